# SPDX-License-Identifier: EUPL-1.2
"""Renew a consent (förnya): the same scope asked anew; no answer follows along."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QGridLayout, QWidget

from samverkan_desktop.ui import words
from samverkan_desktop.ui.dialogs.consent import too_long
from samverkan_desktop.ui.models import asked, codes
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import DateField, FieldBox
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.usecases.consents import ConsentCard


class RenewDialog(Dialog):
    """Asks for the days; `first` and `last` give them."""

    def __init__(self, parent: QWidget | None, card: ConsentCard, today: date) -> None:
        super().__init__(
            parent,
            self.tr("Förnya {number}").format(number=card.consent.number),
            self.tr("Samma fråga ställs igen i ett nytt samtycke. Inga svar följer med: alla tillfrågas på nytt."),
            icon="retry",
            width=560,
        )
        consent, self._terms = card.consent, card.terms
        to = ", ".join(words.paper_word("party", receiver) for receiver in consent.to)
        kinds = ", ".join(codes.category(kind).lower() for kind in consent.categories)
        purposes = ", ".join(codes.purpose(code) for code in consent.purposes)
        for label, text in (
            (self.tr("Till"), to),
            (self.tr("Uppgifter"), kinds),
            (self.tr("För"), purposes),
        ):
            self.body.addWidget(PlainLabel(f"{label}: {text}", "sm", wrap=True))
        begins = max(today, min(consent.valid_to, card.end.on)) if consent.valid_to >= today else today
        self._first, self._last = DateField(begins), DateField(card.terms.proposed(begins))
        grid = QGridLayout()
        grid.setSpacing(12)
        grid.addWidget(FieldBox(self.tr("Från"), self._first), 0, 0)
        self._last_box = FieldBox(self.tr("Till och med"), self._last)
        grid.addWidget(self._last_box, 0, 1)
        self.body.addLayout(grid)
        if asked.holds(card):
            said = self.tr("Det gamla samtycket gäller till sin sista dag.")
        else:
            said = self.tr("Det gamla samtycket gäller inte längre. Inget får delas förrän nya svar finns.")
        self.body.addWidget(PlainLabel(said, "hint", wrap=True))
        cancel = self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.renew = self.add_button(self.tr("Förnya och fråga igen"), Role.AcceptRole, "primary")
        for field in (self._first, self._last):
            field.dateChanged.connect(lambda _day: self._fit())
        self.set_harmless(cancel)

    def first(self) -> date:
        """First day of the new consent."""
        return self._first.day()

    def last(self) -> date:
        """Last day of it."""
        return self._last.day()

    def _fit(self) -> None:
        said = "" if self.first() <= self.last() else self.tr("Sista dagen ligger före den första.")
        latest = self._terms.latest(self.first())
        if latest is not None and self.last() > latest:
            said = too_long(self._terms)
            said = f"{said[:1].upper()}{said[1:]}."
        self._last_box.set_error(said)
        self.renew.setEnabled(not said)
