# SPDX-License-Identifier: EUPL-1.2
"""How long the may-share matrix of twelve parties takes, as a ratio to one column of it in the same run.

Twelve parties, two guardians, ten items of ten kinds. One column is a matrix with one party. The room's column and
the agenda are in both. Target: at most 12 times one column, so that a party more never costs more than a column.
Run: `python benchmarks/meetings.py [--json]`; exit 1 when the target is missed.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from figures import told

sys.path.insert(0, str(Path(__file__).parents[1]))

from samverkan_desktop.domain.meetings import ConsentedMeeting, MeetingItem, Seat
from samverkan_desktop.domain.sharing import CATEGORIES, ChildFacts, SharingQuestion, Statement
from samverkan_desktop.rules import shipped
from samverkan_desktop.usecases import meeting_agenda, meeting_matrix
from samverkan_desktop.usecases.meeting_questions import Case

TARGET = 12.0
ROUNDS = 30
OWN = "school_health_psychosocial"
DAY = date(2026, 4, 8)
PARTIES = (
    "school_general",
    "school_health_medical",
    "after_school",
    "municipal_leisure",
    "independent_school",
    "social_services",
    "private_social_services",
    "region_health",
    "private_care",
    "police",
    "association",
    "church",
)


def best_of(rounds: int, work: Callable[[], object]) -> float:
    """The shortest time of several rounds, in seconds: what is left when the machine does nothing else."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def meeting(parties: tuple[str, ...]) -> ConsentedMeeting:
    """A meeting of the own unit and these parties about one child."""
    kinds = CATEGORIES[1:11]
    return ConsentedMeeting(
        id="m",
        number="M-2026-001",
        form="consultation_meeting",
        day=DAY,
        starts="13:00",
        child_ids=("c",),
        seats=(Seat(id="own", party=OWN), *(Seat(id=party, party=party) for party in parties)),
        items=tuple(MeetingItem(id=kind, what=kind, category=kind, owner=OWN, child_id="c") for kind in kinds),
    )


def family() -> Case:
    """A child of twelve and two guardians who have said yes to half of it for half of them."""
    said = tuple(
        Statement(
            giver=giver,
            answer="yes",
            given=date(2026, 1, 2),
            valid_to=date(2026, 12, 31),
            from_=(OWN,),
            to=PARTIES[::2],
            categories=CATEGORIES[:6],
            purposes=("consultation",),
        )
        for giver in ("g1", "g2")
    )
    base = SharingQuestion(
        date=DAY,
        from_=OWN,
        to=(),
        mode="identified",
        purpose="consultation",
        categories=(),
        child=ChildFacts(birth_date=date(2014, 1, 1), maturity="not_mature", guardians=("g1", "g2")),
    )
    return Case(base=base, standing=(), statements=said, guardians=("g1", "g2"))


def measure() -> dict[str, float]:
    """Milliseconds for the whole matrix and for one column, and their ratio."""
    rules, cases = shipped(), {"c": family()}

    def matrix(parties: tuple[str, ...]) -> None:
        held = meeting(parties)
        meeting_agenda.of(held, meeting_matrix.judge(held, cases, rules, on=DAY))

    matrix(PARTIES)  # what is worked out once for each pair of parties is not what is measured
    whole = best_of(ROUNDS, lambda: matrix(PARTIES))
    column = best_of(ROUNDS, lambda: [matrix((party,)) for party in PARTIES]) / len(PARTIES)
    return {
        "matrix_ms": round(whole * 1e3, 2),
        "column_ms": round(column * 1e3, 2),
        "matrix_per_column": round(whole / column, 2),
        "parties": len(PARTIES),
        "items": 10,
        "target": TARGET,
    }


def main() -> int:
    """Print the figures; 1 when the ratio is over the target."""
    words = "{parties} parties, {items} items, milliseconds: whole matrix {matrix_ms}, one column {column_ms}"
    return told(measure(), words, ratio="matrix_per_column", called="matrix / column")


if __name__ == "__main__":
    raise SystemExit(main())
