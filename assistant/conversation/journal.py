"""The journal of a session: append-only lines of JSON, each with a checksum, synced before the next turn begins."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from zlib import crc32

from assistant.errors import SessionError
from assistant.model.text import gate
from assistant.model.value import Value

if TYPE_CHECKING:
    from assistant.model.reply import Reply, Turn

FORMAT = 1
"""The format that is written, and the newest that is read."""

Record = dict[str, Any]


class Kept(Value):
    """A session as it was read: its header, its turns, and the bytes of a last line that was not whole."""

    header: Record
    turns: tuple[Record, ...]
    torn: bytes = b""
    whole: int = 0


class Journal:
    """A session being written; a line that was appended survives the end of the program."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    @classmethod
    def create(cls, path: str, header: Record) -> Journal:
        """Start a new file with its header; raises OSError, FileExistsError for one that is there."""
        journal = cls(_opened(path, os.O_CREAT | os.O_EXCL))
        journal.append({"format": FORMAT, **header})
        return journal

    @classmethod
    def resume(cls, path: str) -> tuple[Journal, Kept]:
        """Open a kept session to go on; a torn last line is cut and a copy of the file kept beside it."""
        try:
            journal = cls(_opened(path, 0))
        except OSError as error:
            raise SessionError(f"the session can't be opened: {error.strerror}: {gate(path)}") from error
        try:
            kept = read(path)
            if kept.torn:
                _copy(path)
                os.ftruncate(journal._descriptor, kept.whole)
        except BaseException:
            journal.close()
            raise
        return journal, kept

    def append(self, record: Record) -> None:
        """Write one line and sync it; after an OSError the file is as it was before."""
        size = os.fstat(self._descriptor).st_size
        line = b"" if self._ends_whole(size) else b"\n"
        line += written(record).encode("utf-8") + b"\n"
        try:
            while line:
                line = line[os.write(self._descriptor, line) :]
            os.fsync(self._descriptor)
        except OSError:
            with suppress(OSError):
                os.ftruncate(self._descriptor, size)
            raise

    def _ends_whole(self, size: int) -> bool:
        """Return whether the file ends with a newline; a kill may have come between a line and its end."""
        if not size:
            return True
        os.lseek(self._descriptor, size - 1, os.SEEK_SET)
        return os.read(self._descriptor, 1) == b"\n"

    def close(self) -> None:
        """Let the file go."""
        with suppress(OSError):
            os.close(self._descriptor)


def _opened(path: str, flags: int) -> int:
    """Return a file of this user's own, never through a symbolic link, locked against a second writer."""
    guard = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, os.O_RDWR | os.O_APPEND | flags | guard, 0o600)
    if flags and hasattr(os, "fchmod"):
        os.fchmod(descriptor, 0o600)
    _lock(descriptor)
    return descriptor


def _lock(descriptor: int) -> None:
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock
    except ImportError:  # a system without it: two chats on one session are then not noticed
        return
    try:
        flock(descriptor, LOCK_EX | LOCK_NB)
    except OSError as error:
        os.close(descriptor)
        raise SessionError("this session is in use by another chat") from error


def _copy(path: str) -> None:
    """Keep a copy of a file beside it before it is mended."""
    for number in range(1, 1000):
        try:
            with open(path, "rb") as source, open(f"{path}.torn-{number}", "xb") as target:
                os.chmod(target.name, 0o600)
                target.write(source.read())
            return
        except FileExistsError:
            continue


def written(record: Record) -> str:
    """Return a record as a line with its checksum."""
    return json.dumps({**record, "crc": _sum(record)}, ensure_ascii=False, separators=(",", ":"))


def _sum(record: Record) -> str:
    plain = json.dumps(record, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return f"{crc32(plain.encode('utf-8', 'surrogatepass')):08x}"


def read(path: str) -> Kept:
    """Return a session from its file; raises SessionError and changes nothing."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise SessionError(f"the session can't be read: {error.strerror}: {gate(path)}") from error
    *ended, rest = data.split(b"\n")
    found: list[Record] = []
    whole = 0
    for number, line in enumerate(ended, 1):
        record = _record(line)
        if record is None:
            if number < len(ended) or rest:
                raise SessionError(f"line {number} of the session is damaged; the file is left as it is: {gate(path)}")
            rest = line
            break
        _known_format(record, number)
        found.append(record)
        whole += len(line) + 1
    last = _record(rest) if rest else None
    if last is not None:
        _known_format(last, len(found) + 1)
        found.append(last)
        whole, rest = len(data), b""
    if not found:
        raise SessionError(f"there is no session in this file: {gate(path)}")
    return Kept(found[0], tuple(found[1:]), rest, whole)


def _record(line: bytes) -> Record | None:
    """Return what a line holds, None when it is not whole."""
    try:
        record = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(record, dict) or record.pop("crc", None) != _sum(record):
        return None
    return record


def _known_format(record: Record, number: int) -> None:
    if number > 1:
        return
    found = record.get("format")
    if not isinstance(found, int) or found > FORMAT:
        raise SessionError(
            f"the session was written in format {found}, newer than {FORMAT} which is known here; it is left as it is"
        )


def record(turn: Turn, chosen: tuple[str, ...] | None = None) -> Record:
    """Return a turn as it is kept; `chosen` are the values where choices were picked and nothing typed."""
    said: Record = {"user": turn.user} if chosen is None else {"user": turn.user, "chose": list(chosen)}
    return {
        "turn": turn.number,
        **said,
        "did": [list(deed) for deed in turn.did],
        "acts": list(turn.acts),
        "topics": list(turn.topics),
        "state": turn.state,
        "misses": list(misses(turn)),
        "replies": [_reply(reply) for reply in turn.replies],
    }


def _reply(reply: Reply) -> Record:
    cited = reply.answer.sources if reply.answer else ()
    kept: Record = {"type": reply.type, "id": reply.id, "text": reply.text}
    return {**kept, "sources": list(cited)} if cited else kept


def misses(turn: Turn) -> tuple[str, ...]:
    """Return what was asked in a turn and not answered."""
    answers = [reply.answer for reply in turn.replies if reply.answer]
    if answers:
        return tuple(a.question or turn.user for a in answers if a.status != "answered")
    asked = "ask" in turn.acts and not turn.topics
    return (turn.user,) if turn.user and (asked or "unclear" in turn.acts) else ()
