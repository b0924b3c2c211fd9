"""Answers of dateparser: cases as JSON lines in, reports as JSON lines out."""

import json
import re
import sys
from datetime import datetime

from dateparser.search import search_dates


def entry(found, value):
    when = {"kind": "day", "role": "event"}
    # It fills in today's date or the present time without saying so; a clock is believed where one is written.
    clock = re.search(r"\d{1,2}\s*(?:[:h]\s*\d{2}|h\b|uhr|am\b|pm\b)|\d{1,2}\.\d{2}\s*uhr", found, re.IGNORECASE)
    if clock:
        when["start_time"] = value.strftime("%H:%M")
    if not clock or len(found) > clock.end() - clock.start() + 4:
        when["start"] = value.date().isoformat()
    return when


def main(path):
    with open(path, encoding="utf-8") as lines:
        for case in map(json.loads, lines):
            settings = {
                "RELATIVE_BASE": datetime.fromisoformat(case["now"] + "T09:00:00"),
                "PREFER_DATES_FROM": "future",
                "DATE_ORDER": "DMY",
            }
            found = search_dates(case["text"], languages=[case["language"]], settings=settings) or []
            print(json.dumps({"id": case["id"], "when": [entry(text, value) for text, value in found]}))


main(sys.argv[1])
