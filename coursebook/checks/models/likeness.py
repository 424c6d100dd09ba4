"""Names for values, by which two runs of a model can be compared across processes."""

import dataclasses
import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

#: Values of these types are written out; of any other, only the type is known to be the same in all processes.
_PLAIN = (str, bytes, int, float, complex, bool, type(None), np.generic)


def outcome_of(value: Any) -> str:  # noqa: ANN401  (a model may return anything)
    """Name a value by all that it holds, in its order; sets and mappings have none.

    Parameters
    ----------
    value : Any
        Dataclasses, arrays, lists, mappings and plain values, nested as you like.
    """
    digest = hashlib.sha256()
    for piece in _pieces(value):
        digest.update(piece)
    return digest.hexdigest()[:16]


def _pieces(value: Any) -> Iterator[bytes]:  # noqa: ANN401
    yield type(value).__qualname__.encode()
    if isinstance(value, _PLAIN):
        yield repr(value).encode()
    elif isinstance(value, np.ndarray) and value.dtype != object:
        yield f"{value.dtype}{value.shape}".encode()
        yield np.ascontiguousarray(value).tobytes()
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _pieces(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for key, held in sorted((outcome_of(key), outcome_of(held)) for key, held in value.items()):
            yield f"{key}:{held}".encode()
    elif isinstance(value, set | frozenset):
        yield "".join(sorted(map(outcome_of, value))).encode()
    elif isinstance(value, list | tuple | np.ndarray):
        for one in value:
            yield from _pieces(one)
