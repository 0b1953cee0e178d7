"""The Chinese that phrases of rules are built of: marks that end a stretch, numerals, a sample sentence."""

from __future__ import annotations

ITEM_NUMBERS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"  # before the items of a list in one paragraph
CLAUSE_STOPS = "，。；：！？（）" + ITEM_NUMBERS  # no noun phrase goes beyond one of these
SENTENCE_STOPS = "。；！？"  # no text at all goes beyond one of these
COMMA = "，"
LIST_COMMA = "、"  # between the items of a list
JOINTS = "(?:和|及|以及|与)"  # between the last two items of a list
PHRASE_BREAKS = "，。；：！？、,;"  # what ends a noun phrase in typed text, with the half-width marks
NUMERALS = "一二两三四五六七八九十百千万"  # what whole numbers are spelled with
SAMPLE_SENTENCE = "新建站点30个"  # what a new rule reads when nobody gave a sentence for it
