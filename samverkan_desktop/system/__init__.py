# SPDX-License-Identifier: EUPL-1.2
"""What the computer gives: clock, paths, shipped files, texts, technical log."""
