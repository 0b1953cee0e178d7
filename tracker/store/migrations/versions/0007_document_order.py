"""Indexes for the order of the document within one due date.

Revision ID: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _index_by("sort_due", "document_id", "start_at", "id")


def downgrade() -> None:
    _index_by("sort_due", "status_rank", "id")


def _index_by(*order: str) -> None:
    """Make the indexes of the agenda and of the review anew, in this order."""
    for name in ("ix_target_confidence", "ix_target_agenda"):
        op.drop_index(name, "target")
    op.create_index("ix_target_agenda", "target", list(order))
    op.create_index(
        "ix_target_confidence",
        "target",
        ["confidence", *order, "review"],
        sqlite_where=sa.text("removed IS 0 AND same_as IS NULL"),
        postgresql_where=sa.text("removed IS false AND same_as IS NULL"),
    )
