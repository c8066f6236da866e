# SPDX-License-Identifier: EUPL-1.2
"""The wall: no reference crosses between those who consented and those who are not to be known."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlcipher

from samverkan_desktop.vault import migrate
from samverkan_desktop.vault.connection import statements_of

SHARED = {"party_kind", "target_group", "form", "party"}
PERSONS = {
    "child", "guardian", "other_person", "consent", "statement", "consent_text", "consent_event", "maturity_assessment",
    "person_assessment", "consent_notice",
    "attachment", "attachment_part",
}  # fmt: skip


def _connection() -> sqlcipher.Connection:
    connection = sqlcipher.connect(":memory:", isolation_level=None)
    for sql in migrate.steps().values():
        for statement in statements_of(sql):
            connection.execute(statement)
    return connection


def _tables(connection: sqlcipher.Connection) -> list[str]:
    return [row[0] for row in connection.execute("SELECT name FROM pragma_table_list WHERE schema = 'main'")]


def _side(table: str) -> str:
    if table in PERSONS or table.startswith("consented"):
        return "persons"
    return "deidentified" if table.startswith("deidentified") else "neither"


def _references(connection: sqlcipher.Connection) -> list[tuple[str, str]]:
    return [
        (table, row[2])
        for table in _tables(connection)
        for row in connection.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()
    ]


def test_the_deidentified_side_points_only_at_itself_and_at_shared_words() -> None:
    references = [(table, to) for table, to in _references(_connection()) if _side(table) == "deidentified"]
    assert len(references) > 6
    assert [pair for pair in references if _side(pair[1]) != "deidentified" and pair[1] not in SHARED] == []


def test_nothing_outside_points_at_the_deidentified_side() -> None:
    references = [(table, to) for table, to in _references(_connection()) if _side(to) == "deidentified"]
    assert [pair for pair in references if _side(pair[0]) != "deidentified"] == []


def test_no_table_points_at_both_sides() -> None:
    reached: dict[str, set[str]] = {}
    for table, to in _references(_connection()):
        reached.setdefault(table, set()).add(_side(to))
    assert [table for table, sides in reached.items() if {"persons", "deidentified"} <= sides] == []


def test_shared_tables_point_at_nobody() -> None:
    assert [pair for pair in _references(_connection()) if pair[0] in SHARED and pair[1] not in SHARED] == []


def test_no_trigger_or_view_of_one_side_reads_the_other() -> None:
    connection = _connection()
    found = connection.execute(
        "SELECT tbl_name, name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view')"
    ).fetchall()
    assert len(found) > 20
    for table, name, sql in found:
        words = set(sql.replace("(", " ").replace(")", " ").replace(",", " ").split())
        others = [
            word for word in _tables(connection) if word in words and _side(word) not in (_side(table), "neither")
        ]
        assert others == [], name


def test_deidentified_participants_have_no_name_and_no_column_of_that_side_is_a_persons() -> None:
    connection = _connection()
    columns = {
        f"{table}.{row[1]}"
        for table in _tables(connection)
        if _side(table) == "deidentified"
        for row in connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    }
    assert "deidentified_participant.function" in columns
    assert [name for name in columns if name.endswith((".name", ".child_id", ".giver", ".personal_id", ".also"))] == []


def test_a_concern_report_points_at_nobody_and_nothing_points_at_it() -> None:
    connection = _connection()
    assert "concern_report" in _tables(connection)
    assert [pair for pair in _references(connection) if "concern_report" in pair] == []
    readers = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view') "
        "AND sql LIKE '%concern_report%' AND tbl_name <> 'concern_report'"
    ).fetchall()
    assert readers == []
