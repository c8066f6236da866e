# SPDX-License-Identifier: EUPL-1.2
"""Idag by keyboard: arrows in a list, Space ticks with a way back, Enter opens, F6 between panels."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QApplication, QCheckBox

from samverkan_desktop.domain.quick_consultations import QuickConsultation
from samverkan_desktop.ui.widgets.rows import Row
from samverkan_desktop.usecases import quick_consultations, today
from tests.journeys.counting import counted


def with_follow_ups(person: Any, count: int) -> Any:
    """Calls that are to be followed up, and Idag open on them."""
    for number in range(count):
        call = QuickConsultation(
            day=person.desk.today,
            suspected_harm="no",
            party="social_services",
            counterpart="reception",
            codes={"problem": ("school_absence",)},
            follow_up=person.desk.today + timedelta(days=number),
            memory_key=f"Pärm {number}",
        )
        person.vault(quick_consultations.keep, call)
    person.press("Ctrl+1", person.window)
    page = person.page("today")
    person.until(lambda: len(boxes(page)) == count and boxes(page)[0].isVisible())
    return page


def boxes(page: Any) -> list[QCheckBox]:
    return [one for one in page._arrows[page._follow_ups].controls() if isinstance(one, QCheckBox)]


def test_space_ticks_and_the_next_thing_has_the_keyboard(person: Any) -> None:
    page = with_follow_ups(person, 3)
    boxes(page)[0].setFocus()
    with counted(person, "Bocka av en uppföljning på Idag", most=2):
        person.press("Down", boxes(page)[0])
        person.press("Space", boxes(page)[1])
        person.until(lambda: len(boxes(page)) == 2)
    person.until(lambda: boxes(page)[1].hasFocus())
    person.press("Ctrl+2", person.window)
    person.settle()
    left = person.vault(today.gather).follow_ups
    assert [one.memory_key for one in left] == ["Pärm 0", "Pärm 2"]


def test_what_is_late_stands_once_and_is_ticked_there(person: Any) -> None:
    call = QuickConsultation(
        day=person.desk.today - timedelta(days=9),
        suspected_harm="no",
        party="social_services",
        counterpart="reception",
        codes={"problem": ("school_absence",)},
        follow_up=person.desk.today - timedelta(days=1),
    )
    kept = person.vault(quick_consultations.keep, call)
    person.press("Ctrl+1", person.window)
    page = person.page("today")
    person.until(lambda: any(isinstance(one, QCheckBox) for one in page._arrows[page._needs].controls()))
    person.settle()
    rows = [one for one in page.findChildren(Row) if kept.number in one.sub.text() and one.isVisibleTo(page)]
    assert [one.title.text() for one in rows if "ppföljning" in one.title.text()] == ["Uppföljning försenad en dag"]
    assert boxes(page) == []
    (box,) = (one for one in page._arrows[page._needs].controls() if isinstance(one, QCheckBox))
    box.setFocus()
    person.press("Space", box)
    person.press("Ctrl+2", person.window)
    person.settle()
    assert person.vault(today.gather).follow_ups == ()


def test_a_tick_can_be_undone_from_the_toast(person: Any) -> None:
    page = with_follow_ups(person, 2)
    boxes(page)[0].setFocus()
    person.press("Space", boxes(page)[0])
    person.until(lambda: len(boxes(page)) == 1)
    person.window.messages._toast._act()
    person.until(lambda: len(boxes(page)) == 2)
    person.press("Ctrl+2", person.window)
    person.settle()
    assert len(person.vault(today.gather).follow_ups) == 2


def test_enter_opens_what_is_to_be_followed_up(person: Any) -> None:
    page = with_follow_ups(person, 1)
    boxes(page)[0].setFocus()
    person.press("Return", boxes(page)[0])
    shown = person.page("consultation")
    person.until(lambda: shown.isVisible() and shown.stack.currentWidget() is shown.reader)


def test_f6_walks_the_panels(person: Any) -> None:
    page = with_follow_ups(person, 1)
    for _ in range(8):
        person.press("F6", person.window)
        if boxes(page)[0].hasFocus():
            break
    focused = QApplication.focusWidget()
    assert page._follow_ups.isAncestorOf(focused)
