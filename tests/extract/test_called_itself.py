"""A paper without a title is what its opening, or else the name of its file, says that it is."""

from __future__ import annotations

import pytest
from extract_samples import stance

_BODY = "二、修路\n新建便民桥8座。\n"


@pytest.mark.parametrize(
    "says",
    [
        "为管好河道，现提出如下实施意见：",
        "为方便出行，特制定本方案。",
        "为方便出行，制定以下措施：",
        "经研究，拟定如下工作安排。",
        "大会对2024年民生实事项目进行了票决。",
        "代表对2024年镇民生实事候选项目进行了差额票决，结果如下：",
        "大会票决产生2024年民生实事项目：",
    ],
)
def test_the_opening_says_what_the_paper_is(says: str) -> None:
    assert stance(f"各乡镇：\n{says}\n{_BODY}", "8座") == "target"


@pytest.mark.parametrize(
    "says",
    [
        "为管好河道，特制定本办法。",
        "为方便出行，镇里开了会。",
        "专家提出如下意见供参考，镇里听取。",
        "本方案的起草经过如下。",
        "代表对民生实事项目进行了视察。",
        "民生实事项目票决制已推行多年。",
    ],
)
def test_other_openings_promise_nothing(says: str) -> None:
    assert stance(f"各乡镇：\n{says}\n{_BODY}", "8座") != "target"


@pytest.mark.parametrize(
    "name",
    [
        "2024-02-09_某县水利规划节选.txt",
        "某县工作报告.docx",
        "某县三年行动方案（2）.txt",
        "某县民生实事票决公告.txt",
    ],
)
def test_the_file_s_name_says_it(name: str) -> None:
    assert stance(_BODY, "8座", name=name) == "target"


@pytest.mark.parametrize(
    "name", ["doc-01.txt", "某县新闻.txt", "某县水利规划答记者问.txt", "某县票决公告.txt"]
)
def test_other_names_promise_nothing(name: str) -> None:
    assert stance(_BODY, "8座", name=name) != "target"


def test_a_title_speaks_for_itself() -> None:
    text = f"各乡镇：\n为方便出行，特制定本方案。\n{_BODY}"
    assert stance(text, "8座", title="便民桥建成通车") != "target"
