"""What belongs together in a request, and which a schema cannot say."""

import re
from itertools import count

import schemathesis

KEY = re.compile(r"[!-~]{1,150}")
numbers = count(1)


@schemathesis.hook
def before_call(context, case, kwargs):
    # A key belongs to one body: a well-formed one becomes one of its own.
    key = (case.headers or {}).get("Idempotency-Key")
    if isinstance(key, str) and KEY.fullmatch(key):
        case.headers["Idempotency-Key"] = f"{key}-{next(numbers)}"
    # Who cancels repeats the event's id in the body.
    body = case.body
    if case.operation.path == "/api/event/{id}/cancel" and isinstance(body, dict):
        if isinstance(body.get("event_id"), str) and "\0" not in body["event_id"]:
            body["event_id"] = str((case.path_parameters or {}).get("id", ""))
