"""Questions what something has, needs and runs on."""

from __future__ import annotations

from assistant.understanding.asked.defining import STRESSING
from assistant.understanding.text import english
from assistant.understanding.text.view import ABLE, BE, GLUE, Asked, View, ids

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.understanding.text.scan import Mark

_RUNNING = frozenset("run serve deploy host server runs deployment hosting running serving deploying".split())
_FORCING = frozenset("forced force obliged compelled bound tied required must".split())
"""Words that say of somebody that there is no choice: 'am I forced to take X'."""
_NEEDING = _FORCING | frozenset("need needed necessary require have take".split())
_STATED_NEED = frozenset("need require always do does not to have also a the will".split())
_OFFERING = frozenset(
    "has have offer offers support supports come comes bring brings ship ships include includes".split()
)
_OWNING = frozenset(
    """
    protect escape have ha has include included come ship built builtin inside contain own box bundled already bring
    """.split()
)
"""Words that ask what something brings itself, not what it can be made to do."""
_AS_IN = frozenset(("like", "as", "in"))
"""Words before a name whose ability another is asked for: 'does X have Z like Y'."""
_LIMITING = frozenset(("only", "just", "merely"))
"""Words behind which stands what something is said to be limited to, which is no ability."""
_PLACING = frozenset(("where", "when", "why", "who"))
"""Words that ask more of an ability than whether it is there."""
_POINTING = frozenset("that this it so those them these".split())
_OF_OWNING, _OF_OFFERS = GLUE | _OWNING, GLUE | _OWNING | _OFFERING
_OF_NEEDING, _OF_RUNNING = GLUE | _NEEDING, GLUE | _RUNNING | {"production", "best"}
"""Words that carry no matter in questions what something has, who offers it, what it needs, and what it runs on."""
_BRIEF = 7
"""The most words of a question that points back to what was named before."""


def can(view: View) -> Asked | None:
    """Return the question whether something offers what is named: 'does X have Z'."""
    subject = next((m for m in view.names if m[3] in view.index["offering"]), None)
    asked = _of_matter(view) or (_told_before(view) if subject else [])
    if subject is None or not asked or _compelled(view.body):
        return None
    named = {i for m in view.names if m is subject or m[3] in view.index["written_in"] for i in range(m[0], m[1])}
    capabilities = [m for m in asked if named.isdisjoint(range(m[0], m[1]))]
    if view.first in ABLE and view.capabilities:
        capabilities = [m for m in capabilities if m[0] < subject[0] or not _parted(view, subject[1], m[0])]
    denied = any(w in ("not", "no", "without", "lack", "never") for w in view.body)
    terse = len(view.body) <= 6 and not any(w in english.PRONOUNS for w in view.body)
    if any(not _LIMITING.isdisjoint(view.words[max(view.start, m[0] - 2) : m[0]]) for m in capabilities):
        return None
    if not capabilities or not (view.first in ABLE or view.claim or view.asked or terse):
        return None
    if view.first in _PLACING or (view.first == "how" and view.second not in ("do", "can", "to", "does")):
        return None
    beside = [m for m in view.names if m is not subject and m[3] in view.index["offering"]]
    likened = [m for m in beside if view.words[m[0] - 1] in _AS_IN and m[0] > subject[1]]
    beside = [m for m in beside if m not in likened]
    if beside and (not view.asked or view.end < len(view.words)):
        return None
    used = [*(m for m in view.names if m not in beside), *capabilities, *view.kinds]
    negated = denied and not view.consents
    owned = "has" if _OWNING & set(view.body) else ""
    names = tuple(dict.fromkeys(m[4] for m in capabilities))
    return Asked(
        "can",
        (subject[3],),
        capabilities=names,
        quality=owned,
        negated=negated,
        residue=view.left(used, _OF_OWNING),
    )


def _of_matter(view: View) -> list[Mark]:
    """Return the abilities named, without those that only say 'by itself' beside what is asked: 'out of the box'."""
    told = [m for m in view.capabilities if not _OF_OWNING.issuperset(view.words[m[0] : m[1]])]
    return told if told or len(view.names) > 1 else list(view.capabilities)


def _compelled(words: tuple[str, ...]) -> bool:
    """Return whether it is asked if there is no choice: 'do I have to use X'."""
    return any(words[i : i + 2] == ("have", "to") for i in range(1, len(words) - 1))


def _told_before(view: View) -> list[Mark]:
    """Return the abilities named right before a question that points back to them: 'I need Z. Does X do that?'."""
    if view.first not in ABLE or view.body[-1] not in _POINTING or len(view.body) > _BRIEF:
        return []
    spans = [s for s in view.scan.spans if s.end <= view.start]
    marks = view.scan.of("v", spans[-1].start if spans else 0, view.start)
    return [m for m in marks if m[3] in view.index["capability_slots"] and m[5:] != ("hint",)]


def _parted(view: View, end: int, start: int) -> bool:
    """Return whether a pause parts two places: 'does X work with Y, our admin says no' asks for no admin."""
    return any(view.scan.tokens.gaps[end : start + 1])


def offering(view: View) -> Asked | None:
    """Return the question who offers something: 'which X has Z'."""
    covered = {i for m in view.capabilities for i in range(m[0], m[1])}
    others = [m for m in view.names if not covered & set(range(m[0], m[1]))]
    others = [m for m in others if m[3] not in view.index["languages"]]
    if view.first not in ("which", "what") or others or not view.capabilities or not _OFFERING & set(view.body):
        return None
    if not (view.kinds or view.second in ("one", "ones", "of")):
        return None
    names = tuple(dict.fromkeys(m[4] for m in view.capabilities))
    residue = view.left([*view.names, *view.capabilities, *view.kinds, *view.extras], _OF_OFFERS)
    return Asked("can", capabilities=names[:1], quality="who", residue=residue)


def need(view: View) -> Asked | None:
    """Return the question whether something is needed: 'does X need Y', 'do I need Y for X'."""
    subject = next(iter(view.names or view.concepts), None)
    if subject is None:
        return None
    installed = _installed(view)
    if installed:
        return installed
    idea = _idea_needed(view)
    if idea:
        return idea
    stated = _stated_need(view)
    if stated or not (view.opens or view.asked):
        return stated
    needed = [m for m in (*view.names, *view.concepts) if m[0] >= subject[1]]
    if (
        needed
        and _NEEDING & set(view.words[subject[1] : needed[0][0]]) - {"have"}
        and view.first in ("does", "do", "will", "would")
    ):
        thing = min(needed, key=lambda m: m[0])
        return Asked("need", (thing[3], subject[3]), residue=_beside(view, [subject, thing]))
    return _wanted(view, subject)


def _idea_needed(view: View) -> Asked | None:
    """Return the question whether a kind of thing is needed for what is named behind it: 'do I need a Y for X'."""
    if view.first not in ("do", "does") or "need" not in view.body:
        return None
    at = view.start + view.body.index("need")
    behind = sorted(m for m in (*view.names, *view.concepts) if m[0] > at)
    if len(behind) < _SEVERAL or behind[0][3] not in view.index["kinds"] or behind[0] in view.names:
        return None
    plain = set(view.words[at + 1 : behind[0][0]]) <= english.ARTICLES
    joined = tuple(w for w in view.words[behind[0][1] : behind[1][0]] if w not in _FILLING)
    if not plain or not joined or joined[0] not in _FOR or any(m[1] < at for m in view.names):
        return None
    return Asked("need", (behind[0][3],), residue=_beside(view, behind[:1]))


_FILLING = STRESSING | {"at", "all", "still"}
_SEVERAL = 2
_FOR = ("for", "to", "with", "when", "if", "just")
"""Words between what may be needed and what it is for."""


def _installed(view: View) -> Asked | None:
    """Return the question whether an idea or an agreement is to be installed, which nothing of the sort is."""
    ideas = [m for m in view.names or view.concepts if not view.made(m)]
    ideas = [m for m in ideas if m[3] not in view.index["languages"]]
    if not _INSTALLING_VERBS & set(view.body) or len(ideas) != 1 or _openly(view):
        return None
    residue = view.telling(view.left([ideas[0]], _OF_INSTALLING))
    return Asked("need", (ideas[0][3],), residue=residue, values=(("by", "install"),))


def _openly(view: View) -> bool:
    """Return whether a question wants more than a yes or no, so that something else is asked of the thing."""
    return not (view.first in (*ABLE, *BE, "should", "must") or view.asked or view.claim)


_INSTALLING = frozenset("install installed installing download pip npm apt something thing must package".split())
_OF_INSTALLING = _OF_NEEDING | _INSTALLING
_INSTALLING_VERBS = frozenset("install installed installing download".split())


def _stated_need(view: View) -> Asked | None:
    """Return the claim that one name needs the other, where two stand around the word."""
    if len(view.names) != 2:
        return None
    one, other = view.names
    between = set(view.words[one[1] : other[0]])
    if not between <= _STATED_NEED or between.isdisjoint(("need", "require")):
        return None
    return Asked("need", (other[3], one[3]), negated="not" in between, residue=_beside(view, [one, other]))


def _wanted(view: View, subject: Mark) -> Asked | None:
    """Return the question whether the speaker needs something, or needs a kind of thing beside it."""
    before = view.body[: subject[0] - view.start]
    after = view.body[subject[1] - view.start :]
    required = before[:1] == ("is",) and any(w in ("needed", "necessary", "required") for w in after)
    if before[-2:] == ("know", "about") or before[-1:] == ("understand",):
        return None
    bound = any(w in _FORCING for w in before) and before[:1] in (("am",), ("are",), ("is",), ("do",), ("must",))
    taken = tuple(w for w in before if w not in english.ARTICLES and w not in _TAKING)
    if not ("need" in before or required or bound or taken[-2:] == ("have", "to")):
        return None
    others = [m for m in view.names if m is not subject]
    kinds = [k for k in view.kinds if k[1] <= subject[0]]
    residue = _beside(view, [subject, *others])
    if kinds and not others and "need" in view.words[view.start : kinds[0][0]]:
        return Asked("need", (subject[3],), ids(kinds[-1:]), residue=residue)
    return Asked("need", (subject[3], *(m[3] for m in others)), residue=residue)


_TAKING = frozenset("use take install add include buy set up run".split())
"""What somebody does with a thing that is needed."""


def _beside(view: View, used: list[Mark]) -> tuple[str, ...]:
    """Return the words of matter that a question of need leaves unexplained."""
    return view.left([*used, *view.kinds, *view.capabilities], _OF_NEEDING)


def runs(view: View) -> Asked | None:
    """Return the question what something runs on: 'how is X deployed'."""
    subject = next(iter(view.names), None)
    if subject is None or len(view.names) > 1 or not (view.opens or view.asked):
        return None
    if view.first == "where":
        return None
    served = any(k[3] in view.index["serving"] for k in view.kinds) if "serving" in view.index else False
    if not (served or any(w in _RUNNING for w in view.body)) or view.first not in ("what", "which", "how", "where"):
        return None
    return Asked("runs", (subject[3],), residue=view.left([subject, *view.kinds], _OF_RUNNING))
