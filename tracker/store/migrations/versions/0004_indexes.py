"""Indexes by which a reading finds its document and what others say alike, however many there are.

Revision ID: 0004
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_document_path", "document", ["path"], postgresql_using="hash")
    op.create_index("ix_target_indicator", "target", ["indicator"], postgresql_using="hash")


def downgrade() -> None:
    op.drop_index("ix_target_indicator", "target")
    op.drop_index("ix_document_path", "document")
