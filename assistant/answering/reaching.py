"""How far a question reaches beyond a claim: to every case, or only to some."""

from __future__ import annotations

from itertools import pairwise

_EVERY = frozenset(
    """
    always all every everywhere anything never automatically completely entirely fully absolutely totally forever
    """.split()
)
"""Words that say something of every case."""
_WHOLLY = ("100%", "100 %", "100 percent", "100 per cent", "hundred percent")
_IN_ANY = ("in any case", "under all", "no matter", "at all times")
_SOME = frozenset("ever sometimes somewhere somehow situations situation cases occasionally".split())
"""Words that ask whether there is a case at all."""
_IN_SOME = ("at times", "in some", "for some", "any way to", "any case where")
_ALL_TOGETHER = (
    "at all",
    "all at once",
    "after all",
    "all right",
    "all in one",
    "first of all",
    "for all",
    "all of them",
    "there anything",
    "does anything",
    "do anything",
    "has anything",
    "have anything",
    "know anything",
    "anything like",
    "anything similar",
)
"""Words with 'all' that do not say of every case."""


def reach(text: str) -> str:
    """Return 'every' or 'some' for a text that speaks of all cases or asks for one, '' for neither."""
    small = " ".join("".join(c if c.isalnum() or c == "'" else " " for c in text.lower()).split())
    for words in _ALL_TOGETHER:
        small = small.replace(words, " ")
    small = small.partition(" where ")[0]
    said = set(small.split())
    wholly = "100" in said and any(words in text.lower() for words in _WHOLLY)
    if wholly or said & _EVERY or any(words in small for words in _IN_ANY):
        return "every"
    return "some" if said & _SOME or any(words in small for words in _IN_SOME) else ""


def reached(verdict: str, asked: str, claim: str, *, denied: bool) -> str:
    """Return a verdict for a question that reaches further than its claim, or less far.

    What holds in part does not hold always, and holds sometimes; a denial turns both: 'not always', 'never'.
    """
    farther = (raised(asked) and not raised(claim)) or "everything" in {*asked.lower().split()} - {
        *claim.lower().split()
    }
    far = reach(asked) or ("far" if farther else "")
    if not far or reach(claim) == far or verdict != "partly":
        return verdict
    if far == "some":
        return "no" if denied else "yes"
    never = "never" in asked.lower().split()
    return "yes" if denied and not never else "no"


def contrary(asked: str, claim: str) -> bool:
    """Return whether a question and a claim that are opposed can both be false: 'all', 'only', 'too' or 'never'."""
    one, other = asked.lower().split(), claim.lower().split()
    if "all" in one and "all" in other and reach(asked) == reach(claim) == "every":
        return True
    if {"only", "too"} & set(one) & set(other):
        return True
    return ("never" in one) != ("never" in other) and reach(asked) == reach(claim) == "every"


def levels(asked: str, claim: str) -> bool:
    """Return whether a question says 'as good as' where its claim says 'better than'."""
    words = asked.lower().split()
    return words.count("as") > 1 and "than" not in words and " than " in claim.lower()


_LIMITING = (
    "only for ",
    "only with ",
    "only on ",
    "only in ",
    "only works ",
    "only by ",
    "only a ",
    "only work ",
    "only run ",
    "only runs ",
    "only possible ",
    "just for ",
    "-only ",
    "the only ",
)
"""Words that say a thing holds for nothing else."""
_NOT_LIMITING = frozenset("if when once need needs needed thing".split())
"""Words behind 'only' at the head of a text that set no limit to who or what."""


def narrowed(asked: str, claim: str) -> bool:
    """Return whether a question says 'only' of what its claim says without it; also 'only A may', 'has only A'."""
    own, words = claim.lower().split(), asked.lower().split()
    if {"only", "just"} & set(own):
        return False
    had = {other for one, other in pairwise(own) if one in ("has", "have")}
    pairs = [*pairwise(words)]
    first = bool(pairs) and pairs[0][0] == "only" and pairs[0][1] not in _NOT_LIMITING
    return first or limits(asked) or any(one == "only" and other.strip(",.!?") in had for one, other in pairs)


_RAISING = frozenset("far way strictly miles lot twice times clearly infinitely".split())
"""Words that raise a comparison: 'way easier', 'ten times faster'."""
_COMPARED = frozenset(("more", "less", "better", "worse", "as"))


def raised(text: str) -> bool:
    """Return whether a text says of something that it is far more so than another thing."""
    words = text.lower().split()
    return any(
        one in _RAISING and (other in _COMPARED or (other.endswith("er") and len(other) > 4))
        for one, other in pairwise(words)
    )


def limits(text: str) -> bool:
    """Return whether a text says that something holds for nothing else: 'X can do it only with Y'."""
    return any(words in text.lower() for words in _LIMITING)
