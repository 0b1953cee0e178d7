"""Counts of what is there already, of a meeting's decisions and of a list itself are no promises."""

from __future__ import annotations

import datetime as dt

import pytest
from extract_samples import stance, targets

ISSUED = dt.date(2026, 3, 5)
YEAR = {"period_start": dt.date(2026, 1, 1), "period_end": dt.date(2026, 12, 31)}


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("充分发挥6个县级、9个镇级粮食储备基地的保供作用。", "6个"),
        ("充分发挥6个县级、9个镇级粮食储备基地的保供作用。", "9个"),
        ("会议最终票决产生9个项目。", "9个"),
        ("全市20项民心工程涉及60个子项。", "20项"),
        ("将重点抓好6个方面、21项具体工作。", "21项"),
        ("今年全镇9个项目被列入实事清单。", "9个"),
        ("现印发水利、交通等6个方案。", "6个"),
    ],
)
def test_such_counts_are_not_promised(text: str, quote: str) -> None:
    assert stance(text, quote, ISSUED, **YEAR) != "target"


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("瞄准剩余的30条砂石路、6座危桥、9处隐患点，分类施策。", ""),
        ("面向3000户农户、20家企业，新建变电站6座。", "6座"),
        ("锁定余下的300户危房，2026年完成200户改造。", "200户"),
        ("新增学位重点向5个城郊乡镇倾斜。", ""),
        ("新增医疗资源优先向两个新城、三个组团配置。", ""),
        ("向5个城郊乡镇选派医生30名。", "5个 30名"),
    ],
)
def test_what_goes_on_in_a_list_of_what_is_there_is_not_promised_either(text: str, quotes: str) -> None:
    plan = f"某县三年行动实施意见（2026—2028年）\n（二）目标任务\n到2028年，农村面貌全面改观。{text}"
    assert [one.quote for one in targets(plan, ISSUED)] == quotes.split()


def test_what_is_made_for_what_is_there_is_promised() -> None:
    text = "到2026年，紧盯目标，改造小区30个、危房200户；围绕12条河流，新建闸坝6座、泵站9座。"
    assert [one.quote for one in targets(text, ISSUED, **YEAR)] == ["30个", "200户", "6座", "9座"]


def test_what_is_built_to_play_its_part_is_promised() -> None:
    assert stance("发挥保供作用，新建粮食储备基地9个。", "9个", ISSUED, **YEAR) == "target"


@pytest.mark.parametrize(
    "text",
    [
        "今年为民办实事项目包括10个方面34项。",
        "今年三大方面共15项重点任务。",
        "2025年民生实事\n区城管局负责10个子项任务。",
        "2025年民生实事项目征求意见\n请查看38个项目具体内容。",
        "拟列入2025年为民办实事项目清单共38件。",
    ],
)
def test_how_long_the_list_itself_is_is_no_target(text: str) -> None:
    assert targets(text) == []


@pytest.mark.parametrize("text", ["今年在就业方面新增岗位300个。", "今年完成12个民生项目改造。"])
def test_what_is_made_in_a_field_is_a_target(text: str) -> None:
    assert len(targets(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "今年这8件实事将全部开工。",
        "今年8件民生实事分别是修路和架桥。",
        "今年全镇工作有4个要点，将逐一推进。",
        "今年的项目涉及交通、水利、教育6个领域。",
        "今年把工作报告细化为52项重点任务，年底前完成。",
        "今年分解任务15项。",
        "今年的分工方案明确了72项具体任务，涉及9个部门。",
        "今年把工作分解为9项工作目标和60项工作任务。",
        "今年方案推出5大行动28项具体措施。",
        "这是19日召开的会议上说的，今年抓好农业。",
        "今年明确网格5大类30项职责。",
        "今年把任务下达到8个乡镇。",
        "下面精选的5篇范文，今年写计划用得上。",
    ],
)
def test_the_number_of_what_is_listed_is_no_target(text: str) -> None:
    assert not [one for one in targets(text) if one.kind == "quantity"]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("今年每个乡镇办好实事不少于2件。", "不少于2件"),
        ("今年打造8个民生实事样板。", "8个"),
        ("今年培育领军企业6家，涉及交通、水利。", "6家"),
        ("今年将新建涉农领域实验室6个。", "6个"),
    ],
)
def test_what_is_to_be_made_is_one(text: str, quote: str) -> None:
    assert quote in [one.quote for one in targets(text)]


@pytest.mark.parametrize(
    "text",
    [
        "今年全镇实现5个率先、4个走在前列、3个大幅提高。",
        "今年全镇实现3个转变、2个新跨越、1个增效“321”目标。",
        "今年全镇做到三个翻番、两个全覆盖。",
        "规划提出1个总体目标、6个具体目标。",
        "2026年全镇10件为民办实事重点项目还包括：多项便民举措。",
        "3月，2026年实事项目公开征求意见，收到意见建议320条，有8600人次参加投票。",
        "编制期间先后座谈9次，征集群众建议120条，采纳30条。",
    ],
)
def test_slogans_goals_and_suggestions_are_no_promises(text: str) -> None:
    assert targets(text, ISSUED, **YEAR) == []


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("今年实施3个提升工程，新建2个一体化泵站，打造6个一流园区。", ["3个", "2个", "6个"]),
        ("今年将征集意见建议500条以上。", ["500条以上"]),
    ],
)
def test_what_is_made_beside_such_words_is_promised(text: str, quotes: list[str]) -> None:
    assert [one.quote for one in targets(text, ISSUED, **YEAR)] == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("今年在12个村新建文化广场15个。", ["15个"]),
        ("今年在9个镇街和开发区增补学位800个，建设食堂3个。", ["800个", "3个"]),
        ("今年在6个乡镇开展试点，新建粮库3座。", ["6个", "3座"]),
    ],
)
def test_places_in_which_so_much_is_made_are_not_counted(text: str, quotes: list[str]) -> None:
    assert [one.quote for one in targets(text, ISSUED, **YEAR)] == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "全镇冬修有4项任务。4项任务分别是：20座水闸维修，30公里村道硬化，河道清障2公里。",
            ["20座", "30公里", "2公里"],
        ),
        ("三项重点任务具体是：8处泵站更新、12个文化广场建设、旧管网更换5公里。", ["8处", "12个", "5公里"]),
        ("已完成的3项任务分别是：20座水闸维修，30公里村道硬化。", []),
    ],
)
def test_what_tasks_are_is_promised_and_how_many_they_are_is_not(text: str, quotes: list[str]) -> None:
    assert [one.quote for one in targets(text, dt.date(2026, 11, 5))] == quotes


@pytest.mark.parametrize("views", ["点击：209次", "浏览次数：3500次", "来源：本站　阅读量：86次"])
def test_how_often_a_page_was_opened_is_not_promised(views: str) -> None:
    text = f"下半年镇里推进3条水渠建设\n{views}\n年内新建泵站5座，网站访问量达到9万次。\n"
    assert [one.quote for one in targets(text, dt.date(2026, 6, 30))] == ["3条", "5座", "9万次"]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("到2026年，政务服务事项达到8大类260项。", "260项"),
        ("到2026年，检测能力提升到9大领域120项以上。", "120项以上"),
        ("到2026年，培训课程稳定在7大类56门。", "56门"),
        ("今年推出8大类26项举措。", ""),
        ("今年公布的实事项目为8大类26项。", ""),
    ],
)
def test_how_many_there_are_to_be_in_so_many_sorts_is_promised(text: str, quotes: str) -> None:
    assert [one.quote for one in targets(text, ISSUED, **YEAR) if one.stance == "target"] == quotes.split()


def test_fields_named_one_by_one_are_not_counted_and_parks_are() -> None:
    assert targets("今年发展节能环保、电子信息、智能制造、生物科技四个新兴产业。") == []
    (parks,) = targets("今年建成湿地、体育、儿童三个公园。")
    assert parks.value == 3


def test_what_all_the_things_counted_cost_is_a_target_beside_their_number() -> None:
    found = targets("今年推进27个总投资69亿元的重点项目。")
    assert [one.quote for one in found] == ["27个", "69亿元"]
