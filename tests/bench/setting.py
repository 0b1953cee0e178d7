"""How large a run is: as the project's figures are measured, or tiny, to see that it works."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from tracker.store.maintenance.migrate import HEAD


@dataclass(frozen=True, slots=True)
class Setting:
    """What every group is given. `work` is a folder that is gone afterwards, `kept` one that stays."""

    texts: list[str]
    work: Path
    kept: Path
    times: int = 11  # starts of which the median counts
    characters: int = 3_000_000
    scales: tuple[int, ...] = (1, 10, 100)
    base: int = 30_000  # characters of the text that is scaled
    numbers: tuple[int, ...] = (10, 100, 1000)  # documents
    large: int = 100_000_000  # bytes of one text
    targets: int = 100_000
    notices: int = 10_000
    sample: int = 30_000  # characters that the peers read
    rounds: int = 3  # of the screen
    env: dict[str, str] = field(default_factory=dict)

    @property
    def ledger(self) -> Path:
        """Where the large ledger of this program's version lies, or is to lie."""
        return self.kept / f"big-{HEAD}-{self.targets}.db"


def tiny(texts: list[str], work: Path, kept: Path) -> Setting:
    """Enough to see that everything runs."""
    return Setting(
        texts=[text[:600] for text in texts[:2]], work=work, kept=kept, times=1, characters=2_000,
        scales=(1, 2), base=500, numbers=(1, 2), large=2_000, targets=400, notices=6, sample=100, rounds=1,
    )  # fmt: skip
