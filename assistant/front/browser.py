"""What leaves the program when a person asks for it: an address to the browser, a text to the clipboard."""

from __future__ import annotations

import base64
import os
import sys

OPENED = "Opened in your browser: {url}"
NO_BROWSER = "There is no browser here to open it in. The address: {url}"
NO_ADDRESS = "Only web addresses are opened, not {url}"
COPIED = "The last answer was sent to the terminal's clipboard."
NO_CLIPBOARD = "There is no terminal here with a clipboard; /save FILE writes the chat down."
NOTHING = "Nothing was answered yet."


def has_browser() -> bool:
    """Return whether an address can be opened beside the terminal; a browser inside it would draw over the chat."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"))


def opened(url: str) -> str:
    """Open a web address in the browser and return what came of it."""
    if not url.startswith(("http://", "https://")) or not url.isprintable() or " " in url:
        return NO_ADDRESS.format(url=url)
    if not has_browser():
        return NO_BROWSER.format(url=url)
    import webbrowser

    return (OPENED if webbrowser.open(url) else NO_BROWSER).format(url=url)


def copied(text: str) -> str:
    """Send a text to the clipboard of the terminal that lines are printed on, and return what came of it."""
    if not text:
        return NOTHING
    stream = sys.stdout
    if stream is None or not stream.isatty() or os.environ.get("TERM", "dumb") == "dumb":
        return NO_CLIPBOARD
    stream.write(f"\x1b]52;c;{base64.b64encode(text.encode('utf-8', 'replace')).decode()}\x07")
    stream.flush()
    return COPIED
