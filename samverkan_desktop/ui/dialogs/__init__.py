# SPDX-License-Identifier: EUPL-1.2
"""Dialogs of the main job: what is asked for before something is written, shared or withdrawn."""
