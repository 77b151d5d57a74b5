"""One probe: a release installed into its own environment, and everything the knowledge says of it tried there."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from assistant.content.findings import mark_of
from tests.probes import content
from tests.probes.bounded import run
from tests.probes.environments import CantProbeError, Room, found_in, normal, pythons
from tests.probes.serving import PACKAGES, serve
from tests.probes.steps import try_steps

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from assistant.model.knowledge import Candidate
    from tests.probes.trial import Trial

VERSION = "import platform; print(platform.python_version())"
OPERATORS = (">=", ">", "==", "~=", "!=", "<=", "<")


class Probe:
    """What is known while a candidate is probed; `tell` takes a line for the person who waits."""

    def __init__(self, trial: Trial, candidate: Candidate, folder: Path, tell: Callable[[str], None]) -> None:
        self.trial, self.candidate, self.folder, self.tell = trial, candidate, folder, tell
        self.release = candidate.facts.get("latest", "")
        self.untried: dict[str, str] = dict(trial.untried)

    def run(self, newest: bool = False) -> dict[str, Any]:
        """Return all that was found, as plain data; raises CantProbeError when nothing can be installed."""
        if self.trial.only_steps:
            return self.only_steps()
        room = self.install(newest)
        versions = room.versions()
        self.release = versions[normal(self.trial.package)]
        bound = [f"{self.trial.package}=={self.release}"]
        found = {
            "id": self.trial.id,
            "package": self.trial.package,
            "release": self.release,
            "runtime": self.python(room),
            "found": datetime.now(tz=UTC).date().isoformat(),
            "more": list(self.trial.more),
            "packages": len(versions) - ("pip" in versions),
            "megabytes": room.megabytes(),
        }
        names = self.names(room)
        self.more(room, list(self.trial.more), bound)
        tried = self.attempts(room)
        servers = self.servers(room, bound)
        found["facts"] = self.facts(room, tried, servers)
        found["offers"] = self.offers(room, tried, names, bound)
        found["first-steps"] = self.steps(room, bound)
        return found | {"untried": self.untried}

    def only_steps(self) -> dict[str, Any]:
        """Return what became of the first steps of a candidate of which nothing else is tried."""
        room = Room(self.folder / "room", pythons()[0])
        return {
            "id": self.trial.id,
            "package": self.trial.package,
            "release": self.release,
            "runtime": run([room.base, "-c", VERSION], self.folder, room.environ, 60).last,
            "found": datetime.now(tz=UTC).date().isoformat(),
            "first-steps": self.steps(room, []),
            "untried": self.untried,
        }

    # installing

    def install(self, newest: bool) -> Room:
        """Return a room with the bare release on the newest Python at hand that it supports."""
        want = self.trial.package if newest else f"{self.trial.package}=={self.release}"
        last = "no Python is at hand"
        for python in pythons():
            room = Room(self.folder / "room", python)
            done = room.make([want], [])
            if done.worked:
                return room
            last = "the installation did not end in time" if done.status is None else done.last
        raise CantProbeError(f"{want} can't be installed: {last}")

    def more(self, room: Room, wants: list[str], bound: list[str]) -> None:
        if wants and not (done := room.add(wants, bound)).worked:
            raise CantProbeError(f"{' '.join(wants)} can't be installed beside {bound[0]}: {done.last}")

    def python(self, room: Room) -> str:
        return room.run("-c", VERSION).last

    # trying

    def names(self, room: Room) -> dict[str, Any]:
        """Return what the names of the release tell of each capability."""
        asked = json.dumps({"packages": self.trial.own, "patterns": content.words()})
        (room.folder / "work" / "asked.json").write_text(asked)
        script = (
            "import sys; sys.stdin = open('asked.json'); import runpy; runpy.run_module('names', run_name='__main__')"
        )
        done = room.run("-c", script, seconds=120)
        found = found_in(done)
        if found is None:
            raise CantProbeError(f"the names of {self.trial.own} can't be searched: {done.last}")
        return dict(found)

    def attempts(self, room: Room) -> dict[str, dict[str, str]]:
        """Return by function of the trial what came of it."""
        known = {*content.words(), "own-server"}
        tried = {}
        for function in self.trial.functions:
            name = function.strip("_").replace("_", "-")
            if name in known or name.startswith(("default-", "interface-")):
                done = room.run("-m", "attempt", self.trial.module, function)
                last = "it did not end in time" if done.status is None else done.last
                found = found_in(done) or {"level": "failed", "how": last}
                tried[name] = {key: str(value) for key, value in found.items()}
                self.tell(f"  {name}: {tried[name]['level']}: {tried[name]['how']}")
        return tried

    def servers(self, room: Room, bound: list[str]) -> dict[str, str]:
        """Return by server how it runs the app."""
        if not (self.trial.wsgi or self.trial.asgi):
            return {}
        self.more(room, PACKAGES, bound)
        found = serve(room, self.trial)
        self.tell(f"  servers: {found}")
        return found

    # putting together

    def facts(self, room: Room, tried: dict[str, dict[str, str]], servers: dict[str, str]) -> dict[str, str]:
        """Return the facts found, worded as a candidate words them."""
        found = {"latest": self.release, "requires-python": self.requires(room)}
        sorts = {"own-server": "own server", "interface-wsgi": "WSGI", "interface-asgi": "ASGI"}
        speaks = [text for name, text in sorts.items() if name in tried]
        if speaks and all(tried[name]["level"] == "built-in" for name in sorts if name in tried):
            found["interface"] = " and ".join(speaks)
        for key in ("csrf", "autoescape"):
            told = tried.get(f"default-{key}", {})
            if told.get("level") == "built-in":
                found[key] = told["how"]
        own = ["its own server"] if tried.get("own-server", {}).get("level") == "built-in" else []
        serving = own + [name for name, how in servers.items() if how == "works"]
        found["served-by"] = ", ".join(serving)
        found["not-served-by"] = ", ".join(name for name, how in servers.items() if how != "works")
        return {name: text for name, text in found.items() if text}

    def requires(self, room: Room) -> str:
        """Return the bounds on Python that the release declares, lower one first."""
        script = (
            f"import importlib.metadata as m; print(m.metadata({self.trial.package!r}).get('Requires-Python') or '')"
        )
        text = room.run("-c", script).text.replace(" ", "").strip()
        parts = sorted(filter(None, text.split(",")), key=lambda part: OPERATORS.index(part.rstrip("0123456789.*")))
        return ",".join(part.strip() for part in parts) or "not declared"

    def offers(
        self, room: Room, tried: dict[str, dict[str, str]], names: dict[str, Any], bound: list[str]
    ) -> dict[str, dict[str, Any]]:
        """Return what was seen of each capability, packages beside the release included."""
        found: dict[str, dict[str, Any]] = {}
        for capability in content.words():
            seen = tried.get(capability) or (
                {} if capability in self.trial.untried else self.by_names(capability, names)
            )
            if not seen:
                continue
            found[capability] = dict(seen)
            claim = self.candidate.offers.get(capability)
            for name in content.named(claim.by) if claim and claim.level != "built-in" else ():
                how, works = self.beside(room, name, bound)
                found[capability].setdefault("beside" if works else "broken", {})[name] = how
        return found

    def by_names(self, capability: str, names: dict[str, Any]) -> dict[str, str]:
        """Return what the names of the release tell of a capability that no function tries."""
        hits = names["found"][capability]
        if not hits:
            return {"level": "none", "how": f"none of its {names['names']} names has to do with it"}
        about = self.trial.otherwise.get(capability)
        if about:
            return {"level": "none", "how": f"its names that sound like it are of something else: {about}"}
        self.untried[capability] = f"names such as {hits[0]} may have to do with it, and no trial says"
        return {}

    def beside(self, room: Room, name: str, bound: list[str]) -> tuple[str, bool]:
        """Return the version of a package that works beside the release, or how it does not, and whether it does."""
        install, module = content.packages()[name]
        done = room.add(install.split(), bound)
        if not done.worked:
            return f"can't be installed: {done.last}", False
        done = room.run("-m", "beside", self.trial.module, module)
        version = room.versions().get(normal(install.split()[0].partition("[")[0]), "?")
        self.tell(f"  beside: {name} {version} {'works' if found_in(done) else done.last}")
        return (version, True) if found_in(done) else (f"{version} fails: {done.last}", False)

    def steps(self, room: Room, bound: list[str]) -> list[dict[str, str]]:
        """Return what became of the first steps, in a list of one; of none where they can't be run here."""
        if "first-steps" in self.trial.untried:
            return []
        environ = room.environ | {"UV_PYTHON": room.base, "UV_CONSTRAINT": str(room.folder / "bound.txt")}
        (room.folder / "bound.txt").write_text("\n".join(bound) + "\n")
        result, how = try_steps(self.candidate.first_steps, self.trial, self.folder / "steps", environ)
        self.tell(f"  first steps {result}: {how}")
        return [{"result": result, "how": how, "mark": mark_of(self.candidate.first_steps)}]
