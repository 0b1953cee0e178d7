"""Units: their register, and who supports and who is in charge of a target.

Revision ID: 0006
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("target", sa.Column("supporting_units", sa.Text(), nullable=True))
    op.add_column("target", sa.Column("person", sa.Text(), nullable=True))
    op.create_table(
        "unit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("change_number", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short_names", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("topics", sa.Text(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["change_number"], ["change.number"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_unit_change_number", "unit", ["change_number"])


def downgrade() -> None:
    op.drop_table("unit")
    op.drop_column("target", "person")
    op.drop_column("target", "supporting_units")
