# SPDX-License-Identifier: EUPL-1.2
"""Where it is kept: the only SQL in the program."""
