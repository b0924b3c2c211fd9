"""What belongs together in a request, and which a schema cannot say."""

import re
from itertools import count

import schemathesis
from schemathesis import GenerationMode

KEY = re.compile(r"[!-~]{1,150}")
numbers = count(1)


@schemathesis.hook
def before_call(context, case, kwargs):
    # A key belongs to one body: a well-formed one becomes one of its own.
    key = (case.headers or {}).get("Idempotency-Key")
    if isinstance(key, str) and KEY.fullmatch(key):
        case.headers["Idempotency-Key"] = f"{key}-{next(numbers)}"
    # A cursor is signed: none that is made up can be good.
    well_formed = case.meta is not None and case.meta.generation.mode == GenerationMode.POSITIVE
    if well_formed and case.query:
        case.query.pop("cursor", None)
    # Who cancels repeats the event's id in the body.
    body = case.body
    if case.operation.path == "/api/event/{id}/cancel" and isinstance(body, dict):
        if isinstance(body.get("event_id"), str) and "\0" not in body["event_id"]:
            body["event_id"] = str((case.path_parameters or {}).get("id", ""))
