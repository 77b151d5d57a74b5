"""The tables by which acts are heard: their phrases as bags of words, and the words that give them away."""

from __future__ import annotations

from math import log

from assistant.understanding.text.tokens import phrase
from assistant.understanding.turn.talk import is_family

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from assistant.model.dialog import ActWords
    from assistant.model.pack import Pack


def build(pack: Pack) -> dict[str, Any]:
    """Return the phrases of acts as bags of words, by word, with weights: rarer among acts, heavier; and their cues."""
    bags = sorted(
        {(act.act, frozenset(phrase(text))) for act in pack.acts for text in (*act.whole, *act.opens, *_by_word(act))},
        key=lambda pair: (pair[0], sorted(pair[1])),
    )
    acts: dict[str, set[str]] = {}
    for act, words in bags:
        for word in words:
            acts.setdefault(word, set()).add(act)
    weights = {word: round(log(1 + 20 / len(users)), 4) for word, users in sorted(acts.items())} | {"": 2.2}
    postings: dict[str, list[int]] = {}
    for number, (_, words) in enumerate(bags):
        for word in words:
            postings.setdefault(word, []).append(number)
    return {
        "act_samples": tuple((act, round(sum(weights[w] for w in words), 4)) for act, words in bags),
        "act_weights": weights,
        "act_postings": {word: tuple(numbers) for word, numbers in postings.items()},
        "cues": _cues(pack),
    }


def _by_word(act: ActWords) -> tuple[str, ...]:
    """Return the cues of an act that are plain words."""
    return tuple(text for text in act.cues if not is_family(text))


def _cues(pack: Pack) -> dict[str, tuple[Any, ...]]:
    """Return the cues of acts by their rarest word, as (the other words, act)."""
    cues = [(phrase(text), act.act) for act in pack.acts for text in _by_word(act)]
    count: dict[str, int] = {}
    for words, _ in cues:
        for word in words:
            count[word] = count.get(word, 0) + 1
    found: dict[str, list[Any]] = {}
    for words, act in cues:
        rarest = min(words, key=lambda w: (count[w], w))
        found.setdefault(rarest, []).append((frozenset(words) - {rarest}, act))
    return {word: tuple(rows) for word, rows in found.items()}
