"""Slash commands: what can be typed after `/`, and when it makes sense. Most are words that the conversation knows."""

from __future__ import annotations

from assistant.model.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.model.reply import Turn

ALWAYS, ASKED, ADVISED, KNOWN = "always", "asked", "advised", "known"
"""When a command works: at any time, at a question, after a recommendation, once something is known."""


class Command(Value):
    """A command: its name, what it does, when it works, and what is written behind it."""

    name: str
    does: str
    when: str = ALWAYS
    takes: str = ""


COMMANDS = (
    Command("back", "take back the last answer", KNOWN),
    Command("change", "change an answer", KNOWN, "what to what"),
    Command("compare", "put candidates side by side", ALWAYS, "names"),
    Command("copy", "copy the last answer"),
    Command("decide", "recommend now", KNOWN),
    Command("help", "what can be said here"),
    Command("more", "first steps and pitfalls", ADVISED),
    Command("quit", "leave"),
    Command("restart", "begin again", KNOWN),
    Command("save", "write this chat as a replay", ALWAYS, "file"),
    Command("sessions", "list the chats kept here"),
    Command("skip", "leave this question out", ASKED),
    Command("summary", "what is known so far", KNOWN),
    Command("theme", "other colours", ALWAYS, "name"),
    Command("what-if", "try another answer", KNOWN, "words"),
    Command("why", "why this recommendation", ADVISED),
    Command("why-ask", "why this question", ASKED),
    Command("why-not", "why not that one", KNOWN, "name"),
)
OWN = ("copy", "save", "sessions", "theme")
"""Commands that a front does itself."""


def moments(turn: Turn | None) -> tuple[str, ...]:
    """Return what holds after a turn, of what commands may need."""
    if turn is None:
        return ()
    said = ((ASKED, turn.question), (ADVISED, turn.recommendation), (KNOWN, turn.profile.entries))
    return tuple(moment for moment, holds in said if holds)


def fitting(text: str, now: Iterable[str]) -> tuple[Command, ...]:
    """Return the commands that begin as typed and work now, none once their words are being written."""
    if not text.startswith("/") or " " in text or "\n" in text:
        return ()
    working = {ALWAYS, *now}
    return tuple(c for c in COMMANDS if c.when in working and c.name.startswith(text[1:].lower()))


def own(text: str) -> tuple[str, str]:
    """Return the front's own command and its words, '' where it is not one of those."""
    if not text.startswith("/"):
        return "", ""
    name, _, words = text[1:].strip().partition(" ")
    return (name.lower(), words.strip()) if name.lower() in OWN else ("", "")
