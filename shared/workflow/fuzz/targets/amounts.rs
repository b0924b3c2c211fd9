#![no_main]

use std::sync::LazyLock;
use workflow::venue::{Venue, seed};

static VENUE: LazyLock<Venue> = LazyLock::new(|| seed::atelier().expect("the seed is sound"));

libfuzzer_sys::fuzz_target!(|text: &str| workflow::understanding::probe::amounts(text, &VENUE));
