# SPDX-License-Identifier: EUPL-1.2
"""What must be hidden: text in, proposals out. Reads shipped lists, nothing else."""
