# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: PT012 - a transaction is several statements
"""Any record that the domain allows goes into a row and comes back the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import attrs
import pytest
from cattrs.errors import BaseValidationError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samverkan_desktop.domain import consents, consultations, people, releases, sharing
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.log import LogEntry
from samverkan_desktop.domain.parties import PARTY_KINDS, Participant
from samverkan_desktop.vault.files import SqlVaultFiles
from samverkan_desktop.vault.rows import from_row, swedish_order, to_row
from samverkan_desktop.vault.vault import SqlVault
from tests.vault import invented

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
NAMES = TEXT.filter(bool)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
IDS = st.builds(new_id)
QUIET = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
ACTIONS = st.builds(
    consultations.Action,
    id=IDS,
    what=TEXT,
    owner=st.sampled_from(["school_board", "social_board", "other:police"]),
    due=st.none() | DAYS,
    outcome=TEXT,
    done_on=st.none() | DAYS,
)
STATEMENTS = st.builds(
    sharing.Statement,
    giver=st.sampled_from(["child", "other:x"]) | IDS,
    answer=st.sampled_from(sharing.ANSWERS),
    given=st.none() | DAYS,
    valid_to=st.none() | DAYS,
    withdrawn=st.none() | DAYS,
    from_=TEXTS,
    to=TEXTS,
    categories=TEXTS,
    purposes=TEXTS,
    about=TEXTS,
)
COMMON: dict[str, Any] = {
    "id": IDS,
    "date": DAYS,
    "form": st.sampled_from(consultations.FORMS),
    "target_groups": st.lists(st.sampled_from(consultations.TARGET_GROUPS), unique=True).map(tuple),
    "suspected_harm": st.sampled_from(["yes", "no", "unsure"]),
    "channel": st.sampled_from(consultations.CHANNELS),
    "minutes": st.none() | st.integers(0, 1440),
    "follow_up": st.none() | DAYS,
    "owner": IDS | st.just(""),
    "deputy": IDS | st.just(""),
}
RECORDS = st.one_of(
    st.builds(people.User, id=IDS, name=TEXT, roles=TEXTS, schools=TEXTS, removed=st.booleans()),
    st.builds(people.Child, id=IDS, name=TEXT, birth_date=DAYS, also=TEXTS, protected=st.booleans()),
    STATEMENTS,
    ACTIONS,
    st.builds(
        LogEntry,
        seq=st.integers(1, 9),
        at=TEXT,
        actor=IDS,
        act=TEXT,
        object_kind=TEXT,
        object_id=TEXT,
        details=st.dictionaries(TEXT, TEXT | st.integers(-(2**60), 2**60), max_size=3),
        prev=TEXT,
        hash=TEXT,
    ),
    st.builds(releases.StoredDecision, **dict.fromkeys(attrs.fields_dict(releases.StoredDecision), TEXT)),
)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlVault]:
    """One vault for many examples; each takes what it stored with it."""
    vault = SqlVaultFiles().create(tmp_path_factory.mktemp("rows"), invented.KEY, invented.info())
    yield vault
    vault.close()


class Undo(Exception):
    """Ends an example's transaction."""


@given(RECORDS)
def test_a_record_comes_back_from_its_row(record: Any) -> None:
    row = to_row(record)
    assert all(value is None or type(value) in (str, int) for value in row.values())
    assert from_row(row, type(record)) == record


@pytest.mark.parametrize(
    ("column", "value"), [("name", 3), ("name", None), ("removed", "no"), ("roles", "[1]"), ("id", b"x")]
)
def test_a_column_of_another_type_is_never_made_to_fit(column: str, value: object) -> None:
    row = to_row(invented.user()) | {column: value}
    with pytest.raises((TypeError, BaseValidationError), match=r"expected|structuring"):
        from_row(row, people.User)


def test_a_day_that_is_no_day_is_never_made_to_fit() -> None:
    with pytest.raises(ValueError):
        from_row(to_row(invented.child()) | {"birth_date": "2026-02-30"}, people.Child)


@QUIET
@given(st.lists(STATEMENTS, max_size=4))
def test_any_statements_come_back_in_order(kept: SqlVault, statements: list[sharing.Statement]) -> None:
    child = invented.child()
    consent = invented.consent(child)
    with pytest.raises(Undo), kept.transaction():
        kept.people.add_child(child)
        kept.consents.add(consent)
        stored = tuple(
            kept.consents.append(consents.RecordedStatement(id=new_id(), consent_id=consent.id, statement=statement))
            for statement in statements
        )
        assert kept.consents.statements(consent.id) == stored
        assert [one.statement for one in stored] == statements
        raise Undo


@QUIET
@given(st.data())
def test_any_consented_consultation_comes_back(kept: SqlVault, data: st.DataObject) -> None:
    child = invented.child()
    consent = invented.consent(child)
    names = data.draw(st.lists(st.sampled_from(consultations.SECTIONS), unique=True))
    record = data.draw(
        st.builds(
            consultations.ConsentedConsultation,
            **COMMON,
            number=st.just("K-2026-001"),
            purpose=TEXT,
            participants=st.lists(
                st.builds(Participant, party=st.sampled_from(PARTY_KINDS), function=TEXT, name=TEXT), max_size=3
            ).map(tuple),
            sections=st.tuples(
                *(st.builds(consultations.Section, name=st.just(name), text=TEXT, categories=TEXTS) for name in names)
            ),
            child_id=st.just(child.id),
            consent_ids=st.just((consent.id,)),
            actions=st.lists(ACTIONS, max_size=3).map(tuple),
            state=st.sampled_from(consultations.STATES),
        )
    )
    with pytest.raises(Undo), kept.transaction():
        kept.people.add_child(child)
        kept.consents.add(consent)
        kept.consultations.add_consented(record)
        assert kept.consultations.consented(record.id) == record
        kept.consultations.update_consented(record)
        assert kept.consultations.consented(record.id) == record
        raise Undo


@QUIET
@given(st.data())
def test_any_deidentified_consultation_comes_back(kept: SqlVault, data: st.DataObject) -> None:
    fields = (*consultations.SECTIONS, "purpose", "function:0", "function:12", "action:0", "action:3")
    record = data.draw(
        st.builds(
            consultations.DeidentifiedConsultation,
            **COMMON,
            number=st.just("K-2026-001"),
            participants=st.lists(
                st.builds(Participant, party=st.sampled_from(PARTY_KINDS), function=TEXT), max_size=3
            ).map(tuple),
            actions=st.lists(ACTIONS, max_size=3).map(tuple),
            state=st.sampled_from(["approved", "closed"]),
            thread_id=IDS | st.just(""),
            texts=st.dictionaries(st.sampled_from(fields), TEXT).map(lambda texts: {"question": "?"} | texts),
            released=st.booleans(),
        )
    )
    with pytest.raises(Undo), kept.transaction():
        kept.consultations.add_deidentified(record)
        assert kept.consultations.deidentified(record.id) == record
        kept.consultations.update_deidentified(record)
        assert kept.consultations.deidentified(record.id) == record
        raise Undo


def test_names_stand_in_swedish_order() -> None:
    assert sorted(["Öst", "ål", "Zebra", "Äng", "alm"], key=swedish_order) == ["alm", "Zebra", "ål", "Äng", "Öst"]
