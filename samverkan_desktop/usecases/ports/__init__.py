# SPDX-License-Identifier: EUPL-1.2
"""Ports: all that a use case may need from outside, as Protocols that `vault`, `sealing` and others fulfil.

Every method of a store works inside the vault's one connection, on the vault's one thread. Methods that write
must be called inside `Vault.transaction()`; outside one they raise RuntimeError.
"""
