"""Plain tables as one HTML page that needs nothing beside it."""

from __future__ import annotations

from tracker.i18n import _
from tracker.reports.authorship import GENERATOR
from tracker.reports.formats.html.escaping import safe, tag
from tracker.reports.table_document import DocumentTable, TableDocument
from tracker.reports.wording.head_facts import told

_NARROW = 3  # columns that a phone has room for
_STYLE = (
    "body{font:15px/1.5 'Noto Sans SC','Microsoft YaHei',sans-serif;margin:2em auto;max-width:75em;"
    "padding:0 1em}"
    "table{border-collapse:collapse;width:100%;margin:1em 0}th,td{border:1px solid #888;padding:.3em .5em;"
    "text-align:left;vertical-align:top}th{background:#dce6f1}td.n{text-align:right;white-space:nowrap}"
    "i.bar{display:block;height:.7em;background:#5b7fb5;print-color-adjust:exact;"
    "-webkit-print-color-adjust:exact}td.b{min-width:7em}"
    "@media screen and (max-width:40rem){body{margin:0 auto}"
    ".wide,.wide tbody,.wide tr,.wide td{display:block}"
    ".wide thead{position:absolute;left:-999rem}.wide tr{border:1px solid #888;margin:0 0 .8em;padding:.3em}"
    ".wide td,.wide td.n{border:0;padding:.1em .3em;text-align:left;white-space:normal}"
    ".wide td{overflow-wrap:anywhere}"
    ".wide td:empty{display:none}.wide td::before{content:attr(data-name) ' ';color:#555;font-size:.85em}}"
    "@media print{thead{display:table-header-group}tr{break-inside:avoid}}"
)


def html_page(document: TableDocument) -> str:
    """The whole page."""
    facts = "".join(tag("li", safe(told(name, value))) for name, value in document.facts)
    notes = "".join(tag("p", safe(note)) for note in document.notes)
    body = [tag("h1", safe(document.title)), tag("ul", facts), *map(_section, document.tables)]
    if notes:
        body.append(tag("h2", safe(_("Method"))) + notes)
    named = tag("title", safe(document.title)) + tag("style", _STYLE)
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width">{GENERATOR}{named}'
    language = "zh-Hans" if document.language == "zh" else "en"
    return (
        f'<!doctype html>\n<html lang="{language}"><head>{head}</head><body>{"".join(body)}</body></html>\n'
    )


def _section(table: DocumentTable) -> str:
    if not table.rows:
        return tag("h2", safe(table.title)) + tag("p", safe(_("None.")))
    head = tag("tr", "".join(tag("th", safe(name), scope="col") for name in table.columns))
    rows = "".join(
        tag("tr", "".join(_cell(table, number, place, text) for place, text in enumerate(row)))
        for number, row in enumerate(table.rows)
    )
    wide = "wide" if len(table.columns) > _NARROW else None  # on a phone a row becomes a card
    made = tag("table", tag("thead", head) + tag("tbody", rows), class_=wide)
    return tag("h2", safe(table.title)) + made


def _cell(table: DocumentTable, number: int, place: int, text: str) -> str:
    """A cell; the bar of a row says what its text says."""
    said, name = safe(text).replace("\n", "<br>"), table.columns[place]
    if place == table.bar_column:
        width = f"width:{table.bars[number]:.0%}"
        return tag(
            "td",
            said + tag("i", "", class_="bar", style=width, aria_hidden="true"),
            class_="b",
            data_name=name,
        )
    return tag("td", said, class_="n" if place in table.right else None, data_name=name)
