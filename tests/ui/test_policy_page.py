# SPDX-License-Identifier: EUPL-1.2
"""The page of the municipality's rules, its tables and dialogs; and that stale rules are told of with a decision."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from pytestqt.qtbot import QtBot

from samverkan_desktop.domain.errors import InvalidInput, Refused
from samverkan_desktop.rules import cases, engine, shipped
from samverkan_desktop.rules import policy as ruling
from samverkan_desktop.system import reading
from samverkan_desktop.ui import theme
from samverkan_desktop.ui.dialogs.refusal import RefusalDialog
from samverkan_desktop.ui.messages import told
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.models.policy import DifferenceModel, label, value
from samverkan_desktop.ui.pages import policy_deeds
from samverkan_desktop.ui.pages.policy_dialogs import RuleDialog, TrustDialog
from samverkan_desktop.ui.pages.policy_key_list import WithdrawKeyDialog
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.rows import Row
from samverkan_desktop.ui.widgets.states import StateCard
from samverkan_desktop.usecases import policy, policy_keys
from tests.ui.test_consent_dialogs import LOW, cut_sideways
from tests.ui.window import Opened, focusable, in_dialog, on_vault, spoken

DRAFT = '[local]\nversion = "Älvsunda 2027:1"\nin_force = 2027-01-01\n\n'
NARROWER = DRAFT + "[ages]\nchild_always = 14\n"
WIDER = DRAFT + "[thresholds]\ngroup = 5\n"


def page_with(opened: Opened, qtbot: QtBot, text: str) -> Any:
    """The page with a draft."""
    on_vault(qtbot, opened.program.tasks, policy.keep_draft, opened.desk, text)
    return opened.page("policy")


def run_cases(page: Any, qtbot: QtBot) -> None:
    page.run_cases()
    qtbot.waitUntil(lambda: page.trial is not None)


def test_without_a_file_the_page_says_that_the_programs_rules_hold(opened: Opened) -> None:
    page = opened.page("policy")
    assert "Programmets regler gäller" in page.banner.accessibleName()
    assert page.nothing.isVisible()
    assert not page.sign_button.isEnabled()
    assert not page.save.isEnabled()


def test_what_became_more_open_is_counted_on_its_own_and_stands_first(opened: Opened, qtbot: QtBot) -> None:
    page = page_with(opened, qtbot, WIDER)
    run_cases(page, qtbot)
    opened_count = page.trial.opened
    assert opened_count > 0
    said = "Ett blev mer öppet, läs det två" if opened_count == 1 else f"{opened_count} blev mer öppna, läs dem två"
    assert f"{said} gånger" in page.opened.accessibleName()
    assert page.changes.change(0).opens


def test_a_changed_draft_must_be_run_again(opened: Opened, qtbot: QtBot) -> None:
    page = page_with(opened, qtbot, NARROWER)
    run_cases(page, qtbot)
    page_with(opened, qtbot, WIDER)
    assert page.trial is None
    assert page.changes.rowCount() == 0
    assert "Alla fall körda" in page.side.tried.accessibleName()
    assert page.side.tried.accessibleName().startswith("Saknas")


def test_a_run_can_be_stopped_and_run_again(opened: Opened, qtbot: QtBot) -> None:
    page = page_with(opened, qtbot, NARROWER)
    page.run_cases()
    qtbot.waitUntil(lambda: page._running is not None or page.trial is not None)
    page.cancel()
    assert page.run.isVisible()
    assert not page.stop.isVisible()
    run_cases(page, qtbot)
    assert page.trial.opened == 0


def test_a_faulty_draft_names_its_fault_and_cannot_be_run(opened: Opened, qtbot: QtBot) -> None:
    page = page_with(opened, qtbot, DRAFT + "[ages]\nchild_alway = 14\n")
    assert "ages.child_alway: finns inte" in page.banner.accessibleName()
    assert not page.run.isEnabled()
    assert not page.sign_button.isEnabled()


def test_a_file_from_elsewhere_becomes_the_draft_unless_it_is_signed_by_someone_trusted(
    opened: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    page = opened.page("policy")
    file = tmp_path / "regler.toml"
    file.write_text(NARROWER, encoding="utf-8")
    page.files.load_text(file)
    qtbot.waitUntil(lambda: page.draft is not None)
    assert page.draft.differences == (("ages.child_always", 15, 14),)
    public, sealed = opened.tools.seals.new_key("grå räv sover under granen", practice=True)
    file.write_text(opened.tools.seals.sign(NARROWER, sealed, "grå räv sover under granen"), encoding="utf-8")
    on_vault(qtbot, opened.program.tasks, policy_keys.trust, opened.desk, public, "Petra Lagerdikt")
    page.files.load_text(file)
    qtbot.waitUntil(lambda: bool(page.overview.history))
    assert page.draft is None, "the draft was this very one"
    assert [one.version for one in page.overview.coming] == ["Älvsunda 2027:1"]


def test_every_rule_that_may_be_changed_is_offered_with_a_name_and_keeps_its_kind(opened: Opened) -> None:
    page = opened.page("policy")
    dialog = RuleDialog(page, page.overview.shipped, {}, page.overview.sources)
    names = [dialog.choice.itemText(row) for row in range(dialog.choice.count())]
    assert len(set(names)) == len(names)
    assert not any("." in name.partition(":")[0] for name in names), "no key is shown as it stands in the file"
    for row in range(dialog.choice.count()):
        dialog.choice.setCurrentIndex(row)
        kept = ruling.held(page.overview.shipped, dialog.key)
        assert dialog.value == kept if not isinstance(kept, list) else set(dialog.value) == set(kept)
    dialog.deleteLater()


def test_a_key_is_trusted_only_when_whole_and_compared(opened: Opened) -> None:
    dialog = TrustDialog(opened.page("policy"), opened.tools.seals.fingerprint)
    dialog.name.setText("Petra Lagerdikt")
    dialog.key.setText("ab" * 31)
    dialog.compared.setChecked(True)
    assert not dialog.save.isEnabled()
    dialog.key.setText("ab" * 32)
    assert dialog.finger.text() == opened.tools.seals.fingerprint("ab" * 32)
    assert dialog.save.isEnabled()
    dialog.compared.setChecked(False)
    assert not dialog.save.isEnabled()
    dialog.deleteLater()


def two_keys(opened: Opened, qtbot: QtBot) -> Any:
    """The page of a vault that trusts two lawyers' keys."""
    for public, name in (("ab" * 32, "Petra Lagerdikt, kommunjurist"), ("cd" * 32, "Per Lagerdikt, kommunjurist")):
        on_vault(qtbot, opened.program.tasks, policy_keys.trust, opened.desk, public, name)
    return opened.page("policy")


def keys_said(page: Any) -> list[str]:
    rows = (page.side.keys.rows.itemAt(at).widget() for at in range(page.side.keys.rows.count()))
    return [row.accessibleName() for row in rows if isinstance(row, Row)]


def test_a_key_is_withdrawn_with_its_reason_and_the_list_says_from_when_to_when(opened: Opened, qtbot: QtBot) -> None:
    page = two_keys(opened, qtbot)
    assert all("Gäller från 2026-11-23." in said for said in keys_said(page))

    def fill(dialog: WithdrawKeyDialog) -> None:
        dialog.choice.setCurrentIndex(dialog.choice.findData("ab" * 32))
        assert not dialog.save.isEnabled()
        assert not dialog.last.isVisibleTo(dialog)
        dialog.edit.setPlainText("Juristen har slutat.")
        dialog.save.click()

    in_dialog(fill, WithdrawKeyDialog)
    page.side.keys.button.click()
    qtbot.waitUntil(lambda: any("Gällde" in said for said in keys_said(page)))
    first, second = keys_said(page)
    assert first.startswith("Per Lagerdikt"), "the key that counts stands first"
    assert "Gällde från 2026-11-23 till 2026-11-23. Återkallad av Sara Påhittad: Juristen har slutat." in second


def test_the_last_key_is_withdrawn_only_with_a_warning(opened: Opened, qtbot: QtBot) -> None:
    page = two_keys(opened, qtbot)
    on_vault(qtbot, opened.program.tasks, policy_keys.withdraw, opened.desk, "ab" * 32, "Juristen har slutat.")
    opened.page("policy")
    dialog = WithdrawKeyDialog(page, page.overview)
    qtbot.addWidget(dialog)
    assert dialog.last.isVisibleTo(dialog)
    assert dialog.key == "cd" * 32


def test_what_a_key_has_signed_is_named_before_it_is_withdrawn(opened: Opened, qtbot: QtBot) -> None:
    words = "grå räv sover under granen"
    public, sealed = opened.tools.seals.new_key(words, practice=True)
    on_vault(qtbot, opened.program.tasks, policy_keys.trust, opened.desk, public, "Petra Lagerdikt")
    signed = opened.tools.seals.sign(NARROWER, sealed, words)
    on_vault(qtbot, opened.program.tasks, policy.put_in_force, opened.desk, signed)
    page = opened.page("policy")
    dialog = WithdrawKeyDialog(page, page.overview)
    qtbot.addWidget(dialog)
    assert "Älvsunda 2027:1" in dialog.held.text()
    assert dialog.held.isVisibleTo(dialog)


def test_a_file_signed_with_a_withdrawn_key_is_refused_and_becomes_no_draft(
    opened: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    words = "grå räv sover under granen"
    public, sealed = opened.tools.seals.new_key(words, practice=True)
    on_vault(qtbot, opened.program.tasks, policy_keys.trust, opened.desk, public, "Petra Lagerdikt")
    on_vault(qtbot, opened.program.tasks, policy_keys.withdraw, opened.desk, public, "Juristen har slutat.")
    text = opened.tools.seals.sign(NARROWER, sealed, words)
    with pytest.raises(Refused, match="policy_key_withdrawn"):
        on_vault(qtbot, opened.program.tasks, policy_deeds.take_in, opened.desk, text)
    assert opened.page("policy").draft is None


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("percent", [100, 130])
def test_the_dialog_to_withdraw_a_key_fits_and_names_its_controls(
    opened: Opened, qtbot: QtBot, mode: str, percent: int
) -> None:
    theme.apply(theme.Theme(mode=mode, text_percent=percent))  # type: ignore[arg-type]
    opened.window.resize(1366, LOW)
    page = two_keys(opened, qtbot)
    dialog = WithdrawKeyDialog(page, page.overview)
    qtbot.addWidget(dialog)
    dialog.show()
    opened.settle()
    assert dialog.minimumSizeHint().height() <= LOW - 40
    assert cut_sideways(dialog) == []
    assert [type(widget).__name__ for widget in focusable(dialog) if not spoken(widget)] == []


@pytest.mark.parametrize("size", [(1440, 900), (1366, 768)])
def test_the_page_fits(opened: Opened, qtbot: QtBot, size: tuple[int, int]) -> None:
    opened.window.resize(*size)
    page = page_with(opened, qtbot, NARROWER)
    run_cases(page, qtbot)
    opened.settle()
    for table in (page.table, page.case_table):
        assert table.horizontalScrollBar().maximum() == 0
    cut = [
        one.text()
        for one in page.findChildren(PlainLabel)
        if one.isVisible() and one.wordWrap() and one.height() < one.heightForWidth(one.width())
    ]
    assert not cut


def test_values_are_read_with_their_units() -> None:
    assert value("consent.longest_months", 0) == "Till dagen i det"
    assert value("consent.longest_months", 4) == "4 månader"
    assert value("meetings.lots_notice_days", 20) == "20 arbetsdagar"
    assert value("meetings.lots_notice_days", 1) == "En arbetsdag"
    assert value("consent.longest_months", 1) == "En månad"
    assert value("authority.one", ["school_general", "preschool"]) == "Skolan, Förskolan"
    assert value("exceptional.osl-10-2", True) == "På, efter bedömning"
    assert label("groups.oversight", {}) == "Parter som granskar"
    assert value("groups.without_secrecy", ["police", "other"]) == "Polisen, Annan person"
    model = DifferenceModel()
    model.show_differences([("consent.oral", True, False)], {}, "Utkastet")
    assert [model.index(0, column).data() for column in range(4)][1:3] == ["Ja", "Nej"]


# --- stale rules ---


def decision_on(day: date) -> Any:
    case = next(one for one in cases.read(cases.shipped_folder()) if one.expected == "forbidden")
    return engine.decide(attrs.evolve(case.question, date=day), shipped())


def said_in(widget: Any) -> str:
    return " ".join(one.text() for one in widget.findChildren(PlainLabel) if one.isVisibleTo(widget))


def refusal(decision: Any) -> Any:
    return RefusalDialog(None, decision, ("social_services",))


def card(decision: Any) -> Any:
    made = StateCard("neg", "Får inte")
    made.set_notice(codes.stale_rules(decision))
    return made


@pytest.mark.parametrize("place", [refusal, card], ids=["refusal", "card"])
def test_a_decision_by_stale_rules_says_so(qtbot: QtBot, place: Callable[[Any], Any]) -> None:
    theme.apply(theme.Theme())
    for day, stale in ((date(2027, 11, 22), False), (date(2027, 11, 23), True)):
        widget = place(decision_on(day))
        qtbot.addWidget(widget)
        assert ("jämfördes senast med lagtexten 2026-11-22" in said_in(widget)) is stale


def test_a_refusal_names_the_role_in_words() -> None:
    assert told(Refused("role_needed", role="lawyer")).why == "Det kräver rollen jurist."


def test_a_file_far_larger_than_rules_are_is_not_read(tmp_path: Path) -> None:
    place = tmp_path / "regler.toml"
    with place.open("wb") as file:
        file.truncate(reading.RULES + 1)
    with pytest.raises(InvalidInput) as told:
        policy_deeds.text_of(place)
    assert told.value.code == "file_too_large"
