# SPDX-License-Identifier: EUPL-1.2
"""Local policy (kommunens regler): a signed text and whose key is trusted. What the text says is the rules' matter."""

from __future__ import annotations

from datetime import date

import attrs


@attrs.frozen(kw_only=True)
class PolicyKey:
    """The key of a municipality's lawyer (kommunjuristens nyckel).

    public_key: 64 hex digits; sealed_key: the private key as encrypted PEM where the lawyer signs in this very vault,
    else empty.
    """

    public_key: str
    name: str
    sealed_key: str = attrs.field(default="", repr=False)
    trusted_at: str = ""
    trusted_by: str = ""


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
