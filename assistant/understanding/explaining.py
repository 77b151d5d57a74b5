"""A reading in lines: what was heard, from which words, with which score, and what came second."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.model.reading import Question, Reading


def explain(reading: Reading) -> tuple[str, ...]:
    """Return the lines that explain a reading; ids are shown as they are, words in quotes."""
    return tuple(_lines(reading))


def _lines(reading: Reading) -> Iterator[str]:
    for act in reading.acts:
        yield f"act {act.act}" + (f" about {act.target}" if act.target else "") + f" ← “{_short(act.text)}”"
    for h in reading.heard:
        number = f" ({h.number})" if h.number is not None else ""
        yield f"slot {h.slot} = {h.value or 'none'}{number}, {h.stance}, by {h.how} ← “{_short(h.text)}”"
    for m in reading.terms:
        mended = ", spelling mended" if m.typo else ""
        yield f"term {m.term}{mended} ← “{_short(m.text)}”"
    for name, words in reading.out:
        yield f"ruled out {name} ← “{_short(words)}”"
    for name, words in reading.back_in:
        yield f"fine after all {name} ← “{_short(words)}”"
    for wrong in reading.wrong_kind:
        yield f"wrong kind {wrong.term}, wanted {' or '.join(wrong.wanted)} ← “{_short(wrong.text)}”"
    for asked in reading.questions:
        yield from _question(asked)


def _question(asked: Question) -> Iterator[str]:
    yield f"question {asked.id} ({asked.pattern}, score {asked.score:.2f}) ← “{_short(asked.words)}”"
    for topic, score in asked.second:
        yield f"  next: {topic}, score {score:.2f}"


def _short(text: str, most: int = 60) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[: most - 1] + "…"
