"""Run one function of a trial in the environment of what is tried; print what came of it as one line of JSON."""

import importlib
import json
import os
import pathlib
import sys

HERE = pathlib.Path(__file__).parent


def attempt(trial, name):
    """Return level and reason of one trial: what it says, or the error it ended with."""
    from calls import Absent, Part

    try:
        module = importlib.import_module(f"trials.{trial}")
        return {"level": "built-in", "how": getattr(module, name)()}
    except Part as part:
        return {"level": "part", "how": str(part)}
    except Absent as absent:
        return {"level": "none", "how": str(absent)}
    except Exception as error:  # noqa: BLE001
        import traceback

        traceback.print_exc()
        text = " ".join(f"{type(error).__name__}: {error}".split())
        return {"level": "failed", "how": text[:300]}


if __name__ == "__main__":
    sys.path[0] = str(HERE)
    sys.path.insert(1, os.getcwd())
    found = json.dumps(attempt(*sys.argv[1:3]))
    print(f"\nfound: {found}", flush=True)
    os._exit(0)
