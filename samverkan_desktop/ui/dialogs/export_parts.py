# SPDX-License-Identifier: EUPL-1.2
"""What the dialogs that hand something out share: the choice of format, and what is missing for it to leave."""

from __future__ import annotations

from collections.abc import Iterable

from samverkan_desktop.domain.sharing import Decision
from samverkan_desktop.ui.dialogs.paper_view import PaperView
from samverkan_desktop.ui.models import codes
from samverkan_desktop.ui.widgets.buttons import SegmentedControl
from samverkan_desktop.ui.widgets.labels import PlainLabel
from samverkan_desktop.ui.widgets.panels import ScrollArea, clear
from samverkan_desktop.ui.widgets.states import Requirement

_OFFICE = ("docx", "odt")
"""Documents that this window cannot draw: their words are shown as text."""


class FormatChoice(SegmentedControl):
    """Which file it becomes, by the writers there are."""

    def __init__(self, formats: Iterable[str]) -> None:
        offered = [(format, self._called(format)) for format in formats]
        super().__init__(offered, self.tr("Format"), value=offered[0][0])

    def shown_as(self) -> str:
        """The format that is asked for in order to show it."""
        return "txt" if self.is_office() else self.value()

    def is_office(self) -> bool:
        """Whether the words are shown here and stand laid out in the file."""
        return self.value() in _OFFICE

    def file_kinds(self) -> str:
        """The chosen format as the system's dialog for files names it."""
        return f"{self._called(self.value())} (*.{self.value()})"

    def put_in(self, view: PaperView, content: bytes) -> None:
        """Show what would leave, in the chosen format."""
        if self.value() == "pdf":
            view.show_pdf(content)
        else:
            view.show_text(content.decode("utf-8"))

    def _called(self, format: str) -> str:
        """What people call a format; one without such a name goes by its file ending."""
        called = {"docx": self.tr("Word"), "odt": self.tr("ODT"), "txt": self.tr("Text")}
        return called.get(format, format.upper())


class MissingList(ScrollArea):
    """What is missing for a yes, and what the rules warn of."""

    def __init__(self) -> None:
        super().__init__(spacing=4)
        self.column.addStretch(1)

    def empty(self) -> None:
        """Nothing has been decided."""
        clear(self.column)

    def show_decision(self, decision: Decision) -> None:
        """What this decision asks for and warns of."""
        clear(self.column)
        for missing in codes.missing_of(decision):
            self.column.addWidget(Requirement(missing))
        for warning in decision.warnings:
            self.column.addWidget(PlainLabel(f"{warning.text} ({warning.source})", "hint", wrap=True))
        self.column.addStretch(1)
