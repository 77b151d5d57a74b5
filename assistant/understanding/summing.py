"""What the sentences of a message come to, taken together: a reading."""

from __future__ import annotations

from assistant.model.reading import Act, Heard, Question, Reading
from assistant.understanding.asked.altogether import altogether, what_they_are
from assistant.understanding.asked.questions import off_field
from assistant.understanding.gathering import LONG, MISSED, VERBATIM
from assistant.understanding.told import already, forward, granting, members, names, passing, settling, telling, values
from assistant.understanding.turn import amending

TYPE_CHECKING = False
if TYPE_CHECKING:
    from assistant.understanding.gathering import Gathering


def summed(got: Gathering, text: str, cut: bool) -> Reading:
    """Return what the whole message comes to; `text` is as it was typed."""
    heard = _settled(got)
    asked = _answerable(got, heard)
    if got.context.lookup or (asked and not heard):
        asked = altogether(got.found, asked, _tells_of_project(got, heard), got.index)
    elif heard and not got.objecting and all(h.slot in got.index["candidate_slots"] for h in heard):
        named = what_they_are(got.found, asked, got.index)
        asked, heard = ([named], []) if named else (asked, heard)
    if not (asked or heard or got.said or got.wrong or got.out or got.back_in) or _only_names(got, heard, asked):
        outside = None if got.context.slot else off_field(got.found, got.index)
        asked, heard = ([outside], []) if outside else (asked, heard)
    if got.context.lookup:
        from assistant.understanding.outstanding import outstanding

        asked = outstanding(got.found, asked, heard, got.says("decide"), got.index)
    return Reading(
        text,
        acts=tuple(_acts(got, text, heard, asked)),
        heard=tuple(heard),
        terms=names.mentions(got.found),
        questions=tuple(asked),
        out=tuple(dict.fromkeys(got.out)),
        back_in=tuple(dict.fromkeys(got.back_in)),
        wrong_kind=tuple(got.wrong),
        unknown_names=tuple(q.quality for q in asked if q.pattern == "unknown-name"),
        disowned=got.disowned,
        language=got.found.language,
        cut=cut,
    )


def _settled(got: Gathering) -> list[Heard]:
    corrected = next((got.found.text.find(a.text) for a in got.said if a.act == "correct"), -1)
    if got.says("correct") and got.context.number_slot and amending.leaves_number(got.heard, got.found, got.context):
        got.heard.extend(values.bare_number(got.found, got.context.number_slot, got.index))
    if got.says("correct"):
        got.heard.extend(amending.joining(got.heard, got.found, got.index, got.context))
    told = [h.how for h in got.heard if got.index["slots"][h.slot][7]]
    open_to_all = not (got.context.lookup or got.asked or got.said)
    if (got.story or (open_to_all and settling.uncounted(got.context, got.index))) and all(
        how == "hint" for how in told
    ):
        from assistant.understanding.told.builders import builders

        found = builders(got.found, got.index, bool(told) or not got.story)
        found = [h for h in found if not passing.is_passed(h, got.found, got.aside)]
        got.heard = settling.counted(got.heard, found)
    got.heard = granting.granted(got.heard, got.found, got.index)
    got.heard, got.disowned = members.counted(got.heard, got.found, got.index, got.context)
    got.heard = already.of_what_stays(got.heard, got.found, got.index)
    if not got.says("correct"):
        got.heard = settling.beside(got.heard, got.found, got.index, got.context)
        got.heard = already.left(got.heard, got.found, got.index, got.context)
    doubted = {a.target for a in got.said if a.act == "why-not"}
    doubted |= {value for name in doubted for _, value in got.index["values_by_term"].get(name, ())}
    beside = _beside(got)
    own = {h.slot for h in got.heard if h not in beside}
    got.heard = [h for h in got.heard if h.value not in doubted and not (h in beside and h.slot in own)]
    if not (got.story or got.context.lookup):
        got.heard = settling.undecided(got.heard, got.found, got.index)
        got.heard = settling.asked_only(got.heard, got.found, got.index, got.context)
        got.heard.extend(forward.asked_for(got.heard, got.said, got.found, got.index, got.context))
        got.heard = amending.outright(got.heard, got.said, got.found, got.index)
    if got.says("correct"):
        got.heard = settling.corrected(got.heard, got.index, got.context)
        got.heard = amending.settled(got.heard, got.found, got.index, got.context)
    else:
        before = got.heard
        got.heard = settling.hinted(before, got.index, got.context)
        kept = {(h.slot, h.value, h.start) for h in got.heard}
        got.passed = [h for h in before if (h.slot, h.value, h.start) not in kept]
    weighed = _weighed(got)
    general = got.index["general"]
    over = {h.slot for h in weighed}
    said = [h for h in got.heard if h.slot not in over or h.stance == "not-wanted"]
    return values.settle([*said, *weighed], got.index, general, corrected)


def _beside(got: Gathering) -> list[Heard]:
    """Return what only others' things are said to be, which counts where nothing says what the own one is."""
    whole = [stretch for stretch in got.aside if not stretch[2]]
    return [h for h in got.heard if h.slot in got.index["weighed"] and passing.is_passed(h, got.found, whole)]


def _weighed(got: Gathering) -> list[Heard]:
    """Return what the words of a story, with hints passed by, weigh for in slots that no phrase spoke of."""
    if got.says("correct") or not (got.heard or got.context.brief):
        return []
    from assistant.understanding.told.weighing import told

    beside = _beside(got)
    said = [h for h in got.heard + got.passed if h not in beside]
    over = got.background.elsewhere | got.refused | {i for a, b, names in got.aside if not names for i in range(a, b)}
    over |= already.words_of(got.found, got.index, got.context)
    return told(got.found, said, got.index, got.context, over, got.story, bool(got.asked))


def _answerable(got: Gathering, heard: list[Heard]) -> list[Question]:
    """Return the questions, less those for advice in general once a project was told, and a story's false ones."""
    told = bool(got.context.profile_slots) or bool(heard)
    if got.context.lookup:
        told = _tells_of_project(got, heard)
    kinds = got.index["topic_kinds"]
    asked = [q for q in got.asked if not (told and kinds.get(q.id) == "recommendation")]
    if heard and got.says("correct"):
        asked = [q for q in asked if q.pattern not in MISSED and (q.pattern != "topic" or q.score >= VERBATIM)]
    if got.context.lookup and told and not got.asking and len(got.found.spans) > 1:
        asked = [q for q in asked if q.pattern != "topic" or q.score >= VERBATIM]
    if asked and got.context.lookup and telling.of_another_craft(got.found):
        asked = telling.of_this_craft(asked, got.found, kinds)
    if len(heard) > 1 and len(got.found.words) > LONG:
        return [q for q in asked if q.pattern not in (*MISSED, "unknown-name")]
    return asked


def _tells_of_project(got: Gathering, heard: list[Heard]) -> bool:
    """Return whether a message says what a project is like."""
    return any(h.slot in got.index["telling"] for h in heard)


def _only_names(got: Gathering, heard: list[Heard], asked: list[Question]) -> bool:
    """Return whether nothing but names was heard, which says little of what the message is about."""
    rest = asked or got.said or got.wrong or got.out or got.back_in
    return not rest and all(h.how == "term" for h in heard)


def _acts(got: Gathering, text: str, heard: list[Heard], asked: list[Question]) -> list[Act]:
    told = bool(heard) and len(got.found.words) > LONG
    acts = [a for a in got.said if not (got.out and a.act == "frustration") and not (told and a.act == "bye")]
    if asked:
        acts.append(Act("ask", text))
    if heard or got.out or got.back_in:
        acts.append(Act("answer" if any(h.slot == got.context.slot for h in heard) else "describe", text))
    elif got.passed and not acts:
        acts.append(Act("describe", text))
    return acts if acts or got.wrong else [Act("unclear", text)]
