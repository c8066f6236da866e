# SPDX-License-Identifier: EUPL-1.2
"""The words for what sharing and reviewing speak of: kinds of information, answers, findings, outcomes.

Words that also stand on paper come through `ui.words`. Decides nothing.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from samverkan_desktop.domain.retention import Retention
from samverkan_desktop.domain.sharing import Cell, Decision
from samverkan_desktop.ui import words
from samverkan_desktop.usecases import retention
from samverkan_desktop.usecases.consents import ConsentCard
from samverkan_desktop.usecases.meeting_matrix import Matrix
from samverkan_desktop.usecases.school_changes import SchoolChange

TARGET: Final = 10
"""Children that must fit, unless the unit has set a higher number (contracts, decide, point 9)."""
STATE_OF: Final = {"permitted": "pos", "needs": "cau", "forbidden": "neg", "duty": "rep"}
KIND_OF: Final = {
    "PERSON": "person",
    "KINSHIP": "person",
    "PLACE": "place",
    "ADDRESS": "place",
    "DATE": "date",
    "AGE": "trait",
    "TRAIT": "trait",
    "HIDDEN": "trait",
    "CLASS": "org",
    "ORGANISATION": "org",
}
KINDS: Final = ("person", "trait", "org", "number", "place", "date")
KIND_ICON: Final = {
    "person": "user",
    "trait": "trait",
    "org": "organisation",
    "number": "number",
    "place": "place",
    "date": "calendar",
}
LABEL_OF_KIND: Final = {
    "person": "PERSON",
    "trait": "TRAIT",
    "org": "ORGANISATION",
    "number": "CASE_NUMBER",
    "place": "PLACE",
    "date": "DATE",
}
PURPOSE_OF_FORM: Final = {
    "lots_meeting": "lots_meeting",
    "family_centre": "family_centre",
    "joint_project": "joint_project",
    "sip": "sip_meeting",
    "sspf": "sspf",
}


def kind_of(label: str) -> str:
    """Which of the six ways of marking a kind of finding has; numbers of every sort share one."""
    return KIND_OF.get(label, "number")


def kind(code: str) -> str:
    """The word for a way of marking, as `Person`."""
    return {
        "person": QCoreApplication.translate("Codes", "Person"),
        "trait": QCoreApplication.translate("Codes", "Kännetecken"),
        "org": QCoreApplication.translate("Codes", "Organisation"),
        "number": QCoreApplication.translate("Codes", "Nummer"),
        "place": QCoreApplication.translate("Codes", "Plats"),
        "date": QCoreApplication.translate("Codes", "Datum"),
    }[code]


def category(code: str) -> str:
    """A kind of information (slag av uppgift)."""
    translate = QCoreApplication.translate
    return {
        "identity": translate("Codes", "Vem det gäller"),
        "attendance": translate("Codes", "Skolnärvaro"),
        "school_support": translate("Codes", "Stöd i skolan"),
        "family_situation": translate("Codes", "Familjesituation"),
        "counselling": translate("Codes", "Kuratorssamtal"),
        "health_diagnosis": translate("Codes", "Hälsa och diagnos"),
        "concern": translate("Codes", "Oro för barnet"),
        "report_status": translate("Codes", "Vad som hänt med en anmälan"),
        "substance": translate("Codes", "Alkohol och droger"),
        "crime_risk": translate("Codes", "Risk för brottslighet"),
        "housing": translate("Codes", "Boende och adress"),
        "economy": translate("Codes", "Ekonomi"),
        "methods": translate("Codes", "Arbetssätt"),
    }.get(code, code)


def purpose(code: str) -> str:
    """What the information is for (ändamål)."""
    translate = QCoreApplication.translate
    return {
        "consultation": translate("Codes", "Konsultation"),
        "sip_meeting": translate("Codes", "SIP-möte"),
        "lots_meeting": translate("Codes", "Lotsmöte"),
        "sspf": translate("Codes", "SSPF"),
        "family_centre": translate("Codes", "Familjecentral"),
        "joint_project": translate("Codes", "Gemensamt projekt"),
    }.get(code, code)


def purpose_of_form(form: str) -> str:
    """The purpose a form of consultation serves, for the rules."""
    return PURPOSE_OF_FORM.get(form, "consultation")


def answer(code: str) -> str:
    """A person's answer (svar)."""
    translate = QCoreApplication.translate
    return {
        "yes": translate("Codes", "Samtycker"),
        "no": translate("Codes", "Samtycker inte"),
        "not_reached": translate("Codes", "Inte nådd"),
        "not_asked": translate("Codes", "Inte tillfrågad"),
        "may_not_be_asked": translate("Codes", "Får inte tillfrågas"),
        "hindered": translate("Codes", "Har förhinder"),
        "withdrawn": translate("Codes", "Återkallat"),
    }.get(code, code)


def way(code: str) -> str:
    """How an answer was given (sätt)."""
    translate = QCoreApplication.translate
    return {
        "written": translate("Codes", "Skriftligt"),
        "oral": translate("Codes", "Muntligt"),
        "phone": translate("Codes", "Per telefon"),
        "video": translate("Codes", "Video"),
        "not_stated": translate("Codes", "Sätt inte angivet"),
    }.get(code, code)


def custody(code: str) -> str:
    """Custody (vårdnad)."""
    translate = QCoreApplication.translate
    return {
        "joint": translate("Codes", "Gemensam vårdnad"),
        "sole": translate("Codes", "Ensam vårdnad"),
        "none": translate("Codes", "Inte vårdnadshavare"),
        "appointed": translate("Codes", "Särskilt förordnad vårdnadshavare"),
    }.get(code, code)


def relation(code: str) -> str:
    """What another person is to the child (relation); one written in own words is shown as it stands."""
    translate = QCoreApplication.translate
    return {
        "sibling": translate("Codes", "syskon"),
        "parent_without_custody": translate("Codes", "förälder utan vårdnad"),
        "other_pupil": translate("Codes", "annan elev"),
        "contact_person": translate("Codes", "kontaktperson eller stödperson"),
        "other": translate("Codes", "annan person"),
    }.get(code, code)


def cell_word(cell: Cell) -> str:
    """The word of one cell on the own screen."""
    translate = QCoreApplication.translate
    if cell.outcome == "needs":
        judged = [item for item in cell.missing if item.fact.startswith(("assessment:", "maturity"))]
        asked = [item for item in cell.missing if item.fact.startswith("consent")]
        if judged and not asked:
            return translate("Codes", "Kräver bedömning")
        if cell.category.startswith("section:"):
            return translate("Codes", "Inte bedömd")
        return translate("Codes", "Kräver samtycke")
    return {
        "permitted": translate("Codes", "Får dela"),
        "forbidden": translate("Codes", "Får inte"),
        "duty": translate("Codes", "Ska lämnas"),
    }[cell.outcome]


def outcome_word(decision: Decision, *, deidentified: bool) -> str:
    """The heading of a decision card."""
    translate = QCoreApplication.translate
    if decision.outcome == "needs":
        return translate("Codes", "Något saknas innan det får lämnas")
    if decision.outcome == "forbidden":
        return translate("Codes", "Får inte lämnas ut")
    return translate("Codes", "Får lämnas") if deidentified else translate("Codes", "Får delas")


def grounds_of(decision: Decision) -> list[tuple[str, str]]:
    """Every paragraph a decision rests on, once, as (source, text)."""
    found: dict[str, str] = {}
    for cell in decision.cells:
        for ground in cell.grounds:
            for source in ground.source.split("; "):
                found.setdefault(source, ground.text)
    return list(found.items())


def missing_of(decision: Decision) -> list[str]:
    """What is missing, each sentence once."""
    return list(dict.fromkeys(item.text for cell in decision.cells for item in cell.missing))


def stale_rules(decision: Decision | Matrix | SchoolChange) -> str:
    """The warning that the rules have not been compared with the law for too long, empty when they have.

    It stands wherever an answer of the rules is shown.
    """
    return next((one.text for one in decision.warnings if one.code == "rules_stale"), "")


def retention_said(held: Retention | None) -> str:
    """Class, first day and where that comes from (gallring); that nothing goes by itself. Empty without a class."""
    if held is None:
        return ""
    what, where = retention.sentences(held, words.language())
    never = QCoreApplication.translate("Codes", "Inget tas bort av sig självt.")
    return " ".join((QCoreApplication.translate("Codes", "Gallring: {what}").format(what=what), where, never))


def risk_band(size: int | None, target: int) -> str:
    """Which part of the scale an estimate lies in: unknown, high, raised or low."""
    if size is None:
        return "unknown"
    return "high" if size < 5 else "raised" if size < target else "low"


def risk_sentence(size: int | None, target: int) -> str:
    """An estimate in words that never look exact."""
    translate = QCoreApplication.translate
    band = risk_band(size, target)
    if band == "unknown":
        return translate("Codes", "Det går inte att uppskatta hur många barn som passar.")
    if band == "high":
        return translate("Codes", "Färre än 5 barn passar, uppskattat. Målet är minst {target}.").format(target=target)
    if band == "raised":
        return translate("Codes", "Färre än {target} barn passar, uppskattat. Målet är minst {target}.").format(
            target=target
        )
    return translate("Codes", "Minst {target} barn passar, uppskattat. Mottagaren kan ändå känna igen barnet.").format(
        target=target
    )


def not_to(party: str) -> str:
    """Said under a section that may not go to a receiver."""
    return QCoreApplication.translate("Codes", "Får inte till {party}").format(party=party)


def not_yet_to(party: str) -> str:
    """Said under a section that may go to a receiver once something is in place."""
    return QCoreApplication.translate("Codes", "Inte ännu till {party}").format(party=party)


def consent_state(card: ConsentCard) -> tuple[str, str]:
    """Where a consent stands, as (shape, words) for the own screen."""
    translate = QCoreApplication.translate
    if not card.begun and card.state in ("applies", "partial"):
        return "cau", translate("Codes", "Gäller från {day}").format(day=words.short_day(card.consent.valid_from))
    return {
        "applies": ("pos", translate("Codes", "Gäller")),
        "partial": ("cau", translate("Codes", "Gäller delvis")),
        "waiting": ("cau", translate("Codes", "Väntar på svar")),
        "refused": ("neg", translate("Codes", "Samtycke finns inte")),
        "expired": ("neu", _ended(card)),
    }[card.state]


def _ended(card: ConsentCard) -> str:
    """That a consent has ended, and how: its last day passed, it was split, or something else ended it."""
    translate = QCoreApplication.translate
    if card.end.reason == "last_day":
        return translate("Codes", "Gick ut {day}").format(day=words.short_day(card.consent.valid_to))
    split = translate("Codes", "Uppdelat {day}")
    said = split if card.end.reason == "split_into" else translate("Codes", "Upphörde {day}")
    return said.format(day=words.short_day(card.end.on))
