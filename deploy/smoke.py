"""Post cases to a running service and see that the kinds of card that must come do come.

    python deploy/smoke.py https://cards.hospital.example --issuer https://ehr… --key key.pem --kid k1

Where the service wants tokens, give the private key of a client in its client file; a key made for this is
best. The cases hold invented patients and do not depend on the day; they are recorded and counted like any
other call. Ends with status 1 if a call fails or a kind is missing.
"""

import argparse
import sys
import time
import uuid
from pathlib import Path

import httpx
import jwt

from mbc_service.cases import read_case

CASES = Path(__file__).parents[1] / "fhir_fixtures" / "cases"
EXPECTED = {
    "letrozole-before-menopause-without-suppression": "order-check",
    "bone-metastases-without-agent": "bone",
    "alpelisib-without-pik3ca-result": "order-check",
}
"""Case → a kind of card that it must get from every edition of 2021 and later, on any day."""


def main() -> int:
    """Run the calls; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("base", help="public address of the service, as in MBC_PUBLIC_URL")
    parser.add_argument("--issuer", default="", help="issuer of the tokens; none are sent without it")
    parser.add_argument("--key", type=Path, help="file with the private key (PEM, P-384)")
    parser.add_argument("--kid", default="", help="id of the key in the client's key set")
    given = parser.parse_args()
    base = given.base.rstrip("/")
    with httpx.Client(timeout=30, trust_env=False) as http:
        failed = not _ready(http, base)
        for slug, kind in EXPECTED.items():
            case = read_case(CASES / slug)
            url = f"{base}/cds-services/{case.service}"
            headers = {}
            if given.issuer:
                headers["Authorization"] = f"Bearer {_token(given.issuer, url, given.key, given.kid)}"
            failed |= not _called(
                http, url, headers, {**case.request(), "hookInstance": str(uuid.uuid4())}, kind
            )
    return int(failed)


def _ready(http: httpx.Client, base: str) -> bool:
    answer = http.get(f"{base}/readyz")
    is_json = answer.headers.get("content-type", "").startswith("application/json")
    body = answer.json() if is_json else {}
    said = ", ".join(f"{name} {body.get(name)}" for name in ("status", "store", "edition"))
    print(f"{answer.status_code} /readyz: {said}")
    return answer.status_code == httpx.codes.OK and body.get("status") == "ok"


def _called(
    http: httpx.Client, url: str, headers: dict[str, str], body: dict[str, object], kind: str
) -> bool:
    answer = http.post(url, json=body, headers=headers)
    if not answer.is_success:
        print(f"{answer.status_code} {url}: {answer.text[:300]}")
        return False
    kinds = [
        card.get("extension", {}).get("org.mbc-cards", {}).get("kind", "") for card in answer.json()["cards"]
    ]
    good = kind in kinds or (bool(kinds) and not any(kinds))  # a client profile may leave the reasons out
    print(
        f"{answer.status_code} {url}: {', '.join(kinds) or 'no card'}{'' if good else f'; {kind} is missing'}"
    )
    return good


def _token(issuer: str, audience: str, key: Path, kid: str) -> str:
    now = int(time.time())
    claims = {"iss": issuer, "aud": audience, "iat": now, "exp": now + 60, "jti": str(uuid.uuid4())}
    return jwt.encode(claims, key.read_bytes(), algorithm="ES384", headers={"kid": kid, "typ": "JWT"})


if __name__ == "__main__":
    sys.exit(main())
