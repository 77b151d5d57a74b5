"""Points of all candidates in one whole number: each candidate has a lane of bits, and one addition adds them all.

A packed number is the sum of `points << bits * lane`; lanes may be negative. This is 'SIMD within a register'
(Lamport, Multiple byte processing with full-word instructions, CACM 1975) on Python's long integers:
adding a rule's points to 35 candidates costs about as much as adding one number.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_WIDTHS = (16, 32, 64)


def width(bound: int) -> int:
    """Return the lane width in bits for sums whose size stays below `bound`, with room to compare two of them."""
    return next((bits for bits in _WIDTHS if 4 * bound + 4 < 1 << (bits - 1)), 64)


class Lanes:
    """The arithmetic of packed numbers for a number of candidates and a lane width in bits."""

    __slots__ = ("bits", "count", "half", "lane", "ones", "size", "top")

    def __init__(self, count: int, bits: int) -> None:
        self.count, self.bits = count, bits
        self.ones = sum(1 << bits * lane for lane in range(count))
        self.half = 1 << (bits - 1)
        self.lane = 2 * self.half - 1
        self.top = self.ones << (bits - 1)
        self.size = count * bits // 8

    def packed(self, points: Iterable[tuple[int, int]]) -> int:
        """Return (lane, points) pairs as one number; a lane named twice gets the sum."""
        return sum(number << self.bits * lane for lane, number in points)

    def biased(self, packed: int, out: int = 0) -> list[int]:
        """Return every lane's number plus `half`, by lane, 0 for those marked `out`; cheaper than `listed`."""
        view = memoryview((packed + self.top & ~(out * self.lane)).to_bytes(self.size, sys.byteorder))
        raw = (view.cast("H") if self.bits == 16 else view.cast("I") if self.bits == 32 else view.cast("Q")).tolist()
        return raw if sys.byteorder == "little" else raw[::-1]

    def listed(self, packed: int) -> list[int]:
        """Return every lane's number, by lane."""
        half = self.half
        return [number - half for number in self.biased(packed)]

    def positive(self, packed: int) -> int:
        """Return the number with every negative lane made 0."""
        shifted = packed + self.top
        kept = shifted & self.top
        return shifted & (kept - (kept >> (self.bits - 1)))

    def greater(self, left: int, right: int) -> int:
        """Return, lane by lane, the greater of two numbers."""
        return right + self.positive(left - right)

    def reached(self, packed: int) -> int:
        """Return a 1 in every lane whose number is 0 or more, as a packed number of marks."""
        return ((packed + self.top) & self.top) >> (self.bits - 1)

    def at(self, packed: int, lane: int) -> int:
        """Return one lane's number."""
        return ((packed + self.top) >> (self.bits * lane) & self.lane) - self.half

    def marked(self, marks: int) -> list[int]:
        """Return the lanes that have a mark, lowest first."""
        bits, found = self.bits, []
        while marks:
            low = marks & -marks
            found.append((low.bit_length() - 1) // bits)
            marks ^= low
        return found


def ones_in(mask: int) -> list[int]:
    """Return the numbers of the bits set in a mask, lowest first."""
    found = []
    while mask:
        low = mask & -mask
        found.append(low.bit_length() - 1)
        mask ^= low
    return found
