"""What the user is doing: acts heard in the whole message, its opening words or anywhere in it."""

from __future__ import annotations

from itertools import pairwise

from assistant.model.reading import ACTS, Act
from assistant.understanding.retrieval.overlap import shared
from assistant.understanding.text import english

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.understanding.text.scan import Scan, Span

_QUIET = english.OPENING_NOISE | {"please", "then", "that", "thanks", "pls", "now", "it", "you", "the", "for", "me"}
BEFORE_SLOT = frozenset(
    ("the", "my", "our", "change", "set", "switch", "update", "edit", "about", "of", "answer", "correct")
)
"""Words before the name of a slot that make it one, as in 'change the team'."""
_TALKED = 18
"""The most words of a message that is held against the phrases of acts."""
_LIKE = 0.58
"""The least likeness at which a phrase tells an act."""
_LEAD = 0.06
"""How much the likest act must lead the second."""
_RIVAL = _LIKE - _LEAD
"""An act less like a message than this is no rival to one that is like enough."""
_FILLING = frozenset(
    ("please", "ok", "so", "well", "hey", "oh", "lol", "hm", "um", "then", "now", "the", "a", "an", "just", "really")
)
"""Words that say nothing of what a message does."""
_SHORT = 10
"""The most words of a message that a cue is looked for in."""
_BARE = 5
"""The most words of a message in which one word alone is a cue."""
_OF_NUMBER = 3
"""How many words may stand between a number and the 'not' of the one it replaces."""
_OF_MATTER = frozenset(("do", "does", "is", "are"))
"""First words of questions of the field, which are no call for a decision: 'do I need one'."""
_STATED = ("yes", "no", "any", "thanks")
"""Acts that a question which opens as one is not."""
_UNASKED = ("decide", "yes", "no")
"""Acts that such a question is not."""
_BRIEF = 7
"""In a longer sentence two words anywhere are no sign of an act."""
_COMMANDS = {"quit": "bye", "exit": "bye", "change": "correct", "recommend": "decide", "undo": "back", "what": "repeat"}
_TAGS = frozenset(("yes", "no"))
_SIGNS = {"y": "yes", "n": "no", "👍": "yes", "👎": "no", "🤷": "unsure", "🙏": "thanks", "👋": "bye"}
"""What signs say, and single letters that are other words in a sentence."""
_ABOUT = frozenset(("why", "why-ask", "why-not", "more", "repeat"))
"""Acts that are about what was named, where they stand behind a name."""
_CALLS = frozenset(("decide", "repeat", "summary", "help"))
"""Acts that are themselves questions about anything: what to take, and what was said."""
_AHEAD = frozenset(("no", "skip", "unsure", "any", "thanks", "bye"))
"""Acts that may stand before other things said in the same sentence."""
_ASKING = frozenset(("why", "why-ask", "why-not", "what-if", "compare", "repeat", "summary", "help", "decide"))
ALONE = frozenset((
    "yes", "no", "back", "skip", "unsure", "any", "repeat", "summary", "restart", "help", "greet", "thanks", "bye",
    "frustration", "decide", "more", "why-ask", "why",
))  # fmt: skip
"""Acts that, said alone, leave nothing else to be read in their words."""


def command(scan: Scan, text: str, index: Mapping[str, Any]) -> Act | None:
    """Return the act of a slash command ('/why-not x'), None when the text is none."""
    if not text.startswith("/"):
        return None
    word = text[1:].strip().partition(" ")[0]
    name = _COMMANDS.get(word.lower(), word.lower())
    return Act(name, text, _target(scan, 0, index)) if name in ACTS else None


def sign(text: str) -> Act | None:
    """Return the act of a message that is a sign or one letter, None of any other."""
    bare = text.strip()
    if len(bare) > 1 and not bare.strip("?! "):
        return Act("repeat", bare) if "?" in bare else None
    name = _SIGNS.get(bare[:1].lower()) if bare and not bare.strip(bare[0] + "\ufe0f\u200d♂♀🏻🏼🏽🏾🏿") else ""
    return Act(name, bare) if name else None


def acts(scan: Scan, index: Mapping[str, Any]) -> list[Act]:
    """Return the acts of a message, in the order they were said."""
    found: list[Act] = []
    whole = exact(scan)
    if whole:
        return whole
    found.extend(_contrasted(scan))
    for span in scan.spans:
        for act in _of_span(scan, span, index):
            if not any(a.act == act.act for a in found):
                found.append(act)
    asks_of_name = any(span.asked and scan.of("tk", span.start, span.end) for span in scan.spans)
    return [act for act in found if not (asks_of_name and act.act in _TAGS)]


def _contrasted(scan: Scan) -> list[Act]:
    """Return a correction where one number is said in place of another: 'it is seven, not five'."""
    words = scan.words
    if len(words) > _SHORT:
        return []
    for i in range(len(words) - 1):
        around = words[max(0, i - _OF_NUMBER) : i] + words[i + 2 : i + 2 + _OF_NUMBER]
        if words[i] == "not" and _is_number(words[i + 1]) and any(_is_number(w) for w in around):
            return [Act("correct", scan.quote(i, i + 2))]
    return []


def _is_number(word: str) -> bool:
    return word.isdecimal() or word in english.NUMBERS


def exact(scan: Scan) -> list[Act]:
    """Return the acts whose words are all that the message says, greetings and please aside."""
    count = len(scan.words)
    signed = sign(scan.text)
    if signed:
        return [signed]
    exact = [m for m in scan.of("a") if m[0] == 0 and m[1] == count]
    chosen = exact or _in_full(scan, 0, count, scan.of("a"))
    return [Act(m[3], scan.text.strip(), "") for m in _best(chosen)]


def _best(marks: list[Any]) -> list[Any]:
    """Return one mark: the longest, a whole-message one first, then in the order of the list of acts."""
    ranked = sorted(marks, key=lambda m: (-(m[1] - m[0]), m[4] != "whole", ACTS.index(m[3])))
    return ranked[:1]


def _in_full(scan: Scan, start: int, end: int, marks: list[Any]) -> list[Any]:
    """Return those of some marks of whole messages beside which a stretch of words holds noise alone."""
    marks = [m for m in marks if m[4] == "whole"]
    if not marks:
        return []
    words = scan.words
    first = next((i for i in range(start, end) if words[i] not in _QUIET), end)
    last = next((i for i in range(end, start, -1) if words[i - 1] not in _QUIET), start)
    return [m for m in marks if m[0] <= first and m[1] >= last]


def _of_span(scan: Scan, span: Span, index: Mapping[str, Any]) -> list[Act]:
    start, marks = span.start, scan.of("a", span.start, span.end)
    found: list[Any] = []
    if not marks:
        return []
    whole = _in_full(scan, span.start, span.end, marks)
    found.extend(_best(whole if len(scan.spans) > 1 else []) or _last_clause(scan, span))
    while start < span.end and not found:
        opening = [m for m in scan.of("a", start, span.end) if m[4] == "opens" and m[0] == start]
        found.extend(_best(opening))
        if scan.words[start] not in english.OPENING_NOISE:
            break
        start += 1
    found.extend([] if found else _first_clause(scan, span))
    brief = span.end - span.start <= _BRIEF
    found.extend(m for m in marks if m[4] == "anywhere" and (brief or m[1] - m[0] > 2))
    asks = any(s.asked and s.start >= span.end for s in scan.spans)
    last = span.end if asks else len(scan.words)
    return [Act(m[3], scan.quote(m[0], m[1]), _target(scan, m[1], index, last)) for m in dict.fromkeys(found)]


def _last_clause(scan: Scan, span: Span) -> list[Any]:
    """Return the act that the last clause of a sentence says in full, as in 'go on, just pick one'.

    Behind a question a yes or no answers nothing: in 'it replaces a server, true?' it asks for consent. A question
    behind a name is about that name: 'they told me to install a server, what for'.
    """
    start = max((i for i in range(span.start + 1, span.end) if scan.tokens.gaps[i]), default=span.end)
    named = scan.of("tk", span.start, start)
    shut = (_TAGS if span.asked else frozenset()) | (_ABOUT if named else frozenset())
    if len(named) > 1 and "or" in scan.words[span.start : start]:
        shut |= {"decide"}
    said = _in_full(scan, start, span.end, [m for m in scan.of("a", start, span.end) if m[3] not in shut])
    return _best([m for m in said if not scan.of("v", m[1], span.end)])


def _first_clause(scan: Scan, span: Span) -> list[Any]:
    """Return the act that the first clause of a short sentence says in full before other things: 'no, but ...'."""
    end = next((i for i in range(span.start + 1, span.end) if _parts(scan, i)), span.end)
    if end == span.end or span.asked or len(scan.words) > _TALKED or len(scan.spans) > 2:
        return []
    best = _best(_in_full(scan, span.start, end, scan.of("a", span.start, end)))
    return [m for m in best if m[3] in _AHEAD]


def _parts(scan: Scan, i: int) -> bool:
    """Return whether a word begins another clause."""
    return bool(scan.tokens.gaps[i]) or scan.words[i] == "but"


def _target(scan: Scan, start: int, index: Mapping[str, Any], last: int = -1) -> str:
    """Return what an act is about: the candidate or the slot named behind it, up to the `last` word; '' for none."""
    last = last if last >= 0 else len(scan.words)
    for m in scan.of("ts", start, last):
        if (m[2] == "s" and m[0] and scan.words[m[0] - 1] in BEFORE_SLOT) or m[3] in index["candidates"]:
            return str(m[3])
    return next((str(m[3]) for m in scan.of("t", start, last)), "")


def by_cue(scan: Scan, index: Mapping[str, Any]) -> list[Act]:
    """Return the act whose cue has the most words in a short message that names nothing; none when two cues tie."""
    if not 0 < len(scan.words) <= _SHORT or scan.of("tkvu"):
        return []
    said = {*scan.words, *scan.tokens.words}
    best: dict[str, int] = {}
    for word in said:
        for rest, act in index["cues"].get(word, ()):
            if rest <= said:
                best[act] = max(best.get(act, 0), len(rest) + 1)
    most = max(best.values(), default=0)
    acts = [act for act in best if best[act] == most]
    if len(acts) != 1 or (most == 1 and (len(scan.words) > _BARE or _asks_of_matter(scan, acts[0], index))):
        return []
    if acts[0] in _STATED and scan.tokens.asked and scan.words[0] in english.QUESTION_OPENERS:
        return []
    return [Act(acts[0], scan.text.strip())]


def _asks_of_matter(scan: Scan, act: str, index: Mapping[str, Any]) -> bool:
    """Return whether a question says more than the one word of a cue and small words: 'can we add pictures later'."""
    if scan.words[0] not in english.QUESTION_OPENERS or act not in _NAMELESS:
        return False
    cued = {w for w in scan.words for rest, of in index["cues"].get(w, ()) if of == act and not rest}
    return len([w for w in scan.words if w not in cued and w not in english.STOP]) > 1


_NAMELESS = frozenset(("no", "why-ask", "repeat", "skip", "unsure", "any"))
"""Acts that are about no name, so that a phrase only like theirs, with a name in it, is none of theirs."""

_AT_IT = frozenset(("it", "them"))
"""Words of what is done to something, so that a phrase only like a farewell is none: 'I just have to run it'."""


def by_likeness(scan: Scan, index: Mapping[str, Any]) -> list[Act]:
    """Return the act one of whose phrases is most like a short message, or like one of its clauses.

    Likeness is Dice's coefficient over all words, weighed by how few acts use them: what people say to a machine
    is made of small words, which the search for topics leaves out.
    """
    names = [m for m in scan.of("t") if m[3] not in index["candidates"]]
    of_matter = scan.words[:1] and scan.words[0] in _OF_MATTER
    asked = any(span.asked and scan.of("t", span.start, span.end) for span in scan.spans[:-1])
    if not 0 < len(scan.words) <= _TALKED or names or asked or scan.of("kvu"):
        return []
    edges = [0, *(i for i in range(1, len(scan.words)) if scan.tokens.gaps[i]), len(scan.words)]
    parts = {(0, len(scan.words)), *pairwise(edges)}
    found = [like for start, end in sorted(parts) for like in _likest(scan, start, end, index)]
    best = max(found, key=lambda like: like[0], default=(0.0, "", 0, 0, 0))
    rival = max((like[0] for like in found if like[1] != best[1]), default=0.0)
    if best[0] < _LIKE or best[0] - rival < _LEAD or (of_matter and best[1] in _UNASKED):
        return []
    from assistant.understanding.turn.odds import asks_of_doing

    if asks_of_doing(scan, best[1], index) or (best[1] not in _CALLS and _asks_of_more(scan, *best[2:], index)):
        return []
    leaves = best[1] == "bye" and (scan.of("t") or not _AT_IT.isdisjoint(scan.words[best[2] : best[3]]))
    if leaves or (best[1] in _NAMELESS and scan.of("t", *best[2:4])):
        return []
    if best[1] in _STATED and scan.tokens.asked and scan.words[0] in english.QUESTION_OPENERS:
        return []
    return [Act(best[1], scan.text.strip(), _target(scan, 0, index))]


def _asks_of_more(scan: Scan, start: int, end: int, sample: int, index: Mapping[str, Any]) -> bool:
    """Return whether a clause is a question with matter that the phrase it is like knows nothing of."""
    if scan.words[start] not in english.QUESTION_OPENERS:
        return False
    postings = index["act_postings"]
    matter = (w for w in scan.words[start:end] if w not in english.STOP and w not in _FILLING)
    return any(sample not in postings.get(w, ()) for w in matter)


def _likest(scan: Scan, start: int, end: int, index: Mapping[str, Any]) -> list[tuple[float, str, int, int, int]]:
    """Return (likeness, act, start, end, sample) of the acts most like a clause that names nothing but candidates."""
    bag = frozenset(w for w in scan.words[start:end] if w not in _FILLING)
    weights = index["act_weights"]
    total = sum(weights.get(w, weights[""]) for w in sorted(bag))
    if len(bag) < 2:
        return []
    samples = index["act_samples"]
    best: dict[str, tuple[float, int]] = {}
    shares = shared(bag, weights, index["act_postings"], _RIVAL * total / (2 - _RIVAL))
    for number, overlap in shares.items():
        act, size = samples[number]
        best[act] = max(best.get(act, (0.0, 0)), (2 * overlap / (total + size), number))
    return [(likeness, act, start, end, number) for act, (likeness, number) in best.items() if likeness >= _RIVAL]


def asks_back(found: list[Act]) -> bool:
    """Return whether an act is a question to the assistant about its own doing, not about the field."""
    return any(a.act in _ASKING for a in found)
