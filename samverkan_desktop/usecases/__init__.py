# SPDX-License-Identifier: EUPL-1.2
"""What a person does: one plain function per deed. Asks for all else through `ports`."""
