# SPDX-License-Identifier: EUPL-1.2
"""The paper to the case file (till akt): a record whole, with neutral subject, parties, date and secrecy marking.

It stays within the authority that wrote it, so nothing is left out of it. Pure: writes no file and asks no rule.
Source: OSL (2009:400) 5 kap. 2 och 5 §§.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from babel.dates import format_date

from samverkan_desktop.domain.case_files import CaseFile
from samverkan_desktop.domain.consultations import SECTIONS, Action, Consultation, DeidentifiedConsultation
from samverkan_desktop.domain.people import Child
from samverkan_desktop.domain.reports import Fact, Report, Section
from samverkan_desktop.system import texts


def compose(
    record: Consultation,
    kept: CaseFile,
    *,
    child: Child | None,
    writer: str,
    day: date,
    lang: str,
    retention: Sequence[str] = (),
) -> Report:
    """The paper of that day. child: whom a consultation with consent is about; writer: function of who wrote it.

    retention: which class it belongs to and who says so (gallring), in words.
    """
    words, common = texts.table("case_files", lang), texts.table("extracts", lang)
    deidentified = isinstance(record, DeidentifiedConsultation)
    notices = [words["not_for_a_child"]] if deidentified else []
    if kept.system:
        notices.append(words["original"].format(system=kept.system))
    marked = kept.marked_on or day
    marking = words["marking"].format(paragraph=kept.paragraph, day=marked.isoformat(), authority=kept.authority)
    return Report(
        kind="case_file",
        title=words["title_deidentified" if deidentified else "title"],
        subtitle=kept.subject,
        day=day,
        language=lang,
        marking=marking,
        facts=_facts(record, kept, words, common, child=child, writer=writer, lang=lang, retention=retention),
        sections=_sections(record, words, common, lang),
        notices=tuple(notices),
    )


def as_text(paper: Report) -> str:
    """The same words as text to paste into the case system."""
    lines = [paper.title, paper.subtitle, paper.marking, ""]
    lines += [f"{fact.label}: {fact.value}" for fact in paper.facts]
    for section in paper.sections:
        lines += ["", section.heading, *section.paragraphs]
    return "\n".join(lines) + "\n"


def _facts(
    record: Consultation,
    kept: CaseFile,
    words: Mapping[str, Any],
    common: Mapping[str, Any],
    *,
    child: Child | None,
    writer: str,
    lang: str,
    retention: Sequence[str],
) -> tuple[Fact, ...]:
    parties = "; ".join(
        common["party"][one.party] + (f" ({one.function})" if one.function else "") for one in record.participants
    )
    about = "" if child is None else words["protected_child"] if child.protected else child.name
    said = {
        "subject": kept.subject,
        "case_number": kept.case_number,
        "number": record.number,
        "date": format_date(record.date, "d MMMM y", locale=lang),
        "form": common["form"][record.form],
        "child": about,
        "parties": parties,
        "written_by": ", ".join(part for part in (writer, kept.authority) if part),
        "retention": " ".join(retention),
    }
    return tuple(Fact(label=words["label"][name], value=value) for name, value in said.items() if value)


def _sections(
    record: Consultation, words: Mapping[str, Any], common: Mapping[str, Any], lang: str
) -> tuple[Section, ...]:
    if isinstance(record, DeidentifiedConsultation):
        written = [(name, record.texts.get(name, "")) for name in SECTIONS]
        purpose = record.texts.get("purpose", "")
    else:
        by_name = {section.name: section.text for section in record.sections}
        written = [(name, by_name.get(name, "")) for name in SECTIONS]
        purpose = record.purpose
    sections = [Section(heading=words["purpose"], paragraphs=(purpose,))] if purpose.strip() else []
    sections += [
        Section(heading=common["section"][name], paragraphs=tuple(part for part in text.split("\n\n") if part.strip()))
        for name, text in written
        if text.strip()
    ]
    actions = tuple(_action(action, common, lang) for action in record.actions if action.what.strip())
    if actions:
        sections.append(Section(heading=words["actions"], paragraphs=actions))
    return tuple(sections)


def _action(action: Action, common: Mapping[str, Any], lang: str) -> str:
    owner = common["owner"].get(action.owner) or common["party"][action.owner.partition(":")[2]]
    due = f", {common['label']['due']} {format_date(action.due, 'd MMMM y', locale=lang)}" if action.due else ""
    return f"{action.what} ({owner}{due})"
