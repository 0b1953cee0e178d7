"""Alembic migrations, shipped inside the package and run by `tracker.store.maintenance.migrate`."""
