# SPDX-License-Identifier: EUPL-1.2
"""Add a child (lägg till barn): name, number or birth date, school, guardians. Faults are said at the field."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QWidget

from samverkan_desktop.domain.consultations import NewChild
from samverkan_desktop.domain.people import CUSTODIES, birth_date_of
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.pages.consultation_parts import Choice
from samverkan_desktop.ui.pages.consultation_rows import Rows
from samverkan_desktop.ui.widgets.buttons import IconButton
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import FieldBox, LineField
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.usecases import children


class _GuardianRow(QWidget):
    changed = Signal()
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.what = LineField(name=self.tr("Vårdnadshavarens namn"), placeholder=self.tr("För- och efternamn"))
        self.custody = Choice([(code, codes.custody(code)) for code in CUSTODIES], name=self.tr("Vårdnad"))
        remove = IconButton("trash", self.tr("Ta bort vårdnadshavaren"), size=18)
        remove.clicked.connect(self.removed)
        row.addWidget(self.what, 3)
        row.addWidget(self.custody, 2)
        row.addWidget(remove)
        self.what.textChanged.connect(self.changed)


class ChildDialog(Dialog):
    """Asks for a child; `data()` is what `children.add` takes."""

    def __init__(self, parent: QWidget | None, today: date) -> None:
        super().__init__(parent, self.tr("Lägg till barn"), icon="child", width=620)
        self._today = today
        self._name = LineField()
        self._also = LineField(placeholder=self.tr("Tuvan, Tuttan"))
        self._number = LineField(placeholder=self.tr("ÅÅÅÅMMDD-NNNN eller ÅÅÅÅ-MM-DD"))
        self._school = LineField()
        self._boxes = {
            "name": FieldBox(self.tr("Namn"), self._name),
            "personal_id": FieldBox(self.tr("Personnummer eller födelsedatum"), self._number),
        }
        grid = QGridLayout()
        grid.setSpacing(12)
        grid.addWidget(self._boxes["name"], 0, 0)
        grid.addWidget(self._boxes["personal_id"], 0, 1)
        grid.addWidget(FieldBox(self.tr("Smeknamn"), self._also, optional=True), 1, 0)
        grid.addWidget(FieldBox(self.tr("Skola"), self._school, optional=True), 1, 1)
        self.body.addLayout(grid)
        self.body.addWidget(PlainLabel(self.tr("Vårdnadshavare"), "h3"))
        said = self.tr(
            "Alla med vårdnad ska tillfrågas. Vid gemensam vårdnad bestämmer de tillsammans (FB 6 kap. 11 och 13 §§)."
        )
        self.body.addWidget(PlainLabel(said, "hint", wrap=True))
        self._guardians = Rows(self.tr("Lägg till vårdnadshavare"), _GuardianRow)
        self._guardians.add_row()
        self.body.addWidget(self._guardians)
        self._protected = QCheckBox(self.tr("Barnet har skyddade personuppgifter"))
        said = self.tr("Barnet visas då som ett nummer i alla listor, och bara för dig och din ersättare.")
        self.body.addWidget(self._protected)
        self.body.addWidget(PlainLabel(said, "hint", wrap=True))
        self._fault = PlainLabel("", "error", wrap=True)
        self._fault.hide()
        self.body.addWidget(self._fault)
        self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.save = self.add_button(self.tr("Spara barnet"), Role.ActionRole, "primary")
        self.save.clicked.connect(self._try)
        self.save.setDefault(True)
        self._name.setFocus()

    def data(self) -> NewChild:
        """The child as typed."""
        number = self._number.text().strip()
        try:
            born: date | None = date.fromisoformat(number)
            personal = ""
        except ValueError:
            born, personal = birth_date_of(number, on=self._today), number
        return NewChild(
            name=self._name.text(),
            personal_id=personal,
            birth_date=born,
            school=self._school.text(),
            also=tuple(part.strip() for part in self._also.text().split(",") if part.strip()),
            guardians=tuple(
                (row.what.text().strip(), row.custody.code())
                for row in self._guardians.rows()
                if row.what.text().strip()
            ),
            protected=self._protected.isChecked(),
        )

    def _try(self) -> None:
        """Close when nothing is wrong; otherwise say what, where."""
        faults = children.faults_of(self.data(), on=self._today)
        for box in self._boxes.values():
            box.set_error("")
        rest = []
        for fault in faults:
            box_at = self._boxes.get("personal_id" if fault.path == "birth_date" else fault.path)
            if box_at is not None:
                box_at.set_error(fault.text)
            else:
                rest.append(fault.text)
        self._fault.setText(" ".join(rest))
        self._fault.setVisible(bool(rest))
        if not faults:
            self.accept()
            return
        first = next((box for box in self._boxes.values() if box.has_error), None)
        (first.field if first is not None else self._guardians.rows()[0].what).setFocus()
