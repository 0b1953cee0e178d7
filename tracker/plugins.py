"""What plugins are made of: the values that entry points name, and what they are given.

| entry points | name | what of |
| --- | --- | --- |
| `tracker.readers` | a `FormatReader` | files that end so, to a `ParsedText` |
| `tracker.report_formats` | a `ReportFormat` | a `DueReport`, to text or bytes |
| `tracker.rules` | a package, or the path of a folder | rule files |
| `tracker.languages` | a `Language` | what reading asks of a language |

As stable as the names of `import tracker`, but for the protocols behind `Language`, which grow with what
reading asks for. A plugin may raise the errors of `tracker`; any other becomes one line with its name.
"""

from __future__ import annotations

from tracker.document.formats.base.parsed_text import ParsedText
from tracker.document.formats.base.reader import FormatReader
from tracker.language.plugin import Language
from tracker.records import Location
from tracker.reports.model import DueReport, ReportRow
from tracker.reports.report_format import ReportFormat
from tracker.reports.write_options import DEFAULT_OPTIONS, WriteOptions

__all__ = [
    "DEFAULT_OPTIONS",
    "DueReport",
    "FormatReader",
    "Language",
    "Location",
    "ParsedText",
    "ReportFormat",
    "ReportRow",
    "WriteOptions",
]
