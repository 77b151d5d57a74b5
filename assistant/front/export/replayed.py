"""A chat as a replay. A kept one is held once more, and what comes now is what the replay expects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.front.export.story import said

if TYPE_CHECKING:
    from assistant.front.export.story import Story
    from assistant.model.pack import Pack


def text(story: Story, pack: Pack) -> str:
    """Return a replay that passes with this knowledge."""
    from assistant.conversation import Conversation
    from assistant.replay.recorder import recorded

    if story.spoken:
        return recorded(story.spoken, chosen=story.picked)
    talk = Conversation(pack)
    talk.open()
    picked: dict[int, tuple[str, ...]] = {}
    for record in story.turns:
        chose = record.get("chose")
        if talk.ended or not (said(record) or chose):
            continue
        if isinstance(chose, list):
            turn = talk.choose(tuple(map(str, chose)))
            picked[turn.number] = tuple(map(str, chose))
        else:
            talk.respond(said(record))
    return recorded(talk.turns, chosen=picked)
