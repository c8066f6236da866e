# SPDX-License-Identifier: EUPL-1.2
"""Extracts (utdrag): which parts of a consultation the receivers may have, composed as a report.

Decides nothing: asks the rules cell by cell, takes in what all receivers may have, counts the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs
from babel.dates import format_date

from samverkan_desktop.domain.consultations import (
    SECTIONS,
    ConsentedConsultation,
    Consultation,
    DeidentifiedConsultation,
)
from samverkan_desktop.domain.consultations import Section as TextSection
from samverkan_desktop.domain.reports import Fact, Report, Section
from samverkan_desktop.domain.sharing import Cell, Decision, Missing, SharingQuestion
from samverkan_desktop.system import texts
from samverkan_desktop.usecases import (
    children,
    consent_following,
    consent_receipts,
    consents,
    exceptional_grounds,
    sharing,
)
from samverkan_desktop.usecases.desk import Desk


@attrs.frozen(kw_only=True)
class Extract:
    """What would leave: the report, the final question and its decision, and how much was left out.

    report is None when nothing may leave; then `decision` says why. full is the decision over everything asked for.
    held: what would leave if a second person agreed, when that is all that is missing.
    """

    report: Report | None
    question: SharingQuestion
    decision: Decision
    full: Decision
    left_out: int
    extra: Mapping[str, Any] = attrs.field(factory=dict)
    held: Report | None = None


def compose(
    desk: Desk,
    consultation: Consultation,
    *,
    receivers: Sequence[str],
    purpose: str,
    lang: str,
    second_person: bool = False,
) -> Extract:
    """Ask the rules and compose what may leave today; second_person: one has agreed to the summary as it is."""
    if isinstance(consultation, DeidentifiedConsultation):
        return _summary(
            desk, consultation, receivers=receivers, purpose=purpose, lang=lang, second_person=second_person
        )
    return _consented(desk, consultation, receivers=receivers, purpose=purpose, lang=lang)


def _summary(
    desk: Desk,
    consultation: DeidentifiedConsultation,
    *,
    receivers: Sequence[str],
    purpose: str,
    lang: str,
    second_person: bool,
) -> Extract:
    question = sharing.question_for(
        desk, consultation, receivers=receivers, categories=(), purpose=purpose, second_person=second_person
    )
    decision = sharing.decide(desk, question)
    report = held = None
    if consultation.texts:
        if decision.outcome in ("permitted", "duty"):
            report = _summary_report(desk, consultation, lang)
        elif _second_person_would_do(desk, consultation, question, decision):
            held = _summary_report(desk, consultation, lang)
    return Extract(report=report, question=question, decision=decision, full=decision, left_out=0, held=held)


def _second_person_would_do(
    desk: Desk, consultation: DeidentifiedConsultation, question: SharingQuestion, decision: Decision
) -> bool:
    """Whether too few children fit, the writer has said why it is needed all the same, and nothing else is missing."""
    approval = desk.vault.consultations.approval(consultation.id)
    lacking = {item.fact for cell in decision.cells for item in cell.missing}
    estimated = question.summary is not None and question.summary.estimated_group_size is not None
    said_why = approval is not None and bool(approval.reason)
    return decision.outcome == "needs" and lacking == {"estimated_group_size"} and estimated and said_why


def _summary_report(desk: Desk, consultation: DeidentifiedConsultation, lang: str) -> Report:
    words = texts.table("extracts", lang)
    return Report(
        kind="summary",
        title=words["title"]["summary"],
        subtitle=consultation.texts.get("purpose", ""),
        day=desk.today,
        language=lang,
        facts=_facts(consultation, words, lang),
        sections=_sections(
            [(name, consultation.texts.get(name, "")) for name in SECTIONS],
            _actions(consultation, words, lang),
            words,
        ),
        notices=(words["notice"]["summary"],),
    )


def _consented(
    desk: Desk, consultation: ConsentedConsultation, *, receivers: Sequence[str], purpose: str, lang: str
) -> Extract:
    words = texts.table("extracts", lang)
    asked = tuple(dict.fromkeys(category for section in consultation.sections for category in section.categories))

    def ask(categories: Iterable[str]) -> tuple[SharingQuestion, Decision]:
        question = sharing.question_for(desk, consultation, receivers=receivers, categories=categories, purpose=purpose)
        question = exceptional_grounds.with_assessed(desk, consultation, question)
        return question, sharing.decide(desk, question)

    question, full = ask(asked)
    taken_in = included(consultation.sections, open_categories(full, receivers, asked))
    left_out = len(consultation.sections) - len(taken_in)
    untagged = [section.name for section in consultation.sections if not section.categories]
    full = _with_untagged(full, untagged, receivers, words)
    if not taken_in:
        return Extract(report=None, question=question, decision=full, full=full, left_out=left_out)
    question, decision = ask(dict.fromkeys(category for section in taken_in for category in section.categories))
    card = children.card(desk, consultation.child_id)
    whole = not left_out
    facts = (Fact(label=words["label"]["child"], value=card.child.name), *_facts(consultation, words, lang))
    report = Report(
        kind="consented_extract",
        title=words["title"]["consented"],
        # Purpose and actions may repeat what a section holds, so they follow only when nothing was left out.
        subtitle=consultation.purpose if whole else "",
        day=desk.today,
        language=lang,
        marking=words["marking"]["consented"],
        facts=facts,
        sections=_sections(
            [(section.name, section.text) for section in taken_in],
            _actions(consultation, words, lang) if whole else (),
            words,
        ),
        notices=_left_out_notice(left_out, words),
    )
    return Extract(
        report=report,
        question=question,
        decision=decision,
        full=full,
        left_out=left_out,
        extra={
            "consents": [
                consent_receipts.receipt(desk, one, receivers=receivers) for one in _relied_on(desk, consultation)
            ],
            **_grounds(desk, consultation, question, decision),
        },
    )


def _relied_on(desk: Desk, consultation: ConsentedConsultation) -> tuple[str, ...]:
    """The consents to tell of: those it names, and of those that followed the ones that open something today.

    A renewed one that nobody has agreed to, or that has not begun, would tell the receiver of a consent there is not.
    """

    def holds(consent_id: str) -> bool:
        card = consents.get(desk, consent_id)
        return card.consent.valid_from <= desk.today and card.state in ("applies", "partial")

    resting = consent_following.resting_on(desk, consultation.consent_ids)
    known = (one for one in resting if desk.vault.consents.get(one) is not None)
    return tuple(one for one in known if one in consultation.consent_ids or holds(one))


def _grounds(
    desk: Desk, consultation: ConsentedConsultation, question: SharingQuestion, decision: Decision
) -> dict[str, Any]:
    """What a machine format says of written assessments, when anything rests on one."""
    used = exceptional_grounds.as_data(desk, consultation, question, decision)
    return {"exceptional_grounds": used} if used else {}


def open_categories(decision: Decision, receivers: Sequence[str], asked: Iterable[str]) -> frozenset[str]:
    """The kinds of information that every receiver may have; none when they may not know whom it concerns."""
    found = frozenset(
        category
        for category in (*asked, "identity")
        if all(_is_open(decision.cell(receiver, category)) for receiver in receivers)
    )
    return found if "identity" in found else frozenset()


def included(sections: Iterable[TextSection], open_kinds: frozenset[str]) -> list[TextSection]:
    """The sections whose every kind is open; one without a kind is never among them."""
    return [one for one in sections if one.categories and set(one.categories) <= open_kinds]


def _is_open(cell: Cell | None) -> bool:
    return cell is not None and cell.outcome in ("permitted", "duty")


def _with_untagged(
    full: Decision, untagged: Sequence[str], receivers: Sequence[str], words: Mapping[str, Any]
) -> Decision:
    """A section without a kind of information is not judged: it needs its category."""
    if not untagged:
        return full
    text = words["missing"]["category"]
    cells = tuple(
        Cell(
            to=receiver,
            category=f"section:{name}",
            outcome="needs",
            missing=(Missing(fact=f"category:{name}", text=text.format(section=words["section"][name])),),
        )
        for receiver in receivers
        for name in untagged
    )
    outcome = full.outcome if full.outcome == "forbidden" else "needs"
    return attrs.evolve(full, outcome=outcome, cells=(*full.cells, *cells))


def _facts(consultation: Consultation, words: Mapping[str, Any], lang: str) -> tuple[Fact, ...]:
    label = words["label"]
    deidentified = isinstance(consultation, DeidentifiedConsultation)
    # The exact day points at the meeting and so at the child; a month does not.
    day = format_date(consultation.date, "MMMM y" if deidentified else "d MMMM y", locale=lang)
    facts = [
        Fact(label=label["date"], value=day),
        Fact(label=label["form"], value=words["form"][consultation.form]),
        Fact(label=label["channel"], value=words["channel"][consultation.channel]),
    ]
    if consultation.target_groups:
        groups = ", ".join(words["target_group"][group] for group in consultation.target_groups)
        facts.append(Fact(label=label["target_groups"], value=groups))
    if consultation.participants:
        people = "; ".join(
            words["party"][person.party] + (f" ({person.function})" if person.function else "")
            for person in consultation.participants
        )
        facts.append(Fact(label=label["participants"], value=people))
    return tuple(facts)


def _actions(consultation: Consultation, words: Mapping[str, Any], lang: str) -> tuple[str, ...]:
    # A day a summary names is a day someone can look up; a month is not.
    shape = "MMMM y" if isinstance(consultation, DeidentifiedConsultation) else "d MMMM y"
    lines = []
    for action in consultation.actions:
        owner = words["owner"].get(action.owner) or words["party"][action.owner.partition(":")[2]]
        due = f", {words['label']['due']} {format_date(action.due, shape, locale=lang)}" if action.due else ""
        lines.append(f"{action.what} ({owner}{due})")
    return tuple(lines)


def _sections(
    named: Iterable[tuple[str, str]], actions: tuple[str, ...], words: Mapping[str, Any]
) -> tuple[Section, ...]:
    sections = [
        Section(heading=words["section"][name], paragraphs=_paragraphs(text)) for name, text in named if text.strip()
    ]
    if actions:
        sections.append(Section(heading=words["label"]["actions"], paragraphs=actions))
    return tuple(sections)


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.replace("\r\n", "\n").split("\n\n") if part.strip())


def _left_out_notice(left_out: int, words: Mapping[str, Any]) -> tuple[str, ...]:
    if not left_out:
        return (words["notice"]["whole"],)
    return (words["notice"]["one_left_out" if left_out == 1 else "left_out"].format(count=left_out),)
