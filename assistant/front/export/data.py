"""A chat as one JSON object: its turns, and the object of `recommend` for what is known at the end."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from assistant.front.export.story import replies, said

if TYPE_CHECKING:
    from assistant.front.export.story import Story
    from assistant.model.pack import Pack


def text(story: Story, pack: Pack) -> str:
    """Return the object as text, one key a line at the top."""
    from assistant.front.advice import advised

    turns = [
        {
            "turn": record.get("turn", 0),
            "user": said(record),
            "chose": record.get("chose"),
            "state": record.get("state", ""),
            "replies": replies(record),
            "topics": record.get("topics", []),
            "acts": record.get("acts", []),
        }
        for record in story.turns
    ]
    shape = {
        "session": story.name or None,
        "started": story.started or None,
        "title": story.title,
        "knowledge": pack.digest,
        "turns": turns,
        "recommend": advised(story.last.profile, pack),
    }
    return json.dumps(shape, ensure_ascii=False, indent=1) + "\n"
