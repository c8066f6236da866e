# SPDX-License-Identifier: EUPL-1.2
"""The vault at 10 000 consultations against raw sqlcipher3 with the same settings: `python benchmarks/vault.py`.

Raw means: the same library, key, pragmas and number of words, one table of one row for each consultation and one
full-text index, no records, no checks, no log. The ratio says what the program's own rules cost. One run gives both.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import attrs
from sqlcipher3 import dbapi2 as sqlcipher

sys.path.insert(0, str(Path(__file__).parents[1]))

from samverkan_desktop.domain.consultations import ConsentedConsultation, DeidentifiedConsultation, Section
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.vault.files import SqlVaultFiles
from samverkan_desktop.vault.vault import SqlVault
from tests.vault import invented
from tests.vault.invented import AT, KEY

SYLLABLES = ("ba", "de", "fi", "go", "hu", "jå", "kä", "lö", "ma", "ne", "pi", "ro", "su", "ty", "vå")
SETTINGS = (
    "cipher_log_level = NONE",
    f"key = \"x'{KEY.hex()}'\"",
    "locking_mode = EXCLUSIVE",
    "journal_mode = DELETE",
    "journal_size_limit = 0",
    "synchronous = EXTRA",
    "temp_store = 2",
    "secure_delete = ON",
    "trusted_schema = OFF",
    "foreign_keys = ON",
    "recursive_triggers = ON",
)
RAW_SCHEMA = """
CREATE TABLE note (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, date TEXT, number TEXT, text TEXT) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (words, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3');
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
"""
RAW_FIND = (
    "SELECT n.id FROM search AS s JOIN note AS n ON n.row = s.rowid WHERE s.words MATCH ? "
    "ORDER BY n.date DESC, n.number DESC LIMIT 200"
)


def texts(count: int) -> Iterator[str]:
    """Invented texts of about 90 words; common words are common."""
    chance = random.Random(1)
    words = ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(4000)]
    weights = [1 / (place + 5) for place in range(len(words))]
    for _ in range(count):
        yield " ".join(chance.choices(words, weights, k=90))


def open_raw(path: Path) -> Any:
    """A bare connection with the vault's settings, every page proved."""
    raw = sqlcipher.connect(str(path), isolation_level=None)
    for setting in SETTINGS:
        raw.execute(f"PRAGMA {setting}")
    raw.execute("BEGIN EXCLUSIVE")
    raw.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    raw.execute("COMMIT")
    assert not raw.execute("PRAGMA cipher_integrity_check").fetchall()
    return raw


def add_raw(raw: Any, number: int, text: str) -> None:
    """One row and its words."""
    row = (new_id(), _day(number).isoformat(), _shown(number), text)
    at = raw.execute("INSERT INTO note (id, date, number, text) VALUES (?, ?, ?, ?)", row).lastrowid
    raw.execute("INSERT INTO search (rowid, words) VALUES (?, ?)", (at, f"{row[2]}\n{text}"))


def record(vault: SqlVault, number: int, text: str) -> None:
    """One consultation as the program stores it, with its log entry; every other one de-identified."""
    if number % 2:
        child = vault.people.children()[0]
        consent = vault.consents.of_child(child.id)[0]
        vault.consultations.add_consented(_consented(child, consent, number, text))
    else:
        made = _deidentified(number, text)
        vault.consultations.add_deidentified(made)
        vault.consultations.set_approval(invented.approval(made))
    vault.log.append(at=AT, actor=new_id(), act="consultation_recorded")


def _consented(child: Any, consent: Any, number: int, text: str) -> ConsentedConsultation:
    half = len(text) // 2
    sections = (Section(name="question", text=text[:half]), Section(name="advice", text=text[half:]))
    made = invented.consented(child, consent, number=_shown(number), sections=sections)
    return attrs.evolve(made, date=_day(number))


def _deidentified(number: int, text: str) -> DeidentifiedConsultation:
    made = invented.approved(invented.deidentified(number=_shown(number)))
    return attrs.evolve(made, date=_day(number), texts=made.texts | {"advice": text})


def _shown(number: int) -> str:
    return f"K-2026-{number:05d}"


def _day(number: int) -> date:
    return date(2020, 1, 1) + timedelta(days=number % 2200)


def milliseconds(work: Callable[[], object], times: int) -> tuple[float, float]:
    """Median and 95th percentile."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken), sorted(taken)[int(len(taken) * 0.95)]


@contextmanager
def raw_transaction(raw: Any) -> Iterator[None]:
    """As the vault's: begin at once, then commit."""
    raw.execute("BEGIN IMMEDIATE")
    yield
    raw.execute("COMMIT")


def fill(home: Path, count: int) -> None:
    """Both files with the same texts."""
    vault = SqlVaultFiles().create(home / "ours", KEY, invented.info())
    child = invented.child()
    with vault.transaction():
        vault.people.add_child(child)
        vault.consents.add(invented.consent(child))
        for number, text in enumerate(texts(count), start=1):
            record(vault, number, text)
    vault.close()
    raw = open_raw(home / "raw.db")
    raw.executescript(RAW_SCHEMA)
    with raw_transaction(raw):
        for number, text in enumerate(texts(count), start=1):
            add_raw(raw, number, text)
    raw.close()


def measure(home: Path, count: int, times: int) -> list[tuple[str, tuple[float, float], tuple[float, float] | None]]:
    """Each step: its name, ours, raw."""
    files = SqlVaultFiles()
    rows: list[tuple[str, tuple[float, float], tuple[float, float] | None]] = []
    opened = (
        milliseconds(lambda: files.open(home / "ours", KEY).close(), times // 3),
        milliseconds(lambda: open_raw(home / "raw.db").close(), times // 3),
    )
    rows.append(("unlock, every page proved, without key derivation", *opened))
    vault, raw = files.open(home / "ours", KEY), open_raw(home / "raw.db")
    more = list(texts(count + 3 * times))[count:]
    numbers = iter(range(count + 1, count + 10 * times))

    def save() -> None:
        with vault.transaction():
            record(vault, next(numbers), more[0])

    def save_raw() -> None:
        with raw_transaction(raw):
            add_raw(raw, next(numbers), more[0])

    def draft() -> None:
        with vault.transaction():
            vault.drafts.save(kept)

    kept = invented.draft(content={"purpose": more[1]})
    rows.append(("save a consultation, durable", milliseconds(save, times), milliseconds(save_raw, times)))
    rows.append(("save a draft, durable", milliseconds(draft, times), None))
    common, rare = more[0].split()[0], sorted(more[0].split(), key=len)[-1]
    for name, words in (
        ("rare", rare),
        ("common", common),
        ("first two letters", common[:2]),
        ("two", f"{common} {rare}"),
    ):
        asked = " ".join(f'"{word}"*' for word in words.split())
        ours = milliseconds(lambda words=words: vault.consultations.find(words), times)
        theirs = milliseconds(lambda asked=asked: raw.execute(RAW_FIND, (asked,)).fetchall(), times)
        rows.append((f"search, {name}", ours, theirs))
    everything = milliseconds(lambda: raw.execute("SELECT * FROM note ORDER BY date DESC").fetchall(), times // 3)
    rows.append(("the whole list", milliseconds(vault.consultations.rows, times // 3), everything))
    rows.append(("the next number", milliseconds(lambda: vault.consultations.next_number("K", 2026), times), None))
    vault.close()
    raw.close()
    return rows


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--times", type=int, default=60)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        home = Path(folder)
        fill(home, wanted.count)
        sizes = [path.stat().st_size / 1e6 for path in (home / "ours" / "vault.db", home / "raw.db")]
        rows = measure(home, wanted.count, wanted.times)
    print(f"{wanted.count} consultations; vault {sizes[0]:.0f} MB, raw {sizes[1]:.0f} MB; milliseconds, median / p95\n")
    print("| step | vault | raw sqlcipher3 | ratio |\n| --- | ---: | ---: | ---: |")
    for name, ours, theirs in rows:
        raw = f"{theirs[0]:.2f} / {theirs[1]:.2f}" if theirs else ""
        print(f"| {name} | {ours[0]:.2f} / {ours[1]:.2f} | {raw} | {f'{ours[0] / theirs[0]:.1f}' if theirs else ''} |")


if __name__ == "__main__":
    main()
