"""The sessions kept on this machine: finding, listing, and keeping one that never stands in the way of the chat."""

from __future__ import annotations

import os
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from assistant.errors import SessionError
from assistant.front.names import nearest
from assistant.front.places import make_private, sessions_folder
from assistant.model.text import gate, is_clean

if TYPE_CHECKING:
    from assistant.conversation.journal import Journal, Kept
    from assistant.model.reply import Turn

ENDING = ".jsonl"
TITLE = 60
"""Characters of the first words that name a session in lists."""


def ids(folder: str) -> tuple[str, ...]:
    """Return the sessions of a folder, oldest first; a file whose name a terminal would obey is none of them."""
    try:
        found = os.listdir(folder)
    except OSError:
        return ()
    return tuple(sorted(name.removesuffix(ENDING) for name in found if name.endswith(ENDING) and is_clean(name)))


def path_of(name: str, folder: str) -> str:
    """Return the file of a session named in full or by how it begins; raises SessionError."""
    every = ids(folder)
    fitting = [one for one in every if one == name] or [one for one in every if name and one.startswith(name)]
    if len(fitting) == 1:
        return os.path.join(folder, fitting[0] + ENDING)
    near = fitting[:3] or list(nearest(name, every))
    hint = f"; did you mean {' or '.join(near)}?" if near else "; see assistant list sessions"
    raise SessionError(f"there is no one session {gate(name)!r}{hint}")


def last(folder: str) -> str:
    """Return the session taken up by `--continue`; raises SessionError when there is none."""
    every = ids(folder)
    if not every:
        raise SessionError("there is no session to continue")
    return max(every, key=lambda one: (os.stat(os.path.join(folder, one + ENDING)).st_mtime_ns, one))


def rows(what: str, state_dir: str | None) -> list[dict[str, Any]]:
    """Return the rows of `list sessions` or `list misses`; a file that can't be read is a row that says so."""
    return rows_of(what, sessions_folder(state_dir))


def rows_of(what: str, folder: str) -> list[dict[str, Any]]:
    """Return the rows of a folder of sessions."""
    from assistant.conversation.journal import Kept

    if what == "sessions":
        return [dict(_row_of(folder, name, *_stamp(folder, name))) for name in ids(folder)]
    kept = [(name, _readable(os.path.join(folder, name + ENDING))) for name in ids(folder)]
    return [
        {"text": gate(str(text)), "session": name, "turn": turn.get("turn", 0)}
        for name, session in kept
        if isinstance(session, Kept)
        for turn in session.turns
        for text in turn.get("misses", ())
    ]


def _stamp(folder: str, name: str) -> tuple[int, int]:
    """Return the size and the time of change of a session's file, by which a row made of it holds."""
    try:
        found = os.stat(os.path.join(folder, name + ENDING))
    except OSError:
        return 0, 0
    return found.st_size, found.st_mtime_ns


@lru_cache(maxsize=2000)
def _row_of(folder: str, name: str, _size: int, _changed: int) -> dict[str, Any]:
    return _row(name, _readable(os.path.join(folder, name + ENDING)))


def _readable(path: str) -> Kept | str:
    from assistant.conversation.journal import read

    try:
        return read(path)
    except SessionError as error:
        return str(error)


def _row(name: str, session: Kept | str) -> dict[str, Any]:
    if isinstance(session, str):
        return {"id": name, "turns": 0, "title": session}
    return {"id": name, "turns": len(session.turns), "title": title(session)}


def title(session: Kept) -> str:
    """Return the first words of a session, shortened."""
    first = next((gate(str(t.get("user") or "")) for t in session.turns if t.get("user")), "")
    line = " ".join(first.split())
    return line if len(line) <= TITLE else line[: TITLE - 1].rstrip() + "…"


class Keeper:
    """Keeps the turns of one chat; the file is made with the first turn, and the first failure ends the keeping."""

    def __init__(self, folder: str, header: dict[str, Any], today: str | None = None, saves: bool = True) -> None:
        self.folder, self._header, self._today = folder, header, today
        self.saves = saves
        """Whether anything is written; kept sessions are read all the same."""
        self._journal: Journal | None = None
        self._stopped = False
        self.is_first = not ids(folder)
        """Whether nothing was ever kept here: then the chat says once where sessions go."""
        self.name = ""

    def take_up(self, name: str) -> Kept:
        """Go on in a kept session; raises SessionError."""
        from assistant.conversation.journal import Journal, read

        path = path_of(name, self.folder)
        if self.saves:
            self._journal, kept = Journal.resume(path)
        else:
            kept = read(path)
        self.name = os.path.basename(path).removesuffix(ENDING)
        return kept

    def keep(self, turn: Turn, chosen: tuple[str, ...] | None = None) -> str:
        """Keep a turn; return a warning the first time that this fails, else ''."""
        from assistant.conversation.journal import record

        if self._stopped or not self.saves:
            return ""
        try:
            if self._journal is None:
                self._journal = self._begun()
            self._journal.append(record(turn, chosen))
        except (OSError, SessionError) as error:
            self._stopped = True
            return f"This session is not being saved: {gate(str(error))}"
        return ""

    def _begun(self) -> Journal:
        from assistant.conversation.journal import Journal

        make_private(self.folder)
        now = datetime.now().astimezone()
        if self._today:
            now = datetime.combine(date.fromisoformat(self._today), now.timetz())
        stamp = f"{now:%Y%m%d-%H%M%S}"
        for number in range(1, 1000):
            self.name = stamp if number == 1 else f"{stamp}-{number}"
            try:
                header = {**self._header, "started": now.isoformat(timespec="seconds")}
                return Journal.create(os.path.join(self.folder, self.name + ENDING), header)
            except FileExistsError:
                continue
        raise OSError("there is no free name for a session")

    def close(self) -> None:
        """Let the file go."""
        if self._journal is not None:
            self._journal.close()
