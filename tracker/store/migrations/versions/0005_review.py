"""Indexes for what a review asks first: what the rules are least sure of, and what is disputed.

Revision ID: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
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
    for name in ("ix_target_confidence", "ix_target_disputed"):
        op.drop_index(name, "target")
