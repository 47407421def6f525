"""Puts the root of the repository on the path, so that tests can say `from tests.lib.tables import spec`."""

import os

from hypothesis import HealthCheck, settings

os.environ.setdefault("MBC_STORE_URL", "log")  # no test leaves a database behind that it did not ask for

# how fast examples come says how busy the machine is, and nothing about what is tested
settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")
