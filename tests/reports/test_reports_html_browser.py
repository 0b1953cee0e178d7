"""The HTML page in a browser: it asks for nothing, its filter works, and nobody is kept out."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pytest
from accessibility import violations
from report_samples import SINCE, sample_report

from tracker import i18n
from tracker.records import Query
from tracker.reports.formats.registry import report_format

if TYPE_CHECKING:
    from report_browser import Visit, Visitor

pytestmark = pytest.mark.slow

pytest_plugins = ("report_browser",)

NOON = dt.datetime(2024, 6, 30, 4, 0, tzinfo=dt.UTC)
BACKGROUNDS: dict[Literal["light", "dark"], str] = {"light": "rgb(255, 255, 255)", "dark": "rgb(22, 22, 22)"}


def page(folder: Path, **fields: Any) -> Path:
    """The awkward report as a file."""
    text = report_format("html").write(sample_report(**{"since": SINCE, **fields}))
    assert isinstance(text, str)
    path = folder / "report.html"
    path.write_text(text, encoding="utf-8", errors="replace")
    return path


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the sample documents, one of their targets marked, grouped by lead unit, in Chinese."""
    from tracker.base.resources import seeds_dir
    from tracker.records import Mark
    from tracker.services.ingest.ingesting import ingest
    from tracker.services.ledger.opening import open_ledger
    from tracker.services.listing.agenda import agenda
    from tracker.services.report.reporting import ledger_report, write
    from tracker.services.rules.rule_files import load_book
    from tracker.services.targets.marking import mark
    from tracker.services.targets.reviewing import review

    folder = tmp_path_factory.mktemp("real")
    before = i18n.language()
    i18n.use("zh")
    try:
        with open_ledger(str(folder / "ledger.db"), now=NOON) as ledger:
            ingest(ledger, [str(seeds_dir())], book=load_book(), now=NOON)
            first = agenda(ledger, Query(), as_of=NOON.date()).rows[0].entry.id
            mark(ledger, [first], Mark(note="已开工"), now=NOON)
            ids = [row.entry.id for row in agenda(ledger, Query(), as_of=NOON.date()).rows]
            review(ledger, ids[:-2], "accepted", now=NOON)
            listed = agenda(ledger, Query(), as_of=NOON.date())
            since = dt.date(2024, 1, 1)
            report = ledger_report(
                ledger, listed, query=Query(), group_by="lead-unit", since=since, with_candidates=True
            )
        return write(report, "html", folder / "report.html")
    finally:
        i18n.use(before)


def in_both_schemes(seen: Visit) -> list[str]:
    """What the checker finds in the light page and in the dark one; loading the page anew takes as long."""
    found = []
    for scheme, background in BACKGROUNDS.items():
        seen.page.emulate_media(color_scheme=scheme)
        assert seen.page.evaluate("getComputedStyle(document.body).backgroundColor") == background
        found += [f"{scheme}: {line}" for line in violations(seen)]
    return found


def shown(seen: Visit) -> list[str]:
    found: list[str] = seen.page.locator("tr[data-light]:not([hidden])").evaluate_all(
        "rows => rows.map(row => row.id)"
    )
    return found


@pytest.mark.parametrize("group_by", ["", "lead-unit", "month"])
def test_an_accessibility_checker_finds_nothing(visit: Visitor, tmp_path: Path, group_by: str) -> None:
    with visit(page(tmp_path, group_by=group_by)) as seen:
        assert seen.page.locator("#timeline").is_visible()
        assert in_both_schemes(seen) == []


def test_nor_does_it_on_the_report_of_the_sample_documents(visit: Visitor, real: Path) -> None:
    with visit(real) as seen:
        assert len(shown(seen)) > 20 and in_both_schemes(seen) == []
        seen.page.set_viewport_size({"width": 360, "height": 700})
        assert in_both_schemes(seen) == []


def test_the_checker_would_find_a_fault(visit: Visitor, tmp_path: Path) -> None:
    with visit(page(tmp_path)) as seen:
        seen.page.evaluate("document.querySelector('output').style.color = 'var(--edge)'")
        assert any(line.startswith("color-contrast") for line in violations(seen))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_request_leaves_and_the_console_stays_silent(visit: Visitor, real: Path, scheme: str) -> None:
    with visit(real, color_scheme=scheme) as seen:
        seen.page.locator("input[type=search]").fill("新建")
        seen.page.emulate_media(media="print")
        assert seen.asked == [real.as_uri()] and seen.said == []


def test_the_filter_and_the_search_work_together(visit: Visitor, tmp_path: Path) -> None:
    with visit(page(tmp_path)) as seen:
        form, search = seen.page.locator("form"), seen.page.locator("input[type=search]")
        assert form.is_visible() and len(shown(seen)) == 15
        boxes = form.locator("input[type=checkbox]").all()
        for box in boxes:
            box.set_checked(box.get_attribute("value") == "blue")
        assert shown(seen) == ["t-over", "t-long"]
        assert form.locator("output").text_content() == "2 of 15 targets shown"
        full = seen.page.locator("section[data-rows]").filter(has=seen.page.locator("tr[data-light]"))
        assert sum(part.is_visible() for part in full.all()) == 1
        for box in boxes:
            box.check()
        search.fill("讲堂 教育局")
        assert shown(seen) == ["t-moved"]
        search.fill("<script>")
        assert shown(seen) == [] and seen.said == []


def test_the_keyboard_reaches_the_filter_and_turns_a_light_off(visit: Visitor, tmp_path: Path) -> None:
    with visit(page(tmp_path)) as seen:
        seen.page.keyboard.press("Tab")
        assert seen.page.locator(".skip").evaluate("link => link === document.activeElement")
        for key in ("Enter", "Tab", "Space"):
            seen.page.keyboard.press(key)
        assert not seen.page.locator("input[value=red]").is_checked()
        assert "t-late" not in shown(seen) and len(shown(seen)) < 15


def test_without_script_every_target_is_shown_and_no_filter(visit: Visitor, tmp_path: Path) -> None:
    with visit(page(tmp_path), java_script_enabled=False) as seen:
        assert not seen.page.locator("form").is_visible()
        assert seen.page.locator("tr[data-light]:visible").count() == 15


def test_the_dark_page_is_dark_and_the_printed_one_is_not(visit: Visitor, tmp_path: Path) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    with visit(page(tmp_path), color_scheme="dark") as seen:
        assert seen.page.evaluate(paper) == "rgb(22, 22, 22)"
        seen.page.emulate_media(media="print")
        assert seen.page.evaluate(paper) == "rgb(255, 255, 255)"
        assert not seen.page.locator("fieldset").is_visible()
        size = "element => parseFloat(getComputedStyle(element).fontSize)"
        small, words = seen.page.locator(".what .small").first, seen.page.locator(".what strong").first
        assert small.evaluate(size) < words.evaluate(size) == 12


def test_a_phone_shows_value_due_and_light_and_the_page_does_not_scroll_sideways(
    visit: Visitor, tmp_path: Path
) -> None:
    with visit(page(tmp_path), viewport={"width": 360, "height": 740}) as seen:
        wide, room = seen.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert wide <= room
        assert seen.page.locator(".headline").bounding_box()["y"] < 200  # type: ignore[index]
        line = seen.page.locator("#t-late")
        for words in ("10 座", "2024", "red light"):
            box = line.get_by_text(words).first.bounding_box()
            assert box is not None and box["x"] + box["width"] <= 360


def test_the_targets_are_chosen_by_unit_and_topic_and_sorted(visit: Visitor, tmp_path: Path) -> None:
    with visit(page(tmp_path, group_by="light")) as seen:
        choose, order = "select[data-by={}]", seen.page.locator("select[data-sort]")
        seen.page.locator(choose.format("topic")).select_option("教育")
        assert shown(seen) == ["t-moved"]
        seen.page.locator(choose.format("topic")).select_option("")
        order.select_option("due")
        days = seen.page.locator("section[data-rows]").first.locator("tr[data-due]")
        found = days.evaluate_all("rows => rows.map(row => row.dataset.due)")
        assert found == sorted(found) and len(found) > 2
        order.select_option("completion")
        done = days.evaluate_all("rows => rows.map(row => Number(row.dataset.completion ?? Infinity))")
        assert done == sorted(done) and len({*done}) > 2
        seen.page.locator("#t-moved summary").click()
        assert seen.page.locator("#t-moved .steps").is_visible()
