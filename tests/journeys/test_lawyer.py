# SPDX-License-Identifier: EUPL-1.2
"""The lawyer: change the age at which the child's yes is always required, run the cases, sign, see days apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.domain.sharing import Decision
from samverkan_desktop.rules import engine
from samverkan_desktop.rules.ruleset import RuleSet
from samverkan_desktop.ui.pages.policy_dialogs import CaseDialog, KeyDialog, RuleDialog, SignDialog
from samverkan_desktop.usecases import children, consents, maturity, sharing, unlocking
from samverkan_desktop.usecases.desk import Desk
from tests.journeys.conftest import Person
from tests.ui.window import PHRASE, Opened, SetClock, close, new_vault, tools_in

LAWYER = "sex röda vantar på linan"
KEY = "grå räv sover under granen"
VERSION = "Älvsunda 2026:9"


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def tools(tmp_path: Path, clock: SetClock) -> Any:
    return tools_in(tmp_path, clock)


def family(desk: Desk) -> tuple[str, str]:
    """A fourteen-year-old, not assessed as mature, whose two guardians have consented: child and consent."""
    born = desk.today - timedelta(days=14 * 365 + 200)
    new = NewChild(
        name="Noel Påhittsson",
        birth_date=born,
        guardians=(("Ella Påhittsson", "joint"), ("Karim Påhittsson", "joint")),
    )
    card = children.add(desk, new)
    maturity.assess(desk, card.child.id, "not_mature", on=desk.today, reasoning="Prövat i samtal.")
    consent = consents.ask(
        desk,
        card.child.id,
        to=("social_services",),
        categories=("attendance",),
        purposes=("consultation",),
        valid_from=desk.today,
        valid_to=desk.today + timedelta(days=150),
    )
    for guardian in card.guardians:
        consents.answer(desk, consent.id, guardian.id, "yes", given=desk.today)
    return card.child.id, consent.id


@pytest.fixture
def vault(tools: Any, home: Path) -> tuple[str, str]:
    """A practice vault with a counsellor, a lawyer and a family."""
    desk, _key = new_vault(tools, home)
    found = family(desk)
    unlocking.add_user(desk, "Petra Lagerdikt", "kommunjurist", ("lawyer",), LAWYER)
    close(desk)
    return found


@contextmanager
def window_of(qtbot: QtBot, home: Path, tools: Any, phrase: str) -> Iterator[tuple[Opened, Person]]:
    """The program, unlocked by one of its users."""
    running = Opened(qtbot, home, tools)
    try:
        running.unlock(phrase)
        yield running, Person(qtbot, running.desk, running.program.tasks, running.window)
    finally:
        running.end()


def change_the_age(person: Person, page: Any) -> None:
    def fill(dialog: Any) -> None:
        dialog.choice.setCurrentIndex(dialog.choice.findData("ages.child_always"))
        assert dialog.number.value() == 15
        dialog.number.setValue(14)
        dialog.save.click()

    person.in_dialog(fill, RuleDialog)
    page.change_rule.click()
    person.until(lambda: page.draft is not None)


def name_the_draft(person: Person, page: Any, first_day: date) -> None:
    page.side.version.setText(VERSION)
    page.side.version.editingFinished.emit()
    person.until(lambda: page.draft.version == VERSION)
    page.side.first_day.set_day(first_day)
    person.until(lambda: page.draft.in_force == first_day)


def make_a_key(person: Person, page: Any) -> None:
    def fill(dialog: Any) -> None:
        assert "kommunjurist" in dialog.name.text()
        dialog.passphrase.setText(KEY)
        dialog.again.setText(KEY)
        dialog.save.click()

    person.in_dialog(fill, KeyDialog)
    page.side.make_key.click()
    person.until(lambda: page.side.finger.text())


def read_the_cases(person: Person, page: Any) -> list[str]:
    """Open each changed case by Enter; returns what each dialog was about."""
    titles: list[str] = []

    def read(dialog: Any) -> None:
        titles.append(dialog.title.text())
        dialog.close_button.click()

    for row in range(page.changes.rowCount()):
        page.case_table.setFocus()
        page.case_table.setCurrentIndex(page.changes.index(row, 0))
        person.in_dialog(read, CaseDialog)
        person.press("Return", page.case_table)
        person.until(lambda row=row: len(page.read_cases) == row + 1)
    return titles


def asked_about(desk: Desk, child_id: str, consent_id: str, day: date) -> Decision:
    """The family's question as it is put on a day."""
    card = children.card(desk, child_id)
    question = sharing.child_question(
        desk,
        card,
        statements=sharing.statements_of(desk, (consent_id,)),
        receivers=("social_services",),
        categories=("attendance",),
        on=day,
    )
    decision = sharing.decide(desk, question)
    kept = RuleSet.from_canonical(desk.rules.canonical)
    assert engine.decide(question, kept) == decision, "a rule set kept by its text answers the same"
    return decision


def test_an_age_is_changed_tried_signed_and_used_from_its_day(
    qtbot: QtBot, tools: Any, home: Path, clock: SetClock, vault: tuple[str, str]
) -> None:
    child_id, consent_id = vault
    today = date(2026, 11, 23)
    first_day = today + timedelta(days=40)
    with window_of(qtbot, home, tools, LAWYER) as (running, person):
        settings = running.page("settings")
        settings.open_section([title for title, _card in settings._sections].index("Kommunens regler"))
        assert settings.to_policy.isVisible()
        settings.to_policy.click()
        running.settle()
        page = running.window.page("policy")
        assert page.isVisible()
        assert page.model.rowCount() == 0
        change_the_age(person, page)
        shown = [page.model.index(0, column).data() for column in range(4)]
        assert shown == ["Barnets ja behövs alltid från", "15 år", "14 år", "OSL 12 kap. 3 §"]
        name_the_draft(person, page, first_day)
        make_a_key(person, page)
        assert not page.sign_button.isEnabled()
        person.press("Ctrl+R", page.table)
        person.until(lambda: page.trial is not None)
        assert "0 blev mer öppna" in page.opened.accessibleName()
        assert page.changes.rowCount() > 0
        assert not page.sign_button.isEnabled()
        assert "Läs de ändrade fallen" in page.sign_button.toolTip()
        assert len(set(read_the_cases(person, page))) == page.changes.rowCount()
        assert page.sign_button.isEnabled()

        def sign(dialog: Any) -> None:
            assert not dialog.save.isEnabled()
            dialog.passphrase.setText(KEY)
            dialog.save.click()

        person.in_dialog(sign, SignDialog)
        page.sign_button.click()
        person.until(lambda: page.overview.history and page.draft is None)
        assert [one.version for one in page.overview.coming] == [VERSION]
    seen_by_the_counsellor(qtbot, home, tools, consent_id, "applies")
    clock.at += timedelta(days=41)
    seen_by_the_counsellor(qtbot, home, tools, consent_id, "waiting")
    desk = unlocking.unlock(tools, home, PHRASE).desk
    before = asked_about(desk, child_id, consent_id, first_day - timedelta(days=1))
    after = asked_about(desk, child_id, consent_id, first_day)
    close(desk)
    assert (before.outcome, before.rules.local) == ("permitted", None)
    assert (after.outcome, after.rules.local) == ("needs", VERSION)
    assert {item.fact for cell in after.cells for item in cell.missing} == {"consent:child"}


def seen_by_the_counsellor(qtbot: QtBot, home: Path, tools: Any, consent_id: str, state: str) -> None:
    """What the consent's page says to the one who works with the family."""
    with window_of(qtbot, home, tools, PHRASE) as (running, person):
        page = running.page("consent", consent_id)
        person.until(lambda: page.card is not None)
        assert page.card.state == state


def test_the_counsellor_reads_the_rules_and_changes_nothing(
    qtbot: QtBot, tools: Any, home: Path, vault: tuple[str, str]
) -> None:
    desk = unlocking.unlock(tools, home, PHRASE).desk
    unlocking.add_user(desk, "Kim Låtsas", "skolkurator", ("professional",), "fem gula bananer i skålen")
    close(desk)
    with window_of(qtbot, home, tools, "fem gula bananer i skålen") as (running, _person):
        page = running.page("policy")
        hidden: list[Callable[[], bool]] = [
            page.change_rule.isVisible, page.sign_button.isVisible, page.load.isVisible, page.side.make_key.isVisible,
        ]  # fmt: skip
        assert not any(visible() for visible in hidden)
        assert "Du kan läsa" in page.subtitle.text()
        assert not page.run.isEnabled()
