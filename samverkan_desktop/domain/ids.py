# SPDX-License-Identifier: EUPL-1.2
"""Ids: random uuid4 as text, so that neither order nor time can be read from one."""

from __future__ import annotations

import uuid


def new_id() -> str:
    """A new random id, 36 characters."""
    return str(uuid.uuid4())


def is_id(text: str) -> bool:
    """Whether a text is an id in the form `new_id` gives."""
    try:
        return str(uuid.UUID(text)) == text
    except (ValueError, AttributeError, TypeError):
        return False
