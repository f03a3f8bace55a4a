"""What the README says is so."""

import re
import shlex
import tomllib

from click.testing import CliRunner

import duizhao
from conftest import ROOT
from duizhao.cli import commands

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_command_is_in_the_table_and_has_help():
    named = set(re.findall(r"^\| `duizhao (\w+)", README, re.MULTILINE))
    assert named == set(commands.commands)
    for name, command in commands.commands.items():
        assert command.help, name
        assert CliRunner().invoke(commands, [name, "--help"]).exit_code == 0


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


def test_the_library_is_what_the_readme_shows(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(compile(code, "README.md", "exec"), {})
    assert "高峰論壇" in capsys.readouterr().out
