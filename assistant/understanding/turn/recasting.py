"""Questions of a turn that found no answer as typed: put again without what is said around them, with the name meant.

'ok so tell me when not to use X', 'what are its weak points?', 'how is that done over there?' ask what is known; what
stands before and behind, and a pronoun in place of the name, hide it.
"""

from __future__ import annotations

from itertools import pairwise

from assistant.model.reading import Act, Context
from assistant.model.text import LONGEST
from assistant.understanding.asked.leaning import taken_up
from assistant.understanding.retrieval.topics import features, speaks_of
from assistant.understanding.text import english
from assistant.understanding.text.framing import by_word
from assistant.understanding.text.scan import scan, scanned
from assistant.understanding.turn.acts import exact
from assistant.understanding.turn.pointing import handled
from assistant.understanding.turn.suiting import spoken_before, suits
from assistant.understanding.turn.unheard import as_look_up

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assistant.model.pack import Pack
    from assistant.model.reading import Question, Reading
    from assistant.understanding.text.scan import Scan

    Read = Callable[[str, Pack, Context], Reading]

LIKELY = 0.6
"""The least score of a topic on a question put again."""
ASIDE = 0.75
"""The same where the words told something of the project as well, or nothing was heard as a question."""
FAR = 0.15
"""How much nearer a topic is than the one that was found before."""
_TELLING = 4
"""The fewest words of a question that stands beside a call for advice."""
_CHOOSING = frozenset("recommend choose use take pick should suggest advise framework frameworks stack best".split())
"""Words of such a call."""
_FEW, _FAR_OFF = 2, 0.5
"""The most words of matter of a question that only points at something, and a score that is far off with any."""
_POINTING, _LONGEST, _WORDS = frozenset("it that this them these those".split()), 60, 22
"""The most words of a turn, and of a question in it."""


_LEADS = by_word((
    "just tell me", "tell me", "i asked about", "i asked", "i meant", "i mean", "forget that", "forget it",
    "my question is", "my question was", "the question is", "question is", "and what i wanted to know",
    "do you know", "can you tell me", "could you tell me", "please tell me", "i wonder", "i want to know",
    "can i see", "can you say", "could you say", "please explain", "can you explain", "could you explain",
    "i'd like to know", "i would like to know", "we want to know", "what i need to know is", "i need to know",
    "explain to me",
    "thx", "thanks", "thank you", "ty", "got it", "i see",
), 0)  # fmt: skip
"""What is said before a question and asks nothing itself."""
_TAILS = by_word((
    "over there", "in there", "there", "here", "then", "for that", "for this", "for it", "for me", "for us",
    "yes or no",
    "please", "anyway",
    "of that world", "in that world", "at all", "exactly", "or not", "in that case", "in our case",
    "in my case", "and",
), -1)  # fmt: skip
"""The same behind it."""
_PLACES = frozenset(("there", "here"))
_OPENS = english.QUESTION_OPENERS | frozenset(("any", "anything", "whats", "hows", "wheres", "which", "if", "whether"))
_JOINING = frozenset(("and", "but", "or", "so", "also"))
_MISSED = ("off-topic", "unclear")
_LOOSE = (*_MISSED, "unknown-name", "what-is", "fits")
"""Patterns of questions put again that say nothing new."""
_PLAIN = frozenset(("ask", "describe", "answer", "correct", "unclear", "thanks", "greet", "frustration", "no", "any"))
"""Acts beside which something may be asked."""
_LED = frozenset(("decide", "more", "why-ask", "skip"))
"""Acts that a lead-in is taken for: 'tell me ...'."""
_NO_ANSWER = frozenset(("recommendation", "about-me"))


def recast(reading: Reading, found: Scan, pack: Pack, context: Context, read: Read) -> Reading:
    """Return a reading with what its lost questions ask when put again; as it is where that finds nothing."""
    acts = {a.act for a in reading.acts}
    led, choosing = _led(found), "decide" in acts and not reading.questions and bool(context.recommended)
    yields = _PLAIN | _LED if led or choosing or reading.questions else _PLAIN
    if len(found.words) > _LONGEST or not acts <= yields or (exact(found) and not reading.questions):
        return reading
    made: list[Question] = []
    kept, changed = list(reading.questions), False
    for start, end in _clauses(found):
        words = found.quote(start, end)
        mine = [q for q in kept if _overlaps(q, words)]
        spoken = spoken_before(found, start, end)
        framed = _framed(found.words[start:end]) or any(len(q.words) > len(words) and not q.leans for q in mine)
        least = ASIDE + FAR if framed else LIKELY
        loose = [q for q in mine if context.profile_slots and q.words in words and _vague(q, found, start, end)]
        weighs = suits(found, start, end, spoken, pack, read) if spoken else None
        if weighs:
            kept, changed = [q for q in kept if q not in mine], True
            made.append(weighs)
            continue
        if end - start > _WORDS or any(_sure(q, least) and not _borrowed(q, reading) for q in mine if q not in loose):
            continue
        asks = _opens(found, start, end, led)
        if choosing and not led and (end - start < _TELLING or not _CHOOSING.isdisjoint(found.words[start:end])):
            continue
        if not asks:
            idle = [q for q in mine if _borrowed(q, reading)]
            kept, changed = [q for q in kept if q not in idle], changed or bool(idle)
            continue
        one = _again(words, mine, _told(reading, found, start, end), pack, context, read, spoken)
        kept, changed = [q for q in kept if q not in loose], changed or bool(loose)
        if one:
            kept = [q for q in kept if q not in mine]
            made.append(one)
            changed = True
    if not changed:
        return reading
    gone = {"unclear", "ask", *_LED} - (set() if context.recommended else {"decide"})
    told = tuple(a for a in reading.acts if a.act not in gone)
    if not (kept or made):
        return reading.with_(acts=told or (Act("unclear", reading.text),), questions=())
    asked = sorted((*kept, *made), key=lambda q: found.text.find(q.words.split(" ")[0]))
    return reading.with_(acts=(*told, Act("ask", reading.text)), questions=tuple(dict.fromkeys(asked)))


def _led(found: Scan) -> bool:
    """Return whether a question word, or a pause, stands right behind a lead-in that opens the turn."""
    start = next((i for i, w in enumerate(found.words) if w not in english.OPENING_NOISE or w == "just"), 0)
    lead = next((n for n in _LEADS.get(found.words[start], ()) if found.words[start : start + len(n)] == n), ())
    end = start + len(lead)
    return bool(lead) and end < len(found.words) and (found.words[end] in _OPENS or bool(found.tokens.gaps[end]))


def _clauses(found: Scan) -> Iterator[tuple[int, int]]:
    """Yield the stretches that may ask by themselves: sentences, parted before a question word behind a pause."""
    for span in found.spans:
        edges = [span.start]
        for i in range(span.start + 2, span.end - 1):
            joined = found.words[i - 1] in _JOINING and i - 1 > edges[-1]
            if (found.tokens.gaps[i] or joined) and _begins(found.words, i):
                edges.append(i - 1 if joined else i)
        edges.append(span.end)
        yield from ((a, b) for a, b in pairwise(edges) if b - a > 1)


def _begins(words: tuple[str, ...], i: int) -> bool:
    """Return whether a question begins at a word: 'and how ...', 'and can we ...', but not 'and would build it'."""
    return words[i] in _BY_WORD or (words[i] in english.QUESTION_OPENERS and words[i + 1] in _SUBJECTS)


_BY_WORD = frozenset("what which who how why when where whose".split())
_SUBJECTS = frozenset("i we you it they he she this that there the a an my our".split())


def _opens(found: Scan, start: int, end: int, led: bool) -> bool:
    """Return whether a clause asks by its look."""
    words = _without(found.words[start:end])
    asked = any(start <= i < end for i in found.tokens.asked)
    return bool(words) and (words[0] in _OPENS or asked or (led and words != found.words[start:end]))


def _overlaps(question: Question, words: str) -> bool:
    """Return whether a question is what a clause asks, be it with a name put in place of its pronoun."""
    put, typed = question.words.split(), words.split()
    resolved = question.leans and put[0] == typed[0] and (put[1:_FEW] == typed[1:_FEW] or put[-1] == typed[-1])
    return resolved or question.words in words or words in question.words


def _sure(question: Question, least: float) -> bool:
    """Return whether a question was heard well enough."""
    return question.pattern not in _MISSED and (question.pattern != "topic" or question.score >= least)


def _framed(words: tuple[str, ...]) -> bool:
    """Return whether more than the question itself is said: a lead-in before it, or something behind it."""
    return len(_before_tail(_without(words))) < len(words)


def _vague(question: Question, found: Scan, start: int, end: int) -> bool:
    """Return whether a topic was only near to a few words that name nothing and point at something."""
    words = found.words[start:end]
    matter = [f for f in features(found, start, end) if f[0] != "?"]
    named = bool(found.of("tk", start, end))
    near = question.pattern == "topic" and question.score < ASIDE and question.words in found.text
    few = len(matter) <= _FEW or question.score < _FAR_OFF
    return near and not named and few and not _POINTING.isdisjoint(words)


def _borrowed(question: Question, reading: Reading) -> bool:
    """Return whether a question is how something named goes with what only the last answer spoke of."""
    named = {m.term for m in reading.terms}
    return question.pattern == "with" and not named.issuperset(question.terms)


def _told(reading: Reading, found: Scan, start: int, end: int) -> bool:
    """Return whether the words of a clause told something of the project."""
    first, last = found.tokens.starts[start], found.tokens.starts[end - 1]
    return any(h.start <= last and h.end > first and h.end > h.start for h in reading.heard)


def _again(
    words: str, before: list[Question], told: bool, pack: Pack, context: Context, read: Read, spoken: str
) -> Question | None:
    """Return the best of what a question asks put in other ways, None where none is surely known.

    `spoken` is the one thing that the sentence before it names, which its pronoun stands for.
    """
    best: Question | None = None
    least = max(
        [ASIDE if told or not (before or spoken) else LIKELY, *(q.score + FAR for q in before if q.pattern == "topic")]
    )
    names = [spoken] if spoken else _names(context, pack)
    pointing = not _PUT.keys().isdisjoint(w.strip("?!.,:;") for w in words.lower().split())
    typed = scan(words, pack.index)
    named, own = bool(typed.of("t")), features(typed, 0, len(typed.words))
    names = names if any(f[0] != "?" for f in own) else []
    for put, name in _ways(words, names, pack, named):
        for one in as_look_up(put, scanned(put[:LONGEST], pack.index), pack, read).questions[:1]:
            if one.pattern in _LOOSE or pack.index["topic_kinds"].get(one.id, "") in _NO_ANSWER:
                continue
            if one.pattern != "topic" and name and (name not in one.terms or not pointing):
                continue
            if one.pattern == "topic" and name and not speaks_of(one.id, (name,), pack.index):
                continue
            if one.pattern == "topic" and name and not taken_up(one.id, own, pack.index):
                continue
            score = one.score if one.pattern == "topic" else 1.0
            if name and name not in pack.candidates and score < ASIDE:
                continue
            if score >= least and (best is None or score > best.score):
                best = one.with_(words=put if name else words)
    return best


def _names(context: Context, pack: Pack) -> list[str]:
    """Return what 'it' may be: what was spoken of since, else what was recommended, else what was asked about last."""
    single = context.terms if len(context.terms) == 1 else ()
    meant = (context.spoken, context.recommended, *single)
    if context.recommended and context.spoken not in pack.candidates:
        meant = (context.recommended, *single)
    return [n for n in dict.fromkeys(meant) if n in pack.terms][:2]


def _ways(words: str, names: list[str], pack: Pack, named: bool) -> Iterator[tuple[str, str]]:
    """Yield a question in other words, with the name put into it, '' for none."""
    said = words.split()
    bare = tuple(w.strip("?!.,:;").lower() for w in said)
    first = len(bare) - len(_without(bare))
    last = len(_before_tail(bare))
    core = said[first:last] if last > first else said
    mark = " ".join(core).rstrip("?!.,:;")
    yield f"{mark}?", ""
    plain = tuple(w.strip("?!.,:;").lower() for w in core)
    for name, shown in ((n, pack.terms[n].name) for n in names):
        for i, word in enumerate(plain):
            put = _PUT.get(word) if name in pack.candidates or not handled(plain, i) else ""
            if put and not (word in _DEMONSTRATIVE and plain[i + 1 : i + 2] not in ((), *_ENDINGS)):
                yield " ".join((*core[:i], put.format(name=shown), *core[i + 1 :])).rstrip("?!.,:;") + "?", name
        if _PUT.keys().isdisjoint(plain) and not named:
            where = "in" if not _PLACES.isdisjoint(bare[last:]) else "with"
            yield f"{mark} {where} {shown}?", name


_PUT = {
    "it": "{name}", "its": "{name}'s", "it's": "{name} is", "that": "{name}", "this": "{name}", "they": "{name}",
    "them": "{name}", "there": "in {name}", "their": "{name}'s", "itself": "{name}",
}  # fmt: skip
"""What stands in place of a pronoun."""
_DEMONSTRATIVE = frozenset(("that", "this", "there"))
_ENDINGS = (("for",), ("with",), ("on",), ("in",), ("too",), ("have",), ("also",), ("a",), ("an",))
"""Words behind a 'that' which stands for a thing."""


def _without(bare: tuple[str, ...]) -> tuple[str, ...]:
    """Return words past greetings and lead-ins."""
    while len(bare) > 1:
        lead = next((n for n in _LEADS.get(bare[0], ()) if bare[: len(n)] == n), ())
        if lead and len(lead) < len(bare):
            bare = bare[len(lead) :]
        elif bare[0] in english.OPENING_NOISE:
            bare = bare[1:]
        else:
            break
    return bare


def _before_tail(bare: tuple[str, ...]) -> tuple[str, ...]:
    """Return words without what is said behind a question."""
    while True:
        tail = next((n for n in _TAILS.get(bare[-1], ()) if len(n) + 1 < len(bare) and bare[-len(n) :] == n), ())
        if not tail:
            return bare
        bare = bare[: -len(tail)]
