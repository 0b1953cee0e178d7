"""The static site in a browser, opened from the disk: it fetches nothing and keeps nobody out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from accessibility import violations
from report_samples import sample_report

from tracker.reports.site.addresses import unit_address
from tracker.services.report.publishing import publish

if TYPE_CHECKING:
    from report_browser import Visitor

pytestmark = pytest.mark.slow

pytest_plugins = ("report_browser",)

_WIDE, _PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 700}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    publish(sample_report(), folder)
    return folder


@pytest.mark.parametrize("size", [_WIDE, _PHONE], ids=["wide", "phone"])
def test_index_target_and_unit_work_from_the_disk(visit: Visitor, site: Path, size: dict[str, int]) -> None:
    with visit(site / "index.html", viewport=size) as seen:
        width = "[document.documentElement.scrollWidth, innerWidth]"
        for address in ("index.html", "targets/moved.html", unit_address("教育局")):
            seen.page.goto((site / address).as_uri())
            assert violations(seen) == [], address
            wide, room = seen.page.evaluate(width)
            assert wide <= room, address
        assert seen.said == [] and all(url.startswith(site.as_uri()) for url in seen.asked)


def test_the_index_leads_to_a_target_and_back_and_sorts(visit: Visitor, site: Path) -> None:
    with visit(site / "index.html") as seen:
        assert seen.page.evaluate("getComputedStyle(document.querySelector('.chip')).borderRadius") == "16px"
        seen.page.locator("select[data-by=unit]").select_option("教育局")
        assert seen.page.locator("tr[data-light]:visible").count() == 1
        seen.page.locator("tr[data-light]:visible a").first.click()
        assert seen.page.locator("h1").text_content() == "讲堂" and seen.page.locator(".series").is_visible()
        seen.page.locator("nav a").click()
        assert seen.page.url == (site / "index.html").as_uri()
