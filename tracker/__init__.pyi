# The types of what `__init__.py` loads when it is first used; a test keeps the two alike.

from tracker.errors import DocumentError as DocumentError
from tracker.errors import LedgerError as LedgerError
from tracker.errors import MissingExtra as MissingExtra
from tracker.errors import NothingFound as NothingFound
from tracker.errors import RuleError as RuleError
from tracker.errors import TrackerError as TrackerError
from tracker.errors import UsageError as UsageError
from tracker.library.frames import to_pandas as to_pandas
from tracker.library.frames import to_polars as to_polars
from tracker.library.judging import judge as judge
from tracker.library.ledger import Ledger as Ledger
from tracker.library.ledger import open_ledger as open_ledger
from tracker.library.reading import explain as explain
from tracker.library.reading import extract_targets as extract_targets
from tracker.library.reading import load_rules as load_rules
from tracker.library.reading import read_document as read_document
from tracker.library.reading import sample_documents as sample_documents
from tracker.library.reading import use_language as use_language
from tracker.library.reports import render_report as render_report
from tracker.library.reports import report_formats as report_formats
from tracker.library.reports import write_report as write_report
from tracker.progress.light_thresholds import Profile as Profile
from tracker.progress.light_thresholds import load_profile as load_profile
from tracker.records import Agenda as Agenda
from tracker.records import Change as Change
from tracker.records import Document as Document
from tracker.records import Entry as Entry
from tracker.records import IngestResult as IngestResult
from tracker.records import Pace as Pace
from tracker.records import Progress as Progress
from tracker.records import Query as Query
from tracker.records import Row as Row
from tracker.records import Target as Target
from tracker.reports.model import DueReport as DueReport
from tracker.rulebook.model import Rulebook as Rulebook
from tracker.services.rules.explain import Explanation as Explanation

__version__: str
__all__: list[str]
_HOME_OF: dict[str, str]
