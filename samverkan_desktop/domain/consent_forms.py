# SPDX-License-Identifier: EUPL-1.2
"""The consent form (samtyckesblankett): all its words, for one person, whatever it is printed as."""

from __future__ import annotations

import hashlib
from datetime import date

import attrs


@attrs.frozen(kw_only=True)
class ReceiverPart:
    """What one receiver would get if the answer is yes (så här skulle mottagaren se det).

    headings: exactly the kinds of information; sections: headings of texts that are written already;
    waits: something beside the answers, as an assessment, is needed before anything is given.
    """

    name: str
    headings: tuple[str, ...]
    sections: tuple[str, ...] = ()
    waits: bool = False


@attrs.frozen(kw_only=True)
class AnswerRow:
    """One line of the part that is handed in (svarsdelen): a receiver and a kind of information, yes or no."""

    receiver: str
    what: str


@attrs.frozen(kw_only=True)
class ConsentForm:
    """Consent form (samtyckesblankett) for one person. Source: OSL 10 kap. 1 §, 12 kap. 2-3 §§.

    number: of the consent, the only reference on the answer part; giver: who is asked; large: large print;
    contact: whom the family can talk to; reach: telephone or address there, empty: a line to write it on;
    purposes, until: as shown; parts: the family preview; rows: what is asked, in the order of the preview.
    """

    language: str
    large: bool
    day: date
    number: str
    child: str
    giver: str
    is_child: bool
    sender: str
    contact: str
    reach: str
    purposes: tuple[str, ...]
    until: date
    parts: tuple[ReceiverPart, ...]
    rows: tuple[AnswerRow, ...]

    def text(self) -> str:
        """The whole in plain lines, as it is kept: what was told, to whom, and what was asked."""
        preview = [
            f"{part.name}: {', '.join((*part.headings, *part.sections)) or '-'}{' (+)' if part.waits else ''}"
            for part in self.parts
        ]
        asked = [f"{row.receiver} / {row.what}" for row in self.rows]
        head = [self.number, self.child, self.giver, self.sender, self.contact, self.reach]
        head += [*self.purposes, self.until.isoformat()]
        return "\n".join([self.language, *head, *preview, *asked])

    @property
    def sha256(self) -> str:
        """Hash of the text, stored with the consent."""
        return hashlib.sha256(self.text().encode("utf-8")).hexdigest()
