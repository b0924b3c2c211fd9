//! What a question is about.

use super::sentences::Sentence;
use crate::venue::Topic;

/// Topics in the order in which the more special one is named first.
const TOPICS: [Topic; 19] = [
    Topic::Parking,
    Topic::ExternalCatering,
    Topic::CancellationTerms,
    Topic::Accessibility,
    Topic::Wifi,
    Topic::Streaming,
    Topic::OpeningHours,
    Topic::Diets,
    Topic::Payment,
    Topic::Setup,
    Topic::LeadTime,
    Topic::RateInclusions,
    Topic::BookingState,
    Topic::Menus,
    Topic::Prices,
    Topic::Catering,
    Topic::Equipment,
    Topic::Address,
    Topic::FreeDates,
];

/// Topics of a question, the more special ones instead of the general.
pub(super) fn of(s: &Sentence) -> Vec<Topic> {
    let c = s.cues;
    let mut found: Vec<Topic> = TOPICS.into_iter().filter(|t| c.topic(*t)).collect();
    let has = |t: Topic, l: &[Topic]| l.contains(&t);
    if has(Topic::ExternalCatering, &found) || has(Topic::Menus, &found) || has(Topic::Diets, &found) {
        found.retain(|t| *t != Topic::Catering);
    }
    if has(Topic::Diets, &found) {
        found.retain(|t| *t != Topic::Menus);
    }
    if has(Topic::RateInclusions, &found) {
        found.retain(|t| !matches!(t, Topic::Prices));
    }
    if has(Topic::CancellationTerms, &found) || has(Topic::Payment, &found) {
        found.retain(|t| !matches!(t, Topic::Prices | Topic::FreeDates | Topic::BookingState));
    }
    if has(Topic::Parking, &found) || has(Topic::LeadTime, &found) || has(Topic::Wifi, &found) {
        found.retain(|t| !matches!(t, Topic::FreeDates | Topic::Address));
    }
    if found.len() > 1 {
        found.retain(|t| *t != Topic::FreeDates || found_free(s));
    }
    if found.is_empty() {
        found.push(if c.topic(Topic::Rooms) { Topic::Rooms } else { Topic::Other });
    }
    found
}

fn found_free(s: &Sentence) -> bool {
    !s.cues.topic(Topic::Equipment)
        && !s.cues.topic(Topic::Menus)
        && !s.cues.topic(Topic::Streaming)
        && !s.cues.topic(Topic::Accessibility)
}
