# SPDX-License-Identifier: EUPL-1.2
"""What the words mean: frozen records and pure functions. Knows neither Qt, SQL, files nor the clock."""
