"""Both ends of a marked passage move, by clauses and by characters, within a sentence and beyond it."""

from __future__ import annotations

from tracker.services.documents.marked_passage import MarkedPassage

TEXT = "修好路灯。到2026年，新建4所小学，改造2所。\n铺好小路！"


def _passage() -> MarkedPassage:
    return MarkedPassage(TEXT, TEXT.index("新建"))


def test_it_begins_as_the_sentence_at_the_place() -> None:
    assert _passage().words == "到2026年，新建4所小学，改造2所。"


def test_its_head_and_its_tail_are_cut_and_taken_in_clause_by_clause() -> None:
    one = _passage()
    one.move_start(1)
    assert one.words == "新建4所小学，改造2所。"
    one.move_end(-1)
    assert one.words == "新建4所小学，"
    one.move_end(-1)
    assert one.words == "新建4所小学，", "one clause is left at least"
    for _ in range(3):
        one.move_start(-1)
    assert one.words == "修好路灯。到2026年，新建4所小学，"
    for _ in range(3):
        one.move_end(1)
    assert one.words == TEXT


def test_the_start_goes_on_from_a_single_clause_to_the_next() -> None:
    one = _passage()
    one.move_end(-1)
    one.move_end(-1)
    assert one.words == "到2026年，"
    one.move_start(1)
    assert one.words == "新建4所小学，"
    one.draw((TEXT.index("4所"), TEXT.index("小学，")))
    for words in ("改造2所。", "铺好小路！", "铺好小路！"):
        one.move_start(1)
        assert one.words == words


def test_one_item_of_a_list_is_taken() -> None:
    one = MarkedPassage("今年新建公园3座、球场5个、步道8公里。", 0)
    one.move_end(-1)
    one.move_start(1)
    assert one.words == "球场5个、"
    one.move_end(1)
    assert one.words == "球场5个、步道8公里。"


def test_the_number_of_a_heading_is_no_item() -> None:
    one = MarkedPassage("十二、公园、球场\n2、步道", 0)
    one.move_start(1)
    assert one.words == "球场"
    one.move_start(-1)
    assert one.words == "十二、公园、球场"
    one.step(1)
    assert one.words == "2、步道"


def test_ends_move_by_characters_and_then_by_clauses_from_there() -> None:
    one = _passage()
    for _ in range(7):
        one.nudge_start(1)
    one.nudge_end(-1)
    assert one.words == "新建4所小学，改造2所"
    one.nudge_start(1)
    one.move_start(-1)
    assert one.words == "新建4所小学，改造2所"
    one.move_end(1)
    assert one.words == "新建4所小学，改造2所。"


def test_an_end_never_passes_the_other_nor_the_text() -> None:
    one = MarkedPassage("修好", 0)
    for _ in range(3):
        one.nudge_end(1)
        one.nudge_start(-1)
    assert one.words == "修好"
    for _ in range(3):
        one.nudge_start(1)
    assert one.words == "好"


def test_what_was_drawn_is_kept_and_the_next_sentence_is_counted_from_it() -> None:
    one = _passage()
    one.draw((TEXT.index("4所"), TEXT.index("，改造")))
    assert one.words == "4所小学"
    one.move_end(1)
    assert one.words == "4所小学，"
    one.step(1)
    assert one.words == "铺好小路！"
    one.step(1)
    one.step(-1)
    assert one.words == "到2026年，新建4所小学，改造2所。"


def test_an_empty_text_has_no_words() -> None:
    one = MarkedPassage(" \n", 0)
    for move in (one.move_start, one.move_end, one.nudge_start, one.nudge_end, one.step):
        move(1)
        move(-1)
    assert not one.words.strip()
