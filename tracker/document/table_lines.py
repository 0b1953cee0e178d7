"""Which lines of a document are rows of a table of indicators: a header, then rows down to the next text.

A PDF flattens such a table: cells are parted by single spaces, and a long name is wrapped over the lines
before and after its values. The header gives the table away; without one a line is judged by itself
(`lines`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_NAME = (
    r"(?:(?:主要|具体|核心|考核|评价|监测|[一二三]级|规划|发展|约束性)?指标(?:名称|内容|项)?"
    r"|项目|名称|目标名称|目标项)"
)
_YEAR = r"(?:(?:到|至)?(?:19|20)\d\d年?(?:底|末)?)"
_PLAN = r"(?:[“\"]?(?:[六七八九]|十[一二三四五六七八九]?)五[”\"]?)"
_VALUE = (
    rf"(?:{_YEAR}|{_PLAN}(?:时期|期间|期末|末|规划)?|(?:规划|预期|发展|工作|任务|年度|计划)?目标(?:值|数)?|计划(?:数|值)?|任务(?:数|量)?|现状(?:值|数)?"
    r"|基期(?:值)?|基准(?:值|年)?|实际(?:值|数)?|(?:预计)?完成(?:值|数|情况)?|预计(?:值|数)?|期末|近期|中期|远期"
    r"|(?:五年|[三3]年)?年?(?:年均|累计|总计)(?:增速|增长|增长率|增幅|提高|下降|变化)?|增速|增长率|增长|指标值|数值)"
)
_ATTRIBUTE = r"(?:(?:计量)?单位|(?:指标)?(?:属性|类型|性质|类别)|类别|领域|分类|序号?|号|编号|备注|说明)"
_NOTE = (
    r"(?:[（(\[［](?:%|％|累计|年均|预计|现状|目标|基期|基准年|约束性|预期性|单位[^）)]{0,6})[）)\]］]"
    r"|[/／、*])"
)
_HEADER = re.compile(rf"(?>{_NAME}|{_VALUE}|{_ATTRIBUTE}|{_NOTE}|[值数年])++")
_CAPTION = re.compile(r"[（(]?\s*(?:计量)?单位\s*[:：]")
_HAS_NAME = re.compile(_NAME)
_HAS_VALUE = re.compile(_VALUE)
_NUMBER = r"[\d０-９][\d０-９.,．，]*"
_VALUE_CELL = re.compile(
    rf"[\[［〔【（(]?(?:[≥≧>＞﹥≤≦<＜﹤~～≈约]|不低于|不少于|不超过|不高于|达到|累计|控制在)*{_NUMBER}\S{{0,9}}$|[-—–－/]{{1,4}}$"
)
_NATURE_CELL = re.compile(r"[（(\[]?(?:约束|预期|指导|引导)性?(?:指标)?[）)\]]?$")
_SENTENCE = re.compile(r"[。；！？;]|^注\s*\d{0,2}[:：]|^(?:注|备注|说明|资料来源|数据来源)[:：]")
_HEADING = re.compile(r"第[一二三四五六七八九十百\d]{1,4}[章节篇编]|#{1,6}\s|专栏\s*\d|附件|表\s*\d")
_LONGEST = 64  # characters of a flattened row
_FEWEST = 2  # cells of a header that stands on one line
_LONGEST_LABEL = 30
_WRAPS = 4  # lines of a wrapped name between two lines of values
_SHORT = 22  # characters of the rest of a wrapped name


def table_lines(lines: Sequence[str]) -> frozenset[int]:
    """The numbers of the lines that are rows, headers too; `lines` without outer white space."""
    found: set[int] = set()
    number = 0
    while number < len(lines):
        body = header_end(lines, number)
        end = _body_end(lines, body) if body > number else body
        if end > body:
            found.update(n for n in range(number, end) if lines[n])
        number = max(end, body, number + 1)
    return frozenset(found)


def header_end(lines: Sequence[str], number: int) -> int:
    """The line after a header that begins at `number`; `number` itself when none does."""
    end = number
    words = ""
    while end < len(lines) and end < number + 6 and lines[end] and is_header_line(lines[end]):
        words += bare(lines[end])
        end += 1
    cells = sum(len(cells_of(line)) for line in lines[number:end])
    whole = (
        cells >= _FEWEST and _HAS_NAME.search(words) and _HAS_VALUE.search(_HAS_NAME.sub("", words, count=1))
    )
    return end if whole else number


def is_header_line(line: str) -> bool:
    """Whether a line holds only words that head columns; a row of tabs may hold other columns too."""
    if _CAPTION.match(line):
        return False
    if len(line) <= _LONGEST and _HEADER.fullmatch(bare(line)):
        return True
    if "\t" not in line:
        return False
    cells = [bare(cell) for cell in line.split("\t") if cell.strip()]
    heads = [cell for cell in cells if _HEADER.fullmatch(cell)]
    named = any(_HAS_NAME.search(cell) for cell in heads) and any(_HAS_VALUE.search(cell) for cell in cells)
    return len(cells) > 1 and named and all(len(cell) <= _LONGEST_LABEL for cell in cells)


def cells_of(line: str) -> list[str]:
    """The cells of a row: parted by tabs, by bars, or in flattened text by spaces."""
    if "\t" in line:
        return [cell.strip() for cell in line.split("\t")]
    if line.startswith("|"):
        return [cell.strip() for cell in line.strip("|").split("|")]
    return line.split()


def bare(text: str) -> str:
    """Without white space."""
    return "".join(text.split())


def _body_end(lines: Sequence[str], number: int) -> int:
    """The line after the last row of the table whose body begins at `number`."""
    end, wraps = number, 0
    while number < len(lines) and wraps <= _WRAPS:
        line = lines[number]
        number += 1
        if not line:
            continue
        if "\t" in line or line.startswith("|"):
            end, wraps = number, 0
        elif _ends_table(line):
            break
        elif has_values(line) or is_header_line(line):
            end, wraps = number, 0
        else:
            wraps += 1
    return _with_tail(lines, end)


def _ends_table(line: str) -> bool:
    return len(line) > _LONGEST or bool(_SENTENCE.search(line) or _HEADING.match(line))


def has_values(line: str) -> bool:
    """Whether a flattened line holds values: a number, dash or 约束性 that is not the row's number."""
    cells = re.sub(r"(?<=\d)\s+(?=年)", "", line).split()
    return sum(
        1 for n, cell in enumerate(cells) if _is_value(cell) and not (n == 0 and _is_number(cell))
    ) > 0 and (len(cells) > 1)


def _is_value(cell: str) -> bool:
    return bool(_VALUE_CELL.match(cell) or _NATURE_CELL.match(cell)) and not cell.endswith("年")


def _is_number(cell: str) -> bool:
    return re.fullmatch(r"\d{1,3}[.．、]?", cell) is not None


def _with_tail(lines: Sequence[str], end: int) -> int:
    """Take in the rest of the last row's name: a short line under values that no name stands before."""
    if end == 0 or end >= len(lines) or "\t" in lines[end - 1]:
        return end
    cells = lines[end - 1].split()
    rest = lines[end]
    nameless = (
        len(cells) > 1
        and (_is_number(cells[0]) or _is_value(cells[0]))
        and not re.search(r"[\u4e00-\u9fff]{3}", cells[1])
    )
    wrapped = end >= 2 and re.search(r"/[亿万]?$", lines[end - 2].strip()) is not None
    short = (
        rest
        and len(rest) <= _SHORT
        and not re.match(r"[一二三四五六七八九十]+、|[（(][一二三]|\d+[.．、 ]", rest)
    )
    return end + 1 if short and (nameless or wrapped) and not _ends_table(rest) else end
