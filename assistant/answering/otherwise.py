"""An answer to what is put apart: who is right, whether a thing is false, whether it is the only one of its kind."""

from __future__ import annotations

from assistant.answering.asked import asks_if_false, asks_who
from assistant.answering.carrying import TURNED
from assistant.answering.terms import best_known, is_a, names_of
from assistant.answering.wording import listed, phrase, without_particle

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.model.pack import Pack
    from assistant.model.reading import Question
    from assistant.model.reply import Answer


def otherwise(told: Answer, question: Question, pack: Pack) -> Answer:
    """Return an answer with the verdict on what is put: none where it is asked who is right, else the other one."""
    if asks_who(question):
        return _put(told, "", pack)
    if asks_if_false(question):
        return _put(told, TURNED.get(told.verdict, told.verdict), pack)
    return _not_alone(told, question, pack) if question.pattern == "is-a" and told.verdict == "yes" else told


def _not_alone(told: Answer, question: Question, pack: Pack) -> Answer:
    """Return an answer that says who else is of a kind; as it is where nothing else is."""
    others = [
        t
        for t in pack.candidates
        if t not in question.terms and all(is_a(pack, pack.terms[t], k) == "yes" for k in question.kinds)
    ]
    if not others or not question.kinds:
        return told
    names = listed(pack, names_of(pack, best_known(pack, others, 3)))
    return told.with_(verdict="no", text=f"{phrase(pack, 'not-alone', names=names)} {_plain(told.text, pack)}")


def _put(told: Answer, verdict: str, pack: Pack) -> Answer:
    """Return an answer with another verdict, or none, and the word that it opens with put so."""
    plain = _plain(told.text, pack)
    word = f"{phrase(pack, f'lead-{verdict}')} " if verdict in TURNED and plain != told.text else ""
    return told.with_(verdict=verdict, text=word + plain)


def _plain(text: str, pack: Pack) -> str:
    """Return an answer without the yes or no that it opens with."""
    leads = [phrase(pack, f"lead-{lead}") for lead in ("yes", "no", "negated-yes", "negated-no")]
    lead = next((one for one in leads if text.startswith(f"{one} ")), "")
    return text.removeprefix(lead).lstrip() if lead else without_particle(text)
