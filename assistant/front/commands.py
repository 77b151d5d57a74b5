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
    """A command: its name, what it does, when it works, what is written behind it, and what that is a name of."""

    name: str
    does: str
    when: str = ALWAYS
    takes: str = ""
    of: str = ""


COMMANDS = (
    Command("back", "take back the last answer", KNOWN),
    Command("change", "change an answer", KNOWN, "answer", "slots"),
    Command("compare", "put candidates side by side", ALWAYS, "names", "candidates"),
    Command("copy", "copy the last answer"),
    Command("decide", "recommend now", KNOWN),
    Command("explain", "how it was decided: rules, points, your words, sources", ALWAYS, "name", "candidates"),
    Command("export", "write a decision record, or this chat in another form", ALWAYS, "form", "forms"),
    Command("find", "search this chat", ALWAYS, "words", "said"),
    Command("forget", "take an answer away", KNOWN, "answer", "known"),
    Command("help", "what can be said here"),
    Command("more", "first steps and pitfalls", ADVISED),
    Command("open", "open a source of the last answer", ALWAYS, "number", "links"),
    Command("quit", "leave"),
    Command("restart", "begin again", KNOWN),
    Command("resume", "take up another chat", ALWAYS, "chat", "sessions"),
    Command("save", "write this chat to a file", ALWAYS, "file"),
    Command("sessions", "list the chats kept here"),
    Command("skip", "leave this question out", ASKED),
    Command("summary", "what is known so far", KNOWN),
    Command("theme", "other colours", ALWAYS, "name", "themes"),
    Command("topics", "what can be asked about", ALWAYS, "words", "topics"),
    Command("turn", "go to an earlier turn", KNOWN, "number", "turns"),
    Command("what-if", "try another answer", KNOWN, "words"),
    Command("why", "why this recommendation", ADVISED),
    Command("why-ask", "why this question", ASKED),
    Command("why-not", "why not that one", KNOWN, "name", "candidates"),
)
OWN = ("copy", "explain", "export", "find", "open", "resume", "save", "sessions", "theme", "topics", "turn")
"""Commands that a front does itself."""
SIDES = 3
"""Candidates compared where none are named."""


def moments(turn: Turn | None) -> tuple[str, ...]:
    """Return what holds after a turn, of what commands may need."""
    if turn is None:
        return ()
    said = ((ASKED, turn.question), (ADVISED, turn.recommendation), (KNOWN, turn.profile.entries))
    return tuple(moment for moment, holds in said if holds)


def fitting(text: str, now: Iterable[str]) -> tuple[Command, ...]:
    """Return the commands that begin as typed and work now, those of the moment first.

    None are returned once their words are being written.
    """
    if not text.startswith("/") or " " in text or "\n" in text:
        return ()
    working = [*now, ALWAYS]
    found = [c for c in COMMANDS if c.when in working and c.name.startswith(text[1:].lower())]
    return tuple(sorted(found, key=lambda c: working.index(c.when)))


def named(text: str) -> tuple[Command | None, str]:
    """Return the command that a text begins with, and the words behind it."""
    if not text.startswith("/"):
        return None, ""
    name, _, words = text[1:].partition(" ")
    return next((c for c in COMMANDS if c.name == name.strip().lower()), None), words.strip()


def own(text: str) -> tuple[str, str]:
    """Return the front's own command and its words, '' where it is not one of those."""
    command, words = named(text)
    return (command.name, words) if command and command.name in OWN else ("", "")


def leaders(turn: Turn, count: int = SIDES) -> tuple[str, ...]:
    """Return the candidates that stand first after a turn."""
    return tuple(each.candidate for each in turn.decision.ranking if not each.dropped_by)[:count]
