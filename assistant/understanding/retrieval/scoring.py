"""How near a topic is to a text, its nearest samples known: how much it speaks of it, and what speaks against it."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

NAME, KIND, WORD, MANNER = 1.5, 1.0, 1.0, 0.7
"""How much more a name says than a word, and what the question word adds."""
POOLED = 0.45
"""The part of a score that comes from all the topic's samples together."""
STRANGE = 0.6
"""What a score keeps for each name that the topic never speaks of."""
BY_NAME = 0.8
"""What a score keeps where topic and text share names alone, and the text says more."""
RULED_OUT = 0.5
"""What a score keeps where a sample that the topic's author ruled out is nearer than its own."""
CLOSED = 0.92
"""What the score of an answer that opens with yes or no keeps for a question that wants none."""
OTHERWISE = 0.7
"""What a score keeps where a text asks how and most samples of the topic ask who, or none how, and the like."""
SAME = 0.98
"""From here on a sample says the same as the text."""
SMALL = "?~"
"""How a feature begins that is a small word beside a name which stands alone."""
_HOW = "?how"


def base(feature: str) -> float:
    """Return how much a feature says by its sort."""
    return _BASES.get(feature[:2], MANNER if feature[0] == "?" else WORD)


_BASES = {"t:": NAME, "k:": KIND}


def weight(bag: Iterable[str], weights: Mapping[str, float]) -> float:
    """Return the weight of a bag of features; one never met weighs as much as the rarest."""
    rarest = weights[""]
    return sum(weights.get(f) or rarest * base(f) for f in bag)


def scored(
    weighed: list[tuple[str, float]], total: float, near: list[tuple[str, int, float]], index: Mapping[str, Any]
) -> list[tuple[float, float, str]]:
    """Return (score, coverage, topic): its nearest samples, how much it speaks of the text, less for strange names."""
    if not near:
        return []
    weights, pools, against, closed = index["weights"], index["pooled"], index["against"], index["closed"]
    manners, asked = index["manners"], {f for f, _ in weighed if f[0] == "?" and f[:2] != SMALL}
    sorts = {f[:2] for f, _ in weighed}
    named = "t:" in sorts or "k:" in sorts
    openly = any(f[0] == "?" and f != "?why" and f[:2] != SMALL for f, _ in weighed)
    rows = [(f, much, f[:2] == "t:", f[:2] not in ("t:", "k:") and f[0] != "?") for f, much in weighed]
    silent = BY_NAME if named and any(matter for *_, matter in rows) else 1.0
    bare = not any(matter for *_, matter in rows)
    unheard = sum(much for f, much in weighed if f not in weights) / total
    heard = 1 - (0.3 if named else 0.8) * unheard
    found = []
    for topic, number, dice in near:
        pool, covered, strange, kept = pools[topic], 0.0, 0, silent
        for f, much, term, matter in rows:
            part = pool.get(f)
            if part is None:
                strange += term
            elif part > 0:
                covered += much * part
                kept = 1.0 if matter else kept
            elif named:
                covered -= much * part
        score = dice if dice > SAME else (1 - POOLED) * dice + POOLED * covered / total
        score *= kept * STRANGE**strange * heard
        if number in against and _ruled_out(against[number], weighed, total, dice, weights):
            score *= RULED_OUT
        if openly and dice <= SAME and number in closed:
            score *= CLOSED
        if dice <= SAME and _asked_otherwise(asked, bare, manners.get(number, ""), pool):
            score *= OTHERWISE
        found.append((round(score, 4), round(covered, 4), topic))
    return found


def _asked_otherwise(asked: set[str], bare: bool, manner: str, pool: Mapping[str, float]) -> bool:
    """Return whether a text asks by another question word than a topic answers to, or how where that tells no how."""
    if _HOW in asked and _HOW not in pool:
        return True
    return (bool(asked) or bare) and manner not in ("", *asked)


def _ruled_out(
    others: tuple[tuple[str, ...], ...],
    weighed: list[tuple[str, float]],
    total: float,
    dice: float,
    weights: Mapping[str, float],
) -> bool:
    """Return whether a sample that the topic's author ruled out is nearer than any of its own."""
    for other in others:
        overlap = sum(weights.get(f) or weights[""] for f, _ in weighed if f in other)
        if 2 * overlap / (total + weight(other, weights)) > dice:
            return True
    return False
