# SPDX-License-Identifier: EUPL-1.2
"""Splitting a consent in the window: what stands on the page, what the dialog asks first, where one comes to."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import attrs
import pytest
from pytestqt.qtbot import QtBot

from samverkan_desktop.ui import theme
from samverkan_desktop.ui.dialogs.renew import RenewDialog
from samverkan_desktop.ui.dialogs.split import SplitDialog
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.widgets.buttons import HintButton
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.usecases import assessments, consent_parts, consents
from samverkan_desktop.usecases.consents import ConsentCard
from samverkan_desktop.usecases.desk import Desk
from tests.ui.test_consent_dialogs import KINDS, LOW, MANY, a_family, cut_sideways
from tests.ui.window import Opened, focusable, in_dialog, on_vault, spoken


@pytest.fixture
def kept_out(opened: Opened, qtbot: QtBot) -> ConsentCard:
    """A consent where Tomas must not know of one kind of five."""
    card = on_vault(qtbot, opened.program.tasks, a_family, opened.desk)
    tomas = card.child.guardians[1]

    def keep(desk: Desk) -> None:
        assessments.keep_from(desk, tomas.child_id, tomas.id, ("counselling",), on=desk.today, reasoning="Rädd.")

    on_vault(qtbot, opened.program.tasks, keep, opened.desk)
    return card


def said_in(widget: Any) -> str:
    return " ".join(one.text() for one in widget.findChildren(PlainLabel) if one.isVisibleTo(widget))


def test_the_page_offers_it_the_dialog_asks_first_and_one_comes_to_the_open_part(
    opened: Opened, qtbot: QtBot, kept_out: ConsentCard
) -> None:
    page = opened.page("consent", kept_out.consent.id)
    assert page.parts.isVisible()
    told: list[str] = []

    def agree(dialog: SplitDialog) -> None:
        told.append(said_in(dialog))
        dialog.split.click()

    in_dialog(agree, SplitDialog)
    page.split_button.click()
    qtbot.waitUntil(lambda: page.card.consent.id != kept_out.consent.id)
    opened.settle()
    assert "Kan barnet lida betydande men redan av att frågan ställs?" in told[0]
    assert "Får inte veta: Tomas Exempelsson." in told[0]
    assert "counselling" not in page.card.consent.categories
    assert "Tomas Exempelsson" in said_in(page.people)
    assert not page.parts.isVisibleTo(page)
    old = opened.page("consent", kept_out.consent.id)
    assert "Uppdelat" in old.parts.accessibleName()
    assert not old.split_button.isVisibleTo(old)
    assert "Det gamla samtycket upphör den dag de nya börjar." in told[0]


def test_the_old_one_has_ended_says_why_and_leads_to_the_new_ones(
    opened: Opened, qtbot: QtBot, kept_out: ConsentCard
) -> None:
    made = on_vault(qtbot, opened.program.tasks, consent_parts.split, opened.desk, kept_out.consent.id)
    page = opened.page("consent", kept_out.consent.id)
    said = said_in(page)
    assert "Uppdelat 23 nov" in said
    assert "Upphörde 23 nov: uppdelat i nya samtycken." in said
    assert "Frågorna ställs i de nya samtyckena." in said
    assert "Har gått ut" not in said
    assert not [one for one in page.findChildren(HintButton) if one.isVisibleTo(page) and "Förnya" in one.text()]
    page.scope.cells[(2, 1)].chosen.emit(kept_out.consent.to[0], kept_out.consent.categories[1])
    opened.settle()
    ways = [one for one in page.scope.findChildren(HintButton) if one.isVisibleTo(page)]
    assert [one.text() for one in ways] == [f"Öppna {one.number}" for one in made]
    ways[1].click()
    qtbot.waitUntil(lambda: page.card.consent.id == made[1].id)
    opened.settle()
    assert "Frågar om en del av ett tidigare samtycke" in said_in(page.history)


def test_a_cell_that_has_run_out_gives_the_way_to_renew(opened: Opened, qtbot: QtBot) -> None:
    def run_out(desk: Desk) -> ConsentCard:
        child = a_family(desk).consent.child_id
        first, last = desk.today - timedelta(days=40), desk.today - timedelta(days=2)
        asked = consents.ask(
            desk, child, to=MANY, categories=KINDS, purposes=("consultation",), valid_from=first, valid_to=last
        )
        return consents.get(desk, asked.id)

    card = on_vault(qtbot, opened.program.tasks, run_out, opened.desk)
    page = opened.page("consent", card.consent.id)
    cell = page.scope.cells[(1, 1)]
    assert "Har gått ut. Samtycket gäller inte längre. Förnya det, så tillfrågas alla på nytt." in cell.accessibleName()
    cell.chosen.emit(card.consent.to[0], "identity")
    opened.settle()
    assert "Förnya det, så tillfrågas alla på nytt." in said_in(page.scope)
    (way,) = [one for one in page.scope.findChildren(HintButton) if one.isVisibleTo(page)]
    assert way.text() == "Förnya samtycket …"

    def agree(dialog: RenewDialog) -> None:
        dialog.renew.click()

    in_dialog(agree, RenewDialog)
    way.click()
    qtbot.waitUntil(lambda: page.card.consent.id != card.consent.id)
    opened.settle()
    assert page.card.consent.categories == card.consent.categories
    assert page.card.state == "waiting"


def test_whoever_thinks_better_of_it_has_changed_nothing(opened: Opened, qtbot: QtBot, kept_out: ConsentCard) -> None:
    page = opened.page("consent", kept_out.consent.id)
    in_dialog(lambda dialog: dialog.reject(), SplitDialog)
    page.split_button.click()
    opened.settle()
    found = on_vault(qtbot, opened.program.tasks, consent_parts.proposed, opened.desk, kept_out.consent.id)
    assert len(found.parts) == 2


def test_a_consent_that_all_may_know_of_says_nothing_of_it(opened: Opened, qtbot: QtBot) -> None:
    card = on_vault(qtbot, opened.program.tasks, a_family, opened.desk)
    page = opened.page("consent", card.consent.id)
    assert not page.parts.isVisible()


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("percent", [100, 130])
def test_the_dialog_fits_and_names_its_controls(
    opened: Opened, qtbot: QtBot, kept_out: ConsentCard, mode: str, percent: int
) -> None:
    theme.apply(theme.Theme(mode=mode, text_percent=percent))  # type: ignore[arg-type]
    opened.window.resize(1366, LOW)
    found = on_vault(qtbot, opened.program.tasks, consent_parts.proposed, opened.desk, kept_out.consent.id)
    dialog = SplitDialog(opened.window, kept_out, found)
    qtbot.addWidget(dialog)
    dialog.show()
    opened.settle()
    assert dialog.minimumSizeHint().height() <= LOW - 40
    assert cut_sideways(dialog) == []
    assert [type(widget).__name__ for widget in focusable(dialog) if not spoken(widget)] == []


def test_a_consent_that_has_ended_leads_on_instead_of_asking_for_an_answer(
    opened: Opened, qtbot: QtBot, kept_out: ConsentCard
) -> None:
    page = opened.page("consent", kept_out.consent.id)
    assert page.answer.isVisible()
    assert not page.onward.isVisible()
    first, _second = on_vault(qtbot, opened.program.tasks, consent_parts.split, opened.desk, kept_out.consent.id)
    page = opened.page("consent", kept_out.consent.id)
    assert not page.answer.isVisible()
    assert opened.window.focusWidget() is page.onward
    assert first.number in page.onward.text()
    page.onward.click()
    qtbot.waitUntil(lambda: page.card.consent.id == first.id)
    opened.settle()
    assert page.answer.isVisible()


def test_a_consent_whose_days_are_over_is_renewed_by_its_main_button(
    opened: Opened, qtbot: QtBot, kept_out: ConsentCard
) -> None:
    ended = kept_out.consent.id
    on_vault(qtbot, opened.program.tasks, lambda d: consents.end(d, ended, "project_ended", on=d.today), opened.desk)
    page = opened.page("consent", ended)
    assert page.onward.isVisible()
    in_dialog(lambda dialog: dialog.accept(), RenewDialog)
    page.onward.click()
    qtbot.waitUntil(lambda: page.card.consent.id != ended)


def test_a_consent_whose_first_day_has_not_come_says_from_when_it_applies(
    opened: Opened, qtbot: QtBot, kept_out: ConsentCard
) -> None:
    later = opened.desk.today + timedelta(days=9)

    def asked_for_later(desk: Desk) -> ConsentCard:
        new = consents.renew(desk, kept_out.consent.id, valid_from=later, valid_to=later + timedelta(days=90))
        return consents.get(desk, new.id)

    card = on_vault(qtbot, opened.program.tasks, asked_for_later, opened.desk)
    assert codes.consent_state(card)[1] == "Väntar på svar"
    for state in ("applies", "partial"):
        assert codes.consent_state(attrs.evolve(card, state=state))[1].startswith("Gäller från")
    begun = on_vault(qtbot, opened.program.tasks, consents.get, opened.desk, kept_out.consent.id)
    assert codes.consent_state(attrs.evolve(begun, state="applies"))[1] == "Gäller"
