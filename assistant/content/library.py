"""All files read: every entry with the lines it was written on, before anything is looked up."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeVar

from assistant.content.aspects import read_aspect
from assistant.content.candidates import CandidateDraft
from assistant.content.capabilities import Capabilities
from assistant.content.dialogs import DialogDraft
from assistant.content.fields import Fields, read_group
from assistant.content.findings import Finding, read_finding
from assistant.content.nodes import Items, Node
from assistant.content.notes import Notes, nearest
from assistant.content.rules import Draft, read_rule
from assistant.content.slots import read_slot
from assistant.content.source import read_file
from assistant.content.topics import read_topic
from assistant.content.vocabulary import read_kind, read_source, read_term
from assistant.content.wording import read_act, read_common_words, read_families, read_language, read_wording
from assistant.content.written import Written, written
from assistant.model.place import Place
from assistant.model.text import gate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from assistant.model.aspect import Aspect
    from assistant.model.dialog import ActWords, Language
    from assistant.model.knowledge import Capability, Kind, Slot, Source, Term, Topic

T = TypeVar("T")
FOLDERS = ("terms", "slots", "rules", "candidates", "topics", "sources", "findings")
"""Folders of the knowledge."""
DIALOG_FOLDERS = ("languages",)
"""Folders of the dialogs."""
KNOWN_FILES = {
    "knowledge": ("kinds.yaml", "capabilities.yaml", "aspects.yaml"),
    "dialogs": ("acts.yaml", "wording.yaml", "common-words.yaml", "families.yaml"),
}
"""Single files with a name of their own; any other file of the dialogs is the conversation."""
_OPTIONAL = ("aspects.yaml", "common-words.yaml", "families.yaml")
"""Files that a pack may do without."""


class Library:
    """Everything that was read, by sort and id, in the order of files and lines."""

    def __init__(self) -> None:
        self.notes = Notes()
        self.kinds: dict[str, Written[Kind]] = {}
        self.terms: dict[str, Written[Term]] = {}
        self.slots: dict[str, Written[Slot]] = {}
        self.candidates: dict[str, Written[CandidateDraft]] = {}
        self.rules: dict[str, Written[Draft]] = {}
        self.topics: dict[str, Written[Topic]] = {}
        self.aspects: dict[str, Written[Aspect]] = {}
        self.sources: dict[str, Written[Source]] = {}
        self.findings: dict[str, Written[Finding]] = {}
        self.capabilities: dict[str, Written[Capability]] = {}
        self.weights: dict[str, int] = {}
        self.levels: dict[str, int] = {}
        self.dialog: DialogDraft | None = None
        self.acts: list[ActWords] = []
        self.wording: dict[str, str] = {}
        self.common_words: frozenset[str] = frozenset()
        self.elsewhere: tuple[str, ...] = ()
        self.families: dict[str, tuple[str, ...]] = {}
        self.languages: dict[str, Written[Language]] = {}


def read_library(knowledge: str, dialogs: str, names: dict[str, list[str]]) -> Library:
    """Return all that the files say; `names` are the files of 'knowledge' and 'dialogs'. Problems are in the notes."""
    library = Library()
    readers = _readers(library)
    for root, folder in (("knowledge", knowledge), ("dialogs", dialogs)):
        for name in names[root]:
            _read(library, readers, root, folder, name)
    _missing_files(library, names)
    return library


def _read(library: Library, readers: dict[str, Callable[[Node, str], None]], root: str, folder: str, name: str) -> None:
    file = gate(f"{root}/{name}")
    group, _, rest = name.rpartition("/")
    key = f"{root}/{group}/" if group else file if name in KNOWN_FILES[root] else f"{root}/*"
    reader = readers.get(key)
    if reader is None or not name.endswith(".yaml"):
        _unknown_file(library, root, name)
        return
    node, problems = read_file(os.path.join(folder, *name.split("/")), file)
    library.notes.problems.extend(problems)
    if node is not None:
        reader(node, rest.removesuffix(".yaml"))
    else:
        library.notes.unread.add(key)
        if not problems:
            library.notes.problem("wrong-type", Place(file), "the file is empty; write its entries or delete it")


def _unknown_file(library: Library, root: str, name: str) -> None:
    folders = FOLDERS if root == "knowledge" else DIALOG_FOLDERS
    known = [*KNOWN_FILES[root], *(f"{folder}/" for folder in folders)]
    group = name.rpartition("/")[0]
    if name.endswith(".yml"):
        note = f"a content file ends in .yaml; call it {name.removesuffix('.yml') + '.yaml'!r}"
    else:
        hint = nearest(f"{group}/" if group else name, known) or f"; there may be {', '.join(known)}"
        note = f"nothing reads this file{hint}"
    library.notes.problem("unknown-file", Place(gate(f"{root}/{name}")), note)


def _missing_files(library: Library, names: dict[str, list[str]]) -> None:
    for root, files in KNOWN_FILES.items():
        for file in files:
            if file not in names[root] and file not in _OPTIONAL:
                library.notes.problem("missing-file", Place(f"{root}/{file}"), "the file is missing")
    if library.dialog is None and "dialogs/*" not in library.notes.unread:
        library.notes.problem("missing-file", Place("dialogs/choose.yaml"), "no file holds the conversation")


def _readers(library: Library) -> dict[str, Callable[[Node, str], None]]:
    """Return the reader of every file or folder, by the place it has in the layout."""
    notes = library.notes

    def listed(what: str, read: Callable[[Fields], T], shelf: dict[str, Written[T]]) -> Callable[[Node, str], None]:
        def reader(node: Node, _: str) -> None:
            entries = (read_group(one, what, notes, written(read)) for one in _listed(node))
            _keep(entries, shelf, what, notes)

        return reader

    def alone(what: str, read: Callable[[Fields], T], shelf: dict[str, Written[T]]) -> Callable[[Node, str], None]:
        def reader(node: Node, stem: str) -> None:
            entry = read_group(node, what, notes, written(read))
            _keep([entry], shelf, what, notes)
            if entry is not None and _id(entry.value) not in ("", stem):
                note = f"the id is {_id(entry.value)!r} and the file is called {stem!r}; make them the same"
                notes.problem("bad-id", entry.fields.at("id"), note)

        return reader

    return {
        "knowledge/kinds.yaml": listed("a kind", read_kind, library.kinds),
        "knowledge/aspects.yaml": listed("an aspect", read_aspect, library.aspects),
        "knowledge/terms/": listed("a term", read_term, library.terms),
        "knowledge/sources/": listed("a source", read_source, library.sources),
        "knowledge/rules/": listed("a rule", read_rule, library.rules),
        "knowledge/topics/": listed("a topic", read_topic, library.topics),
        "knowledge/slots/": alone("a slot", read_slot, library.slots),
        "knowledge/candidates/": alone("a candidate", CandidateDraft, library.candidates),
        "knowledge/findings/": alone("the findings of a candidate", read_finding, library.findings),
        "dialogs/languages/": alone("a language", read_language, library.languages),
        "knowledge/capabilities.yaml": lambda node, _: _capabilities(node, library),
        "dialogs/acts.yaml": lambda node, _: _acts(node, library),
        "dialogs/wording.yaml": lambda node, _: library.wording.update(read_wording(node, notes)),
        "dialogs/common-words.yaml": lambda node, _: _common_words(node, library),
        "dialogs/families.yaml": lambda node, _: library.families.update(
            read_group(node, "the families file", notes, read_families) or {}
        ),
        "dialogs/*": lambda node, _: _dialog(node, library),
    }


def _listed(node: Node) -> list[Node]:
    return node.nodes if isinstance(node, Items) else [node]


def _id(value: object) -> str:
    if isinstance(value, Draft):
        return value.rule.id
    if isinstance(value, CandidateDraft):
        return value.candidate.id
    return str(getattr(value, "id", ""))


def _keep(entries: Iterable[Written[T] | None], shelf: dict[str, Written[T]], what: str, notes: Notes) -> None:
    """Put entries on a shelf by id; an id that is taken is a problem at the second place."""
    for entry in entries:
        if entry is None or not _id(entry.value):
            continue
        name = _id(entry.value)
        if name in shelf:
            first = shelf[name].fields.place
            note = f"{name!r} is the id of {what} already, at {first}; give this one another"
            notes.problem("repeated-id", entry.fields.at("id"), note)
        else:
            shelf[name] = entry


def _capabilities(node: Node, library: Library) -> None:
    found = read_group(node, "the capabilities file", library.notes, Capabilities)
    if found is not None:
        library.weights, library.levels = found.weights, found.levels
        _keep(found.entries, library.capabilities, "a capability", library.notes)


def _acts(node: Node, library: Library) -> None:
    made = (read_group(one, "an act", library.notes, read_act) for one in _listed(node))
    for act in made:
        if act is not None and act.act in {known.act for known in library.acts}:
            library.notes.problem("repeated-id", act.place, f"{act.act!r} is listed twice; put its words together")
        elif act is not None:
            library.acts.append(act)


def _common_words(node: Node, library: Library) -> None:
    words = read_group(node, "the common words file", library.notes, read_common_words)
    library.common_words, library.elsewhere = words or (frozenset(), ())


def _dialog(node: Node, library: Library) -> None:
    draft = read_group(node, "the conversation", library.notes, DialogDraft)
    if draft is not None and library.dialog is not None:
        first = library.dialog.fields.place.file
        library.notes.problem("unknown-file", draft.fields.place, f"{first} holds the conversation already")
    elif draft is not None:
        library.dialog = draft
