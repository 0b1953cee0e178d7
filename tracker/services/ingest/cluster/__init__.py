"""Documents read on the machines of a Dask cluster (extra `cluster`), stored by this process alone.

    Line ── jobs, in order ──▶ SlidingWindow ── requests ──▶ scheduler ──▶ workers: read, extract
      ▲                          │ a bounded number under way
      └── batches of outcomes, in order ◀──┘

Workers never see the database. One writer keeps the order of the documents, on which ids and links depend, so
the ledger is the same whichever worker was quicker, and a run that was broken off leaves a beginning of it.
"""

from __future__ import annotations

from tracker.services.ingest.cluster.connection import Cluster, connect

__all__ = ["Cluster", "connect"]
