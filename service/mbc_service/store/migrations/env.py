"""What Alembic runs around the steps: one transaction, on the connection that `database.py` hands over."""

from alembic import context

from mbc_service.store.tables import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
with context.begin_transaction():
    context.run_migrations()
