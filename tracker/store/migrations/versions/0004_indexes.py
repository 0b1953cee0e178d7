"""Indexes for what every ingest and review asks: without them each document reads all others.

Revision ID: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_document_path", "document", ["path"], postgresql_using="hash")
    op.create_index("ix_target_indicator", "target", ["indicator"], postgresql_using="hash")
    disputed = sa.text("disputed != '[]'")
    op.create_index("ix_target_disputed", "target", ["id"], sqlite_where=disputed, postgresql_where=disputed)
    op.create_index(
        "ix_target_confidence",
        "target",
        ["confidence", "sort_due", "status_rank", "id", "review"],
        sqlite_where=sa.text("removed IS 0 AND same_as IS NULL"),
        postgresql_where=sa.text("removed IS false AND same_as IS NULL"),
    )


def downgrade() -> None:
    for name in ("ix_target_confidence", "ix_target_disputed", "ix_target_indicator"):
        op.drop_index(name, "target")
    op.drop_index("ix_document_path", "document")
