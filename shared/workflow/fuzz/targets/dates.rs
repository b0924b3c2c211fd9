#![no_main]

const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 23);

libfuzzer_sys::fuzz_target!(|text: &str| workflow::understanding::probe::dates(text, TODAY));
