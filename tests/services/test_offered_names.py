"""Names that a shell offers are read alike from a file and from a server, in the order of need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from ledger_samples import NOW, entries, read_in, write_plan
from server_harness import NewLedger

from tracker.services.ledger.opening import open_ledger
from tracker.services.offered_names import KINDS, names
from tracker.services.offices import register
from tracker.store.read.offices import Unit


def test_every_kind_is_read_from_a_file_and_from_a_server(new_ledger: NewLedger, tmp_path: Path) -> None:
    url = new_ledger()
    with open_ledger(url, now=NOW) as ledger:
        read_in(ledger, write_plan(tmp_path))
        register.add(ledger, Unit(name="海棠区100%水务局"), now=NOW)
        known = entries(ledger)
    assert {name for name, _said in names(url, "targets", "")} == {entry.id for entry in known.values()}
    one = next(iter(known.values()))
    ((found, said),) = names(url, "targets", one.id)
    assert found == one.id and one.target.indicator in said
    assert names(url, "units", "海棠区100%") == [("海棠区100%水务局", "")]
    assert names(url, "units", "%") == []
    assert len(names(url, "documents", "")) == 1
    for kind in KINDS:
        assert isinstance(names(url, kind, "x"), list)


@pytest.mark.parametrize(
    "url", ["postgresql://nobody@127.0.0.1:1/none", "sqlite:////nowhere/x.db", "no://such"]
)
def test_where_there_is_no_ledger_there_are_no_names(url: str) -> None:
    assert [names(url, kind, "") for kind in KINDS] == [[]] * len(KINDS)


def test_no_database_library_is_loaded_for_a_file(tmp_path: Path) -> None:
    with open_ledger(str(tmp_path / "ledger.db"), now=NOW) as ledger:
        read_in(ledger, write_plan(tmp_path))
    program = (
        "import sys; from tracker.services.offered_names import names; "
        f"print(len(names({str(tmp_path / 'ledger.db')!r}, 'targets', '')), 'sqlalchemy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    count, loaded = done.stdout.split()
    assert int(count) > 0 and loaded == "False"
