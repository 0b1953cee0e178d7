"""Targets entered by hand: typed with their source, or marked in a document that the ledger holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from ledger_samples import AS_OF, NO_BOOK, NOW, opened, promises, write_plan

from tracker.chinese.typed_offices import typed_duties
from tracker.errors import UsageError
from tracker.records import BY_HAND, Document, Entry, Query, Target
from tracker.rulebook.model import Rulebook
from tracker.services.ingest.ingesting import ingest
from tracker.services.ledger.opening import Ledger
from tracker.services.listing.agenda import agenda, context
from tracker.services.listing.document_text import document_text
from tracker.services.listing.passages_of_targets import passages
from tracker.services.rules.rule_files import load_book
from tracker.services.targets.change_log import log
from tracker.services.targets.entering import Source, drafts, enter, enter_marked, marked_drafts
from tracker.services.targets.undo_and_redo import undo

MINUTES = Source("区长办公会纪要", dt.date(2025, 2, 20))
WORDS = "2026年前改造7所小学"


def _drafts(words: str) -> list[Target]:
    return drafts(words, NO_BOOK, issued_on=MINUTES.issued_on, read=promises)


def _rows(ledger: Ledger) -> dict[str, Entry]:
    rows = agenda(ledger, Query(with_rejected=True), as_of=AS_OF).rows
    return {row.entry.target.indicator: row.entry for row in rows}


def _only_document(ledger: Ledger) -> tuple[int, Document]:
    ids = [entry.id for entry in _rows(ledger).values()]
    with ledger.read() as reading:
        (number,) = {one.document_id for one in reading.stored_targets(ids=ids)}
        document = reading.document(number)
    assert document is not None
    return number, document


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with opened(tmp_path) as ledger:
        yield ledger


def test_what_is_typed_is_read_and_stands_under_its_source_accepted(ledger: Ledger) -> None:
    (entry,) = enter(ledger, WORDS, MINUTES, _drafts(WORDS), {}, now=NOW, by="Lin")
    target = entry.target
    assert (target.indicator, target.value, target.unit) == ("改造小学", Decimal(7), "所")
    assert (target.rule, entry.review, entry.document) == (BY_HAND, "accepted", "区长办公会纪要")
    assert target.due == dt.date(2025, 12, 31) and target.quote == "7所"
    assert list(_rows(ledger)) == ["改造小学"]
    (change,) = log(ledger)
    assert change.by == "Lin" and "改造小学" in change.words and "区长办公会纪要" in change.words


@pytest.mark.parametrize(
    ("words", "lead", "supporting", "person"),
    [
        ("由园林科牵头，2026年前改造7所小学", "园林科", None, None),
        ("2026年前改造7所小学，由县残联、教育局共同负责", "县残联", None, None),
        ("市住建局牵头、城管局配合，2026年前改造7所小学", "市住建局", "城管局", None),
        ("2026年前改造7所小学（责任单位：教育科；配合单位：财政局、住建局；责任人：林某）",
         "教育科", "财政局、住建局", "林某"),
        ("由市教体局会同市财政局于2026年前改造7所小学", "市教体局", "市财政局", None),
        ("办公室负责人要求2026年前改造7所小学", None, None, None),
    ],
)  # fmt: skip
def test_typed_words_say_who_answers(
    words: str, lead: str | None, supporting: str | None, person: str | None
) -> None:
    (draft,) = _drafts(words)
    assert (draft.supporting_units, draft.person) == (supporting, person)
    assert typed_duties(words).lead == (lead or "")
    (bare,) = drafts("尽快修好路灯，由城管中心牵头落实。", NO_BOOK, read=promises)
    assert (bare.indicator, bare.lead_unit) == ("尽快修好路灯", "城管中心")


def test_fields_given_go_before_those_read(ledger: Ledger) -> None:
    given = {"indicator": "小学改造", "lead_unit": "教育局", "due": dt.date(2025, 9, 30)}
    (entry,) = enter(ledger, WORDS, MINUTES, _drafts(WORDS), given, now=NOW)
    assert (entry.target.indicator, entry.target.lead_unit) == ("小学改造", "教育局")
    assert (entry.due, entry.original_due) == (dt.date(2025, 9, 30), dt.date(2025, 9, 30))


def test_words_that_no_rule_reads_are_a_target_too(ledger: Ledger) -> None:
    words = "尽快把河边的路灯修好"
    (draft,) = drafts(words, NO_BOOK, read=promises)
    assert (draft.kind, draft.indicator, draft.quote) == ("milestone", words, words)
    given = {"value": Decimal(20), "unit": "盏", "kind": "quantity", "measure": "output"}
    (entry,) = enter(ledger, words, Source("领导批示"), [draft], given, now=NOW)
    assert (entry.target.value, entry.target.unit, entry.target.kind) == (Decimal(20), "盏", "quantity")


def test_a_value_alone_makes_a_quantity_of_words_that_no_rule_reads(ledger: Ledger) -> None:
    words = "把河边的路灯修好"
    (entry,) = enter(
        ledger, words, Source("x"), drafts(words, NO_BOOK, read=promises), {"value": Decimal(2)}, now=NOW
    )
    assert (entry.target.kind, entry.target.measure) == ("quantity", "output")


def test_two_from_one_source_stand_in_one_document_and_each_is_taken_back_alone(ledger: Ledger) -> None:
    enter(ledger, WORDS, MINUTES, _drafts(WORDS), {}, now=NOW)
    other = "新建2座水塔"
    (second,) = enter(ledger, other, MINUTES, _drafts(other), {}, now=NOW)
    assert second.target.quote == "2座"
    _number, document = _only_document(ledger)
    assert document.text == f"{WORDS}\n{other}"
    assert document.text[second.target.start : second.target.end] == "2座"
    undo(ledger, now=NOW)
    assert list(_rows(ledger)) == ["改造小学"]
    assert _only_document(ledger)[1].text == WORDS
    undo(ledger, now=NOW)
    assert not _rows(ledger)


def test_words_with_several_targets_enter_all_of_them(ledger: Ledger) -> None:
    words = "今年新建3所幼儿园，看护2座水塔"
    assert len(enter(ledger, words, MINUTES, _drafts(words), {}, now=NOW)) == 2


def test_nothing_typed_is_refused(ledger: Ledger) -> None:
    with pytest.raises(UsageError):
        drafts("  ", NO_BOOK, read=promises)
    with pytest.raises(UsageError):
        enter(ledger, WORDS, Source(" "), _drafts(WORDS), {}, now=NOW)


def _ingest(ledger: Ledger, path: Path) -> None:
    (result,) = ingest(ledger, [str(path)], book=NO_BOOK, now=NOW, extract=_as_read)
    assert not result.error, result.error


def _as_read(document: Document, book: Rulebook) -> list[Target]:
    return promises(document, book)


PLAN = "2025年园区工作计划\n今年新建3所幼儿园。\n把4条小路铺好。\n"


def _marked(ledger: Ledger) -> Entry:
    number, document = _only_document(ledger)
    start = document.text.index("把4条")
    end = document.text.index("铺好") + 2
    (draft,) = drafts(document.text[start:end], NO_BOOK, read=promises)
    (entry,) = enter_marked(ledger, number, (start, end), [draft], {"indicator": "铺路"}, now=NOW, by="Lin")
    return entry


def test_words_marked_in_a_document_are_a_target_of_it(ledger: Ledger, tmp_path: Path) -> None:
    _ingest(ledger, write_plan(tmp_path, PLAN))
    entry = _marked(ledger)
    assert (entry.target.quote, entry.target.doc, entry.review) == ("把4条小路铺好", "plan.txt", "accepted")
    assert PLAN[entry.target.start : entry.target.end] == "把4条小路铺好"
    undo(ledger, now=NOW)
    assert list(_rows(ledger)) == ["新建幼儿园"]


def test_what_was_marked_survives_a_second_reading_and_moves_with_its_words(
    ledger: Ledger, tmp_path: Path
) -> None:
    path = write_plan(tmp_path, PLAN)
    _ingest(ledger, path)
    entry = _marked(ledger)
    _ingest(ledger, path)
    assert not _rows(ledger)["铺路"].missing
    path.write_text("说明\n" + PLAN.replace("3所", "4所"), encoding="utf-8")
    _ingest(ledger, path)
    after = _rows(ledger)["铺路"]
    assert after.id == entry.id and not after.missing and after.target.start == entry.target.start + 3
    assert _rows(ledger)["新建幼儿园"].target.value == 4
    path.write_text("2025年园区工作计划\n今年新建3所幼儿园。\n", encoding="utf-8")
    _ingest(ledger, path)
    assert _rows(ledger)["铺路"].missing, "its words are gone from the document"


def test_what_the_rules_find_later_in_words_that_were_marked_is_not_listed_twice(
    ledger: Ledger, tmp_path: Path
) -> None:
    path = write_plan(tmp_path, "2025年园区工作计划\n今年新建3所幼儿园。\n还要改造2座水塔。\n")
    blind = lambda document, book: [one for one in promises(document, book) if one.value == 3]  # noqa: E731
    ingest(ledger, [str(path)], book=NO_BOOK, now=NOW, extract=blind)
    number, document = _only_document(ledger)
    start = document.text.index("改造2座水塔")
    words = document.text[start : start + 6]
    enter_marked(ledger, number, (start, start + 6), drafts(words, NO_BOOK, read=promises), {}, now=NOW)
    path.write_text(document.text + "完。\n", encoding="utf-8")
    _ingest(ledger, path)
    names = [row.entry.target.indicator for row in agenda(ledger, Query(), as_of=AS_OF).rows]
    assert sorted(names) == ["改造水塔", "新建幼儿园"]


def test_words_marked_in_a_document_are_dated_by_what_stands_above_them() -> None:
    book = load_book()
    text = "东湖区工作报告\n三、2026年重点工作\n推进园林提质。新建口袋公园7个。让市民多些好去处。\n"
    document = Document(name="plan.txt", text=text, issued_on=dt.date(2026, 1, 20), issued_basis="given")
    words = "新建口袋公园7个。"
    start = text.index(words)
    (one,) = marked_drafts(document, (start, start + len(words)), book)
    assert (one.indicator, one.value) == ("新建口袋公园", Decimal(7))
    assert one.due == dt.date(2026, 12, 31)
    assert (words[one.start : one.end], one.rule, one.stance) == ("7个", BY_HAND, "target")
    idle = "让市民多些好去处。"
    start = text.index(idle)
    (one,) = marked_drafts(document, (start, start + len(idle)), book)
    assert (one.kind, one.quote) == ("milestone", idle)
    assert (one.due, one.due_basis, one.due_precision) == (dt.date(2026, 12, 31), "inherited", "year")


@pytest.mark.parametrize(
    ("before", "words", "due"),
    [
        ("二、2026年上半年工作\n", "让市民多些好去处。", dt.date(2026, 6, 30)),
        ("二、2026年工作\n到9月底，完成园林提质，", "让市民多些好去处。", dt.date(2026, 9, 30)),
        ("二、2026年工作\n", "到10月底前让市民多些好去处。", dt.date(2026, 10, 31)),
        ("二、存在的问题\n", "让市民多些好去处。", None),
    ],
)
def test_marked_words_that_no_rule_reads_take_the_deadline_over_their_place(
    before: str, words: str, due: dt.date | None
) -> None:
    text = f"东湖区工作安排\n{before}{words}\n三、2027年工作\n种树3棵。\n"
    document = Document(name="plan.txt", text=text, issued_on=dt.date(2026, 1, 20), issued_basis="given")
    start = text.index(words)
    (one,) = marked_drafts(document, (start, start + len(words)), load_book())
    assert one.due == due


@pytest.mark.parametrize("before", ["", "园区工作计划\n"])
def test_words_marked_in_a_document_are_drafted_without_their_other_prints(before: str) -> None:
    """Also where they stand at its very beginning."""
    words = "新建4座车棚。"
    document = Document(name="plan.txt", text=f"{before}{words}\n附表\n{words}\n")
    start = len(before)

    def read(document: Document, book: Rulebook) -> list[Target]:
        (one, other) = promises(document, book)
        return [one.model_copy(update={"spans": ((one.start, one.end), (other.start, other.end))})]

    (one,) = marked_drafts(document, (start, start + len(words)), NO_BOOK, read=read)
    assert (one.start, one.spans) == (2, ((2, one.end),))


def test_the_date_in_words_that_no_rule_reads_is_their_deadline(ledger: Ledger) -> None:
    words = "年底前修好河边的路灯"
    (draft,) = _drafts(words)
    assert (draft.due, draft.due_basis, draft.due_precision) == (dt.date(2025, 12, 31), "explicit", "year")
    (entry,) = enter(ledger, words, MINUTES, [draft], {}, now=NOW)
    assert entry.due == dt.date(2025, 12, 31)


def test_a_figure_whose_day_no_rule_reads_is_due_on_it_too() -> None:
    (draft,) = drafts("三天内新建2座水塔", load_book(), issued_on=MINUTES.issued_on)
    assert (draft.value, draft.due) == (Decimal(2), dt.date(2025, 2, 23))


def test_the_date_in_marked_words_counts_from_the_period_of_their_document() -> None:
    words = "年底前修好河边的路灯"
    document = Document(
        name="plan.txt", text=words, issued_on=dt.date(2025, 12, 30),
        period_start=dt.date(2026, 1, 1), period_end=dt.date(2026, 12, 31),
    )  # fmt: skip
    (one,) = marked_drafts(document, (0, len(words)), NO_BOOK, read=promises)
    assert one.due == dt.date(2026, 12, 31)


def test_a_sentence_typed_before_is_no_heading_of_the_next_one(ledger: Ledger) -> None:
    first, second = "修好河边路灯", "新建2座水塔，把旧塔拆除。"
    enter(ledger, first, MINUTES, _drafts(first), {}, now=NOW)
    (entry,) = enter(ledger, second, MINUTES, _drafts(second), {}, now=NOW)
    (shown,) = context(ledger, entry)
    assert (shown.headings, shown.line) == ((), 2)
    assert passages(ledger, [entry])[entry.id].headings == ()
    assert document_text(ledger, _only_document(ledger)[0]).headings == ()
