"""Words for the parts of a place in Chinese: the town, its centre, the country."""

from __future__ import annotations

from typing import Final

# Expressions.
TOWN_OR_COUNTRY: Final = "主城区|中心城区|城区|建成区|城市|城镇|农村|乡村|乡镇"
PARTS_OF_PLACE: Final = f"{TOWN_OR_COUNTRY}|县城|市区|郊区"
