"""How Chinese sentences end, and how a year is written."""

from __future__ import annotations

import re

SENTENCE = re.compile(r"[^。！？；\n]*[。！？；]*[”’」』）]?(?:\n|$)?")
# A year that is no baseline (比2020年, 自2020年) and no part of a document number.
YEAR = re.compile(r"(?<![\d比较自于])((?:19|20)\d\d)年(?!底前)")
