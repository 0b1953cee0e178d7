"""Every file of the site, by its place in the folder."""

from __future__ import annotations

import json

from tracker.reports.asset_texts import asset
from tracker.reports.content.grouping import grouped
from tracker.reports.formats.json_format import as_data
from tracker.reports.formats.json_format import write as as_json
from tracker.reports.model import DueReport
from tracker.reports.site.addresses import (
    DATA,
    FEED,
    INDEX,
    LIST,
    SCRIPT,
    STYLE,
    target_address,
    unit_address,
    unit_feed,
)
from tracker.reports.site.atom import atom_feed, whole_feed
from tracker.reports.site.pages import index_page, target_page, unit_page
from tracker.reports.site.public_report import public_report


def site_files(report: DueReport, *, site: str = "") -> dict[str, bytes]:
    """The texts of all files in UTF-8; `site` is the address where it is published, for the feeds."""
    report = public_report(report)
    files = {
        STYLE: asset("report.css") + asset("site.css"),
        SCRIPT: asset("report.js"),
        INDEX: index_page(report),
        FEED: whole_feed(report, site=site),
        DATA: as_json(report),
    }
    for row, data in zip(report.rows(), as_data(report)["targets"], strict=True):
        address = target_address(row)
        files[address] = target_page(report, row)
        files[address.replace(".html", ".json")] = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    for unit, rows in grouped(report.rows(), "lead-unit").items():
        if unit:
            home, feed = unit_address(unit), unit_feed(unit)
            files[home] = unit_page(report, unit, rows)
            files[feed] = atom_feed(report, unit, rows, address=feed, site=site, up="../", home=home)
    files[LIST] = json.dumps({"files": sorted([*files, LIST])}, indent=1) + "\n"
    return {name: text.encode("utf-8", "replace") for name, text in files.items()}
