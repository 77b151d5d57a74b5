"""The chat as every front holds it: the conversation, its journal, its recording; and which front it is to be."""

from __future__ import annotations

import gc
import os
import sys
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol

from assistant import __version__
from assistant.errors import SessionError
from assistant.front.places import sessions_folder
from assistant.front.sessions import ENDING, Keeper, last, path_of, rows
from assistant.model.text import gate

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from assistant.front.finding import Piece
    from assistant.model.pack import Pack
    from assistant.model.reply import Turn

    Anew = tuple["Talk", Keeper | None]
    """What a chat is begun with: a conversation, and what keeps it."""


class Talk(Protocol):
    """What a front needs of a conversation."""

    def open(self) -> Turn:
        """Begin."""

    def respond(self, text: str) -> Turn:
        """Take what was typed."""

    def choose(self, values: tuple[str, ...]) -> Turn:
        """Take what was picked."""

    def resume(self, records: list[dict[str, Any]]) -> Turn:
        """Go on where the records of a kept session end."""


class Chat:
    """A conversation whose turns are kept; `warn` is told what a person should know about the keeping."""

    def __init__(
        self, pack: Pack, talk: Talk, keeper: Keeper | None = None, anew: Callable[[], Anew] | None = None
    ) -> None:
        self.pack, self.talk, self.keeper = pack, talk, keeper
        self._anew = anew
        self.started = f"{datetime.now().astimezone():%Y-%m-%dT%H:%M:%S%z}"
        """When the chat began, as ISO."""
        self.turns: list[Turn] = []
        self.picked: dict[int, tuple[str, ...]] = {}
        """The values chosen, by the number of the turn."""
        self.sought: list[tuple[str, Piece]] = []
        self.searched = 0
        """All that was said as it is searched, and how many turns of this sitting are in it."""
        self.earlier: tuple[dict[str, Any], ...] = ()
        """The turns of a session that was taken up, as they were kept."""
        self.warn: Callable[[str], None] = lambda _: None

    def open(self, name: str = "") -> Turn:
        """Begin, or take up the session of this name."""
        if not name or self.keeper is None:
            turn = self.talk.open()
        else:
            kept = self.keeper.take_up(name)
            self.earlier = kept.turns
            self.started = gate(str(kept.header.get("started", "")))
            self._compare(kept.header)
            turn = self.talk.resume(list(kept.turns))
        self.turns.append(turn)
        return turn

    def take_up(self, name: str) -> Turn:
        """Leave this session for a kept one; raises SessionError, and then nothing has changed."""
        if self._anew is None or self.keeper is None:
            raise SessionError("no session can be taken up here")
        if self.keeper.name and os.path.basename(path_of(name, self.keeper.folder)) == self.keeper.name + ENDING:
            raise SessionError("that is the session you are in")
        talk, keeper = self._anew()
        other = Chat(self.pack, talk, keeper, self._anew)
        other.warn = self.warn
        turn = other.open(name)
        self.close()
        self.__dict__.update(other.__dict__)
        return turn

    def _compare(self, header: dict[str, Any]) -> None:
        if header.get("pack") not in (self.pack.digest, None):
            self.warn("The knowledge has changed since this session; what is said may differ from before.")

    def respond(self, text: str) -> Turn:
        """Say something."""
        return self._done(self.talk.respond(text), None)

    def choose(self, values: tuple[str, ...]) -> Turn:
        """Pick choices."""
        return self._done(self.talk.choose(values), values)

    def _done(self, turn: Turn, chosen: tuple[str, ...] | None) -> Turn:
        self.turns.append(turn)
        if chosen is not None:
            self.picked[turn.number] = chosen
        warning = self.keeper.keep(turn, chosen) if self.keeper else ""
        if warning:
            self.warn(warning)
        settle(len(self.turns))
        return turn

    @property
    def notice(self) -> str:
        """What the first chat says once: where sessions are kept."""
        if self.keeper is None or not self.keeper.is_first or not self.keeper.saves:
            return ""
        return f"Sessions are kept in {self.keeper.folder}; --no-save keeps none."

    def close(self) -> None:
        """Let the journal go."""
        if self.keeper is not None:
            self.keeper.close()


def settle(turns: int) -> None:
    """Take what was read of the knowledge so far out of what the garbage collector looks through.

    The knowledge is read as it is asked for, mostly in the first turns, and stays. So this is done after turns 1, 2, 4,
    8 and so on: looking through it again and again would make single turns wait.
    """
    if not turns & (turns - 1):
        gc.freeze()


def begun(args: Namespace, load: Callable[[], Pack]) -> Chat:
    """Return the chat that the command line asks for, not yet opened."""
    from assistant.conversation import Conversation

    pack = load()
    header = {"version": __version__, "pack": pack.digest, "dialog": pack.dialog.id}
    folder = sessions_folder(args.state_dir)

    def anew() -> Anew:
        return Conversation(pack), Keeper(folder, header, args.today, saves=not args.no_save)

    return Chat(pack, *anew(), anew)


def session_name(args: Namespace) -> str:
    """Return the session to take up, '' for a new one; raises SessionError when there is none to continue."""
    if args.take_last:
        return last(sessions_folder(args.state_dir))
    return args.resume or ""


def run(args: Namespace, load: Callable[[], Pack]) -> int:
    """Run the chat on the screen where both streams are a terminal, in plain lines otherwise."""
    if args.resume == "":
        found = rows("sessions", args.state_dir)
        print("\n".join(f"{r['id']}  {r['turns']:>3} turns  {r['title']}" for r in found) or "No sessions yet.")
        return 0
    if args.plain or args.json or not has_screen():
        from assistant.front.lines import run as run_lines

        return run_lines(args, load)
    from assistant.front.tui import run as run_screen

    return run_screen(args, load)


def has_screen() -> bool:
    """Return whether both streams are a terminal that can be drawn on."""
    streams = (sys.stdin, sys.stdout)
    return all(s is not None and s.isatty() for s in streams) and os.environ.get("TERM", "") != "dumb"
