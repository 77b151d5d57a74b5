"""Words that lie on one line with their opposites: needed and optional, alive and dead, safe and dangerous.

A word of such a family says which matter a sentence judges, and with a sign which way it judges it.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_FAMILIES = {
    "need": (
        """need needs needed needing require requires required requirement requirements necessary mandatory compulsory
        obligatory must essential indispensable prerequisite unavoidable depend depends dependent
        force forces forced imposes obliges""",
        """optional skip skipping unnecessary avoid avoided overkill superfluous redundant pointless replaces replace
        replaced replacing unneeded dispensable""",
    ),
    "life": (
        "alive maintained active supported current developed updated modern relevant thriving lives living",
        """dead dying abandoned unmaintained obsolete deprecated outdated discontinued legacy unsupported eol gone died
        dies antiquated extinct deceased defunct dormant moribund bygone forgotten""",
    ),
    "safe": (
        "secure safe safely safer harmless unhackable bulletproof watertight",
        "insecure unsafe dangerous vulnerable risky risk danger hackable exposed",
    ),
    "good": (
        """good fine ok okay right legal lawful recommended sensible reasonable suitable suited wise smart worth
        acceptable""",
        """bad wrong mistake poor stupid terrible awful evil insane foolish dumb crazy nonsense unwise unfit unsuitable
        unreasonable unprofessional unusable problem problematic harmful crime sin horrible issue odd weird silly
        naive shun illegal unlawful hurt""",
    ),
    "fast": ("fast faster quick quicker quickly", "slow slower slowest slowly sluggish sluggishly"),
    "easy": ("easy easier simple simpler easily", "hard difficult harder tough complicated tricky"),
    "same": ("same identical equal interchangeable", "different differ differs difference separate distinct"),
    "free": ("free gratis", "pay paid paying cost costs expensive charge charges charging fee fees"),
    "size": ("large big huge larger bigger heavy heavier", "small tiny little smaller light lighter lean leaner"),
    "rank": ("professional serious professionals", "toy toys beginners"),
    "age": ("older earlier before", "newer younger later after"),
    "own": (
        "builtin included include includes ships brings bundled contains integrated",
        "separately separate extra addon add-on third-party",
    ),
    "works": (
        "works work working runs run supports possible compatible usable useful allowed doable handle handles",
        """fails fail breaks break crashes incompatible forbidden unusable prohibited useless worthless broken unfit
        unsuitable chokes choke""",
    ),
    "kept": (
        "keep keeps kept survive survives stays remains lasts",
        "vanish vanishes vanished disappear disappears disappeared lose loses lost wipes wiped",
    ),
    "seen": ("read reads see sees seen visible readable", "hide hides hidden invisible unreadable"),
    "heed": ("checked checks enforced enforces respects obeys follows", "ignore ignores ignored ignoring"),
    "owner": ("owns owned owner belongs belong bought acquired purchased property", ""),
    "harm": ("possible vulnerable exposed hacked stolen happen", "protects protect prevents prevent protected immune"),
}
"""By family the words at its one end and those at the other."""
SIGNS: dict[str, tuple[tuple[str, int], ...]] = {}
for _family, _ends in _FAMILIES.items():
    for _sign, _words in zip((1, -1), _ends):
        for _word in _words.split():
            SIGNS[_word] = (*SIGNS.get(_word, ()), (_family, _sign))

WORTH = ("good", "safe", "life")
"""Families that say, each in its way, whether something is worth having."""
USELESS = frozenset("useless worthless unusable pointless broken incomplete nothing hopeless".split())
"""Words that say of a thing that it is of no use."""
TAKING = frozenset("replaces replace replaced replacing".split())
"""Words that say of one thing that another needs it no longer."""
_SUPPOSED = frozenset("a an the one some something way more much very so as because there like just".split())
"""Words behind 'must be' by which somebody supposes a thing, and needs none: 'it must be a server'."""
_WAYS = frozenset("way option choice possibility solution means".split())
"""What there is only one of, so that it is needed: 'the only serious way'."""
_POSSESSIVE = frozenset("my your our their his her an on and".split())
"""Words before an 'own' that is no verb."""
_HAVE = frozenset("have has had got".split())
_OWNING = frozenset("come comes ship ships is are arrives".split())
"""Verbs with which 'without' says what a thing lacks."""


def poles(words: Sequence[str]) -> dict[str, int]:
    """Return the families that words speak of, with a sign; 0 where they name both ends."""
    found: dict[str, set[int]] = {}
    for before, word, after, then in zip(("", *words), words, (*words[1:], ""), (*words[2:], "", "")):
        supposed = word == "must" and after == "be" and (then in _SUPPOSED or then.endswith("er"))
        for family, sign in () if supposed else SIGNS.get(word, ()):
            found.setdefault(family, set()).add(-sign if before == "less" else sign)
        if (word in _HAVE and after == "to") or (before == "the" and word == "only" and not _WAYS.isdisjoint(words)):
            found.setdefault("need", set()).add(1)
        if word == "own" and before and before[-1] != "s" and before not in _POSSESSIVE:
            found.setdefault("owner", set()).add(1)
        if word == "built" and after in ("in", "into"):
            found.setdefault("own", set()).add(1)
        if word == "without" and before not in _OWNING:
            found.setdefault("need", set()).add(-1)
    return {family: next(iter(signs)) if len(signs) == 1 else 0 for family, signs in found.items()}
