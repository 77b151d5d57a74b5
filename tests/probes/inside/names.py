"""Search the names of packages: modules, classes, functions, methods. Print those that fit a pattern as JSON."""

import ast
import importlib.util
import json
import pathlib
import re
import sys
import tokenize

MOST = 6
"""Names told of one capability."""
SKIPPED = {"tests", "node_modules", "_vendor", "vendored"}


def files_of(package):
    """Yield the source files of an importable package, with the module each is."""
    spec = importlib.util.find_spec(package)
    for folder in spec.submodule_search_locations or ():
        root = pathlib.Path(folder)
        for path in sorted([*root.rglob("*.py"), *root.rglob("*.pyi")]):
            inner = path.relative_to(root).with_suffix("").parts
            if SKIPPED.isdisjoint(inner):
                yield path, ".".join((package, *(p for p in inner if p != "__init__")))
    if not spec.submodule_search_locations and spec.origin:
        yield pathlib.Path(spec.origin), package


def names_of(path):
    """Return the names a file gives to classes and functions."""
    try:
        with tokenize.open(path) as stream:
            tree = ast.parse(stream.read())
    except (SyntaxError, UnicodeDecodeError):
        return []
    sorts = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    return [node.name for node in ast.walk(tree) if isinstance(node, sorts)]


def parts(name):
    """Return a name as small words with _ around each: 'TestClient' is '_test_client_'."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name)
    return f"_{re.sub('[^a-z0-9]+', '_', spaced.lower()).strip('_')}_"


def search(packages, patterns):
    """Return how many names there are, and by capability those that fit one of its patterns."""
    found = {name: [] for name in patterns}
    wanted = {n: re.compile("|".join(f"_{w.replace('*', '[a-z0-9]*')}_" for w in ws)) for n, ws in patterns.items()}
    count = 0
    for package in packages:
        for path, module in files_of(package):
            names = [(parts(module.rpartition(".")[2]), module)]
            names += [(parts(name), f"{module}.{name}") for name in names_of(path)]
            count += len(names)
            for capability, pattern in wanted.items():
                found[capability] += [full for small, full in names if pattern.search(small)]
    return {"names": count, "found": {n: list(dict.fromkeys(hits))[:MOST] for n, hits in found.items()}}


if __name__ == "__main__":
    asked = json.load(sys.stdin)
    print(f"\nfound: {json.dumps(search(asked['packages'], asked['patterns']))}")
