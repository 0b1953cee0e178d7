"""The pairs of plans and reports, by whether the matching was written with them in view."""

from __future__ import annotations

from suggestion_economy import INDUSTRY, YEAR
from suggestion_people import HEALTH, SCHOOLS
from suggestion_places import GREEN, TOWN

FRESH = (GREEN,)  # written last: 11 of 11 offers were right and 11 of 19 results offered at first sight
TUNED = (SCHOOLS, TOWN, YEAR, HEALTH, INDUSTRY)  # looked at while the matching was written
