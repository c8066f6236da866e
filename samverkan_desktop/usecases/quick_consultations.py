# SPDX-License-Identifier: EUPL-1.2
"""Quick consultations (snabbkonsultationer): a call written down in a minute, while it goes on or afterwards.

A record of codes alone holds no word of anyone's: it is de-identified by construction and approved at once. With
words of one's own it waits for its review as any other. Either can grow into a full record.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs

from samverkan_desktop.domain.consultations import (
    CHANNELS,
    FORMS,
    Approval,
    DeidentifiedConsultation,
    Draft,
)
from samverkan_desktop.domain.errors import Fault, InvalidInput, SamverkanError
from samverkan_desktop.domain.findings import GroupEstimate, Known
from samverkan_desktop.domain.ids import new_id
from samverkan_desktop.domain.parties import Participant
from samverkan_desktop.domain.quick_consultations import OWN_WORDS, QuickConsultation
from samverkan_desktop.usecases import consultations, deputies, population, quick_codes, recognition, summaries
from samverkan_desktop.usecases.desk import Desk


def keep(desk: Desk, quick: QuickConsultation, *, draft_id: str = "") -> DeidentifiedConsultation:
    """Write a call down; durable when this returns. `approved` when it holds codes alone, else it waits for review.

    draft_id: what was kept of it so far, if anything; it becomes this. Raises
    InvalidInput("quick_consultation_invalid") with the path of every fault.
    """
    require_valid(desk, quick)
    if quick.has_own_words:
        draft = grow(desk, quick, draft_id=draft_id)
        waiting = consultations.record_draft(desk, draft.id)
        assert isinstance(waiting, DeidentifiedConsultation)
        return waiting
    begun = desk.vault.drafts.get(draft_id) if draft_id else None
    if begun is not None:
        deputies.require_writer(desk, begun)
    consultation = _of_codes(desk, quick, begun)
    risk = _estimated(desk, consultation)
    with desk.change():
        if begun is not None:
            desk.vault.drafts.destroy(begun.id, begun.kind)
        desk.vault.consultations.add_deidentified(consultation)
        desk.vault.consultations.set_approval(
            Approval(
                consultation_id=consultation.id,
                approved_at=desk.now,
                approved_by=desk.actor.id,
                estimate=risk.size if risk else None,
                basis=risk.basis if risk else "",
                reason=quick_codes.reason(),
                link_checked=quick.linked,
            )
        )
        if quick.memory_key.strip():
            desk.vault.consultations.set_memory_key(consultation.id, quick.memory_key.strip())
        desk.note("consultation_recorded", "consultation", consultation.id, kind="deidentified")
        desk.note("consultation_approved", "consultation", consultation.id, codes_only="yes")
    return consultation


def grow(desk: Desk, quick: QuickConsultation, *, draft_id: str = "") -> Draft:
    """Keep it as a draft of a full record (skriv mer), with the codes and what they say as text to go on from."""
    return consultations.save_draft(desk, "deidentified", content(desk, quick), draft_id=draft_id)


def begun(desk: Desk, draft_id: str) -> QuickConsultation | None:
    """A call whose writing was broken off, as far as it had come; None when there is no such draft."""
    draft = desk.vault.drafts.get(draft_id)
    if draft is None or draft.kind != "deidentified" or draft_id in recognition.closed(desk):
        return None
    if not deputies.acts_for(desk, draft.owner):
        return None
    form = draft.content
    people = form.get("participants") or []
    other = people[1] if len(people) > 1 else {}
    who = next(
        (
            (party, code)
            for party, code, word in quick_codes.counterparts(desk.vault.info.own_party)
            if (party, word) == (other.get("party"), other.get("function"))
        ),
        ("", ""),
    )
    found = QuickConsultation(
        day=date.fromisoformat(form["date"]),
        time=form.get("time", ""),
        suspected_harm=form.get("suspected_harm", ""),
        party=who[0],
        counterpart=who[1],
        form=form["form"],
        channel=form["channel"],
        codes={kind: tuple(codes) for kind, codes in form.get("codes", {}).items()},
        follow_up=date.fromisoformat(form["follow_up"]) if form.get("follow_up") else None,
        memory_key=form.get("memory_key", ""),
    )
    return attrs.evolve(found, words=_own_words(found, form.get("sections", {})))


def _own_words(quick: QuickConsultation, sections: Mapping[str, str]) -> dict[str, str]:
    """What stands in the sections after the codes' own sentences."""
    said = quick_codes.wording(attrs.evolve(quick, words=dict.fromkeys(OWN_WORDS, "-")))
    words = {}
    for kind in OWN_WORDS:
        name = quick_codes.SECTION_OF[kind]
        text = sections.get(name, "")
        alone = quick_codes.wording(quick).get(name, "")
        own = "" if text == alone else text.removeprefix(said.get(name, "")).strip()
        if own:
            words[kind] = own
    return words


def content(desk: Desk, quick: QuickConsultation) -> dict[str, Any]:
    """The call in the shape of a form: what the codes say, followed by one's own words."""
    said = quick_codes.wording(quick)
    own = {quick_codes.SECTION_OF[kind]: quick.words.get(kind, "").strip() for kind in OWN_WORDS}
    names = ("background", *own)
    sections = {name: "\n".join(part for part in (said.get(name, ""), own.get(name, "")) if part) for name in names}
    form: dict[str, Any] = {
        "kind": "deidentified",
        "date": quick.day.isoformat(),
        "form": quick.form,
        "channel": quick.channel,
        "purpose": said["purpose"],
        "target_groups": list(quick_codes.target_groups(quick.codes)),
        "participants": [
            {"party": desk.vault.info.own_party, "function": desk.actor.function},
            *([{"party": quick.party, "function": said["function:1"]}] if quick.party else []),
        ],
        "sections": {name: text for name, text in sections.items() if text},
        "codes": {kind: list(codes) for kind, codes in quick.codes.items() if codes},
    }
    optional = {
        "suspected_harm": quick.suspected_harm,
        "time": quick.time,
        "memory_key": quick.memory_key.strip(),
        "follow_up": quick.follow_up.isoformat() if quick.follow_up else "",
    }
    return form | {name: value for name, value in optional.items() if value}


def require_valid(desk: Desk, quick: QuickConsultation) -> None:
    """Raise InvalidInput("quick_consultation_invalid") with every fault."""
    faults = list(quick_codes.faults(quick.codes))
    people = {(party, code) for party, code, _ in quick_codes.counterparts(desk.vault.info.own_party)}
    if (quick.party, quick.counterpart) not in people:
        faults.append(Fault(path="counterpart", text="Välj vem du pratade med."))
    if quick.suspected_harm not in ("yes", "no", "unsure"):
        faults.append(Fault(path="suspected_harm", text="Svara på frågan om barnet far illa."))
    if quick.day > desk.today:
        faults.append(Fault(path="date", text="Dagen har inte varit ännu."))
    if quick.form not in FORMS or quick.channel not in CHANNELS:
        faults.append(Fault(path="form", text="Välj form och sätt."))
    if not quick.has_own_words and not any(quick.codes.get(kind) for kind in ("problem", "question", "advice")):
        faults.append(Fault(path="codes", text="Välj vad det gäller, en fråga eller ett råd."))
    if faults:
        raise InvalidInput("quick_consultation_invalid", faults=tuple(faults), count=len(faults))


def _of_codes(desk: Desk, quick: QuickConsultation, begun: Draft | None) -> DeidentifiedConsultation:
    said = quick_codes.wording(quick)
    return DeidentifiedConsultation(
        id=begun.id if begun else new_id(),
        number=begun.number if begun else desk.vault.consultations.next_number("K", desk.today.year),
        date=quick.day,
        form=quick.form,
        channel=quick.channel,
        target_groups=quick_codes.target_groups(quick.codes),
        participants=(
            # One's own function is written freely, so it is left out of what nobody reviews.
            Participant(party=desk.vault.info.own_party),
            Participant(party=quick.party, function=said["function:1"]),
        ),
        suspected_harm=quick.suspected_harm or "unsure",
        follow_up=quick.follow_up,
        state="approved",
        owner=desk.actor.id,
        thread_id=new_id(),
        texts=said,
        time=quick.time,
        codes={kind: codes for kind, codes in quick.codes.items() if codes},
    )


def _estimated(desk: Desk, consultation: DeidentifiedConsultation) -> GroupEstimate | None:
    """How many children fit; None when it cannot be said, and then nothing leaves without it."""
    material = summaries.Material(
        consultation_id=consultation.id,
        fields=consultation.texts,
        known=Known(),
        municipality=desk.vault.info.municipality,
        population=population.of(desk),
    )
    try:
        return summaries.remaining_risk(consultation.texts, material)
    except SamverkanError:
        return None
