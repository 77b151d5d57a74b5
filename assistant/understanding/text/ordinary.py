"""Ordinary words and names: when a word that is both is meant as a name, and when a verb is no part of one."""

from __future__ import annotations

from bisect import bisect_left

from assistant.understanding.text import english

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from assistant.understanding.text.scan import Mark
    from assistant.understanding.text.tokens import Tokens


def meant(
    marks: list[Mark], words: tuple[str, ...], found: Tokens, text: str, common: frozenset[str]
) -> Iterator[Mark]:
    """Yield marks, less the names that are ordinary words here, and less what such a word says behind an article.

    A name of several words that opens with no small one is always meant.
    """
    named = [m for m in marks if m[2] == "t" and m[3] in common and (m[1] == m[0] + 1 or words[m[0]] in english.STOP)]
    plain = {id(m): m[:2] for m in named if not is_name(m, words, found, marks, text)}
    things = {(start, end) for start, end in plain.values() if start and words[start - 1] in english.NEVER_NAMED_AFTER}
    for m in marks:
        if id(m) not in plain and not (m[2] == "v" and m[:2] in things):
            yield m


def is_name(mark: Mark, words: tuple[str, ...], found: Tokens, marks: list[Mark], text: str) -> bool:
    """Return whether an ordinary word is meant as a name here, judged by what stands beside it."""
    start, end = mark[0], mark[1]
    before = words[start - 1] if start else ""
    after = words[end] if end < len(words) else ""
    opens = found.gaps[start] == 2
    made = after in _MADE and not found.gaps[end]
    made = made or (after == "then" and _is_last(end, words, found) and (opens or before in _NODDING))
    if made or (len(words) <= 2 and after not in english.NEVER_NAMED_BEFORE):
        return True
    if opens and f"{words[start]} {after}" in _TAKING:
        return False
    near = marks[bisect_left(marks, (start - 6,)) : bisect_left(marks, (end + (_AHEAD if opens else 2),))]
    beside = any(
        m[2] in "tk"
        and (m[0] in (end, end + 1) or m[1] in (start, start - 1))
        and m[3] != mark[3]
        and (m[2] == "k" or m[1] != start or found.gaps[start] or not _subject(m, words))
        for m in near
    )
    if after in _WITH_VERB and not found.gaps[start] and any(m[2] == "t" and m[1] == start for m in near):
        return False
    if (before == "can" and found.gaps[start - 1] == 2) or _second(start, before, after, words, near):
        return True
    counted = before in english.NUMBERS and found.gaps[start - 1] == 2
    if not opens and text[found.starts[start]].isupper() and (counted or not text[found.starts[start - 1]].isupper()):
        return True
    if before in _OF_TIME and (end == len(words) or found.gaps[end]):
        return False
    if not opens and before in english.NEVER_NAMED_AFTER:
        return beside and any(m[2] == "k" and m[0] == end for m in near)
    used = opens and after in _FOR_USE and any(m[2] == "t" and m[3] != mark[3] and m[0] > end for m in near)
    if beside or used or (not opens and before in english.NAMED_AFTER and after not in english.NEVER_NAMED_BEFORE):
        return True
    if after in english.NEVER_NAMED_BEFORE and (opens or before not in english.NAMED_AFTER):
        return False
    version = after[:1].isdigit() and text[found.starts[start]].isupper()
    return version or before in english.NAMED_AFTER or after in _OF_NAMES


def _second(start: int, before: str, after: str, words: tuple[str, ...], near: list[Mark]) -> bool:
    """Return whether a word behind 'to' or 'that' is a second name: 'from X to Y', 'what has X that Y has not'."""
    if before == "to" and not after and words[max(0, start - 2)] in _TOWARDS:
        return True
    if before == "that":
        return after in _DOING_SO and any(m[2] == "t" and m[1] < start for m in near)
    return before == "to" and any(m[2] == "t" and m[1] == start - 1 and words[m[0] - 1] in _TO_ANOTHER for m in near)


def _is_last(at: int, words: tuple[str, ...], found: Tokens) -> bool:
    """Return whether a clause ends behind a word."""
    return at + 1 == len(words) or bool(found.gaps[at + 1])


def _subject(mark: Mark, words: tuple[str, ...]) -> bool:
    """Return whether a name stands right behind a verb that asks, so that the word after it is what it does."""
    return mark[0] > 0 and words[mark[0] - 1] in _ASKING


_NODDING = frozenset("ok okay so fine alright well good right".split())
"""Words before a name that is taken: 'ok X then'."""
_TAKING = frozenset(english.CHOOSING)
"""Phrases that choose: the word that such a phrase opens with is no name."""
_ASKING = frozenset("will does can would could should did must may might do".split())
"""Verbs that open a question before its subject."""
_OF_TIME = frozenset("since until till during last next by every this early late".split())
"""Words before a season or a day: 'it runs since spring'."""
_WITH_VERB = frozenset("together along well with nicely fine".split())
"""Words behind a verb that says how the names before it get on: 'do X and Y go together'."""
_FOR_USE = frozenset("for on with behind instead".split())
"""Words behind a name that opens a text and say what it is used for or with, where another name follows soon."""
_AHEAD = 6
_OF_NAMES = frozenset(
    "still since is has does can vs or look feel seem sound app application project backend server".split()
)
"""Words behind a name."""
_TOWARDS = frozenset("talk talks talking connect connects switch switched switching migrate migrating moving".split())
"""Verbs behind which 'to' stands before a name that ends the text: 'can X talk to Y'."""
_TO_ANOTHER = frozenset("from prefer prefers preferring preferred".split())
"""Words before a first name behind which 'to' stands before a second: 'from X to Y'."""
_DOING_SO = frozenset("can has does can't hasn't doesn't lacks offers cannot".split())
"""Words behind a second name that is set against a first: 'what has X that Y has not'."""
_MADE = frozenset("app application codebase backend monolith".split())
"""What is made with a name that stands before it: 'a X app'."""
_RUNNING = "run"
"""The verb that commands are named with: 'X run' is one, but 'does X run on Y' asks of X."""
_WHEREON = frozenset("on with under in at behind without inside".split())
"""Words behind a verb that say where or how something is done."""
_SUBJECT_WITHIN = 4
"""The most words between the verb that asks and the one that is done: 'will the newest X run'."""


def undone(marks: list[Mark], words: tuple[str, ...], phrases: Mapping[str, Any]) -> list[Mark]:
    """Return marks with the name in place of the command that is named after it: 'does X run on Y' asks of X."""
    if _RUNNING not in words:
        return marks
    return [_named(m, words, phrases) if m[2] == "t" and _asks_of_subject(m, words) else m for m in marks]


def _named(m: Mark, words: tuple[str, ...], phrases: Mapping[str, Any]) -> Mark:
    """Return the mark of the name that a command begins with, the command's own where it begins with none."""
    name = next((t for t in phrases.get(words[m[0]], ((),))[0] if t[0] == "t"), None)
    return (m[0], m[0] + 1, *name) if name else m


_COMMAND = 2
"""The words of a command: a name and a verb."""


def _asks_of_subject(m: Mark, words: tuple[str, ...]) -> bool:
    """Return whether a name with a verb at its end is asked by that verb: 'can X run on Y', 'does the old X run?'."""
    before = words[max(0, m[0] - _SUBJECT_WITHIN) : m[0]]
    verb = (
        m[1] - m[0] == _COMMAND
        and words[m[1] - 1] == _RUNNING
        and words[m[1] : m[1] + 1] in ((), *((w,) for w in _WHEREON))
    )
    return verb and not _ASKING.isdisjoint(before) and "with" not in before
