# SPDX-License-Identifier: EUPL-1.2
"""Clearing (klartecken): the only maker of a `Clearance`, from a decision that is a yes.

Knows the question and its decision. Does not render, write or spend: `usecases.release` does.
"""

from __future__ import annotations

import hashlib

from samverkan_desktop.domain.errors import Refused
from samverkan_desktop.domain.sharing import Clearance, Decision, SharingQuestion


def clear(question: SharingQuestion, decision: Decision, content: bytes, clearance_id: str) -> Clearance:
    """A clearance for exactly these bytes to the question's receivers, usable once.

    Raises Refused("not_permitted") unless the decision is `permitted` or `duty` and judged just these receivers and
    kinds of information: a decision on another question never clears this one.
    """
    if decision.outcome not in ("permitted", "duty") or not _answers(question, decision):
        raise Refused("not_permitted", outcome=decision.outcome)
    return Clearance(
        id=clearance_id,
        content_sha256=hashlib.sha256(content).hexdigest(),
        receivers=tuple(dict.fromkeys(question.to)),
        purpose=question.purpose,
        mode=question.mode,
        decision=decision,
    )


def _answers(question: SharingQuestion, decision: Decision) -> bool:
    judged = {(cell.to, cell.category): cell.outcome for cell in decision.cells}
    asked = [(to, category) for to in question.to for category in question.categories]
    return bool(asked) and all(judged.get(pair) in ("permitted", "duty") for pair in asked)
