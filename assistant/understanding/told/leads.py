"""The slot that a name speaks of, told by the words around it: 'our X', 'we know X', 'rewrite it in X'."""

from __future__ import annotations

from assistant.understanding.asked.fitness import asked_here
from assistant.understanding.text import english
from assistant.understanding.told.forward import put_forward
from assistant.understanding.told.in_place import opened, owned, part_of, present, says_else, to_be_built, unclaimed
from assistant.understanding.told.untold import asks_of, calls, concluded, others_would, says_nothing, wondered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.reading import Context
    from assistant.understanding.text.scan import Mark, Scan, Span

_FAR = 9
"""The most words between a leading phrase and the term it introduces."""
_LONGEST_LEAD = 6
"""The most words of a leading phrase."""
_BRIEF = 5
"""A message of so few words leans on the comparison before: 'and X?'."""
_LONE, _TELLING = 2, 8
"""The most words of a sentence that only asks after a name ('X?'), the fewest of a message where that is a choice."""
STORY = 25
"""A text of more words is a story: what it names has to do with the project."""
_BESIDE = 1
"""The most words between people and what they know: '2 devs X', 'two devs (mostly X)'."""
_CLOSE = 3
"""The most words between names that are joined."""
_TO_COME = frozenset(
    "for new add adding build write make develop create want need building writing making creating put".split()
)
"""Words shortly before a name that make it a part of what is to be built, not of what runs."""
_WISHING = frozenset(("want", "prefer", "rather", "choose", "pick", "insist", "like", "love"))
_OURS = frozenset(("i", "we"))
"""Who wants something for themselves in a story."""
_ASKING = frozenset("would is should does can could will".split())
"""Words shortly before a name that ask whether it would do: 'would X be ok?'."""
_OTHER = frozenset(("or", "and", "but"))
"""Words behind a name with which something else begins."""
_BOTH = frozenset(("and", "or", "&", "+"))
"""Words between names of which the same is said: 'X & Y for a living'."""
_JOINING = frozenset("+ & and or with plus some a bit of little also vs maybe versus n then".split())
_STOPPING = frozenset("but because however since so although with for why whether".split())
"""Words by which a clause ends between a leading phrase and a name."""
_MOVING = frozenset(
    """
    replace replacing swap swapping move moving migrate migrating migration switch switching port porting
    rewrite rewriting convert converting change changing redo rebuild rebuilding transition jump go going
    transfer
    """.split()
)
"""Words of which the goal is said with 'to', 'with' or 'in'."""
_GOING, _BEFORE_GOING = frozenset(("go", "going")), frozenset(("to", "will", "could", "would", "want", "are", "is"))
"""Words of which the goal is said without one: 'willing to go X'."""
_SHORT_GOAL = 4
"""The most words of a message that says no more than where to: 'to X obviously'."""
_JUDGED = frozenset(("would", "is", "are", "does", "do", "will"))
"""First words of a question of how names are, not of which to take: 'would X or Y be faster'."""
_TOWARDS = frozenset(("to", "with", "by", "into", "in", "onto", "towards", "over"))


def accepts(slot: str, term: str, index: Mapping[str, Any]) -> bool:
    """Return whether a slot takes a term, by its kind or as a candidate."""
    if slot not in index["slots"]:
        return False
    _, of, _, takes = index["slots"][slot][:4]
    if of == "candidates":
        return term in index["candidates"]
    return bool(takes) and any(kind in takes for kind in index["term_kinds"].get(term, ()))


def slot_of(
    m: Mark,
    scan: Scan,
    span: Span,
    index: Mapping[str, Any],
    context: Context,
    last: tuple[Mark, str] | None,
    choosing: bool,
    count: int,
) -> str:
    """Return the slot of a name, '' for none; `last` is the name before with its slot, `count` how many there are."""
    if says_nothing(m, scan, span):
        return ""
    shortlist = str(next(iter(index["candidate_slots"]), ""))
    asked_after = asked_here(m, scan, span, context) and m[3] in index["advisable"]
    if asked_after or wondered(m, scan, span):
        beside = choosing and m[3] in index["advisable"] and "or" in scan.words[m[1] : span.end]
        return shortlist if asked_after or beside else ""
    if others_would(m, scan, span, index) or calls(m, scan, span):
        return ""
    if owned(m, scan, index) and accepts(index["runs"], m[3], index):
        return str(index["runs"])
    goal = _goal(m, scan, span, index) or _put_first(m, scan, index)
    told = goal or _continued(m, last, scan, index) or _lead(m, scan, span, index) or _of_crew(m, scan, span, index)
    if told:
        return told
    runs: str = index["runs"]
    if accepts(runs, m[3], index) and opened(m, scan, span, index):
        return runs
    answering = context.slot in index["slots"] and accepts(context.slot, m[3], index) and len(scan.words) <= 12
    if answering and not concluded(m, scan, span):
        return context.slot
    if shortlist and m[3] in index["advisable"] and _weighed(m, scan, span, index, context, choosing, count):
        return shortlist
    story = context.brief or len(scan.words) > STORY or _listed_alone(m, scan, span)
    asked = span.asked and bool(_ASKING & set(scan.words[max(span.start, m[0] - 2) : m[0]]))
    if context.brief and (asked or span.end - span.start <= _LONE) and shortlist and m[3] in index["advisable"]:
        return "" if m[3] in index["meant_by"] else shortlist
    return unclaimed(m, scan, index) if story and not asked else ""


def _continued(m: Mark, last: tuple[Mark, str] | None, scan: Scan, index: Mapping[str, Any]) -> str:
    """Return the slot of the name before for one that is joined to it or, of what runs, is a part of it; else ''."""
    if last is None or not accepts(last[1], m[3], index):
        return ""
    before, slot = last
    runs = slot == index["runs"]
    joined = m[0] - before[1] <= _CLOSE and _joined(scan, before[1], m[0]) and (runs or not says_else(m, index))
    return slot if joined or (runs and part_of(m, before, scan, index)) else ""


def _put_first(m: Mark, scan: Scan, index: Mapping[str, Any]) -> str:
    """Return the slot of what is weighed for a name with which a text opens as one of two: 'X or Y, ...'."""
    if scan.words[m[1] : m[1] + 1] != ("or",) or m[3] not in index["advisable"] or m[0] > _FAR:
        return ""
    other = any(o[0] == m[1] + 1 and o[3] in index["advisable"] for o in scan.of("t", m[1] + 1, m[1] + 2))
    opening = all(w in english.OPENING_NOISE for w in scan.words[: m[0]])
    return str(next(iter(index["candidate_slots"]), "")) if other and opening else ""


def _weighed(
    m: Mark, scan: Scan, span: Span, index: Mapping[str, Any], context: Context, choosing: bool, count: int
) -> bool:
    """Return whether a candidate is named as one to choose from: beside others, asked for, put forward or wanted."""
    short, listed = span.end - span.start, not set(index["candidate_slots"]).isdisjoint(context.profile_slots)
    if m[3] in index["meant_by"] and (context.brief or len(scan.words) > STORY):
        return _wanted(m, scan, span) and not _OURS.isdisjoint(scan.words[max(span.start, m[0] - 4) : m[0]])
    if listed and context.pattern == "versus" and short <= _BRIEF:
        return True
    if span.asked and short <= _LONE and len(scan.words) > _TELLING:
        return True
    if _wanted(m, scan, span) or (count > 1 and _either(m, scan, span, choosing)):
        return True
    known = context.profile_slots or (scan.of("vw") and not context.lookup)
    return bool(m[3] in index["meant_by"] and known and put_forward(m, scan, span))


def _listed_alone(m: Mark, scan: Scan, span: Span) -> bool:
    """Return whether a name stands alone among other things told: 'two of us, X, a shop'."""
    gaps = scan.tokens.gaps
    apart = gaps[m[0]] and (m[1] == len(scan.words) or gaps[m[1]])
    return bool(apart) and not span.asked and len(scan.words) > _TELLING // 2


def is_unclaimed(m: Mark, slot: str, scan: Scan, span: Span, index: Mapping[str, Any], taken: tuple[str, str]) -> bool:
    """Return whether a name fell to a slot as its usual value alone: no word says so, and it is in none `taken`."""
    if index["usual"].get(slot) != m[3] or slot in taken:
        return False
    return not (_goal(m, scan, span, index) or _put_first(m, scan, index) or _lead(m, scan, span, index))


def _of_crew(m: Mark, scan: Scan, span: Span, index: Mapping[str, Any]) -> str:
    """Return the slot of what people know for a name that says what they are: '2 X, 1 Y', 'two devs (X)'; else ''."""
    near = scan.of("un", max(span.start, m[0] - 8), min(span.end, m[1] + 6))
    crew = [] if says_else(m, index) else [u for u in near if index["slots"][u[3]][7]]
    if not crew:
        return ""
    before = scan.words[m[0] - 1] if m[0] > span.start else ""
    counted = before.isdecimal() or before in english.NUMBERS
    closed = m[1] >= len(scan.words) or bool(scan.tokens.gaps[m[1]])
    beside = (closed or scan.tokens.gaps[u[1]] for u in crew if u[1] < span.end and 0 <= m[0] - u[1] <= _BESIDE)
    if not (counted or any(beside)):
        return ""
    fitting = [(len(row[3]), slot) for slot, row in index["slots"].items() if row[3] and accepts(slot, m[3], index)]
    return max(fitting)[1] if fitting else ""


def _goal(m: Mark, scan: Scan, span: Span, index: Mapping[str, Any]) -> str:
    """Return the slot of a name that somebody moves to ('replace X with Y', 'rewrite it in Y'), '' for any other."""
    i = m[0] - 1
    while i > span.start and m[0] - i <= 2 and scan.words[i] in ("a", "an", "the", "either", "plain"):
        i -= 1
    going = scan.words[i] in _GOING and i > span.start and scan.words[i - 1] in _BEFORE_GOING
    moving = scan.words[i] == "to" and i == span.start == 0 and span.end - i <= _SHORT_GOAL
    moving = moving or (scan.words[i] in _TOWARDS and bool(_MOVING & set(scan.words[max(span.start, i - 6) : i])))
    if i < span.start or not (going or moving):
        return ""
    if m[3] in index["advisable"]:
        return str(next(iter(index["candidate_slots"]), ""))
    closed = [slot for slot, row in index["slots"].items() if row[3] and row[6] and accepts(slot, m[3], index)]
    return str(closed[0]) if closed else ""


def _wanted(m: Mark, scan: Scan, span: Span) -> bool:
    """Return whether somebody says that they want a name: 'but I want X', 'I would rather take X'."""
    before = scan.words[max(span.start, m[0] - 4) : m[0]]
    return (
        bool(_WISHING & set(before))
        and bool({"i", "we", "boss", "client", "team", "they"} & set(before))
        and not span.asked
    )


def _joined(scan: Scan, start: int, end: int) -> bool:
    return all(w in _JOINING or w[0].isdecimal() for w in scan.words[start:end])


def _either(m: Mark, scan: Scan, span: Span, choosing: bool) -> bool:
    """Return whether a name stands in a choice: beside 'or', or beside 'vs' and 'and' where advice is asked for."""
    if span.asked and scan.words[span.start] in _JUDGED and m[0] - span.start <= _FAR // 2:
        return False
    near = set(scan.words[max(span.start, m[0] - 2) : m[0]] + scan.words[m[1] : min(span.end, m[1] + 2)])
    return bool({"or", "either"} & near or (choosing and {"vs", "and", "between"} & near))


def _lead(m: Mark, scan: Scan, span: Span, index: Mapping[str, Any]) -> str:
    """Return the slot whose leading words stand nearest before a term, or whose trailing words follow it."""
    best: tuple[int, int, str] | None = None
    leads = scan.of("l", max(span.start, m[0] - _FAR - _LONGEST_LEAD), m[0])
    planned = to_be_built(m, scan, span, index) if leads else ()
    fits = _fitting(m, scan, span, index)
    for mark in leads:
        gap = m[0] - mark[1]
        if (
            gap <= _FAR
            and mark[3] in fits
            and not _cut(scan, mark[1], m[0])
            and not _taken(mark, m, scan, index)
            and not asks_of(mark, scan, span)
        ):
            rank = (gap, -_FAR if mark[3] in planned else mark[0] - mark[1], mark[3])
            best = min(best, rank) if best else rank
    to_come = bool(_TO_COME & set(scan.words[max(span.start, m[0] - 2) : m[0]]))
    last = m[1] if best else _last_joined(m, scan, span)
    for mark in scan.of("f", last, min(span.end, last + 1 + _LONGEST_LEAD)):
        gap = mark[0] - last
        apart = (gap == 1 and scan.words[last] in _OTHER) or _inside(mark, last, scan)
        if gap <= 1 and not (to_come or apart) and mark[3] in fits:
            rank = (gap + 1, -(mark[1] - mark[0]), mark[3])
            best = min(best, rank) if best else rank
    return best[2] if best else ""


def _fitting(m: Mark, scan: Scan, span: Span, index: Mapping[str, Any]) -> frozenset[str]:
    """Return the slots that words around a name may give it: where it says a value itself, only that it is there."""
    fits = frozenset(slot for slot in index["slots"] if accepts(slot, m[3], index))
    if not says_else(m, index):
        return fits
    return fits & {index["runs"]} if present(m, scan, span, index) else frozenset()


def _inside(mark: Mark, start: int, scan: Scan) -> bool:
    """Return whether trailing words are part of another, longer name: 'X, Y server'."""
    return any(t[0] < mark[0] and mark[1] <= t[1] for t in scan.of("t", start, mark[1]))


def _last_joined(m: Mark, scan: Scan, span: Span) -> int:
    """Return the word after the last of the names that a name is joined to: 'X & Y for a living'."""
    end = int(m[1])
    if end >= span.end or scan.words[end] not in _BOTH:
        return end
    for other in scan.of("t", end, min(span.end, end + _FAR)):
        if other[0] - end != 1 or scan.words[end] not in _BOTH:
            break
        end = max(end, int(other[1]))
    return end


def _taken(lead: Mark, m: Mark, scan: Scan, index: Mapping[str, Any]) -> bool:
    """Return whether a leading phrase already has its term: another one stands between, not joined to this one."""
    others = [t for t in scan.of("t", lead[1], m[0]) if t[1] <= m[0] and accepts(lead[3], t[3], index)]
    return bool(others) and not _joined(scan, others[-1][1], m[0])


def _cut(scan: Scan, start: int, end: int) -> bool:
    """Return whether a clause ends between a leading phrase and a term."""
    gaps = [i for i in range(start, end) if scan.tokens.gaps[i]]
    stops = not _STOPPING.isdisjoint(scan.words[start:end])
    return (
        stops or any(scan.words[i] in english.PRONOUNS or scan.words[i] in english.VERBS for i in gaps) or len(gaps) > 2
    )
