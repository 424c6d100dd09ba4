"""Digests of values, with which two runs of a model are compared across processes."""

import dataclasses
import hashlib
from collections.abc import Iterator, Mapping

import numpy as np

#: Values of these types are hashed by their `repr`; of unknown types only the name is the same in all processes.
_PLAIN = (str, bytes, int, float, complex, bool, type(None), np.generic)


def value_digest(value: object) -> str:
    """Return a digest of a value and all that it contains; the order in sets and mappings does not matter.

    Parameters
    ----------
    value : object
        Dataclasses, arrays, lists, mappings and plain values, nested in any way.
    """
    digest = hashlib.sha256()
    for piece in _pieces(value):
        digest.update(piece)
    return digest.hexdigest()[:16]


def _pieces(value: object) -> Iterator[bytes]:
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
        for key, held in sorted((value_digest(key), value_digest(held)) for key, held in value.items()):
            yield f"{key}:{held}".encode()
    elif isinstance(value, set | frozenset):
        yield "".join(sorted(map(value_digest, value))).encode()
    elif isinstance(value, list | tuple | np.ndarray):
        for one in value:
            yield from _pieces(one)
