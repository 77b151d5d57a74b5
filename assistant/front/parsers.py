"""The words of the command line: one parser for each command, made when it is asked for."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from datetime import date
from typing import TYPE_CHECKING, NoReturn

from assistant.errors import UsageError
from assistant.front.export import FORMATS
from assistant.front.listing import ROWS
from assistant.front.names import nearest

if TYPE_CHECKING:
    from collections.abc import Callable

LISTS = (*ROWS, "sessions", "misses")
"""What can be listed."""
VALUED = ("--knowledge", "--dialogs", "--state-dir", "--today", "--overlay", "--record")
"""Options that take a value and may stand before a command."""
RESERVED = ("sessions", "start", "refresh", "probe", "schema", "completion", "serve")
"""Commands whose names are kept for later."""
RESUME_LISTS = ""
"""What `--resume` holds without an id."""


class Parser(ArgumentParser):
    """A parser that raises a sentence where argparse would print and leave."""

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong with the words."""
        raise UsageError(f"{message} (see {self.prog} --help)")


def parse(words: list[str]) -> Namespace:
    """Return what the words of the command line say; without a command it is `chat`."""
    at = _command_at(words)
    if at is None:
        if any(word in ("-h", "--help", "--version") for word in words):
            return _top().parse_args(words)
        return _of("chat", words)
    name = words[at]
    if name in COMMANDS:
        return _of(name, words[:at] + words[at + 1 :])
    if name in RESERVED:
        raise UsageError(f"{name!r} is not here yet")
    near = nearest(name, COMMANDS)
    hint = f"; did you mean {' or '.join(map(repr, near))}?" if near else " (see assistant --help)"
    raise UsageError(f"{name!r} is not a command{hint}")


def _command_at(words: list[str]) -> int | None:
    """Return where the command stands: the first word that is neither an option nor an option's value."""
    at = 0
    while at < len(words):
        if words[at] in VALUED or (
            words[at] == "--resume" and words[at + 1 : at + 2] and words[at + 1] not in COMMANDS
        ):
            at += 1
        elif not words[at].startswith("-"):
            return at
        at += 1
    return None


def _of(name: str, words: list[str]) -> Namespace:
    end = words.index("--") if "--" in words else len(words)
    found = parser(name).parse_intermixed_args(words[:end])
    if words[end + 1 :]:
        if not hasattr(found, "words"):
            raise UsageError(f"{name} takes no words after '--'")
        found.words += words[end + 1 :]
    found.command = name
    return found


def parser(name: str) -> ArgumentParser:
    """Return the parser of a command."""
    describe, add = COMMANDS[name]
    made = Parser(prog=f"assistant {name}", description=describe, allow_abbrev=False)
    add(made)
    _common(made)
    return made


def _top() -> ArgumentParser:
    from assistant import __version__

    width = max(map(len, COMMANDS))
    listed = "\n".join(f"  {name.ljust(width)}  {describe}" for name, (describe, _) in COMMANDS.items())
    made = Parser(
        prog="assistant",
        usage="assistant [COMMAND] [OPTIONS]",
        description="A terminal chat that helps you choose, and says why. Without a command it is the chat.",
        epilog=f"commands:\n{listed}\n\nassistant COMMAND --help says more.",
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    made.add_argument("--version", action="version", version=f"assistant {__version__}")
    _common(made)
    return made


def _common(made: ArgumentParser) -> None:
    group = made.add_argument_group("common options")
    group.add_argument("--knowledge", metavar="DIR", help="use the knowledge of this folder")
    group.add_argument("--dialogs", metavar="DIR", help="use the dialogs of this folder")
    group.add_argument("--state-dir", metavar="DIR", help="keep sessions in this folder")
    group.add_argument("--today", metavar="DATE", type=_day, help="act as if this were the date")
    group.add_argument("--no-color", action="store_true", help="use no colours")
    group.add_argument("--overlay", metavar="DIR", type=_absent, help="not here yet")


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise ArgumentTypeError(f"a date looks like 2026-11-20, not {text!r}") from None


def _absent(_: str) -> str:
    raise ArgumentTypeError("this is not here yet")


def _chat(made: ArgumentParser) -> None:
    made.add_argument("--plain", action="store_true", help="line mode: nothing redrawn, for pipes and screen readers")
    made.add_argument("--json", action="store_true", help="print one object a turn")
    made.add_argument("--resume", metavar="ID", nargs="?", const=RESUME_LISTS, help="take up a session, or list them")
    made.add_argument("--continue", dest="take_last", action="store_true", help="take up the last session")
    made.add_argument("--no-save", action="store_true", help="keep no session")
    made.add_argument("--record", metavar="FILE", help="write the chat as a replay")


def _ask(made: ArgumentParser) -> None:
    made.add_argument("words", metavar="QUESTION", nargs="*", help="the question; else standard input is read")
    _told(made)


def _told(made: ArgumentParser, explain: bool = True) -> None:
    made.add_argument("--json", action="store_true", help="print one object")
    if explain:
        made.add_argument("--explain", action="store_true", help="show what was heard and how it was decided")


def _recommend(made: ArgumentParser) -> None:
    made.add_argument("words", metavar="DESCRIPTION", nargs="*", help="the project; else standard input is read")
    _given(made)
    _told(made)


def _given(made: ArgumentParser) -> None:
    add = made.add_argument
    add("--set", action="append", default=[], metavar="SLOT=VALUE", help="VALUE[,VALUE], unsure or any")
    add("--must", action="append", default=[], metavar="VALUE", help="this must be had")
    add("--not", dest="nots", action="append", default=[], metavar="VALUE", help="this is not wanted, or is ruled out")


def _compare(made: ArgumentParser) -> None:
    made.add_argument("words", metavar="CANDIDATE", nargs="*", help="two candidates or more")
    made.add_argument("--for", dest="project", metavar="TEXT", help="the project that they are compared for")
    _given(made)
    _told(made, explain=False)


def _list(made: ArgumentParser) -> None:
    made.add_argument("what", choices=LISTS, help="what to list")
    _told(made, explain=False)


def _show(made: ArgumentParser) -> None:
    made.add_argument("name", metavar="ID", help="a topic, term, candidate, slot, rule, source, capability or kind")
    _told(made, explain=False)


def _export(made: ArgumentParser) -> None:
    made.add_argument("session", metavar="SESSION", help="its name, or how that begins (assistant list sessions)")
    made.add_argument("--format", choices=tuple(FORMATS), default="md", help="Markdown, decision record, data, test")


def _replay(made: ArgumentParser) -> None:
    made.add_argument("paths", metavar="PATH", nargs="+", help="replay files, or folders of them")
    made.add_argument("--update", action="store_true", help="write down what came instead of what was expected")
    made.add_argument("--coverage", action="store_true", help="say what no replay reached")
    made.add_argument("--junit", metavar="FILE", help="write a JUnit report")
    _told(made, explain=False)


def _check(made: ArgumentParser) -> None:
    made.add_argument("--explain", metavar="CODE", help="say what a code of a problem means")
    _told(made, explain=False)


def _graph(made: ArgumentParser) -> None:
    made.add_argument("--format", choices=("mermaid", "dot", "text"), default="mermaid", help="how it is drawn")


def _verify(made: ArgumentParser) -> None:
    _told(made, explain=False)


COMMANDS: dict[str, tuple[str, Callable[[ArgumentParser], None]]] = {
    "chat": ("the chat: a screen, or plain lines where a stream is no terminal", _chat),
    "ask": ("answer a question", _ask),
    "recommend": ("recommend for a project described in words or options", _recommend),
    "compare": ("compare candidates side by side", _compare),
    "list": ("list what is known, or the sessions kept here", _list),
    "show": ("show one entry in full", _show),
    "export": ("write a kept chat as Markdown, as a decision record, as JSON or as a replay", _export),
    "replay": ("run scripted conversations and compare what comes", _replay),
    "check": ("report every problem of the knowledge and the dialogs", _check),
    "graph": ("draw the dialog", _graph),
    "verify": ("look at the rules as a whole: gaps, clashes, duplicates, who can win", _verify),
}
"""What each command does, and what adds its words to a parser."""
