"""The terminal driver with two things mended: bytes that are no UTF-8, and a standard error that goes elsewhere."""

from __future__ import annotations

import sys
from codecs import getincrementaldecoder
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from codecs import IncrementalDecoder
    from collections.abc import Callable

    from textual.driver import Driver


def tolerant(encoding: str) -> Callable[[], IncrementalDecoder]:
    """Return what makes decoders that put U+FFFD where bytes are no text."""
    made = getincrementaldecoder(encoding)
    return lambda: made(errors="replace")


def driver_class() -> type[Driver] | None:
    """Return the mended driver, None where the system has another one.

    A byte that is not UTF-8 ends an app: https://github.com/Textualize/textual/issues/6456. The driver takes its
    decoder from a name of its module, so that name is given another meaning. It also paints on standard error.
    """
    if sys.platform == "win32":
        return None
    from textual.drivers import linux_driver

    class TolerantDriver(linux_driver.LinuxDriver):
        """Reads any bytes, and paints on the stream that was looked at."""

        def __init__(self, *args: Any, **named: Any) -> None:
            super().__init__(*args, **named)
            self._file = sys.__stdout__ or sys.__stderr__

    vars(linux_driver)["getincrementaldecoder"] = tolerant
    return TolerantDriver
