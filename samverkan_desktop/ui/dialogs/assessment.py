# SPDX-License-Identifier: EUPL-1.2
"""Assessments that only a person makes (bedömningar): maturity, who must not know, care under LVU.

Nothing is chosen in advance. Each needs its reasons, and is followed by another, never changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from samverkan_desktop.domain.people import Guardian
from samverkan_desktop.domain.sharing import CATEGORIES
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.widgets.buttons import SegmentedControl
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role
from samverkan_desktop.ui.widgets.fields import DateField, FieldBox, LineField, PlainEdit
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import Banner


class AssessmentDialog(Dialog):
    """What it gave, who judged, when and on what ground. `about`: extra widgets come between."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        text: str,
        options: Sequence[tuple[str, str]],
        question: str,
        today: date,
    ) -> None:
        super().__init__(parent, title, text, icon="user", width=680)
        self.outcome = SegmentedControl(options, question)
        self.outcome.chosen.connect(lambda _value: self._fit())
        self.body.addWidget(FieldBox(question, self.outcome))
        self._add_more()
        grid = QGridLayout()
        grid.setSpacing(12)
        self.day = DateField(today)
        self.assessor = LineField(placeholder=self.tr("Du, om inget skrivs"))
        grid.addWidget(FieldBox(self.tr("Dag"), self.day), 0, 0)
        grid.addWidget(FieldBox(self.tr("Vem bedömde?"), self.assessor, optional=True), 0, 1)
        self.body.addLayout(grid)
        self.reasoning = PlainEdit(lines=2)
        self.reasoning.setMaximumHeight(84)
        self.reasoning.textChanged.connect(self._fit)
        self.body.addWidget(FieldBox(self.tr("Vad bygger bedömningen på?"), self.reasoning))
        self._lacking = PlainLabel("", "hint", wrap=True)
        self.body.addWidget(self._lacking)
        cancel = self.add_button(self.tr("Avbryt"), Role.RejectRole)
        self.save = self.add_button(self.tr("Spara bedömningen"), Role.AcceptRole, "primary")
        self._fit()
        self.set_harmless(cancel)

    def _add_more(self) -> None:
        """Subclasses put more widgets between the question and the day."""

    def how(self) -> dict[str, object]:
        """Day, reasons and who judged, as the use cases take them."""
        return {
            "on": self.day.day(),
            "reasoning": self.reasoning.toPlainText().strip(),
            "assessor": self.assessor.text().strip(),
        }

    def _more_lacks(self) -> list[str]:
        return []

    def _fit(self) -> None:
        if not hasattr(self, "save"):
            return
        lacking = [] if self.outcome.value() else [self.tr("svar på frågan")]
        lacking += self._more_lacks()
        if not self.reasoning.toPlainText().strip():
            lacking.append(self.tr("vad bedömningen bygger på"))
        self.save.setEnabled(not lacking)
        self._lacking.setText(self.tr("Kvar: {what}.").format(what=", ".join(lacking)) if lacking else "")


class MaturityDialog(AssessmentDialog):
    """How mature a child is in this matter; `outcome` and `how()` go to `maturity.assess`."""

    def __init__(self, parent: QWidget | None, child: str, today: date) -> None:
        super().__init__(
            parent,
            self.tr("Bedöm mognad, {child}").format(child=child),
            self.tr(
                "Ett moget barn bestämmer tillsammans med vårdnadshavarna, eller själv där de inte får veta "
                "(OSL 12 kap. 3 §). Ålder är bara en ledning."
            ),
            [("mature", self.tr("Mogen")), ("not_mature", self.tr("Inte mogen")), ("not_assessed", self.tr("Oklart"))],
            self.tr("Är barnet moget nog i den här frågan?"),
            today,
        )


class SecrecyDialog(AssessmentDialog):
    """Whether a guardian must not know; `outcome` is yes, unsure or no, `categories()` of what."""

    def __init__(self, parent: QWidget | None, guardian: Guardian, today: date) -> None:
        self._kept = guardian.secret_categories
        super().__init__(
            parent,
            self.tr("Får {name} veta?").format(name=guardian.name),
            "",
            [("no", self.tr("Nej")), ("unsure", self.tr("Vet inte")), ("yes", self.tr("Ja"))],
            self.tr("Kan barnet lida betydande men om vårdnadshavaren får veta?"),
            today,
        )

    def _add_more(self) -> None:
        self.warning = Banner("cau", self.tr("Fråga då inte hemma."), title=self.tr("OSL 12 kap. 3 §"))
        self.body.insertWidget(0, self.warning)
        self.boxes: dict[str, QCheckBox] = {}
        self._kinds = QWidget()
        grid = QGridLayout(self._kinds)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        kinds = [code for code in CATEGORIES if code not in ("report_status", "methods")]
        for at, code in enumerate(kinds):
            box = QCheckBox(codes.category(code))
            box.setChecked(code in self._kept)
            box.toggled.connect(lambda _on: self._fit())
            self.boxes[code] = box
            grid.addWidget(box, at // 3, at % 3)
        self._kinds_title = PlainLabel(self.tr("Vilka uppgifter får personen inte veta?"), "label")
        self.body.addWidget(self._kinds_title)
        self.body.addWidget(self._kinds)

    def categories(self) -> tuple[str, ...]:
        """The kinds of information that are secret from the guardian."""
        return tuple(code for code, box in self.boxes.items() if box.isChecked())

    def _more_lacks(self) -> list[str]:
        if self.outcome.value() == "yes" and not self.categories():
            return [self.tr("vilka uppgifter det gäller")]
        return []

    def _fit(self) -> None:
        answer = self.outcome.value()
        for part in (self._kinds_title, self._kinds):
            part.setVisible(answer in ("", "yes"))
            part.setEnabled(answer == "yes")
        said = {
            "yes": self.tr(
                "Fråga då inte hemma. Personen tas bort ur alla listor, brev och blanketter om de här uppgifterna."
            ),
            "unsure": self.tr("Fråga inte hemma förrän det är bedömt. Ta det med din chef i dag."),
            "no": self.tr("Personen tillfrågas som andra vårdnadshavare."),
        }
        self.warning.say("info" if answer == "no" else "cau", said.get(answer, self.tr("Fråga då inte hemma.")))
        super()._fit()


class CareOrderDialog(AssessmentDialog):
    """Whether a child is in care under LVU; `outcome` is yes or no."""

    def __init__(self, parent: QWidget | None, child: str, today: date) -> None:
        super().__init__(
            parent,
            self.tr("Vård enligt LVU, {child}").format(child=child),
            self.tr(
                "Under vården bestämmer socialnämnden om barnets personliga förhållanden i den mån det behövs "
                "(LVU 11 §). Vem som ska tillfrågas är en bedömning i varje fråga. Programmet avgör den inte."
            ),
            [("yes", self.tr("Ja")), ("no", self.tr("Nej"))],
            self.tr("Vårdas barnet enligt LVU?"),
            today,
        )
