"""What reading a document asks of Chinese (`tracker.language.document.DocumentLanguage`)."""

from __future__ import annotations

from tracker.chinese import cell_line_forms as cell_lines
from tracker.chinese import heading_forms as headings
from tracker.chinese import line_forms as lines
from tracker.chinese import run_on_table_forms as run_on_tables
from tracker.chinese import table_forms as tables
from tracker.chinese.head import read_head, read_period

__all__ = ["cell_lines", "headings", "lines", "read_head", "read_period", "run_on_tables", "tables"]
