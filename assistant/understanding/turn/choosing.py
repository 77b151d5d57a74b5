"""Which name a person decides for against the advice: 'so X then', 'I decided for X', 'that is Y, not X'."""

from __future__ import annotations

from itertools import pairwise

from assistant.understanding.text import english
from assistant.understanding.turn.amending import amended

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assistant.model.pack import Pack
    from assistant.model.reading import Context, Reading
    from assistant.understanding.text.scan import Scan, Span

_LONGEST = 40
"""The most words of a message that is looked through for a decision."""
_CLAUSE = 12
"""The most words of a clause that decides."""
_FILLING = frozenset(
    """
    ok okay so then well alright right it is that be i we will shall would let us go with for to on in at just the a
    my our me now anyhow anyway still really yes no nope please thanks thank you fine good great as am are have has had
    been do did not said told already all this time again after one last finally simply only give show want wanted
    like stay but oh hm hmm nah yeah yep cool perfect mind up made made own what your if may gladly instead
    framework library tool route way choice option and definitely absolutely definitively firmly must should
    """.split()
)
_DECIDING = frozenset(
    """
    take taking taken choose chose chosen choosing pick picked picking decide decided deciding decision settle settled
    final stay stays staying stayed stick sticks sticking stuck keep keeps keeping kept want wanted insist
    """.split()
)
"""Words that say that somebody decides."""
_OUTRIGHT = frozenset(
    "take taking choose chose chosen choosing pick picked picking decide decided settle settled go going".split()
)
"""Those that decide also while nothing is advised, when what stays may be what runs."""
_BESIDE = ("unclear", "describe", "answer", "more", "why", "thanks", "decide")
"""What may be done beside taking what is advised: 'I take X. What are its pitfalls?'."""
_DOING = frozenset("use using go going do doing build building".split())
"""Words that decide where they tell what will be done, not what is done: 'let us use X'."""
_TO_COME = frozenset("will shall us then please would to gonna going must".split())
_OPENING = frozenset("ok okay so alright well right fine then hm hmm".split())
_PUTTING_BACK = frozenset("put bring take add allow include leave let".split())
_CUT = frozenset("because since and but so as cause".split())
"""Words with which a clause ends that may decide."""
_GIVING = frozenset("because since cause as".split())
_POINTED = frozenset("that this these those it they you".split())
_BETWEEN = frozenset("for a the with about really just to and but".split())
"""Words between 'not' and the name that is wanted in 'that is Y, not X'."""
_FEW = 9
"""The most words of 'that is Y, not X'."""
_SUPPOSED = frozenset(("if", "otherwise", "else", "unless"))
"""Words of what is only decided under a condition."""
_UNSAID = frozenset(("no", "nor", "never", "without", "avoid", "hate", "dislike", "neither"))


def with_choice(
    text: str, found: Scan, pack: Pack, context: Context, read: Callable[[str, Pack, Context], Reading]
) -> Reading | None:
    """Return a message that decides for another name than the one advised, what else it says read behind that."""
    if not context.recommended or len(found.words) > _LONGEST:
        return None
    made = _wanted(found, pack, context) or next(_decided(found, pack, context), None)
    return _made(text, found, pack, context, read, *made) if made else None


def early(
    text: str, found: Scan, pack: Pack, context: Context, read: Callable[[str, Pack, Context], Reading]
) -> Reading | None:
    """Return a message that decides for a candidate in so many words while nothing is advised yet."""
    if not context.profile_slots or len(found.words) > _LONGEST:
        return None
    for name, start, end in _decided(found, pack, context):
        words = found.words[start:end]
        weighed = name in context.terms and len(context.terms) > 1 and "then" in words
        outright = weighed or not _OUTRIGHT.isdisjoint(words) or ("it", "is") in pairwise(words)
        if name in pack.candidates and outright and end - start > 1:
            return _made(text, found, pack, context, read, name, start, end)
    return None


def upheld(
    text: str,
    told: Reading,
    found: Scan,
    pack: Pack,
    context: Context,
    read: Callable[[str, Pack, Context], Reading],
) -> Reading:
    """Return the reading, or where nothing else was heard in it, the decision for what is advised anyway."""
    other = [h for h in told.heard if h.value != context.recommended]
    said = [a for a in told.acts if a.act not in _BESIDE]
    if not context.recommended or len(found.words) > _LONGEST or other or said or told.questions or told.out:
        return told
    made = next(_decided(found, pack, context.with_(recommended="")), None)
    own = made is not None and made[0] == context.recommended
    return _made(text, found, pack, context, read, *made) if made and own else told


def _made(
    text: str,
    found: Scan,
    pack: Pack,
    context: Context,
    read: Callable[[str, Pack, Context], Reading],
    name: str,
    start: int,
    end: int,
) -> Reading:
    """Return what a decision in a stretch of words comes to, with what is said around it."""
    end = _with_reason(found, end)
    starts, ends = found.tokens.starts, found.tokens.ends
    words = text[starts[start] : ends[end - 1]]
    rest = f"{text[: starts[start]]} {text[ends[end - 1] :].lstrip(',;:.!)')}".strip()
    after = context.with_(recommended=name, spoken=name, terms=(name,), slot="", choices=())
    told = read(rest, pack, after) if any(ch.isalnum() for ch in rest) else None
    corrects = any(m[3] == "correct" and m[4] != "whole" for m in found.of("a"))
    corrects = corrects or bool(amended(found, pack.index, context))
    return _joined(text, words, name, told, corrects)


def _with_reason(found: Scan, end: int) -> int:
    """Return where ends the reason that is given for a decision: 'I take X because ...'."""
    if end >= len(found.words) or found.words[end] not in _GIVING:
        return end
    return next((i for i in range(end + 1, len(found.words)) if found.tokens.gaps[i]), len(found.words))


def _joined(text: str, words: str, name: str, told: Reading | None, corrects: bool) -> Reading:
    """Return the decision with what else was said, as far as that was understood."""
    from assistant.model.reading import Act, Reading

    chosen: tuple[str, ...] = (name, words)
    meant = (Act("correct", text),) if corrects else ()
    if told is None:
        return Reading(text, (*meant, Act("describe", text)), chosen=chosen)
    if told.chosen and told.chosen[0] != name:
        chosen = told.chosen
    asked = tuple(q for q in told.questions if q.pattern not in ("unclear", "off-topic"))
    acts = tuple(a for a in told.acts if a.act in ("more", "why", "compare", "summary", "help", "thanks", "bye"))
    acts = (*acts, *(a for a in told.acts if a.act == "ask" and asked))
    out = tuple((n, w) for n, w in told.out if n != name)
    heard = tuple(h for h in told.heard if h.value != name)
    return told.with_(
        text=text, acts=(*acts, *meant, Act("describe", text)), questions=asked, chosen=chosen, out=out, heard=heard
    )


def choosable(name: str, pack: Pack, recommended: str) -> bool:
    """Return whether a name can be decided for: another candidate, or one that stands for one, the advised as well."""
    if name in pack.candidates:
        return name != recommended
    names = pack.candidates[recommended].names if recommended in pack.candidates else ()
    return name in pack.index["stood_for"] or any(one.term == name for one in names)


def _decided(found: Scan, pack: Pack, context: Context) -> Iterator[tuple[str, int, int]]:
    """Yield the clauses that decide: the name, and where the clause begins and ends."""
    for span in found.spans:
        for start, end in _clauses(found, span):
            if "why" in found.words[span.start : end]:
                break
            marks = [m for m in found.of("t", start, end) if m[3] in pack.terms]
            names = {str(m[3]) for m in marks}
            ours = [n for n in names if choosable(n, pack, context.recommended)]
            if len(names) != 1 or not ours:
                continue
            m = marks[0]
            if ours[0] in context.out and "back" in found.words[start:end] and "to" not in found.words[start:end]:
                continue
            alone = (m[0], m[1]) == (start, end) and len(found.words) <= _FEW and not span.asked
            others = {*found.words[:start], *found.words[end:]}
            if alone and others <= _FILLING | _DECIDING and not _DECIDING.isdisjoint(others) and "not" not in others:
                yield ours[0], 0, len(found.words)
            if _decides(found.words, start, end, m[0], m[1], asked=_asks(found, span, start)):
                yield ours[0], start, end


def _clauses(found: Scan, span: Span) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a sentence between pauses, less what a joining word adds to them."""
    words = found.words
    for start, end in found.clauses(span.start, span.end):
        at = start + 1
        while at < end and (words[at] not in _CUT or at == start + 1):
            at += 1
        stop = at if at < end and any(m[0] < at for m in found.of("t", start, end)) else end
        if stop - start <= _CLAUSE:
            yield start, stop


def _asks(found: Scan, span: Span, start: int) -> bool:
    opening = next((w for w in found.words[start : span.end] if w not in english.OPENING_NOISE), "")
    return bool(span.asked) or opening in english.QUESTION_OPENERS


def _decides(words: tuple[str, ...], start: int, end: int, first: int, last: int, asked: bool) -> bool:
    """Return whether a clause decides for the name from `first` up to `last`."""
    before, after = words[start:first], words[last:end]
    rest = (*before, *after)
    if asked or not rest or _UNSAID & set(_behind_no(before)) or before[-1:] == ("not",):
        return False
    if _SUPPOSED & set(words[max(0, start - 1) : first]):
        return False
    back = "back" in rest and not (_PUTTING_BACK | {"to", "with", "in"}).isdisjoint(rest)
    if not all(
        w in _FILLING or w in _DECIDING or w in _DOING or (back and w in _PUTTING_BACK | {"back"}) for w in rest
    ):
        return False
    if "not" in before and not {"said", "told", "have"} & set(before):
        return False
    says = not _DECIDING.isdisjoint(rest) and "not" not in rest
    does = any(w in _DOING and (i == 0 or not _TO_COME.isdisjoint(before[:i])) for i, w in enumerate(before))
    does = does or before[-2:] in (("go", "with"), ("going", "with"))
    then = "then" in rest and len(rest) <= 3 and "not" not in rest
    it_is = after[:2] in (("it", "is"), ("it", "shall"), ("it", "will")) or before[-3:] == ("it", "will", "be")
    opens = not after and bool(before) and all(w in _OPENING for w in before)
    return says or does or then or it_is or opens or back


def _behind_no(before: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words less the 'no' that a message opens with: 'no, keep X'."""
    at = next((i for i, w in enumerate(before) if w not in ("no", "oh", "ok")), len(before))
    return before[at:]


def _wanted(found: Scan, pack: Pack, context: Context) -> tuple[str, int, int] | None:
    """Return the name that is wanted in 'that is Y, not X', where Y was advised, or 'I said X, not Y'."""
    words = found.words
    marks = [m for m in found.of("t") if m[3] in pack.terms]
    for one, other in pairwise(marks):
        between = words[one[1] : other[0]]
        if "not" not in between or len(between) > 4 or not set(between) - {"not"} <= _BETWEEN:
            continue
        start = max(s.start for s in found.spans if s.start <= one[0])
        before = words[start : one[0]]
        if "why" in before:
            continue
        given = str(one[3]) == context.recommended or _of(str(one[3]), pack, context.recommended)
        if given and len(before) <= _FEW and not _POINTED.isdisjoint(before) and _fits(str(other[3]), pack, context):
            return str(other[3]), start, other[1]
        said = {"said", "want", "wanted", "meant", "mean", "chose", "decided", "asked", "picked"} & set(before)
        if said and {"i", "we"} & set(before) and _fits(str(one[3]), pack, context):
            return str(one[3]), start, other[1]
    return None


def _fits(name: str, pack: Pack, context: Context) -> bool:
    return choosable(name, pack, context.recommended)


def _of(name: str, pack: Pack, recommended: str) -> bool:
    """Return whether a name is one of those that the advice stands for."""
    return recommended in pack.candidates and any(one.term == name for one in pack.candidates[recommended].names)
