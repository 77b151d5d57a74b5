"""Words put into English from another language, in the order that English has them.

A word is (folded, spelled, start, end, gap, asked). One that is moved or added stands for the user's words where it
comes to stand, so that places in the text keep their order. The rules are few and look at one clause each.
"""

from __future__ import annotations

from itertools import pairwise

from assistant.understanding.text import english
from assistant.understanding.text.tokens import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container

    Word = tuple[str, str, int, int, int, bool]

ORDERS = VERB_LAST, ADJECTIVE_BEHIND = "verb-last", "adjective-behind"
"""How a language may put its sentences otherwise than English."""
_ADJECTIVES = frozenset(
    """
    online small big large internal private public simple free new own local digital virtual modern personal
    mobile monthly daily weekly national
    """.split()
)
"""Words that English has before the noun."""
_VERBS = frozenset(
    """
    use build make create learn know need run host install deploy support work write read sell buy book reserve pay
    show see send upload download search find manage offer cost choose start begin take replace combine connect
    exist change differ become develop publish store keep have be do handle add share edit open try program want
    recommend understand put set get
    """.split()
)
"""Verbs as they are said behind 'can' or 'does'."""
_MODALS = frozenset("can want will should must would could may might".split())
_AUXILIARIES = frozenset("is are can has have should does do must will was would could am".split())
_HAVING = frozenset(("has", "have"))
_PRONOUNS = english.SUBJECTS | frozenset(("it", "one"))
_OWN = frozenset("my our your their his her".split())
_WHAT = frozenset("what how which why where when".split())
_SUBORDINATE = frozenset("where that because if".split())
_JOINTS = _SUBORDINATE | frozenset(("and", "or", "but"))
_BEFORE_NAMES = frozenset(
    """
    between without before after since per need needs used using made wants instead than like via against under over
    better worse faster slower easier harder safer cheaper still already maybe never looking called named well only
    little some bit
    """.split()
)
"""Words that stand before a name without being named by it."""
_AMOUNTS = frozenset("number part kind type lack end side rest half full series".split())
"""Words with 'of' that go before what they count."""
_JUDGED = frozenset("hard easy worth possible necessary better good difficult".split())
_COMPARED = frozenset("better worse more less faster slower easier harder safer cheaper".split())
_HELD_TO = frozenset("for with in of on".split())
_SUBJECT, _OPENER = 4, 5
"""The most words of a subject before its verb, and of what opens a question before its subject."""
_CLAUSE = 25
"""In a longer clause no verb is looked for."""


def ordered(words: list[Word], order: Container[str], named: Container[str]) -> list[Word]:
    """Return the words in the order of English, as far as a few rules go; each clause is looked at once.

    Words in `named` are names, which English has before what they name, too: 'app X' is 'X app'.
    """
    made: list[Word] = []
    for sentence in _cut(words, 2):
        asked = any(word[5] for word in sentence)
        clauses = _cut(sentence, 1)
        for n, clause in enumerate(clauses):
            said = _tidied(clause)
            if ADJECTIVE_BEHIND in order:
                said = _adjectives_first(said, named)
            if VERB_LAST in order and len(said) <= _CLAUSE:
                said = [word for part in _parts(said) for word in _verb_forward(part)]
            said = _asked(said) if (asked and n == len(clauses) - 1) or said[0][1] in _WHAT else said
            made += said[1:] if made and made[-1][1] == said[0][1] == "to" else said
    return made


def _cut(words: list[Word], gap: int) -> list[list[Word]]:
    """Return the words in stretches, cut where a gap lies at least so wide."""
    cuts = [0, *(i for i in range(1, len(words)) if words[i][4] >= gap), len(words)]
    return [words[a:b] for a, b in pairwise(cuts) if a < b]


def _new(said: str, at: Word, gap: int = 0) -> Word:
    """Return a word that stands where another does."""
    return fold(said), said, at[2], at[3], gap, False


def _moved(word: Word, at: Word) -> Word:
    """Return a word as it stands behind another."""
    return word[0], word[1], at[2], at[3], 0, False


def _placed(words: list[Word], like: list[Word]) -> list[Word]:
    """Return words with the gap and the question mark at the ends of those they come of."""
    gap, asked = like[0][4], any(word[5] for word in like)
    last = len(words) - 1
    return [(*w[:4], gap if n == 0 else 0, asked and n == last) for n, w in enumerate(words)]


def _tidied(clause: list[Word]) -> list[Word]:
    """Return a clause without 'the' before 'my' and a second 'i'; 'not i know' becomes 'i do not know'."""
    made: list[Word] = []
    for word in clause:
        before = made[-1][1] if made else ""
        if before in _COMPARED and word[1] in ("as", "that"):
            word = (*_new("than", word)[:4], *word[4:])
        if before == "since" and (word[1].isdecimal() or word[1] in english.NUMBERS or word[1] == "a"):
            made[-1] = _new("for", made[-1])
        if (before in english.ARTICLES and word[1] in _OWN) or (before == word[1] and before in _PRONOUNS):
            made.pop()
        earlier = made[-2][1] if len(made) > 1 else ""
        if earlier == "not" and before in _PRONOUNS and word[1] in _VERBS | _AUXILIARIES:
            made[-2:] = _denied(made[-2], made[-1], word)
            continue
        if earlier in _VERBS and before in _PRONOUNS and word[1] == "not":
            made[-2:] = _denied(word, made[-1], made[-2])
            continue
        made.append(word)
    return _placed(made, clause)


def _denied(denial: Word, subject: Word, verb: Word) -> list[Word]:
    """Return 'not', 'i' and a verb as 'i can not' or 'i do not know', all for the user's words in their place."""
    words = (denial, subject, verb)
    span = (min(word[2] for word in words), max(word[3] for word in words))
    said = (verb, denial) if verb[1] in _AUXILIARIES else (_new("do", verb), denial, verb)
    return [(*word[:2], *span, 0, False) for word in (subject, *said)]


def _adjectives_first(clause: list[Word], named: Container[str]) -> list[Word]:
    """Return a clause with 'shop small' as 'small shop', 'school of music' as 'music school', 'know well X' turned.

    Words that change places stand for all of the user's words there.
    """
    made: list[Word] = []
    head = -1
    for word in clause:
        before = made[-1] if made else None
        if not before:
            made.append(word)
        elif before[1] == "well" and len(made) > 1 and made[-2][1] in _VERBS:
            made[-1:] = [_moved(word, before), (*before[:2], word[2], word[3], 0, False)]
        elif (word[1] in _ADJECTIVES or word[1] in named) and not _fixed(before[1], named):
            at = head if 0 <= head == len(made) - 2 else len(made) - 1
            while at and made[at - 1][1] in _ADJECTIVES:
                at -= 1
            made[at:] = _turned([word], made[at:])
        elif before[1] == "of" and len(made) > 1 and not (_whole(made[-2][1], named) or _fixed(word[1], ())):
            made[-2:] = _turned([word], made[-2:-1])
            head = len(made) - 2
        else:
            made.append(word)
    return _placed(made, clause)


def _turned(first: list[Word], others: list[Word]) -> list[Word]:
    """Return words that come before those they stood behind."""
    start, end = others[0][2], first[-1][3]
    return [(*word[:2], start, end, 0, False) for word in (*first, *others)]


def _whole(word: str, named: Container[str]) -> bool:
    """Return whether 'of' behind a word tells no sort of it: 'part of', 'many of'."""
    return word in _AMOUNTS or _fixed(word, named)


def _fixed(word: str, named: Container[str]) -> bool:
    """Return whether no adjective or name that stands behind a word belongs to it."""
    small = word in english.STOP or word in _BEFORE_NAMES or word in _ADJECTIVES or word in _VERBS
    return small or word in named or not word.isalpha()


def _parts(clause: list[Word]) -> list[list[Word]]:
    """Return a clause cut before words that join, and before 'to' where its verb comes later."""
    said = [word[1] for word in clause]
    last = len(clause) - 1
    cuts = [i for i in range(1, last) if said[i] in _JOINTS or (said[i] == "to" and said[i + 1] not in _VERBS)]
    return [clause[a:b] for a, b in pairwise((0, *cuts, len(clause))) if a < b]


def _verb_forward(part: list[Word]) -> list[Word]:
    """Return a part of a sentence with the verb from its end where English has it."""
    said = [word[1] for word in part]
    last = len(part) - 1
    if said[-1] == "good" and len(said) > 1 and not {"is", "are", "be"} & set(said):
        part = [*part[:-1], (*_new("well", part[-1])[:4], *part[-1][4:])]
    if "need" in said and "have" in said[: said.index("need")]:
        at, need = said.index("have"), said.index("need")
        return _placed([*part[:at], _moved(part[need], part[at]), *part[at + 1 : need], *part[need + 1 :]], part)
    if said[:2] == ["where", "is"] and said[-1] in _HELD_TO:
        return [_new("what", part[0], part[0][4]), *part[1:]]
    if last < 2 or said[-1] not in _VERBS | _MODALS:
        return part
    if said[-2] == "to":
        return _with_to(part, said)
    at = _behind(said)
    if at < 0:
        return part
    tail = last - 1 if said[-2] in _MODALS or (said[-1] in _MODALS and said[-2] in _VERBS) else last
    verbs = sorted(part[tail:], key=lambda word: word[1] not in _MODALS)
    if tail <= at + 1:
        return part
    return _placed([*part[: at + 1], *(_moved(word, part[at]) for word in verbs), *part[at + 1 : tail]], part)


def _behind(said: list[str]) -> int:
    """Return the place of the word behind which the verb belongs, -1 where none is."""
    if said[0] == "to":
        return 0
    if said[0] in _SUBORDINATE:
        return 2 if said[1] in english.ARTICLES | _OWN else 1
    at = next((i for i in range(len(said) - 2, -1, -1) if said[i] in _MODALS), -1)
    if at < 0:
        return -1
    first = at == 0 or said[at - 1] in _WHAT
    if said[at + 1] == "not":
        return at + 1
    if said[at + 1] in _PRONOUNS or (first and said[at + 1] not in english.ARTICLES | _OWN):
        return at + 1
    return at + 2 if first else at


def _with_to(part: list[Word], said: list[str]) -> list[Word]:
    """Return a part that ends in 'to build' with these words before what is built."""
    start = len(part) - 2
    while start and (said[start - 1] in english.ARTICLES | _OWN or not _held_back(said[start - 1])):
        start -= 1
    if said[start : start + 1] == ["to"] or start == len(part) - 2:
        return part
    kept = part[: start - 1] if start and said[start - 1] == "to" else part[:start]
    first = part[start]
    return _placed([*kept, *(_moved(word, first) for word in part[-2:]), *part[start:-2]], part)


def _held_back(word: str) -> bool:
    return word in english.STOP or word in _VERBS or word in _JUDGED


def _asked(clause: list[Word]) -> list[Word]:
    """Return a question with its verb where English has it: 'i can X?', 'X is a Y?', 'supports X Y?'."""
    said = [word[1] for word in clause]
    if len(clause) < 3:
        return clause
    if said[0] == "does":
        return _placed(_asked(clause[1:]), clause)
    opens = said[0] in _WHAT
    for i in range(int(opens), min(_OPENER if opens else 1, len(clause) - 1)):
        one, other = said[i], said[i + 1]
        if one in _AUXILIARIES and not (one in _HAVING and other in _PRONOUNS):
            return clause
        if one in _PRONOUNS and other in _AUXILIARIES - _HAVING:
            return _placed([*clause[:i], _moved(clause[i + 1], clause[i]), clause[i], *clause[i + 2 :]], clause)
        if one in _PRONOUNS and other in _VERBS:
            return _placed([*clause[:i], _new("do", clause[i]), *clause[i:]], clause)
        if one in _VERBS and other in _PRONOUNS:
            moved = [_new("do", clause[i]), _moved(clause[i + 1], clause[i]), clause[i]]
            return _placed([*clause[:i], *moved, *clause[i + 2 :]], clause)
    return clause if opens or said[0] == "to" or said[0] in english.QUESTION_OPENERS else _plain(clause, said)


def _plain(clause: list[Word], said: list[str]) -> list[Word]:
    """Return a question that is put as a statement, or opens with its verb, in the order of one."""
    if said[0] in _VERBS:
        until = 3 if said[1] in english.ARTICLES and len(clause) > 3 else 2
        subject = [_moved(word, clause[0]) for word in clause[1:until]]
        return _placed([_new("does", clause[0]), *subject, clause[0], *clause[until:]], clause)
    for i in range(1, min(_SUBJECT, len(clause) - 1)):
        verb = clause[i]
        if said[i] in _HAVING:
            return _placed([_new("does", clause[0]), *clause[:i], _new("have", verb), *clause[i + 1 :]], clause)
        if said[i] in _AUXILIARIES:
            return _placed([_moved(verb, clause[0]), *clause[:i], *clause[i + 1 :]], clause)
        if said[i] in _VERBS:
            return _placed([_new("does", clause[0]), *clause], clause)
        if said[i] in english.STOP and said[i] not in english.ARTICLES:
            break
    return clause
