"""Line mode: "Assistant:" and "You:", numbered choices, nothing redrawn; for pipes and screen readers."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TextIO

from assistant.front import shapes
from assistant.front.acting import done, filled
from assistant.front.chat import begun, session_name
from assistant.front.commands import own
from assistant.front.lookup import CUT, width
from assistant.front.plain import plain, wrapped
from assistant.model.text import LONGEST, gate

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterator

    from assistant.front.acting import Done
    from assistant.front.chat import Chat
    from assistant.model.pack import Pack
    from assistant.model.reply import Choice, Reply, Turn

SPEAKER = "Assistant: "
PERSON = "You: "
SEVERAL = "(several are possible: type their {marks}, with commas)"
PICKED = "(type a {mark}, or your own words)"


def run(args: Namespace, load: Callable[[], Pack]) -> int:
    """Hold a chat in lines until it ends or the input does."""
    name = session_name(args)
    chat = begun(args, load)
    chat.warn = _aside
    try:
        turn = chat.open(name)
        if chat.notice:
            _aside(chat.notice)
        if not args.json:
            _replayed(chat)
        _say(turn, chat, args.json)
        if _is_terminal(sys.stdin):
            from assistant.front.completing import install

            install(chat)
        for text in heard():
            name, words = own(text)
            if name:
                _told(done(name, words, chat), chat, args.json)
                continue
            turn = chat.respond(filled(text, chat))
            _say(turn, chat, args.json)
            if turn.ended:
                break
    finally:
        recorded(chat, args.record)
        chat.close()
    return 0


def recorded(chat: Chat, path: str | None) -> None:
    """Write a chat down as a replay where that was asked for."""
    if path:
        from assistant.front.record import write

        write(chat, path)


def _told(did: Done, chat: Chat, as_json: bool) -> None:
    """Say what came of a command: a session taken up is shown, what is long is said, the rest is an aside."""
    if did.turn is not None:
        if not as_json:
            _replayed(chat)
        _say(did.turn, chat, as_json)
    elif did.aside or as_json:
        _aside(plain(did.text))
    else:
        print(wrapped(SPEAKER + plain(gate(did.text), width()), 0), flush=True)


def _aside(sentence: str) -> None:
    """Say something that is no part of the conversation."""
    if sys.stderr is not None:
        print(f"({gate(sentence)})", file=sys.stderr, flush=True)


def _say(turn: Turn, chat: Chat, as_json: bool) -> None:
    print(shapes.text(shapes.turn(turn, chat.pack)) if as_json else told(turn, width()), flush=True)


def _replayed(chat: Chat) -> None:
    """Show the turns of a session that was taken up."""
    for record in chat.earlier:
        print(f"{PERSON}{gate(str(record.get('user', '')))}")
        print(SPEAKER + "\n\n".join(plain(gate(str(r.get("text", ""))), width()) for r in _replies(record)))


def _replies(record: dict[str, Any]) -> list[dict[str, Any]]:
    found = record.get("replies", [])
    return [reply for reply in found if isinstance(reply, dict)] if isinstance(found, list) else []


def told(turn: Turn, columns: int = 0) -> str:
    """Return a turn as text: who speaks, what is said, and what can be picked."""
    parts = [
        part
        for reply in turn.replies
        for part in (plain(reply.text, columns), picks(reply, columns, turn.number < 2))
        if part
    ]
    return wrapped(SPEAKER + "\n\n".join(parts), 0)


def picks(reply: Reply, columns: int = 0, hinted: bool = True) -> str:
    """Return the choices of a reply, numbered or lettered; how to pick is said at first, and where several can be."""
    if not reply.choices:
        return ""
    lines = [
        wrapped(choice.label, columns, f"  {mark}. ", " " * (len(mark) + 4))
        for mark, choice in marked(reply.choices, reply.lettered)
    ]
    word = "letter" if reply.lettered else "number"
    if reply.many:
        lines.append(SEVERAL.format(marks=f"{word}s"))
    elif hinted:
        lines.append(PICKED.format(mark=word))
    return "\n".join(lines)


def marked(choices: tuple[Choice, ...], lettered: bool) -> Iterator[tuple[str, Choice]]:
    """Yield each choice with the number or letter that picks it."""
    for at, choice in enumerate(choices):
        yield chr(ord("a") + at) if lettered and at < 26 else str(at + 1), choice


def heard() -> Iterator[str]:
    """Yield what is typed or piped, line by line, each cut aloud where it is too long; ends with the input."""
    read = _typed if _is_terminal(sys.stdin) else _piped
    while (line := read()) is not None:
        text = gate(line.rstrip("\n"))
        if len(text) > LONGEST:
            _aside(CUT)
        yield text[:LONGEST]


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()


def _typed() -> str | None:
    with suppress(ImportError):
        import readline  # noqa: F401 (it gives input() editing and history)
    is_shown = _is_terminal(sys.stdout)
    if not is_shown and sys.stderr is not None:
        print(PERSON, end="", file=sys.stderr, flush=True)
    try:
        return input(PERSON if is_shown else "")
    except EOFError:
        print()
        return None


def _piped() -> str | None:
    """Return the next line; what passes four times the limit is read and let go."""
    if sys.stdin is None:
        return None
    line = sys.stdin.readline(4 * LONGEST)
    rest = line
    while rest and not rest.endswith("\n"):
        rest = sys.stdin.readline(4 * LONGEST)
        if rest and len(line) <= 4 * LONGEST:
            line = line.rstrip("\n") + rest[:1]
    return line or None
