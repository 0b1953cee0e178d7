"""Links between targets, parts of targets, edits that a reading disputes, reported results and answers.

Revision ID: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("document", sa.Column("results", sa.Text(), nullable=False, server_default="[]"))
    op.add_column("target", sa.Column("disputed", sa.Text(), nullable=False, server_default="[]"))
    op.add_column("target", sa.Column("same_as", sa.Text(), nullable=True))
    op.add_column("target", sa.Column("split_from", sa.Text(), nullable=True))
    mention = sa.text("same_as IS NOT NULL")
    op.create_index(
        "ix_target_same_as", "target", ["same_as"], sqlite_where=mention, postgresql_where=mention
    )
    op.create_table(
        "answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("suggestion", sa.Text(), nullable=False),
        sa.Column("change_number", sa.Integer(), nullable=False),
        sa.Column("taken", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["change_number"], ["change.number"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_answer_change_number", "answer", ["change_number"])
    op.create_index("ix_answer_suggestion", "answer", ["suggestion"])


def downgrade() -> None:
    op.drop_table("answer")
    op.drop_index("ix_target_same_as", "target")
    for name in ("split_from", "same_as", "disputed"):
        op.drop_column("target", name)
    op.drop_column("document", "results")
