"""Terms in a text and what they say of a project: what runs, what is known, a shortlist, what is ruled out."""

from __future__ import annotations

from assistant.model.reading import Context, Heard, Mention, WrongKind
from assistant.model.value import Value
from assistant.understanding.text import english
from assistant.understanding.text.hearing import POSSESSIVE, make
from assistant.understanding.told.background import PARTING
from assistant.understanding.told.forward import meant
from assistant.understanding.told.leads import accepts, is_unclaimed, slot_of
from assistant.understanding.told.miscalled import miscalled
from assistant.understanding.told.untold import (
    as_measure,
    asked_by_denial,
    in_compound,
    put_out,
    turned_down,
    unknown_to_them,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.text.scan import Mark, Scan, Span
    from assistant.understanding.text.stance import Stances

_NOT_RULING = frozenset(
    """
    know use used tried understand heard learn learned have has had got run own say said mean meant ask asked asking
    against talk talking export exporting exported knows knew known learnt understands understood speak speaks write
    writes wrote teach taught master mastered
    """.split()
)
_LACKING = frozenset(
    """
    skill experience knowledge background idea clue people dev developer expert installed install installation
    guy person programmer runtime interpreter know knowhow
    """.split()
)
"""Words that make 'no X' a thing that is missing."""
_NOT_THERE = (("is", "running"), ("is", "installed"), ("is", "there"), ("running", "anywhere"), ("on", "it"))
"""The same, in two words: 'no X is running'."""
_DENYING = english.NEGATORS | frozenset(("nobody", "noone", "none", "nothing"))
"""Words that deny what follows; others that refuse ('get rid of') part with a name themselves."""
_TOWARDS = frozenset("to in into with for by".split())
"""Words that make what follows them where somebody goes, not what is left: 'do not rewrite it in X'."""
_FINE = tuple(
    "is fine, is ok, is okay, is good, would be fine, fine, ok, is allowed, is alright, would be ok, works".split(", ")
)
"""What follows a name that is allowed after all."""


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


def named(
    scan: Scan, span: Span, stances: Stances, index: Mapping[str, Any], context: Context, choosing: bool
) -> Named:
    """Return what the names in a stretch of words say of the project, given the open question."""
    heard: list[Heard] = []
    wrong: list[WrongKind] = []
    back: list[tuple[str, str]] = []
    marks = (m for m in scan.of("t", span.start, span.end) if m[3] not in index["concepts"])
    terms = [_inner(m, scan, index) for m in marks if not (_verb(m, scan, index) or in_compound(m, scan))]
    terms = [m for m in terms if not (_unit(m, scan, index) or as_measure(m, scan))]
    put = [m for m in terms if put_out(m, scan, span) and not span.asked and stances.at(m[0], m[1]) != "not-wanted"]
    out = [(m[3], scan.quote(m[0] - 1, m[1] + 1)) for m in put]
    put_down = [m for m in terms if turned_down(m, scan, span)]
    out.extend((m[3], scan.quote(m[0], span.end + 1)) for m in put_down)
    terms = [m for m in terms if m not in put and m not in put_down]
    last: tuple[Mark, str] | None = None
    for m in terms:
        if stances.sets_apart(m[0], m[1]) or stances.asks_why(m[0], m[1]):
            continue
        stance = stances.at(m[0], m[1])
        left = _missing(m, scan, stance) or _parted_with(m, scan, span, index)
        values = () if left else index["values_by_term"].get(m[3], ())
        heard.extend(make(scan, slot, value, stance, m[0], m[1], "term") for slot, value in values)
        slot = slot_of(m, scan, span, index, context, last, choosing, len(terms))
        kept = stance == "not-wanted" and _never_left(m, scan, stances, index)
        stance = "given" if kept else stance
        slot = "" if left and m[3] in index["meant_by"] and slot in index["candidate_slots"] else slot
        if stance == "not-wanted" and last and not values and scan.words[m[0] - 1] == "not":
            heard.append(make(scan, last[1], meant(last[1], m[3], index), stance, m[0], m[1], "term"))
            continue
        if stance == "not-wanted" and _covered(m, scan, span, m[3] in index["meant_by"]):
            continue
        if stance == "not-wanted" and not values:
            if _rules_out(m, scan, stances) and _taken(m[3], index):
                out.append((m[3], _refusal(m, scan, span, stances)))
            continue
        if slot and (kept or slot in index["candidate_slots"] or not unknown_to_them(m, scan, span, slot)):
            told = "given" if stance == "not-wanted" else stance
            taken = (context.slot, last[1] if last else "")
            how = "usual" if is_unclaimed(m, slot, scan, span, index, taken) else "term"
            heard.append(make(scan, slot, meant(slot, m[3], index), told, m[0], m[1], how))
            last = (m, slot)
        if _accepted(m, scan):
            back.append((m[3], scan.quote(m[0], m[1])))
    wrong.extend(_wrong(scan, span, terms, index, context))
    strange = {w.term for w in wrong if w.term not in index["offering"]}
    heard = [h for h in heard if h.slot != index["runs"] or h.value not in strange]
    for w in wrong:
        heard.extend(_where_it_belongs(w, scan, terms, index, {h.value for h in heard}))
    return Named(tuple(heard), tuple(out), tuple(back), tuple(wrong))


_SAYING = 5
"""How long the mark of a phrase is that says a value; that of a hint is longer."""


def _covered(m: Mark, scan: Scan, span: Span, product: bool) -> bool:
    """Return whether a name is part of a phrase that says a value, or all of one that does not only hint at it.

    That of a product which can be advised is only covered by a longer phrase: 'no X' refuses X itself.
    """
    near = scan.of("v", max(span.start, m[0] - 6), min(span.end, m[1] + 6))
    return any(v[0] <= m[0] and m[1] <= v[1] and ((len(v) <= _SAYING and not product) or v[:2] != m[:2]) for v in near)


def _refusal(m: Mark, scan: Scan, span: Span, stances: Stances) -> str:
    """Return the words that refuse a name, from the one that denies it when that stands before."""
    at = stances.negator(m[0], m[1])
    return scan.quote(max(at, span.start) if at < m[0] else m[0], m[1])


def _verb(m: Mark, scan: Scan, index: Mapping[str, Any]) -> bool:
    """Return whether an ordinary word that is also a name is a verb here: 'the results go to them', not 'C for X'."""
    if m[3] not in index["common"] or m[1] >= len(scan.words) or scan.tokens.gaps[m[1]] or _capital(m[0], scan):
        return False
    return scan.words[m[1]] in english.NEVER_NAMED_BEFORE and scan.words[m[0] - 1] not in english.NAMED_AFTER


def _unit(m: Mark, scan: Scan, index: Mapping[str, Any]) -> bool:
    """Return whether a name that is an everyday word is part of a need or of a unit other than of people."""
    if m[3] not in index["common"]:
        return False
    near = scan.of("v", max(0, m[0] - _UNIT), min(len(scan.words), m[1] + _UNIT))
    needs = (v for v in near if v[3] in index["capability_slots"] and v[1] - v[0] > m[1] - m[0])
    if not _capital(m[0], scan) and any(v[0] <= m[0] and m[1] <= v[1] for v in needs):
        return True
    units = scan.of("u", max(0, m[0] - _UNIT), min(len(scan.words), m[1] + _UNIT))
    within = (u for u in units if u[0] <= m[0] and m[1] <= u[1] and u[1] - u[0] > m[1] - m[0])
    return any(not index["slots"][u[3]][7] for u in within)


_UNIT = 5
"""The most words of a unit beside a name in it."""


def _capital(i: int, scan: Scan) -> bool:
    """Return whether a word within a sentence, and not the one before it, begins with a capital letter."""
    starts = scan.tokens.starts
    within = i > 0 and not scan.tokens.gaps[i]
    return within and scan.text[starts[i]].isupper() and not scan.text[starts[i - 1]].isupper()


def _inner(m: Mark, scan: Scan, index: Mapping[str, Any]) -> Mark:
    """Return the name inside a longer term that no slot takes: 'X' of 'X developer'."""
    if m[1] - m[0] < 2 or any(accepts(slot, m[3], index) for slot in index["slots"]):
        return m
    inner = [
        t for t in index["phrases"].get(scan.words[m[0]], ((),))[0] if t[0] == "t" and t[1] not in index["concepts"]
    ]
    return (m[0], m[0] + 1, *inner[0]) if inner else m


def _missing(m: Mark, scan: Scan, stance: str) -> bool:
    """Return whether 'no X' says that somebody or something of X is not there, not that X is refused."""
    behind = scan.words[m[1] : m[1] + 2]
    return stance == "not-wanted" and behind != () and (behind[0] in _LACKING or behind in _NOT_THERE)


def _parted_with(m: Mark, scan: Scan, span: Span, index: Mapping[str, Any]) -> bool:
    """Return whether a name is what somebody leaves: 'replace our X', 'move away from X', 'switch the X off'."""
    i = m[0] - 1
    while i > span.start and m[0] - i <= _JUST_BEFORE + 1 and scan.words[i] in _OWNED:
        i -= 1
    parting: frozenset[str] = index["families"][PARTING]
    if i < span.start:
        return False
    verb, behind = scan.words[i], scan.words[m[1] : min(m[1] + 1, span.end)]
    said = {verb, " ".join((verb, *behind)), " ".join(scan.words[max(span.start, i - 1) : i + 1])}
    return not parting.isdisjoint(said)


_OWNED = frozenset("a an the our my old current existing this that from".split())
"""Words between what somebody does and the name that it is done to."""
_KNOWING = frozenset("know knows knew learned learnt speak understand".split())
"""Words before 'neither' that make it say what people have not learned."""
_JUST_BEFORE, _FAR_BEFORE = 2, 6
"""How many words before it are looked at for them, and before a 'nor'."""


def _taken(term: str, index: Mapping[str, Any]) -> bool:
    """Return whether a name is a thing that one may take, and not what things have: 'no X on the tables'."""
    return (
        term in index["made"] or term in index["meant_by"] or any(accepts(slot, term, index) for slot in index["slots"])
    )


_SPEAKING = frozenset("say said mean meant".split())
"""Words before what denies by which somebody only speaks of it: 'I did not say without X'."""
_HAVE = frozenset(("has", "have"))
"""First words of what somebody did who refused: 'has banned X'."""
_ABLE = frozenset("can could did do does".split())
_FAILING = frozenset("install load open start find get reach import update upgrade download compile".split())
"""What somebody fails to do with a name, which is a fault and no refusal: 'I can't install X'."""


def _rules_out(m: Mark, scan: Scan, stances: Stances) -> bool:
    """Return whether a denied name is ruled out, and not only missing, unknown, out of order or spoken about."""
    if _missing(m, scan, "not-wanted") or scan.quote(m[0], m[1])[-2:] in POSSESSIVE:
        return False
    at = stances.negator(m[0], m[1])
    if at >= 0 and asked_by_denial(scan, stances.span, at):
        return False
    said = at > 1 and scan.words[at - 1] in _SPEAKING and scan.words[at - 2] in _DENYING
    known = at == m[1] and not _KNOWING.isdisjoint(scan.words[stances.span.start : m[0]])
    if said or known or scan.words[m[1] : m[1] + 1] == ("yet",):
        return False
    if 0 <= at < m[0] and scan.words[at] in _DENYING and scan.words[m[1] : m[1] + 1] == ("out",):
        return False
    reach = _FAR_BEFORE if at >= 0 and scan.words[at] == "nor" else _JUST_BEFORE
    if _KNOWING & set(scan.words[max(0, at - reach) : max(at, 0)]):
        return False
    between = scan.words[at + (scan.words[at] in _HAVE) : m[0]] if 0 <= at < m[0] else ()
    failed = not _FAILING.isdisjoint(between) and not _ABLE.isdisjoint(scan.words[max(0, at - 1) : max(at, 0)])
    if failed or "about" in between:
        return False
    return not (
        _NOT_RULING & set(between)
        and "want" not in between
        and "can" not in scan.words[max(0, at - 1) : m[0]]
        and "to" not in between
    )


def _never_left(m: Mark, scan: Scan, stances: Stances, index: Mapping[str, Any]) -> bool:
    """Return whether it is denied that somebody parts with a name, who keeps it so: 'nobody wants to leave X'."""
    at = stances.negator(m[0], m[1])
    denied = 0 <= at < m[0] and scan.words[at] in _DENYING
    between = scan.words[at + 1 : m[0]] if denied else ()
    parting: frozenset[str] = index["families"][PARTING]
    place = next((i for i in range(len(between) - 1, -1, -1) if between[i] in parting), -1)
    pair = next((i for i in range(len(between) - 1, 0, -1) if " ".join(between[i - 1 : i + 1]) in parting), -1)
    last = max(place, pair)
    return last >= 0 and _TOWARDS.isdisjoint(between[last + 1 :])


def _accepted(m: Mark, scan: Scan) -> bool:
    """Return whether a name is said to be fine after all."""
    after = " ".join(scan.words[m[1] : m[1] + 4])
    before = scan.words[max(0, m[0] - 3) : m[0]]
    return after.startswith(_FINE) or ("back" in before and "bring" in before)


def _wrong(scan: Scan, span: Span, terms: list[Mark], index: Mapping[str, Any], context: Context) -> list[WrongKind]:
    """Return terms given as what they are not: 'our X is Y' where Y is no X, a language where a framework was asked."""
    found = [w for m in terms for w in miscalled(scan, span, m, index)]
    slot = context.slot
    if not found and slot in index["slots"] and index["slots"][slot][3] and len(scan.words) <= 6:
        takes = index["slots"][slot][3]
        found.extend(
            WrongKind(m[3], tuple(takes), slot, scan.quote(m[0], m[1]))
            for m in terms
            if not accepts(slot, m[3], index) and m[3] not in index["values_by_term"]
        )
    return found


def _where_it_belongs(
    wrong: WrongKind, scan: Scan, terms: list[Mark], index: Mapping[str, Any], said: set[str]
) -> list[Heard]:
    """Return a term said in the wrong place as a value of the slot that takes least besides its kind."""
    slots = [s for s, row in index["slots"].items() if row[3] and accepts(s, wrong.term, index)]
    runs = wrong.term in index["offering"]
    fitting = sorted((len(index["slots"][s][3]), s) for s in slots if runs or s != index["runs"])
    mark = next((m for m in terms if m[3] == wrong.term), None)
    if not fitting or mark is None or wrong.term in said:
        return []
    return [make(scan, fitting[0][1], wrong.term, "given", mark[0], mark[1], "term")]
