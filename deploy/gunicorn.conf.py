"""How gunicorn serves the application; `make serve` starts it.

Synchronous workers spread connections evenly and are fastest for calls whose data came along; the reads from
a FHIR server run in threads of their own. The application is loaded before the workers are forked, so that
they share its memory and a configuration fault stops the start.
"""

import gc
import os
import sys
import tempfile

from mbc_service.errors import ConfigurationError
from mbc_service.settings import read_settings

try:
    _settings = read_settings()
except ConfigurationError as error:
    sys.exit("\n".join(error.faults))

if (
    _settings.metrics
):  # read by prometheus_client when it is loaded: each worker keeps its numbers in a file here
    os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", tempfile.mkdtemp(prefix="mbc-metrics-"))

bind = f"{_settings.host}:{_settings.port}"
workers = _settings.workers
worker_class = "sync"
preload_app = True
timeout = _settings.deadline_ms // 1000 + 10
graceful_timeout = timeout
max_requests = 100_000
max_requests_jitter = 10_000
loglevel = _settings.log_level.value
accesslog = None  # every call is in our own log, and an address is never a patient's
forwarded_allow_ips = ""  # nothing is taken from forwarding headers: the public address is configured
control_socket_disable = True


def when_ready(_server: object) -> None:
    """Keep everything loaded so far out of garbage collection: it stays, and the workers share its memory.

    The objects of a call go by themselves when it ends. With Python's own threshold of 700 objects its
    records would be searched for cycles several times while they are being read.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(25_000, 10, 10)
