# SPDX-License-Identifier: EUPL-1.2
"""Rule files: what is refused and where, stamps that expire, local policies from a day on, and reading back."""

from __future__ import annotations

import json
import re
import shutil
from datetime import date, timedelta
from pathlib import Path

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samverkan_desktop.domain.days import months_after
from samverkan_desktop.domain.errors import InvalidInput
from samverkan_desktop.rules import cases, loader, policy, ruleset, shipped
from samverkan_desktop.rules.engine import decide
from samverkan_desktop.rules.ruleset import RuleSet
from samverkan_desktop.system import resources, texts

CASES = cases.shipped_folder()
RULES = resources.path("rules")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(resources.path("rules"), tmp_path / "rules", ignore=shutil.ignore_patterns("cases")))


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def errors(folder: Path, local: Path | None = None) -> list[str]:
    found = [f"{one.place}: {one.text}" for one in loader.check(folder, local=local) if one.level == "error"]
    if found:
        with pytest.raises(InvalidInput) as error:
            loader.load(folder, local)
        assert len(error.value.faults) == len(found)
    return found


def test_the_shipped_files_have_no_problems() -> None:
    assert loader.check(resources.path("rules"), on=date(2026, 11, 22)) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('source = "SoL 19 kap. 1 §"', 'source = " "', "source saknas"),
        ('source = "SoL 19 kap. 1 §"\n', "", "source saknas"),
        ('effect = "obliges"', 'effect = "requires"', "effekten 'requires' finns inte"),
        ('"suspected_harm"]', '"suspected_crime"]', "villkoret 'suspected_crime' finns inte"),
        ('"from:report_duty"', '"from:everyone"', "okänt värde"),
        ('"minor", "investigation_open"', '"minor:18", "investigation_open"', "tar inget värde"),
        ("in_force = { from = 2025-07-01 }", "in_force = { to = 2025-07-01 }", "in_force.from saknas"),
        ("in_force = { from = 2025-07-01 }", "in_force = { from = 2025-07-01, to = 2025-06-01 }", "före from"),
        ('text.en = "Whoever', 'text.english = "Whoever', "text.sv och text.en"),
        ('off_because.sv = "Handlar', 'off_because.swedish = "Handlar', "säga varför"),
    ],
)
def test_a_faulty_rule_is_refused_with_its_place(folder: Path, old: str, new: str, said: str) -> None:
    change(folder / "02_sol_2025.toml", old, new)
    found = errors(folder)
    assert any(one.startswith("02_sol_2025.toml: ") and said in one for one in found), found


def test_two_versions_in_force_on_the_same_day_are_refused(folder: Path) -> None:
    change(folder / "01_osl.toml", "to = 2028-06-30", "to = 2028-07-01")
    assert errors(folder) == ["osl-23-2-1: två lydelser gäller samma dag"]


def test_a_gap_between_two_versions_is_refused(folder: Path) -> None:
    change(folder / "01_osl.toml", "to = 2028-06-30", "to = 2028-06-29")
    assert errors(folder) == ["osl-23-2-1: det finns dagar mellan två lydelser då ingen av dem gäller"]


def test_a_gap_between_a_law_and_its_successor_is_refused(folder: Path) -> None:
    change(folder / "03_sol_2001.toml", "to = 2025-06-30", "to = 2025-06-29")
    assert errors(folder) == ["sol-19-1: börjar inte gälla dagen efter att sol-2001-14-1 slutade"]


def test_a_rule_not_compared_with_the_law_must_be_off(folder: Path) -> None:
    change(folder / "02_sol_2025.toml", 'effect = "protects"', 'effect = "protects"\nchecked = ""')
    assert any("utan datum för kontroll" in one for one in errors(folder))


def test_a_file_that_is_not_toml_is_named_and_nothing_is_used(folder: Path) -> None:
    (folder / "05_lul.toml").write_bytes(b"\xff\xfe not toml")
    assert "05_lul.toml: filen går inte att läsa som TOML" in errors(folder)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    assert any("inga regelfiler" in one for one in errors(tmp_path))


def test_a_name_that_points_at_no_rule_is_refused(folder: Path) -> None:
    change(folder / "policy.toml", "osl-10-2 = false", "osl-10-99 = false")
    found = errors(folder)
    assert any("osl-10-99 är ingen undantagsregel" in one for one in found)
    assert any("osl-10-2 saknas" in one for one in found)


def test_majority_is_law_and_cannot_be_changed(folder: Path) -> None:
    change(folder / "policy.toml", "adult = 18", "adult = 16")
    assert any("FB 9 kap. 1 §" in one for one in errors(folder))


def test_a_stamp_that_has_expired_is_a_warning_and_stops_nothing(folder: Path) -> None:
    found = loader.check(folder, on=date(2027, 11, 23))
    assert found
    assert {one.level for one in found} == {"warning"}
    assert "2026-11-22" in found[0].text
    assert loader.load(folder).rules
    assert loader.check(folder, on=date(2027, 11, 22)) == []


def local_file(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "local.toml"
    head = '[local]\nversion = "Exempelkommun 1"\nin_force = 2026-03-14\n'
    file.write_text(head + text, encoding="utf-8")
    return file


def outcome(rules: RuleSet, name: str, on: date | None = None) -> str:
    (case,) = (one for one in cases.read(CASES) if one.path.stem == name)
    return decide(attrs.evolve(case.question, date=on or case.question.date), rules).outcome


def test_a_local_age_holds_from_its_day_and_the_shipped_one_before(folder: Path, tmp_path: Path) -> None:
    rules = loader.load(folder, local_file(tmp_path, "[ages]\nchild_always = 14\n"))
    name = "dagen_fore_femton_racker_vardnadshavarna_for_den_som_inte_ar_mogen"
    assert outcome(shipped(), name) == "permitted"
    assert outcome(rules, name) == "needs"
    assert outcome(rules, name, date(2026, 3, 13)) == "permitted"
    assert rules.ref.local == "Exempelkommun 1"


def test_a_draft_is_tried_on_every_case_and_what_it_opens_is_told(folder: Path, tmp_path: Path) -> None:
    stricter = loader.load(folder, local_file(tmp_path, "[ages]\nchild_always = 14\n")).tried_out()
    changes = cases.compare(CASES, shipped(), stricter)
    assert [(one.before.outcome, one.after.outcome, one.opens) for one in changes] == [("permitted", "needs", False)]
    wider = loader.load(folder, local_file(tmp_path, "[thresholds]\ngroup = 5\n")).tried_out()
    assert {one.opens for one in cases.compare(CASES, shipped(), wider)} == {True}
    assert cases.compare(CASES, shipped(), shipped()) == ()


def test_the_differences_of_a_local_policy_are_named_key_by_key() -> None:
    kept = {"ages": {"child_always": 15, "adult": 18}, "exceptional": {"osl-10-2": False}}
    local = {"local": {"version": "1"}, "ages": {"child_always": 14}, "exceptional": {"osl-10-2": True}}
    assert policy.differences(kept, local) == [
        ("ages.child_always", 15, 14),
        ("exceptional.osl-10-2", False, True),
    ]


def test_a_local_file_in_the_folder_itself_is_used(folder: Path) -> None:
    local_file(folder, "[ages]\nchild_always = 14\n")
    assert loader.load(folder).local == "Exempelkommun 1"
    local_file(folder, "[ages]\nchild_always = 30\n")
    assert errors(folder)


def test_a_lawyer_may_switch_an_exceptional_ground_on_and_off(folder: Path, tmp_path: Path) -> None:
    text = "[exceptional]\nosl-10-27 = true\nosl-26-9 = false\n"
    rules = loader.load(folder, local_file(tmp_path, text))
    on, off = (
        "generalklausulen_ar_avstangd_fran_skolan_till_socialtjansten",
        "socialtjansten_far_bedoma_osl_26_9_nar_familjen_sagt_nej_till_varden",
    )
    assert (outcome(shipped(), on), outcome(rules, on)) == ("forbidden", "needs")
    assert (outcome(shipped(), off), outcome(rules, off)) == ("needs", "forbidden")


def test_two_authorities_instead_of_one_are_judged_as_such(folder: Path, tmp_path: Path) -> None:
    text = '[authority]\none = ["school_general"]\n'
    rules = loader.load(folder, local_file(tmp_path, text))
    name = "elevhalsan_till_skolan_inom_samma_myndighet"
    assert (outcome(shipped(), name), outcome(rules, name)) == ("permitted", "needs")


def test_a_local_file_that_is_wrong_is_refused(folder: Path, tmp_path: Path) -> None:
    found = errors(folder, local_file(tmp_path, "[ages]\nchild_always = 10\n"))
    assert any("åldrarna ska stiga" in one for one in found)


def test_a_rule_set_read_back_from_its_canonical_text_answers_the_same(folder: Path, tmp_path: Path) -> None:
    rules = loader.load(folder, local_file(tmp_path, "[ages]\nchild_always = 14\n"))
    again = RuleSet.from_canonical(rules.canonical)
    assert again.sha256 == rules.sha256
    assert again.canonical == rules.canonical
    for case in cases.read(CASES)[::4]:
        assert decide(case.question, again) == decide(case.question, rules)


def test_canonical_text_of_another_vocabulary_is_not_read() -> None:
    with pytest.raises(ValueError, match="vocabulary"):
        RuleSet.from_canonical(shipped().canonical.replace('"vocabulary":1', '"vocabulary":2'))


def test_any_change_of_a_rule_gives_another_hash(folder: Path) -> None:
    change(folder / "01_osl.toml", "Sekretessen följer inte med", "Sekretessen följer ej med")
    assert loader.load(folder).sha256 != shipped().sha256


def test_every_error_of_the_rules_has_its_words_in_both_languages() -> None:
    for lang in ("sv", "en"):
        for code in ("rules_invalid", "question_invalid", "cases_invalid", "not_permitted"):
            assert set(texts.errors(lang)[code]) >= {"what", "why", "now"}


# --- what a municipality may own, each with an answer for and one against ---


def test_a_consent_older_than_the_municipality_allows_has_expired_whatever_day_it_names(
    folder: Path, tmp_path: Path
) -> None:
    name = "bada_vardnadshavarna_har_samtyckt_och_barnet_ar_nio_ar"
    (case,) = (one for one in cases.read(CASES) if one.path.stem == name)
    first = case.question.consents[0].given
    assert first is not None
    long = [attrs.evolve(one, valid_to=None) for one in case.question.consents]
    rules = loader.load(folder, local_file(tmp_path, "[consent]\nlongest_months = 3\n"))
    last = months_after(first, 3)

    def on(day: date, used: RuleSet) -> str:
        born = attrs.evolve(case.question.child, birth_date=date(day.year - 8, 1, 1))
        return decide(attrs.evolve(case.question, date=day, consents=tuple(long), child=born), used).outcome

    assert last >= date(2026, 3, 14), "the policy must be in force on the days tried"
    assert (on(last, rules), on(last + timedelta(days=1), rules)) == ("permitted", "needs")
    assert on(last + timedelta(days=1), shipped()) == "permitted"


def test_months_end_on_a_day_that_is_there() -> None:
    assert months_after(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert months_after(date(2026, 3, 14), 10) == date(2027, 1, 14)
    assert months_after(date(9999, 12, 1), 2) == date.max


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[ages]\nchild_alway = 14\n", "ages.child_alway: finns inte"),
        ("[age]\nchild_always = 14\n", "age: finns inte"),
        ("ages = 14\n", "ages: ska vara en tabell"),
        ('[groups]\nnew_group = ["police"]\n', "groups.new_group: finns inte"),
        ('[groups]\noversight = ["revisorn"]\n', "groups.oversight: okänd part: revisorn"),
        ('[groups]\nreport_duty = ["school_general"]\n', "groups.report_duty: police står i lagen"),
        ('[authority]\none = "school_general"\n', "authority.one: ska vara en lista"),
        ("[thresholds]\ngroup = 2\n", "thresholds.group: får inte vara lägre än 3"),
        ("[thresholds]\nstamp_days = 5000\n", "thresholds.stamp_days: får inte vara högre"),
        ("[consent]\nlongest_months = -1\n", "consent.longest_months: ska vara ett helt antal"),
        ("[consent]\nlongest_months = false\n", "consent.longest_months: ska vara ett helt antal"),
        ('[consent]\noral = "nej"\n', "consent.oral: ska vara true eller false"),
        ("[meetings]\nlots_notice_days = 0\n", "meetings.lots_notice_days: ska vara ett helt tal över noll"),
        ("[meetings]\nlots_notice_days = 61\n", "meetings.lots_notice_days: får inte vara högre än 60"),
        ("[meetings]\nhidden_count = 3\n", "meetings.hidden_count: ska vara true eller false"),
        ("[exceptional]\nosl-10-2 = 1\n", "exceptional.osl-10-2: ska vara true eller false"),
        ("[exceptional]\nosl-10-99 = true\n", "exceptional.osl-10-99: finns inte"),
    ],
)
def test_a_local_file_can_name_only_what_there_is_and_nothing_below_the_law(
    folder: Path, tmp_path: Path, text: str, said: str
) -> None:
    # what stands before the first table belongs to [local] in the head, so it is put in front of it
    file = local_file(tmp_path, text)
    if text.startswith("ages ="):
        file.write_text(text + '[local]\nversion = "1"\nin_force = 2026-03-14\n', encoding="utf-8")
    found = errors(folder, file)
    assert any(one.startswith(f"local.toml: {said}") for one in found), found


def test_a_policy_written_as_text_reads_back_the_same() -> None:
    tables = {
        "ages": {"child_always": 14},
        "local": {"version": 'Exempel "ett" åäö', "in_force": "2027-01-01"},
        "consent": {"oral": False, "longest_months": 6},
        "groups": {"oversight": ["auditor", "supervisor"]},
    }
    text = policy.as_text(tables)
    assert text.startswith("[local]\n")
    assert loader.tables(text) == tables
    with pytest.raises(TypeError):
        policy.as_text({"ages": {"child_always": 1.5}})


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("lawyer_confirms = true", "lawyer_confirm = true", "fältet lawyer_confirm finns inte"),
        ("lawyer_confirms = true", 'lawyer_confirms = "ja"', "lawyer_confirms ska vara true eller false"),
        ("checked = 2026-11-22", 'checked = "i höstas"', "checked ska vara en dag"),
        ('source = "SoL 19 kap. 1 §"', 'source = "SoL 19 kap. 1 §"\nobligations = "alla"', "ska vara en lista"),
        ("in_force = { from = 2025-07-01 }", "in_force = { from = 2025-07-01, until = 2026-01-01 }", "inget annat"),
    ],
)
def test_a_misspelt_or_misshapen_field_of_a_rule_is_refused(folder: Path, old: str, new: str, said: str) -> None:
    change(folder / "02_sol_2025.toml", old, new)
    found = errors(folder)
    assert any(said in one for one in found), found


STRANGE = ["0", "-3", "1.5", "true", '""', '"x"', "[]", "[1]", '[["x"]]', "{}", "{ a = 1 }", "2026-01-01", "12:00:00",
           "2026-01-01T12:00:00", '"2026-W01-1"', "nan"]  # fmt: skip


@given(st.data())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_stands_in_a_field_is_used_or_named_and_never_breaks_the_reading(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = Path(
        shutil.copytree(RULES, tmp_path_factory.mktemp("r") / "rules", ignore=shutil.ignore_patterns("cases"))
    )
    file = data.draw(st.sampled_from(sorted(folder.glob("*.toml"))))
    lines = file.read_text(encoding="utf-8").splitlines()
    fields = [number for number, line in enumerate(lines) if re.match(r"[\w.]+ = .*[^\[{,]$", line)]
    at = data.draw(st.sampled_from(fields))
    name = lines[at].partition(" = ")[0]
    lines[at] = f"{name} = {data.draw(st.sampled_from(STRANGE))}"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    problems = loader.check(folder, on=date(2026, 11, 22))
    if any(one.level == "error" for one in problems):
        with pytest.raises(InvalidInput):
            loader.load(folder)
    else:
        rules = loader.load(folder)
        assert all(decide(case.question, rules).outcome for case in cases.read(CASES)[::20])
    shutil.rmtree(folder.parent)


def test_expired_stamps_warn_in_every_decision_from_the_day_they_no_longer_hold() -> None:
    case = cases.read(CASES)[0]
    for day, warned in ((date(2027, 11, 22), False), (date(2027, 11, 23), True)):
        decision = decide(attrs.evolve(case.question, date=day), shipped())
        found = [one for one in decision.warnings if one.code == "rules_stale"]
        assert bool(found) is warned
    assert "2026-11-22" in found[0].text
    assert found[0].source


def test_rules_kept_before_the_warning_had_words_are_replayed_as_they_answered() -> None:
    data = json.loads(shipped().canonical)
    del data["texts"]["rules_stale"]
    del data["policy"]["consent"], data["policy"]["meetings"]
    older = ruleset.build(data)
    question = attrs.evolve(cases.read(CASES)[0].question, date=date(2030, 1, 1))
    assert all(one.code != "rules_stale" for one in decide(question, older).warnings)
    assert RuleSet.from_canonical(older.canonical).policies == older.policies
