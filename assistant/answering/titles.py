"""The title of a topic: authored, or made from the parts of a composed id."""

from __future__ import annotations

from assistant.answering.terms import a_kind, name_of
from assistant.answering.wording import listed, phrase

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.model.pack import Pack


def title(pack: Pack, topic: str) -> str:
    """Return the question that a topic answers, as a person would put it."""
    authored = pack.topics.get(topic)
    if authored:
        return authored.title
    pattern, *parts = topic.split(":")
    key = f"title-{pattern}"
    if not parts or key not in pack.wording:
        return topic
    if pattern == "which-more":
        return phrase(
            pack, key, quality=parts[0], names=listed(pack, [name_of(pack, p) for p in parts[1:]] or [""], "or")
        )
    names = [a_kind(pack, p) if p in pack.kinds and p not in pack.terms else name_of(pack, p) for p in parts]
    first, rest = names[0], listed(pack, names[1:], "or") if names[1:] else ""
    return phrase(pack, key, name=first, rest=rest, names=listed(pack, names, "or" if pattern == "versus" else "and"))


def offered(pack: Pack, lead: str, topics: Iterable[str]) -> str:
    """Return topics by their titles, a line each, under a phrase."""
    return "\n".join([phrase(pack, lead), "", *(phrase(pack, "suggestion", title=title(pack, t)) for t in topics)])
