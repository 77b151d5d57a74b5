"""The bytes of a kept pack, cut into pieces that are read one by one, and mappings that read theirs when asked.

A piece is a `marshal` of plain data, found by where it starts and ends. The last piece tells where the others lie.
A large mapping or set is spread over small heaps by the sum of its keys, so that a look-up reads only one heap.
"""

from __future__ import annotations

import marshal
from itertools import islice
from zlib import crc32

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    Spot = tuple[int, int]
    """Where a piece starts and ends."""

_LARGE, _HEAP = 20_000, 1_500
"""From how many bytes on a mapping is spread, and about how many go to a heap."""
_SOME, _MANY = 16, 64
"""Who has read half of the heaps, at least and at most so many, goes on to ask for more: then the rest is read too."""
_AT_ONCE = 8
"""How many of the rest are read with each heap that is asked for, so that nobody waits long."""
_MAPPING, _SET = "mapping", "set"


class Pieces:
    """Pieces, one after the other: `put` adds, `get` reads."""

    def __init__(self, data: bytes | memoryview = b"") -> None:
        self._data = memoryview(data)
        self._new: list[bytes] = []
        self._end = 0

    def put(self, thing: Any) -> Spot:
        """Add plain data, and return where it lies."""
        data = marshal.dumps(thing)
        self._new.append(data)
        start, self._end = self._end, self._end + len(data)
        return start, self._end

    def put_part(self, part: Any) -> Any:
        """Add a part of the index or program, and return where it lies: a spot, or (sort, edges of heaps, order)."""
        size = len(marshal.dumps(part))
        if not isinstance(part, (dict, frozenset)) or not all(isinstance(key, str) for key in part):
            return self.put(part)
        if size < _LARGE or len(part) < size // _HEAP:
            return self.put(part)
        sort, table = (_MAPPING, part) if isinstance(part, dict) else (_SET, dict.fromkeys(sorted(part)))
        heaps: list[dict[str, Any]] = [{} for _ in range(size // _HEAP)]
        for key, entry in table.items():
            heaps[_heap(key, len(heaps))][key] = entry
        ranks = {key: rank for rank, key in enumerate(table)}
        edges = [self._end, *(self.put(heap)[1] for heap in heaps)]
        return sort, edges, self.put([ranks[key] for heap in heaps for key in heap])

    def whole(self, first: Any) -> bytes:
        """Return all that was added as bytes, with what is to be read first."""
        start, _ = self.put(first)
        return b"".join(self._new) + start.to_bytes(8, "big")

    def first(self) -> Any:
        """Return what is to be read first."""
        return self.get((int.from_bytes(self._data[-8:], "big"), len(self._data) - 8))

    def get(self, spot: Spot) -> Any:
        """Return the plain data that lies at a spot."""
        return marshal.loads(self._data[spot[0] : spot[1]])  # noqa: S302


def _heap(key: str, count: int) -> int:
    """Return the number of the heap in which a key lies."""
    return crc32(key.encode("utf-8", "surrogatepass")) % count


class Waiting(dict[str, object]):
    """A mapping part of which still waits to be read; nobody can tell."""

    def bring(self, key: str) -> None:
        """Read what a key may stand in, if that still waits."""
        raise NotImplementedError

    def whole(self) -> dict[str, Any]:
        """Return all of it, read, as a plain mapping."""
        raise NotImplementedError

    def __missing__(self, key: str) -> Any:
        self.bring(key)
        if dict.__contains__(self, key):
            return self[key]
        raise KeyError(key)

    def get(self, key: str, default: Any = None) -> Any:
        """Return what a key stands for, or the default."""
        if not dict.__contains__(self, key):
            self.bring(key)
        return dict.get(self, key, default)

    def __contains__(self, key: object) -> bool:
        if not dict.__contains__(self, key) and isinstance(key, str):
            self.bring(key)
        return dict.__contains__(self, key)

    def __len__(self) -> int:
        return len(self.whole())

    def __iter__(self) -> Iterator[str]:
        return iter(self.whole())

    def keys(self) -> Any:
        """Return all keys."""
        return self.whole().keys()

    def values(self) -> Any:
        """Return all that they stand for."""
        return self.whole().values()

    def items(self) -> Any:
        """Return all keys with what they stand for."""
        return self.whole().items()

    def __eq__(self, other: object) -> bool:
        return self.whole() == other

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = None


class Parts(Waiting):
    """The parts of the index or program by name, each read when it is first asked for; then it is as fast as any."""

    def __init__(self, spots: dict[str, Any], pieces: Pieces) -> None:
        super().__init__()
        self._spots, self._pieces = spots, pieces

    def bring(self, key: str) -> None:
        """Read a part, or make a mapping that will read its heaps."""
        spot = self._spots.get(key)
        if spot is not None:
            spread = isinstance(spot[0], str)
            self[key] = Spread(spot, self._pieces, self, key) if spread else self._pieces.get(spot)

    def whole(self) -> dict[str, Any]:
        """Return every part, those spread over heaps in one again."""
        parts = {key: self[key] for key in self._spots}
        return {key: part.plain() if isinstance(part, Spread) else part for key, part in parts.items()}

    def __contains__(self, key: object) -> bool:
        return key in self._spots

    def __bool__(self) -> bool:
        return bool(self._spots)


class Spread(Waiting):
    """A large mapping or set in heaps; once all of it was read it gives its place among the parts to a plain one."""

    def __init__(self, spread: tuple[str, list[int], Spot], pieces: Pieces, parts: Parts, name: str) -> None:
        super().__init__()
        self._sort, self._edges, self._order = spread
        self._count = len(self._edges) - 1
        self._pieces, self._parts, self._name = pieces, parts, name
        self._read: dict[int, dict[str, Any]] = {}
        self._enough = min(self._count, max(_SOME, min(_MANY, self._count // 2)))
        self._rest = iter(range(self._count))

    def bring(self, key: str) -> None:
        """Read the heap of a key, and some of the others where many were read already."""
        number = _heap(key, self._count)
        if number in self._read:
            return
        self._bring(number)
        if len(self._read) >= self._enough:
            for other in islice((n for n in self._rest if n not in self._read), _AT_ONCE):
                self._bring(other)
            if len(self._read) == self._count:
                self.whole()

    def _bring(self, number: int) -> None:
        heap = self._read[number] = self._pieces.get((self._edges[number], self._edges[number + 1]))
        self.update(heap)

    def __bool__(self) -> bool:
        return self._count > 0

    def whole(self) -> dict[str, Any]:
        """Return all of it, read, as a plain mapping in the order it was made in; a set's words stand for nothing."""
        for number in range(self._count):
            if number not in self._read:
                self._bring(number)
        pairs: list[Any] = [None] * dict.__len__(self)
        every = (pair for number in range(self._count) for pair in self._read[number].items())
        for rank, pair in zip(self._pieces.get(self._order), every):
            pairs[rank] = pair
        whole = dict(pairs)
        dict.__setitem__(self._parts, self._name, whole if self._sort == _MAPPING else frozenset(whole))
        return whole

    def plain(self) -> Any:
        """Return all of it as the plain mapping or set that it stands for."""
        self.whole()
        return self._parts[self._name]
