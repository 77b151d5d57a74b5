"""The bare path of `ask WORDS...`: nothing is imported here that an answer does not need."""

from __future__ import annotations

import sys

from assistant.errors import UsageError
from assistant.front.plain import plain
from assistant.model.text import LONGEST, gate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from assistant.model.pack import Pack
    from assistant.model.reply import Answer

NOTHING_SAID = "there is nothing to read: give words as arguments or on standard input"
CUT = f"only the first {LONGEST:,} characters are read; the rest was cut"


def run(words: list[str], load: Callable[[], Pack]) -> int:
    """Answer a question given as words; the status is 0 when it was answered and 1 when not."""
    from assistant.answering.lookup import ask

    text = taken(" ".join(words))
    pack = load()
    answers = ask(text, pack)
    print(shown(answers, pack, width()))
    if wants_card(answers):
        from assistant.front.advice import advised, described

        print("\n" + plain(advised(described(text, pack), pack)["answer"], width()))
    return status(answers)


def taken(text: str) -> str:
    """Return what a person gave, through the gate and cut aloud; raises UsageError when there is nothing in it."""
    clean = gate(text).strip()
    if not clean:
        raise UsageError(NOTHING_SAID)
    if len(clean) > LONGEST:
        print(f"assistant: {CUT}", file=sys.stderr)
    return clean[:LONGEST]


def width() -> int:
    """Return how wide text may run on a terminal, 0 for no limit elsewhere."""
    if sys.stdout is None or not sys.stdout.isatty():
        return 0
    from shutil import get_terminal_size

    return max(20, min(get_terminal_size().columns, 100))


def status(answers: Iterable[Answer]) -> int:
    """Return the exit status of answers: 0 when the first of them is one."""
    return 0 if next((a.status for a in answers), "") == "answered" else 1


def wants_card(answers: Iterable[Answer]) -> bool:
    """Return whether a project was described and advice on it is wanted."""
    return any(answer.topic == answer.kind == "recommendation" for answer in answers)


def shown(answers: Iterable[Answer], pack: Pack, columns: int = 0) -> str:
    """Return answers as text for a terminal or a pipe."""
    return "\n\n".join(_one(answer, pack, columns) for answer in answers)


def _one(answer: Answer, pack: Pack, columns: int) -> str:
    parts = [answer.text, answer.more]
    said = "\n".join(parts)
    parts.append("\n".join(f"- {title}" for _, title in answer.suggestions if title not in said))
    text = plain("\n\n".join(part for part in parts if part), columns)
    sources = [source for source in map(pack.sources.get, answer.sources) if source]
    if sources:
        text += "\n\nSources:\n" + "\n".join(f"- {s.title}: {s.url} (checked {s.checked})" for s in sources)
    return text
