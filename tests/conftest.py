"""Puts the root of the repository on the path, so that tests can say `from tests.lib.tables import spec`."""
