# SPDX-License-Identifier: EUPL-1.2
"""Evidence of a consent (underlag), looked at inside the program. Never written decrypted, never opened elsewhere."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from samverkan_desktop.domain.attachments import Attachment
from samverkan_desktop.ui.dialogs import KEEPS_SIZE
from samverkan_desktop.ui.dialogs.paper_view import PaperView
from samverkan_desktop.ui.widgets.dialogs import Dialog, Role


class EvidenceDialog(Dialog):
    """Shows one attachment; `removed` is set when the person wants it taken away."""

    def __init__(self, parent: QWidget | None, attachment: Attachment, content: bytes) -> None:
        super().__init__(
            parent,
            attachment.name,
            self.tr("{size} · ligger krypterat i valvet. Att du har öppnat det står i loggen.").format(
                size=size_word(attachment)
            ),
            icon="clip",
            width=700,
        )
        self.removed = False
        self.view = PaperView()
        shown = self.view.show_pdf(content) if attachment.kind == "pdf" else self.view.show_image(content)
        if not shown:
            self.view.say(self.tr("Filen går inte att visa. Den är kvar som den lades till."))
        self.body.addWidget(self.view, 1)
        self.stretch_body()
        self.remove = self.add_button(self.tr("Ta bort underlaget …"), Role.ActionRole, "danger", icon="trash")
        self.remove.clicked.connect(self._remove)
        self.set_harmless(self.add_button(self.tr("Stäng"), Role.RejectRole))
        self.setProperty(KEEPS_SIZE, True)
        self.resize(820, 660)

    def _remove(self) -> None:
        self.removed = True
        self.accept()


def size_word(attachment: Attachment) -> str:
    """Kind and size, as `PDF · 214 kB`."""
    kind = {"pdf": "PDF", "jpeg": "JPEG", "png": "PNG"}[attachment.kind]
    size = attachment.size_bytes
    return f"{kind} · {size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{kind} · {max(1, round(size / 1000))} kB"
