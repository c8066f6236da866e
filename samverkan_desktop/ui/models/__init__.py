# SPDX-License-Identifier: EUPL-1.2
"""Qt models over what the use cases give, and the words their rows are read with."""
