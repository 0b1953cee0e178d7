"""Corrections of documents: what people say of their heads and of the role of their sections.

Revision ID: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("document", sa.Column("place", sa.Text(), nullable=False, server_default=""))
    op.add_column("document", sa.Column("sections", sa.Text(), nullable=False, server_default="[]"))
    op.add_column("document", sa.Column("as_read", sa.Text(), nullable=False, server_default="{}"))
    op.create_index("ix_document_title", "document", ["title"], postgresql_using="hash")
    op.create_table(
        "correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("change_number", sa.Integer(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("first_words", sa.Text(), nullable=False),
        sa.Column("first_nth", sa.Integer(), nullable=False),
        sa.Column("last_words", sa.Text(), nullable=True),
        sa.Column("last_nth", sa.Integer(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["change_number"], ["change.number"]),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_correction_change_number", "correction", ["change_number"])
    op.create_index("ix_correction_document_id", "correction", ["document_id"])


def downgrade() -> None:
    op.drop_table("correction")
    op.drop_index("ix_document_title", "document")
    for name in ("as_read", "sections", "place"):
        op.drop_column("document", name)
