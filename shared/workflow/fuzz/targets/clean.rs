#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    let (subject, body) = text.split_once('\n').unwrap_or(("", text));
    workflow::understanding::probe::clean(subject, body);
});
