"""Every mistake that a rule file can hold, and the exact text that the editor of the file gets to see.

The texts stand in `mistakes.txt`, a section a mistake: place, message, source line, caret, cure.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from rulebook_files import CUE, EVIDENCE, LEXICON, RULE, TOPIC, VERB, A, changed, complaints

PHRASE = '["{action}{quantity}{noun}"]'
SAYS = "新建若干所"
NOUN = '{noun}"'
EXAMPLES = "    examples"
NO_QUANTITY = changed("{quantity}", "")

MISTAKES: dict[str, dict[str, str | bytes]] = {
    "unknown slot": {A: changed("{action}", "{acton}")},
    "unknown slot in the second of two": {
        A: changed(PHRASE, '["{action}{quantity}{noun}", "力争新建{quantities}{noun}"]')
    },
    "far slot": {A: changed("{action}", "{zzzzzzzz}")},
    "open slots touch": {A: changed(NOUN, '{subject}{noun}"')},
    "open slots touch over an optional part": {A: changed(NOUN, '{subject}[的]?{noun}"')},
    "four open": {A: changed(NOUN, '{noun}的{subject}和{gap}与{text}"')},
    "nothing fixed": {
        A: changed('"{action}{quantity}{noun}"', '"{noun}"').replace(
            "    phrases", "    kind: milestone\n    phrases"
        )
    },
    "slot twice": {A: changed(NOUN, '{noun}或{noun}"')},
    "no quantity": {A: NO_QUANTITY},
    "optional quantity": {A: changed("{quantity}", "{quantity?}")},
    "three quantities": {A: changed("{quantity}", "{quantity}{percent}{money}")},
    "quantity and value": {A: changed(EXAMPLES, '    value: "100"\n' + EXAMPLES)},
    "slot never closed": {A: changed(NOUN, '{noun"')},
    "brace without partner": {A: changed(NOUN, '{noun}}"')},
    "empty slot": {A: changed(NOUN, '{}"')},
    "bad slot name": {A: changed(NOUN, '{ noun }"')},
    "choice never closed": {A: changed(NOUN, '[甲|乙"')},
    "choice with slot": {A: changed(NOUN, '[甲|{noun}]"')},
    "choice empty": {A: changed(NOUN, '[甲|]"')},
    "choice twice": {A: changed(NOUN, '[甲|甲]"')},
    "stray bar": {A: changed(NOUN, '甲|乙{noun}"')},
    "stray question": {A: changed(NOUN, '甲?{noun}"')},
    "full width": {A: changed(NOUN, '\uff5bnoun\uff5d"')},
    "full width bar": {A: changed(NOUN, '[甲\uff5c乙]{noun}"')},
    "phrase twice": {A: changed(PHRASE, '["{action}{quantity}{noun}", "{action}{quantity}{noun}"]')},
    "column unknown in escaped": {A: changed('{action}{quantity}{noun}"', '\\u65b0{acton}{quantity}{noun}"')},
    "block phrase": {A: changed(PHRASE, "\n      - 新建{quantity}{nuon}")},
    "template slot missing": {A: changed(EXAMPLES, '    indicator: "{noun}{subject}"\n' + EXAMPLES)},
    "template slot not in every": {A: changed('"]', '", "{action}{quantity}"]')},
    "template attribute": {A: changed(EXAMPLES, '    measure: "{action.mesure}"\n' + EXAMPLES)},
    "template attribute of a reader": {
        A: changed(EXAMPLES, '    measure: "{quantity.measure}"\n' + EXAMPLES)
    },
    "template bad ref": {A: changed(EXAMPLES, '    indicator: "{NOUN}"\n' + EXAMPLES)},
    "template open brace": {A: changed(EXAMPLES, '    indicator: "新建{noun"\n' + EXAMPLES)},
    "template mixed": {A: changed(EXAMPLES, '    unit: "每{action.measure}"\n' + EXAMPLES)},
    "bad measure": {A: changed(EXAMPLES, "    measure: outputs\n" + EXAMPLES)},
    "bad comparator": {A: changed(EXAMPLES, '    comparator: "=>"\n' + EXAMPLES)},
    "bad every": {A: changed(EXAMPLES, "    every: yearly\n" + EXAMPLES)},
    "bad value": {A: NO_QUANTITY.replace(EXAMPLES, "    value: 一百\n" + EXAMPLES)},
    "milestone value": {A: NO_QUANTITY.replace(EXAMPLES, "    kind: milestone\n    value: 1\n" + EXAMPLES)},
    "milestone measure": {
        A: NO_QUANTITY.replace(EXAMPLES, "    kind: milestone\n    measure: output\n" + EXAMPLES)
    },
    "missing keys": {A: "rules:\n  - id: build-count\n"},
    "unknown key": {A: changed("phrases", "phrase")},
    "unknown key in an example": {A: changed("gives", "give")},
    "unknown field in gives": {A: changed("value: 8", "valu: 8")},
    "bad id": {A: changed("build-count", "Build_Count")},
    "id twice": {A: RULE + RULE.removeprefix("rules:\n")},
    "id twice in two files": {A: RULE, "commitments/b.yaml": RULE},
    "cue id twice": {"stance/a.yaml": CUE + CUE.removeprefix("cues:\n")},
    "lexicon twice": {"lexicon/b.yaml": LEXICON},
    "topic twice": {"topics/a.yaml": TOPIC, "topics/b.yaml": TOPIC},
    "word twice": {"lexicon/b.yaml": VERB.replace("增设", "新建")},
    "lexicon reserved": {"lexicon/b.yaml": LEXICON.replace("action", "noun")},
    "lexicon measure": {"lexicon/b.yaml": VERB.replace("output", "ouput")},
    "lexicon no words": {"lexicon/b.yaml": VERB.replace("新建, 增设", "")},
    "include of no list": {"lexicon/b.yaml": changed("says", "include: [acton]\nsays", VERB)},
    "include in a circle": {
        "lexicon/b.yaml": changed("says", "include: [noise]\nsays", VERB),
        "lexicon/c.yaml": changed("says", "include: [verb]\nsays", VERB.replace("verb", "noise")),
    },
    "phrases as text": {A: changed(PHRASE, '"{action}{quantity}{noun}"')},
    "phrase unquoted in flow": {A: changed(PHRASE, "[{action}]")},
    "phrase unquoted in block": {A: changed(PHRASE, "\n      - {action}{quantity}")},
    "phrase unquoted two in flow": {A: changed(PHRASE, "[{action}{quantity}]")},
    "phrase with a colon": {A: changed(PHRASE, "\n      - 目标: {quantity}")},
    "no phrases": {A: changed(PHRASE, "[]")},
    "no examples": {A: RULE.split(EXAMPLES)[0]},
    "gives text": {A: changed("{value: 8}", "nothing")},
    "gives empty": {A: changed("{value: 8}", "{}")},
    "gives number": {A: changed("value: 8", "value: 八")},
    "gives date": {A: changed("value: 8", "due: 2025年底")},
    "gives comparator": {A: changed("value: 8", "comparator: ge")},
    "priority": {A: changed(EXAMPLES, "    priority: high\n" + EXAMPLES)},
    "unknown key of a topic": {"topics/a.yaml": TOPIC + "indicators: [{name: 学位}]\n"},
    "priority band of a cue": {
        "stance/a.yaml": CUE.replace("    phrases", "    weight: stronk\n    phrases")
    },
    "evidence kind": {"stance/a.yaml": changed("due-date", "due-dat", EVIDENCE)},
    "evidence weight": {"stance/a.yaml": changed("usual", "heavy", EVIDENCE)},
    "evidence twice": {"stance/a.yaml": EVIDENCE, "stance/b.yaml": EVIDENCE},
    "neither cues nor evidence": {"stance/a.yaml": "says: 空的\n"},
    "last resort": {A: changed(EXAMPLES, "    last_resort: maybe\n" + EXAMPLES)},
    "priority range": {A: changed(EXAMPLES, "    priority: 5000\n" + EXAMPLES)},
    "status": {A: changed(EXAMPLES, "    status: darft\n" + EXAMPLES)},
    "empty says": {A: changed(SAYS, "")},
    "empty quoted says": {A: changed(SAYS, '""')},
    "too long": {A: changed("says: 新建若干所", "says: " + "长" * 501)},
    "cues in rules": {A: CUE},
    "rules in stance": {"stance/a.yaml": RULE},
    "cue where": {"stance/a.yaml": CUE.replace("heading", "headings")},
    "cue slot": {"stance/a.yaml": CUE.replace("[工作回顾]\n", '["过去{numbr}年"]\n', 1)},
    "list as file": {A: "- a\n- b\n"},
    "text as file": {A: "新建8所学校\n"},
    "key twice": {A: changed("    says: 新建若干所", "    says: 新建若干所\n    says: 建学校")},
    "anchor": {A: changed(SAYS, "&x 新建若干所")},
    "alias": {A: changed(SAYS, "*x")},
    "known alias": {A: changed("says: 新建若干所", "says: &x 新建若干所\n    source: *x")},
    "tag": {A: changed(SAYS, "!!str 新建若干所")},
    "two documents": {A: RULE + "---\n" + RULE},
    "tab": {A: changed("    says", "\tsays")},
    "tab in front of a list": {A: changed("    phrases: [", "    phrases:\n\t- [")},
    "percent": {A: changed(EXAMPLES, "    unit: %\n" + EXAMPLES)},
    "greater or equal": {A: changed(EXAMPLES, "    comparator: >=\n" + EXAMPLES)},
    "greater": {A: changed(EXAMPLES, "    comparator: >\n" + EXAMPLES)},
    "at": {A: changed(SAYS, "@新建")},
    "colon in text": {A: changed(SAYS, "目标: 新建")},
    "quotes open": {A: changed(SAYS, '"新建若干所')},
    "backslash": {A: changed(SAYS, '"新\\建"')},
    "after quotes": {A: changed(SAYS, '"新建"若干所')},
    "indent": {A: changed("    says", "   says")},
    "indent deeper": {A: changed("    phrases", "      phrases")},
    "bracket open": {A: changed('{noun}"]', NOUN)},
    "no colon": {A: changed("says: 新建若干所", "says 新建若干所")},
    "no space after colon": {A: changed("says: 新建若干所", "says:新建若干所")},
    "full-width colon": {A: changed("says: 新建若干所", "says：新建若干所")},
    "control character": {A: changed("新建", "新\x07建")},
    "complex key": {A: changed("    says", "    ? [a]\n    : b\n    says")},
    "empty file": {A: ""},
    "only a comment": {A: "# later\n"},
    "deep": {A: "rules: " + "[" * 30 + "]" * 30 + "\n"},
    "deep without an end": {A: "rules: " + "[" * 60_000},
    "escape of no character": {A: changed(SAYS, '"\\UFFFFFFFF"')},
    "three open slots behind an open one": {
        A: changed("{action}{quantity}{noun}", "{noun}的{gap}的{text}的{quantity}")
    },
    "many loose parts": {A: changed('{noun}"', '{noun}[甲]?[乙]?[丙]?[丁]?[戊|戊己]{end?}[庚]?"')},
    "merge": {A: changed("    says", "    <<: {topic: 教育}\n    says")},
    "not UTF-8": {A: RULE.encode().replace("新建若干所".encode(), "新建".encode("gb18030"))},
    "too large": {A: RULE + "#" * 1_000_000},
    "lexicon with a tail": {"lexicon/b.yaml": VERB.replace("{measure: output}", "{value: many}")},
    "two files at once": {A: changed("{action}", "{acton}"), "lexicon/b.yaml": VERB.replace("says", "say")},
    "two mistakes in one file": {A: changed("{action}", "{acton}") + "  - id: x\n"},
    "word list that cannot be read hides its slot": {
        A: changed("{action}", "{verb}"),
        "lexicon/verb.yaml": VERB.replace("says", "say"),
    },
}


def sections() -> dict[str, str]:
    """The expected texts by the name of the mistake."""
    found: dict[str, str] = {}
    text = (Path(__file__).parent / "mistakes.txt").read_text(encoding="utf-8")
    for section in text.split("=== ")[1:]:
        name, body = section.split("\n", 1)
        found[name] = body.strip("\n")
    return found


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_with_its_place_caret_and_cure(name: str, tmp_path: Path) -> None:
    assert complaints(tmp_path, MISTAKES[name]) == sections()[name]


def test_every_expected_text_belongs_to_a_mistake() -> None:
    assert list(sections()) == list(MISTAKES)


def test_a_sound_file_has_no_problem(tmp_path: Path) -> None:
    assert complaints(tmp_path, {A: RULE, "stance/a.yaml": CUE, "topics/a.yaml": TOPIC}) == "no problem"
