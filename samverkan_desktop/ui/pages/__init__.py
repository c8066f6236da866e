# SPDX-License-Identifier: EUPL-1.2
"""One page per entry of the navigation; a page calls use cases and decides nothing itself."""
