"""`python -m tests.probes [ID...]`: try what the knowledge claims by running it, and write what was found.

Without --coverage it needs uv and PyPI. Servers listen on this machine alone and are stopped; everything is bounded.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.probes import content
from tests.probes.claims import claims
from tests.probes.environments import CantProbeError
from tests.probes.probe import Probe
from tests.probes.trial import trials
from tests.probes.writing import write


def main() -> int:
    """Return 0 when every probe could be made, 1 when one could not."""
    known = trials()
    parser = argparse.ArgumentParser(prog="python -m tests.probes", description=__doc__)
    parser.add_argument("ids", nargs="*", metavar="ID", help="candidates to probe; all that have a trial")
    parser.add_argument("--newest", action="store_true", help="take the newest release in place of the one claimed")
    parser.add_argument("--coverage", action="store_true", help="say which claims are covered, and probe nothing")
    given = parser.parse_args()
    unknown = sorted(set(given.ids) - known.keys())
    if unknown:
        parser.error(f"there is no trial of {', '.join(unknown)}; there are {', '.join(known)}")
    if given.coverage:
        return _coverage()
    return max([_probe(name, given.newest) for name in given.ids or known])


def _probe(name: str, newest: bool) -> int:
    candidate = content.candidates(content.library())[name]
    print(f"{name} {candidate.facts.get('latest', '')}", flush=True)
    with tempfile.TemporaryDirectory(prefix="probe-", ignore_cleanup_errors=True) as folder:
        try:
            found = Probe(trials()[name], candidate, Path(folder), lambda line: print(line, flush=True)).run(newest)
        except CantProbeError as error:
            print(f"{name} could not be probed, and nothing was changed: {error}", file=sys.stderr)
            return 1
    print(f"  written to {write(found, content.FINDINGS)}", flush=True)
    return 0


def _coverage() -> int:
    listed = claims()
    open_ = [claim for claim in listed if claim.missing]
    for claim in open_:
        print(f"{claim.candidate}: {claim.about}: {claim.missing}")
    print(f"{len(listed)} claims a machine can check, {len(listed) - len(open_)} covered", end=", ")
    print(f"{100 * (len(listed) - len(open_)) / len(listed):.1f} of 100")
    return 0


if __name__ == "__main__":
    sys.exit(main())
