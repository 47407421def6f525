"""The steps of the store's tables from version to version, in the form that Alembic runs."""
