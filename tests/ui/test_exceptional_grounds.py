# SPDX-License-Identifier: EUPL-1.2
"""Assessing an exceptional ground from the sharing dialog: who may meets a button, others read which role may."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from samverkan_desktop.ui.dialogs.export import ExportDialog
from samverkan_desktop.ui.dialogs.ground import GroundDialog
from samverkan_desktop.usecases import consultations, exceptional_grounds, opening
from tests.ui.window import Opened, focusable, on_vault, spoken

LOW = 768
RECORD: dict[str, Any] = {
    "kind": "consented",
    "date": "2026-03-02",
    "form": "sspf",
    "purpose": "Samordna stöd i skolan",
    "suspected_harm": "no",
    "participants": [
        {"party": "school_health_psychosocial", "function": "skolkurator"},
        {"party": "police", "function": "områdespolis"},
    ],
    "sections": {"question": {"text": "Vilket stöd kan ges i skolan?", "categories": ["crime_risk"]}},
    "child": {
        "name": "Alva Exempelsson",
        "birth_date": "2017-05-02",
        "guardians": [{"name": "Maria Exempelsson"}],
    },
    "consents": [
        {
            "giver": "g1",
            "answer": "no",
            "given": "2026-02-01",
            "valid_to": "2026-12-01",
            "from": ["school_health_psychosocial"],
            "to": ["police"],
            "categories": ["identity", "crime_risk"],
            "purposes": ["sspf"],
        }
    ],
}


def shown(opened: Opened, qtbot: QtBot, *roles: str) -> ExportDialog:
    desk = attrs.evolve(opened.desk, actor=attrs.evolve(opened.desk.actor, roles=roles))
    tasks = opened.program.tasks
    (record,) = on_vault(qtbot, tasks, consultations.record_json, desk, RECORD)
    found = on_vault(qtbot, tasks, opening.opened, desk, record.id)
    dialog = ExportDialog(opened.window, desk, tasks, opened.window.messages, found)
    qtbot.addWidget(dialog)
    dialog.show()
    opened.settle()
    return dialog


def said(dialog: ExportDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_who_may_assess_gets_a_button_and_the_answer_follows(opened: Opened, qtbot: QtBot) -> None:
    dialog = shown(opened, qtbot, "professional", "manager")
    qtbot.waitUntil(lambda: "lag-2025-170-7" in dialog.grounds.buttons, timeout=10000)
    assert not dialog.save.isEnabled()
    proposals = on_vault(
        qtbot,
        opened.program.tasks,
        lambda: exceptional_grounds.proposals(dialog._desk, dialog._found.id, purpose=dialog._purpose()),
    )
    headings = dict.fromkeys(proposals[0].headings, "Det behövs nu.")
    on_vault(
        qtbot,
        opened.program.tasks,
        lambda: exceptional_grounds.assess(
            dialog._desk, dialog._found.id, "lag-2025-170-7", reasoning=headings, purpose=dialog._purpose()
        ),
    )
    dialog._ask()
    qtbot.waitUntil(dialog.save.isEnabled, timeout=10000)
    qtbot.waitUntil(lambda: "withdraw:lag-2025-170-7" in dialog.grounds.buttons, timeout=10000)
    assert "Familjen har sagt nej." in said(dialog)
    assert "inte på samtycke" in said(dialog)


def test_others_read_which_role_may(opened: Opened, qtbot: QtBot) -> None:
    dialog = shown(opened, qtbot, "professional")
    qtbot.waitUntil(lambda: "får bedömas av: chef" in said(dialog), timeout=10000)
    assert dialog.grounds.buttons == {}


@pytest.fixture
def asked(opened: Opened, qtbot: QtBot) -> GroundDialog:
    proposal = exceptional_grounds.Proposal(
        ground="osl-26-9",
        source="OSL 26 kap. 9 §",
        text="Socialtjänstens chef bedömer om uppgiften behövs för nödvändig vård, behandling eller annat stöd.",
        categories=("identity", "attendance", "family_situation", "counselling"),
        roles=("manager",),
        headings=("need", "necessary", "consent", "family_told", "left_out"),
        may=True,
        role="manager",
        family_said_no=True,
    )
    dialog = GroundDialog(opened.window, proposal, ("region_health", "police"), opened.desk.today)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_it_is_saved_only_when_every_heading_is_answered(asked: GroundDialog) -> None:
    for edit in asked.answers.values():
        assert not asked.save.isEnabled()
        edit.setPlainText("Ett svar.")
    assert asked.save.isEnabled()
    for box in asked.kinds.values():
        box.setChecked(False)
    assert not asked.save.isEnabled()


def test_it_fits_a_low_window_and_every_control_is_named(asked: GroundDialog) -> None:
    assert asked.height() <= LOW
    assert [type(widget).__name__ for widget in focusable(asked) if not spoken(widget)] == []
