"""How lines of Chinese documents begin and end."""

from __future__ import annotations

import re

from tracker.base.lazy_patterns import lazy_pattern

sentence_ends = "。！？；：!?;:…”’」』"
announces = "：:"
framed = lazy_pattern(r"【[^【】，。；]{2,30}】")  # a headline in brackets
full_stops = "。！？；!?;"
# A point that a full stop was typed as: …6%. 其中, …3000个. 市教育局; not 一. 总体要求.
stop_point = lazy_pattern(
    r"[.．](?:(?=\s*其中)"
    r"|(?<=[\u4e00-\u9fff%％].)(?<![一二三四五六七八九十章节].)"
    r"(?:(?<!条.)(?=[ \t\u3000]+[\u4e00-\u9fff])|(?=[ \t]*$)))",
    re.MULTILINE,
)
# Words in straight quotation marks, which close as they open: "四个全面".
straight_quotes = lazy_pattern(r'"(?P<words>(?=[^"\n]*[\u4e00-\u9fff])[^"\n]{1,40})"')
clause_ends = "，,：:、"
quoted_cells = " ｜ "
PAGE_OF = r"第\s*\d{1,4}\s*页(?:[\s/，,]*共\s*\d{1,4}\s*页)?"
page_number = lazy_pattern(rf"[-—–－\s]*\d{{1,4}}[-—–－\s]*|{PAGE_OF}|\d{{1,4}}\s*/\s*\d{{1,4}}")
marks = lazy_pattern(r"[，。；：、,;:]")
no_cells = lazy_pattern(r"[。；！？，,;]")
# A comma, an open bracket or quotation mark, or a word that governs what follows.
unfinished = lazy_pattern(r"(?:[，、（(《“‘]|[和与及或将把为于以])$")
item_number = lazy_pattern(r"(?m)^[ \t\u3000]*(\d{1,2})(?=[.．、])")
item_told = lazy_pattern(r"[，。；：、,;:]|[.．](?=\s|$)")  # a stop in the words of an item
item_blank = lazy_pattern(r"(?m)^[ \t\u3000]*(\d{1,2})[ \u3000](?=[\u4e00-\u9fff“《])")
item_before_count = lazy_pattern(
    r"[.．]\d{1,5}(?!\d)(?=[\u4e00-\u9fff])(?![万亿]|公里|千米|平方|[米亩吨元倍%％])"
    r"(?!.?(?:以[上下内]|左右)?[ \t\u3000]*(?:\n|$))"
)
# Behind the end of a sentence, too: …主体完工。2.8月底前…. It begins with a digit, so a search is quick.
item_before_month = lazy_pattern(
    r"(\d(?<![^\s|。；;：:]\d)\d?)"
    r"(?=[.．][ \t\u3000]?(?:1[0-2]|[1-9])月(?:[底末份前初上中下，,]|\d{1,2}[日号]))"
)
# Who tells the news, and on which day: 某网3月5日讯.
_DATELINE = r"[\u4e00-\u9fff]{1,8}[网报社台][\u4e00-\u9fff]{0,8}(?:\d{1,2}月)?\d{1,2}日(?:[讯电]|消息)"
block_start = lazy_pattern(
    rf"{_DATELINE}|"
    r"#{1,6}\s|[-*+•●▪■◆]\s*|\d{1,3}[.．、](?!\d)|\d{1,2}(?:\.\d{1,2}){1,2}\s+[\u4e00-\u9fff“]|[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十\d]{1,3}[）)]"
    r"|第[一二三四五六七八九十百\d]{1,4}[章节篇条部]|[①-⑳]|专栏|附件|附表|(?:计量)?单位\s*[:：]|表\s*\d|——|\|"
)
heading_mark = lazy_pattern(r"#{1,6}\s|第[一二三四五六七八九十百\d]{1,4}[章节篇部]|专栏|附件")
inside_date = lazy_pattern(r"(?<=\d)\s+(?=[年月日])|(?<=[年月到至])\s+(?=\d)")
numeric_cell = lazy_pattern(r"[＜<>≥≤~约]?[\d０-９][\d０-９.,．，%％]*\S{0,3}$|[-—]+$")
numbered = lazy_pattern(r"[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十]{1,3}[）)]")
# A count with its measure word: what is counted stands on the line before.
count_ahead = lazy_pattern(r"\d[\d.,]*(?:[万亿]?(?![年月日时点]|世纪)[\u4e00-\u9fff]|[%％])")
