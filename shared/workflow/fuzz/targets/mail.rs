#![no_main]

use std::sync::LazyLock;
use workflow::understanding::Context;
use workflow::venue::{Venue, seed};

const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 23);
static VENUE: LazyLock<Venue> = LazyLock::new(|| seed::atelier().expect("the seed is sound"));

libfuzzer_sys::fuzz_target!(|text: &str| {
    let (subject, body) = text.split_once('\n').unwrap_or(("", text));
    workflow::understanding::probe::mail(subject, body, TODAY, &VENUE, &Context::default());
});
