"""What is told of others than those who build: what they have, know or offer, what they advise, who the audience is.

The words that tell it are families of the content, kept with those of `passing`.
"""

from __future__ import annotations

from assistant.understanding.text import english

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from assistant.model.reading import Context
    from assistant.understanding.text.scan import Scan, Span

    Stretch = tuple[int, int, bool]
    """The first word and the word after the last, and whether only what names say there is passed over."""

FAMILIES = (
    "outsiders",
    "departments",
    "holding",
    "skilled",
    "helping-out",
    "offerers",
    "offering",
    "audience",
    "likened",
    "some-day",
)
OPENING = ("outsiders", "departments", "offerers", "audience", "some-day")
"""Those with whose words something begins that is passed over."""
CLAUSE = 40
"""The most words of a clause that are passed over."""
NEAR, OWNED = 4, 3
"""How far behind somebody a verb stands, and behind a name whose it is."""
_LONGEST = 4
"""The most words of an entry of a family."""
_OURS = frozenset("we us our ours ourselves it this me i".split())
"""Words by which a clause about somebody else tells of the project as well."""
_TURNS = frozenset(("but", "however", "though", "although"))
_OF = frozenset(("from", "of", "by", "in", "at"))
_OURSELVES = frozenset(("i", "we"))
_BINDING = frozenset("must only has have had policy rule forced allowed forbidden want insist insists".split())
"""Words by which what others say binds: 'they say it must be X'."""
_THEY = frozenset(("they", "he", "she"))
"""Words with which it is gone on to tell of somebody else, and how often that is followed."""
_FURTHER = 2
_FOR_THEM = frozenset(("him", "her", "them"))
_THEIRS = frozenset(("they", "theirs"))
_LIKENED = 12
"""How far before 'they have X' it is said what something is like, and words that want the same."""
_SAME = frozenset(("same", "too", "also", "likewise"))
_ARE = frozenset(("are", "were", "include"))
_CREWS = frozenset(("team", "crew", "staff", "founding"))
"""What is said of an audience that tells who they are, and words before it that make it those who build."""
_OWNERS = frozenset("our my the most many some all these those".split())
_SUPPOSING = frozenset("if should suppose imagine when once case".split())
_OF_IT = frozenset("i we it they there somebody someone people the this that our my".split())
_SUPPOSED = 8
"""Words that suppose something, of whom, and how far before 'some day' they stand."""
_ALL_THEY_KNOW = frozenset(("only", "just", "nothing"))
"""Words by which it is told what all that is that somebody knows, on whom it must depend then."""
_REQUIRED = frozenset(("must", "required"))
"""Words by which it has to be ready for that all the same."""


def of_others(
    scan: Scan, span: Span, i: int, table: Mapping[str, Any], context: Context, story: bool, index: Mapping[str, Any]
) -> Iterator[Stretch]:
    """Yield what somebody else at word i has, knows or offers, or a name whose owner stands behind it.

    What somebody knows only sets a bound to a project, so it is not passed over.
    """
    words = scan.words
    others = phrase_at(words, i, span.end, table["outsiders"]) or phrase_at(words, i, span.end, table["departments"])
    if others and i - 1 > span.start and words[i - 1] in _OF:
        for m in scan.of("t", max(span.start, i - 1 - OWNED), i - 1):
            yield m[0], m[1], True
    offers = phrase_at(words, i, span.end, table["offerers"])
    says = [("offering", offers)] if offers else [("holding", others), ("skilled", others)] if others else []
    for name, size in says:
        verb = _verb(scan, span, i + size, table[name])
        if not verb or _refuses(scan, verb):
            continue
        builds = name != "offering" and _builds(scan, table, context, index)
        builds = builds or _at_hand(scan, span, verb[0], context, index)
        builds = builds or (name == "skilled" and "only" in words[i + size : verb[1] + 1])
        if story and (_helps(scan, table) or not _of_a_story(name, verb, words[i : i + size])):
            return
        end = clause_end(scan, span, verb[0])
        if name == "skilled" and not _ALL_THEY_KNOW.isdisjoint(words[verb[1] : end]) and not story:
            return
        if name == "offering" and "only" not in words[i:end] and "must" not in words[i : verb[0]]:
            yield verb[1], end, True
        if name == "offering" or not _OURS.isdisjoint(words[verb[0] : end]):
            return
        if name == "holding" or not builds:
            names_alone = story and (name != "holding" or _wishes(scan, index["families"]["wishing"]))
            yield max(span.start, i - 1), _further(scan, span, end, table, builds), names_alone
        return


def _refuses(scan: Scan, verb: tuple[int, int]) -> bool:
    """Return whether what others have is only that they refused something: 'the boss has banned X'."""
    return any(m[3] == "neg" and m[0] == verb[0] and m[1] > verb[1] for m in scan.of("x", verb[0], verb[1] + 2))


def _of_a_story(name: str, verb: tuple[int, int], who: tuple[str, ...]) -> bool:
    """Return whether a longer story passes over it too: what somebody has or is, who is not of the same house."""
    told = name == "holding" or (name == "skilled" and verb[1] - verb[0] > 1)
    return told and _CREWS.isdisjoint(who)


def _helps(scan: Scan, table: Mapping[str, Any]) -> bool:
    """Return whether somebody is said to help or build, and not only 'we', as which a house speaks as well."""
    if "helps" not in scan.kept:
        words = scan.words
        helping = frozenset(said for said in table["helping-out"] if _OURSELVES.isdisjoint(said))
        scan.kept["helps"] = any(phrase_at(words, n, len(words), helping) for n in range(len(words)))
    return bool(scan.kept["helps"])


def _wishes(scan: Scan, wishing: frozenset[str]) -> bool:
    """Return whether somebody else in a message wishes something, so that it may be for them that it is built."""
    if "wished" not in scan.kept:
        words = scan.words
        they = (i for i, w in enumerate(words) if w in _THEY or w in _FOR_THEM)
        scan.kept["wished"] = any(
            words[i - 1] == "for" if words[i] in _FOR_THEM else not wishing.isdisjoint(words[i + 1 : i + NEAR])
            for i in they
        )
    return bool(scan.kept["wished"])


def _further(scan: Scan, span: Span, end: int, table: Mapping[str, Any], builds: bool) -> int:
    """Return where that ends which is told of others, where it is gone on with: 'a friend has X, and they use Y'."""
    for _ in range(_FURTHER):
        verbs = table["holding"] if builds else table["holding"] | table["skilled"]
        verb = _verb(scan, span, end + 1, verbs) if end < span.end and scan.words[end] in _THEY else None
        if not verb:
            break
        further = clause_end(scan, span, verb[1])
        if not _OURS.isdisjoint(scan.words[end:further]):
            break
        end = further
    return end


def likened(scan: Scan, span: Span, i: int, table: Mapping[str, Any]) -> Iterator[Stretch]:
    """Yield what those have whom something is only likened to: 'like the one of the X, they have Y'."""
    words = scan.words
    if words[i] not in _THEIRS or not _verb(scan, span, i + 1, table["holding"]):
        return
    first = max(span.start, i - _LIKENED)
    end = clause_end(scan, span, i + 1)
    if any(phrase_at(words, j, i, table["likened"]) for j in range(first, i)) and _SAME.isdisjoint(
        words[i : span.end][:CLAUSE]
    ):
        yield i, end, False


def audience(scan: Scan, span: Span, i: int, table: Mapping[str, Any]) -> Iterator[Stretch]:
    """Yield what is said of those whom it is for, which names nothing that builders know: 'our X are Y people'."""
    words = scan.words
    size = phrase_at(words, i, span.end, table["audience"])
    owned = i > span.start and words[i - 1] in _OWNERS and _CREWS.isdisjoint(words[i - 2 : i])
    if size and owned and words[i + size : i + size + 1] and words[i + size] in _ARE:
        end = clause_end(scan, span, i + size)
        if _OURSELVES.isdisjoint(words[i:end]):
            yield i, end, True


def some_day(scan: Scan, span: Span, i: int, table: Mapping[str, Any]) -> Iterator[Stretch]:
    """Yield a sentence that supposes what may come some day: 'if we ever X, we might need Y'; a must counts."""
    words, gaps = scan.words, scan.tokens.gaps
    if not phrase_at(words, i, span.end, table["some-day"]):
        return
    places = range(i - 1, max(span.start, i - _SUPPOSED) - 1, -1)
    first = next((j for j in places if words[j] in _SUPPOSING and words[j + 1] in _OF_IT), -1)
    if first < 0:
        return
    last = min(span.end, i + CLAUSE)
    end = next((j for j in range(i, last) if words[j] in _TURNS or gaps[j] == 2), last)
    if _REQUIRED.isdisjoint(words[first:end]):
        yield first, end, False


def _verb(scan: Scan, span: Span, at: int, verbs: frozenset[tuple[str, ...]]) -> tuple[int, int] | None:
    """Return the place of a verb shortly behind somebody, before any pause or turn: 'my last job but I have done'."""
    for j in range(at, min(span.end, at + NEAR)):
        if scan.tokens.gaps[j] or scan.words[j] in _TURNS:
            return None
        size = phrase_at(scan.words, j, span.end, verbs)
        if size:
            return j, j + size
    return None


def _at_hand(scan: Scan, span: Span, at: int, context: Context, index: Mapping[str, Any]) -> bool:
    """Return whether it is of use to a project that 'my X knows' something: it is not known yet who builds it."""
    near = scan.words[at] in ("know", "knows") and {"my", "our"} & set(scan.words[max(span.start, at - NEAR) : at])
    who = {slot for slot, row in index["slots"].items() if row[7]}
    return bool(near and context.profile_slots) and who.isdisjoint(context.profile_slots)


def _builds(scan: Scan, table: Mapping[str, Any], context: Context, index: Mapping[str, Any]) -> bool:
    """Return whether somebody who knows something may well build it: it is said, or who builds it is being asked."""
    row = index["slots"].get(context.slot)
    if row and (row[7] or row[3]):
        return True
    if "helped" not in scan.kept:
        words, helping = scan.words, table["helping-out"]
        scan.kept["helped"] = any(phrase_at(words, n, len(words), helping) for n in range(len(words)))
    return bool(scan.kept["helped"])


def advice(scan: Scan, span: Span, i: int, sayers: frozenset[str], binding: frozenset[str]) -> Iterator[Stretch]:
    """Yield what somebody outside only says, where nothing has to be so: 'they tell me to take X'."""
    words = scan.words
    before = words[max(span.start, i - NEAR) : i]
    if sayers.isdisjoint(before) or not _OURSELVES.isdisjoint(before) or "not" in before:
        return
    end = clause_end(scan, span, i + 1, ("because",))
    if _BINDING.isdisjoint(words[i:end]) and binding.isdisjoint(words[i:end]):
        yield i, end, False


def clause_end(scan: Scan, span: Span, at: int, stops: tuple[str, ...] = ()) -> int:
    """Return where a clause ends that goes on at a word: at a turn, or where somebody speaks of the project again."""
    words, gaps = scan.words, scan.tokens.gaps
    last = min(span.end, at + CLAUSE)
    for i in range(at, last):
        if words[i] in _TURNS or words[i] in stops or gaps[i] == 2:
            return i
        anew = gaps[i] or words[i - 1] in ("and", "so")
        if anew and (words[i] in english.PRONOUNS or words[i] in ("so", "now")):
            return i
    return last


def phrase_at(words: tuple[str, ...], i: int, end: int, phrases: frozenset[tuple[str, ...]]) -> int:
    """Return how many words the longest of the phrases has that begins at word i; 0 for none."""
    for n in range(min(_LONGEST, end - i), 0, -1):
        if words[i : i + n] in phrases:
            return n
    return 0
