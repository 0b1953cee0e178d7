"""How many processes read unasked: one for what is soon done, those of the machine for what is not."""

from __future__ import annotations

from pathlib import Path

import pytest
from ledger_samples import NO_BOOK, PLAN, promises, write_plan

from tracker.services.ingest import pool, worker_processes
from tracker.services.ingest.file_reading import DocumentSource, ReadingJob
from tracker.services.ingest.pool import MOST, LocalProcesses, useful_processes

MEGABYTE = 1_000_000


def jobs_of(folder: Path, sizes: dict[str, int]) -> list[ReadingJob]:
    for name, size in sizes.items():
        with (folder / name).open("wb") as file:
            file.truncate(size)  # takes no room on the disk
    return [ReadingJob(DocumentSource(name, folder / name)) for name in sizes]


def many(size: int, count: int = 10, suffix: str = "txt") -> dict[str, int]:
    return {f"{number}.{suffix}": size for number in range(count)}


@pytest.mark.parametrize(
    ("sizes", "processors", "expected"),
    [
        (many(9_000), 4, 1),
        (many(3 * MEGABYTE), 4, 4),
        (many(3 * MEGABYTE), 1, 1),
        (many(300 * MEGABYTE), 64, MOST),
        (many(3 * MEGABYTE), 8, 1),  # not enough for eight
        (many(300_000, suffix="txt"), 2, 1),
        (many(300_000, suffix="DOCX"), 2, 2),  # unpacked, it is far more
        ({}, 4, 1),
    ],
)
def test_processes_are_started_where_there_is_enough_to_read(
    sizes: dict[str, int], processors: int, expected: int, tmp_path: Path
) -> None:
    assert useful_processes(jobs_of(tmp_path, sizes), processors) == expected


def test_very_many_short_documents_are_enough(tmp_path: Path) -> None:
    (job,) = jobs_of(tmp_path, {"a.txt": 300})
    assert useful_processes([job] * 100, 2) == 1
    assert useful_processes([job] * 10_000, 2) == 2


def test_what_has_no_size_is_no_work(tmp_path: Path) -> None:
    assert (
        useful_processes(
            [
                ReadingJob(DocumentSource("stdin")),
                ReadingJob(DocumentSource("gone.txt", tmp_path / "gone.txt")),
            ]
            * 9,
            2,
        )
        == 1
    )


def test_left_to_itself_it_gives_the_same_from_several_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        write_plan(tmp_path, PLAN.replace("3所", f"{number + 3}所"), f"{number}.txt")
    work = [ReadingJob(DocumentSource(path.name, path)) for path in sorted(tmp_path.glob("*.txt"))]
    alone = list(LocalProcesses(1).read(work, NO_BOOK, promises))
    hired: list[int] = []
    plain = worker_processes.read_many

    def note(*given: object) -> object:
        hired.append(given[-1])  # type: ignore[arg-type]
        return plain(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(worker_processes, "read_many", note)
    assert list(LocalProcesses(None).read(work, NO_BOOK, promises)) == alone
    assert hired == []
    monkeypatch.setattr(pool, "_WORTH", 0.0)
    monkeypatch.setattr(pool, "_processors", lambda: 2)
    assert list(LocalProcesses(None).read(work, NO_BOOK, promises)) == alone
    assert hired == [2]
