"""Replays are tests, whether or not the program is installed with its entry point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.replay import plugin

if TYPE_CHECKING:
    import pytest


def pytest_configure(config: pytest.Config) -> None:
    """Register the plugin unless its entry point, or another conftest, has done so."""
    manager = config.pluginmanager
    if not manager.is_registered(plugin) and not manager.is_blocked(plugin.NAME):
        manager.register(plugin, plugin.NAME)
