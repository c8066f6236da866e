# SPDX-License-Identifier: EUPL-1.2
"""Samverkan: joint consultations about children, with recorded consent or de-identified.

Start reading in `domain`, then `rules`, then `usecases`, then whichever room you came for.
"""

__version__ = "0.1.0"
