"""The door of the program: the bare path of `ask WORDS...`, the command line for the rest, one place for errors."""

from __future__ import annotations

import gc
import os
import sys

from assistant.errors import AssistantError

INTERRUPTED = 130


def main(argv: list[str] | None = None) -> int:
    """Run the program with these words and return its exit status; without them the whole process is the program."""
    words = sys.argv[1:] if argv is None else list(argv)
    bare = _is_bare(words)
    try:
        try:
            status = _asked(words, whole=argv is None) if bare else _run(words)
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()
    except BrokenPipeError:
        return _pipe_closed()
    except KeyboardInterrupt:
        return INTERRUPTED
    except AssistantError as error:
        return _told(str(error), error.status)
    except OSError as error:
        return _failed(error, f"the system refused: {error}")
    except Exception as error:  # noqa: BLE001 (nobody is shown a traceback)
        return _failed(error, f"internal error ({type(error).__name__}: {error}); please report it")
    if bare and argv is None:
        os._exit(status)  # what was only read needs no putting away, which takes as long as answering
    return status


def _is_bare(words: list[str]) -> bool:
    """Return whether nothing but a question is asked, without options."""
    return len(words) > 1 and words[0] == "ask" and not any(word.startswith("-") for word in words)


def _asked(words: list[str], *, whole: bool) -> int:
    """Answer one question; a process that does only this ends before there is garbage worth looking for."""
    if whole:
        gc.disable()
    _tolerate(sys.stdin, sys.stdout, sys.stderr)
    from assistant.content import open_pack
    from assistant.front.lookup import run

    return run(words[1:], lambda: open_pack(None, None))


def _run(words: list[str]) -> int:
    _tolerate(sys.stdin, sys.stdout, sys.stderr)
    from assistant.cli import run as run_command

    return run_command(words)


def _tolerate(*streams: object) -> None:
    """Let no character that a stream can't carry end the program."""
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _told(sentence: str, status: int) -> int:
    from assistant.model.text import gate

    if sys.stderr is not None:
        print(f"assistant: {gate(sentence)}", file=sys.stderr)
    return status


def _failed(error: Exception, sentence: str) -> int:
    if os.environ.get("ASSISTANT_DEBUG"):
        raise error
    return _told(sentence, 1)


def _pipe_closed() -> int:
    """Nobody reads any more: keep the interpreter from flushing into the closed pipe, and end quietly."""
    with open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    return 0


if __name__ == "__main__":
    sys.exit(main())
