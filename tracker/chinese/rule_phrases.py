"""The Chinese that phrases of rules are built of: marks that end a stretch, numerals, a sample sentence."""

from __future__ import annotations

ITEM_NUMBERS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"  # before the items of a list in one paragraph
CLAUSE_STOPS = "，。；：！？（）" + ITEM_NUMBERS  # no noun phrase goes beyond one of these
SENTENCE_STOPS = "。；！？"  # no text at all goes beyond one of these
COMMA = "，"
LIST_COMMA = "、"  # between the items of a list
JOINTS = "(?:和|及|以及|与)"  # between the last two items of a list
# between what was just counted and its size: 98条|长|12公里
SIZES = "(?:共计?|合计|总计|总?长|全长|总?长度|总里程|占地(?:面积)?|总?面积|总?建筑面积|总投资)"
# what is said of the figure before it, and is none of the things counted: 4万人|的目标
OF_GOAL = "的(?:奋斗|预期|年度|总体|既定|全年)?目标(?!值|价|责任|考核|管理)"
OF = "的"  # between what is said of a thing and the thing
PHRASE_BREAKS = "，。；：！？、,;"  # what ends a noun phrase in typed text, with the half-width marks
NUMERALS = "一二两三四五六七八九十百千万"  # what whole numbers are spelled with
# What stands before the verb of a promise and is no part of what is promised; 各 and 新 stay.
BEFORE_VERB = (
    r"(?:(?:到|至|在)?\d{2,4}年(?:底|末|内)?(?:之?前)?|\d{1,2}月(?:底|末)?(?:之?前)?|[今明本全]年(?:底|内|度)?(?:之?前)?"
    r"|年[内底末](?:之?前)?|力争|确保|计划|预计|将|要|再|拟|争取|努力|全[市县区省镇]|我[市县区省]|本[市县区])*"
)
SAMPLE_SENTENCE = "新建站点30个"  # what a new rule reads when nobody gave a sentence for it
AND_THEN = "并(?![网联购])"  # behind an amount: what else is done, 清偿一半以上|并杜绝新的欠款
