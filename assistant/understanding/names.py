"""Terms in a text and what they say of a project: what runs, what is known, a shortlist, what is ruled out."""

from __future__ import annotations

from assistant.model.reading import Context, Heard, Mention, WrongKind
from assistant.model.value import Value
from assistant.understanding import english
from assistant.understanding.values import make

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.scan import Mark, Scan, Span
    from assistant.understanding.stance import Stances

_FAR = 9
"""The most words between a leading phrase and the term it introduces."""
_LONGEST_LEAD = 6
"""The most words of a leading phrase."""
_BRIEF = 5
"""A message of so few words leans on the comparison before: 'and X?'."""
_LONE, _STORY = 2, 8
"""The most words of a sentence that only asks after a name ('X?'), and the fewest of a message in which that is a choice."""
_UNTRIED = frozenset(("not", "never", "nobody", "none", "noone"))
_TO_COME = frozenset(("for", "new", "build", "write", "make", "develop", "create", "want", "need", "building", "writing", "making", "creating"))
"""Words shortly before a name that make it a part of what is to be built, not of what runs."""
_NOT_RULING = frozenset(("know", "use", "used", "tried", "understand", "heard", "learned"))
_WISHING = frozenset(("want", "prefer", "rather", "choose", "pick", "insist", "like", "love"))


_JOINING = frozenset(("and", "or", "with", "plus", "some", "a", "bit", "of", "little", "also", "vs", "maybe", "versus", "n", "then"))
_MOVING = frozenset((
    "replace", "replacing", "swap", "swapping", "move", "moving", "migrate", "migrating", "migration", "switch", "switching", "port", "porting",
    "rewrite", "rewriting", "convert", "converting", "change", "changing", "redo", "rebuild", "rebuilding", "transition", "jump", "go", "going", "transfer",
))
"""Words of which the goal is said with 'to', 'with' or 'in'."""
_TOWARDS = frozenset(("to", "with", "by", "into", "in", "onto", "towards", "over"))


class Named(Value):
    """What the names in a stretch of words say."""

    heard: tuple[Heard, ...] = ()
    out: tuple[tuple[str, str], ...] = ()
    back_in: tuple[tuple[str, str], ...] = ()
    wrong_kind: tuple[WrongKind, ...] = ()


def mentions(scan: Scan) -> tuple[Mention, ...]:
    """Return the terms of a text in the order they are named."""
    found = []
    for m in scan.of("t"):
        typo = any(i in scan.typos for i in range(m[0], m[1]))
        found.append(Mention(m[3], scan.quote(m[0], m[1]), scan.tokens.starts[m[0]], scan.tokens.ends[m[1] - 1], typo))
    return tuple(found)


def named(scan: Scan, span: Span, stances: Stances, index: Mapping[str, Any], context: Context, choosing: bool) -> Named:
    """Return what the names in a stretch of words say of the project, given the open question."""
    heard: list[Heard] = []
    out: list[tuple[str, str]] = []
    wrong: list[WrongKind] = []
    back: list[tuple[str, str]] = []
    terms = [_inner(m, scan, index) for m in scan.of("t", span.start, span.end) if m[3] not in index["concepts"] and not _verb(m, scan, index)]
    last: tuple[Mark, str] | None = None
    for m in terms:
        stance = stances.at(m[0], m[1])
        quote = scan.quote(m[0], m[1])
        values = index["values_by_term"].get(m[3], ()) if not _missing(m, scan, stance) else ()
        heard.extend(make(scan, slot, value, stance, m[0], m[1], "term") for slot, value in values)
        slot = _slot_of(m, scan, span, index, context, last, choosing, len(terms))
        covered = any(v[0] <= m[0] and m[1] <= v[1] for v in scan.of("v", max(span.start, m[0] - 6), min(span.end, m[1] + 6)))
        if stance == "not-wanted" and last and not values and scan.words[m[0] - 1] == "not":
            heard.append(make(scan, last[1], m[3], stance, m[0], m[1], "term"))
            continue
        if stance == "not-wanted" and covered:
            continue
        if stance == "not-wanted" and not values:
            if _rules_out(m, scan, stances, slot):
                out.append((m[3], scan.quote(max(stances.negator(m[0], m[1]), span.start), m[1]) if stances.negator(m[0], m[1]) < m[0] else quote))
            continue
        if slot and (slot in index["candidate_slots"] or not _unknown_to_them(m, scan, span, slot)):
            heard.append(make(scan, slot, m[3], "given" if stance == "not-wanted" else stance, m[0], m[1], "term"))
            last = (m, slot)
        if _accepted(m, scan):
            back.append((m[3], quote))
    wrong.extend(_wrong(scan, span, terms, index, context))
    for w in wrong:
        heard.extend(_where_it_belongs(w, scan, terms, index, {h.value for h in heard}))
    return Named(tuple(heard), tuple(out), tuple(back), tuple(wrong))


def _verb(m: Mark, scan: Scan, index: Mapping[str, Any]) -> bool:
    """Return whether an ordinary word that is also a name is a verb here: 'the results go to them'."""
    if m[3] not in index["common"] or m[1] >= len(scan.words) or scan.tokens.gaps[m[1]]:
        return False
    return scan.words[m[1]] in english.NEVER_NAMED_BEFORE and scan.words[m[0] - 1] not in english.NAMED_AFTER


def _inner(m: Mark, scan: Scan, index: Mapping[str, Any]) -> Mark:
    """Return the name inside a longer term that no slot takes: 'X' of 'X developer'."""
    if m[1] - m[0] < 2 or any(accepts(slot, m[3], index) for slot in index["slots"]):
        return m
    inner = [t for t in index["phrases"].get(scan.words[m[0]], ((),))[0] if t[0] == "t" and t[1] not in index["concepts"]]
    return (m[0], m[0] + 1, *inner[0]) if inner else m


def accepts(slot: str, term: str, index: Mapping[str, Any]) -> bool:
    """Return whether a slot takes a term, by its kind or as a candidate."""
    _, of, _, takes = index["slots"][slot][:4]
    if of == "candidates":
        return term in index["candidates"]
    return any(kind in takes for kind in index["term_kinds"].get(term, ()))


def _slot_of(m: Mark, scan: Scan, span: Span, index: Mapping[str, Any], context: Context, last: tuple[Mark, str] | None, choosing: bool, count: int) -> str:
    goal = _goal(m, scan, span, index)
    if goal:
        return goal
    if last and m[0] - last[0][1] <= 3 and accepts(last[1], m[3], index) and _joined(scan, last[0][1], m[0]):
        return last[1]
    lead = _lead(m, scan, span, index)
    if lead:
        return lead
    crew = _of_crew(m, scan, span, index)
    if crew:
        return crew
    if context.slot in index["slots"] and accepts(context.slot, m[3], index) and len(scan.words) <= 12:
        return context.slot
    shortlist = next(iter(index["candidate_slots"]), "")
    if shortlist in context.profile_slots and context.pattern == "versus" and m[3] in index["candidates"] and span.end - span.start <= _BRIEF:
        return shortlist
    if shortlist and m[3] in index["candidates"] and span.asked and span.end - span.start <= _LONE and len(scan.words) > _STORY:
        return shortlist
    if shortlist and m[3] in index["candidates"] and (_wanted(m, scan, span) or (count > 1 and _either(m, scan, span, choosing))):
        return shortlist
    return ""


def _of_crew(m: Mark, scan: Scan, span: Span, index: Mapping[str, Any]) -> str:
    """Return the slot of what people know for a name that says what they are: '2 X, 1 Y', 'two devs (X)'; else ''."""
    near = scan.of("un", max(span.start, m[0] - 8), min(span.end, m[1] + 6))
    crew = [u for u in near if index["slots"][u[3]][7]]
    before = scan.words[m[0] - 1] if m[0] > span.start else ""
    counted = before.isdecimal() or before in english.NUMBERS
    if not crew or not (counted or any(0 <= m[0] - u[1] <= 1 and scan.tokens.gaps[u[1]] for u in crew if u[1] < span.end)):
        return ""
    fitting = [(len(row[3]), slot) for slot, row in index["slots"].items() if row[3] and accepts(slot, m[3], index)]
    return max(fitting)[1] if fitting else ""


def _goal(m: Mark, scan: Scan, span: Span, index: Mapping[str, Any]) -> str:
    """Return the slot of a name that somebody moves to ('replace X with Y', 'rewrite it in Y'), '' for any other."""
    i = m[0] - 1
    while i > span.start and m[0] - i <= 2 and scan.words[i] in ("a", "an", "the", "either", "plain"):
        i -= 1
    if i <= span.start or scan.words[i] not in _TOWARDS or not _MOVING & set(scan.words[max(span.start, i - 6) : i]):
        return ""
    if m[3] in index["candidates"]:
        return str(next(iter(index["candidate_slots"]), ""))
    closed = [slot for slot, row in index["slots"].items() if row[3] and row[6] and accepts(slot, m[3], index)]
    return str(closed[0]) if closed else ""


def _wanted(m: Mark, scan: Scan, span: Span) -> bool:
    """Return whether somebody says that they want a name: 'but I want X', 'I would rather take X'."""
    before = scan.words[max(span.start, m[0] - 4) : m[0]]
    return bool(_WISHING & set(before)) and bool({"i", "we", "boss", "client", "team", "they"} & set(before)) and not span.asked


def _joined(scan: Scan, start: int, end: int) -> bool:
    return all(w in _JOINING or w[0].isdecimal() for w in scan.words[start:end])


def _either(m: Mark, scan: Scan, span: Span, choosing: bool) -> bool:
    """Return whether a name stands in a choice: beside 'or', or beside 'vs' and 'and' where advice is asked for."""
    near = set(scan.words[max(span.start, m[0] - 2) : m[0]] + scan.words[m[1] : min(span.end, m[1] + 2)])
    return bool({"or", "either"} & near or (choosing and {"vs", "and", "between"} & near))


def _lead(m: Mark, scan: Scan, span: Span, index: Mapping[str, Any]) -> str:
    """Return the slot whose leading words stand nearest before a term, or whose trailing words follow it."""
    best: tuple[int, int, str] | None = None
    for mark in scan.of("l", max(span.start, m[0] - _FAR - _LONGEST_LEAD), m[0]):
        gap = m[0] - mark[1]
        if gap <= _FAR and accepts(mark[3], m[3], index) and not _cut(scan, mark[1], m[0]) and not _taken(mark, m, scan, index):
            rank = (gap, -(mark[1] - mark[0]), mark[3])
            best = min(best, rank) if best else rank
    to_come = bool(_TO_COME & set(scan.words[max(span.start, m[0] - 2) : m[0]]))
    for mark in scan.of("f", m[1], min(span.end, m[1] + 1 + _LONGEST_LEAD)):
        gap = mark[0] - m[1]
        if gap <= 1 and not to_come and accepts(mark[3], m[3], index):
            rank = (gap + 1, -(mark[1] - mark[0]), mark[3])
            best = min(best, rank) if best else rank
    return best[2] if best else ""


def _taken(lead: Mark, m: Mark, scan: Scan, index: Mapping[str, Any]) -> bool:
    """Return whether a leading phrase already has its term: another one stands between, not joined to this one."""
    others = [t for t in scan.of("t", lead[1], m[0]) if t[1] <= m[0] and accepts(lead[3], t[3], index)]
    return bool(others) and not _joined(scan, others[-1][1], m[0])


def _cut(scan: Scan, start: int, end: int) -> bool:
    """Return whether a clause ends between a leading phrase and a term."""
    gaps = [i for i in range(start, end) if scan.tokens.gaps[i]]
    stops = any(w in ("but", "because", "however", "since", "so", "although", "with", "for") for w in scan.words[start:end])
    return stops or any(scan.words[i] in english.PRONOUNS or scan.words[i] in english.VERBS for i in gaps) or len(gaps) > 2


def _unknown_to_them(m: Mark, scan: Scan, span: Span, slot: str) -> bool:
    """Return whether a term is named as one they do not know or never used."""
    for mark in scan.of("l", max(span.start, m[0] - _FAR), m[0]):
        before = scan.words[max(span.start, mark[0] - 3) : mark[0]]
        if mark[3] == slot and _UNTRIED & set(before):
            return True
    return False


_LACKING = frozenset((
    "skill", "experience", "knowledge", "background", "idea", "clue", "people", "dev", "developer", "expert", "installed", "install", "installation",
    "guy", "person", "programmer", "runtime", "interpreter", "know", "knowhow",
))
"""Words that make 'no X' a thing that is missing, not one that is refused."""


def _missing(m: Mark, scan: Scan, stance: str) -> bool:
    """Return whether 'no X' says that somebody or something of X is not there, not that X is refused."""
    return stance == "not-wanted" and m[1] < len(scan.words) and scan.words[m[1]] in _LACKING


def _rules_out(m: Mark, scan: Scan, stances: Stances, slot: str) -> bool:
    if _missing(m, scan, "not-wanted"):
        return False
    at = stances.negator(m[0], m[1])
    between = scan.words[at:m[0]] if 0 <= at < m[0] else ()
    return not (_NOT_RULING & set(between) and "want" not in between and "can" not in scan.words[max(0, at - 1) : m[0]] and "to" not in between)


def _accepted(m: Mark, scan: Scan) -> bool:
    """Return whether a name is said to be fine after all."""
    after = " ".join(scan.words[m[1] : m[1] + 4])
    before = scan.words[max(0, m[0] - 3) : m[0]]
    return after.startswith(("is fine", "is ok", "is okay", "is good", "would be fine", "fine", "ok", "is allowed", "is alright", "would be ok", "works")) or ("back" in before and "bring" in before)


def _wrong(scan: Scan, span: Span, terms: list[Mark], index: Mapping[str, Any], context: Context) -> list[WrongKind]:
    """Return terms given as something they are not: 'our X is Y' where Y is no X, or a language where a framework was asked."""
    found = [w for m in terms for w in _stated_as(scan, span, m, index)]
    slot = context.slot
    if not found and slot in index["slots"] and index["slots"][slot][3] and len(scan.words) <= 6:
        takes = index["slots"][slot][3]
        for m in terms:
            if not accepts(slot, m[3], index) and m[3] not in index["values_by_term"]:
                found.append(WrongKind(m[3], tuple(takes), slot, scan.quote(m[0], m[1])))
    return found


def _where_it_belongs(wrong: WrongKind, scan: Scan, terms: list[Mark], index: Mapping[str, Any], said: set[str]) -> list[Heard]:
    """Return a term said in the wrong place as a value of the slot that takes least besides its kind."""
    fitting = sorted((len(row[3]), slot) for slot, row in index["slots"].items() if row[3] and accepts(slot, wrong.term, index))
    mark = next((m for m in terms if m[3] == wrong.term), None)
    if not fitting or mark is None or wrong.term in said:
        return []
    return [make(scan, fitting[0][1], wrong.term, "given", mark[0], mark[1], "term")]


def _stated_as(scan: Scan, span: Span, m: Mark, index: Mapping[str, Any]) -> list[WrongKind]:
    for k in scan.of("k", max(span.start, m[0] - 8), min(span.end, m[1] + 8)):
        owner = scan.words[max(span.start, k[0] - 2) : k[0]]
        said = k[1] <= m[0] <= k[1] + 2 and scan.words[k[1]] in ("is", "are", "would", "=") and {"our", "my", "the"} & set(owner)
        used_as = m[1] <= k[0] <= m[1] + 3 and "as" in scan.words[m[1] : k[0]]
        if (said or used_as) and k[3] not in index["term_kinds"].get(m[3], ()):
            return [WrongKind(m[3], (k[3],), "", scan.quote(min(m[0], k[0]), max(m[1], k[1])))]
    return []
