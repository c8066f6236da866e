# SPDX-License-Identifier: EUPL-1.2
"""A real practice vault for each test, with a clock that the test holds, and forms to start from."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from samverkan_desktop import main
from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.usecases import children, unlocking
from samverkan_desktop.usecases.children import ChildCard
from samverkan_desktop.usecases.desk import Desk, Tools

PASSPHRASE = "grön häst hoppar över bäcken"

DEIDENTIFIED: dict[str, Any] = {
    "kind": "deidentified",
    "date": "2026-03-02",
    "form": "consultation_meeting",
    "purpose": "Råd om frånvaro",
    "target_groups": ["school_absence"],
    "participants": [
        {"party": "school_health_psychosocial", "function": "skolkurator"},
        {"party": "social_services", "function": "socialsekreterare"},
    ],
    "sections": {
        "background": "Vide Låtsasson har varit borta mycket. Hans pappa ringer varje dag.",
        "question": "Hur kan vide få stöd hemma?",
        "advice": "Börja med korta dagar.",
    },
    "suspected_harm": "no",
    "actions": [{"what": "Samtal med Vide", "owner": "school_board", "due": "2026-04-01"}],
    "known": {"people": [{"name": "Vide Låtsasson", "role": "child"}]},
}

CONSENTED: dict[str, Any] = {
    "kind": "consented",
    "date": "2026-03-02",
    "form": "sip",
    "purpose": "Samordna stöd i skolan",
    "suspected_harm": "no",
    "participants": [
        {"party": "school_health_psychosocial", "function": "skolkurator"},
        {"party": "social_services", "function": "socialsekreterare", "name": "Johan Provberg"},
    ],
    "sections": {
        "background": {"text": "Närvaron har ökat sedan januari.", "categories": ["attendance"]},
        "question": {"text": "Vilket stöd kan ges hemma?", "categories": ["family_situation"]},
    },
    "child": {
        "name": "Alva Exempelsson",
        "birth_date": "2017-05-02",
        "guardians": [{"name": "Maria Exempelsson"}, {"name": "Tomas Exempelsson"}],
    },
    "consents": [
        {
            "giver": giver,
            "answer": "yes",
            "given": "2026-02-01",
            "valid_to": "2026-12-01",
            "from": ["school_health_psychosocial"],
            "to": ["social_services"],
            "categories": ["identity", "attendance"],
            "purposes": ["consultation"],
        }
        for giver in ("g1", "g2")
    ],
}


class HeldClock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.at = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.at.timestamp()

    def pass_time(self, **how_much: float) -> None:
        self.at += timedelta(**how_much)


@pytest.fixture
def clock() -> HeldClock:
    return HeldClock()


@pytest.fixture
def tools(tmp_path: Path, clock: HeldClock) -> Tools:
    return main.tools(state_dir=tmp_path / "state", clock=clock)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def recovery_key(tools: Tools) -> str:
    return tools.locks.new_recovery_key()


@pytest.fixture
def desk(tools: Tools, home: Path, recovery_key: str) -> Iterator[Desk]:
    new = unlocking.NewVault(practice=True, user_name="Sara Fiktlund")
    opened = unlocking.create_vault(tools, home, new, passphrase=PASSPHRASE, recovery_key=recovery_key)
    yield opened
    opened.vault.close()


@pytest.fixture
def passphrase() -> str:
    return PASSPHRASE


@pytest.fixture
def form() -> Callable[..., dict[str, Any]]:
    """A valid form with some fields changed: form("deidentified", purpose="...")."""

    def make(kind: str, **changed: Any) -> dict[str, Any]:
        data = copy.deepcopy(DEIDENTIFIED if kind == "deidentified" else CONSENTED)
        data.update(changed)
        return data

    return make


@pytest.fixture
def card(desk: Desk) -> ChildCard:
    """A child of eight with two guardians who decide together."""
    new = NewChild(
        name="Noel Påhittsson",
        birth_date=date(2017, 4, 4),
        guardians=(("Ella Påhittsson", "joint"), ("Karim Påhittsson", "joint")),
    )
    return children.add(desk, new)
