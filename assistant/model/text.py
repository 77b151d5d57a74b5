"""The gate every text passes where it enters: nothing that a terminal would obey gets through."""

from __future__ import annotations

LONGEST = 10_000
"""Characters of one message that are read; the rest is cut aloud."""
REPLACEMENT = "�"
_VANISH = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x00AD, 0x180E), "")


def gate(text: str) -> str:
    """Return the text with newlines made one, spaces plain, and whatever can't be shown replaced by U+FFFD.

    CRLF and a lone CR become a newline, a tab and every Unicode space a space, zero-width characters vanish.
    The result is printable but for newlines, and passing it again changes nothing.
    """
    if text.isprintable() and text.isascii():
        return text
    plain = text.replace("\r\n", "\n").replace("\r", "\n").translate(_VANISH)
    return "".join(_shown(c) for c in plain)


def _shown(character: str) -> str:
    if character == "\n":
        return character
    if character.isspace() and character not in "\x1c\x1d\x1e\x1f\x85\x0b\x0c":
        return " "
    return character if character.isprintable() else REPLACEMENT


def is_clean(text: str) -> bool:
    """Return whether the gate would leave a text as it is."""
    return gate(text) == text
