# SPDX-License-Identifier: EUPL-1.2
"""Make the golden vault of the newest format: `python -m tests.vault.make_golden`. Run once for each new format.

A golden vault is never made again once a program has been released with its format: it stands for the vaults that
people have. Its key is the one of the tests, its persons are invented.
"""

from __future__ import annotations

import json
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import attrs

from samverkan_desktop.usecases.ports.vault import Vault
from samverkan_desktop.vault import migrate
from samverkan_desktop.vault.files import FILE, SqlVaultFiles
from tests.vault import invented

GOLDEN = Path(__file__).parent / "golden"


def owners(vault: Vault) -> list[str]:
    """Whose concern reports there are: a store tells each user only of their own."""
    rows = vault._db.rows("SELECT owner FROM concern_report ORDER BY row")  # type: ignore[attr-defined]
    return [row["owner"] for row in rows]


def told(vault: Vault) -> Any:
    """All that the vault holds, as JSON: what every later program must still read."""
    rows = vault.consultations.rows()
    stored = [vault.consultations.consented(row.id) or vault.consultations.deidentified(row.id) for row in rows]
    held = vault.meetings.between(date.min, date.max)
    everything = {
        "users": vault.users.all(),
        "children": vault.people.children(),
        "guardians": [one for child in vault.people.children() for one in vault.people.guardians(child.id)],
        "consents": vault.consents.all(),
        "statements": [one for consent in vault.consents.all() for one in vault.consents.statements(consent.id)],
        "consent_events": [one for consent in vault.consents.all() for one in vault.consents.events(consent.id)],
        "assessments": [one for child in vault.people.children() for one in vault.consents.assessments(child.id)],
        "person_assessments": [
            one for child in vault.people.children() for one in vault.consents.person_assessments(child.id)
        ],
        "consent_notices": [one for consent in vault.consents.all() for one in vault.consents.notices(consent.id)],
        "second_persons": vault.releases.second_persons_waiting(),
        "attachments": [one for consent in vault.consents.all() for one in vault.attachments.of(consent.id)],
        "policies": vault.policies.all(),
        "policy_keys": vault.policies.trusted(),
        "consultations": [one for one in stored if one],
        "approvals": [one for row in rows if (one := vault.consultations.approval(row.id))],
        "drafts": vault.drafts.all(),
        "releases": vault.releases.all(),
        "concern_reports": [one for user in owners(vault) for one in vault.concern_reports.of(user)],
        "recognitions": vault.recognitions.all(),
        "deputyships": vault.deputies.deputyships(),
        "absences": vault.deputies.absences(),
        "handovers": vault.deputies.handovers(),
        "case_files": vault.case_files.all(),
        "document_requests": vault.document_requests.all(),
        "requested_records": [
            one for asked in vault.document_requests.all() for one in vault.document_requests.records(asked.id)
        ],
        "judged_passages": [
            one for asked in vault.document_requests.all() for one in vault.document_requests.judged(asked.id)
        ],
        "grounds": [one for row in rows for one in vault.grounds.of(row.id)],
        "meetings": held,
        "protocols": [vault.meetings.protocol(one.id) for one in held if vault.meetings.protocol(one.id).paragraphs],
        "log": vault.log.entries(),
    }
    records = {name: [attrs.asdict(record) for record in found] for name, found in everything.items()}
    return json.loads(json.dumps(records, default=str))


def main() -> None:
    """Make the vault and what it should tell."""
    number = max(migrate.steps())
    path = GOLDEN / f"format-{number:04d}.db"
    if path.exists():
        raise SystemExit(f"{path.name} is there already and is never made again")
    GOLDEN.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        vault = SqlVaultFiles().create(Path(folder), invented.KEY, invented.info())
        invented.fill(vault)
        text = json.dumps(told(vault), ensure_ascii=False, indent=1)
        vault.close()
        path.write_bytes((Path(folder) / FILE).read_bytes())
    path.with_suffix(".json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
