# SPDX-License-Identifier: EUPL-1.2
"""Local policy (kommunens regler): a signed text and whose key is trusted. What the text says is the rules' matter."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import attrs


@attrs.frozen(kw_only=True)
class PolicyKey:
    """The key of a municipality's lawyer (kommunjuristens nyckel).

    public_key: 64 hex digits; sealed_key: the private key as encrypted PEM where the lawyer signs in this very vault,
    else empty; withdrawn_at, withdrawn_by, withdrawn_because: instant, user and reason of its withdrawal
    (återkallelse), empty while it counts.
    """

    public_key: str
    name: str
    sealed_key: str = attrs.field(default="", repr=False)
    trusted_at: str = ""
    trusted_by: str = ""
    withdrawn_at: str = ""
    withdrawn_by: str = ""
    withdrawn_because: str = ""

    @property
    def counts(self) -> bool:
        """Whether what it signs from now on is taken into use (nyckeln gäller)."""
        return not self.withdrawn_at


@attrs.frozen(kw_only=True)
class SignedPolicy:
    """A signed local policy (undertecknad regelfil) as it was taken into use; text is the whole file.

    in_force: first day; signed_by: the public key, 64 hex digits.
    """

    id: str
    version: str
    in_force: date
    text: str
    signed_by: str
    recorded_at: str = ""
    recorded_by: str = ""


def believed(policy: SignedPolicy, signer: str | None, keys: Iterable[PolicyKey]) -> bool:
    """Whether a policy that was taken into use may answer (regelfilen gäller).

    signer: the key whose signature its text carries, None when none holds. A key that was withdrawn later still stands
    for what it had signed by then: what was decided then is not undone, and the municipality is not left without its
    rules. What it signed afterwards is never believed.
    """
    key = next((one for one in keys if one.public_key == signer), None)
    return key is not None and (key.counts or policy.recorded_at <= key.withdrawn_at)
