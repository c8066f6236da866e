# SPDX-License-Identifier: EUPL-1.2
"""What is seen: the only Qt."""

from samverkan_desktop.ui import constants

constants.hold()
