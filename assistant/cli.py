"""The commands: what was said on the command line, wired to what does it. No logic of its own."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from assistant.content import check, open_pack
from assistant.errors import ContentError, UnknownName, UsageError
from assistant.front import advice, given, listing, lookup, names, parsers, shapes
from assistant.front.plain import plain
from assistant.model.text import LONGEST

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable

    from assistant.model.pack import Pack

MOST_READ = 4 * LONGEST
"""Characters read from standard input before the gate; what is left over is cut aloud."""


def run(argv: list[str]) -> int:
    """Do what the words of the command line say and return the exit status."""
    try:
        args = parsers.parse(argv)
    except SystemExit as done:
        return int(done.code or 0)
    return int(globals()[f"_{args.command}"](args))


def _pack(args: Namespace) -> Pack:
    return open_pack(args.knowledge, args.dialogs)


def _words(given_words: Iterable[str]) -> str:
    """Return the words given, or what stands on standard input when that is no terminal."""
    words = " ".join(given_words)
    if not words and sys.stdin is not None and not sys.stdin.isatty():
        words = sys.stdin.read(MOST_READ)
    return lookup.taken(words)


def _chat(args: Namespace) -> int:
    from assistant.front import chat

    return chat.run(args, lambda: _pack(args))


def _ask(args: Namespace) -> int:
    from assistant.answering import answers_to
    from assistant.model.reading import Context
    from assistant.understanding import explain, read

    text, pack = _words(args.words), _pack(args)
    reading = read(text, pack, Context(lookup=True))
    answers = answers_to(reading, pack)
    explained = explain(reading, pack) if args.explain else ()
    wanted = lookup.wants_card(answers) or (args.json and any(a.kind == "recommendation" for a in answers))
    card = advice.advised(advice.described(text, pack), pack) if wanted else None
    if args.json:
        print(shapes.text(shapes.ask(answers, pack, card, explained)))
        return lookup.status(answers)
    print(lookup.shown(answers, pack, lookup.width()))
    if card:
        print("\n" + plain(card["answer"], lookup.width()))
    if args.explain:
        _print_below(explained)
    return lookup.status(answers)


def _print_below(lines: Iterable[str]) -> None:
    print("\n" + "\n".join(lines))


def _recommend(args: Namespace) -> int:
    from assistant.understanding import explain

    by_options = args.set or args.must or args.nots
    text = _words(args.words) if args.words or not by_options else ""
    pack = _pack(args)
    reading = advice.told(text, pack) if text else None
    profile = given.profile(pack, reading, args.set, args.must, args.nots)
    shape = advice.advised(profile, pack)
    heard = explain(reading, pack) if reading and args.explain else ()
    if args.json:
        print(shapes.text({**shape, "explained": list(heard)} if args.explain else shape))
        return advice.status(shape)
    print(plain(shape["answer"], lookup.width()))
    if args.explain:
        print("\n" + plain(advice.explained(profile, pack), lookup.width()))
        _print_below(heard)
    return advice.status(shape)


def _compare(args: Namespace) -> int:
    if len(args.words) < 2:
        raise UsageError("compare takes two candidates or more")
    from assistant.answering import compare
    from assistant.reasoning import decide

    pack = _pack(args)
    ids = tuple(dict.fromkeys(names.candidate(word, pack) for word in args.words))
    reading = advice.told(lookup.taken(args.project), pack) if args.project is not None else None
    profile = given.profile(pack, reading, args.set, args.must, args.nots)
    reply = compare(ids, profile, pack)
    if args.json:
        print(shapes.text(shapes.compare(ids, profile, decide(profile, pack), reply, pack)))
    else:
        print(plain(reply.text, lookup.width()))
    return 0


def _list(args: Namespace) -> int:
    if args.what in ("sessions", "misses"):
        from assistant.front import sessions

        found = sessions.rows(args.what, args.state_dir)
    else:
        found = listing.rows(args.what, _pack(args))
    _print_rows(found, args)
    return 0


def _print_rows(found: list[dict[str, Any]], args: Namespace) -> None:
    if args.json:
        print(shapes.text({args.what: found}))
    elif found:
        print("\n".join(listing.lines(found)))


def _show(args: Namespace) -> int:
    found = listing.show(args.name, _pack(args))
    print(shapes.text(found) if args.json else "\n".join(listing.outline(found)))
    return 0


def _export(args: Namespace) -> int:
    from assistant.front.export import story, text
    from assistant.front.places import sessions_folder

    pack = _pack(args)
    print(text(story.of_session(args.session, sessions_folder(args.state_dir), pack), args.format, pack), end="")
    return 0


def _check(args: Namespace) -> int:
    if args.explain is not None:
        return _explain_code(args.explain, args.json)
    found = check(args.knowledge, args.dialogs)
    if args.json:
        print(shapes.text(shapes.problems(found)))
    else:
        print("\n".join(map(str, found)) if found else "No problems found.")
        if not found:
            _review(args)
    return ContentError.status if found else 0


def _review(args: Namespace) -> None:
    """Print what is due for review; it is no problem, so the status stays as it is."""
    from datetime import date

    from assistant.content.review import due

    today = date.fromisoformat(args.today) if args.today else date.today()
    for sentence in due(_pack(args), today):
        print(sentence)


def _explain_code(code: str, as_json: bool) -> int:
    from assistant.content.codes import CODES

    if code not in CODES:
        raise UnknownName("code of a problem", code, names.nearest(code, CODES))
    print(shapes.text({"code": code, "text": CODES[code]}) if as_json else CODES[code])
    return 0


def _graph(args: Namespace) -> int:
    from assistant.front.graph import drawn

    print(drawn(_pack(args).dialog, args.format))
    return 0


def _replay(args: Namespace) -> int:
    return _elsewhere("replay", args)


def _verify(args: Namespace) -> int:
    from assistant.front.verified import told

    text, status = told(_pack(args), args.json)
    print(text)
    return status


def _elsewhere(name: str, args: Namespace) -> int:
    """Hand a command to the module that does it, where there is one."""
    module = f"assistant.{name}.command"
    if find_spec(f"assistant.{name}") is None or find_spec(module) is None:
        raise UsageError(f"{name!r} is not here yet")
    return int(import_module(module).main(args))
