"""The first tables: consultations with their cards, feedback with comments apart."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "store_key",
        sa.Column("one", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("key", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "consultations",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("received", _MOMENT, nullable=False),
        sa.Column("request_id", sa.String(64), nullable=False),
        sa.Column("edition", sa.String(64), nullable=False),
        sa.Column("patient", sa.String(16), nullable=False),
        sa.Column("record", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_consultations_request_id", "consultations", ["request_id"])
    op.create_table(
        "shown_cards",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "consultation", sa.Integer, sa.ForeignKey("consultations.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("uuid", sa.String(36), nullable=False),
        sa.Column("received", _MOMENT, nullable=False),
        sa.Column("patient", sa.String(16), nullable=False),
        sa.Column("recommendation", sa.Text, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("silent", sa.Boolean, nullable=False),
    )
    op.create_index("ix_shown_cards_uuid", "shown_cards", ["uuid"])
    op.create_index("shown_cards_by_patient", "shown_cards", ["patient", "recommendation"])
    op.create_table(
        "feedback",
        sa.Column("digest", sa.String(32), primary_key=True),
        sa.Column("received", _MOMENT, nullable=False),
        sa.Column("outcome_at", _MOMENT, nullable=False),
        sa.Column("request_id", sa.String(64), nullable=False),
        sa.Column("service", sa.String(64), nullable=False),
        sa.Column("card", sa.String(64), nullable=False),
        sa.Column("outcome", sa.String(16), nullable=False),
        sa.Column("reason", sa.String(64), nullable=False),
        sa.Column("accepted", sa.Text, nullable=False),
        sa.Column("flags", sa.Text, nullable=False),
    )
    op.create_index("ix_feedback_card", "feedback", ["card"])
    op.create_table(
        "comments",
        sa.Column(
            "digest",
            sa.String(32),
            sa.ForeignKey("feedback.digest", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("comment", sa.Text, nullable=False),
    )
