# SPDX-License-Identifier: EUPL-1.2
"""Invented records of every kind for the tests of the vault."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs

from samverkan_desktop.domain.assessments import PersonAssessment
from samverkan_desktop.domain.attachments import Attachment
from samverkan_desktop.domain.case_files import CaseFile
from samverkan_desktop.domain.concern_reports import ConcernReport
from samverkan_desktop.domain.consents import (
    Consent,
    ConsentEvent,
    ConsentNotice,
    MaturityAssessment,
    RecordedStatement,
)
from samverkan_desktop.domain.consultations import (
    Action,
    Approval,
    ConsentedConsultation,
    DeidentifiedConsultation,
    Draft,
    Kind,
    Section,
)
from samverkan_desktop.domain.deputies import Absence, Deputyship, Handover
from samverkan_desktop.domain.document_requests import DocumentRequest, Judged, RequestedRecord
from samverkan_desktop.domain.exceptional_grounds import GroundAssessment
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.parties import Participant
from samverkan_desktop.domain.people import Child, Guardian, User
from samverkan_desktop.domain.policies import PolicyKey, SignedPolicy
from samverkan_desktop.domain.recognition import Recognition
from samverkan_desktop.domain.releases import Release, SecondPerson, StoredDecision
from samverkan_desktop.domain.sharing import Statement
from samverkan_desktop.usecases.ports.vault import Vault, VaultInfo
from samverkan_desktop.vault import migrate
from tests.vault import invented_meetings

KEY = bytes(range(32))
AT = "2026-03-02T08:15:00.000Z"
DAY = date(2026, 3, 2)
HASH = "ab" * 32


def info(**changes: Any) -> VaultInfo:
    return attrs.evolve(
        VaultInfo(
            id=new_id(),
            name="Övningsvalv",
            own_party="school_health_psychosocial",
            municipality="Norrbäck",
            practice=True,
            created_at=AT,
            format=max(migrate.steps()),
        ),
        **changes,
    )


def user(**changes: Any) -> User:
    return attrs.evolve(
        User(id=new_id(), name="Användare 1", function="skolkurator", schools=("Björkskolan",)), **changes
    )


def child(**changes: Any) -> Child:
    return attrs.evolve(Child(id=new_id(), name="Tuva Ekdahl", birth_date=date(2012, 5, 2), also=("Tuvan",)), **changes)


def guardian(of: Child, **changes: Any) -> Guardian:
    return attrs.evolve(
        Guardian(id=new_id(), child_id=of.id, name="Ada Ekdahl", secret_categories=("counselling",)), **changes
    )


def consent(of: Child, **changes: Any) -> Consent:
    return attrs.evolve(
        Consent(
            id=new_id(),
            number=changes.pop("number", "S-2026-001"),
            child_id=of.id,
            from_=("school_health_psychosocial",),
            to=("social_services",),
            categories=("attendance", "identity"),
            purposes=("consultation",),
            valid_from=date(2026, 1, 10),
            valid_to=date(2026, 7, 10),
        ),
        **changes,
    )


def statement(of: Consent, **changes: Any) -> RecordedStatement:
    said = Statement(giver="child", answer="yes", given=DAY, to=("social_services",), categories=("attendance",))
    return attrs.evolve(
        RecordedStatement(id=new_id(), consent_id=of.id, statement=said, way="oral", note="Säger ja.", recorded_at=AT),
        **changes,
    )


def attachment(of: Consent, **changes: Any) -> Attachment:
    return attrs.evolve(
        Attachment(
            id=new_id(), consent_id=of.id, name="blankett.pdf", kind="pdf", size_bytes=9, sha256=HASH, added_at=AT
        ),
        **changes,
    )


def fill_in_depth(vault: Vault, of: Child, asked: Consent) -> None:
    """What the second format added, one of each."""
    vault.consents.keep_text(HASH, "sv", "Det här betyder ett ja.")
    vault.consents.append(statement(asked, explained=HASH, own_words="Berätta inte allt.", assured="Känner rösten."))
    for kind in ("form_made", "split_from"):
        vault.consents.add_event(ConsentEvent(id=new_id(), consent_id=asked.id, kind=kind, day=DAY, recorded_at=AT))
    vault.consents.add_assessment(
        MaturityAssessment(
            id=new_id(),
            child_id=of.id,
            outcome="mature",
            assessor="skolkurator",
            day=DAY,
            reasoning="Kan återge vad saken gäller.",
            recorded_at=AT,
        )
    )
    around_the_child(vault, of, asked)
    vault.attachments.add(attachment(asked), b"%PDF-1.7\n")
    vault.releases.ask_second(
        SecondPerson(
            id=new_id(), object_id=asked.id, sha256=HASH, asked_at=AT, asked_by=new_id(), receivers=("social_services",)
        )
    )
    vault.policies.add_key(PolicyKey(public_key=HASH, name="Petra Lagerdikt", trusted_at=AT))
    vault.policies.add_key(PolicyKey(public_key="c" * 64, name="Per Lagerdikt", trusted_at=AT))
    vault.policies.withdraw_key("c" * 64, AT, new_id(), "Juristen har slutat.")
    vault.policies.add(
        SignedPolicy(
            id=new_id(), version="Norrbäck 2027-1", in_force=DAY, text="[local]", signed_by=HASH, recorded_at=AT
        )
    )


def around_the_child(vault: Vault, of: Child, asked: Consent) -> None:
    """Someone who must not know, a god man, a notice that waits and a witness."""
    kept_out = guardian(of, name="Bo Ekdahl")
    vault.people.add_guardian(kept_out)
    vault.people.add_guardian(guardian(of, name="Gun Diktman", custody="appointed", mandate="god_man"))
    vault.consents.add_person_assessment(
        PersonAssessment(
            id=new_id(),
            child_id=of.id,
            kind="guardian_secrecy",
            guardian_id=kept_out.id,
            applies=True,
            categories=("counselling",),
            assessor="skolkurator",
            day=DAY,
            reasoning="Barnet är rädd för vad som händer hemma.",
            recorded_at=AT,
        )
    )
    vault.consents.append(statement(asked, witness="Skolsköterskan hörde samtalet."))
    vault.consents.add_notice(
        ConsentNotice(id=new_id(), consent_id=asked.id, to="social_services", text="Fråga oss först.", proposed_at=AT)
    )


def consented(of: Child, *consents: Consent, **changes: Any) -> ConsentedConsultation:
    return attrs.evolve(
        ConsentedConsultation(
            id=new_id(),
            number=changes.pop("number", "K-2026-001"),
            date=DAY,
            form="consultation_meeting",
            purpose="Råd om närvaro",
            target_groups=("school_absence", "bullying"),
            participants=(
                Participant(party="school_health_psychosocial", function="skolkurator", name="Siv Norén"),
                Participant(party="social_services", function="socialsekreterare"),
            ),
            sections=(
                Section(name="background", text="Kommer sent på måndagar.", categories=("attendance",)),
                Section(name="question", text="Vad kan vi göra tillsammans?"),
            ),
            suspected_harm="no",
            child_id=of.id,
            consent_ids=tuple(consent.id for consent in consents),
            minutes=45,
            actions=(action(),),
            follow_up=date(2026, 4, 15),
        ),
        **changes,
    )


def action(**changes: Any) -> Action:
    return attrs.evolve(
        Action(id=new_id(), what="Uppföljande samtal", owner="school_board", due=date(2026, 4, 1)), **changes
    )


def deidentified(**changes: Any) -> DeidentifiedConsultation:
    return attrs.evolve(
        DeidentifiedConsultation(
            id=new_id(),
            number=changes.pop("number", "K-2026-002"),
            date=DAY,
            form="telephone",
            target_groups=("school_absence",),
            participants=(
                Participant(party="school_health_psychosocial"),
                Participant(party="social_services"),
            ),
            suspected_harm="unsure",
            channel="phone",
            actions=(action(what=""),),
        ),
        **changes,
    )


def approved(of: DeidentifiedConsultation, **changes: Any) -> DeidentifiedConsultation:
    texts = {
        "purpose": "Råd om frånvaro",
        "question": "En elev i högstadiet är borta ofta.",
        "function:0": "skolkurator",
        "action:0": "Nytt samtal",
    }
    actions = tuple(attrs.evolve(action, what="Nytt samtal") for action in of.actions)
    people = (attrs.evolve(of.participants[0], function="skolkurator"), *of.participants[1:])
    settled = {"state": "approved", "texts": texts, "actions": actions, "participants": people}
    return attrs.evolve(of, **(settled | changes))


def approval(of: DeidentifiedConsultation, **changes: Any) -> Approval:
    return attrs.evolve(
        Approval(
            consultation_id=of.id,
            approved_at=AT,
            approved_by=new_id(),
            estimate=24,
            basis="Skolans elevantal",
            choices={"replace": 2, "keep": 1},
            kept=("måndag",),
            motives=("Pekar inte ut någon",),
        ),
        **changes,
    )


def draft(kind: Kind = "deidentified", **changes: Any) -> Draft:
    content = {"kind": kind, "date": "2026-03-03", "form": "eht", "purpose": "Halvskriven", "known": {"people": []}}
    return attrs.evolve(
        Draft(id=new_id(), kind=kind, number="K-2026-003", content=content, updated_at=AT, owner=new_id()), **changes
    )


def decision(**changes: Any) -> StoredDecision:
    return attrs.evolve(
        StoredDecision(
            id=new_id(),
            at=AT,
            actor=new_id(),
            consultation_id=new_id(),
            question='{"from":"school_health_psychosocial"}',
            decision='{"outcome":"permitted"}',
            rules_sha256=HASH,
        ),
        **changes,
    )


def release(of: StoredDecision, **changes: Any) -> Release:
    return attrs.evolve(
        Release(
            id=new_id(),
            consultation_id=of.consultation_id,
            consultation_kind="deidentified",
            format="pdf",
            carrier="file",
            receivers=("social_services",),
            purpose="consultation",
            mode="deidentified",
            decision_id=of.id,
            rules_sha256=of.rules_sha256,
            content_sha256="cd" * 32,
            size_bytes=1234,
            intended_at=AT,
            actor=of.actor,
        ),
        **changes,
    )


def ground(of: ConsentedConsultation, **changes: Any) -> GroundAssessment:
    return attrs.evolve(
        GroundAssessment(
            id=new_id(),
            consultation_id=of.id,
            ground="osl-26-9",
            receivers=("region_health",),
            purpose="consultation",
            categories=("identity", "counselling"),
            role="manager",
            reasoning={"need": "Vården kan inte planeras annars.", "left_out": "Allt om syskonen."},
            sha256=HASH,
            day=DAY,
            holds_until=date(2026, 4, 1),
            recorded_at=AT,
            recorded_by="user-1",
        ),
        **changes,
    )


def concern_report(**changes: Any) -> ConcernReport:
    return attrs.evolve(
        ConcernReport(
            id=new_id(),
            owner=new_id(),
            started_at=AT,
            changed_at=AT,
            authority="Elevhälsan, Norrbäck",
            child_name="Någon Annansson",
            observations="Kom utan jacka tredje dagen i rad.",
            protection="unsure",
            received_day=DAY,
        ),
        **changes,
    )


def recognition(of: DeidentifiedConsultation, **changes: Any) -> Recognition:
    return attrs.evolve(Recognition(id=new_id(), consultation_id=of.id, at=AT, by=new_id()), **changes)


def fill_case_files(vault: Vault, of: ConsentedConsultation) -> None:
    """Deputies, absence, handover, the case file and a request for documents, one of each."""
    owner, deputy = new_id(), new_id()
    vault.deputies.add(
        Deputyship(id=new_id(), owner=owner, deputy=deputy, first=DAY, last=DAY, recorded_at=AT, recorded_by=owner)
    )
    vault.deputies.add(
        Absence(
            id=new_id(), owner=owner, opened_by=deputy, witness=new_id(), reason="ill", note="Möte i morgon.",
            first=DAY, last=DAY, opened_at=AT,
        )
    )  # fmt: skip
    vault.deputies.add(
        Handover(
            id=new_id(), child_id=of.child_id, giver=owner, receiver=deputy, consents=1, consultations=1, actions=1,
            handed_at=AT, handed_by=owner,
        )
    )  # fmt: skip
    vault.case_files.keep(
        CaseFile(
            consultation_id=of.id, number=of.number, status="filed", case_number="BUN 2026/114", system="Ciceron",
            subject="Samverkan", paragraph="OSL 23 kap. 2 §", marked_on=DAY, authority="Norrbäck", filed_on=DAY,
            changed_at=AT, changed_by=owner,
        )
    )  # fmt: skip
    asked = DocumentRequest(
        id=new_id(), number="B-2026-001", kind="public", received=DAY, asked_for="Årets konsultationer",
        recorded_at=AT, recorded_by=owner,
    )  # fmt: skip
    vault.document_requests.add(asked)
    vault.document_requests.set_records(
        asked.id, [RequestedRecord(request_id=asked.id, consultation_id=of.id, position=0, reviewed=True, sha256=HASH)]
    )
    judged = Judged(
        request_id=asked.id,
        consultation_id=of.id,
        field="purpose",
        number=0,
        choice="mask",
        paragraph="OSL 23 kap. 2 §",
    )
    vault.document_requests.judge(asked.id, of.id, [judged])


def fill(vault: Vault) -> tuple[ConsentedConsultation, DeidentifiedConsultation]:
    """One of everything; the two consultations."""
    someone = child()
    asked = consent(someone)
    with_consent = consented(someone, asked)
    codes = {"stage": ("primary_upper",), "problem": ("school_absence", "learning")}
    without = approved(deidentified(time="14:20", codes=codes))
    decided = decision(consultation_id=without.id)
    with vault.transaction():
        vault.users.add(user())
        vault.people.add_child(someone)
        vault.people.add_guardian(guardian(someone))
        vault.consents.add(asked)
        vault.consents.append(statement(asked))
        fill_in_depth(vault, someone, asked)
        vault.consultations.add_consented(with_consent)
        vault.consultations.add_deidentified(without)
        vault.consultations.set_approval(approval(without))
        vault.consultations.set_memory_key(without.id, "Pärm 3")
        vault.drafts.save(draft("consented"))
        vault.drafts.save(draft("deidentified", number="K-2026-004"))
        vault.releases.keep_rules(HASH, "2026-11-22", "{}")
        vault.releases.add_decision(decided)
        vault.releases.add(release(decided))
        vault.grounds.add(ground(with_consent))
        withdrawn = vault.grounds.add(ground(with_consent, ground="manager"))
        vault.grounds.withdraw(withdrawn.id, AT, "user-1", "Familjen har sagt ja.")
        vault.concern_reports.save(concern_report(made_at=AT, made_way="paper"))
        vault.recognitions.add(recognition(without, receiver="police"))
        fill_case_files(vault, with_consent)
        invented_meetings.fill(vault, someone, without.id)
        vault.settings.set("lock_minutes", 5)
        vault.log.append(at=AT, actor=new_id(), act="consultation_recorded", object_id=without.id, details={"n": 1})
    return with_consent, without
