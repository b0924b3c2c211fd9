#![no_main]

use std::sync::LazyLock;
use workflow::turn::{Plan, Say};
use workflow::venue::{Language, Venue, seed};

const TODAY: jiff::civil::Date = jiff::civil::date(2026, 11, 23);
static VENUE: LazyLock<Venue> = LazyLock::new(|| seed::atelier().expect("the seed is sound"));
static PLAN: LazyLock<Plan> = LazyLock::new(|| {
    Plan::from_says(Language::De, None, vec![Say::ThankForInquiry, Say::AskHeadcount]).expect("two sentences")
});

libfuzzer_sys::fuzz_target!(|text: &str| {
    for deviation in workflow::wording::verify(text, &PLAN, &VENUE, TODAY) {
        assert!(!deviation.code.is_empty());
    }
});
