# SPDX-License-Identifier: EUPL-1.2
"""What was appointed, opened, handed over or decided is never changed behind anyone's back, in SQL either."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from samverkan_desktop.domain.case_files import CaseFile
from samverkan_desktop.domain.deputies import Deputyship
from samverkan_desktop.domain.document_requests import Judged, RequestedRecord
from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.vault.vault import SqlVault
from tests.vault import invented
from tests.vault.invented import AT, DAY


@pytest.fixture
def filled(vault: SqlVault) -> SqlVault:
    """A vault with one of everything."""
    invented.fill(vault)
    return vault


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE deputyship SET last = '2030-01-01'",
        "UPDATE deputyship SET deputy = owner",
        "DELETE FROM deputyship",
        "UPDATE absence SET witness = opened_by",
        "UPDATE absence SET note = 'Annat skäl'",
        "UPDATE absence SET last = '2030-01-01'",
        "DELETE FROM absence",
        "UPDATE handover SET receiver = giver",
        "DELETE FROM handover",
        "UPDATE case_file SET case_number = ''",
        "UPDATE case_file SET status = 'note', basis = 'Beslut 3'",
        "UPDATE document_request SET outcome = 'whole'",
        "UPDATE document_request SET state = 'decided'",
        "DELETE FROM document_request",
        "UPDATE judged_passage SET choice = 'perhaps'",
        "UPDATE ledger SET purpose = 'curiosity'",
    ],
)
def test_the_file_itself_refuses(filled: SqlVault, sql: str) -> None:
    with pytest.raises(Refused), filled._db.transaction():
        filled._db.write(sql)


def test_what_a_decision_was_about_is_fixed_when_it_is_made(filled: SqlVault) -> None:
    store = filled.document_requests
    (asked,) = store.all()
    (record,) = store.records(asked.id)
    (judged,) = store.judged(asked.id)
    decided = attrs.evolve(asked, state="decided", outcome="masked", decided_at=AT, decided_by=new_id())
    with filled.transaction():
        store.update(decided)
    for change in (
        lambda: store.update(attrs.evolve(decided, outcome="whole")),
        lambda: store.update(attrs.evolve(decided, reason="Annat")),
        lambda: store.set_records(asked.id, []),
        lambda: store.set_records(asked.id, [attrs.evolve(record, hidden=True)]),
        lambda: store.judge(asked.id, record.consultation_id, [attrs.evolve(judged, choice="give")]),
    ):
        with pytest.raises(Refused), filled.transaction():
            change()
    with filled.transaction():
        store.update(attrs.evolve(decided, state="given", given_at=AT))
    assert store.judged(asked.id) == (judged,)


def test_numbers_of_requests_go_on_within_their_year(filled: SqlVault) -> None:
    store = filled.document_requests
    (asked,) = store.all()
    assert store.next_number(2026) == "B-2026-002"
    assert store.next_number(2027) == "B-2027-001"
    with filled.transaction():
        store.add(attrs.evolve(asked, id=new_id(), number="B-2026-101"))
    assert store.next_number(2026) == "B-2026-102"


def test_a_record_that_is_no_longer_covered_takes_its_judgements_with_it(filled: SqlVault) -> None:
    store = filled.document_requests
    (asked,) = store.all()
    other = RequestedRecord(request_id=asked.id, consultation_id=new_id(), position=0)
    with filled.transaction():
        store.set_records(asked.id, [other])
    assert store.records(asked.id) == (other,)
    assert store.judged(asked.id) == ()
    with filled.transaction():
        judged = Judged(
            request_id=asked.id, consultation_id=other.consultation_id, field="action:2", number=3, choice="give"
        )
        store.judge(asked.id, other.consultation_id, [judged])
    assert store.judged(asked.id) == (judged,)


def test_an_ended_deputyship_stays_ended_and_is_told_of_once(filled: SqlVault) -> None:
    store = filled.deputies
    (one,) = store.deputyships()
    assert one.holds(DAY)
    with filled.transaction():
        store.tell(one, AT)
        store.end(one.id, AT)
    (ended,) = store.deputyships()
    assert (ended.ended_at, ended.told_at) == (AT, AT)
    assert not ended.holds(DAY)
    with pytest.raises(KeyError), filled.transaction():
        store.end(one.id, AT)


def test_a_deputyship_that_ends_before_it_begins_and_a_file_without_a_number_are_no_records() -> None:
    with pytest.raises(ValueError, match="before the first day"):
        Deputyship(
            id=new_id(), owner="a", deputy="b", first=DAY, last=date(2020, 1, 1), recorded_at=AT, recorded_by="a"
        )
    with pytest.raises(ValueError, match="case number"):
        CaseFile(consultation_id=new_id(), number="K-2026-001", status="filed", changed_at=AT, changed_by="a")
    with pytest.raises(ValueError, match="reference"):
        CaseFile(consultation_id=new_id(), number="K-2026-001", basis="Beslut", changed_at=AT, changed_by="a")
