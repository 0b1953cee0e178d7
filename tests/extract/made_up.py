"""Texts, phrases and rules that hypothesis makes up for the tests of what is passed over."""

from __future__ import annotations

from dataclasses import replace

from extract_samples import PIECES
from hypothesis import strategies as st

from tracker.base.word_patterns import Words
from tracker.rulebook.model import Lexicon, Rule
from tracker.rulebook.phrase import Alternatives, FixedText, Phrase, PhrasePart, Slot, Template

MORE = (
    "投资2亿元",
    "，建设",
    "3个月",
    "的项目",
    "增长8%",
    "全部",
    "所有村",
    "完成改造",
    "将",
    "（",
    "）",
    "；",
    "！",
    "的时，",
)
TEXTS = st.lists(st.sampled_from([*PIECES, *MORE]), max_size=14).map("".join)
IDLE = "各村要健全巡查养护机制，推动供水管网不断完善。"
LINES = (  # what rules over the sentences after it
    "二、今年的工作安排\n", "一、去年工作回顾\n", "目前，", "力争", "截至目前，已", "2024年，", "全年",
    "所有行政村全部完成改造", "投入使用", "；", "。", "其中：\n", "（一）泵站\n", IDLE,
    "今年要做好以下工作：\n", "东港水厂今年竣工。", "，东港泵站投产", "民生实事",
)  # fmt: skip
PLANS = st.lists(st.sampled_from([*PIECES, *LINES]), max_size=25).map("".join)
WORDS: dict[str, Words] = {
    "action": {"新建": {}, "改造": {}},
    "event": {"竣工": {}},
    "odd": {"（含）和": {}, "，再": {}},
    "unit": {"座": {"dimension": "count"}, "%": {"dimension": "percent"}, "亿元": {"dimension": "money"}},
}
LEXICONS = {name: Lexicon(name, name, words) for name, words in WORDS.items()}
SURE: st.SearchStrategy[PhrasePart] = st.one_of(
    st.sampled_from(["建", "泵站", "，", "的", "和", "全部"]).map(FixedText),
    st.builds(Alternatives, st.sampled_from([("和", "、"), ("达到", "为"), ("。", "站")])),
    st.sampled_from(["action", "event", "odd"]).map(Slot),
)
LOOSE: st.SearchStrategy[PhrasePart] = st.one_of(
    st.builds(Alternatives, st.just(("将", "已")), st.just(True)),
    st.builds(Slot, st.sampled_from(["noun", "gap", "text", "action"]), st.booleans()),
    st.sampled_from(["date", "end", "start"]).map(Slot),
)
QUANTITY: st.SearchStrategy[PhrasePart] = st.sampled_from(["quantity", "count", "percent"]).map(Slot)


def phrases(*parts: st.SearchStrategy[PhrasePart]) -> st.SearchStrategy[Phrase]:
    """Phrases with one of `parts` for sure, and others around it."""
    around = st.lists(st.one_of(SURE, LOOSE), max_size=2)
    return st.builds(lambda a, sure, b: _phrase((*a, sure, *b)), around, st.one_of(*parts), around)


def _phrase(parts: tuple[PhrasePart, ...]) -> Phrase:
    return Phrase("".join(map(_written, parts)), parts)


def _written(part: PhrasePart) -> str:
    if isinstance(part, FixedText):
        return part.text
    mark = "?" if part.optional else ""
    return f"[{'|'.join(part.options)}]{mark}" if isinstance(part, Alternatives) else f"{{{part.name}{mark}}}"


def rule(phrase: Phrase, **known: object) -> Rule:
    """A rule of one phrase that reads everything as the same indicator."""
    indicator = Template("指标", (FixedText("指标"),))
    made = Rule(f"made-up-{phrase.text}", "", (phrase,), indicator, Template("output", ()), ())
    return replace(made, **known)  # type: ignore[arg-type]


RULES = st.one_of(
    st.builds(rule, phrases(QUANTITY)),
    st.builds(rule, phrases(SURE), value=st.just(Template("100", (FixedText("100"),)))),
    st.builds(rule, phrases(SURE), kind=st.just("milestone"), measure=st.just(Template("milestone", ()))),
)
