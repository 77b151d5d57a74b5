"""The compiled pack in the cache folder: found again as long as neither content nor program has changed.

The file is a checksum, the length of its head, the head and the pack; the head is a `marshal` of (signature, hash of
the program, hash of the content). It is mapped into memory, so that a look-up reads the pieces of the pack it needs.
The signature is what a glance at the files tells: version, size, time of change. Only when it differs are the files
read, and when both hashes are the same, the signature is written anew and the pack taken as it is.
A file changed at the very moment the pack was kept may look unchanged, so a glance is not enough then either.
"""

from __future__ import annotations

import marshal
import os
import sys
from mmap import ACCESS_READ, mmap
from zlib import crc32

from assistant.content.codec import decode_pack, encode_pack
from assistant.content.files import PACKAGE, code_marks, found

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from io import BufferedReader

    from assistant.content.files import Mark
    from assistant.model.pack import Pack

    Signature = tuple[str, str, list[Mark], list[Mark], list[Mark]]
    Kept = tuple[Signature, str, str, memoryview]

FORMAT = "3"
"""Changes when the layout of the file does."""
ROOMS = ("content", "model", "reasoning", "understanding")
"""The rooms whose code decides what a compiled pack looks like."""
_SUM, _LENGTH = 4, 8
"""How many bytes the sum and the length of the head take."""
_TICK = 2_000_000_000
_VERSION = f"{FORMAT} {sys.implementation.cache_tag} {sys.hexversion:x}"


def open_compiled(knowledge: str, dialogs: str, cache: str | None = None) -> Pack:
    """Return the pack of two folders, from the cache where that is fresh; raises UsageError and ContentError."""
    content = found(knowledge), found(dialogs)
    try:
        code = code_marks(ROOMS)
    except OSError:
        code, cache = [], ""
    path = _path(cache_folder() if cache is None else cache, knowledge, dialogs)
    signature: Signature = (_VERSION, PACKAGE, code, *content)
    kept, age = _read(path)
    if kept is not None and kept[0] == signature and age > _newest(signature):
        return decode_pack(kept[3])
    return _renew(path, signature, kept, (knowledge, dialogs))


def cache_folder() -> str:
    """Return the folder for compiled packs: the one the environment names, else this system's; '' for none."""
    named = os.environ.get("ASSISTANT_CACHE_DIR")
    if named is not None:
        return named
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "framework-assistant") if os.path.isabs(base) else ""


def _path(folder: str, knowledge: str, dialogs: str) -> str:
    """Return the file for a pair of folders, '' without a cache folder."""
    if not folder:
        return ""
    pair = "\0".join((_VERSION, PACKAGE, os.path.abspath(knowledge), os.path.abspath(dialogs)))
    return os.path.join(folder, f"pack-{crc32(pair.encode('utf-8', 'surrogateescape')):08x}.bin")


def _newest(signature: Signature) -> int:
    """Return a moment after which nothing has changed for sure; clocks of file systems tick slowly."""
    return max((mark[2] for marks in signature[2:] for mark in marks), default=0) + _TICK


def _read(path: str) -> tuple[Kept | None, int]:
    """Return what a file keeps, None when there is none or it is damaged, and when it was written."""
    try:
        with open(path, "rb") as stream:
            stat = os.fstat(stream.fileno())
            data = _mapped(stream) if _own(stat) else memoryview(b"")
    except OSError:
        return None, 0
    if crc32(data[_SUM:]) != int.from_bytes(data[:_SUM], "big"):
        return None, 0
    start = _SUM + _LENGTH
    end = start + int.from_bytes(data[_SUM:start], "big")
    try:
        signature, program, content = marshal.loads(data[start:end])  # noqa: S302
    except (EOFError, ValueError, TypeError):
        return None, 0
    return (signature, program, content, data[end:]), stat.st_mtime_ns


def _mapped(stream: BufferedReader) -> memoryview:
    """Return the bytes of a file, mapped into memory where one can do that and still put another in its place."""
    try:
        if os.name == "posix":
            return memoryview(mmap(stream.fileno(), 0, access=ACCESS_READ))
    except (OSError, ValueError):
        pass
    return memoryview(stream.read())


def _own(stat: os.stat_result) -> bool:
    """Return whether a file is this user's; what others left in a shared folder is not read."""
    return os.name != "posix" or stat.st_uid == os.geteuid()


def _renew(path: str, signature: Signature, kept: Kept | None, folders: tuple[str, str]) -> Pack:
    """Return the pack after bringing the file up to date, by compiling only where the hash differs."""
    version, package, code, knowledge, dialogs = signature
    program = _hash(version, ((package, code),))
    content = _hash("", zip(folders, (knowledge, dialogs)))
    pack: bytes | memoryview
    if kept is not None and kept[1:3] == (program, content):
        pack = kept[3]
    else:
        from assistant.content.making import make

        pack = encode_pack(make(*folders, content))
    head = marshal.dumps((signature, program, content))
    _write(path, b"".join((len(head).to_bytes(_LENGTH, "big"), head, pack)))
    return decode_pack(pack)


def _hash(start: str, folders: Iterable[tuple[str, list[Mark]]]) -> str:
    """Return the hash of a word and of every file's name and bytes; a file that is gone counts as empty."""
    from hashlib import sha256

    whole = sha256(start.encode())
    for folder, marks in folders:
        for name, _, _ in marks:
            try:
                with open(os.path.join(folder, *name.split("/")), "rb") as stream:
                    content = stream.read()
            except OSError:
                content = b""
            whole.update(f"{name}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
            whole.update(content)
    return whole.hexdigest()


def _write(path: str, data: bytes) -> None:
    """Put a file in its place in one step, readable by its owner only; what can't be written is left."""
    if not path:
        return
    new = f"{path}.{os.getpid()}-{os.urandom(4).hex()}"
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        number = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(number, "wb") as stream:
            stream.write(crc32(data).to_bytes(4, "big") + data)
        os.replace(new, path)
    except OSError:
        _forget(new)


def _forget(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        return
