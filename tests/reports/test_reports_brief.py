"""The one page that is read first."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from report_readers import document, document_text
from report_samples import AS_OF, SINCE, agenda, event, row, sample_report, target

from tracker import i18n
from tracker.reports.content.brief import NEXT, UNITS, WORST, brief, columns
from tracker.reports.content.due_report import build
from tracker.reports.formats.registry import report_format
from tracker.reports.model import DueReport
from tracker.reports.write_options import WriteOptions

ONE_PAGE = WriteOptions(brief=True)


def crowded() -> DueReport:
    """Forty late targets of ten units, each with a long name."""
    return build(
        agenda(
            *(
                row(
                    f"r{n}",
                    target("10", "10所", f"第{n}片区" + "改造" * 40, lead_unit=f"第{n % 10}工作专班办公室"),
                    event(str(n % 9)),
                    due=AS_OF + dt.timedelta(days=n - 20),
                )
                for n in range(40)
            )
        )
    )


def test_the_headline_and_the_counts_add_up() -> None:
    page = brief(sample_report())
    assert page.headline == (
        "Of 15 targets: done 2, overdue 1, behind pace 5, on pace 1, ahead of pace 1, cannot be judged 4."
        " 1 target waits for review and is left out."
    )
    assert sum(count for _words, count in page.counts) == page.total == sum(page.lights.values()) == 15
    assert sum(unit.total for unit in page.units) == 15
    assert "1 wait for review" in page.facts


def test_the_worst_are_the_overdue_then_the_widest_gaps_and_nothing_finished_is_due_next() -> None:
    page = brief(sample_report())
    assert [one.name for one in page.worst] == ["泵站", "收益", "讲堂", "+1 -2 @sum", "增速"]
    assert [one.name for one in page.due_next][:2] == ["新桥竣工", "讲堂"]


def test_many_units_and_targets_are_cut_to_what_a_page_holds() -> None:
    page = brief(crowded())
    assert (len(page.worst), len(page.due_next), len(page.units)) == (WORST, NEXT, UNITS + 1)
    assert sum(unit.total for unit in page.units) == 40 and page.units[-1].name == "4 other units"
    assert all(len(one.name) <= 34 for one in page.worst)


def test_changes_are_told_since_the_last_report_only() -> None:
    assert brief(sample_report()).changes == ()
    told = brief(sample_report(since=SINCE)).changes
    assert told == ("Since 2024-06-01: progress: 1, taken back: 1.", "=due <later>")


def test_word_and_markdown_say_the_same() -> None:
    i18n.use("zh")
    data = report_format("docx").write(sample_report(), ONE_PAGE)
    text = document_text(data)
    shown = report_format("md").write(sample_report(), ONE_PAGE)
    assert isinstance(shown, str)
    for words in (brief(sample_report()).headline, "最滞后的五项", "泵站", "新桥竣工"):
        assert words in text and words in shown
    assert len(document(data).sections) == 1 and "附件" not in text


def test_lines_say_who_said_it_only_where_that_differs_and_have_no_empty_column() -> None:
    known = brief(sample_report())
    assert "Lead unit" in {column.title for column in columns(known)}
    bare = replace(known, worst=tuple(replace(one, unit="", origin="") for one in known.worst), due_next=())
    assert not {"Issuer", "Lead unit"} & {column.title for column in columns(bare)}
    two = replace(bare, worst=(replace(bare.worst[0], origin="County"), *bare.worst[1:]))
    assert "Issuer" in {column.title for column in columns(two)}


def test_an_empty_report_has_a_brief_too() -> None:
    for name in ("docx", "md"):
        assert report_format(name).write(build(agenda()), ONE_PAGE)
