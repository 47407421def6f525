"""Who calls and what that changes: the token check and the way answers are shown, from the client file."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson

from cds_hooks.endpoints import Authenticate
from cds_hooks.profiles import PROFILES, Choose, Profile
from cds_hooks.service import ClientIdentity
from mbc_service.clients import Client, Clients
from mbc_service.errors import ConfigurationError
from mbc_service.logs import Log
from mbc_service.settings import Auth, Settings, store_path


def token_check(settings: Settings, clients: Clients, log: Log) -> Authenticate | None:
    """Return the check of every call, None if callers need no token; raises ConfigurationError.

    Used tokens are remembered in a file that all workers share: beside the store, or, where that is no file
    or lies where nothing can be written, in a folder of this run.
    """
    if settings.auth is Auth.NONE:
        return None
    # Cryptography weighs 10 MB in each worker: loaded only where tokens are checked.
    from cds_hooks.auth import FileReplayStore, Refusal, TokenCheck, Trust, TrustError  # noqa: PLC0415

    def refused(refusal: Refusal) -> None:
        log.warning("token", reason=refusal.reason.value, issuer=refusal.issuer, tenant=refusal.tenant)

    folder = settings.clients.parent if settings.clients else Path()
    try:
        trust = Trust(
            public_url=settings.address,
            clients=tuple(_trusted(client, folder) for client in clients.by_issuer.values()),
            production=settings.production,
        )
    except TrustError as error:
        raise ConfigurationError(f"MBC_CLIENTS: {fault}" for fault in error.faults) from None
    store = store_path(settings.store_url)
    if store and os.access(Path(store).parent, os.W_OK):
        spent = Path(f"{store}.tokens")
    else:
        spent = Path(tempfile.mkdtemp(prefix="mbc-")) / "tokens"
    return TokenCheck(trust, replay=FileReplayStore(spent), on_refused=refused)


def way_of_showing(clients: Clients) -> Choose:
    """Return what finds the profile of a caller."""
    ways = {issuer: _profile(client) for issuer, client in clients.by_issuer.items()}
    only = next(iter(ways.values())) if len(ways) == 1 else PROFILES["spec-2.0"]

    def choose(caller: ClientIdentity | None) -> Profile:
        return only if caller is None else ways.get(caller.issuer, only)

    return choose


def _profile(client: Client) -> Profile:
    profile = PROFILES[client.profile]
    if client.extensions is None:
        return profile
    return profile.with_extensions() if client.extensions else profile.without_extensions()


def _trusted(client: Client, folder: Path) -> Any:  # noqa: ANN401 - its class is loaded with cryptography
    from cds_hooks.auth import TrustedClient  # noqa: PLC0415 - as above

    algorithms = {"algorithms": client.algorithms} if client.algorithms else {}
    return TrustedClient(
        issuer=client.issuer,
        jku=client.jku,
        jwks=_key_file(folder / client.jwks) if client.jwks else None,
        audiences=client.audiences,
        tenants=client.tenants,
        **algorithms,
    )


def _key_file(path: Path) -> Mapping[str, Any]:
    try:
        document = orjson.loads(path.read_bytes())
    except (OSError, orjson.JSONDecodeError) as error:
        fault = f"MBC_CLIENTS: the key file {path.name} cannot be read ({type(error).__name__})."
        raise ConfigurationError([fault]) from None
    if not isinstance(document, dict):
        raise ConfigurationError([f"MBC_CLIENTS: the key file {path.name} is not a JWK Set."])
    return document
