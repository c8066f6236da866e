# SPDX-License-Identifier: EUPL-1.2
"""Reusable widgets. None of them knows a record, a use case or a page."""
