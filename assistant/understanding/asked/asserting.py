"""Claims that something is of a kind which it is not of: false whatever else they say.

'So X is a Y like Z and I install it on W', 'X = Y like Z?', 'is X a Y for my W': what stands behind the kind asks for
nothing as long as X is no Y. Where X is one, what stands behind it is what is asked, and nothing is found here.
"""

from __future__ import annotations

from assistant.understanding.asked.being import CALLED_SO
from assistant.understanding.asked.posing import SAID, authored, composed
from assistant.understanding.asked.sparing import spared
from assistant.understanding.retrieval import topics
from assistant.understanding.retrieval.accepting import of_oneself
from assistant.understanding.text import english
from assistant.understanding.text.frames import SAYING
from assistant.understanding.text.scan import scanned
from assistant.understanding.text.view import BE, OPEN, Asked, View, viewed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.reading import Question
    from assistant.understanding.text.scan import Mark, Scan, Span

KNOWN = 0.6
"""The least score of a topic that judges such a claim better than it is judged by kinds."""
_FAR = 6
"""The most words between a name and the kind that it is said to be."""
_MOST = 4
"""The most names of which it is asked what is said of them."""
_OPENING = SAYING | english.OPENING_NOISE | BE
_OPENING |= frozenset("so that if because since and but while as whether means think hence thus then like".split())
"""Words behind which something is said of a name: 'so X is', 'he thinks X is'."""
_BEHIND = BE | english.PRONOUNS
_BEHIND |= frozenset(
    """
    like for of from that which who where when u in on at with without and or so but because as by behind to just
    made written used built installed running working correct right instead not
    """.split()
)
"""Words that may follow a kind which is all that is said of a name: 'a Y for', 'a Y that'; behind others it is none."""
_ALSO = frozenset("and while but whereas".split())
_KNOWN_SO = ("is-a", "sorts", "equals", "what-is")
"""Shapes of claims that are read well by themselves."""


def asserted(
    asked: Asked | None, scan: Scan, span: Span, index: Mapping[str, Any], before: Span | None = None
) -> Question | None:
    """Return the question whether a claim holds that a stretch of words makes beside other matter, None for none.

    What is there already may stand in the statement before it. A topic that judges the very claim comes first.
    """
    if not index["vocabulary"] or (asked and not asked.residue and asked.pattern in _KNOWN_SO):
        return None
    view = viewed(scan, span, index)
    claim, clause = spared(view), span
    if not claim:
        claim, clause = _of_kind(view, span)
    if claim is None and before and before.end == span.start:
        clause = span.with_(start=before.start)
        claim = spared(viewed(scan, clause, index))
    if claim is None:
        return _owned(view, index)
    found = topics.retrieve(topics.bag_of(scan, clause), index)
    least = SAID if claim.pattern == "equals" and _of_one_sort(claim, index) else KNOWN
    if found and found[0].score >= least and _judges(found[0].topic, claim, index):
        return authored(found, scan.quote(clause.start, clause.end), claim if claim.pattern == "is-a" else None)
    return composed(claim, scan, clause, index, found)


def _owned(view: View, index: Mapping[str, Any]) -> Question | None:
    """Return the topic on who makes a thing, where it is said to be somebody's: 'X belongs to W', 'X comes from W'.

    Where the topic does not speak of W, no yes or no follows from it: it is told who owns the thing.
    """
    name = next(iter(sorted(view.names)), None)
    if name is None or not view.made(name) or view.first in OPEN or name[0] - view.start > _NEAR:
        return None
    behind = [w for w in view.words[name[1] : view.end] if w not in BE and w not in english.HEDGES]
    owned = next((len(p) for p in _OWNED if tuple(behind[: len(p)]) == p), 0)
    others = {m[3] for m in view.names[1:]}
    if not owned or not behind[owned:] or len(behind) > _FAR or others & (index["offering"] | index["languages"]):
        return None
    owner = scanned(_OWNER, index)
    found = topics.retrieve((f"t:{name[3]}", *topics.features(owner, 0, len(owner.words))), index)
    if not found or found[0].score < KNOWN or not topics.speaks_of(found[0].topic, (name[3],), index):
        return None
    pool = index["pooled"][found[0].topic]
    start = view.end - len(behind) + owned
    told = any(f in pool for f in topics.features(view.scan, start, view.end))
    return authored(found, view.scan.quote(view.start, view.end) if told else f"who owns {index['names'][name[3]]}")


_NEAR = 2
_OWNED = (("owned", "by"), ("belong", "to"), ("come", "from"), ("product", "of"), ("a", "product", "of"))
"""How it is said whose a thing is."""
_OWNER = "owned by a company"


def _of_one_sort(claim: Asked, index: Mapping[str, Any]) -> bool:
    """Return whether two things are of one sort, so that their kinds tell whether the one does for the other."""
    one, other = (index["main_kinds"].get(t, ()) for t in claim.terms)
    return not {*one[:-1]}.isdisjoint(other[:-1])


def _judges(topic: str, claim: Asked, index: Mapping[str, Any]) -> bool:
    """Return whether a topic judges what is said of the names of a claim."""
    sorts = topic in index["of_kind"] or index["topic_kinds"][topic] == "misconception"
    fitting = sorts if claim.pattern == "is-a" else topic in index["judged"]
    return fitting and topics.speaks_of(topic, claim.terms, index)


def _of_kind(view: View, span: Span) -> tuple[Asked | None, Span]:
    """Return the claim that a thing is of a kind that it is not of, or what several are said to be; with its clause."""
    said: list[tuple[str, str]] = []
    end = span.start
    for name in sorted(view.names)[:_MOST]:
        kind = _said_of(view, name, told=bool(said))
        if kind:
            said.append((name[3], kind[3]))
            end = next((i for i in range(kind[1], view.end) if view.scan.tokens.gaps[i]), span.end)
    own = view.index["term_kinds"]
    wrong = [(name, kind) for name, kind in said if kind not in own.get(name, (kind,))]
    clause = span.with_(end=end)
    if not wrong:
        return None, clause
    if len(said) > 1:
        return Asked("sorts", tuple(name for name, _ in said), values=tuple(said)), clause
    return Asked("is-a", (wrong[0][0],), (wrong[0][1],)), clause


def _said_of(view: View, name: Mark, *, told: bool) -> Mark | None:
    """Return the kind that a name is said to be of, None where nothing plain is said of it.

    With `told` something was said of another name before it, so that the verb may be left out: 'and Z a W'.
    """
    before = view.words[name[0] - 1] if name[0] > view.start else ""
    turned = before in BE and name[0] == view.start + 1
    opened = not before or before in _OPENING or view.scan.tokens.gaps[name[0]]
    kind = next((k for k in view.kinds if k[0] >= name[1]), None)
    if kind is None or not opened or kind[0] - name[1] > _FAR:
        return None
    between = view.words[name[1] : kind[0]]
    if not CALLED_SO.issuperset(between) or "not" in between or any(view.scan.tokens.gaps[name[1] : kind[0]]):
        return None
    elided = told and before in _ALSO and between != () and english.ARTICLES.issuperset(between)
    if not (turned or elided or not BE.isdisjoint(between) or view.joined(name, kind, "=")):
        return None
    return kind if _alone(view, kind) else None


def _alone(view: View, kind: Mark) -> bool:
    """Return whether a kind is named for itself, not as a part of other words nor as one of several."""
    at = kind[1]
    if at >= view.end:
        return True
    other = next((k for k in view.kinds if k[0] >= at), None)
    named = other and any(at <= m[0] < other[0] for m in view.names)
    if other and not named and other[0] - at <= _FAR and view.words[at] in ("or", "and"):
        return False
    return bool(view.scan.tokens.gaps[at]) or view.words[at] in _BEHIND


def tells_of_own(scan: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether a stretch of words tells of a project of the speaker's: what it is, how many work on it."""
    marks = scan.of("vu", span.start, span.end)
    telling = any(_counted(scan, m[0]) if m[2] == "u" else m[3] in index["telling"] for m in marks)
    return telling and of_oneself(scan, span)


def _counted(scan: Scan, i: int) -> bool:
    """Return whether a number stands before a word."""
    return any(w in english.NUMBERS or w[0] <= "9" for w in scan.words[max(0, i - 2) : i])
