"""One who builds alone, or with another: told by 'I' and 'me' and what is said of own skill."""

from __future__ import annotations

from assistant.understanding.text.english import NUMBERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from assistant.model.pack import Pack
    from assistant.understanding.text.scan import Scan

    People = Mapping[str, frozenset[str]]
    """The words of each family of people."""

_TEAM = {
    "team": frozenset("our the my dev small of".split()),
    "us": frozenset("of both all three two four".split()),
    "agency": frozenset("an our the web".split()),
}
"""Words of those who may build it as well, however many, by the words before them."""
_MATES, _PARTNERS = "mates", "partners"
"""Families of people beside whom one builds where it is said what they can, and of whom it is unsure who builds."""
_COMMISSIONERS, _TRADES = "commissioners", "trades"
"""Families of what people are who have it built, or tell nothing of it, and of what they are who build: 'I am a X'."""
_LONE, _LEARNERS = "lone", "learners"
"""Families of words for one alone, and of people who learn it."""
_CAN = frozenset("do does know code program write build make learn study develop maintain".split())
"""What is said of a mate who builds too: 'my friend does the front end'."""
_WHERE = frozenset("where so that which for let letting".split())
"""Words before a mate of whom it is told what is done with what is built: 'a page where my friend can write'."""
_OF_MATE = frozenset(("my", "a", "another", "our", "the", "one"))
_JOINING = frozenset(
    "help helps helping join joins joined joining code codes coding program programs too assist".split()
)
"""What is said of a mate who comes to one who was alone."""
_SKILL = frozenset(
    """
    know kno code program use can do did done wrote write learned learn learnt built build made make choose
    maintain inherit inherited trained ported shipped automate programmed coded volunteer volunteered developed
    develop picked taught written worked studied
    """.split()
)
"""What people say of themselves who build alone: 'I know X'."""
_BEING = (("am",), ("a",), ("an",))
"""Words behind 'I' with which it is told what one is: 'I, a retired X'."""
_DOING_SINCE = frozenset(
    "earning working doing do using writing coding programming tinkering building learning".split()
)
"""What people have been doing who build: 'I have been writing X'."""
_TOGETHER = frozenset(
    "know code program build want are both all learned wrote write develop maintain can do use have only never".split()
)
_OF_ALL = frozenset(("not", "a", "an", "the", "in", "to"))
"""Words behind 'we are' or 'we do' that make it the house or the club that speaks, not those who build."""
_HAD_BY_ALL = frozenset("no many some lot few light much".split())
"""Words behind 'we have' that tell of a house too: 'we have no X', 'we have many Y'."""
_SEVERAL = frozenset("we us our ours team colleague coworker department startup".split())
"""Words of which none stands in a story that one tells of oneself alone."""
_OTHERS = frozenset(
    """
    dev developer programmer engineer freelancer agency contractor coder student intern volunteer analyst friend mate
    client
    """.split()
)
"""Others who may build it."""
_SPEAKING = frozenset("run own keep sell collect breed repair restore".split())
_SOMEBODY = (("a",), ("an",), ("in",), ("retired",))
"""What one says of oneself who has nobody beside oneself: 'I run a kennel', 'I am a nurse'."""
_PADDING = frozenset(
    "would like have to only just also really already now mostly mainly usually once shall will always myself".split()
)
_OWN_WORK = frozenset("script notebook model prototype code program".split())
"""What one has who made it: 'I have a X'."""
_MAKING = frozenset("build make write code program develop learn create try".split())
"""What those want to do who build: 'I want to make'."""
_AND_ME = (("and", "i"), ("and", "me"), ("and", "myself"))
_ME_AND = (("me", "and"), ("myself", "and"), ("me", "+"), ("me", "plus"))
_SAYING = frozenset("say says said told think thought suggest suggested want wanted insist mean asked ask".split())
_ONLY = frozenset("only sole one single tech technical it computer".split())
"""Words behind 'I am the' that make one the one who builds."""
_DO = frozenset(("do", "did", "can"))
_STRESSED = frozenset("want need mind think hope see care mean feel understand agree prefer have pay afford".split())
_BUILT = frozenset(
    """
    code coding programming development design website site app page backend frontend rest technical tech work job it
    whole
    """.split()
)
"""What somebody says of oneself who is no builder by it: 'I do want', 'I can see'; and what is built: 'I do the X'."""
_OWN = frozenset("experience skill background knowledge".split())
_SLIGHT = frozenset(("little", "bit", "few", "lot"))
_NEAR, _FAR, _NOUN = 5, 9, 3
_DOING = 4


def build(pack: Pack) -> dict[str, Any]:
    """Return the words of the families of people, as they are read."""
    from assistant.understanding.text.tokens import phrase

    names = (_MATES, _PARTNERS, _COMMISSIONERS, _TRADES, _LONE, _LEARNERS)
    said = {name: map(phrase, pack.families.get(name, ())) for name in names}
    return {"people": {name: frozenset(words[0] for words in found if len(words) == 1) for name, found in said.items()}}


def alone(scan: Scan, index: Mapping[str, Any]) -> tuple[int, int, int]:
    """Return how many build where a story speaks of one alone, or one and a mate, with the words; 0 for neither."""
    words, gaps, people = scan.words, scan.tokens.gaps, index["people"]
    if _we_build(words):
        return 0, 0, 0
    for i, word in enumerate(words):
        end = _said_of_skill(words, i, people) if word == "i" else _named(words, gaps, i, people) if word == "me" else 0
        end = i + 2 if word == "my" and _OWN & set(words[i + 1 : i + 2]) else end
        end = end or _lonely(scan, i, people) or _says_here(scan, i, people)
        if end and (_skilled_mate(scan, people) or (word == "me" and _and_another(words, end))):
            return 2, i, end
        if end:
            return 0 if _unsure(scan, i, end, people) else 1, i, end
    return _one_voice(scan, people)


def _one_voice(scan: Scan, people: People) -> tuple[int, int, int]:
    """Return one where a story speaks of 'I' alone, and names nobody else who may build; 0 for anything else."""
    words = scan.words
    if not (_SEVERAL.isdisjoint(words) and people[_PARTNERS].isdisjoint(words) and _OTHERS.isdisjoint(words)):
        return 0, 0, 0
    for i in range(len(words) - 1):
        speaks = words[i + 1] in _SPEAKING or (words[i + 1] == "am" and words[i + 2 : i + 3] in _SOMEBODY)
        if words[i] == "i" and speaks:
            return 1, i, i + 2
    return 0, 0, 0


def skilled(words: tuple[str, ...], i: int) -> bool:
    """Return whether 'here, we ...' follows people who speak of themselves."""
    return words[i : i + 1] == ("here",) and "we" in words[i : i + 3]


def _skilled_mate(scan: Scan, people: People) -> bool:
    """Return whether it is said what a mate does of the work, or one speaks of both: 'my X and I', 'me and my X'."""
    words = scan.words
    return any(
        w in people[_MATES]
        and (bool(_CAN.intersection(words[i + 1 : i + 3])) or _beside(scan, i))
        and not (_owner(scan, i) or _WHERE.intersection(words[max(0, i - 2) : i]))
        for i, w in enumerate(words)
    )


def _beside(scan: Scan, i: int) -> bool:
    """Return whether one who speaks stands beside a mate: 'my X and I', 'me and my X', 'my X: html, me: scripts'."""
    words = scan.words
    end = i + 3 if words[i + 1 : i + 3] == ("in", "law") else i + 1
    listed = scan.tokens.gaps[end : end + 1] == [1] and ":" in scan.text[scan.tokens.ends[end - 1] :][:2]
    end += words[end + 1 : end + 3] in _AND_ME and scan.text[scan.tokens.starts[end]].isupper()
    if words[end : end + 2] in _AND_ME:
        return "for" not in words[max(0, i - 2) : i] and _SPEAKING.isdisjoint(words[end + 2 : end + 3])
    return listed or (i > 2 and words[i - 3 : i - 1] in _ME_AND and "for" not in words[max(0, i - 4) : i - 3])


def joined(scan: Scan, index: Mapping[str, Any]) -> tuple[int, int]:
    """Return the words by which a mate comes to help one who was alone: 'my friend helps me'; (0, 0) for none."""
    words = scan.words
    for i, word in enumerate(words[1:], 1):
        if word not in index["people"][_MATES] or words[i - 1] not in _OF_MATE or _owner(scan, i):
            continue
        for j in range(i + 1, min(len(words), i + _NEAR)):
            if words[j] in _JOINING:
                return i - 1, j + 1
    return 0, 0


def _owner(scan: Scan, i: int) -> bool:
    """Return whether somebody is only said to have something: 'my brother's shop'."""
    return scan.quote(i, i + 1)[-2:] in ("'s", "\N{RIGHT SINGLE QUOTATION MARK}s")


def _unsure(scan: Scan, i: int, end: int, people: People) -> bool:
    """Return whether somebody else is named who may build it."""
    return any(
        w in people[_PARTNERS] and not i <= j < end and not _owner(scan, j) and not _only_says(scan.words, j)
        for j, w in enumerate(scan.words)
    )


def _only_says(words: tuple[str, ...], i: int) -> bool:
    """Return whether somebody only says or wants something: 'his nephew says it must be X'."""
    return not _SAYING.isdisjoint(words[i + 1 : i + 2])


def _we_build(words: tuple[str, ...]) -> bool:
    """Return whether people speak of themselves as several who build: 'we know', 'we both', 'our team'."""
    return any(
        (words[i - 1] == "we" and word in _TOGETHER and not _of_all(words, i)) or words[i - 1] in _TEAM.get(word, ())
        for i, word in enumerate(words)
        if i
    )


def _of_all(words: tuple[str, ...], i: int) -> bool:
    """Return whether 'we are' or 'we do' is said of a house or a club, or what it has is counted: 'we have 3 rooms'."""
    if words[i] == "have" and words[i + 1 : i + 2]:
        return words[i + 1].isdecimal() or words[i + 1] in NUMBERS or words[i + 1] in _HAD_BY_ALL
    return words[i] in ("are", "do") and not _OF_ALL.isdisjoint(words[i + 1 : i + 2])


def _said_of_skill(words: tuple[str, ...], i: int, people: People) -> int:
    """Return the word after 'I know', 'I am a ... developer', 'I want to build'; 0 for anything else."""
    following = words[i + 1 : i + 1 + _NEAR]
    if following[:1] in _BEING:
        return _said_to_be(words, i + 1 + (following[0] == "am"), people)
    verb = next((j for j, w in enumerate(following) if w not in _PADDING), -1)
    if verb < 0:
        return 0
    if following[verb] == "been":
        return _been(words, i + 2 + verb, people)
    denied = "not" in following[verb + 1 : verb + 2]
    if following[verb] in _SKILL and not (denied or _does_else(following[verb:])):
        return i + 2 + verb
    if following[verb] == "want" and not denied and _MAKING & set(words[i + verb + 2 : i + verb + 2 + _NOUN]):
        return i + 2 + verb
    if end := _and_skilled(words, i + 1):
        return end
    having = "have" in following[:verb]
    work = next((j for j, w in enumerate(words[i + 1 : i + 1 + _NEAR]) if w in _OWN_WORK), -1)
    return i + 2 + work if having and work > 0 else 0


def _been(words: tuple[str, ...], i: int, people: People) -> int:
    """Return the word after what somebody has been or been doing, from word i: 'a X developer', 'writing X'."""
    return i + 1 if words[i : i + 1] and words[i] in _DOING_SINCE else _said_to_be(words, i, people)


def _does_else(words: tuple[str, ...]) -> bool:
    """Return whether a 'do' or 'can' only stresses what follows, or tells of other work: 'I do want', 'I do the X'."""
    behind = next((w for w in words[1:] if w not in _PADDING), "")
    return words[0] in _DO and (behind in _STRESSED or (words[1:2] == ("the",) and _BUILT.isdisjoint(words[2:4])))


def _said_to_be(words: tuple[str, ...], i: int, people: People) -> int:
    """Return the word after what somebody is, from word i: a trade, or anything but one who has it built."""
    said = words[i : i + _NEAR]
    trade = next((j for j, w in enumerate(said) if w in people[_TRADES]), -1)
    if trade >= 0 and "not" not in said[:trade] and "no" not in said[:trade]:
        return i + trade + 1
    noun = words[i + 1 : i + 1 + _NOUN]
    only = said[:1] == ("the",) and not _ONLY.isdisjoint(noun[:1])
    if said[:1] and (said[0] in ("a", "an") or only) and noun and not people[_COMMISSIONERS] & set(noun):
        return i + 2
    return _and_skilled(words, i)


def _and_skilled(words: tuple[str, ...], i: int) -> int:
    """Return the word after 'and did' or 'and know' shortly behind word i; 0 when there is none."""
    for j in range(i + 1, min(len(words), i + _FAR)):
        if words[j] in _SKILL and words[j - 1] == "and":
            return j + 1
    return 0


def _named(words: tuple[str, ...], gaps: list[int], i: int, people: People) -> int:
    """Return the word after 'me: a X', 'me (knows Y)' or 'me' by itself; 0 for anything else."""
    parted = i + 1 >= len(words) or gaps[i + 1] > 0
    if gaps[i] and parted and not (words[i + 1 : i + 2] and words[i + 1] in ("and", "+", "plus", "a", "an")):
        return i + 1
    said = words[i + 1 : i + _DOING]
    trade = next((j for j, w in enumerate(said) if w in people[_TRADES]), -1)
    opens = bool(gaps[i]) or parted or (i > 0 and words[i - 1] == "=")
    return i + 2 + trade if trade >= 0 and opens and not {"to", "and", "+"} & set(said[:trade]) else 0


def _and_another(words: tuple[str, ...], i: int) -> bool:
    """Return whether 'and a X' follows shortly behind word i: 'me, a student, and a technician'."""
    said = words[i : i + _NEAR]
    at = next((j for j, w in enumerate(said) if w in ("and", "plus", "+")), _NEAR)
    more = said[at + 1 : at + 2] in (("a",), ("an",), ("one",)) and _SLIGHT.isdisjoint(said[at + 2 : at + 3])
    return more and not _SKILL & set(said[:at])


def _says_here(scan: Scan, i: int, people: People) -> int:
    """Return the word after 'X here', which opens a sentence with what one person is; 0 for anything else."""
    words = scan.words
    opens = words[i] == "here" and i > 0 and words[i - 1] in people[_TRADES]
    if not opens or scan.tokens.spelled[i - 1] != words[i - 1] or not (i + 1 == len(words) or scan.tokens.gaps[i + 1]):
        return 0
    start = next(j for j in range(i, -1, -1) if scan.tokens.gaps[j] or j == 0)
    return i + 1 if i - start < _DOING else 0


def _lonely(scan: Scan, i: int, people: People) -> int:
    """Return the word after 'lone X' or 'Y beginner', said of one; 0 for anything else."""
    words = scan.words
    if words[i] in people[_LONE] and words[i + 1 : i + 2] and words[i + 1] in people[_TRADES]:
        return i + 2
    if words[i] not in people[_LEARNERS] or scan.tokens.spelled[i] != words[i] or scan.tokens.gaps[i]:
        return 0
    return i + 1 if i > 0 and any(m[1] == i for m in scan.of("t", max(0, i - 2), i)) else 0
