"""What Alembic runs: the migrations on the connection that `tracker.store.maintenance.migrate` hands over."""

from __future__ import annotations

from alembic import context

from tracker.store.schema.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=False,  # the caller holds one transaction around everything
)
context.run_migrations()
