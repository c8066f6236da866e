# SPDX-License-Identifier: EUPL-1.2
"""Paper: a report in, bytes out. Knows no Qt and writes no file."""
