"""Tables that were copied with each cell on a line of its own: their labels, and what their cells hold."""

from __future__ import annotations

from functools import lru_cache

from tracker.base.lazy_patterns import lazy_pattern
from tracker.chinese import line_forms, table_forms
from tracker.chinese.extraction.place_table_forms import place_cell, place_label
from tracker.chinese.responsible_unit_labels import OFFICES
from tracker.language.document import CellRole

longest_label = 16  # characters
_WHO = rf"(?:{OFFICES}|主体(?:单位)?)"
_WHOSE = (
    r"(?:牵头|（牵头）|责任|（责任）|第一责任|主责|落实|主办|承办|负责|主管|实施|分管|包保|市级|县级|区级)"
)
_TASK_OF = r"(?:工作|工程|重点|主要|具体|目标|年度|实事|民生|建设|实施|项目|改革|任务|推进)*"
_ASIDE = r"(?:[（(\[［][^）)\]］]{1,10}[）)\]］])"
_LABELS: tuple[tuple[CellRole, str], ...] = (
    ("number", r"序号?|编号"),
    ("unit", r"(?:计量|指标)?单位"),
    ("nature", r"(?:指标)?(?:属性|性质|类型)"),
    ("lead", rf"{_WHOSE}+{_WHO}(?:[/、及和]{_WHOSE}+{_WHO})?"),
    ("person", rf"{_WHOSE}+(?:领导|人)"),
    (
        "due",
        r"(?:建设|完成|办结|办理|竣工|计划|建成|投用|截止|整改)*(?:起止)?(?:时限|期限|时间|年限|日期|时间节点)(?:要求)?",
    ),
    (
        "other",
        rf"(?:配合|协办|参与|协同){_WHO}|备注|说明|类别|领域|分类|资金来源|(?:建设)?地[点址]|联系(?:人|电话)"
        r"|(?:20\d\d年?度?)?(?:年度)?计划|板块|存在问题|依据|(?:数据|资料|指标)?来源|项目类型|建设性质"
        r"|指标(?:含义|定义|解释|说明)|(?:计算|评价|考核|评分)(?:方法|公式|办法)",
    ),
    (
        "progress",
        r"(?:当前|目前|最新|实施|工作|项目|形象)*(?:进度|进展)(?:情况)?|完成(?:情况|比例|进度|成效)",
    ),
    (
        "progress",
        r"是否(?:达到?|符合)?(?:序时|时序|计划|目标)(?:进度)?|未(?:达|完成)[^。，]{0,4}原因(?:[及和与]存在问题)?",
    ),
    ("progress", r"(?:推进|落实)情况|取得成效"),
    ("value", r"(?:总|当年|年度|计划|估算|20\d\d年)*投资(?:额)?"),
    (
        "value",
        r"20\d\d年?度?[底末]?(?:(?:规划|预期|发展|工作|计划|预计)?目标(?:值|数)?|(?:任务|计划)[数量]|(?:现状|实际|完成|预计|指标|基期|基准|现有|当前|规划|达到|实现)[值数]?|(?:实绩|基数|水平|现状|完成情况|基期年?))",
    ),
    ("value", r"(?:全年|今年|本年)(?:目标|计划|完成|预计|实际)(?:值|数)?"),
    ("name", rf"{table_forms.INDICATOR}(?:名称|内容|项目?)?"),
    ("name", r"绩效指标|目标名称|目标项"),
    ("goal", r"(?:工作|年度|任务|预期|绩效|主要|总体|建设|工程|项目)*目标(?:任务|要求)?|(?:完成|工作)标准"),
    ("goal", r"预期成果|成果形式|(?:工作|达标|指标)要求|(?:评价|考核)标准|任务指标"),
    (
        "task",
        rf"{_TASK_OF}(?:任务|项目|内容|事项|实事|措施|举措|名称|要点|要求|规模)"
        r"(?:[及与和](?:内容|规模|要求|目标|标准))?",
    ),
    ("task", r"任务分解|重点工作|事项名称|阶段任务|实施步骤|(?:推进|实施|工作|进度)计划|工作节点"),
    ("task", r"(?:年度)?(?:工作)?(?:进度|工作|时间|节点|推进|阶段)安排"),
    ("value", table_forms.VALUES),
)
_ROLES = tuple((held, lazy_pattern(rf"(?:{words}){_ASIDE}?")) for held, words in _LABELS)
aside = lazy_pattern(_ASIDE)
row_number = table_forms.row_number
group = lazy_pattern(r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]")
own_number = lazy_pattern(r"\d{1,3}(?:[.．、](?!\d)|(?=[\u4e00-\u9fff]))|[（(]\d{1,3}[）)]|其中")
part_of_row = lazy_pattern("其中")
given_to = place_label
place = place_cell
counted = lazy_pattern(
    r"(?!.*(?:19|20)\d\d)[\u4e00-\u9fff、和及]{2,14}[（(\[［](?:单位[:：])?[^）)\]］\d]{1,6}[）)\]］]"
)
below = lazy_pattern(
    r"(?:[本今当全]年度?|年度|20\d\d年)?(?:目标|计划|任务)(?:任务|指标)?[数量值]?|其中[:：]?[\u4e00-\u9fff]{1,8}"
)
remark = lazy_pattern(r"备注|说明")
ends = lazy_pattern(
    rf"(?:{table_forms.HEADINGS})|{table_forms.NOTES}|(?:来源|分享到|责任编辑|编辑|打印)[:：]"
)
page = lazy_pattern(rf"[-—–－]\s*\d{{1,4}}\s*[-—–－]|{line_forms.PAGE_OF}")
_BOUND = (
    r"(?:[≥≧>＞﹥≤≦<＜﹤~～≈约]|不低于|不少于|不超过|不高于|不大于|不小于|高于|低于|超过?|达到?|累计|年均"
    r"|控制在|保持在?|稳定在|增长|增加|提高到?|提升到?|下降|降低|减少)*"
)
_VALUE = lazy_pattern(
    rf"[\[［〔【（(]?{_BOUND}[-+]?{table_forms.NUMBER}(?<=[\d０-９])(?:\s?[-—–～~至:∶：]\s?{table_forms.NUMBER})?"
    r"\s?(?:(?!\S*以[上下]\S)[^\s\d.．、。，；][^\s。，；]{0,7})?"  # 5岁以下儿童… is a name
)
_WORDED = lazy_pattern(
    r"全覆盖|清零|零增长|(?:完成|达到|保持|控制在|按|以|持续|进一步|稳步|明显|逐步|基本|高于|低于|不低于|与)[^。；]{1,14}"
)
_DASH = lazy_pattern(r"[-—–－/\\*]{1,4}|…+|无|空")
_DATE = lazy_pattern(
    r"[^。；]{0,6}?(?:(?:19|20)\d\d|\d{1,2}月|年底|年内|年末|季度|半年|全年|长期|持续|常年|立即|春节|适时)[^。；]{0,16}"
)
office = lazy_pattern(  # 教育所, not 学校2所: a measure word behind a number
    r"[^。；，,]{0,40}(?<![\d两])(?:局|委|办|部|厅|处|科|股|院|中心|公司|集团|街道|乡|镇|村|社区|会|社|站|队|所|政府|单位|部门"
    r"|馆|校|园区|开发区|联|行|团|党校|办公室|组|[区县市])(?:[（(][^）)]{1,12}[）)])?等?"
)
_PERSON = lazy_pattern(r"[\u4e00-\u9fff][\s\u3000]*[\u4e00-\u9fff](?:[\s\u3000]*[\u4e00-\u9fff]){0,2}")
_SENTENCE = lazy_pattern(r"[。；！？]$")
_LETTER = lazy_pattern(r"[\u4e00-\u9fff]{2}|PM|[A-Z]{2}")
_SHORT_SENTENCE = 16  # characters; longer words are a task rather than its label
_LONGEST_NAME, _LONGEST_UNIT, _LONGEST_ASIDE = 40, 10, 60
_OF_GOALS: tuple[CellRole, ...] = ("value", "task")  # a goal is a figure, or said in words
between_units = "、"


@lru_cache(maxsize=4096)
def role(label: str) -> CellRole | None:
    """What a column under this label, without white space, holds; None for words that head no column."""
    return next((held for held, words in _ROLES if words.fullmatch(label)), None)


def _is_value(text: str) -> bool:
    """Whether a cell is a number with its bound and unit, and no words beside it."""
    return _VALUE.fullmatch(text) is not None


def fit(held: CellRole, text: str) -> float | None:
    """How well a cell stands in a column that holds this, from 0; None where it cannot stand there."""
    if _DASH.fullmatch(text):
        return None if held in {"number", "name", "task"} else 1
    natured, valued = table_forms.nature_cell.match(text) is not None, _is_value(text)
    match held:
        case "number":
            return 2 if row_number.fullmatch(text) else None
        case "nature":
            return 3 if natured else None
        case "value":
            if valued:
                return 2
            return 1 if _WORDED.fullmatch(text) else None
        case "due":
            return 2 if _DATE.fullmatch(text) else None
        case "unit":
            fits = len(text) <= _LONGEST_UNIT and not natured and not text[0].isdigit()
            return 1 if fits or text.startswith("1/") else None
        case "name":
            wrong = natured or valued or _SENTENCE.search(text) or not _LETTER.search(text)
            return None if wrong or len(text) > _LONGEST_NAME else 1
        case "task":
            if natured or not _LETTER.search(text) or (valued and len(text) < _SHORT_SENTENCE):
                return None
            return 2 if _SENTENCE.search(text) or len(text) > _SHORT_SENTENCE else 0.5
        case "goal":
            return max((score for part in _OF_GOALS if (score := fit(part, text)) is not None), default=None)
        case "lead":
            if natured or valued or _SENTENCE.search(text) or len(text) > _LONGEST_ASIDE:
                return None
            return 2 if office.fullmatch(text) else 1 if _PERSON.fullmatch(text) else 0
        case "person":
            if valued or natured or len(text) > _LONGEST_NAME or _SENTENCE.search(text):
                return None
            return 2 if _PERSON.fullmatch(text) and not office.fullmatch(text) else 0
        case "progress":
            return 1.5 if valued else 0.5
        case "other":
            return 0 if len(text) <= _LONGEST_ASIDE else None
