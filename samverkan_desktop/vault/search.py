# SPDX-License-Identifier: EUPL-1.2
"""Search (sökning): the words of consented and of approved de-identified text, one index for each side.

Whoever stores a consultation says which words it has. Drafts, known names and memory keys never come here.
Matching is case-blind and from the start of each word; å, ä and ö are letters of their own.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Literal

from samverkan_desktop.vault.connection import Database

Index = Literal["consented_search", "deidentified_search"]

_FIND = """
SELECT id FROM (
    SELECT c.id, c.date, c.number FROM consented_search AS s JOIN consented AS c ON c.row = s.rowid
    WHERE s.words MATCH ?1
    UNION ALL
    SELECT d.id, d.date, d.number FROM deidentified_search AS s JOIN deidentified AS d ON d.row = s.rowid
    WHERE s.words MATCH ?1
) ORDER BY date DESC, number DESC LIMIT ?2
"""

_STRAY = """
SELECT rowid FROM consented_search WHERE rowid NOT IN (SELECT row FROM consented)
UNION ALL
SELECT rowid FROM deidentified_search WHERE rowid NOT IN (SELECT row FROM deidentified WHERE state <> 'draft')
UNION ALL
SELECT row FROM consented WHERE row NOT IN (SELECT rowid FROM consented_search)
UNION ALL
SELECT row FROM deidentified WHERE state <> 'draft' AND row NOT IN (SELECT rowid FROM deidentified_search)
LIMIT 1
"""


def replace(db: Database, index: Index, row: int, texts: Iterable[str]) -> None:
    """Let these texts be all that a consultation is found by; none at all takes it out of the index."""
    words = unicodedata.normalize("NFC", "\n".join(text for text in texts if text))
    stored = db.value(f"SELECT words FROM {index} WHERE rowid = ?", row)  # noqa: S608 - one of two names
    if stored == words or (stored is None and not words):
        return
    if stored is not None:
        db.write(f"DELETE FROM {index} WHERE rowid = ?", row)  # noqa: S608
    if words:
        db.write(f"INSERT INTO {index} (rowid, words) VALUES (?, ?)", row, words)  # noqa: S608


def find(db: Database, words: str, limit: int) -> tuple[str, ...]:
    """Ids of the consultations that hold every word, newest first."""
    question = as_question(words)
    if not question or limit < 1:
        return ()
    return tuple(row["id"] for row in db.rows(_FIND, question, limit))


def as_question(words: str) -> str:
    """What a person typed as a question to the index: each word in quotes, so that none of it is syntax.

    Empty when nothing that can be searched for is left.
    """
    readable = words.encode("utf-8", "ignore").decode("utf-8").replace("\0", " ")
    terms = dict.fromkeys(unicodedata.normalize("NFC", readable).split())
    wanted = (term for term in terms if any(character.isalnum() for character in term))
    return " ".join('"' + term.replace('"', " ") + '"*' for term in wanted)


def agrees(db: Database) -> bool:
    """Whether each index agrees with its own words and stands for what is stored; inside a transaction."""
    for index in ("consented_search", "deidentified_search"):
        # Raises Refused("damaged") when the index does not hold what it should.
        db.write(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")  # noqa: S608
    return not db.row(_STRAY)
