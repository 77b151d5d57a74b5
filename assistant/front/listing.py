"""`list` and `show`: the entries of a pack as rows and as one entry in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.errors import UnknownName
from assistant.front.names import candidate, nearest
from assistant.model.place import Place
from assistant.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.model.pack import Pack

ROWS = {
    "topics": ("id", "title", "kind"),
    "terms": ("id", "name", "kind", "sentence"),
    "candidates": ("id", "name", "kind", "sentence"),
    "slots": ("id", "label", "ask"),
    "rules": ("id", "because"),
    "sources": ("id", "title", "url", "checked"),
}
"""What a row of each list holds."""
TABLES = ("candidates", "terms", "topics", "slots", "rules", "sources", "capabilities", "kinds")


def rows(what: str, pack: Pack) -> list[dict[str, Any]]:
    """Return one row for each entry, in the order of ids."""
    entries = getattr(pack, "terms" if what == "candidates" else what)
    ids = pack.candidates if what == "candidates" else entries
    return [{name: getattr(entry, name) for name in ROWS[what]} for entry in map(entries.get, ids) if entry]


def lines(found: list[dict[str, Any]]) -> list[str]:
    """Return rows as lines: the id, then the rest."""
    return ["  ".join(str(value) for value in row.values() if value != "") for row in found]


def show(name: str, pack: Pack) -> dict[str, Any]:
    """Return every entry with this id (or the candidate of this name), by what it is; raises UnknownName."""
    found = _entries(name, pack) or _composed(name, pack)
    if not found:
        try:
            found = _entries(candidate(name, pack), pack)
        except UnknownName:
            every = [one for table in TABLES for one in getattr(pack, table)]
            raise UnknownName("name", name, nearest(name, every)) from None
    return {
        "id": getattr(next(iter(found.values())), "id", name),
        **{sort: data(entry) for sort, entry in found.items()},
    }


def _entries(name: str, pack: Pack) -> dict[str, Any]:
    tables = {table: getattr(pack, table).get(name) for table in TABLES}
    return {("capability" if t == "capabilities" else t[:-1]): e for t, e in tables.items() if e is not None}


def _composed(name: str, pack: Pack) -> dict[str, Any]:
    """Return the answer of a composed topic such as `what-is:python`, by putting its question."""
    from assistant.answering import ask, title

    put = title(pack, name) if ":" in name else name
    answers = ask(put, pack) if put != name else ()
    return {"answer": answers[0]} if answers and answers[0].status == "answered" else {}


def data(value: object) -> Any:
    """Return a value as what JSON can hold; a place as `file:line:column`."""
    if isinstance(value, Place):
        return str(value)
    if isinstance(value, Value):
        return {name: data(getattr(value, name)) for name in value.fields_}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [data(each) for each in value]
    if isinstance(value, dict):
        return {str(name): data(each) for name, each in value.items()}
    return value


def outline(found: Mapping[str, Any], depth: int = 0) -> list[str]:
    """Return an entry as indented lines; what is empty is left out."""
    out: list[str] = []
    for name, value in found.items():
        if value in ("", None, [], {}, False):
            continue
        out += _outlined(name.replace("_", " "), value, depth)
    return out


def _outlined(name: str, value: Any, depth: int) -> list[str]:
    margin = "  " * depth
    if isinstance(value, dict):
        return [f"{margin}{name}:", *outline(value, depth + 1)]
    if isinstance(value, list) and any(isinstance(each, (dict, list)) for each in value):
        nested = [_item(each, depth + 1) for each in value]
        return [f"{margin}{name}:", *(line for lines_ in nested for line in lines_)]
    shown = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    first, *rest = shown.split("\n")
    return [f"{margin}{name}: {first}", *(f"{margin}  {line}" for line in rest)]


def _item(value: Any, depth: int) -> list[str]:
    margin = "  " * depth
    if not isinstance(value, dict):
        return [f"{margin}- {', '.join(map(str, value)) if isinstance(value, list) else value}"]
    found = outline(value, depth + 1)
    return [f"{margin}- {found[0].strip()}", *found[1:]] if found else []
