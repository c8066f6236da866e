# SPDX-License-Identifier: EUPL-1.2
"""The municipality's rules (kommunens regler) as tables: what a draft changes, and which cases it answers differently.

Knows what each key is called and how its value is read by people. Decides nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from samverkan_desktop.domain.sharing import SharingQuestion
from samverkan_desktop.rules.cases import Change
from samverkan_desktop.ui import icons, theme, words
from samverkan_desktop.ui.models import codes, grounds

Index = QModelIndex | QPersistentModelIndex
Difference = tuple[str, Any, Any]
_NOWHERE = QModelIndex()
_GROUNDS = {
    "report_duty": "SoL 19 kap. 1 §",
    "may_report": "SoL 19 kap. 4 §",
    "health_authority": "OSL 25 kap. 1 §",
    "under_rektor": "Lag 2025:170 7 §",
    "general_clause": "OSL 10 kap. 27 §",
    "social_or_health": "OSL 26 kap. 9 §",
}
"""The paragraph by which a group's members are in it, where one says so."""


def label(key: str, sources: Mapping[str, str]) -> str:
    """What a key of the policy is called; sources: rule id -> paragraph, for the exceptional grounds."""
    translate = QCoreApplication.translate
    named = {
        "ages.child_when_mature": translate("Policy", "Ett moget barns ja behövs från"),
        "ages.child_always": translate("Policy", "Barnets ja behövs alltid från"),
        "thresholds.group": translate("Policy", "Minsta grupp i avidentifierad text"),
        "thresholds.stamp_days": translate("Policy", "Lagtexten kontrolleras senast efter"),
        "consent.longest_months": translate("Policy", "Längsta giltighet för ett samtycke"),
        "consent.usual_days": translate("Policy", "Föreslagen giltighet för ett samtycke"),
        "consent.remind_days": translate("Policy", "Påminnelse före samtyckets slut"),
        "consent.oral": translate("Policy", "Ett ja får lämnas muntligt"),
        "meetings.lots_notice_days": translate("Policy", "Arbetsdagar mellan kallelse och lotsmöte"),
        "meetings.hidden_count": translate("Policy", "Rummet får veta hur många uppgifter som är dolda"),
        "authority.one": translate("Policy", "Verksamheter som är en myndighet"),
        "authority.own_branches": translate("Policy", "Egna verksamhetsgrenar inom myndigheten"),
    }.get(key)
    if named is not None:
        return named
    table, _, name = key.partition(".")
    if table == "exceptional":
        return translate("Policy", "Undantagsgrund: {source}").format(source=sources.get(name, name))
    if table == "grounds":
        ground, _, part = name.partition(".")
        text = {
            "roles": translate("Policy", "Vem som bedömer: {ground}"),
            "reasoning": translate("Policy", "Rubriker att besvara: {ground}"),
        }.get(part, "{ground}")
        return text.format(ground=grounds.name(ground, sources.get(ground, "")))
    if table == "retention":
        return _retention_label(name)
    return _group_label(name)


def _group_label(name: str) -> str:
    """What a group of parties is called: which law or secrecy its members have."""
    translate = QCoreApplication.translate
    return {
        "authority": translate("Policy", "Parter som är myndigheter"),
        "secrecy_elsewhere": translate("Policy", "Parter vars egen sekretess inte står i reglerna"),
        "report_duty": translate("Policy", "Parter som ska anmäla oro"),
        "may_report": translate("Policy", "Parter som bör anmäla oro"),
        "social_board": translate("Policy", "Parter som är socialnämnder"),
        "health_authority": translate("Policy", "Parter som är hälso- och sjukvård hos myndighet"),
        "under_rektor": translate("Policy", "Parter under en rektor"),
        "own_law": translate("Policy", "Parter som svarar efter sin egen lag"),
        "law_enforcement": translate("Policy", "Parter som bekämpar brott"),
        "social_or_health": translate("Policy", "Parter i socialtjänst och vård hos myndighet"),
        "care_giver": translate("Policy", "Parter som ger vård och omsorg"),
        "general_clause": translate("Policy", "Parter som generalklausulen når"),
        "strong_secrecy": translate("Policy", "Parter med starkare sekretess än mottagaren kan ha"),
        "oversight": translate("Policy", "Parter som granskar"),
        "private_social": translate("Policy", "Parter som är privata utförare av socialtjänst"),
        "any_school": translate("Policy", "Parter som är skolor"),
        "silence_duty": translate("Policy", "Parter med tystnadsplikt i stället för sekretess"),
        "without_secrecy": translate("Policy", "Mottagare där ingen sekretess följer med"),
    }.get(name, translate("Policy", "Grupp i regelfilen: {name}").format(name=name))


def _retention_label(name: str) -> str:
    translate = QCoreApplication.translate
    if name == "confirmed":
        return translate("Policy", "Gallringen följer kommunens dokumenthanteringsplan")
    kind, _, part = name.partition(".")
    text = translate("Policy", "Gallring, år: {kind}") if part == "years" else translate("Policy", "Klass: {kind}")
    return text.format(kind=grounds.record_kind(kind))


def value(key: str, held: Any) -> str:
    """A value as people read it, with its unit."""
    translate = QCoreApplication.translate
    if isinstance(held, bool):
        if key.startswith("exceptional."):
            return translate("Policy", "På, efter bedömning") if held else translate("Policy", "Av")
        return translate("Policy", "Ja") if held else translate("Policy", "Nej")
    if key.startswith("grounds."):
        return grounds.roles(held) if key.endswith(".roles") else "; ".join(grounds.heading(one) for one in held)
    if key.startswith("retention."):
        if isinstance(held, str):
            return held
        return translate("Policy", "{n} år").format(n=held) if held else translate("Policy", "Bevaras")
    if isinstance(held, Sequence) and not isinstance(held, str):
        return ", ".join(member(one) for one in held) or translate("Policy", "Ingen")
    if key == "consent.longest_months" and not held:
        return translate("Policy", "Till dagen i det")
    unit = {
        "ages": translate("Policy", "{n} år"),
        "thresholds.group": translate("Policy", "{n} barn"),
        "thresholds.stamp_days": translate("Policy", "{n} dagar"),
        "consent.longest_months": translate("Policy", "{n} månader"),
        "consent.usual_days": translate("Policy", "{n} dagar"),
        "consent.remind_days": translate("Policy", "{n} dagar före"),
        "meetings.lots_notice_days": translate("Policy", "{n} arbetsdagar"),
    }
    one = {
        "thresholds.stamp_days": translate("Policy", "En dag"),
        "consent.longest_months": translate("Policy", "En månad"),
        "consent.usual_days": translate("Policy", "En dag"),
        "consent.remind_days": translate("Policy", "En dag före"),
        "meetings.lots_notice_days": translate("Policy", "En arbetsdag"),
    }
    if held == 1 and key in one:
        return one[key]
    return unit.get(key, unit.get(key.partition(".")[0], "{n}")).format(n=held)


def member(kind: str) -> str:
    """A member of a group: a kind of party, or a person."""
    persons = {
        "guardian": QCoreApplication.translate("Policy", "Vårdnadshavare"),
        "other": QCoreApplication.translate("Policy", "Annan person"),
    }
    return persons.get(kind) or words.paper_word("party", kind)


def ground(key: str, sources: Mapping[str, str]) -> str:
    """The paragraph a key rests on, or that the municipality decides it alone."""
    translate = QCoreApplication.translate
    table, _, name = key.partition(".")
    if table in ("exceptional", "grounds"):
        return sources.get(name.partition(".")[0], "") or translate("Policy", "Lokal regel")
    if table == "retention":
        return translate("Policy", "Arkivlagen 10 §")
    found = {"ages": "OSL 12 kap. 3 §", "authority": "OSL 8 kap. 1-2 §§"}.get(table) or _GROUNDS.get(name)
    return found or translate("Policy", "Lokal regel")


class DifferenceModel(QAbstractTableModel):
    """Rule, the program's value, the municipality's value, ground."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Difference, ...] = ()
        self._sources: Mapping[str, str] = {}
        self._heading = ""

    def show_differences(self, rows: Sequence[Difference], sources: Mapping[str, str], heading: str) -> None:
        """Show what differs; heading: of the municipality's column."""
        self.beginResetModel()
        self._rows, self._sources, self._heading = tuple(rows), sources, heading
        self.endResetModel()

    def key(self, row: int) -> str:
        """The key of a row."""
        return self._rows[row][0] if 0 <= row < len(self._rows) else ""

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._rows):
            return None
        key, was, now = self._rows[index.row()]
        told = (label(key, self._sources), value(key, was), value(key, now), ground(key, self._sources))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return told[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "{}: {} > {}".format(*told[:3]) if index.column() == 0 else told[index.column()]
        return _bold() if role == Qt.ItemDataRole.FontRole and index.column() == 2 else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Regel"), self.tr("Programmets grund"), self._heading, self.tr("Grund"))[section]
        return _left(role)


class ChangeModel(QAbstractTableModel):
    """Case, answer before, answer after, read or not."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Change, ...] = ()
        self._seen: Collection[str] = ()
        self._icons: dict[str, QIcon] = {}
        self._wrong: frozenset[str] = frozenset()

    def show_changes(self, rows: Sequence[Change], seen: Collection[str], wrong: Sequence[Change] = ()) -> None:
        """Show changed cases, those that became more open first; seen: file names of those that have been read.

        wrong: own cases that do not get the answer they expect, changed or not; they stand before all others.
        """
        self.beginResetModel()
        self._wrong = frozenset(one.case.path.name for one in wrong)
        others = (one for one in rows if one.case.path.name not in self._wrong)
        self._rows, self._seen = (*wrong, *sorted(others, key=lambda one: not one.opens)), seen
        self._icons = {state: icons.icon(f"state-{state}", size=18) for state in icons.STATES}
        self.endResetModel()

    def change(self, row: int) -> Change | None:
        """The changed case of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def refresh(self) -> None:
        """Show anew which have been read."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 3))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        change = self.change(index.row())
        if change is None:
            return None
        read = self.tr("Läst") if change.case.path.name in self._seen else self.tr("Inte läst")
        if change.case.path.name in self._wrong:
            read = self.tr("Väntat: {answer}").format(answer=outcome(change.case.expected))
        decisions = (None, change.before, change.after, None)
        decision = decisions[index.column()]
        told = (change.case.sentence, outcome(change.before.outcome), outcome(change.after.outcome), read)
        if role == Qt.ItemDataRole.DecorationRole and decision is not None:
            return self._icons[codes.STATE_OF[decision.outcome]]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return told[index.column()]
        return _bold() if role == Qt.ItemDataRole.FontRole and index.column() == 3 and read != self.tr("Läst") else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Vad det gäller"), self.tr("Före"), self.tr("Efter"), self.tr("Läst"))[section]
        return _left(role)


def outcome(code: str) -> str:
    """The word of an answer in the trial run."""
    translate = QCoreApplication.translate
    return {
        "permitted": translate("Policy", "Får delas"),
        "needs": translate("Policy", "Något saknas"),
        "forbidden": translate("Policy", "Får inte"),
        "duty": translate("Policy", "Ska lämnas"),
    }[code]


def facts(question: SharingQuestion) -> list[str]:
    """A case's question in plain lines: from, to, about what, which day, and who has said what."""
    translate = QCoreApplication.translate
    sent = translate("Policy", "Från {sender} till {to}, {day}.")
    lines = [
        sent.format(
            sender=_party(question.from_), to=", ".join(map(_party, question.to)), day=question.date.isoformat()
        ),
        translate("Policy", "Uppgifter: {kinds}.").format(kinds=", ".join(map(codes.category, question.categories))),
    ]
    if question.child is not None:
        born = question.child.birth_date.isoformat()
        lines.append(translate("Policy", "Barnet är fött {day}.").format(day=born))
    for one in question.consents:
        child, guardian = translate("Policy", "Barnet"), translate("Policy", "Vårdnadshavare eller annan person")
        day = one.given.isoformat() if one.given else ""
        lines.append(f"{child if one.giver == 'child' else guardian}: {codes.answer(one.answer)} {day}".strip())
    return lines


def _party(kind: str) -> str:
    if kind.partition(":")[0] in ("guardian", "other"):
        return QCoreApplication.translate("Policy", "en person")
    return words.paper_word("party", kind)


def _left(role: int) -> Any:
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return None


def _bold() -> Any:
    return theme.current().font("h3")
