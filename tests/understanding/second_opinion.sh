#!/usr/bin/env bash
# Scores chrono-node (npm) and dateparser (PyPI) on the dates of the same cases, side by side with our reader.
# Installs both into a temporary folder. Arguments go to understanding_score, e.g. --language de.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
CHRONO=2.10.1
DATEPARSER=1.5.0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
score() { cargo run --quiet -p tests --bin understanding_score -- "$@"; }

score "$@" --export "$work/cases.jsonl"
npm install --silent --no-fund --no-audit --prefix "$work" "chrono-node@$CHRONO"
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check "dateparser==$DATEPARSER"

cp tests/understanding/second_opinion/chrono.cjs "$work/"
node "$work/chrono.cjs" "$work/cases.jsonl" >"$work/chrono.jsonl"
"$work/venv/bin/python" tests/understanding/second_opinion/dateparser_answers.py "$work/cases.jsonl" >"$work/dateparser.jsonl"

score "$@" --answers "chrono-node $CHRONO=$work/chrono.jsonl" --answers "dateparser $DATEPARSER=$work/dateparser.jsonl"
