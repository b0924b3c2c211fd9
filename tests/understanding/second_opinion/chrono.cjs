// Answers of chrono-node: cases as JSON lines in, reports as JSON lines out.
const fs = require("fs");
const chrono = require("chrono-node");

const pad = (n) => String(n).padStart(2, "0");
const day = (p) => `${p.get("year")}-${pad(p.get("month"))}-${pad(p.get("day"))}`;
// A day counts as said when it was written or follows from a weekday; otherwise it is chrono's filling.
const dated = (p) => p.isCertain("day") || p.isCertain("weekday");
const time = (p) => (p && p.isCertain("hour") ? `${pad(p.get("hour"))}:${pad(p.get("minute") ?? 0)}` : undefined);

function entry(result) {
  const { start, end } = result;
  const when = { kind: "day", role: "event", start_time: time(start), end_time: time(end) };
  if (dated(start)) when.start = day(start);
  else if (start.isCertain("month")) when.kind = "vague";
  else if (!when.start_time) return null;
  if (end && when.start && dated(end) && day(end) !== when.start && !when.end_time) {
    when.end = day(end);
    when.kind = "range";
  }
  return when;
}

for (const line of fs.readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean)) {
  const { id, language, now, text } = JSON.parse(line);
  // Day first, as in Switzerland, and the next occurrence of what has no year.
  const parser = language === "en" ? chrono.en.GB : chrono[language];
  const results = parser.parse(text, new Date(`${now}T09:00:00`), { forwardDate: true });
  console.log(JSON.stringify({ id, when: results.map(entry).filter(Boolean) }));
}
