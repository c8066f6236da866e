# SPDX-License-Identifier: EUPL-1.2
"""Recognition (igenkänning): someone knows which child a de-identified consultation is about, and it stops there.

Holds a time and who stopped; never whom the child was thought to be, nor what led on from it.
"""

from __future__ import annotations

from typing import Literal

import attrs

NextStep = Literal["stopped", "ended", "unsure"]
"""What stands after the stop: nothing chosen yet, ended (slutad), kept as stopped because it is not certain."""


@attrs.frozen(kw_only=True)
class Recognition:
    """One recognition (igenkänning). at, reopened_at: instants; by, reopened_by: user ids, never the same.

    receiver: the party kind that recognised the child, empty when it was the one at the desk.
    """

    id: str
    consultation_id: str
    at: str
    by: str
    receiver: str = ""
    next_step: NextStep = "stopped"
    reopened_at: str = ""
    reopened_by: str = ""

    @property
    def hides(self) -> bool:
        """Whether the text is closed for everyone until another person opens it."""
        return not self.receiver and not self.reopened_at
