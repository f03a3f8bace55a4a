"""What the README says is so."""

import ast
import re
import shlex
import tomllib
from collections.abc import Iterator

from click.testing import CliRunner

import duizhao
from conftest import ROOT
from duizhao.cli import commands
from duizhao.lexicon import load_lexicon

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_command_is_in_the_table_and_has_help():
    named = set(re.findall(r"^\| `duizhao (\w+)", README, re.MULTILINE))
    assert named == set(commands.commands)
    for name, command in commands.commands.items():
        assert command.help, name
        assert CliRunner().invoke(commands, [name, "--help"]).exit_code == 0
        assert command.get_short_help_str(64).endswith("."), f"{name} is cut off in the list"


def test_the_commands_shown_are_ones_the_program_takes():
    blocks = "".join(re.findall(r"```sh\n(.*?)```", README, re.DOTALL))
    shown = re.findall(r"^duizhao (.+?)(?:\s+#.*)?$", blocks, re.MULTILINE)
    assert shown
    for line in shown:
        name, *arguments = shlex.split(line)
        commands.commands[name].make_context(name, arguments)


def test_the_make_targets_shown_exist():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"^make (\w+)|`make (\w+)`", README, re.MULTILINE)):
        assert re.search(rf"^{''.join(target)}:", makefile, re.MULTILINE)


def test_the_stage_table_is_the_list_of_subpackages():
    stages = re.findall(r"^\| `(\w+)` \|", README, re.MULTILINE)
    folders = sorted(p.parent.name for p in (ROOT / "src" / "duizhao").glob("*/__init__.py"))
    assert stages == folders


def test_files_named_in_the_readme_exist():
    for target in re.findall(r"\]\(([\w./-]+)\)", README):
        assert (ROOT / target).exists(), target


def test_the_version_is_the_same_everywhere():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == duizhao.__version__
    assert f"## {duizhao.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_library_is_what_the_readme_shows(monkeypatch, capsys, texts):
    """The example is a file, so that mypy checks it, too."""
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    assert (ROOT / "docs" / "example.py").read_text(encoding="utf-8").endswith(f'"""\n\n{code}')
    for name in ("zh.txt", "fr.txt"):
        (texts / name).rename(texts / f"roman.{name}")
    monkeypatch.chdir(texts)
    exec(compile(code, "README.md", "exec"), {})
    assert "公园 = parc" in capsys.readouterr().out
    assert (texts / "roman.apkg").exists()


LIBRARY = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")


def test_the_library_page_tells_of_every_name():
    told = set(re.findall(r"`(?:duizhao\.)?(\w+)[`(]", LIBRARY))
    assert set(duizhao.__all__) - told == set()
    functions = set(re.findall(r"^\| `(\w+)\(", LIBRARY, re.MULTILINE))
    assert functions == {
        n for n in duizhao.__all__ if callable(getattr(duizhao, n)) and n.islower()
    }


def test_the_library_page_shows_what_happens(monkeypatch, capsys, tmp_path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "texte.txt").write_bytes("你好\n".encode() + b"\xff\xfe\xfd")
    for code in re.findall(r"```python\n(.*?)```", LIBRARY, re.DOTALL):
        exec(compile(code, "library.md", "exec"), {"duizhao": duizhao})
        for shown, result in re.findall(r"^(\S.*?)  # (\'.*\')$", code, re.MULTILINE):
            assert repr(eval(shown, {"load_lexicon": load_lexicon})) == result
    assert capsys.readouterr().out.startswith("texte.txt 2 texte.txt, line 2")


def codes() -> Iterator[tuple[str, str]]:
    """Yield the code and the severity of each problem the source can make.

    Some codes stand in the calls, others in tables of (code, message, function).
    """
    for path in (ROOT / "src" / "duizhao").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(ast.Name("Problem"), [ast.Constant(code), *_]):
                    yield code, "note" if "Severity.NOTE" in ast.unparse(node) else "warning"
                case ast.Tuple([ast.Constant(str(code)), _, _]) if re.fullmatch(
                    "[a-z]+(-[a-z]+)+", code
                ):
                    yield code, "note" if code.startswith("repair-") else "warning"


def test_every_problem_is_explained():
    page = (ROOT / "docs" / "problems.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z-]+)` \| (\w+) \|", page, re.MULTILINE)
    assert rows == sorted(set(codes()))
