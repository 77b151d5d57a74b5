"""Questions what something is: of which kind, what it means, which things of a kind there are."""

from __future__ import annotations

from itertools import pairwise

from assistant.understanding import english
from assistant.understanding.framing import SAYERS
from assistant.understanding.view import ABLE, BE, GLUE, MEANING, Asked, View, ids, once

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.understanding.scan import Mark

_BETWEEN = (english.ARTICLES | BE).union(
    """
    not considered called known as type kind sort of like more or and either even think still technically basically
    count counts classed classified qualify qualifies real true proper
    must should would could may might then ha one those these also supposed to full based written lightweight popular
    now that it this
    """.split()
)
"""Words that may stand between a name and its kind."""
_DEFINING = (
    "what on earth",
    "what in the world",
    "who or what is",
    "clarify",
    "can somebody explain",
    "can someone explain",
    "could somebody",
    "could someone",
    "could anybody",
    "can anybody",
    "teach me what",
    "give me a definition",
    "give me the short version",
    "what is",
    "what are",
    "what was",
    "who is",
    "what does",
    "what do",
    "what exactly",
    "define",
    "explain",
    "tell me about",
    "describe",
    "what the",
    "meaning of",
    "what mean",
    "tell me what",
    "do you know",
    "i do not know what",
    "i do not understand what",
    "heard of",
    "never heard of",
    "i never heard of",
    "i have never heard of",
    "not heard of",
    "have you heard",
    "can you explain",
    "could you explain",
    "info on",
    "information about",
    "more about",
    "tell me more about",
    "what about",
    "how about",
)
"""How a question for a definition begins."""
_HEDGED = frozenset("considered called still technically".split())
_CALLED = frozenset("call called count counts considered classed classified qualify qualifies".split())
_HEDGING = (
    _HEDGED | SAYERS | frozenset("must should would could might then basically essentially really simply those".split())
)
_FILLING = frozenset("actually really even exactly for good".split())
_WITHIN = tuple((word, *article) for word in ("in", "of", "for", "with") for article in ((), ("a",), ("the",), ("an",)))
"""What stands between a thing and where it is met: 'what is X in Y' asks for X."""
_PICTURING = MEANING | frozenset(
    """
    supposed good point line imagine picture understand understood role play idea call enlighten everybody talk about
    story behind clarify shortly somebody anybody someone short version lost clue sure need mention read see keep under
    concerned deal explain translate
    """.split()
)
"""Words of one who has no picture of a thing."""
_WITHIN_WORDS = frozenset("like than for with in on to from".split())
_LISTING = (
    "list",
    "example",
    "name some",
    "name a few",
    "name me",
    "give me some",
    "give me a list",
    "give some",
    "show me some",
    "some example",
    "any example",
    "what are some",
    "which are the",
)
_LISTED = frozenset("list example name few exist know give show popular common known".split())


def is_a(view: View) -> Asked | None:
    """Return the question or the claim that something is of a kind: 'is X a Y', 'X is not a Y'."""
    subject = next((m for m in view.names), None) or next((m for m in view.concepts), None)
    if subject is None:
        return None
    kinds = _same_sentence(view, [k for k in view.kinds if k[0] > subject[0]])
    if not kinds:
        return _kind_of(view, subject)
    asked_first = (view.first in BE and subject[0] - view.start <= 3) or _calls(view, subject)
    if not _says_kind(view, subject, kinds[0], asked_first):
        return None
    if not asked_first and view.opens and view.first not in BE and view.first not in ("what", "so"):
        return None
    languages = [m for m in view.names if m is not subject and m[0] < kinds[-1][1] and m[3] in _languages(view)]
    residue = view.left([subject, *view.kinds, *languages], english.STOP | _HEDGING | _CALLED)
    negated = "not" in view.words[view.start : kinds[0][0]] and (not asked_first or not view.asked)
    negated = negated and not (view.first in BE and view.second == "not")
    stated = not (asked_first or view.asked or view.claim)
    values = _foreign_to(view, subject, kinds[0])
    return Asked("is-a", (subject[3],), ids(kinds), negated=negated, stated=stated, residue=residue, values=values)


def _foreign_to(view: View, subject: Mark, kind: Mark) -> tuple[tuple[str, str], ...]:
    """Return the language that a kind is said to be of where the subject is written in others: 'is X a Y library'."""
    own = view.index["written_in"].get(subject[3], ())
    near = view.scan.of("t", max(subject[1], kind[0] - 1), kind[1])
    spots = {(k[0], k[1]) for k in view.kinds}
    said = [m[3] for m in near if (m[0], m[1]) not in spots and m[3] in view.index["languages"] and m[3] not in own]
    return tuple(("written-in", language) for language in said[:1]) if own else ()


def _calls(view: View, subject: Mark) -> bool:
    """Return whether it is asked if something may be called so: 'can you call X a Y', 'does X count as a Y'."""
    return view.first in ABLE and bool(_CALLED & {*view.words[view.start : subject[0]], *view.words[subject[1] :][:2]})


def _same_sentence(view: View, kinds: list[Mark]) -> list[Mark]:
    """Return the kinds up to where the next statement begins: 'X is not a Y, it is a Z' asks for Y."""
    for n, (one, other) in enumerate(pairwise(kinds), 1):
        if BE & set(view.words[one[1] : other[0]]):
            return kinds[:n]
    return kinds


_FAR = 6
"""The most words between a name and the kind that it is said to be."""


def _says_kind(view: View, subject: Mark, kind: Mark, asked_first: bool) -> bool:
    """Return whether the words between a name and a kind say no more than that the one is the other."""
    between = view.words[subject[1] : kind[0]]
    if len(between) > _FAR or "with" in between:
        return False
    others = {i for m in view.names for i in range(m[0], m[1])}
    if not all(w in _BETWEEN or i in others for i, w in enumerate(between, subject[1])):
        return False
    said = any(w in BE for w in between) or between[:1] in (("a",), ("an",))
    listed_kinds = "or" in view.words[kind[0] : view.end] and len(view.kinds) > 1
    bare = not between and (view.asked or listed_kinds) and subject[0] == view.start
    called = bool(_CALLED & set(view.words[view.start : kind[0]]))
    return asked_first or said or bare or called


def _languages(view: View) -> set[str]:
    """Return what the subjects are written in, as 'python' in 'is x a python framework'."""
    return {t for m in view.names for t in view.index["written_in"].get(m[3], ())}


def _kind_of(view: View, subject: Mark) -> Asked | None:
    """Return the question of what kind something is: 'what type of thing is X'."""
    text = " ".join(view.words[view.start : subject[0]])
    if any(text.startswith(f"what {w} of") for w in ("kind", "sort", "type", "category", "class")):
        return Asked(
            "what-is",
            (subject[3],),
            residue=view.left(
                [subject], english.STOP | {"thing", "kind", "type", "category", "class", "tool", "software"}
            ),
        )
    return None


def what_is(view: View) -> Asked | None:
    """Return the question what something is or means: 'what is X', 'explain X', 'X?'."""
    marks = sorted(once([*view.names, *view.concepts]), key=lambda m: m[0])
    if not marks and len(view.kinds) == 1:
        return _what_kind(view)
    if not marks or len(marks) > 4 or (view.first in ("who", "whose") and view.second not in (*BE, "or")):
        return None
    opener = view.body[: marks[0][0] - view.start]
    after = view.body[marks[-1][1] - view.start :]
    defined = _defined(view, opener, after)
    alone = _alone(view, marks, opener, after)
    if not (defined or _trailing(opener, after) or alone or _what_of_it(view, marks)) or any(
        w in ("difference", "between") for w in view.body
    ):
        return None
    used = [*marks, *view.kinds]
    if defined and len(marks) == 2 and view.words[marks[0][1] : marks[1][0]] in _WITHIN:
        marks = marks[:1]
    residue = view.left(used, english.STOP | MEANING | (_PICTURING if "what" in view.body else MEANING))
    return Asked("what-is", ids(marks), residue=residue, stated=alone and not defined and not view.asked)


def _what_of_it(view: View, marks: list[Mark]) -> bool:
    """Return whether 'what' is asked of one name with no matter beside it: 'what should I imagine under X'."""
    before = view.words[marks[0][0] - 1] if marks[0][0] > view.start else ""
    beside = before in _WITHIN_WORDS and not (before == "under" or _PICTURING & set(view.body))
    return len(marks) == 1 and "what" in view.body and not beside and not view.left(marks, english.STOP | _PICTURING)


def _what_kind(view: View) -> Asked | None:
    """Return the question what a kind is that no term stands for: 'what is an X server'."""
    kind = view.kinds[0]
    opener, after = view.body[: kind[0] - view.start], view.body[kind[1] - view.start :]
    if not (_defined(view, opener, after) or _trailing(opener, after)):
        return None
    return Asked("what-is", (), ids(view.kinds), residue=view.left(view.kinds, english.STOP | MEANING))


def defines(view: View, at: int) -> bool:
    """Return whether a definition is asked of the word at a place, which is known or not."""
    spot = (at, at + 1, "?", "")
    opener, after = view.body[: at - view.start], view.body[at + 1 - view.start :]
    asked = (bool(opener) and _defined(view, opener, after)) or _trailing(opener, after) or _what_of_it(view, [spot])
    return asked and not view.left([spot], english.STOP | MEANING | _PICTURING)


def _defined(view: View, opener: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Return whether the words before the names ask for a definition."""
    text = " ".join(opener)
    if text.startswith(_DEFINING):
        return True
    return text in ("what", "what a", "what an", "what the") and not view.kinds[1:] and not after


def _trailing(opener: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Return whether the words after the names ask for a definition: 'X meaning', 'what X is'."""
    if any(w in ("mean", "meaning", "definition", "explained", "eli5") for w in after):
        return True
    if after[:2] in (("what", "is"), ("what", "doe"), ("what", "does")):
        return True
    closing = [w for w in after if w not in _FILLING]
    return "what" in opener and closing in (["is"], ["are"], ["do"], ["does"], ["doe"])


def _alone(view: View, marks: list[Mark], opener: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Return whether hardly anything but the names is said."""
    return (
        all(set(view.words[a[1] : b[0]]) <= {"and", "or"} for a, b in pairwise(marks))
        and "which" not in opener
        and all(w in english.ARTICLES or w in english.STOP for w in opener)
        and not after
        and len(view.body) <= 5
    )


def listed(view: View) -> Asked | None:
    """Return the question for the things of a kind: 'examples of X', 'which X are there'."""
    kinds = [
        k for k in view.kinds if not any(k[0] <= o[0] and o[1] <= k[1] and o != k for o in view.kinds)
    ] or view.kinds
    if not kinds or any(m[3] not in view.index["languages"] for m in view.names):
        return None
    text = " ".join(view.body[: kinds[0][0] - view.start])
    after = view.body[kinds[-1][1] - view.start :]
    there = view.first in ("which", "what") and (
        after[:2] in (("are", "there"), ("do", "exist")) or after[:1] in (("exist",), ("exists",))
    )
    if not (there or text.startswith(_LISTING)):
        return None
    used = [*view.names, *kinds, *view.capabilities]
    return Asked(
        "what-is",
        (),
        ids(kinds[:1]),
        quality="list",
        residue=view.left(
            used,
            GLUE | _LISTED,
        ),
    )
