"""A list of names to be sorted: 'what is each of these: X, Y, Z', 'which of them are W', 'W: X, Y, Z. Is that right?'.

Such a message asks of which kind each thing is, whatever else it tells; the list and what is asked of it may stand in
two sentences.
"""

from __future__ import annotations

from assistant.model.reading import Question
from assistant.understanding.asked.sorting import DRAWERS, FILING, SORTING
from assistant.understanding.text.framing import only_judges
from assistant.understanding.text.scan import Span
from assistant.understanding.text.view import BE, View, ids, viewed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.text.scan import Mark, Scan

MOST = 60
"""The most words of a message that is looked at."""
FEWEST = 3
"""The fewest names of a list that is to be sorted where no word says 'each'."""
_PAIR = 2
_USUAL = 12
"""The fewest things that a kind has which a list may stand under: 'stack' or 'hosting' heads what belongs to it."""
_SPARE = 2
"""The most words of matter beside a list that is to be sorted."""
_JOINING = frozenset("and or n also plus as well vs versus".split())
_HEADING = frozenset("like namely such as eg are e.g".split())
"""Words between a kind and the things that are said to be of it."""
_EACH = (
    ("which", "is", "which"),
    ("what", "is", "what"),
    ("who", "is", "who"),
    ("one", "is", "which"),
    ("each",),
    ("every", "one"),
    ("what", "are", "these"),
    ("what", "are", "those"),
    ("what", "are", "they"),
    ("what", "are", "both"),
)
"""Words that ask of every one of several things what it is."""
_BESIDE = (("vs",), ("versus",), ("or",), ("and",), ())
_PICKING = frozenset("which one of them these the two is are a an".split())
"""Words of 'which one of them is the W'."""
_ODD = (("odd", "one"), ("odd", "man"))
_OF_THEM = frozenset("these those them following list this that ones".split())
_ASKING_SORT = frozenset("sort classify categorize categorise assign".split())
_SPOKEN = SORTING | frozenset("odd out one following list pick right short card learn tell explain them these".split())


def assorted(found: Scan, index: Mapping[str, Any]) -> Question | None:
    """Return the question of which kind each of several things is, None where a message asks something else."""
    if len(found.words) > MOST or len(found.of("tk")) < _PAIR:
        return None
    view = viewed(found, Span(0, len(found.words), asked=bool(found.tokens.asked)), index)
    labelled = _labelled(view)
    if len({name[3] for name, _ in labelled}) > 1:
        return _question(view, [name for name, _ in labelled], (), values=[(n[3], k[3]) for n, k in labelled])
    if len(labelled) == 1 and len(view.names) == 1 and _only_checks(view):
        one, label = labelled[0]
        return Question("is-a", f"is-a:{one[3]}:{label[3]}", found.text, (one[3],), (label[3],))
    names = _list(view)
    if len(names) < _PAIR:
        return None
    asked = _sorted(view, names)
    kind = None if asked else _heading(view, names)
    if not kind:
        return asked
    right = all(kind[3] in index["term_kinds"].get(m[3], ()) for m in names)
    return None if right and not _only_checks(view) else _question(view, names, (kind[3],), claimed=True)


def picked(found: Scan, index: Mapping[str, Any]) -> Question | None:
    """Return the question which of two things is of a kind, or whether one rightly stands under it; None for others."""
    if len(found.words) > MOST or len(found.of("tk")) < _PAIR:
        return None
    view = viewed(found, Span(0, len(found.words), asked=bool(found.tokens.asked)), index)
    return _filed(view) or _which_of_two(view)


def _filed(view: View) -> Question | None:
    """Return the question whether one thing stands rightly under a kind: 'they wrote "W: X". Is that right?'."""
    names = sorted(view.names)
    kind = _heading(view, names, 1) if len(names) == 1 else None
    behind = view.words[names[0][1] :] if names else ()
    if not kind or not view.asked or not behind or not only_judges(behind):
        return None
    return Question("is-a", f"is-a:{names[0][3]}:{kind[3]}", view.scan.text, (names[0][3],), (kind[3],))


def _which_of_two(view: View) -> Question | None:
    """Return the question which of two things is of a kind: 'X vs Y, which one is the W?'."""
    names, kinds = sorted(view.names), view.kinds
    if len(names) != _PAIR or len(kinds) != 1 or view.words[names[0][1] : names[1][0]] not in _BESIDE:
        return None
    asked = view.words[names[1][1] : kinds[0][0]]
    told = asked[:1] == ("which",) and not BE.isdisjoint(asked) and _PICKING.issuperset(asked)
    return _question(view, names, ids(kinds)) if told and kinds[0][1] == len(view.words) else None


def _only_checks(view: View) -> bool:
    """Return whether nothing is asked but whether a list is right: 'Ws: X, Y. Correct?'."""
    covered = {i for m in (*view.names, *view.concepts, *view.kinds) for i in range(m[0], m[1])}
    rest = [w for i, w in enumerate(view.words) if i not in covered and w not in _SPOKEN]
    return bool(view.asked) and len(rest) <= _SPARE


def _sorted(view: View, names: list[Mark]) -> Question | None:
    """Return the question that a sentence asks of every name of a list."""
    if view.has("quality") or (view.has("compare") and not any(_holds(view.words, cue) for cue in _EACH)):
        return None
    for span in view.scan.spans:
        words = view.words[span.start : span.end]
        if _holds(words, ("each", "other")):
            continue
        odd = any(_holds(words, cue) for cue in _ODD)
        each = any(_holds(words, cue) for cue in _EACH)
        kinds = [k for k in view.kinds if span.start <= k[0] < span.end]
        chosen = bool(kinds) and "which" in words and (not _OF_THEM.isdisjoint(words) or "one" in words)
        filed = not FILING.isdisjoint(words) and not (DRAWERS | _ASKING_SORT).isdisjoint(words)
        if not (each or odd or chosen or filed) or (not each and len(names) < FEWEST):
            continue
        covered = {i for m in (*view.names, *view.concepts, *view.kinds) for i in range(m[0], m[1])}
        rest = [i for i in range(span.start, span.end) if i not in covered and view.words[i] not in _SPOKEN]
        if len(rest) <= (_SPARE if each or odd else 0):
            negated = odd or (chosen and not {"not", "no"}.isdisjoint(words))
            return _question(view, names, ids(kinds) if chosen else (), negated=negated)
    return None


def _question(
    view: View,
    names: list[Mark],
    kinds: tuple[str, ...],
    *,
    negated: bool = False,
    claimed: bool = False,
    values: list[tuple[str, str]] | None = None,
) -> Question:
    terms = ids(names)
    said = tuple(values or ())
    return Question(
        "sorts",
        ":".join(("sorts", *terms, *kinds)),
        view.scan.text,
        terms,
        kinds,
        quality="claimed" if claimed else "",
        negated=negated,
        values=said,
    )


def _holds(words: tuple[str, ...], cue: tuple[str, ...]) -> bool:
    """Return whether words hold others one after another."""
    return any(words[i : i + len(cue)] == cue for i in range(len(words) - len(cue) + 1))


def _list(view: View) -> list[Mark]:
    """Return the longest run of names with nothing but commas and 'and' between them."""
    runs: list[list[Mark]] = []
    for m in sorted(view.names):
        if runs and _joined(view, runs[-1][-1], m):
            runs[-1].append(m)
        else:
            runs.append([m])
    return max(runs, key=len, default=[])


def _joined(view: View, one: Mark, other: Mark) -> bool:
    return all(w in _JOINING for w in view.words[one[1] : other[0]]) and other[0] - one[1] <= _PAIR


def _heading(view: View, names: list[Mark], usual: int = _USUAL) -> Mark | None:
    """Return the kind that a list stands under: 'Ws: X, Y', 'Ws (X, Y)', 'Ws like X and Y'; None without one."""
    start = names[0][0]
    counts = view.index["kind_sizes"]
    for kind in view.kinds:
        between = view.words[kind[1] : start]
        sign = view.scan.text[view.scan.tokens.ends[kind[1] - 1] : view.scan.tokens.starts[start]]
        told = not view.asked and all(w in _HEADING for w in between)
        headed = told if between else sign.strip(" \"'") in _SIGNS
        if kind[1] <= start and headed and counts.get(kind[3], 0) >= usual:
            return kind
    return None


_SIGNS = (":", "(", " (", ": (", "-")


def _labelled(view: View) -> list[tuple[Mark, Mark]]:
    """Return the names behind each of which stands a kind in brackets: 'X (a Y), Z (W)'."""
    found = []
    for name in view.names:
        for kind in (*view.kinds, *(m for m in view.concepts if m[3] in view.index["kinds"])):
            sign = view.scan.text[view.scan.tokens.ends[name[1] - 1] : view.scan.tokens.starts[kind[0]]]
            if kind[0] >= name[1] and sign.replace("a", "").strip() in ("(", "="):
                found.append((name, kind))
    return found
