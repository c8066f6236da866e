# SPDX-License-Identifier: EUPL-1.2
"""The pages and dialogs of consent fit the smallest laptop, cut nothing sideways and name every control."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from samverkan_desktop.domain.consents import ConsentNotice
from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.ui import words
from samverkan_desktop.ui.dialogs.answer import AnswerDialog
from samverkan_desktop.ui.dialogs.around_child import AroundChildDialog
from samverkan_desktop.ui.dialogs.assessment import CareOrderDialog, MaturityDialog, SecrecyDialog
from samverkan_desktop.ui.dialogs.consent import AskConsentDialog
from samverkan_desktop.ui.dialogs.consent_form import ConsentFormDialog
from samverkan_desktop.ui.dialogs.custody import CustodyDialog
from samverkan_desktop.ui.dialogs.export import ExportDialog
from samverkan_desktop.ui.dialogs.notice import NoticeDialog
from samverkan_desktop.ui.dialogs.parent_calls import ParentCallsDialog
from samverkan_desktop.ui.dialogs.read_aloud import ReadAloudDialog
from samverkan_desktop.ui.dialogs.receipt import ReceiptDialog
from samverkan_desktop.ui.dialogs.renew import RenewDialog
from samverkan_desktop.ui.dialogs.second_person import SecondPersonDialog
from samverkan_desktop.ui.dialogs.withdraw import WithdrawDialog
from samverkan_desktop.ui.models import receivers
from samverkan_desktop.ui.pages import consent_scope
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import ScrollArea
from samverkan_desktop.usecases import (
    assessments,
    children,
    consent_forms,
    consents,
    consultations,
    opening,
    second_persons,
)
from samverkan_desktop.usecases.consents import ConsentCard
from samverkan_desktop.usecases.desk import Desk
from tests.ui.window import Opened, focusable, on_vault, spoken

LOW = 768
KINDS = ("attendance", "school_support", "family_situation", "counselling", "health_diagnosis")
MANY = ("social_services", "region_health", "police", "municipal_leisure")


def a_family(desk: Desk, to: tuple[str, ...] = MANY) -> ConsentCard:
    """A child with two guardians, a consent about much to many, and answers of every sort."""
    new = NewChild(
        name="Alva Exempelsson-Påhittsdotter",
        birth_date=date(2013, 3, 1),
        school="Björkskolan",
        guardians=(("Maria Exempelsson", "joint"), ("Tomas Exempelsson", "joint")),
    )
    card, today = children.add(desk, new), desk.today
    asked = consents.ask(
        desk,
        card.child.id,
        to=to,
        categories=KINDS,
        purposes=("consultation", "sip_meeting"),
        valid_from=today - timedelta(days=20),
        valid_to=today + timedelta(days=5),
    )
    maria, tomas = card.guardians
    consents.answer(desk, asked.id, "child", "yes", given=today, way="oral", own_words="Inte vad jag säger.")
    consents.answer(desk, asked.id, maria.id, "yes", given=today)
    consents.answer(desk, asked.id, tomas.id, "yes", given=today, categories=("attendance",), to=to[:1])
    consents.withdraw(desk, asked.id, maria.id, on=today, to=to[-1:])
    return consents.get(desk, asked.id)


def _ask(opened: Opened, card: ConsentCard) -> AskConsentDialog:
    return AskConsentDialog(opened.window, card.child.child.name, opened.desk.vault.info.own_party, opened.desk.today)


def _answer(opened: Opened, card: ConsentCard, way: str) -> AnswerDialog:
    messages = opened.window.messages
    dialog = AnswerDialog(opened.window, opened.desk, opened.program.tasks, messages, card)
    dialog.givers[card.child.guardians[1].id].setChecked(True)
    dialog.way.button(way).click()
    return dialog


def _withdraw(opened: Opened, card: ConsentCard) -> WithdrawDialog:
    dialog = WithdrawDialog(opened.window, opened.desk, opened.program.tasks, card)
    dialog.givers["child"].click()
    dialog.some.click()
    return dialog


def _secrecy(opened: Opened, card: ConsentCard) -> SecrecyDialog:
    dialog = SecrecyDialog(opened.window, card.child.guardians[0], opened.desk.today)
    dialog.outcome.button("yes").click()
    return dialog


def _calls(opened: Opened, card: ConsentCard) -> ParentCallsDialog:
    dialog = ParentCallsDialog(opened.window, opened.desk, opened.program.tasks, card.child.child.name, [card])
    dialog.givers[card.child.guardians[0].id].setChecked(True)
    return dialog


def _notice(opened: Opened, card: ConsentCard) -> NoticeDialog:
    notice = ConsentNotice(
        id="x", consent_id=card.consent.id, to="region_health", text="Samtycke finns inte. " * 12, proposed_at=""
    )
    return NoticeDialog(opened.window, notice, opened.desk.today)


def _with_all(kind: Any) -> Callable[[Opened, ConsentCard], QWidget]:
    return lambda opened, card: kind(opened.window, opened.desk, opened.program.tasks, opened.window.messages, card)


DIALOGS: dict[str, Callable[[Opened, ConsentCard], Any]] = {
    "question": _ask,
    "answer by phone": lambda opened, card: _answer(opened, card, "phone"),
    "answer on paper": lambda opened, card: _answer(opened, card, "written"),
    "withdrawal": _withdraw,
    "someone calls": _calls,
    "form": _with_all(ConsentFormDialog),
    "receipt": _with_all(ReceiptDialog),
    "renewal": lambda opened, card: RenewDialog(opened.window, card, opened.desk.today),
    "secrecy": _secrecy,
    "maturity": lambda opened, card: MaturityDialog(opened.window, card.child.child.name, opened.desk.today),
    "care order": lambda opened, card: CareOrderDialog(opened.window, card.child.child.name, opened.desk.today),
    "custody": lambda opened, _card: CustodyDialog(
        opened.window, "Rut Fiktivsson-Påhittad", "joint", [("joint", "Gemensam"), ("none", "Ingen vårdnad")]
    ),
    "around the child": lambda opened, card: AroundChildDialog(
        opened.window, opened.desk, opened.program.tasks, opened.window.messages, card.child
    ),
    "second person": lambda opened, _card: SecondPersonDialog(
        opened.window, opened.desk, opened.program.tasks, opened.window.messages, []
    ),
    "notice": _notice,
    "read aloud": lambda opened, _card: ReadAloudDialog(opened.window, "En mening att läsa upp.\n" * 30),
}


def cut_sideways(root: QWidget) -> list[str]:
    """Scroll areas that go up and down only and hold something wider than they are."""
    return [
        f"{area.widget().minimumSizeHint().width()} in {area.viewport().width()}"
        for area in root.findChildren(QScrollArea)
        if area.isVisible()
        and area.horizontalScrollBarPolicy() == area.horizontalScrollBarPolicy().ScrollBarAlwaysOff
        and area.widget() is not None
        and area.widget().minimumSizeHint().width() > area.viewport().width()
    ]


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_of_consent_fits_and_names_its_controls(opened: Opened, qtbot: QtBot, name: str) -> None:
    card = on_vault(qtbot, opened.program.tasks, a_family, opened.desk)
    opened.window.resize(1366, LOW)
    dialog = DIALOGS[name](opened, card)
    dialog.show()
    opened.settle()
    least = dialog.minimumSizeHint()
    assert least.height() <= LOW - 40
    assert least.width() <= 1366 - 40
    assert cut_sideways(dialog) == []
    unnamed = [
        type(widget).__name__
        for widget in focusable(dialog)
        if not (widget.accessibleName() if isinstance(widget, QComboBox) else spoken(widget))
    ]
    assert unnamed == []
    dialog.close()
    opened.settle()


@pytest.mark.parametrize("size", [(1440, 900), (1366, LOW)])
@pytest.mark.parametrize("receivers", [2, 4, 6])
def test_the_page_of_a_consent_cuts_nothing_sideways(
    opened: Opened, qtbot: QtBot, size: tuple[int, int], receivers: int
) -> None:
    to = (*MANY, "school_general", "association")[:receivers]
    card = on_vault(qtbot, opened.program.tasks, a_family, opened.desk, to)
    opened.window.resize(*size)
    page = opened.page("consent", card.consent.id)
    assert page.card.consent.to == to
    assert cut_sideways(page) == []
    page.scope.cells[(1, 1)].chosen.emit(to[0], "identity")
    opened.settle()
    assert cut_sideways(page) == []
    listed = opened.page("children", card.consent.child_id)
    assert cut_sideways(listed) == []


def test_the_arrows_move_between_the_cells_and_enter_tells_who_said_what(opened: Opened, qtbot: QtBot) -> None:
    from PySide6.QtCore import Qt

    card = on_vault(qtbot, opened.program.tasks, a_family, opened.desk)
    page = opened.page("consent", card.consent.id)
    first, below = page.scope.cells[(1, 1)], page.scope.cells[(2, 1)]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert below.hasFocus()
    qtbot.keyClick(below, Qt.Key.Key_Return)
    told = " ".join(label.text() for label in page.scope.findChildren(type(page.title)))
    assert "Tomas Exempelsson: samtycker" in told


def test_letters_answer_in_the_table_and_nothing_says_yes_to_all(opened: Opened, qtbot: QtBot) -> None:
    from PySide6.QtCore import Qt

    card = on_vault(qtbot, opened.program.tasks, a_family, opened.desk, MANY[:2])
    dialog = _answer(opened, card, "phone")
    cell = dialog.cells[("social_services", "attendance")]
    for key, said in ((Qt.Key.Key_J, "yes"), (Qt.Key.Key_N, "no"), (Qt.Key.Key_Delete, "")):
        qtbot.keyClick(cell.button("yes"), key)
        assert cell.value() == said
    qtbot.keyClick(cell.button("yes"), Qt.Key.Key_J)
    dialog.table.rest.click()
    said = list(dialog.answers().values())
    assert said.count("yes") == 1
    assert said.count("no") == len(dialog.cells) - 1
    texts = [button.text().casefold() for button in dialog.findChildren(type(dialog.save))]
    assert not any("alla" in text and "ja" in text.split() for text in texts)
    dialog.close()


def test_whoever_must_not_know_is_not_shown_among_those_to_ask(opened: Opened, qtbot: QtBot) -> None:
    card = on_vault(qtbot, opened.program.tasks, a_family, opened.desk)
    tomas = card.child.guardians[1]

    def keep_out(desk: Desk) -> None:
        assessments.keep_from(desk, tomas.child_id, tomas.id, KINDS, on=desk.today, reasoning="Eleven är rädd.")

    on_vault(qtbot, opened.program.tasks, keep_out, opened.desk)
    page = opened.page("consent", card.consent.id)
    shown = " ".join(label.text() for label in page.people.findChildren(type(page.title)))
    assert "Maria" in shown
    assert "Tomas" not in shown
    listed = opened.page("children", card.consent.child_id)
    panel = " ".join(label.text() for label in listed.panel.findChildren(type(page.title)))
    assert "Tomas" not in panel
    dialog = WithdrawDialog(opened.window, opened.desk, opened.program.tasks, page.card)
    assert tomas.id in dialog.givers, "what was said can still be taken back"
    dialog.close()


def test_what_waits_for_a_second_person_stands_where_the_other_looks(opened: Opened, qtbot: QtBot) -> None:
    card = on_vault(qtbot, opened.program.tasks, a_family, opened.desk)
    page = opened.page("children")
    assert not page.waiting_banner.isVisible()

    def ask(desk: Desk) -> None:
        colleague = attrs.evolve(desk, actor=attrs.evolve(desk.actor, id="5f0a0000-0000-4000-8000-000000000000"))
        with pytest.raises(Exception, match="second_person_needed"):
            second_persons.require(colleague, card.consent.id, "ab" * 32, receivers=("child",))

    on_vault(qtbot, opened.program.tasks, ask, opened.desk)
    page = opened.page("children")
    assert page.waiting_banner.isVisible()
    assert "Ett ärende väntar" in page.waiting_banner.accessibleName()


def test_days_left_are_not_counted_once_all_of_a_consent_is_withdrawn(opened: Opened, qtbot: QtBot) -> None:
    card = on_vault(qtbot, opened.program.tasks, a_family, opened.desk, ("social_services", "region_health"))
    maria = card.child.guardians[0]

    def withdraw(desk: Desk) -> None:
        consents.withdraw(desk, card.consent.id, maria.id, on=desk.today)

    on_vault(qtbot, opened.program.tasks, withdraw, opened.desk)
    page = opened.page("consent", card.consent.id)
    shown = " ".join(label.text() for label in page.findChildren(type(page.title)) if label.isVisible())
    assert "Återkallat" in page.state.accessibleName()
    assert "Respektera det" in shown
    assert "dagar kvar" not in shown
    listed = opened.page("children", card.consent.child_id)
    cells = [listed.model.data(listed.model.index(0, column)) for column in range(3)]
    assert cells[1:] == ["Återkallat", "–"]
    assert not [label for label in listed.panel.findChildren(type(page.title)) if "till 28 nov" in label.text()]


def test_the_receivers_stand_in_groups_and_none_is_missing(opened: Opened, qtbot: QtBot) -> None:
    own = opened.desk.vault.info.own_party
    found = [code for _heading, options in receivers.grouped(own) for code, _word in options]
    assert sorted(found) == sorted(set(words.paper_words("party")) - {own, "child"})
    assert len(found) == len(set(found))


def test_a_new_question_goes_on_to_the_form_or_to_an_answer(opened: Opened, qtbot: QtBot) -> None:
    card = on_vault(qtbot, opened.program.tasks, a_family, opened.desk)
    for button, then in (("save", "form"), ("answer", "answer")):
        dialog = _ask(opened, card)
        assert not getattr(dialog, button).isEnabled()
        for boxes in (dialog.to, dialog.categories, dialog.purposes):
            next(iter(boxes.values())).setChecked(True)
        getattr(dialog, button).click()
        assert dialog.result()
        assert dialog.then == then


@pytest.mark.parametrize("way", ["phone", "written"])
def test_what_is_confirmed_and_the_button_that_saves_are_in_sight_in_a_low_window(
    opened: Opened, qtbot: QtBot, way: str
) -> None:
    card = on_vault(qtbot, opened.program.tasks, a_family, opened.desk)
    opened.window.resize(1366, LOW)
    dialog = _answer(opened, card, way)
    dialog.show()
    opened.settle()
    assert dialog.height() <= LOW - 40
    for part in (dialog.explained, dialog.identified, dialog.changes, dialog.save):
        assert dialog.rect().contains(part.geometry().translated(part.parentWidget().mapTo(dialog, QPoint())))
        assert part.visibleRegion().boundingRect().size() == part.size()
    assert dialog.findChildren(ScrollArea)[0].more.isVisible(), "that more follows below is drawn"
    dialog.close()
    opened.settle()


def test_how_the_family_reaches_the_unit_is_written_once_and_stands_on_every_form(opened: Opened, qtbot: QtBot) -> None:
    card = on_vault(qtbot, opened.program.tasks, a_family, opened.desk)
    dialog = _with_all(ConsentFormDialog)(opened, card)
    dialog.show()
    list(dialog.givers.values())[1].setChecked(True)
    opened.settle()
    dialog.reach.insert(" 070-174 06 12 ")
    dialog.reach.editingFinished.emit()
    opened.settle()
    dialog.close()
    again = _with_all(ConsentFormDialog)(opened, card)
    again.show()
    opened.settle()
    assert again.reach.text() == "070-174 06 12"
    form = on_vault(qtbot, opened.program.tasks, consent_forms.compose, opened.desk, card.consent.id, "child")
    assert form.reach == "070-174 06 12"
    again.close()
    opened.settle()


def test_a_withdrawal_names_what_falls_in_plain_words(opened: Opened, qtbot: QtBot) -> None:
    card = on_vault(qtbot, opened.program.tasks, a_family, opened.desk)
    maria, tomas = card.child.guardians

    def both_say_yes(desk: Desk) -> ConsentCard:
        children.change(desk, attrs.evolve(card.child.child, birth_date=date(2019, 3, 1)))
        for one in (maria, tomas):
            consents.answer(desk, card.consent.id, one.id, "yes", given=desk.today)
        return consents.get(desk, card.consent.id)

    dialog = _calls(opened, on_vault(qtbot, opened.program.tasks, both_say_yes, opened.desk))
    dialog.show()
    opened.settle()
    said = [label.text() for label in dialog.effects.findChildren(PlainLabel)]
    assert any(text.startswith("Socialtjänsten: ") and "skolnärvaro" in text for text in said)
    assert not [text for text in said if "rutor" in text]
    dialog.close()
    opened.settle()


def test_where_an_answer_is_missing_the_way_from_sharing_leads_to_the_consent(opened: Opened, qtbot: QtBot) -> None:
    card = on_vault(qtbot, opened.program.tasks, a_family, opened.desk)

    def written(desk: Desk) -> opening.Opened:
        record = {
            "kind": "consented",
            "date": desk.today.isoformat(),
            "form": "consultation_meeting",
            "purpose": "Samordna stöd i skolan",
            "suspected_harm": "no",
            "participants": [{"party": "social_services", "function": "socialsekreterare"}],
            "sections": {"question": {"text": "Vilket stöd kan ges?", "categories": ["school_support"]}},
            "child": card.child.child.id,
            "consents": [card.consent.id],
        }
        (stored,) = consultations.record_json(desk, record)
        return opening.opened(desk, stored.id)

    found = on_vault(qtbot, opened.program.tasks, written, opened.desk)
    dialog = ExportDialog(opened.window, opened.desk, opened.program.tasks, opened.window.messages, found)
    dialog.show()
    qtbot.waitUntil(dialog.consent.isVisible)
    assert not dialog.save.isEnabled()
    dialog.consent.click()
    assert dialog.to_consent == card.consent.id
    opened.settle()


def test_a_consent_that_has_run_out_waits_for_nobody(opened: Opened, qtbot: QtBot) -> None:
    card = on_vault(qtbot, opened.program.tasks, a_family, opened.desk, ("social_services",))
    ended = attrs.evolve(card, state="expired")
    words_of = {consent_scope.word_of(ended, cell) for cell in card.decision.cells}
    assert words_of == {"Har gått ut"}
