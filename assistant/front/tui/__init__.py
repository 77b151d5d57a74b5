"""The chat on the screen: the only room that imports textual."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from assistant.front.chat import Chat
    from assistant.model.pack import Pack


def run(args: Namespace, load: Callable[[], Pack]) -> int:
    """Hold a chat on the screen; raises what ended it once the terminal is restored."""
    gc.disable()  # until the knowledge is loaded: collecting costs a tenth of the first frame
    from assistant.front.chat import begun, session_name
    from assistant.front.lines import recorded
    from assistant.front.tui.app import made

    name = session_name(args)

    def begin() -> tuple[Chat, str]:
        chat = begun(args, load)
        gc.enable()
        gc.freeze()
        return chat, name

    app = made(begin, args.no_color)
    try:
        app.run()
    finally:
        chat = app.chat_screen.chat
        if chat is not None:
            recorded(chat, args.record)
            chat.close()
    if app.failure is not None:
        raise app.failure
    return app.return_code or 0
