"""The static site: reviewed targets only, nobody's name, and a folder that holds just what is published."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from report_samples import awkward, event, row, sample_report, target, unreviewed

from tracker.errors import UsageError
from tracker.records import Agenda
from tracker.reports.content.due_report import build
from tracker.reports.model import DueReport
from tracker.reports.site.addresses import DATA, FEED, INDEX, LIST, unit_address, unit_feed
from tracker.reports.site.site_files import site_files
from tracker.services.report.publishing import publish

_ATOM = "{http://www.w3.org/2005/Atom}"


def report() -> DueReport:
    """The awkward rows, one more that a named clerk reported, a candidate and a rejected one."""
    told = event("2", note="开工", by="张三", evidence="/office/secret.pdf")
    known = row("told", target("4", "4座", "泵房", unit="座", lead_unit="水务局"), told)
    rows = (*awkward().rows, known, unreviewed(), unreviewed("refused", "rejected"))
    return build(Agenda(as_of=awkward().as_of, rows=rows, total=len(rows)), with_candidates=True)


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return {name: data.decode() for name, data in site_files(report()).items()}


def test_no_file_holds_what_nobody_accepted_nor_who_reported(files: dict[str, str]) -> None:
    assert not any(ident in name for name in files for ident in ("waiting", "refused"))
    for name, text in files.items():
        for word in ("未审", "refused", "张三", "secret.pdf"):
            assert word not in text, (name, word)
    assert "开工" in files["targets/told.html"] and files["targets/told.json"]


def test_there_is_a_page_a_target_and_a_unit_with_data_and_feeds(files: dict[str, str]) -> None:
    pages = [name for name in files if name.startswith("targets/") and name.endswith(".html")]
    assert len(pages) == 16 == json.loads(files[DATA])["total"]
    assert "泵房" in files[unit_address("水务局")] and json.loads(files[LIST])["files"] == sorted(files)
    assert json.loads(files["targets/told.json"])["id"] == "told"
    for name in pages:
        assert f'href="{name}"' in files[INDEX]
    assert "http" not in files[INDEX].replace("http-equiv", "")


@pytest.mark.parametrize(
    ("name", "site", "links"),
    [
        (FEED, "", "targets/told.html"),
        (unit_feed("水务局"), "", "../targets/told.html"),
        (FEED, "https://example.org/t/", "https://example.org/t/targets/told.html"),
    ],
)
def test_a_feed_has_an_entry_for_each_step(name: str, site: str, links: str) -> None:
    feed = ElementTree.fromstring(site_files(report(), site=site)[name])
    entries = feed.findall(f"{_ATOM}entry")
    assert links in [entry.find(f"{_ATOM}link").get("href") for entry in entries]  # type: ignore[union-attr]
    ids = [entry.findtext(f"{_ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids) and all(ident and ident.startswith("urn:uuid:") for ident in ids)
    for needed in ("id", "title", "updated", "author"):
        assert feed.find(_ATOM + needed) is not None


def test_a_target_that_was_withdrawn_leaves_the_folder(tmp_path: Path) -> None:
    place = tmp_path / "site"
    first = publish(sample_report(), place)
    assert first.written == first.files and (place / "targets/late.html").is_file()
    (place / "notes.txt").write_text("ours", encoding="utf-8")
    fewer = build(Agenda(as_of=awkward().as_of, rows=awkward().rows[:3], total=3))
    again = publish(fewer, place)
    assert again.removed and not (place / "targets/late.html").exists()
    assert (place / "notes.txt").is_file() and publish(fewer, place).written == 2


def test_a_folder_of_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        publish(sample_report(), tmp_path)
    assert "--force" in caught.value.line() and not (tmp_path / INDEX).exists()
    (tmp_path / LIST).write_text('{"files": ["../letter.txt", "/etc/hosts", "letter.txt/x/y"]}', "utf-8")
    assert publish(sample_report(), tmp_path).removed == 0 and (tmp_path / "letter.txt").is_file()
    with pytest.raises(UsageError):
        publish(sample_report(), tmp_path / "letter.txt")
