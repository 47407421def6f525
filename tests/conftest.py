"""Puts the root of the repository on the path, so that tests can say `from tests.lib.tables import spec`."""

import os

os.environ.setdefault("MBC_STORE_URL", "log")  # no test leaves a database behind that it did not ask for
