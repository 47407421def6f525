"""The seal of kept inputs, with the keys of a file: compressed JSON, encrypted and authenticated by Fernet.

Each is bound to its call: the request id is sealed with it, so that a row moved to another call is noticed.
The first key of the file seals, all of them open; so keys are changed by putting a new one on top.
"""

import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson
from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from mbc_service.errors import ConfigurationError
from mbc_service.settings import variable
from mbc_service.store.inputs import CannotOpenError

FASTEST = 1
"""Level of compression. The slowest level saves a fifth of the place and takes twice the time."""

_VARIABLE = variable("keep_inputs_key_file")


class FernetSeal:
    """Seals and opens; shows no key."""

    def __init__(self, keys: Sequence[Fernet]) -> None:
        self._keys = MultiFernet(keys)

    def sealed(self, content: bytes) -> bytes:
        """Return the JSON of a call as it is kept."""
        return self._keys.encrypt(zlib.compress(content, FASTEST))

    def opened(self, request_id: str, sealed: bytes) -> dict[str, Any]:
        """Return the inputs of a call; raises CannotOpenError when no key opens them."""
        try:
            content = orjson.loads(zlib.decompress(self._keys.decrypt(sealed)))
        except InvalidToken:
            raise CannotOpenError(
                f"no key of {_VARIABLE} opens them, or they were altered: add the key that the service had "
                "when the card was shown."
            ) from None
        if content["request_id"] != request_id:
            raise CannotOpenError("they belong to another call: rows of the store were exchanged.")
        inputs: dict[str, Any] = content["inputs"]
        return inputs


def read_seal(path: Path) -> FernetSeal:
    """Read a file of keys; raises ConfigurationError, which repeats nothing of the file."""
    try:
        lines = path.read_text("ascii").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise _fault(f"{path.name} cannot be read ({type(error).__name__})") from None
    keys = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            keys.append(Fernet(line.strip()))
        except ValueError:
            raise _fault(f"line {number} of {path.name} is no key") from None
    if not keys:
        raise _fault(f"{path.name} holds no key")
    return FernetSeal(keys)


def new_key() -> str:
    """Return a fresh key, one line of such a file."""
    return Fernet.generate_key().decode()


def _fault(what: str) -> ConfigurationError:
    advice = "give a file with one key a line as `mbc audit new-key` prints it, or unset it to keep no inputs"
    return ConfigurationError([f"{_VARIABLE}: {what}: {advice}."])
