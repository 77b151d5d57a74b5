"""A chat written down in another form: a transcript, a decision record, plain data, or a replay."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.front.export.story import Story
    from assistant.model.pack import Pack

FORMATS = {
    "md": ("chat.md", "the conversation, as Markdown"),
    "adr": ("decision.md", "a decision record: context, options, decision, consequences"),
    "json": ("chat.json", "the turns and the advice, as data"),
    "replay": ("chat.replay.yaml", "a test that says all this again"),
}
"""The forms, each with the name its file gets and what it is."""


def text(story: Story, form: str, pack: Pack) -> str:
    """Return a chat in one of the forms."""
    from assistant.front.export import adr, data, replayed, transcript

    made = {"md": transcript.markdown, "adr": adr.markdown, "json": data.text, "replay": replayed.text}
    return made[form](story, pack)


def form_of(path: str) -> str:
    """Return the form that a file's name asks for; a replay where it asks for none."""
    name = path.lower()
    if name.endswith(".json"):
        return "json"
    if name.endswith((".md", ".markdown")):
        return "adr" if any(word in name.rpartition("/")[2] for word in ("adr", "decision")) else "md"
    return "replay"
