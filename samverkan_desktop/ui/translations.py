# SPDX-License-Identifier: EUPL-1.2
"""Texts that stand in a table: marked so that they are collected for translation, and translated when they are shown.

A table is made once; the language is known, and may change, only later.
"""

from __future__ import annotations

import attrs
from PySide6.QtCore import QCoreApplication


@attrs.frozen
class Marked:
    """A text and the context it is translated in; made by `QT_TRANSLATE_NOOP` alone."""

    context: str
    text: str

    def said(self) -> str:
        """The text in the screen's language."""
        return QCoreApplication.translate(self.context, self.text)


def QT_TRANSLATE_NOOP(context: str, text: str) -> Marked:
    """Mark a text. The name is the one that `lupdate` looks for; Qt's own gives back no context."""
    return Marked(context, text)
