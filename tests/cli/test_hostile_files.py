# SPDX-License-Identifier: EUPL-1.2
"""Files of the wrong shape: whatever stands where, a file is read or refused in words, and nothing falls."""

from __future__ import annotations

import contextlib
import copy
import datetime
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samverkan_desktop import rules
from samverkan_desktop.cli import approving
from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.rules import cases, engine, loader, questions
from samverkan_desktop.system import resources
from samverkan_desktop.ui import app_settings
from samverkan_desktop.usecases import consultation_forms, policy, population
from tests.cli.conftest import Run
from tests.cli.decide import question
from tests.cli.invented import TODAY, consented, deidentified

ENDLESS: Final = ("[" * 20_000, "x = " + "[" * 20_000, "x = " + "9" * 5_000, "x = 1\n" * 2, '"\\ud800" = 1', "\x00")
"""Depth, a number and doubled keys that a reader itself gives up on."""

ODD: Final = st.one_of(
    st.none(),
    st.booleans(),
    st.sampled_from(
        [0, -1, 1.5, 10**30, "", "\x00", "\x1b[2J", "9999-12-31", "0001-01-01", [], {}, [[]], [{}], [None]]
    ),
    st.text(max_size=20),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=5,
    ),
)
FACTS: Final = {
    "secret_from": {"g2": ["counselling"]},
    "report_decision": {"date": "2026-03-10", "outcome": "opened"},
    "reported_by": "school_general",
    "investigation_opened": "2026-01-01",
}
KNOWN: Final = {"people": [{"name": "Tuva Ekdahl", "role": "child", "also": ["Tuvan"]}], "places": ["Norrbäck"]}
DECISIONS: Final = {
    "question": [{"start": 0, "end": 1, "action": "keep", "text": "x", "reason": "y"}],
    "reason": "z",
    "sections": {"advice": []},
}
few = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def places(data: Any, so_far: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every value in the data, the whole of it first."""
    yield so_far
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for name, value in inner:
        yield from places(value, (*so_far, name))


@st.composite
def spoilt(draw: st.DrawFn, whole: Any) -> Any:
    """A good file with one to three values put out of shape, or taken away."""
    data = copy.deepcopy(whole)
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from(list(places(data))))
        if not path:
            data = copy.deepcopy(draw(ODD))
            continue
        held = data
        for name in path[:-1]:
            held = held[name]
        if draw(st.booleans()):
            held[path[-1]] = copy.deepcopy(draw(ODD))
        else:
            held.pop(path[-1])
    return data


def refused_in_words(read: Callable[[], object]) -> None:
    """Anything but an answer or a named refusal falls through, and the test with it."""
    with contextlib.suppress(InvalidInput):
        read()


@few
@given(spoilt(question(facts=FACTS)))
def test_a_question_of_any_shape_is_answered_or_refused(data: Any) -> None:
    refused_in_words(lambda: [questions.as_json(engine.decide(one, rules.shipped())) for one in questions.read(data)])


@few
@given(st.one_of(spoilt(consented()), spoilt(deidentified(codes={"problem": ["school_absence"]}, time="12:00"))))
def test_a_record_of_any_shape_is_read_or_refused(data: Any) -> None:
    refused_in_words(lambda: consultation_forms.read(data, today=TODAY))


def test_a_code_that_is_no_word_is_refused() -> None:
    with pytest.raises(InvalidInput, match="consultation_invalid"):
        consultation_forms.read(deidentified(codes={"problem": [[], {}]}), today=TODAY)


@few
@given(spoilt(DECISIONS), spoilt(KNOWN))
def test_decisions_and_what_is_known_of_any_shape_are_read_or_refused(decisions: Any, known: Any) -> None:
    refused_in_words(lambda: approving.read(decisions))
    refused_in_words(lambda: consultation_forms.known_of(known))


@few
@given(spoilt({"local": {"version": "1", "in_force": "2030-01-01"}, "ages": {}, "thresholds": {}, "groups": {}}))
def test_a_policy_of_any_shape_is_compared_or_refused(data: Any) -> None:
    try:
        text = as_toml(data)
    except TypeError:
        return  # nothing that TOML could hold
    refused_in_words(lambda: policy.compared(rules.shipped(), text))


@few
@given(spoilt(dict(loader.shipped_policy(rules.shipped()))))
def test_a_whole_policy_with_values_out_of_shape_is_compared_or_refused(data: Any) -> None:
    if not isinstance(data, dict):
        return
    try:
        text = as_toml({"local": {"version": "1", "in_force": "2030-01-01"}, **data})
    except TypeError:
        return
    refused_in_words(lambda: policy.compared(rules.shipped(), text))


@pytest.mark.parametrize("stray", ["ages = [1]", "child_always = 14", "group = 5", "ages = {child_always = 14}"])
def test_what_stands_under_the_wrong_heading_is_refused_and_not_passed_over(
    run: Run, tmp_path: Path, stray: str
) -> None:
    draft = tmp_path / "utkast.toml"
    draft.write_text(f'[local]\nversion = "1"\nin_force = 2030-01-01\n{stray}\n', encoding="utf-8")
    for command in ("compare", "try"):
        said = run("policy", command, draft)
        assert (said.code, said.out) == (2, "")
        assert f"local.{stray.split()[0]}" in said.err


@pytest.mark.parametrize("version", ["x" * 81, "1\\n2", "1\\u001b[2J", "\\u202e1"])
def test_a_version_is_one_short_line(run: Run, tmp_path: Path, version: str) -> None:
    draft = tmp_path / "utkast.toml"
    draft.write_text(f'[local]\nversion = "{version}"\nin_force = 2030-01-01\n', encoding="utf-8")
    said = run("policy", "compare", draft)
    assert said.code == 2
    assert "local.version" in said.err


@pytest.mark.parametrize("text", ENDLESS)
def test_what_a_reader_gives_up_on_is_refused_everywhere(run: Run, tmp_path: Path, text: str) -> None:
    (tmp_path / "permitted").mkdir()
    for name in ("lag.toml", "set.toml", "policy.toml", "missing.toml", "local.toml", "settings.toml"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    for name in ("fall.toml", "fall.json"):
        (tmp_path / "permitted" / name).write_text(text, encoding="utf-8")
    file = tmp_path / "lag.toml"
    for words in (
        ("decide", file),
        ("deidentify", "--known", file),
        ("deidentify", "--jsonl", file),
        ("policy", "compare", file),
        ("policy", "try", file),
        ("rules", "check", tmp_path),
        ("rules", "cases", tmp_path),
    ):
        said = run(*words)
        assert said.code in (1, 2), (words, said.err)
        assert "Traceback" not in said.err
    assert app_settings.read(tmp_path) == app_settings.AppSettings()


def test_a_rule_folder_with_one_file_out_of_shape_is_refused_by_its_name(tmp_path: Path) -> None:
    shipped = {file.name: file.read_text(encoding="utf-8") for file in resources.path("rules").glob("*.toml")}
    for name in shipped:
        for spoiler in (
            "rule = 1\nlaw = 1\n",
            "[law]\nid = []\n[[rule]]\nid = []\n",
            "[[rule]]\nwhen = [1]\n",
            "x = 1\n",
        ):
            for kept, text in shipped.items():
                (tmp_path / kept).write_text(spoiler if kept == name else text, encoding="utf-8")
            found = [one for one in loader.check(tmp_path) if one.level == "error"]
            assert found, (name, spoiler)
        (tmp_path / name).write_text(shipped[name], encoding="utf-8")


@few
@given(spoilt(question()), st.dictionaries(st.text(max_size=8), ODD, max_size=3))
def test_a_case_of_any_shape_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: Any, expect: Any
) -> None:
    refused_in_words(lambda: cases.parsed({"permitted/a.json": json.dumps({"question": data, "expect": expect})}))
    refused_in_words(lambda: cases.parsed({"permitted/a.json": json.dumps(data)}))


@few
@given(st.text(max_size=200) | st.lists(st.text(max_size=10)).map(";".join), st.text(max_size=80))
def test_figures_of_any_shape_are_read_or_refused(figures: str, schools: str) -> None:
    for text in (figures, f"ålder;antal\n{figures}", f"Ålder,2024\n0,{figures}\n"):
        refused_in_words(lambda text=text: population.read(text, municipality="Älvsunda"))  # type: ignore[misc]
    refused_in_words(lambda: population.read_schools(schools))


def as_toml(data: Any) -> str:
    """Data as TOML. Raises TypeError for what TOML does not know (nothing, half a character)."""
    if not isinstance(data, dict):
        raise TypeError
    return "".join(f"{_name(name)} = {_value(value)}\n" for name, value in data.items())


def _name(name: str) -> str:
    return _value(str(name))


def _value(value: Any) -> str:
    if value is None or (isinstance(value, str) and any(0xD800 <= ord(sign) <= 0xDFFF for sign in value)):
        raise TypeError
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_name(name)} = {_value(one)}" for name, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, str):
        # JSON writes characters beyond the first plane as two halves, which TOML does not know
        return '"' + "".join(f"\\U{ord(sign):08x}" for sign in value) + '"'
    return json.dumps(value)
