"""Handles Ctrl-C while notebooks run: their kernels are stopped, then the interruption is raised.

The event loop runs in a thread of its own. In the main thread, each notebook's client would replace the signal handler
of the others, and none of them raises KeyboardInterrupt.
"""

import asyncio
from collections.abc import Coroutine
from threading import Thread
from typing import Any, TypeVar

Result = TypeVar("Result")


def run_interruptibly(work: Coroutine[Any, Any, Result]) -> Result:
    """Run a coroutine until it is done, or until it has cleaned up after an interruption.

    Raises
    ------
    KeyboardInterrupt
        After all tasks that `work` had started have been cancelled and have cleaned up.
    """
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever)
    thread.start()
    outcome = asyncio.run_coroutine_threadsafe(work, loop)
    try:
        return outcome.result()
    except KeyboardInterrupt:
        asyncio.run_coroutine_threadsafe(_cancel_all(), loop).result()
        raise
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _cancel_all() -> None:
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
