"""A chat as Markdown: who said what, and what is known at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.front.export.story import replies, said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.front.export.story import Story
    from assistant.model.pack import Pack

_MEANT = "\\`*_{}[]<>#|~"
"""Characters that Markdown takes for something."""


def markdown(story: Story, pack: Pack) -> str:
    """Return the conversation as Markdown; the person's own words stand as they were typed."""
    return "\n\n".join(_parts(story, pack)) + "\n"


def _parts(story: Story, pack: Pack) -> Iterator[str]:
    from assistant.answering import summary

    yield f"# {escaped(story.title) or 'A chat'}"
    if story.started:
        yield f"*{escaped(story.started.replace('T', ' ')[:16])}*"
    for record in story.turns:
        if said(record):
            yield quoted(said(record))
        yield from (reply["text"] for reply in replies(record) if reply["text"])
    yield "---"
    yield summary(story.last.profile, pack).text


def quoted(text: str) -> str:
    """Return what a person typed as a quotation."""
    return "\n".join(f"> {escaped(line)}".rstrip() for line in text.split("\n"))


def escaped(text: str) -> str:
    """Return text that Markdown shows as it is, on whatever line it stands."""
    plain = "".join(f"\\{c}" if c in _MEANT else c for c in text)
    head = plain.lstrip(" ")
    first = head.split(" ", 1)[0]
    is_marker = first in ("-", "+", "=") or (first[:-1].isdigit() and first[-1:] in (".", ")"))
    return f"{first[:-1]}\\{first[-1]}{head[len(first) :]}" if is_marker else plain
