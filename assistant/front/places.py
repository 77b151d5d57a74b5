"""Where this person's sessions are kept."""

from __future__ import annotations

import os
import sys

PROGRAM = "framework-assistant"
VARIABLE = "ASSISTANT_STATE_DIR"


def state_folder(chosen: str | None = None) -> str:
    """Return the folder for what is kept between runs: the one chosen, the environment's, or the platform's."""
    named = chosen or os.environ.get(VARIABLE)
    if named:
        return os.path.abspath(named)
    return os.path.join(_platform_folder(), PROGRAM)


def _platform_folder() -> str:
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        return os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Application Support")
    named = os.environ.get("XDG_STATE_HOME", "")
    return named if os.path.isabs(named) else os.path.join(home, ".local", "state")


def sessions_folder(chosen: str | None = None) -> str:
    """Return the folder of the sessions."""
    return os.path.join(state_folder(chosen), "sessions")


def make_private(folder: str) -> None:
    """Make a folder that only this user can look into, where there is none; raises OSError."""
    if os.path.islink(folder):
        raise OSError(f"{folder} is a symbolic link")
    if os.path.isdir(folder):
        return
    parent = os.path.dirname(folder)
    if parent and not os.path.isdir(parent):
        os.makedirs(os.path.dirname(parent), exist_ok=True)
        os.mkdir(parent, 0o700)
        os.chmod(parent, 0o700)
    os.mkdir(folder, 0o700)
    os.chmod(folder, 0o700)
