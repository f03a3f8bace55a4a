"""What keeps the house in order: stages in the order of the flow, sources named."""

import ast
import graphlib
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import ROOT

PACKAGE = ROOT / "src" / "duizhao"
STAGES = sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py"))
# They put the stages together.
ABOVE = {"building", "cli", "cli_dictionary", "directions", "pipeline", "project"}
ARGUED = {
    # Reading needs to know what is a reading, what is a word, and where a sentence may end.
    ("ingest/chinese_marks.py", "language.pinyin.characters"),
    ("ingest/foreign.py", "language.french.words"),
    ("ingest/unwrap.py", "language.french.words"),
    ("ingest/chinese_quotes.py", "language.words.sentence_edges"),
    # These tell of a build as a whole.
    ("output/handout.py", "building"),
    ("output/summary.py", "building"),
}


def imported(path: Path) -> Iterator[str]:
    """Yield the modules of the package that a file imports, anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "duizhao":
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module.startswith("duizhao."):
                yield node.module.removeprefix("duizhao.")
        elif isinstance(node, ast.Import):
            names = (alias.name for alias in node.names)
            yield from (n.removeprefix("duizhao.") for n in names if n.startswith("duizhao."))


def test_a_stage_imports_no_later_one() -> None:
    against = set()
    for path in PACKAGE.glob("*/**/*.py"):
        own = path.relative_to(PACKAGE).parts[0]
        later = {stage for stage in STAGES if stage > own}
        for module in imported(path):
            if module.split(".")[0] in later | ABOVE:
                against.add((path.relative_to(PACKAGE).as_posix(), module))
    assert against == ARGUED


def test_no_module_needs_one_that_needs_it() -> None:
    modules = {
        path.relative_to(PACKAGE).with_suffix("").as_posix().replace("/", "."): path
        for path in PACKAGE.rglob("*.py")
    }
    needs = {name: set(needed(path)) & {*modules} for name, path in modules.items()}
    graphlib.TopologicalSorter(needs).prepare()  # raises CycleError, which names them


def needed(path: Path) -> Iterator[str]:
    """Yield the modules of the package that a file needs to run, types apart."""
    tree = ast.parse(path.read_text("utf-8"))
    typing = [
        n
        for n in ast.walk(tree)
        if isinstance(n, ast.If) and "TYPE_CHECKING" in ast.unparse(n.test)
    ]
    apart = {inner for node in typing for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node not in apart and node.module:
            module = node.module.removeprefix("duizhao").removeprefix(".")
            yield module
            yield from (f"{module}.{alias.name}".removeprefix(".") for alias in node.names)


LONGEST_MODULE, LONGEST_FUNCTION = 300, 40  # lines


def test_modules_and_functions_are_short() -> None:
    for path in PACKAGE.rglob("*.py"):
        text = path.read_text("utf-8")
        name = path.relative_to(PACKAGE).as_posix()
        assert text.count("\n") <= LONGEST_MODULE, name
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                lines = (node.end_lineno or 0) - node.lineno + 1
                assert lines <= LONGEST_FUNCTION, f"{name}: {node.name} has {lines} lines"


SOURCES = (ROOT / "SOURCES.md").read_text(encoding="utf-8")
ROWS = [line.split("|")[1:-1] for line in SOURCES.splitlines() if line.startswith("| `")]


def named(cell: str) -> Iterator[str]:
    """Yield the patterns a cell names; those without a folder are in that of the one before."""
    folder = ""
    for name in re.findall("`([^`]+)`", cell):
        folder = name.rpartition("/")[0] if "/" in name else folder
        yield name if "/" in name else f"{folder}/{name}"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0].strip()[:60])
def test_what_the_sources_name_is_there(row: list[str]) -> None:
    for pattern in named(row[0]):
        assert any(ROOT.glob(pattern)), pattern
    for script in re.findall(r"`(tools/[\w./-]+)`", "".join(row)):
        assert (ROOT / script).is_file(), script


def test_the_licences_of_what_ships_are_those_the_package_states() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    told = {row[3].strip().replace(" ", "-") for row in ROWS if "src/duizhao" in row[0]}
    stated = {name.removesuffix("-1.0") for name in project["license"].split(" AND ")}
    assert told == stated
    assert "SOURCES.md" in project["license-files"]


def test_every_data_file_that_ships_has_its_source_named() -> None:
    told = {path for row in ROWS for pattern in named(row[0]) for path in ROOT.glob(pattern)}
    data = {
        path
        for path in PACKAGE.rglob("*")
        if path.suffix in {".tsv", ".txt", ".toml", ".json", ".npz"}
    }
    assert data - told == set()
