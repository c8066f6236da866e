# SPDX-License-Identifier: EUPL-1.2
"""Every error a person can meet has its words: what happened, why, and what to do now, in Swedish and English."""

from __future__ import annotations

import ast
import string
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.source import ROOT, Source

TEXTS = ROOT / "resources" / "texts"
FILES = sorted(TEXTS.glob("errors*.sv.toml"))
ERRORS = {"SamverkanError", "Refused", "InvalidInput", "LockedOut", "Impossible"}


def read(path: Path) -> dict[str, dict[str, str]]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def placeholders(texts: dict[str, str]) -> set[str]:
    """The {names} that an error's texts want filled in."""
    return {name for text in texts.values() for _, name, _, _ in string.Formatter().parse(text) if name}


def swedish() -> dict[str, dict[str, str]]:
    return {code: texts for path in FILES for code, texts in read(path).items()}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_of_errors_has_an_english_twin_with_the_same_words_to_fill_in(path: Path) -> None:
    twin = path.with_name(path.name.replace(".sv.", ".en."))
    assert twin.is_file(), f"{twin.name} is missing"
    here, there = read(path), read(twin)
    assert here.keys() == there.keys()
    for code, texts in here.items():
        assert set(texts) == set(there[code]) == {"what", "why", "now"}, code
        assert all(text.strip() for text in (*texts.values(), *there[code].values())), code
        assert placeholders(texts) == placeholders(there[code]), code


def test_no_code_has_its_words_in_two_files() -> None:
    counted = Counter(code for path in FILES for code in read(path))
    assert not [code for code, times in counted.items() if times > 1]


def raised(sources: tuple[Source, ...]) -> Iterator[tuple[str, str, set[str] | None]]:
    """Place, code and given values (None when not all can be read) of every error made with a code written there."""
    for source in sources:
        kinds = ERRORS | {kind.name for kind in _own_kinds(source)}
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in kinds and node.args:
                named = {word.arg for word in node.keywords}
                values = None if None in named else {name for name in named if name and name != "faults"}
                for code in _literals(node.args[0]):
                    yield f"{source.module}:{node.lineno}", code, values


def _own_kinds(source: Source) -> Iterator[ast.ClassDef]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ClassDef) and any(ast.unparse(b).rpartition(".")[2] in ERRORS for b in node.bases):
            yield node


def _literals(node: ast.expr) -> Iterator[str]:
    """`"code"` and both of `"one" if so else "other"`; nothing of a code that is found out while running."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)


def test_every_error_that_is_raised_has_words(sources: tuple[Source, ...]) -> None:
    known = swedish()
    without = sorted({f"{code} ({place})" for place, code, _ in raised(sources) if code not in known})
    assert not without, "no texts in resources/texts/errors*.sv.toml for:\n" + "\n".join(without)


def test_every_word_to_fill_in_is_given_where_the_error_is_raised(sources: tuple[Source, ...]) -> None:
    known = swedish()
    empty = sorted(
        f"{place}: {code} wants {sorted(missing)}"
        for place, code, values in raised(sources)
        if code in known and values is not None and (missing := placeholders(known[code]) - values)
    )
    assert not empty, "\n".join(empty)


def test_no_words_stand_for_an_error_that_nobody_raises(sources: tuple[Source, ...]) -> None:
    written = {
        node.value
        for source in sources
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    unused = sorted(code for code in swedish() if code not in written)
    assert not unused, f"texts without an error: {unused}"
