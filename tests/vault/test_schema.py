# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: E501 - each impossible record stands on one line
"""The schema: the same read whole and run step by step, and impossible records are impossible in SQL too."""

from __future__ import annotations

import re

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from samverkan_desktop.domain.consents import ENDING_EVENTS, EVENTS, WAYS
from samverkan_desktop.domain.consultations import CHANNELS, FORMS, SECTIONS, STATES, TARGET_GROUPS
from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.domain.parties import PARTY_KINDS
from samverkan_desktop.domain.releases import FORMATS
from samverkan_desktop.domain.sharing import ANSWERS, MODES, OUTCOMES, PURPOSES
from samverkan_desktop.vault import migrate
from samverkan_desktop.vault.connection import Database, statements_of
from samverkan_desktop.vault.vault import SqlVault
from tests.vault import invented
from tests.vault.invented import AT

SCHEMA = migrate.MIGRATIONS.parent / "schema.sql"
ID = "00000000-0000-4000-8000-000000000001"
PAGES_OF_SEARCH = re.compile(r".*_search_\w+")


def _database(*scripts: str) -> sqlcipher.Connection:
    connection = sqlcipher.connect(":memory:", isolation_level=None)
    for script in scripts:
        for statement in statements_of(script):
            connection.execute(statement)
    return connection


def _shape(connection: sqlcipher.Connection) -> dict[str, str]:
    rows = connection.execute("SELECT type || ' ' || name, sql FROM sqlite_schema").fetchall()
    return {name: re.sub(r"\s+", " ", sql or "") for name, sql in rows}


def _words(connection: sqlcipher.Connection) -> dict[str, list[tuple[str]]]:
    tables = ("party_kind", "target_group", "form")
    return {table: connection.execute(f"SELECT name FROM {table} ORDER BY name").fetchall() for table in tables}


def test_the_schema_to_read_is_what_the_migrations_make() -> None:
    read = _database(SCHEMA.read_text(encoding="utf-8"))
    made = _database(*migrate.steps().values())
    assert _shape(read) == _shape(made)
    assert _words(read) == _words(made)
    assert len(_shape(made)) > 60


def test_every_table_of_ours_is_strict() -> None:
    connection = _database(*migrate.steps().values())
    tables = connection.execute("SELECT name, type, strict FROM pragma_table_list WHERE schema = 'main'").fetchall()
    ours = [row for row in tables if row[1] == "table" and not row[0].startswith("sqlite_")]
    assert len(ours) > 20
    assert [name for name, _, strict in ours if not strict] == []


def test_every_search_index_deletes_for_good() -> None:
    connection = _database(*migrate.steps().values())
    indexes = [
        name for name, kind in connection.execute("SELECT name, type FROM pragma_table_list") if kind == "virtual"
    ]
    assert len(indexes) == 2
    for index in indexes:
        assert connection.execute(f"SELECT v FROM {index}_config WHERE k = 'secure-delete'").fetchall() == [(1,)]


def test_the_words_of_the_schema_are_those_of_the_domain() -> None:
    words = {name: {row[0] for row in rows} for name, rows in _words(_database(*migrate.steps().values())).items()}
    assert words == {"party_kind": set(PARTY_KINDS), "target_group": set(TARGET_GROUPS), "form": set(FORMS)}
    schema = SCHEMA.read_text(encoding="utf-8")
    lists = (CHANNELS, SECTIONS, STATES, FORMATS, ANSWERS, MODES, OUTCOMES, PURPOSES, WAYS, EVENTS, ENDING_EVENTS)
    for values in lists:
        assert ", ".join(f"'{value}'" for value in values) in schema


@pytest.fixture
def db(vault: SqlVault) -> Database:
    """The database of a vault with one of everything."""
    invented.fill(vault)
    return vault._db


IMPOSSIBLE = {
    "a day that no calendar has": "UPDATE consented SET date = '2026-02-30'",
    "a day that is no day": "UPDATE deidentified SET date = 'igår'",
    "an unknown form": "UPDATE consented SET form = 'chat'",
    "an unknown channel": "UPDATE deidentified SET channel = 'letter'",
    "more minutes than a day has": "UPDATE consented SET minutes = 1441",
    "negative minutes": "UPDATE deidentified SET minutes = -1",
    "minutes as text": "UPDATE deidentified SET minutes = 'en kvart'",
    "an unknown target group": "UPDATE consented SET target_groups = '[\"adults\"]'",
    "an unknown target group, de-identified": "UPDATE deidentified SET target_groups = '[\"adults\"]'",
    "a list that is no list": "UPDATE consented SET target_groups = '{}'",
    "a list that is not JSON": "UPDATE child SET also = 'Tuvan'",
    "an unknown suspicion": "UPDATE deidentified SET suspected_harm = 'maybe'",
    "an unknown state": "UPDATE consented SET state = 'archived'",
    "an id that is a name": "UPDATE deidentified SET id = 'Tuva Ekdahl'",
    "an owner that is a name": "UPDATE deidentified SET owner = 'Tuva Ekdahl'",
    "a thread that is a name": "UPDATE deidentified SET thread_id = 'Tuva'",
    "an unknown party": "UPDATE consented_participant SET party = 'circus'",
    "a person as party of a de-identified consultation": f"INSERT INTO deidentified_participant "
    f"SELECT id, 9, 'guardian:{ID}', '' FROM deidentified",
    "an owner of an action that is no board": "UPDATE consented_action SET owner = 'Siv'",
    "a free-text field nobody reviews": "INSERT INTO deidentified_text SELECT id, 'note', 0, 'Tuva' FROM deidentified",
    "an approved consultation without its approval": "DELETE FROM deidentified_approval",
    "an approved consultation without its question": "DELETE FROM deidentified_text WHERE field = 'question'",
    "an approved consultation put back with its text": "UPDATE deidentified SET state = 'draft'",
    "a released draft": "UPDATE deidentified SET state = 'draft', released = 1",
    "a second person who is the first": "UPDATE deidentified_approval SET second_person = approved_by",
    "a negative group": "UPDATE deidentified_approval SET estimate = -1",
    "an approved consultation with its consents taken away": "DELETE FROM consented_consent",
    "a consultation moved to another child": f"UPDATE consented SET child_id = '{ID}'",
    "a consent that ends before it starts": "UPDATE consent SET valid_to = '2020-01-01'",
    "a consultation that starts as approved": "INSERT INTO consented SELECT 99, '"
    + ID
    + "', 'K-2026-099', date, form, "
    "purpose, target_groups, suspected_harm, child_id, channel, minutes, follow_up, 'approved', owner, deputy FROM consented",
    "a changed statement": "UPDATE statement SET answer = 'no'",
    "a removed statement": "DELETE FROM statement",
    "a statement written over": "INSERT OR REPLACE INTO statement SELECT * FROM statement",
    "an unknown answer": "INSERT INTO statement SELECT 99, '"
    + ID
    + "', consent_id, giver, 'perhaps', given, valid_to, "
    "withdrawn, from_, to_, categories, purposes, about, way, language, interpreter, note, recorded_at, recorded_by, "
    "explained, own_words, assured, witness FROM statement",
    "a statement that explains a text nobody kept": "INSERT INTO statement SELECT 99, '"
    + ID
    + "', consent_id, giver, answer, given, valid_to, "
    "withdrawn, from_, to_, categories, purposes, about, way, language, interpreter, note, recorded_at, recorded_by, "
    f"'{'ef' * 32}', own_words, assured, witness FROM statement",
    "a changed text that was explained": "UPDATE consent_text SET text = 'Annat'",
    "a changed event": "UPDATE consent_event SET day = '2026-01-01'",
    "a removed event": "DELETE FROM consent_event",
    "a changed assessment of a person": "UPDATE person_assessment SET applies = 0",
    "a removed assessment of a person": "DELETE FROM person_assessment",
    "a notice in other words": "UPDATE consent_notice SET text = 'Annat'",
    "an assessment of nobody": "INSERT INTO person_assessment SELECT 99, '"
    + ID
    + "', child_id, kind, '', applies, categories, assessor, day, reasoning, recorded_at, recorded_by "
    "FROM person_assessment",
    "a changed assessment": "UPDATE maturity_assessment SET outcome = 'mature'",
    "a removed assessment": "DELETE FROM maturity_assessment",
    "evidence larger than 25 MiB": "INSERT INTO attachment SELECT 99, '"
    + ID
    + "', consent_id, statement_id, name, kind, "
    "26214401, sha256, added_at, added_by FROM attachment",
    "evidence of another kind": "INSERT INTO attachment SELECT 99, '"
    + ID
    + "', consent_id, statement_id, name, 'exe', "
    "size_bytes, sha256, added_at, added_by FROM attachment",
    "a part larger than 1 MiB": "INSERT INTO attachment_part SELECT attachment_id, 1, zeroblob(1048577) FROM attachment_part",
    "a changed part": "UPDATE attachment_part SET content = x'00'",
    "a second person who asked": "UPDATE second_person SET agreed_at = asked_at, agreed_by = asked_by",
    "a changed policy": "UPDATE policy SET in_force = '2020-01-01'",
    "a removed policy": "DELETE FROM policy",
    "an unknown custody": "UPDATE guardian SET custody = 'shared'",
    "a changed log entry": "UPDATE log_entry SET actor = ''",
    "a removed log entry": "DELETE FROM log_entry",
    "a log entry written over": "INSERT OR REPLACE INTO log_entry SELECT * FROM log_entry",
    "a gap in the log": "INSERT INTO log_entry SELECT 3, at, actor, act, object_kind, object_id, details, hash, hash FROM log_entry",
    "a log entry that follows another": "INSERT INTO log_entry SELECT 2, at, actor, act, object_kind, object_id, details, prev, hash FROM log_entry",
    "a changed rule set": "UPDATE rule_set SET canonical = ''",
    "a removed rule set": "DELETE FROM rule_set",
    "a changed decision": "UPDATE decision SET decision = '{}'",
    "a removed decision": "DELETE FROM decision",
    "a decision with an unknown outcome": "INSERT INTO decision SELECT 99, '" + ID + "', at, actor, consultation_id, "
    'question, \'{"outcome":"maybe"}\', rules_sha256 FROM decision',
    "a release that begins as done": "INSERT INTO ledger SELECT 99, '" + ID + "', consultation_id, consultation_kind, "
    "format, carrier, receivers, purpose, mode, decision_id, rules_sha256, content_sha256, size_bytes, intended_at, "
    f"actor, 'done', '{AT}', grounds, warnings FROM ledger",
    "a release on another ground": f"UPDATE ledger SET state = 'done', finished_at = '{AT}', grounds = '[1]'",
    "an assessment of a ground written anew": 'UPDATE consented_ground SET reasoning = \'{"need":"x"}\'',
    "an assessment of a ground that is removed": "DELETE FROM consented_ground",
    "a ground withdrawn by no one": f"UPDATE consented_ground SET withdrawn_at = '{AT}' WHERE withdrawn_at = ''",
    "a ground that holds for a year": "INSERT INTO consented_ground SELECT 99, '" + ID + "', consultation_id, ground, "
    "receivers, purpose, categories, role, reasoning, sha256, day, '2027-03-02', recorded_at, recorded_by, "
    "withdrawn_at, withdrawn_by, withdrawn_because FROM consented_ground LIMIT 1",
    "a release to someone else": f"UPDATE ledger SET state = 'done', finished_at = '{AT}', receivers = '[]'",
    "a release done at no time": "UPDATE ledger SET state = 'done'",
    "a removed release": "DELETE FROM ledger",
    "a practice vault made real": "UPDATE vault SET practice = 0",
    "a vault with another id": f"UPDATE vault SET id = '{ID}'",
    "an epoch that goes back": "UPDATE vault SET epoch = 0",
    "a key that was withdrawn and counts again": "UPDATE policy_key SET withdrawn_at = '', withdrawn_by = '', withdrawn_because = ''",
    "a key that is withdrawn without a reason": "UPDATE policy_key SET withdrawn_at = trusted_at, withdrawn_by = 'x' WHERE withdrawn_at = ''",
    "a key that gets another name": "UPDATE policy_key SET name = 'Bo Ekdahl' WHERE withdrawn_at = ''",
    "a key that was never there": "DELETE FROM policy_key",
    "something unknown that happened to a consent": "INSERT INTO consent_event SELECT 99, '"
    + ID
    + "', consent_id, 'lost', "
    "day, detail, recorded_at, recorded_by FROM consent_event LIMIT 1",
    "a split that is taken back": "DELETE FROM consent_event",
    "two vaults in one": "INSERT INTO vault SELECT 2, id, name, own_party, municipality, practice, created_at, epoch FROM vault",
    "no vault at all": "DELETE FROM vault",
    "a guardian of nobody": f"UPDATE guardian SET child_id = '{ID}'",
    "a child without a name": "UPDATE child SET name = ''",
    "a concern report moved in time": "UPDATE concern_report SET made_at = '2026-03-09T08:15:00.000Z'",
    "a concern report made by an unknown way": "UPDATE concern_report SET made_way = 'rumour'",
    "a concern report owned by a name": "UPDATE concern_report SET owner = 'Tuva'",
    "a concern report that was made, removed": "DELETE FROM concern_report",
    "a code that is a name": "INSERT INTO deidentified_code SELECT id, 'problem', 9, 'Tuva' FROM deidentified",
    "a code of a kind that is written freely": "INSERT INTO deidentified_code SELECT id, 'note', 0, 'tuva' FROM deidentified",
    "a time of day that is a word": "UPDATE deidentified SET time = 'igår'",
    "a recognition moved to another time": "UPDATE deidentified_recognition SET at = '2026-03-09T08:15:00.000Z'",
    "a recognition opened by whoever recognised": f"UPDATE deidentified_recognition SET reopened_at = '{AT}', reopened_by = by",
    "a draft that is no form": "UPDATE consented_draft SET content = '[]'",
}


@pytest.mark.parametrize("sql", IMPOSSIBLE.values(), ids=IMPOSSIBLE.keys())
def test_the_database_refuses(db: Database, sql: str) -> None:
    with pytest.raises(Refused) as refused, db.transaction():
        assert db.write(sql) != 0, "nothing was there to change: the case proves nothing"
    assert refused.value.code == "record_refused"


def test_a_finished_release_is_never_changed_again(db: Database) -> None:
    with db.transaction():
        db.write("UPDATE ledger SET state = 'failed', finished_at = ?", AT)
    with pytest.raises(Refused), db.transaction():
        db.write("UPDATE ledger SET state = 'done', finished_at = ?", AT)


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO deidentified_text SELECT id, 'question', 0, 'Tuva' FROM deidentified",
        "INSERT INTO deidentified_participant SELECT id, 9, 'police', 'Tuvas farbror' FROM deidentified",
        f"INSERT INTO deidentified_action SELECT id, 9, '{ID}', 'Ring Tuva', 'school_board', NULL, '', NULL FROM deidentified",
        "UPDATE deidentified_action SET what = 'Ring Tuva'",
        "UPDATE deidentified_participant SET function = 'Tuvas farbror'",
    ],
)
def test_no_free_text_stands_in_a_deidentified_row_before_it_is_approved(vault: SqlVault, sql: str) -> None:
    with vault.transaction():
        vault.consultations.add_deidentified(invented.deidentified())
    with pytest.raises(Refused), vault._db.transaction():
        assert vault._db.write(sql) != 0
