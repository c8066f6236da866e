# SPDX-License-Identifier: EUPL-1.2
"""Locks and seals: the only key handling."""
