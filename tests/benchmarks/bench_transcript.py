"""The screen after a long chat: one more turn, and one key, after 2,000 turns against the same after 100."""

from __future__ import annotations

import asyncio
import statistics
import time
from typing import TYPE_CHECKING

from assistant.content import open_pack
from assistant.conversation import Conversation
from assistant.front.chat import Chat
from assistant.front.tui.app import ChatApp
from assistant.front.tui.replies import Line, line
from tests.benchmarks.measure import Row, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.model.pack import Pack

FEW, MANY = 100, 2000
SAID = "an api for my recipes, just me"


def lines(pack: Pack, number: int) -> list[Line]:
    """Return the lines of an ordinary turn."""
    talk = Conversation(pack)
    talk.open()
    turn = talk.respond(SAID)
    return [Line("user", SAID, number), *(line(reply, number, pack) for reply in turn.replies)]


async def measured(pack: Pack, turns: int, runs: int) -> tuple[float, float]:
    """Return the median seconds of processor time of one more turn, and of one key, after some turns."""
    app = ChatApp(lambda: (Chat(pack, Conversation(pack)), ""))
    appends, keys = [], []
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        transcript = app.chat_screen.transcript
        for number in range(turns):
            await transcript.add(lines(pack, number) if number > turns - 100 else [Line("user", SAID, number)])
        await pilot.pause()
        for number in range(runs):
            start = time.process_time()
            await transcript.add(lines(pack, turns + number))
            await pilot.pause()
            appends.append(time.process_time() - start)
            start = time.process_time()
            await pilot.press("x")
            keys.append(time.process_time() - start)
    return statistics.median(appends), statistics.median(keys)


def rows(runs: int = 15) -> Iterator[Row]:
    """Yield the rows of a turn and of a key."""
    pack = open_pack()
    (append, key), (append_few, key_few) = (asyncio.run(measured(pack, turns, runs)) for turns in (MANY, FEW))
    for what, ours, floor, aim in (
        ("append after 2,000 turns", append, append_few, "at most 1.2"),
        ("a key after 2,000 turns", key, key_few, "at most 1.5, under 16 ms"),
    ):
        yield Row(what, f"{ours * 1000:.1f} ms", f"{floor * 1000:.1f} ms (after 100)", f"{ours / floor:.2f}", aim)


if __name__ == "__main__":
    print(table(rows()))
