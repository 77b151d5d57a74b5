"""Which samples share much with a text: the samples of each feature, added up, the rarest feature first."""

from __future__ import annotations

from bisect import bisect_left

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

COMMON = 1500
"""A feature of more samples than this brings no sample in that shares nothing else."""
_FAR_MORE = 12
"""From so many times as many samples on it is quicker to look into those met than to go through all of a feature."""
_ROUNDING = 1e-6
"""More than what sums of the same weights differ by when they are added in another order."""


def shared(
    bag: Iterable[str],
    weights: Mapping[str, float],
    postings: Mapping[str, Sequence[int]],
    least: float,
) -> dict[int, float]:
    """Return by number how much of a bag's weight each sample shares, for all samples that share at least so much.

    Once the features left weigh less than that together, a sample not met yet cannot reach it. So the common features,
    which many samples hold, are looked for in few samples.
    """
    rows = [(len(numbers), f, weights[f], numbers) for f in bag for numbers in (postings.get(f),) if numbers]
    rows.sort()
    left = sum(row[2] for row in rows) + _ROUNDING
    found: dict[int, float] = {}
    for count, _, weight, numbers in rows:
        if not found:
            found = dict.fromkeys(numbers, weight)
        elif count > _FAR_MORE * len(found) and (count > COMMON or left < least):
            for number in found:
                if numbers[bisect_left(numbers, number, 0, count - 1)] == number:
                    found[number] += weight
        elif count > COMMON or left < least:
            for number in found.keys() & numbers:
                found[number] += weight
        else:
            for number in numbers:
                found[number] = found.get(number, 0.0) + weight
        left -= weight
    return found
