"""A small CDS Hooks client that behaves as the official sandbox client does, quirks included.

It reads discovery with a signed token, resolves prefetch templates by `POST [type]/_search` (reads by
GET), merges repeated parameters, drops a key on any error, does not follow pages, and sends draft
orders that are not quite valid R4.
"""

import re
import time
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx
import jwt
from cryptography.hazmat.primitives.asymmetric import ec

ISSUER = "https://ehr.example.org"
ORIGIN = "https://ehr.example.org"
KEY = ec.generate_private_key(ec.SECP384R1())
KEY_ID = "test-key-1"
TOKEN = re.compile(r"\{\{\s*([^}]+?)\s*\}\}")


def signed(audience: str) -> str:
    """A client token as the sandbox signs it: ES384, five minutes."""
    now = int(time.time())
    claims = {"iss": ISSUER, "aud": audience, "iat": now, "exp": now + 300, "jti": str(uuid.uuid4())}
    return jwt.encode(claims, KEY, algorithm="ES384", headers={"kid": KEY_ID, "typ": "JWT"})


@dataclass
class Ehr:
    """One EHR connected to one FHIR server and one CDS service."""

    fhir: str
    cds: str
    access_token: str = ""
    """Sent to the service as fhirAuthorization when set."""
    sends_prefetch: bool = True
    http: httpx.Client = field(default_factory=lambda: httpx.Client(timeout=30))

    def close(self) -> None:
        """Close the connections."""
        self.http.close()

    def discover(self) -> list[dict[str, Any]]:
        """The services offered."""
        url = f"{self.cds}/cds-services"
        response = self.http.get(url, headers=self._headers(url))
        response.raise_for_status()
        return response.json()["services"]

    def preflight(self, path: str, method: str = "POST") -> httpx.Response:
        """The question a browser asks before it sends a call with a token."""
        headers = {
            "Origin": ORIGIN,
            "Access-Control-Request-Method": method,
            "Access-Control-Request-Headers": "authorization,content-type",
        }
        return self.http.request("OPTIONS", f"{self.cds}{path}", headers=headers)

    def call(self, hook: str, patient: str, **context: Any) -> httpx.Response:
        """Call the service of a hook for a patient."""
        (service,) = [item for item in self.discover() if item["hook"] == hook]
        url = f"{self.cds}/cds-services/{service['id']}"
        whole = {"userId": "Practitioner/example", "patientId": patient, **context}
        body: dict[str, Any] = {
            "hook": hook,
            "hookInstance": str(uuid.uuid4()),
            "fhirServer": self.fhir,
            "context": whole,
        }
        if self.sends_prefetch:
            body["prefetch"] = self.prefetch(service.get("prefetch", {}), whole)
        if self.access_token:
            body["fhirAuthorization"] = {
                "access_token": self.access_token,
                "token_type": "Bearer",
                "expires_in": 300,
                "scope": "patient/*.read",
                "subject": "mbc-cards",
            }
        return self.http.post(url, json=body, headers=self._headers(url))

    def prefetch(self, templates: Mapping[str, str], context: Mapping[str, Any]) -> dict[str, Any]:
        """Resolve templates; a key whose query fails is left out."""
        found: dict[str, Any] = {}
        for key, template in templates.items():
            query = TOKEN.sub(
                lambda match: str(context.get(match[1].removeprefix("context."), match[0])), template
            )
            response = self._query(query)
            if response.is_success:
                found[key] = response.json()
        return found

    def _query(self, query: str) -> httpx.Response:
        path, _, parameters = query.partition("?")
        accept = {"Accept": "application/json+fhir"}
        if not parameters:
            return self.http.get(f"{self.fhir}/{path}", headers=accept)
        form: dict[str, str] = {}
        for pair in parameters.split("&"):
            name, _, value = pair.partition("=")
            form[name] = f"{form[name]},{value}" if name in form else value
        return self.http.post(f"{self.fhir}/{path}/_search", data=form, headers=accept)

    def _headers(self, audience: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {signed(audience)}", "Origin": ORIGIN, "Accept": "application/json"}


def sandbox_order(patient: str, **medication: Any) -> dict[str, Any]:
    """A draft as the sandbox sends it: category an object, no intent without a drug, Bundle without type."""
    resource = {
        "resourceType": "MedicationRequest",
        "id": "request-123",
        "status": "draft",
        "subject": {"reference": f"Patient/{patient}"},
        "dosageInstruction": [{"timing": {"repeat": {"frequency": 1, "period": 1, "periodUnit": "d"}}}],
    }
    if medication:
        resource |= {"intent": "order", "category": {"coding": [{"code": "outpatient"}]}, **medication}
    return {"resourceType": "Bundle", "entry": [{"resource": resource}]}


def load(fhir: str, resources: Sequence[Mapping[str, Any]], http: httpx.Client) -> None:
    """Put resources on a FHIR server under their own ids."""
    for resource in resources:
        url = f"{fhir}/{resource['resourceType']}/{resource['id']}"
        response = http.put(url, json=dict(resource), headers={"Content-Type": "application/fhir+json"})
        if not response.is_success:
            raise RuntimeError(f"{url}: {response.status_code} {response.text[:400]}")
