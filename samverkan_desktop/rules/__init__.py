# SPDX-License-Identifier: EUPL-1.2
"""What the law says: rule files in, decisions with their reasons out. Reads shipped rules, nothing else."""
