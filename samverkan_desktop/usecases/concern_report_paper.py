# SPDX-License-Identifier: EUPL-1.2
"""The concern report on paper (orosanmälan): which words stand where, and the same as text to paste into a form.

Only what has been written stands there; nothing is asked for and nothing is left out. Asks no rule.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from samverkan_desktop.domain.concern_reports import ConcernReport
from samverkan_desktop.domain.days import STOCKHOLM
from samverkan_desktop.domain.reports import Fact, Report, Section
from samverkan_desktop.system import texts

SECTIONS = ("observations", "child_words", "child_knows", "siblings")


def compose(report: ConcernReport, *, municipality: str, day: date, lang: str = "sv") -> Report:
    """The report as a paper of that day. municipality: the vault's own."""
    words = texts.table("concern_reports", lang)
    return Report(
        kind="concern_report",
        title=words["title"],
        day=day,
        language=lang,
        marking=words["marking"].format(day=day.isoformat(), authority=report.authority or words["not_stated"]),
        facts=_facts(report, words, municipality, day),
        sections=(*_written(report, words), *_requests(report, words)),
    )


def as_text(paper: Report) -> str:
    """The same words as text to paste into another form: no lines drawn, no line folded."""
    lines = [paper.title, paper.marking, ""]
    lines += [f"{fact.label}: {fact.value}" for fact in paper.facts]
    for section in paper.sections:
        lines += ["", section.heading, *section.paragraphs]
    return "\n".join(lines) + "\n"


def receiver(report: ConcernReport, municipality: str, lang: str = "sv") -> str:
    """Whom the report is for, in words."""
    words = texts.table("concern_reports", lang)["receiver"]
    where = report.municipality if report.receiver == "other_municipality" else municipality
    return str(words[report.receiver]).format(municipality=where.strip() or words["no_municipality"])


def _facts(report: ConcernReport, words: dict[str, Any], municipality: str, day: date) -> tuple[Fact, ...]:
    label = words["label"]
    lang = "en" if words is texts.table("concern_reports", "en") else "sv"
    said = {
        "to": receiver(report, municipality, lang),
        "authority": report.authority,
        "function": report.function,
        "contact": report.contact,
        "child": report.child_name.strip() or words["not_stated"],
        "personal_id": report.child_personal_id,
        "address": report.child_address,
        "happened": report.happened,
        "known_by": words["known_by"].get(report.known_by, ""),
        "protection": words["protection"].get(report.protection, ""),
        "guardians_told": words["guardians_told"].get(report.guardians_told, ""),
        "interpreter": report.interpreter,
        "date": day.isoformat(),
    }
    return tuple(Fact(label=label[name], value=value.strip()) for name, value in said.items() if value.strip())


def _written(report: ConcernReport, words: dict[str, Any]) -> tuple[Section, ...]:
    return tuple(
        Section(heading=words["section"][name], paragraphs=(text,))
        for name in SECTIONS
        if (text := getattr(report, name).strip())
    )


def _requests(report: ConcernReport, words: dict[str, Any]) -> tuple[Section, ...]:
    said = []
    if report.keep_from_guardians:
        said.append(words["keep_from_guardians"])
    if report.feedback_asked:
        said.append(words["feedback"])
    if report.called_at:
        at = datetime.fromisoformat(report.called_at).astimezone(STOCKHOLM).strftime("%Y-%m-%d %H:%M")
        whom = report.called_whom.strip()
        said.append(words["called" if whom else "called_nobody"].format(time=at, whom=whom))
    return (Section(heading=words["section"]["requests"], paragraphs=tuple(said)),) if said else ()
