"""What a rule file becomes, and how folders add to and override each other."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rulebook_files import CUE, EVIDENCE, LEXICON, RULE, TOPIC, A, changed, write

from tracker.base.resources import rules_dir
from tracker.errors import RuleError, UsageError
from tracker.rulebook.bands import PRIORITIES, WEIGHTS
from tracker.rulebook.loading import load
from tracker.rulebook.model import EvidenceKind
from tracker.rulebook.parse.json_schema import json_schema
from tracker.rulebook.phrase import Alternatives, FixedText, PhrasePart, Slot, SlotRef
from tracker.rulebook.phrase_grammar import parse_phrase, parse_template

FULL = """\
topic: 教育
rules:
  - id: build-count
    says: 新建若干所
    phrases: ["{action}{quantity}[的]?{noun}", "{action}[一批|一些]?{noun}{quantity}"]
    priority: 5
    status: draft
    measure: "{action.measure}"
    indicator: "{action}{noun}{subject?}"
    comparator: =
    every: year
    lead_unit: 教育局
    source: 自拟
    examples:
      - text: 新建8所学校
        date: 2023-01-15
        gives: {value: 8, comparator: ~, due: null, value_high: 8.50}
    rejects:
      - text: 8所学校存在隐患
        because: 没有动作词
"""


def test_a_rule_keeps_all_it_says_and_where_it_stands(tmp_path: Path) -> None:
    book = load([write(tmp_path, {A: FULL.replace('{subject?}"', '"')})])
    (rule,) = book.rules
    assert (rule.id, rule.topic, rule.priority, rule.status, rule.kind) == (
        "build-count", "教育", 5, "draft", "quantity",
    )  # fmt: skip
    assert rule.measure.refs == (SlotRef("action", "measure"),)
    assert rule.comparator is not None
    assert rule.comparator.fixed == "="
    assert [phrase.column for phrase in rule.phrases] == [16, 48]
    assert (rule.line, rule.column, rule.examples[0].line, rule.rejects[0].line) == (3, 9, 15, 19)
    assert book.active() == ()


def test_an_example_gives_its_fields_as_written(tmp_path: Path) -> None:
    (rule,) = load([write(tmp_path, {A: FULL.replace("{subject?}", "")})]).rules
    assert rule.examples[0].gives == {"value": "8", "comparator": "~", "due": "null", "value_high": "8.50"}


def test_an_optional_reference_may_lack_in_some_phrases_but_not_in_all(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"\{subject\} is in no phrase"):
        load([write(tmp_path / "none", {A: FULL})])
    some = FULL.replace('{noun}{quantity}"', '{noun}由{subject}{quantity}"')
    assert load([write(tmp_path / "some", {A: some})]).rules


def test_defaults_follow_the_kind(tmp_path: Path) -> None:
    milestone = changed(
        'phrases: ["{action}{quantity}{noun}"]', 'kind: milestone\n    phrases: ["{noun}竣工"]'
    )
    (rule,) = load([write(tmp_path, {A: milestone})]).rules
    assert (rule.measure.text, rule.indicator.text, rule.stance) == ("milestone", "{noun}", "target")
    (rule,) = load([write(tmp_path, {A: RULE})]).rules
    assert rule.measure.text == "output"


def test_lexicons_cues_and_topics_are_read(tmp_path: Path) -> None:
    book = load([write(tmp_path, {"stance/a.yaml": CUE, "topics/a.yaml": TOPIC})])
    action = book.lexicons["action"]
    assert action.words == {"新建": {"measure": "output"}, "增设": {"measure": "output"}}
    assert action.lines["增设"] == (str(tmp_path / "lexicon/action.yaml"), 4, 17)
    assert (book.cues[0].where, book.cues[0].stance) == ("heading", "result")
    assert (book.topics[0].topic, book.topics[0].words) == ("教育", ("学校",))


def test_a_later_folder_replaces_a_file_of_the_same_name(tmp_path: Path) -> None:
    first = write(tmp_path / "1", {A: RULE, "commitments/b.yaml": changed("build-count", "other")})
    second = write(tmp_path / "2", {A: changed("build-count", "mine")})
    assert [rule.id for rule in load([first, second]).rules] == ["other", "mine"]


def test_a_later_folder_replaces_a_rule_of_the_same_id(tmp_path: Path) -> None:
    first = write(tmp_path / "1", {A: RULE})
    second = write(tmp_path / "2", {"mine/z.yaml": changed("新建若干所", "我的"), "stance/a.yaml": CUE})
    (rule,) = load([first, second]).rules
    assert rule.says == "我的"
    third = write(tmp_path / "3", {"stance/other.yaml": changed("回顾", "另一个", CUE)})
    assert [cue.says for cue in load([first, second, third]).cues] == ["另一个"]


def test_a_later_folder_adds_words_to_a_list_and_to_a_topic(tmp_path: Path) -> None:
    first = write(tmp_path / "1", {"topics/a.yaml": TOPIC})
    (tmp_path / "2/lexicon").mkdir(parents=True)
    (tmp_path / "2/topics").mkdir()
    more = LEXICON.replace("新建, 增设", "改建")
    (tmp_path / "2/lexicon/more.yaml").write_text(more, encoding="utf-8")
    (tmp_path / "2/topics/more.yaml").write_text(TOPIC.replace("[学校]", "[学位]"), encoding="utf-8")
    book = load([first, tmp_path / "2"])
    assert list(book.lexicons["action"].words) == ["新建", "增设", "改建"]
    assert book.topics[0].words == ("学校", "学位")


def test_only_yaml_files_are_read_and_hidden_ones_are_not(tmp_path: Path) -> None:
    files = {"README.md": "# 说明", ".git/x.yaml": "{", "commitments/.a.yaml.swp": "{", "own.yml": RULE}
    assert len(load([write(tmp_path, dict(files))]).rules) == 1


def test_the_version_follows_the_contents(tmp_path: Path) -> None:
    first = load([write(tmp_path / "1", {A: RULE})])
    same = load([write(tmp_path / "2", {A: RULE})])
    other = load([write(tmp_path / "3", {A: RULE + "# a note\n"})])
    assert first.version == same.version != other.version


def test_byte_order_mark_and_windows_line_ends_keep_the_places(tmp_path: Path) -> None:
    text = "\ufeff" + changed("{action}", "{acton}").replace("\n", "\r\n")
    with pytest.raises(RuleError) as caught:
        load([write(tmp_path, {A: text})])
    assert (caught.value.problems[0].line, caught.value.problems[0].column) == (4, 16)


def test_a_book_goes_to_other_processes_and_into_caches(tmp_path: Path) -> None:
    book = load([write(tmp_path, {A: RULE, "stance/a.yaml": CUE})])
    assert pickle.loads(pickle.dumps(book)) == book
    assert hash(book) == hash(pickle.loads(pickle.dumps(book)))


@pytest.mark.parametrize(("name", "reason"), [("gone", "does not exist"), ("file", "is a file")])
def test_a_folder_that_is_none_is_a_usage_error(name: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UsageError) as caught:
        load([tmp_path / name])
    assert caught.value.line() == (
        f"rules folder {tmp_path / name} {reason} — "
        "name a folder that holds lexicon/, stance/ or commitments/"
    )


def test_a_file_that_may_not_be_read_is_a_problem(tmp_path: Path) -> None:
    write(tmp_path, {})
    (tmp_path / "lexicon/b.yaml").symlink_to(tmp_path / "nowhere")
    with pytest.raises(RuleError) as caught:
        load([tmp_path])
    assert caught.value.line() == (
        f"{tmp_path}/lexicon/b.yaml: cannot be read: it is not there — check the file's permissions"
    )


def test_nothing_at_all_is_an_empty_book(tmp_path: Path) -> None:
    assert load([tmp_path]).rules == ()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("力争{action}", (FixedText("力争"), Slot("action"))),
        ("{bound_after?}", (Slot("bound_after", optional=True),)),
        ("[甲|乙]?", (Alternatives(("甲", "乙"), optional=True),)),
        ("“[甲]”", (FixedText("“"), Alternatives(("甲",)), FixedText("”"))),
    ],
)
def test_phrases_become_parts(text: str, parts: tuple[PhrasePart, ...]) -> None:
    assert parse_phrase(text)[0] == parts


_WORD = st.text(st.sampled_from("新建学校约，年 a"), min_size=1, max_size=4)
_NAME = st.from_regex(r"[a-z][a-z0-9_-]{0,5}", fullmatch=True)
_PARTS = st.one_of(
    st.builds(FixedText, _WORD),
    st.builds(Slot, _NAME, st.booleans()),
    st.builds(Alternatives, st.lists(_WORD, min_size=1, max_size=3, unique=True).map(tuple), st.booleans()),
)


def _written(part: PhrasePart) -> str:
    if isinstance(part, FixedText):
        return part.text
    if isinstance(part, Slot):
        return f"{{{part.name}{'?' * part.optional}}}"
    return f"[{'|'.join(part.options)}]{'?' * part.optional}"


@given(st.lists(_PARTS, min_size=1, max_size=6))
def test_what_is_written_by_the_grammar_is_read_back(parts: list[PhrasePart]) -> None:
    merged: list[PhrasePart] = []
    for part in parts:
        if merged and isinstance(part, FixedText) and isinstance(merged[-1], FixedText):
            merged[-1] = FixedText(merged[-1].text + part.text)
        else:
            merged.append(part)
    text = "".join(map(_written, parts))
    found, offsets, mistakes = parse_phrase(text)
    assert (list(found), mistakes) == (merged, ())
    assert all(text.startswith(_written(part), at) for part, at in zip(found, offsets, strict=True))


@given(st.text(st.sampled_from("{}[]|?新a. \uff5b"), max_size=12))
def test_any_text_is_parsed_or_refused_with_an_offset_in_it(text: str) -> None:
    for mistakes in (parse_phrase(text)[2], parse_template(text)[1]):
        assert all(0 <= mistake.offset <= len(text) and mistake.message for mistake in mistakes)


def test_a_priority_is_a_number_or_a_band_and_says_nothing_of_how_sure_the_rule_is(tmp_path: Path) -> None:
    two = RULE + RULE.removeprefix("rules:\n").replace("build-count", "guess")
    keys = ["    priority: specific\n", "    priority: 12\n    last_resort: true\n"]
    first, second, third = two.split("    examples")
    text = "    examples".join([first + keys[0], second + keys[1], third])
    sure, guess = load([write(tmp_path, {A: text})]).rules
    assert (sure.priority, sure.last_resort) == (70, False)
    assert (guess.priority, guess.last_resort) == (12, True)


def test_a_cue_has_bands_of_its_own(tmp_path: Path) -> None:
    cue = CUE.replace("    phrases", "    weight: strong\n    phrases")
    assert [cue.weight for cue in load([write(tmp_path, {"stance/a.yaml": cue})]).cues] == [30]


def test_the_schema_offers_the_bands() -> None:
    rule = json_schema()["rules"]["$defs"]["RuleShape"]["properties"]["priority"]
    assert {"enum": list(PRIORITIES)} in rule["anyOf"]


def test_every_band_is_documented_with_its_number() -> None:
    text = (Path(__file__).parents[2] / "rules" / "README.md").read_text(encoding="utf-8")
    assert not [
        name
        for name, number in (*PRIORITIES.items(), *WEIGHTS.items())
        if f"| `{name}` | {number} |" not in text
    ]


def test_the_weight_of_a_kind_of_evidence_may_be_changed_in_a_later_folder(tmp_path: Path) -> None:
    first = write(
        tmp_path / "1", {"stance/dates.yaml": EVIDENCE + "  - {kind: begins, says: 起, weight: 3}\n"}
    )
    second = write(tmp_path / "2", {"stance/mine.yaml": changed("usual", "decisive", EVIDENCE)})
    weights = {one.kind: one.weight for one in load([first, second]).evidence}
    assert weights == {"due-date": 36, "begins": 3}


def test_every_kind_of_evidence_has_a_weight_in_the_shipped_book() -> None:
    assert {one.kind for one in load([rules_dir()]).evidence} == set(get_args(EvidenceKind))


def test_a_word_list_may_include_another_and_say_otherwise_of_its_words(tmp_path: Path) -> None:
    verb = (
        "lexicon: verb\nsays: 动词\ninclude: [action]\nentries:\n"
        "  - words: [增设]\n    gives: {measure: decrease}\n  - words: [裁撤]\n"
    )
    own = "lexicon: own\nsays: 又一张\ninclude: [verb]\nentries: [{words: [搬走]}]\n"
    book = load([write(tmp_path, {"lexicon/verb.yaml": verb, "lexicon/own.yaml": own})])
    assert book.lexicons["verb"].words == {
        "新建": {"measure": "output"}, "增设": {"measure": "decrease"}, "裁撤": {},
    }  # fmt: skip
    assert set(book.lexicons["own"].words) == {"新建", "增设", "裁撤", "搬走"}
    assert book.lexicons["own"].lines["新建"][0].endswith("lexicon/action.yaml")


def test_a_later_folder_adds_words_to_an_included_list(tmp_path: Path) -> None:
    verb = "lexicon: verb\nsays: 动词\ninclude: [action]\nentries: [{words: [裁撤]}]\n"
    first = write(tmp_path / "1", {"lexicon/verb.yaml": verb})
    more = tmp_path / "2" / "lexicon" / "more.yaml"
    more.parent.mkdir(parents=True)
    more.write_text("lexicon: action\nsays: 更多\nentries: [{words: [加盖]}]\n", encoding="utf-8")
    assert "加盖" in load([first, tmp_path / "2"]).lexicons["verb"].words
