"""What somebody else wants or says: 'my colleague insists on X', 'a friend says X is slow, what do I tell him?'.

It decides nothing. A claim is looked up as a question; a wish, or a claim of which nothing is known, asks why it is
not to be that name. Of those who may decide for the speaker nothing is read so.
"""

from __future__ import annotations

from assistant.model.reading import Act, Context, Question, Reading
from assistant.understanding.asked.posing import sample_of
from assistant.understanding.text import english
from assistant.understanding.text.frames import SAYERS, SAYING
from assistant.understanding.text.framing import only_judges
from assistant.understanding.text.scan import Span
from assistant.understanding.text.view import ABLE, BE
from assistant.understanding.told import names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.model.pack import Pack
    from assistant.understanding.text.scan import Scan

MOST = 40
"""The most words of a message that is looked at."""
_SURE = 0.55
"""The score from which a topic is taken for what is claimed."""
_FAR, _NEAR = 6, 4
"""The most words before a person's verb, and between it and a name that is wished for."""
_DECIDING = frozenset(
    """
    boss teacher lecturer prof
    professor client customer cto ceo cio lead manager management hr procurement interviewer book
    docs tutorial article course bootcamp exam cofounder they people one everyone everybody someone somebody you i we
    """.split()
)
"""Sayers who may decide for the speaker, or who are nobody in particular."""
_PEERS = SAYERS | frozenset("coworker workmate teammate team-mate partner other others".split())
_WISHING = frozenset(
    """
    insist insists want wants prefer prefers recommend recommends recommended suggest suggests suggested push pushes
    pushing swear swears rather love loves favour favours favor favors like likes advocates demands wanted
    """.split()
)
_TOWARDS = frozenset(
    "on by to use using us me have take taking go going with for that we should the all really strongly it".split()
)
_OF_IT = BE | ABLE | {"not", "never", "cannot"}
_BETTER = frozenset("is would be will might the a much better best right nicer choice one for us this that".split())
_CLAIMING = SAYING | frozenset("keep keeps saying thinks finds calls sure convinced believes".split())
_BINDING = frozenset("required must mandatory compulsory obligatory policy rule rules forced forbidden allowed".split())
"""Words by which what somebody says binds the speaker, and is no opinion."""
_OWN = english.ARTICLES | {"my", "our", "another", "one", "her", "his"}
_MISSED = ("unclear", "off-topic", "unknown-name", "what-is", "release")


def opined(_text: str, found: Scan, pack: Pack, context: Context, read: Callable[..., Reading]) -> Reading | None:
    """Return the reading of what somebody else wants or says and nothing more, None for all other messages."""
    words = found.words
    if not 3 < len(words) <= MOST or not found.of("t") or context.lookup or context.brief:
        return None
    start = next((i for i, w in enumerate(words) if w not in english.OPENING_NOISE and w != "because"), 0)
    verb = _verb(words, start)
    end = _judged(found) if verb else 0
    if end <= verb + 1 or _tells_own(found, verb) or not _BINDING.isdisjoint(words[verb:end]):
        return None
    who = frozenset(words[start:verb])
    if sample_of(found, Span(0, len(words), asked=False), pack.index):
        return None
    if not who & (_PEERS - _DECIDING) or who & _DECIDING:
        return None
    said = [m for m in found.of("t", verb, end) if m[3] in pack.index["candidates"]]
    wished = words[verb] in _WISHING and said and _TOWARDS.issuperset(words[verb + 1 : said[0][0]])
    rest = words[said[0][1] : end] if said else ()
    wished = bool(wished and (not rest or rest[0] not in _OF_IT)) or bool(
        rest and said[0][0] - verb <= _NEAR and _BETTER.issuperset(rest)
    )
    claim = None if wished else _claimed(found, verb, end, pack, read)
    matter = found.quote(verb, end)
    if claim:
        return Reading(matter, (Act("ask", matter),), terms=names.mentions(found), questions=(claim,))
    if len({m[3] for m in said}) != 1 or not (wished or said[0][0] - verb <= _NEAR):
        return None
    return Reading(matter, (Act("why-not", matter, said[0][3]),), terms=names.mentions(found))


def _tells_own(found: Scan, verb: int) -> bool:
    """Return whether a clause behind what somebody wants tells of the speaker: '..., I only know Y'."""
    clauses = [found.words[a:b] for a, b in found.clauses(verb)[1:]]
    return any(c[0] in _SPEAKER and not _OWN_VERBS.isdisjoint(c[1:3]) for c in clauses)


_SPEAKER, _OWN_VERBS = frozenset(("i", "we")), frozenset("know use have am are need want speak write run".split())


def _verb(words: tuple[str, ...], start: int) -> int:
    """Return where the verb of somebody who wants or says stands, 0 for none."""
    if words[start] not in _OWN:
        return 0
    for i in range(start + 2, min(start + _FAR + 1, len(words) - 1)):
        if words[i] in _WISHING or (words[i] in _CLAIMING and words[i + 1] not in _CLAIMING):
            return i
    return 0


def others_wish(found: Scan, span: Span) -> list[tuple[int, int]]:
    """Return the names that peers who do not decide wish for in a stretch: 'our architects want X and Y'."""
    words, made = found.words, []
    for i in (i for i in range(span.start + 1, span.end) if words[i] in _LIKING and words[i - 1] in _WISHERS):
        if _OWN.isdisjoint(words[max(span.start, i - _FAR) : i - 1]) and i - 1 > span.start:
            continue
        end = next((j for j in range(i + 1, span.end) if words[j] not in _TOWARDS), span.end)
        while named := next((m for m in found.of("t", end, span.end) if m[0] - end <= 1), None):
            if named[0] > end and words[end] not in _JOINING:
                break
            made.append((named[0], named[1]))
            end = named[1]
    return made


_WISHERS = (_PEERS | {"trainee", "apprentice"}) - _DECIDING - {"dev", "developer"}
_LIKING = _WISHING | {"like", "love"}
_JOINING = frozenset(("and", "or", "with", "plus", "+", "&"))
"""Who wishes for something that decides nothing, and words between the names of it."""


def _judged(found: Scan) -> int:
    """Return where that ends which somebody says: before 'what do I tell him?', 0 where more is told behind it."""
    words, count = found.words, len(found.words)
    for i in range(count - 1, 2, -1):
        if found.tokens.gaps[i] or any(s.start == i for s in found.spans):
            return (
                i if only_judges(words[i:]) or _ASKS.issuperset(words[i:]) else (0 if len(found.spans) > 1 else count)
            )
    return count


_ASKS = frozenset(
    "what do i you he she they can could should would to him her them say answer reply now is and".split()
)


def _claimed(found: Scan, verb: int, end: int, pack: Pack, read: Callable[..., Reading]) -> Question | None:
    """Return the question that a claim of somebody else comes to, None where nothing is known of it."""
    start = next((i for i in range(verb + 1, end) if found.words[i] not in ("that", "to", "me", "us")), end)
    told = read(f"is it true that {found.quote(start, end)}?", pack, Context(lookup=True)) if start < end else None
    asked = [q for q in told.questions if q.pattern not in _MISSED] if told else []
    judging = pack.index["topic_kinds"]
    return next(
        (q for q in asked if q.pattern != "topic" or (q.score >= _SURE and judging[q.id] != "definition")), None
    )
