"""Whether a message as a whole asks for a new beginning; words of one in what is told of a project do not."""

from __future__ import annotations

from assistant.model.reading import Act
from assistant.understanding.text import english

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.reading import Context
    from assistant.understanding.text.scan import Scan

RESTART = "restart"
_LONGEST = 14
"""The most words of such a message, unless it opens with the asking."""
_BEGGING = frozenset("can could may might shall should please let would".split())
"""Words with which one begs for something."""
_WISHING = frozenset("want wish like need must have better wanna rather going can could should".split())
_ONCE_MORE = frozenset("over again anew afresh restart reset another different other forget delete clear new".split())
"""Words that make a wish of one's own a wish for another beginning: 'I want to begin again'."""
_TELLERS = frozenset("we it they he she there nothing i".split())
"""Words that a clause telling of a project begins with."""
_MAKING = frozenset("build write code make create program develop have built coded coding building".split())
"""Words that make 'I want to ... from scratch' a project of one's own."""
_NEW = frozenset("new newly scratch zero fresh greenfield".split())
_DOING = frozenset(
    "over again anew afresh restart reset forget delete clear wipe scrap begin back another other please".split()
)
"""Words that say that what was told goes, not that the project is new."""
_STARTING = frozenset("start beginning top erase drop dump throw empty bin clean discard".split())
_ANOTHER = frozenset("project idea start let chat conversation app begin try".split())
"""Words that ask for another beginning where nothing is told of the project."""
_ABOUT = _NEW | _DOING | _STARTING
"""Words that a clause asking for a new beginning has."""


def asked(said: list[Act], scan: Scan, index: Mapping[str, Any], context: Context) -> list[Act]:
    """Return the acts of a message, less a new beginning that it does not ask for as a whole.

    Where it is open which names there are already, 'it is new' and 'from scratch' say that there is none.
    """
    if not any(act.act == RESTART for act in said):
        return said
    row = index["slots"].get(context.slot)
    bare = bool(row) and row[0] and bool(row[3]) and not _NEW.isdisjoint(scan.words)
    fresh = bare and _DOING.isdisjoint(scan.words) and not any(_denies(scan.words[a:b]) for a, b in scan.clauses())
    told = any(_tells(scan.words[a:b]) for a, b in scan.clauses()) or any(word.isdecimal() for word in scan.words)
    fresh = fresh and (told or _ANOTHER.isdisjoint(scan.words))
    if asks(scan) and not fresh:
        return said
    kept = [act for act in said if act.act != RESTART]
    return [*kept, Act("no", scan.text.strip())] if fresh and all(act.act != "no" for act in kept) else kept


def asks(scan: Scan) -> bool:
    """Return whether a message that has words of a new beginning asks for one."""
    words = scan.words
    opening = next((word for word in words if word not in english.OPENING_NOISE), "")
    asks_it = "possible" in words and not _ONCE_MORE.isdisjoint(words)
    if scan.tokens.asked and not asks_it and opening in english.QUESTION_OPENERS - _BEGGING | {"should"}:
        return False
    if asks_it:
        return True
    if _of_one_thing(scan):
        return False
    whole = [m for m in scan.of("a") if m[3] == RESTART and m[4] == "whole"]
    if any(m[0] == 0 and m[1] == len(words) for m in whole):
        return True
    opens = any(m[3] == RESTART and m[4] == "opens" and _opens(scan, m[0]) for m in scan.of("a"))
    if not opens and (len(words) > _LONGEST or any(word.isdecimal() for word in words)):
        return False
    clauses = scan.clauses()
    if any((m[0], m[1]) in clauses and m[1] - m[0] > 1 for m in whole):
        return True
    parts = [words[a:b] for a, b in clauses]
    asking = [p for p in parts if not (_denies(p) or _tells(p)) and not _ABOUT.isdisjoint(p)]
    if any(not (_DOING | _STARTING).isdisjoint(p) for p in asking):
        return True
    return opens or not any(_denies(p) or _tells(p) for p in parts)


def _of_one_thing(scan: Scan) -> bool:
    """Return whether only what was said of one thing is to be forgotten: 'forget everything about X'."""
    ends = {m[1] for m in scan.of("a") if m[3] == RESTART}
    about = (i for i in ends if scan.words[i : i + 1] in _SPEAKING)
    return any(m[0] <= i + _NEAR and not any(scan.tokens.gaps[i : m[0] + 1]) for i in about for m in scan.of("tv", i))


_SPEAKING, _NEAR = (("about",), ("on",), ("regarding",), ("concerning",)), 3
"""Words behind which stands what is to be forgotten, and how far."""


def _opens(scan: Scan, at: int) -> bool:
    return all(word in english.OPENING_NOISE for word in scan.words[:at])


def _denies(clause: tuple[str, ...]) -> bool:
    """Return whether a clause denies something, more than by a bare 'no' before what is wanted."""
    first = next((i for i, word in enumerate(clause) if word != "no"), len(clause))
    return not english.NEGATORS.isdisjoint(clause[first:])


def _tells(clause: tuple[str, ...]) -> bool:
    """Return whether a clause tells of a project: 'we start from scratch', 'it is new', 'they throw it all away'."""
    at = next((i for i, word in enumerate(clause) if word not in english.OPENING_NOISE), -1)
    if at < 0 or clause[at] not in _TELLERS:
        return False
    rest = clause[at + 1 :]
    if clause[at] == "it" and "would" in rest and not {"over", "again", "anew", "afresh"}.isdisjoint(rest):
        return False
    anew = not _ONCE_MORE.isdisjoint(rest) or (clause[at] == "i" and _MAKING.isdisjoint(rest))
    return not (clause[at] in ("i", "we") and anew and not _WISHING.isdisjoint(rest))
