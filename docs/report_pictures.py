"""The pictures of a notice and of a page for the README: `python docs/report_pictures.py`.

Made from the samples like those of the screen, but by LibreOffice (with pdftoppm) and Chromium, whose fonts
differ from machine to machine: no test compares them.
"""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from tracker import i18n
from tracker.records import Query
from tracker.services.ingest.samples import sample_day
from tracker.services.ledger.opening import open_ledger
from tracker.services.listing.agenda import agenda
from tracker.services.report.reporting import Letterhead, ledger_report, write
from tracker.services.rules.rule_files import load_book
from tracker.services.sample_ledger import mark_samples, read_samples, review_samples, take_results

FOLDER = Path(__file__).parent
NOW = dt.datetime(2024, 7, 1, 1, 0, tzinfo=dt.UTC)
_NOTICE = {"masthead": "督查通报", "issue": "7", "to": "各牵头单位", "signer": "区政府督查室"}


def main() -> None:
    """Write both pictures beside this file."""
    i18n.use("zh")
    with tempfile.TemporaryDirectory(prefix="tracker-") as name:
        folder = Path(name)
        notice, page = _reports(folder)
        _notice(notice, FOLDER / "notice.zh.png")
        _page(page, FOLDER / "page.zh.png")


def _reports(folder: Path) -> tuple[Path, Path]:
    day = sample_day() or NOW.date()
    with open_ledger(f"sqlite:///{(folder / 'samples.db').as_posix()}", now=NOW) as ledger:
        book = load_book()
        read_samples(ledger, book=book, now=NOW)
        mark_samples(ledger, now=NOW)
        review_samples(ledger, now=NOW)
        take_results(ledger, book=book, now=NOW)
        listed = agenda(ledger, Query(), as_of=day)
        report = ledger_report(
            ledger, listed, query=Query(), with_changes=False, letterhead=Letterhead(**_NOTICE)
        )
    return write(report, "docx", folder / "notice.docx"), write(report, "html", folder / "page.html")


def _notice(source: Path, target: Path) -> None:
    """The first two pages side by side."""
    folder = source.parent
    office = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source)]
    subprocess.run(office, check=True, capture_output=True)
    pages = ["pdftoppm", "-r", "75", "-png", "-l", "2", str(source.with_suffix(".pdf")), str(folder / "n")]
    subprocess.run(pages, check=True)
    made = [Image.open(path) for path in sorted(folder.glob("n-*.png"))]
    whole = Image.new("RGB", (sum(page.width for page in made) + 12, made[0].height), "#888888")
    left = 0
    for page in made:
        whole.paste(page, (left, 0))
        left += page.width + 12
    _save(whole, target)


def _page(source: Path, target: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        view = browser.new_page(viewport={"width": 1280, "height": 860})
        view.goto(source.as_uri())
        view.screenshot(path=str(target))
        browser.close()
    _save(Image.open(target), target)


def _save(picture: Image.Image, target: Path) -> None:
    picture.quantize(64).save(target, optimize=True)
    print(target, target.stat().st_size)


if __name__ == "__main__":
    main()
