"""Whether a question puts a claim the other way round: by a denial, or by a word that means the opposite."""

from __future__ import annotations

from assistant.understanding.text.consenting import asks_consent
from assistant.understanding.text.idioms import plainly
from assistant.understanding.text.poles import SIGNS, USELESS, WORTH, poles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection

_NEGATIVE = frozenset(
    """
    not cannot cant dont doesnt isnt wont no never nor nobody neither impossible unable incapable nothing none lacks
    lack lacking refuse refuses reject rejects hardly barely dropped removed insufficient inadequate
    """.split()
)
"""Words that make a sentence a denial."""
_CONSENTING = frozenset(
    """
    is isnt isn't are arent aren't does doesnt doesn't do dont don't was wasnt wasn't can cant can't will wont won't has
    hasnt hasn't did didnt didn't would wouldnt wouldn't could couldnt couldn't should shouldnt shouldn't hadnt hadn't
    """.split()
)
_ASKED_FOR = frozenset("it they he she that this you".split())
"""What a question tag is made of: 'isn't it', 'do they'."""
_AGREED = frozenset("right correct true yes no huh innit eh".split())
_OPEN = frozenset(("why", "how", "what", "which", "when", "where", "who"))
"""First words of questions that take a claim as it is."""
_CLAUSES = frozenset("so because bc cuz since but therefore thats that's although while if when and".split())
"""Words at which a sentence falls into clauses."""
_CONDITIONS = frozenset("if when while because bc cuz since although though unless".split())
"""Words that open a clause that only says under what condition."""
_NO_DENIAL = frozenset(("just", "only", "even", "sure", "know", "understand"))
"""Words before which 'not' denies nothing of the matter."""
_CEASED = frozenset("stopped ceased quit ended cancelled canceled scrapped killed".split())
"""Verbs that deny of now what stands behind them: 'stopped working', 'ended its free plan'."""
_ITS = frozenset("its their the all".split())
_NO_MATTER = frozenset(("matter", "wonder", "doubt"))
"""Words before which a 'no' denies nothing."""
_NOBODY = frozenset(("no", "nobody", "never", "nothing", "neither", "none", "impossible"))
"""First words that deny, which no question opens with."""
_RELATIVE = frozenset(("that", "which", "who"))
"""Words that open a clause which only tells of which thing something is said: 'an address that nobody knows'."""
_HAVING = frozenset("come comes ship ships is are arrives".split())
"""Verbs with which 'without' says what a thing lacks."""


def opposed(asked: str, claim: str, denied: bool | None = None) -> bool:
    """Return whether a question puts a claim the other way, so that yes to the one is no to the other.

    `denied` says whether the question denies, where that is known; else its words tell.
    """
    if denied is not None:
        return denied != _denies(_words(claim))
    asked, claim = without_contrast(asked), without_contrast(claim)
    if _called_bad(asked, claim):
        return True
    feared = _asked_if_bad(asked, claim)
    if feared:
        return not opposed(feared, claim)
    words = _untagged(_words(asked))
    if not words or words[0] in _OPEN:
        return False
    said = _nearest(_clauses(words), set(_words(claim)), not _INFERRING.isdisjoint(words[1:]))
    claimed = _nearest(_clauses(_words(claim)), set(said))
    return (_denies(said, claimed) != _denies(claimed, said)) != _turned(said, claimed)


def denied(asked: str, claim: str) -> bool:
    """Return whether a question denies, in the clause that speaks of a claim."""
    words = _untagged(_words(asked))
    claimed = _words(claim)
    return bool(words) and words[0] not in _OPEN and _denies(_nearest(_clauses(words), set(claimed)), claimed)


def without_contrast(text: str) -> str:
    """Return a text without what is only set against it: 'X is a Y and not a Z' says that X is a Y."""
    small = text.lower()
    ends = [small.find(words) for words in _CONTRASTING]
    end = min((e for e in ends if e > 0), default=len(text))
    further = next((i for i in range(end + 1, len(text)) if text[i] in ",.?!;"), len(text))
    return text[:end] + text[further:]


_CONTRASTING = (" and not ", ", not ", " but not ", " rather than ", " instead of ")
"""Words that open what is only set against the matter."""


def _called_bad(asked: str, claim: str) -> bool:
    """Return whether a question ends by calling bad what the claim does not judge: '... is public. bad?'."""
    words = _words(asked)
    while words and words[-1] == ",":
        words.pop()
    tail = words[len(words) - words[::-1].index(",") :] if "," in words else []
    judged = 0 < len(tail) <= _TAG and not _BAD.isdisjoint(tail) and tail[0] != "or"
    return judged and not _judges(claim) and not _denies(tail)


def _asked_if_bad(asked: str, claim: str) -> str:
    """Return what it is asked of whether it is bad, where the claim does not judge it: 'is it a problem if ...'."""
    words = _words(asked)
    at = next((i for i, w in enumerate(words[:_HEAD]) if w in _BAD), 0)
    opens = words[:1] and words[0] in _OPENING and not _NEGATIVE.intersection(words[:at])
    return " ".join(words[at + 2 :]) if at and opens and words[at + 1 : at + 2] in _WHAT and not _judges(claim) else ""


def _judges(claim: str) -> bool:
    """Return whether a claim says itself whether something is worth having."""
    return not poles(_words(claim)).keys().isdisjoint(WORTH)


_HEAD = 6
"""The most words before which it is said whether something is bad."""
_OPENING = frozenset("is isnt isn't would was be will are".split())
_WHAT = (["if"], ["when"], ["that"], ["to"])
_TAG = 4
"""The most words of a tag that judges: 'is that bad'."""
_BAD = frozenset(
    word for word, signs in SIGNS.items() if any(family in ("good", "safe") and sign < 0 for family, sign in signs)
)
"""Words that call a thing bad or unsafe."""


def aside(asked: str, claim: str) -> bool:
    """Return whether one of the two is about what is needed and the other is not, so that no verdict carries over."""
    said, claimed = (_words(text) for text in (asked, claim))
    needed, needing = (poles(words).get("need", -1) >= 0 or _of_no_use(words, {}) for words in (said, claimed))
    return needed != needing and not _turned(said, claimed)


_INFERRING = frozenset("so then therefore hence thus".split())
"""Words that open what somebody infers."""


def _words(text: str) -> list[str]:
    """Return the words of a text in small letters; pauses stand as commas."""
    small = plainly(text).replace("no-", "no") + " "
    pauses = {i for i, c in enumerate(small) if c in ",;:.?!()" and not (c == "." and small[i + 1].isalnum())}
    plain = "".join(" , " if i in pauses else c if c.isalnum() or c in "'." else " " for i, c in enumerate(small))
    return plain.split()


def _untagged(words: list[str]) -> list[str]:
    """Return the words without what only asks for consent: 'isn't it' or 'right' at their end, 'is X not good?'."""
    words = [*words]
    consent = asks_consent(words)
    del words[consent : consent + (consent > 0)]
    while words and words[-1] == ",":
        words.pop()
    if len(words) > 3 and words[-1] in _ASKED_FOR and words[-2] in _CONSENTING:
        return words[:-2]
    if len(words) > 4 and words[-1] in _ASKED_FOR and words[-2] == "not" and words[-3] in _CONSENTING:
        return words[:-3]
    return words[:-1] if len(words) > 2 and words[-1] in _AGREED else words


_UNABLE = frozenset(("cannot", "cant", "can't"))
_DOING = frozenset(
    """
    make use do have build get be run go live work host find see say put write combine connect mix deploy install add
    change learn start sell log send read store save serve handle take
    """.split()
)
"""Verbs behind a 'can't' at the head of a text that leaves out who can't."""
_FINITE = frozenset(
    """
    is are was were can cannot cant do dont does doesnt did has have had will wont would should must need needs make
    makes work works run runs use uses cost costs get gets go goes mean means come comes take takes want wants isnt
    arent
    """.split()
)
"""Verbs that make what stands behind an 'and' a clause of its own, no second name."""
_DENIED = (["no"], ["not"], ["never"], ["without"])
_SUBJECTS = frozenset(("i", "we", "you"))
_CONDITION = 3
"""More words than this say a condition: 'because it has no lid', before 'I' begins what is said."""


def _clauses(words: list[str]) -> list[list[str]]:
    clauses: list[list[str]] = [[]]
    last = max((i for i, word in enumerate(words) if word in _FINITE or word.endswith("n't")), default=-1)
    for i, word in enumerate(words):
        conditioned = clauses[-1][:1] and clauses[-1][0] in _CONDITIONS and len(clauses[-1]) > _CONDITION
        apart = word != "and" or last > i or words[i + 1 : i + 2] in _DENIED
        opens = word in _CLAUSES and clauses[-1] and apart
        if word == "," or opens or (conditioned and word in _SUBJECTS):
            clauses.append([])
        if word != ",":
            clauses[-1].append(word)
    return [c for c in clauses if len(c) > 1] or [words]


JUDGING = 3
"""As many shared words as this is worth that a clause and a claim judge by the same family."""


def _nearest(clauses: list[list[str]], claimed: set[str], inferring: bool = False) -> list[str]:
    """Return the clause that speaks of a claim: the one that shares most words with it, else the first.

    A clause that judges by the same family of words counts more than one that names the same things. Of clauses that
    share as many, the longest; the last one where a text infers, since that is what it says.
    """
    matter, judged = {word for word in claimed if len(word) > 3}, poles(sorted(claimed)).keys()
    near = [len(matter.intersection(c)) + JUDGING * len(judged & poles(c).keys()) for c in clauses]
    said = [(c, much) for c, much in zip(clauses, near) if c[:1] and c[0] not in _CONDITIONS]
    if not any(much for _, much in said):
        said = [*zip(clauses, near)]
    clauses, shared = [c for c, _ in said], {n: much for n, (_, much) in enumerate(said)}
    if inferring:
        concluded = max((n for n, c in enumerate(clauses) if c[0] in _INFERRING and shared[n]), default=0)
        return clauses[concluded or max(shared, key=lambda n: (shared[n], n))]
    return clauses[max(shared, key=lambda n: (shared[n], len(clauses[n]) if shared[n] else -n))]


def _denies(words: list[str], others: Collection[str] = ()) -> bool:
    """Return whether a clause denies; 'isn't it' at its head asks the thing itself, 'or not' at its end too.

    'Only for this, not for that' says with its 'not' what 'only' said before; 'not only' denies what says 'only'.
    """
    start = 0 if words[0] in _NOBODY or (words[0] in _UNABLE and words[1:2] and words[1] in _DOING) else 1
    body = words[start:-1] if words[-1] in ("no", "not") else words[start:]
    if body and body[0] == "not":
        body = body[1:]
    if "only" in body and "not" in body[body.index("only") :]:
        body = body[: body.index("not", body.index("only"))]
    around = zip(["", *body], body, [*body[1:], ""])
    said = {
        w
        for before, w, following in around
        if (w in _NEGATIVE or w.endswith("n't") or (w in _CEASED and (following in _ITS or following.endswith("ing"))))
        and (following not in _NO_DENIAL or following in others)
        and not (before in _RELATIVE and w in _NOBODY)
        and not (w == "no" and following in _NO_MATTER)
    }
    lacks = any(w in _HAVING and following == "without" for w, following in zip(words, [*words[1:], ""]))
    return (len(said) + lacks) % 2 == 1


def _turned(said: list[str], claimed: list[str]) -> bool:
    """Return whether a word of the one means the opposite of a word of the other.

    Where only the one speaks of need, its 'not without' denies twice; where each finds worth or the lack of it in
    another way, as 'safe' and 'a bad idea' do, these are held against each other.
    """
    one, other = poles(said), poles(claimed)
    turns = sum(1 for family, sign in one.items() if sign and other.get(family) == -sign)
    if ("need" in one) != ("need" in other):
        own, others = (said, claimed) if "need" in one else (claimed, said)
        turns += "without" in own and _denies(own) and not _denies(others)
    turns += sum(1 for words, bag in ((said, other), (claimed, one)) if _of_no_use(words, bag))
    turns += any(not (_LEAVING.isdisjoint(a) or _USING.isdisjoint(b)) for a, b in ((said, claimed), (claimed, said)))
    mine, theirs = _worth(said, one, claimed), _worth(claimed, other, said)
    apart = not any(f in one and f in other for f in WORTH)
    turns += apart and len(mine) == len(theirs) == 1 and mine != theirs
    return turns % 2 == 1


_LEAVING = frozenset("leave leaves leaving left ditch ditches ditched ditching".split())
_USING = frozenset("use uses used using".split())
"""Verbs of who has done with a thing, against those of who has it."""


def _worth(words: list[str], bag: dict[str, int], others: list[str]) -> list[int]:
    """Return how words judge a thing; to say what one should do is to find it good, as is what others shun."""
    return [bag[f] for f in WORTH if bag.get(f)] or [1] * ("should" in words or "shun" in others)


def _of_no_use(words: list[str], others: dict[str, int]) -> bool:
    """Return whether words say that something is of no use without another thing, and nothing answers to that."""
    return "without" in words and not USELESS.isdisjoint(words) and "works" not in others
