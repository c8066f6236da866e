# SPDX-License-Identifier: EUPL-1.2
"""How it is carried: files of others. Writes only what the one door hands it."""
