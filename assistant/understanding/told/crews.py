"""People who build beside each other: added up, and the one who speaks of them or comes with them counted as well."""

from __future__ import annotations

from assistant.understanding.text import english

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.reading import Heard
    from assistant.understanding.text.scan import Scan, Span

_PLUS = frozenset(("+", "and", "plus", "&"))
_NUMBERS = frozenset(english.NUMBERS)
_BESIDE, _APART = 3, 7
"""The most words between two numbers of people who work beside each other, the fewer named before the more."""
_ONESELF = frozenset(("me", "myself", "i"))
_ONE = frozenset(("a", "an", "another"))
_AFTER = 6
"""How far behind people one more is looked for: 'one dev (...) and an intern'."""
_OF_THEM = (",", "(", ", of them", ", (", "of them", ":", "-")
"""What stands between people and the part of them that is told apart."""
_HELPING = frozenset("intern student junior freelancer designer trainee apprentice contractor helper colleague".split())


def band(slot: str, number: int, index: Mapping[str, Any]) -> str:
    """Return the value of a slot whose band holds a number, '' for none."""
    for value, low, high in index["slots"][slot][4]:
        if (low is None or number >= low) and (high is None or number <= high):
            return str(value)
    return ""


def adds(scan: Scan, held: Heard, found: Heard, at: int) -> bool:
    """Return whether people counted from word `at` come on top of those before: '2 X devs and one Y dev'."""
    if held.slot != found.slot or held.number is None or found.number is None:
        return False
    between = scan.text[held.end : scan.tokens.starts[at]].casefold()
    if not scan.text[held.start].isdigit() and scan.text[held.start : held.end].split()[0].casefold() not in _NUMBERS:
        return False
    plain = between.split("(")[0] + between.rpartition(")")[2] if ")" in between else between
    if _PLUS & set(plain.replace(",", " ").split()) and len(plain.split()) <= _BESIDE:
        return True
    listed = "," in plain and not {".", ";", ":", "\n"} & set(plain)
    return listed and found.number > held.number and len(plain.split()) <= _APART


def parts(scan: Scan, held: Heard, found: Heard, at: int) -> bool:
    """Return whether people counted from word `at` are some of those before: 'two of us, one junior'."""
    if held.slot != found.slot or held.number is None or found.number is None or found.number >= held.number:
        return False
    between = scan.text[held.end : scan.tokens.starts[at]]
    return between.strip() in _OF_THEM and "\n" not in between


def summed(scan: Scan, held: Heard, found: Heard, index: Mapping[str, Any]) -> Heard:
    """Return two numbers of people as one."""
    number = (held.number or 0) + (found.number or 0)
    value = band(held.slot, number, index)
    return held.with_(value=value, number=number, text=scan.text[held.start : found.end], end=found.end)


def with_one_more(scan: Scan, span: Span, found: Heard, at: int, index: Mapping[str, Any]) -> Heard:
    """Return people counted from word `at` with 'me and' before them, or 'and an intern' behind, counted in."""
    words, starts = scan.words, scan.tokens.starts
    beside = words[at - 2] if at - 2 >= span.start and words[at - 1] in _PLUS else ""
    one = beside in index["people"]["trades"] and scan.tokens.spelled[at - 2] == beside and _starts(scan, span, at - 3)
    if beside in _ONESELF or (one and found.how != "led"):
        return _more(scan, found, starts[at - 2], found.end, index)
    if found.number != 1 or found.how == "led":
        return found
    for i in range(at, min(span.end - 2, at + _AFTER + _BESIDE)):
        if starts[i] >= found.end and scan.tokens.gaps[i] == 2:
            break
        helper = words[i + 2] in _HELPING
        if starts[i] >= found.end and words[i] in _PLUS and words[i + 1] in _ONE and helper:
            return _more(scan, found, found.start, scan.tokens.ends[i + 2], index)
    return found


def _starts(scan: Scan, span: Span, at: int) -> bool:
    """Return whether one person is named from word `at` on, who opens a list of people: 'data scientist + 1 X dev'."""
    return at < span.start or bool(scan.tokens.gaps[at]) or bool(scan.tokens.gaps[at + 1]) or scan.words[at] in _ONE


def _more(scan: Scan, found: Heard, start: int, end: int, index: Mapping[str, Any]) -> Heard:
    number = (found.number or 0) + 1
    value = band(found.slot, number, index)
    return found.with_(value=value, number=number, text=scan.text[start:end], start=start, end=end)
