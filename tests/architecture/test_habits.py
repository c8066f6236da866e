# SPDX-License-Identifier: EUPL-1.2
"""Habits of the house that a reader should be able to rely on without looking."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

from tests.architecture.source import ROOT, Source

VAGUE = {"utils", "util", "helpers", "helper", "manager", "managers", "misc", "common", "base", "core", "tools"}
SPEAKS_ON_STDOUT = ("cli", "__main__")
ASKS_THE_TIME = {"system.clock"}
TIMES = (
    "datetime.datetime.now", "datetime.datetime.today", "datetime.datetime.utcnow", "datetime.date.today",
    "time.time", "time.time_ns", "time.localtime", "time.gmtime",
)  # fmt: skip
# What is translated there was marked by a literal, which is checked where it is marked.
SAYS_WHAT_WAS_MARKED = "ui.translations"
SPDX = "# SPDX-License-Identifier: EUPL-1.2"


def test_no_module_has_a_name_that_says_nothing(sources: tuple[Source, ...]) -> None:
    vague = [source.module for source in sources if VAGUE & set(source.module.split("."))]
    assert not vague, f"say what it holds: {vague}"


def test_only_the_command_line_prints(sources: tuple[Source, ...]) -> None:
    found = [
        f"{source.module}:{line}"
        for source in sources
        if source.module.split(".")[0] not in SPEAKS_ON_STDOUT
        for line, name in source.uses()
        if name in ("print", "sys.stdout")
    ]
    assert not found, f"print only in cli and __main__: {found}"


def test_only_the_clock_asks_the_computer_for_the_time(sources: tuple[Source, ...]) -> None:
    found = [
        f"{source.module}:{line} {name}"
        for source in sources
        if source.module not in ASKS_THE_TIME
        for line, name in source.uses()
        if name in TIMES
    ]
    assert not found, f"time comes in as an argument, or from system.clock: {found}"


def test_texts_to_translate_are_literals(sources: tuple[Source, ...]) -> None:
    """lupdate reads the source; a text put together while running is never translated."""
    found = [
        f"{source.module}:{node.lineno} {ast.unparse(node)[:60]}"
        for source in sources
        if source.module != SAYS_WHAT_WAS_MARKED
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and (texts := _translated(node)) is not None
        if not texts or not all(isinstance(text, ast.Constant) and isinstance(text.value, str) for text in texts)
    ]
    assert not found, f"tr() takes one literal; values go in afterwards with format: {found}"


def _translated(call: ast.Call) -> list[ast.expr] | None:
    """The texts of a call of `tr`, `QCoreApplication.translate` or a mark in a table; None for any other call."""
    if ast.unparse(call.func) in ("QT_TRANSLATE_NOOP", "Marked"):
        return call.args[:2]
    if not isinstance(call.func, ast.Attribute):
        return None
    if call.func.attr == "tr":
        return call.args[:1]
    if call.func.attr == "translate" and ast.unparse(call.func.value).endswith("Application"):
        return call.args[:2]
    return None


def test_every_python_file_starts_with_its_licence_and_says_what_it_is() -> None:
    """A test says it in its name, so a file of tests needs no docstring."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.py"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    names = (
        listed.stdout.split("\n")
        if listed.returncode == 0
        else [path.relative_to(ROOT).as_posix() for path in _python_files()]
    )
    lacking = []
    for name in filter(None, names):
        path = ROOT / name
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            says_what_it_is = name.startswith("tests/") or ast.get_docstring(ast.parse(text))
            if not text.startswith(SPDX) or not says_what_it_is:
                lacking.append(str(path.relative_to(ROOT)))
    assert names
    assert not lacking, f"the first line is {SPDX}, then a docstring: {lacking}"


def _python_files() -> list[Path]:
    rooms = ("samverkan_desktop", "tests", "packaging", "benchmarks")
    return [path for room in rooms for path in (ROOT / room).rglob("*.py")]


def test_every_room_of_shipped_files_says_what_they_are_and_where_they_come_from() -> None:
    rooms = [room for room in (ROOT / "resources").iterdir() if any(path.is_file() for path in room.rglob("*"))]
    lacking = sorted(room.name for room in rooms if not (room / "README.md").is_file())
    assert rooms
    assert not lacking, f"a README.md with source, licence and date is missing in resources/: {lacking}"
