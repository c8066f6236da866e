# SPDX-License-Identifier: EUPL-1.2
"""Assessing an exceptional ground from the sharing dialog: who may meets a button, others read which role may."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from samverkan_desktop.rules import cases, engine
from samverkan_desktop.rules import shipped as shipped_rules
from samverkan_desktop.ui import theme
from samverkan_desktop.ui.dialogs.export import ExportDialog
from samverkan_desktop.ui.dialogs.ground import GroundDialog
from samverkan_desktop.ui.dialogs.reason import ReasonDialog
from samverkan_desktop.ui.dialogs.refusal import RefusalDialog
from samverkan_desktop.usecases import consultations, exceptional_grounds, opening
from tests.ui.test_consent_dialogs import cut_sideways
from tests.ui.window import Opened, focusable, in_dialog, on_vault, spoken

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


def said(dialog: QDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_who_may_assess_gets_a_button_and_the_answer_follows(opened: Opened, qtbot: QtBot) -> None:
    dialog = shown(opened, qtbot, "professional", "manager")
    qtbot.waitUntil(lambda: "lag-2025-170-7" in dialog.grounds.buttons)
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
    qtbot.waitUntil(dialog.save.isEnabled)
    qtbot.waitUntil(lambda: "withdraw:lag-2025-170-7" in dialog.grounds.buttons)
    assert "Familjen har sagt nej." in said(dialog)
    assert "inte på samtycke" in said(dialog)


def test_others_read_which_role_may(opened: Opened, qtbot: QtBot) -> None:
    dialog = shown(opened, qtbot, "professional")
    qtbot.waitUntil(lambda: "får bedömas av: chef" in said(dialog))
    assert dialog.grounds.buttons == {}


@pytest.fixture
def proposal() -> exceptional_grounds.Proposal:
    return exceptional_grounds.Proposal(
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


@pytest.fixture
def asked(opened: Opened, qtbot: QtBot, proposal: exceptional_grounds.Proposal) -> GroundDialog:
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


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("percent", [100, 130])
def test_it_fits_a_low_window_and_every_control_is_named(
    opened: Opened, qtbot: QtBot, proposal: exceptional_grounds.Proposal, mode: str, percent: int
) -> None:
    theme.apply(theme.Theme(mode=mode, text_percent=percent))  # type: ignore[arg-type]
    opened.window.resize(1366, LOW)
    long = "Vad säger barnets ombud, och hur har det vägts mot det som talar för att uppgiften lämnas till mottagarna?"
    proposal = attrs.evolve(proposal, headings=(*proposal.headings, long))
    dialog = GroundDialog(opened.window, proposal, ("region_health", "police"), opened.desk.today)
    qtbot.addWidget(dialog)
    dialog.show()
    opened.settle()
    least = dialog.minimumSizeHint()
    assert least.height() <= LOW - 40
    assert least.width() <= 1366 - 40
    assert dialog.height() <= LOW - 40
    assert cut_sideways(dialog) == []
    assert [type(widget).__name__ for widget in focusable(dialog) if not spoken(widget)] == []


def write_under_every_heading(dialog: GroundDialog) -> None:
    for edit in dialog.answers.values():
        edit.setPlainText("Det behövs nu.")
    dialog.save.click()


def test_from_the_button_to_what_is_saved_and_back(opened: Opened, qtbot: QtBot) -> None:
    dialog = shown(opened, qtbot, "professional", "manager")
    qtbot.waitUntil(lambda: "lag-2025-170-7" in dialog.grounds.buttons)
    in_dialog(write_under_every_heading, GroundDialog)
    dialog.grounds.buttons["lag-2025-170-7"].click()
    qtbot.waitUntil(dialog.save.isEnabled)
    (made,) = on_vault(qtbot, opened.program.tasks, exceptional_grounds.of, dialog._desk, dialog._found.id)
    assert (made.ground, made.role, made.receivers) == ("lag-2025-170-7", "manager", ("police",))
    assert set(made.reasoning.values()) == {"Det behövs nu."}
    qtbot.waitUntil(lambda: "withdraw:lag-2025-170-7" in dialog.grounds.buttons)

    def why(asked: ReasonDialog) -> None:
        asked._edit.setPlainText("Skolan har löst det själv.")
        asked.agree.click()

    in_dialog(why, ReasonDialog)
    dialog.grounds.buttons["withdraw:lag-2025-170-7"].click()
    qtbot.waitUntil(lambda: "lag-2025-170-7" in dialog.grounds.buttons)
    assert not dialog.save.isEnabled()
    (kept,) = on_vault(qtbot, opened.program.tasks, exceptional_grounds.of, dialog._desk, dialog._found.id)
    assert kept.withdrawn_because == "Skolan har löst det själv."


def test_a_refusal_shows_the_way_to_the_assessment_and_who_may_make_it(
    opened: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = shown(opened, qtbot, "professional", "manager")
    qtbot.waitUntil(lambda: "lag-2025-170-7" in dialog.grounds.buttons)

    def to_the_assessment(refusal: RefusalDialog) -> None:
        in_dialog(write_under_every_heading, GroundDialog)
        refusal.assess["lag-2025-170-7"].click()

    in_dialog(to_the_assessment, RefusalDialog)
    dialog.hand_out(tmp_path / "utdrag.pdf")
    qtbot.waitUntil(dialog.save.isEnabled)
    assert not list(tmp_path.iterdir())


def test_a_refusal_tells_who_may_assess_when_one_may_not(
    opened: Opened, qtbot: QtBot, proposal: exceptional_grounds.Proposal
) -> None:
    decision = engine.decide(cases.read(cases.shipped_folder())[0].question, shipped_rules())
    dialog = RefusalDialog(opened.window, decision, ("police",), proposals=[attrs.evolve(proposal, may=False)])
    qtbot.addWidget(dialog)
    assert dialog.assess == {}
    assert "OSL 26 kap. 9 § får bedömas av: chef." in said(dialog)
