"""Look-ups: one text in, its answers out; nothing is remembered."""

from __future__ import annotations

from assistant.answering.answers import OF_CASE, answer
from assistant.answering.wording import phrase
from assistant.model.profile import EMPTY
from assistant.model.reading import Act, Question
from assistant.model.reply import Answer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.pack import Pack
    from assistant.model.profile import Profile
    from assistant.model.reading import Reading

RECOMMENDATION = "recommendation"
"""The kind of an answer that a recommendation goes with."""


def ask(text: str, pack: Pack) -> tuple[Answer, ...]:
    """Return the answers to a text, at least one; see `answers_to` for those of a reading."""
    from assistant.model.reading import Context
    from assistant.understanding import read

    return answers_to(read(text, pack, Context(lookup=True)), pack)


def answers_to(reading: Reading, pack: Pack) -> tuple[Answer, ...]:
    """Return an answer for each thing asked, corrections first; where nothing was asked, what the text is instead.

    An answer of kind 'recommendation' says that a project was described and advice is wanted:
    the front adds what `reasoning` decides for the profile heard.
    """
    corrected = _corrected(reading, pack)
    asked = [_told_of(q, reading) for q in reading.questions if not (corrected and q.pattern == "off-topic")]
    named = tuple(dict.fromkeys(m.term for m in reading.terms if m.term in pack.candidates))
    profile = _weighed_for(reading, named, pack)
    found = [corrected, *(_weighed(q, named, profile, pack) for q in asked)]
    told = _once([a for a in found if a])
    if wants_advice(reading, pack, tuple(told)):
        told.append(_advice(reading, pack))
    told = told or [_nothing_asked(reading, pack)]
    told = [a.with_(question=reading.typed) for a in told] if reading.typed else told
    return _in_english(_most_telling(told), reading, pack)


def _told_of(question: Question, reading: Reading) -> Question:
    """Return a question with what the text tells of the project, where it asks if something is right for that."""
    if question.pattern not in OF_CASE:
        return question
    from assistant.answering.suiting import of_told

    return of_told(question, reading)


def _weighed_for(reading: Reading, named: tuple[str, ...], pack: Pack) -> Profile:
    """Return what candidates that a text names are to be weighed for, 'X or Y for Z'; nothing else is known."""
    for_it = [h for h in reading.heard if h.slot in pack.slots and pack.slots[h.slot].of != "candidates"]
    return EMPTY.with_reading(reading, pack) if len(named) > 1 and for_it else EMPTY


def _weighed(question: Question, named: tuple[str, ...], profile: Profile, pack: Pack) -> Answer:
    """Return the answer to a question; of a comparison also which of those named is ahead for what it is made for."""
    if question.pattern in OF_CASE or not profile.entries:
        return answer(question, pack)
    if question.terms:
        return answer(question, pack, profile)
    told = answer(question, pack)
    if told.kind != "comparison":
        return told
    from assistant.answering.fitting import fitted_to

    return fitted_to(told, named, pack, profile)


def _once(found: list[Answer]) -> list[Answer]:
    """Return each answer once; of two with the same matter the later, unless only the earlier says yes or no."""
    told: dict[str, Answer] = {}
    for one in found:
        before = told.get(one.topic or one.text)
        told[one.topic or one.text] = before if before and before.verdict and not one.verdict else one
    return list(told.values())


def wants_advice(reading: Reading, pack: Pack, told: tuple[Answer, ...] = ()) -> bool:
    """Return whether a text tells of a project and wants advice on it that what was answered leaves open."""
    told_of = [h for h in reading.heard if h.slot in pack.slots and pack.slots[h.slot].of != "candidates"]
    answered = [a for a in told if a.status == "answered"]
    if answered:
        return bool(told_of) and reading.has("decide") and all(a.kind in _OPEN_KINDS for a in answered)
    if _claims(reading):
        return False
    if any(q.id == "off-topic" and q.score < 0 for q in reading.questions):
        return False
    started = any(h.slot in pack.dialog.minimum for h in reading.heard) or len(reading.heard) > 1
    decided = any(a.act == "decide" and len(a.text.split()) > 2 for a in reading.acts) or _tells(reading, pack)
    wanted = (
        (reading.has("decide") and decided and started)
        or (_tells(reading, pack) and bool(_words(reading) & _OWN))
        or len(reading.heard) > 2
    )
    return bool(reading.heard) and wanted and any(reading.has(act) for act in ("describe", "decide", "answer"))


def _tells(reading: Reading, pack: Pack) -> bool:
    """Return whether a text says what is to be built, in one of the slots that advice can start from."""
    return any(h.slot in pack.dialog.minimum and not pack.slots[h.slot].many for h in reading.heard)


def _claims(reading: Reading) -> bool:
    """Return whether a text that wants no advice states something of a name, not of the speaker's own project."""
    words = _words(reading)
    return bool(reading.terms) and not reading.has("decide") and bool(words & _STATING) and not words & _SPEAKER


def _words(reading: Reading) -> set[str]:
    return {w.strip(".,;:!?") for w in reading.text.lower().split()}


_STATING = frozenset(
    "is are only can't cannot cant does doesn't doesnt needs stop stops always never isn't can works includes".split()
)
_SPEAKER = frozenset("i we i'm im we're my our us me want need looking building build".split())
"""Words of people who tell of what they have or want."""
_OWN = _SPEAKER | frozenset("project team app site website shop framework stack backend api".split())


def _elsewhere(text: str, pack: Pack) -> bool:
    """Return whether less than half of the matter of a text is known to belong to this field."""
    from assistant.understanding.text.english import STOP, SYNONYMS
    from assistant.understanding.text.stems import stem

    asked = {group[0] for group in SYNONYMS[:2]} | {"best", "use", "framework"}
    words = ["".join(c for c in w if c.isalnum()) for w in text.lower().split()]
    matter = [w for w in words if w and w not in STOP and stem(w) not in asked]
    weights, phrases = pack.index["weights"], pack.index["phrases"]
    known = [w for w in matter if (w in phrases or stem(w) in weights) and w not in pack.common_words]
    return bool(matter) and 2 * len(known) < len(matter)


_OPEN_KINDS = ("comparison", RECOMMENDATION)
"""Kinds of answers that leave open what fits this project."""


def _most_telling(told: list[Answer]) -> list[Answer]:
    """Return the answers without misses, where something else was answered and nothing was asked twice."""
    answered = [a for a in told if a.status == "answered"]
    missed = [a for a in told if a.status != "answered"]
    return [*answered, *missed] if answered else missed[:1]


def _corrected(reading: Reading, pack: Pack) -> Answer | None:
    """Return the correction of a thing named where another kind belongs."""
    if not reading.wrong_kind:
        return None
    from assistant.answering.correcting import correction

    wrong = reading.wrong_kind[0]
    topic = ":".join(("is-a", wrong.term, *wrong.wanted[:1]))
    if any(_sorts_out(q.id, wrong.term, pack) or _sorts(q, wrong.term, wrong.wanted) for q in reading.questions):
        return None
    term = pack.terms[wrong.term]
    sources = tuple(s for s in term.sources if s in pack.sources)
    text = correction(wrong, pack)
    return Answer(reading.text, "answered", topic, "kind-of-thing", "no", text, terms=(wrong.term,), sources=sources)


def _sorts(question: Question, term: str, kinds: tuple[str, ...]) -> bool:
    """Return whether a question asks of which of several kinds a term is, or which of several things are of one."""
    several = question.pattern == "sorts" or (question.pattern == "is-a" and not {*kinds}.isdisjoint(question.kinds))
    return several and term in question.terms


def _sorts_out(topic: str, term: str, pack: Pack) -> bool:
    """Return whether an authored topic says of which kind a term is, or sets a belief about it right."""
    told = pack.topics.get(topic)
    return told is not None and term in told.terms and (topic in pack.index["of_kind"] or told.kind == "misconception")


def _advice(reading: Reading, pack: Pack) -> Answer:
    return Answer(reading.text, "answered", RECOMMENDATION, RECOMMENDATION, text=phrase(pack, "recommendation-lead"))


def _nothing_asked(reading: Reading, pack: Pack) -> Answer:
    """Return what to say to a text that asks nothing: what its names are, what an act calls for."""
    if reading.unknown_names:
        return answer(Question("unknown-name", f"unknown-name:{reading.unknown_names[0]}", reading.text), pack)
    names = tuple(dict.fromkeys(m.term for m in reading.terms))
    if (reading.has("compare") or reading.has("decide")) and len(names) > 1:
        return answer(Question("versus", ":".join(("versus", *sorted(names))), reading.text, names), pack)
    if len(names) == 1 and reading.has("decide") and not _more_than_names(reading):
        return answer(Question("what-is", f"what-is:{names[0]}", reading.text, names), pack)
    act = next((a.act for a in reading.acts if f"lookup-{a.act}" in pack.wording and _fills(a, reading)), "")
    if act == "decide" and not reading.terms and _elsewhere(reading.text, pack):
        act = "elsewhere"
        reading = reading.with_(acts=(Act("unclear", reading.text),))
    if act and act != "elsewhere":
        kind = RECOMMENDATION if act == "decide" else "about-me"
        return Answer(reading.text, "answered", f"about:{act}", kind, text=phrase(pack, f"lookup-{act}"))
    if names and not _more_than_names(reading):
        return answer(Question("what-is", ":".join(("what-is", *names[:3])), reading.text, names[:3]), pack)
    unclear = any(t in pack.index["offering"] for t in names)
    return answer(Question("unclear" if unclear else "off-topic", "", reading.text), pack)


def _fills(act: Act, reading: Reading) -> bool:
    """Return whether an act is what a text is about, not a few words of a longer one."""
    return act.act == "decide" or len(reading.text.split()) <= max(_SHORT, 2 * len(act.text.split()))


_SHORT = 10
"""So few words are all of an act that some of them say."""


def _more_than_names(reading: Reading) -> bool:
    """Return whether a text says so much besides its names that what these are is no answer to it."""
    from assistant.understanding.text.english import STOP

    named = {w for m in reading.terms for w in reading.text[m.start : m.end].lower().split()}
    return len([w for w in _words(reading) if w and w not in STOP and w not in named]) > 2


def _in_english(told: list[Answer], reading: Reading, pack: Pack) -> tuple[Answer, ...]:
    """Return the answers, with a word on the language and on a cut text where that is called for."""
    notes = [phrase(pack, "other-language")] if reading.language != "en" else []
    notes += [phrase(pack, "cut")] if reading.cut else []
    first = told[0].with_(text=" ".join((*notes, told[0].text))) if notes else told[0]
    return (first, *told[1:])
