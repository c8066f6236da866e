# SPDX-License-Identifier: EUPL-1.2
"""The father rings and takes back his consent in the middle of another call, and the call is there afterwards."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.ui.dialogs.parent_calls import ParentCallsDialog
from samverkan_desktop.usecases import children, consents
from tests.journeys.counting import counted

ABOUT = "En elev som inte kommer till skolan"


def agreed_family(person: Any) -> Any:
    """An invented child whose two guardians have both said yes; the card and the consent."""
    new = NewChild(
        name="Noel Påhittsson",
        birth_date=date(2017, 4, 2),
        guardians=(("Ella Påhittsson", "joint"), ("Karim Påhittsson", "joint")),
    )
    card, today = person.vault(children.add, new), person.desk.today
    asked = person.vault(
        consents.ask, card.child.id, to=("social_services",), categories=("attendance",), purposes=("consultation",),
        valid_from=today, valid_to=today + timedelta(days=90),
    )  # fmt: skip
    for guardian in card.guardians:
        person.vault(consents.answer, asked.id, guardian.id, "yes", given=today)
    return card


def test_the_father_withdraws_while_another_call_goes_on(person: Any) -> None:
    card = agreed_family(person)
    person.press("Ctrl+Shift+N", person.window)
    quick = person.page("quick_consultation")
    person.until(quick.isVisible)
    quick.form.rows["counterpart"].set_codes(["social_services:reception"])
    person.type(ABOUT, quick.form.own["question"])

    def withdraw(dialog: Any) -> None:
        dialog.givers[card.guardians[1].id].click()
        person.until(dialog.withdraw.isEnabled)
        person.press("Ctrl+Return", dialog)

    with counted(person, "Pappan återkallar mitt i ett annat samtal", most=6):
        person.press("Ctrl+3", person.window)
        listed = person.page("children")
        person.until(lambda: listed.row() is not None and listed.row().best is not None)
        person.in_dialog(withdraw, ParentCallsDialog)
        person.press("Ctrl+T", listed)
        person.until(lambda: listed.row().best.state == "refused")
        person.press("Alt+Left", person.window)
        person.until(lambda: quick.form.own["question"].text() == ABOUT)
    assert quick.isVisible()
    assert quick.form.rows["counterpart"].code() == "social_services:reception"
    (draft,) = person.vault(lambda desk: desk.vault.drafts.all())
    person.press("Ctrl+2", person.window)
    person.settle()
    assert [one.id for one in person.vault(lambda desk: desk.vault.drafts.all())] == [draft.id], "still one call"


def test_a_new_call_is_empty_whatever_was_left(person: Any) -> None:
    person.press("Ctrl+Shift+N", person.window)
    quick = person.page("quick_consultation")
    person.until(quick.isVisible)
    person.type(ABOUT, quick.form.own["question"])
    person.press("Ctrl+2", person.window)
    person.settle()
    person.press("Ctrl+Shift+N", person.window)
    person.settle()
    assert quick.form.is_empty()
