"""Which ids a ledger holds already, asked of the database for those that matter and not for all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, select

from tracker.store.reading import parts
from tracker.store.tables import targets


class Taken:
    """The ids that are no longer free. `likely` are those that will be asked about, looked up together."""

    def __init__(self, connection: Connection, likely: Iterable[str]) -> None:
        self._connection = connection
        self._asked = set(likely)
        self._held = {one for some in parts(sorted(self._asked)) for one in self._among(some)}

    def __contains__(self, target_id: object) -> bool:
        if target_id not in self._asked and target_id not in self._held:
            self._held.update(self._among([str(target_id)]))
            self._asked.add(str(target_id))
        return target_id in self._held

    def add(self, target_id: str) -> None:
        """Note one that is given now."""
        self._held.add(target_id)

    def _among(self, ids: Sequence[str]) -> list[str]:
        return list(self._connection.execute(select(targets.c.id).where(targets.c.id.in_(ids))).scalars())
