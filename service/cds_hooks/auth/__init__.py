"""Client authentication: the JSON Web Token of each call, checked against the clients that are trusted.

Specification 2.0.1, "Trusting CDS Clients". Needs PyJWT with cryptography; fetching keys needs httpx.
Give a `TokenCheck` to `cds_hooks_blueprint(authenticate=...)`.
"""

from cds_hooks.auth.check import TokenCheck
from cds_hooks.auth.fetching import FetchKeys, HttpxFetch, KeysNotFetched
from cds_hooks.auth.refusal import OnRefused, Reason, Refusal, log_refusal
from cds_hooks.auth.replay import MemoryReplayStore, ReplayStore
from cds_hooks.auth.replay_file import FileReplayStore
from cds_hooks.auth.trust import ALGORITHMS, DEFAULT_ALGORITHMS, Trust, TrustedClient, TrustError

__all__ = [
    "ALGORITHMS",
    "DEFAULT_ALGORITHMS",
    "FetchKeys",
    "FileReplayStore",
    "HttpxFetch",
    "KeysNotFetched",
    "MemoryReplayStore",
    "OnRefused",
    "Reason",
    "Refusal",
    "ReplayStore",
    "TokenCheck",
    "Trust",
    "TrustError",
    "TrustedClient",
    "log_refusal",
]
