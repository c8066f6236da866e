# SPDX-License-Identifier: EUPL-1.2
"""A notice after a withdrawal (meddelande): the words to say, and that they have been said."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QGridLayout, QWidget

from samverkan_desktop.domain.consents import ConsentNotice
from samverkan_desktop.ui import words
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import DateField, FieldBox, PlainEdit
from samverkan_desktop.ui.widgets.labels import PlainLabel

WAYS = ("phone", "oral", "written", "video")


class NoticeDialog(Dialog):
    """Agreed to when the notice has been given; `day` and `way` say how."""

    def __init__(self, parent: QWidget | None, notice: ConsentNotice, today: date) -> None:
        talk = notice.to == "child"
        to = self.tr("barnet") if talk else words.paper_word("party", notice.to)
        super().__init__(
            parent,
            self.tr("Prata med barnet") if talk else self.tr("Meddela {to}").format(to=to),
            self.tr("Säg inte vem som återkallade eller varför."),
            icon="talk",
            width=600,
        )
        self.words = PlainEdit(notice.text, name=self.tr("Meddelandets ord"), lines=4)
        self.words.setReadOnly(True)
        self.body.addWidget(self.words)
        grid = QGridLayout()
        grid.setSpacing(12)
        self.day = DateField(today)
        self.way = Choice([(code, codes.way(code)) for code in WAYS])
        grid.addWidget(FieldBox(self.tr("Lämnat den"), self.day), 0, 0)
        grid.addWidget(FieldBox(self.tr("Sätt"), self.way), 0, 1)
        self.body.addLayout(grid)
        self.body.addWidget(PlainLabel(self.tr("Programmet skickar inget. Du lämnar meddelandet själv."), "hint"))
        later = self.add_button(self.tr("Inte än"), Role.RejectRole)
        self.given = self.add_button(self.tr("Meddelandet är lämnat"), Role.AcceptRole, "primary", icon="check")
        self.set_harmless(later)
