"""One turn after another: what was heard becomes deeds, the dialog moves, replies are made."""

from __future__ import annotations

from assistant.conversation.conversation import Conversation

__all__ = ["Conversation"]
