"""Text to tokens: lower-case words with their places, split where clauses and sentences end.

Authored phrases and typed text pass through the same function, so both are written alike:
hyphens and slashes separate words, dots inside a word vanish, short forms are written out, a plural s is folded.
"""

from __future__ import annotations

from assistant.model.value import Value
from assistant.understanding.text.english import CLITICS, EXPAND, IRREGULAR, IS_AFTER, UNFOLDED

_OPENING = "([{<\"'“”‘’`*«¿¡"  # noqa: RUF001
_CLOSING = ")]}>\"'“”‘’`*»…"  # noqa: RUF001
_ENDS = ".?!;"
_PAUSES = ",:"
_SHORTENED = frozenset(("vs", "eg", "e.g", "ie", "i.e", "resp", "incl", "approx", "mr", "mrs", "dr", "prof", "cf"))
"""Words whose full stop ends no sentence."""
_SEPARATORS = str.maketrans(dict.fromkeys("-/_–—|=\\~()[]<>", " "))  # noqa: RUF001
_TOP = frozenset(
    "com org net info eu de at ch fr it es nl be uk us ca au ie dk se no fi pl cz dev app biz shop".split()
)
"""Ends of addresses: names within 'x-y.com' are part of an address."""
_ELIDED = frozenset("all dell nell sull dall quell quest jusqu lorsqu puisqu quelqu".split())
"""Small words of more than two letters that other languages join to the next one."""
_LONGEST_WORD = 40
"""A longer word is never a name."""


class Tokens(Value):
    """A text in words: the folded form that is matched, the lower-case spelling, where each stood.

    `gaps[i]` is what lies before word i: 0 nothing, 1 a pause, 2 the end of a sentence;
    `asked` are the indices of the words that a question mark follows.
    """

    words: list[str]
    spelled: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[int]
    asked: frozenset[int] = frozenset()


def fold(word: str) -> str:
    """Return a word without a plural s; the same for typed and authored words."""
    if len(word) < 4 or word[-1] != "s" or word in UNFOLDED:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("xes", "shes", "sses")) and len(word) > 4:
        return word[:-2]
    if word.endswith(("ss", "us")) or (word.endswith("is") and not word.endswith("pis")):
        return word
    return word[:-1]


def phrase(text: str) -> tuple[str, ...]:
    """Return an authored phrase as the folded words it is matched by."""
    return tuple(tokens(text).words)


def tokens(text: str) -> Tokens:
    """Return the words of a text, in linear time."""
    words: list[str] = []
    spelled: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    gaps: list[int] = []
    asked: set[int] = set()
    cuts: dict[str, tuple[list[str], int, int, int, int, bool]] = {}
    gap, at = 2, 0
    for line in text.split("\n"):
        position = at
        for raw in line.split():
            start = text.index(raw, position)
            position = start + len(raw)
            cut = cuts.get(raw)
            if cut is None:
                cut = cuts[raw] = _cut(raw)
            parts, left, right, before, after, question = cut
            if before > gap:
                gap = before
            for part in parts:
                words.append(fold(part))
                spelled.append(part)
                starts.append(start + left)
                ends.append(start + right)
                gaps.append(gap)
                gap = 0
            if question and words:
                asked.add(len(words) - 1)
            if after > gap:
                gap = after
        at += len(line) + 1
        gap = 2 if line.strip() and gap < 2 and _ends_line(line) else max(gap, 1)
    if "then" in words:
        words = _compared(words, gaps)
    if "r" in words:
        words = ["are" if _turned(words, gaps, i) else w for i, w in enumerate(words)]
    return Tokens(words, spelled, starts, ends, gaps, frozenset(asked))


_ASKING = frozenset("what who how why where when which and so but".split())


def _turned(words: list[str], gaps: list[int], i: int) -> bool:
    """Return whether a letter is the verb of a question typed in haste: 'r u there', 'what r u'."""
    opens = gaps[i] > 0 or words[i - 1] in _ASKING
    return words[i] == "r" and opens and words[i + 1 : i + 2] == ["you"] and not gaps[i + 1]


_COMPARING = frozenset(
    """
    better worse more less easier faster slower quicker cheaper safer bigger smaller older newer simpler harder rather
    other larger lighter heavier stronger
    """.split()
)
"""Words behind which 'then' is written for 'than'."""


def _compared(words: list[str], gaps: list[int]) -> list[str]:
    """Return words in which what is compared is joined by 'than', though 'then' was written."""
    last = len(words) - 1
    return [
        "than" if w == "then" and 0 < i < last and words[i - 1] in _COMPARING and not gaps[i] + gaps[i + 1] else w
        for i, w in enumerate(words)
    ]


def _cut(raw: str) -> tuple[list[str], int, int, int, int, bool]:
    """Return the words of a run of characters, where they begin and end in it, the gaps on both sides, and if asked."""
    if raw.isalnum():
        return _parts(raw), 0, len(raw), 0, 0, False
    if raw in _EQUAL:
        return ["is"], 0, len(raw), 0, 0, False
    core, left, before, after, question = _trim(raw)
    return _parts(core) if core else [], left, left + len(core), before, after, question


_EQUAL = ("=", "==")


def _ends_line(line: str) -> bool:
    return len(line) < 60 or line.rstrip()[-1] in ".?!"


def _trim(raw: str) -> tuple[str, int, int, int, bool]:
    """Return the word inside its punctuation, how much was cut on the left, the gaps on both sides, and if asked."""
    core = raw.lstrip(_OPENING)
    before = 1 if raw[0] in "([{" else 0
    left = len(raw) - len(core)
    right = core.rstrip(_CLOSING + _ENDS + _PAUSES)
    tail = core[len(right) :]
    trailing_off = tail.strip(".…") == "" and len(tail) > 1
    shortened = tail == "." and right.lower() in _SHORTENED
    ends = not (trailing_off or shortened) and any(c in _ENDS for c in tail)
    after = 2 if ends else 1 if trailing_off or any(c in _PAUSES or c in ")]}" for c in tail) else 0
    if not right or right in ("-", "–", "—", "--", "->", "=>", "|", "/"):  # noqa: RUF001
        return "", left, before, max(after, 1), "?" in tail
    return right, left, before, after, "?" in tail


def _parts(core: str) -> list[str]:
    """Return the words that one run of characters stands for."""
    if core.isalpha() and core.isascii():
        word = core.lower()
        if len(word) > _LONGEST_WORD:
            return ["overlongword"]
        return EXPAND[word].split() if word in EXPAND else [word]
    if "://" in core:
        return ["weblink"]
    lowered = core.lower().replace("’", "'").replace("‘", "'")  # noqa: RUF001
    if lowered in ("w/o", "w/out"):
        return ["without"]
    if lowered in ("w/", "&", "and/or"):
        return [{"w/": "with", "&": "and"}.get(lowered, "or")]
    if core.translate(_SEPARATORS) != core:
        if _is_address(lowered):
            return ["weblink"]
        return [word for piece in lowered.translate(_SEPARATORS).split() for word in _parts(piece)]
    return _word(core, lowered)


def _is_address(lowered: str) -> bool:
    """Return whether a run of characters is a mail address, or a place in the web with a name of several words."""
    host = lowered.partition("/")[0]
    name, dot, top = host.rpartition(".")
    return bool(dot) and top in _TOP and ("@" in name or "-" in name.strip("-") or name.startswith("www."))


def _word(core: str, lowered: str) -> list[str]:
    if "'" in lowered:
        return _apostrophe(lowered)
    if lowered[0].isdigit():
        return _numeral(lowered)
    for sign in ("+", "&", ",", "."):
        if sign in lowered.strip(sign):
            cut = _glued(core, sign)
            if cut:
                return [word for piece in cut for word in _parts(piece)]
    if lowered[0] == "." and len(lowered) > 1:
        lowered = "dot" + lowered[1:]
    word = lowered.replace(".", "")
    if len(word) > _LONGEST_WORD:
        return ["overlongword"]
    return EXPAND[word].split() if word in EXPAND else [word] if word else []


def _glued(core: str, sign: str) -> list[str]:
    """Return the sides of a sign that joins two words ('a+b', 'x,y', 'end.Next'), nothing where it belongs inside."""
    pieces = [piece for piece in core.strip(sign).split(sign) if piece]
    if len(pieces) < 2:
        return []
    if sign == ".":
        joined = (
            len(pieces) == 2
            and len(pieces[0]) > 2
            and pieces[0][-1].islower()
            and pieces[1][:1].isupper()
            and len(pieces[1]) > 2
        )
        return pieces if joined else []
    return pieces


def _apostrophe(lowered: str) -> list[str]:
    for tail, word in CLITICS.items():
        if lowered.endswith(tail) and len(lowered) > len(tail):
            head = lowered[: -len(tail)]
            return [IRREGULAR.get(head, head), word]
    if lowered.endswith("'s"):
        head = lowered[:-2]
        if head == "let":
            return ["let", "us"]
        return [head, "is"] if head in IS_AFTER else _parts(head) if head else []
    head, _, rest = lowered.partition("'")
    if (0 < len(head) < 3 or head in _ELIDED) and len(rest) > 1:
        return [head, *_parts(rest)]
    bare = lowered.replace("'", "")
    return EXPAND[bare].split() if bare in EXPAND else [bare] if bare else []


def _numeral(lowered: str) -> list[str]:
    """Return a number and what is glued to it: '24h' is '24 h', '10k' is '10000', '3.12' stays."""
    digits = 0
    while digits < len(lowered) and (lowered[digits].isdigit() or lowered[digits] in ".,"):
        digits += 1
    number, rest = lowered[:digits].rstrip(".,"), lowered[digits:].lstrip("+%")
    if "," in number:
        groups = number.split(",")
        number = "".join(groups) if all(len(g) == 3 for g in groups[1:]) else groups[0]
    if rest == "k" and number.isdecimal() and len(number) < 9:
        return [number + "000"]
    if rest and len(rest) <= _LONGEST_WORD and rest.isalpha() and rest not in ("st", "nd", "rd", "th"):
        return [number, *_parts(rest)]
    return [number] if number and len(number) <= _LONGEST_WORD else ["overlongword"]
