#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| workflow::understanding::probe::counts(text));
