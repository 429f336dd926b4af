"""What schemathesis calls for every message: it is signed as the institution would sign it."""
import hashlib
import hmac
import json
import os
import re
import secrets
from datetime import datetime, timedelta, timezone

import jsonschema_rs
import requests
import schemathesis

INSTITUTION = os.environ.get("LINK_INSTITUTION", "SLYH01")
DOORS = {
    "query-feedback": "InquiryFeedback", "control-feedback": "ControlFeedback",
    "inflows": "Inflow", "statement-lines": "StatementLines",
}
CODE = re.compile(r"[A-Za-z0-9]{1,17}")


def signed(method, path, body):
    """The four headers; see docs/linkage/README.md."""
    secret = os.environ["LINK_SECRET"].encode()
    key = hmac.new(secret, INSTITUTION.encode(), hashlib.sha256).hexdigest().encode()
    now = datetime.now(timezone(timedelta(hours=8))).isoformat(timespec="seconds")
    nonce = secrets.token_hex(16)
    text = "\n".join([method, path, now, nonce, hashlib.sha256(body).hexdigest()])
    signature = hmac.new(key, text.encode(), hashlib.sha256).hexdigest()
    return {
        "X-Link-Institution": INSTITUTION, "X-Link-Time": now, "X-Link-Nonce": nonce,
        "X-Link-Signature": f"hmac-sha256 {signature}",
    }


class Seal(requests.auth.AuthBase):
    """Signs the request as it leaves, once nothing in it changes any more."""

    def __call__(self, request):
        body = request.body or b""
        if isinstance(body, str):
            body = body.encode()
        request.headers.update(signed(request.method, request.path_url, body))
        return request


@schemathesis.hook
def before_call(context, case, kwargs):
    """Leads the message past the doors before the reader: only what is read is under test here."""
    case.path_parameters["institution"] = INSTITUTION
    if isinstance(case.body, dict):
        # A sender that is well formed becomes the one that signs; a broken one stays broken.
        for part in [case.body, *(case.body.get("yeList") or [])]:
            code = part.get("JGDM") if isinstance(part, dict) else None
            if isinstance(code, str) and CODE.fullmatch(code):
                part["JGDM"] = INSTITUTION
    kwargs["auth"] = Seal()


def is_sound(name, body):
    """Whether the body keeps to the schema of its door."""
    with open(os.environ["LINK_CONTRACT"], encoding="utf-8") as file:
        schemas = json.load(file)
    schema = {"$ref": f"#/components/schemas/{DOORS[name]}", "components": {"schemas": schemas}}
    try:
        return jsonschema_rs.validator_for(schema).is_valid(json.loads(body))
    except (ValueError, TypeError):
        return False


@schemathesis.check
def never_past_reader(context, response, case):
    """A body that breaks the contract must be told so by the reader, never by the desk."""
    name = case.path.rsplit("/", 1)[-1]
    try:
        code = json.loads(response.content).get("code", "")
    except (ValueError, AttributeError):
        code = ""
    has_reached = response.status_code == 202 or code == "link.unknown"
    sound = "sound" if is_sound(name, response.request.body or b"") else "broken"
    with open(os.environ["LINK_TALLY"], "a", encoding="utf-8") as tally:
        tally.write(f"{name}:{sound}:{response.status_code}:{code}\n")
        if has_reached:
            tally.write(f"{name}:reached\n")
    if sound == "broken" and (has_reached or response.status_code in (409, 422)):
        raise AssertionError(f"a broken body got past the reader: {response.status_code} {code}")
