# SPDX-License-Identifier: EUPL-1.2
"""Summaries (sammanfattningar): propose a de-identification, review it finding by finding, approve, revise.

The text as typed lives in the draft and goes with it when the review is left after approval.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping, Sequence

import attrs

from samverkan_desktop.deidentify import engine, estimate, replacing
from samverkan_desktop.deidentify import review as reviewing
from samverkan_desktop.domain.consultations import (
    SECTIONS,
    Approval,
    ConsultationForm,
    DeidentifiedConsultation,
    Draft,
)
from samverkan_desktop.domain.errors import Fault, InvalidInput, Refused
from samverkan_desktop.domain.findings import Action, Choice, Finding, GroupEstimate, Known
from samverkan_desktop.usecases import consultation_forms, deputies, population, recognition, rights, threads
from samverkan_desktop.usecases.desk import Desk

Choices = Mapping[str, Mapping[tuple[int, int], Choice]]


@attrs.frozen(kw_only=True)
class Material:
    """What a review needs, taken out of the vault so that the slow part can run beside it.

    fields: the texts as typed, by field name; extra: findings marked by hand, by field; municipality: where;
    population: the imported figures, if any; earlier: texts of the same thread that the receivers already have;
    same: the numbers of that thread's other consultations.
    """

    consultation_id: str
    fields: dict[str, str]
    known: Known
    municipality: str
    population: estimate.Population | None = None
    earlier: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    extra: dict[str, tuple[Finding, ...]] = attrs.field(factory=dict)


@attrs.frozen(kw_only=True)
class Review:
    """Review (granskning): the texts, what was found, and what has been decided so far.

    without_gender: the reviewer chose to generalise gender (kön), so that `hon` becomes `hen` in every field.
    """

    material: Material
    findings: dict[str, tuple[Finding, ...]]
    choices: dict[str, dict[tuple[int, int], Choice]] = attrs.field(factory=dict)
    without_gender: bool = False

    def undecided(self) -> tuple[tuple[str, Finding], ...]:
        """Every finding without a decision, with its field."""
        return tuple(
            (name, finding)
            for name, findings in self.findings.items()
            for finding in reviewing.undecided(findings, self.choices.get(name, {}))
        )

    def decided(self, field: str, choice: Choice | None, finding: Finding) -> Review:
        """The review with one decision taken (or, with None, taken back)."""
        choices = {name: dict(those) for name, those in self.choices.items()}
        mine = choices.setdefault(field, {})
        if choice is None:
            mine.pop((finding.start, finding.end), None)
        else:
            mine[(finding.start, finding.end)] = choice
        return attrs.evolve(self, choices=choices)

    def safe_approved(self) -> Review:
        """The review with every safe proposal approved (Godkänn alla säkra förslag)."""
        review = self
        for field, finding in self.undecided():
            if reviewing.safe(finding):
                review = review.decided(field, proposed(finding), finding)
        return review

    def texts(self) -> dict[str, str]:
        """The summary as it stands, by field; what is undecided shows its proposal."""
        return {
            name: replacing.apply(
                text, self.findings.get(name, ()), self.choices.get(name, {}), without_gender=self.without_gender
            )
            for name, text in self.material.fields.items()
        }


def proposed(finding: Finding) -> Choice:
    """The choice that follows the program's own proposal: its best generalisation or its placeholder."""
    action: Action = "replace" if replacing.proposal(finding) == finding.replacement else "generalise"
    return Choice(start=finding.start, end=finding.end, action=action)


def fields_of(form: ConsultationForm) -> dict[str, str]:
    """Every free-text field of a de-identified form; later ones too must be listed here to be stored at all."""
    fields = {"purpose": form.purpose}
    by_name = {section.name: section.text for section in form.sections}
    fields |= {name: by_name[name] for name in SECTIONS if name in by_name}
    fields |= {f"function:{n}": person.function for n, person in enumerate(form.participants) if person.function}
    fields |= {f"action:{n}": action.what for n, action in enumerate(form.actions)}
    return fields


def material(desk: Desk, consultation_id: str) -> Material:
    """The texts to review. Raises InvalidInput (unknown_consultation; unknown_draft for a colleague's), Refused."""
    consultation = desk.vault.consultations.deidentified(consultation_id)
    if consultation is None:
        raise InvalidInput("unknown_consultation")
    recognition.require_open(desk, consultation_id)
    draft = desk.vault.drafts.get(consultation_id)
    if draft is None:
        raise Refused("nothing_to_review")
    deputies.require_writer(desk, draft)
    form = _form(desk, draft)
    around = _around(desk, consultation_id, consultation.thread_id, _receivers(desk, consultation))
    return attrs.evolve(around, fields=fields_of(form), known=form.known)


def background(desk: Desk, consultation_id: str = "", *, receivers: Sequence[str] = (), thread: str = "") -> Material:
    """What a search while typing needs out of the vault, the same as the review's; texts and known names are put in.

    thread: the number of a consultation about the same matter; one that is not there counts as none.
    """
    stored = desk.vault.consultations.deidentified(consultation_id) if consultation_id else None
    thread_id = stored.thread_id if stored is not None else ""
    if thread:
        with contextlib.suppress(InvalidInput):
            thread_id = threads.of(desk, thread)
    return _around(desk, consultation_id, thread_id, receivers)


def _around(desk: Desk, consultation_id: str, thread_id: str, receivers: Sequence[str]) -> Material:
    return Material(
        consultation_id=consultation_id,
        fields={},
        known=Known(),
        municipality=desk.vault.info.municipality,
        population=population.of(desk),
        earlier=_left_for(desk, thread_id, receivers, but=consultation_id),
        same=threads.numbers(desk, thread_id, but=consultation_id),
    )


def _receivers(desk: Desk, consultation: DeidentifiedConsultation) -> tuple[str, ...]:
    own = desk.vault.info.own_party
    return tuple(person.party for person in consultation.participants if person.party != own)


def review(of: Material) -> Review:
    """Find everything (slow, pure). Raises Impossible("finder_failed"): then nothing can be approved."""
    return reviewed(of, engine.find_in_fields(of.fields, of.known, municipality=of.municipality))


def reviewed(of: Material, found: Mapping[str, tuple[Finding, ...]]) -> Review:
    """A review of what has been found, with what was marked by hand."""
    merged = {name: _with_extra(found.get(name, ()), of.extra.get(name, ())) for name in of.fields}
    return Review(material=of, findings=merged)


def mark(seen: Review, field: str, start: int, end: int, label: str) -> Review:
    """Mark by hand what was missed (markera missat); it is then found everywhere in every field."""
    source = seen.material.fields[field]
    marked = reviewing.mark(source, start, end, label, seen.findings[field], seen.material.known)
    findings = {**seen.findings, field: marked}
    words = source[start:end]
    for name, text in seen.material.fields.items():
        place = reviewing.first_place(text, words) if name != field else None
        if place is not None:
            findings[name] = reviewing.mark(text, *place, label, seen.findings[name], seen.material.known)
    extra = {name: tuple(f for f in those if f.source == "manual") for name, those in findings.items()}
    return attrs.evolve(seen, findings=findings, material=attrs.evolve(seen.material, extra=extra))


def mark_words(seen: Review, words: Sequence[tuple[str, str]]) -> Review:
    """Mark by hand words with labels, wherever they stand and nothing has been found (markera medan du skriver)."""
    for text, label in words:
        for name, whole in seen.material.fields.items():
            place = reviewing.first_place(whole, text)
            if place is None or any(f.start < place[1] and place[0] < f.end for f in seen.findings[name]):
                continue
            seen = mark(seen, name, *place, label)
            break
    return seen


def remaining_risk(texts: Mapping[str, str], of: Material, between: Callable[[], None] = engine.go_on) -> GroupEstimate:
    """How many children fit what is left and what the receivers already have (uppskattning); pure.

    between: called often; what it raises ends the search.
    """
    return estimate.estimate(
        texts, municipality=of.municipality, population=of.population, earlier=of.earlier, between=between
    )


def group_size(
    desk: Desk, consultation: DeidentifiedConsultation, approval: Approval, receivers: Sequence[str]
) -> int | None:
    """What the estimate says now, when some of these receivers may have been given more since the approval.

    Never more than what was approved. Raises Impossible("finder_failed").
    """
    earlier = handed_out(desk, consultation, receivers)
    if approval.estimate is None or not earlier:
        return approval.estimate
    people, where = population.of(desk), desk.vault.info.municipality
    now = estimate.estimate(consultation.texts, municipality=where, population=people, earlier=earlier)
    return None if now.size is None else min(approval.estimate, now.size)


def handed_out(desk: Desk, consultation: DeidentifiedConsultation, receivers: Sequence[str]) -> tuple[str, ...]:
    """The texts of other summaries of the same thread that left for any of the receivers, or may have (utlämnat)."""
    return _left_for(desk, consultation.thread_id, receivers, but=consultation.id)


def _left_for(desk: Desk, thread_id: str, receivers: Sequence[str], *, but: str) -> tuple[str, ...]:
    texts: list[str] = []
    for row in desk.vault.consultations.rows() if thread_id else ():
        if row.kind != "deidentified" or row.id == but:
            continue
        other = desk.vault.consultations.deidentified(row.id)
        if other is None or not other.released or other.thread_id != thread_id:
            continue
        left = [release for release in desk.vault.releases.of(other.id) if release.state != "failed"]
        if any(set(release.receivers) & set(receivers) for release in left):
            texts += other.texts.values()
    return tuple(texts)


def approve(
    desk: Desk,
    seen: Review,
    *,
    reason: str = "",
    link_checked: bool = False,
    edited: Mapping[str, str] | None = None,
    checked: Sequence[str] = (),
) -> DeidentifiedConsultation:
    """Approve the summary (godkänn). Everything is found anew here, so that no page can leave anything out.

    edited: fields whose wording was changed freely; they are scanned again. reason: why it is approved although the
    estimate is under the target; checked: the points of the checklist that were ticked, how many is entered in the
    log. Raises Refused: findings_undecided, choices_invalid, findings_left (faults name
    field and place, never the words), below_target_needs_reason.
    """
    of = attrs.evolve(material(desk, seen.material.consultation_id), extra=seen.material.extra)
    consultation = _draft_consultation(desk, of.consultation_id)
    fresh = attrs.evolve(review(of), choices=seen.choices, without_gender=seen.without_gender)
    _require_decided(fresh)
    texts = fresh.texts() | dict(edited or {})
    _require_clean(texts, fresh.choices, fresh.material.fields, of.known)
    risk = remaining_risk(texts, of)
    if _below_target(desk, risk) and not reason.strip():
        raise Refused("below_target_needs_reason", target=_target(desk))
    with desk.change():
        approved = _approved(consultation, texts)
        desk.vault.consultations.set_approval(_approval(desk, fresh, risk, reason, link_checked))
        desk.vault.consultations.update_deidentified(approved)
        desk.note(
            "consultation_approved",
            "consultation",
            approved.id,
            findings=sum(len(found) for found in fresh.findings.values()),
            under_target="yes" if _below_target(desk, risk) else "no",
            checked=len(checked),
        )
    return approved


def undo_approval(desk: Desk, consultation_id: str) -> DeidentifiedConsultation:
    """Take an approval back (ångra), possible until the review is left. Raises Refused (approval_is_final)."""
    consultation = desk.vault.consultations.deidentified(consultation_id)
    if consultation is None:
        raise InvalidInput("unknown_consultation")
    draft = desk.vault.drafts.get(consultation_id)
    if consultation.released or consultation.state == "closed" or draft is None:
        raise Refused("approval_is_final")
    deputies.require_writer(desk, draft)
    reopened = attrs.evolve(
        consultation,
        state="draft",
        texts={},
        actions=tuple(attrs.evolve(action, what="") for action in consultation.actions),
        participants=tuple(attrs.evolve(person, function="") for person in consultation.participants),
    )
    with desk.change():
        desk.vault.consultations.update_deidentified(reopened)
        desk.note("consultation_reopened", "consultation", consultation_id)
    return reopened


def leave(desk: Desk, consultation_id: str) -> None:
    """Leave the review: after approval the original and the known names are destroyed (originalet förstörs).

    Nothing happens for what a colleague has in hand: whether to undo is theirs.
    """
    consultation = desk.vault.consultations.deidentified(consultation_id)
    draft = desk.vault.drafts.get(consultation_id)
    if consultation is None or consultation.state == "draft" or draft is None:
        return
    if not deputies.acts_for(desk, draft.owner):
        return
    with desk.change():
        desk.vault.drafts.destroy(consultation_id, "deidentified")
        desk.note("draft_destroyed", "draft", consultation_id)


def leave_all(desk: Desk) -> None:
    """Leave every review of one's own that the program did not come to leave: it was killed, or the power went."""
    for draft in desk.vault.drafts.all():
        if draft.kind == "deidentified" and draft.owner == desk.actor.id:
            leave(desk, draft.id)


def revise(desk: Desk, consultation_id: str, texts: Mapping[str, str], *, reason: str = "") -> DeidentifiedConsultation:
    """Change an approved summary that has not left yet (ändra sammanfattningen); every field is scanned again.

    Raises Refused: already_released, already_closed, findings_left, below_target_needs_reason, consultation_stopped,
    in_anothers_hands.
    """
    consultation = desk.vault.consultations.deidentified(consultation_id)
    if consultation is None or consultation.state == "draft":
        raise InvalidInput("unknown_consultation")
    recognition.require_open(desk, consultation_id)
    rights.require(desk, consultation)
    if consultation.state == "closed":
        raise Refused("already_closed")
    if consultation.released:
        raise Refused("already_released")
    if not set(texts) <= set(consultation.texts):
        raise InvalidInput("unknown_field")
    old = desk.vault.consultations.approval(consultation_id)
    kept = old.kept if old else ()
    _require_clean({**consultation.texts, **texts}, {}, {}, Known(), kept=kept)
    changed = {**consultation.texts, **texts}
    risk = estimate.estimate(
        changed,
        municipality=desk.vault.info.municipality,
        population=population.of(desk),
        earlier=handed_out(desk, consultation, _receivers(desk, consultation)),
    )
    if _below_target(desk, risk) and not (reason.strip() or (old and old.reason)):
        raise Refused("below_target_needs_reason", target=_target(desk))
    with desk.change():
        revised = _approved(consultation, changed)
        desk.vault.consultations.update_deidentified(revised)
        if old is not None:
            desk.vault.consultations.set_approval(
                attrs.evolve(
                    old,
                    approved_at=desk.now,
                    approved_by=desk.actor.id,
                    estimate=risk.size,
                    basis=risk.basis,
                    reason=reason or old.reason,
                )
            )
        desk.note("consultation_approved", "consultation", consultation_id, revised="yes")
    return revised


def require_clean(texts: Mapping[str, str]) -> None:
    """Raise Refused("findings_left") when a text points at someone (granska fritext)."""
    _require_clean(texts, {}, {}, Known())


def _form(desk: Desk, draft: Draft) -> ConsultationForm:
    (form,) = consultation_forms.read(draft.content, today=desk.today)
    return form


def _draft_consultation(desk: Desk, consultation_id: str) -> DeidentifiedConsultation:
    consultation = desk.vault.consultations.deidentified(consultation_id)
    if consultation is None:
        raise InvalidInput("unknown_consultation")
    if consultation.state != "draft":
        raise Refused("already_approved")
    return consultation


def _with_extra(found: tuple[Finding, ...], extra: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Findings of the finders and those marked by hand; where they meet, the hand-made one stands."""
    clear = [one for one in found if not any(one.start < other.end and other.start < one.end for other in extra)]
    return tuple(sorted((*clear, *extra), key=lambda finding: finding.start))


def _require_decided(fresh: Review) -> None:
    wrong = [
        Fault(path=name, text=fault.text)
        for name, found in fresh.findings.items()
        for fault in reviewing.faults(found, fresh.choices.get(name, {}))
    ]
    wrong += [
        Fault(path=name, text="Avsnittet finns inte i texten.")
        for name in fresh.choices
        if name not in fresh.findings and fresh.choices[name]
    ]
    if wrong:
        raise Refused("choices_invalid", faults=tuple(wrong), count=len(wrong))
    left = fresh.undecided()
    if left:
        faults = tuple(
            Fault(path=f"{name}[{finding.start}:{finding.end}]", text=f"{finding.label} är inte granskad.")
            for name, finding in left
        )
        raise Refused("findings_undecided", faults=faults, count=len(left))


def _require_clean(
    texts: Mapping[str, str], choices: Choices, originals: Mapping[str, str], known: Known, kept: tuple[str, ...] = ()
) -> None:
    words = list(kept)
    for name, those in choices.items():
        for choice in those.values():
            if choice.action == "keep":
                words.append(originals[name][choice.start : choice.end])
            elif choice.text:
                words.append(choice.text)
    faults = tuple(
        Fault(path=f"{name}[{left.start}:{left.end}]", text=f"{left.label} står kvar i den ändrade texten.")
        for name, text in texts.items()
        for left in reviewing.rescan(text, words, known)
    )
    if faults:
        raise Refused("findings_left", faults=faults, count=len(faults))


def _target(desk: Desk) -> int:
    stored = desk.vault.settings.get("group_target")
    return max(10, stored) if isinstance(stored, int) else 10


def _below_target(desk: Desk, risk: GroupEstimate) -> bool:
    return risk.size is None or risk.size < _target(desk)


def _approved(consultation: DeidentifiedConsultation, texts: Mapping[str, str]) -> DeidentifiedConsultation:
    return attrs.evolve(
        consultation,
        state="approved",
        texts=dict(texts),
        actions=tuple(
            attrs.evolve(action, what=texts.get(f"action:{n}", action.what))
            for n, action in enumerate(consultation.actions)
        ),
        participants=tuple(
            attrs.evolve(person, function=texts.get(f"function:{n}", person.function))
            for n, person in enumerate(consultation.participants)
        ),
    )


def _approval(desk: Desk, fresh: Review, risk: GroupEstimate, reason: str, link_checked: bool) -> Approval:
    counts: dict[str, int] = {}
    kept: list[tuple[str, str]] = []
    for name, those in fresh.choices.items():
        for choice in those.values():
            counts[choice.action] = counts.get(choice.action, 0) + 1
            if choice.action == "keep":
                kept.append((fresh.material.fields[name][choice.start : choice.end], choice.reason))
    return Approval(
        consultation_id=fresh.material.consultation_id,
        approved_at=desk.now,
        approved_by=desk.actor.id,
        estimate=risk.size,
        basis=risk.basis,
        reason=reason.strip(),
        link_checked=link_checked,
        choices=counts,
        kept=tuple(words for words, _ in kept),
        motives=tuple(motive for _, motive in kept),
    )
