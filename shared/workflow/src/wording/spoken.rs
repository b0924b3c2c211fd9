//! What a client says by pressing a button: a sentence of theirs, read by the same rules as any other.

use super::voice;
use crate::turn::WhenFact;
use crate::venue::Language;

/// A button of the client's chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Button {
    /// Takes the offer.
    Accept,
    /// Turns it down.
    Decline,
    /// Takes this day, and these hours where they are given.
    Date(WhenFact),
}

impl Button {
    /// The sentence, in the client's language.
    pub fn says(&self, language: Language) -> String {
        let on = |w: &WhenFact| voice(language).on_when(w);
        match (self, language) {
            (Button::Accept, Language::De) => "Wir nehmen die Offerte an.".to_owned(),
            (Button::Accept, Language::En) => "We accept the offer.".to_owned(),
            (Button::Accept, Language::Fr) => "Nous acceptons l'offre.".to_owned(),
            (Button::Accept, Language::It) => "Accettiamo l'offerta.".to_owned(),
            (Button::Decline, Language::De) => "Wir lehnen die Offerte ab.".to_owned(),
            (Button::Decline, Language::En) => "We decline the offer.".to_owned(),
            (Button::Decline, Language::Fr) => "Nous refusons l'offre.".to_owned(),
            (Button::Decline, Language::It) => "Rifiutiamo l'offerta.".to_owned(),
            (Button::Date(w), Language::De) => format!("Der Termin {} passt uns.", on(w)),
            (Button::Date(w), Language::En) => format!("The date {} suits us.", on(w)),
            (Button::Date(w), Language::Fr) => format!("La date {} nous convient.", on(w)),
            (Button::Date(w), Language::It) => format!("La data {} ci va bene.", on(w)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::understanding::{Act, Context, When, understand};
    use crate::venue::{ClockTime, seed};
    use jiff::ToSpan;
    use jiff::civil::date;

    const LANGUAGES: [Language; 4] = [Language::De, Language::En, Language::Fr, Language::It];

    #[test]
    fn d05_a_button_is_read_as_what_it_says_in_every_language() {
        let (venue, today) = (seed::atelier().unwrap(), date(2026, 1, 29));
        let context = Context { offer: true, held: Some(date(2026, 2, 14)), ..Context::default() };
        for language in LANGUAGES {
            let read = |b: &Button| understand(None, &b.says(language), today, &venue, &context);
            let (yes, no) = (read(&Button::Accept), read(&Button::Decline));
            assert!(yes.has(&Act::Accept) && !yes.has(&Act::Decline), "{language:?}: {:?}", yes.acts);
            assert!(no.has(&Act::Decline) && !no.has(&Act::Accept), "{language:?}: {:?}", no.acts);
            assert!(yes.dates.is_empty() && no.dates.is_empty(), "{language:?}");
        }
    }

    #[test]
    fn d05_a_day_chosen_by_a_button_is_that_day_and_those_hours() {
        let (venue, today) = (seed::atelier().unwrap(), date(2026, 1, 29));
        let hours = [(None, None), (ClockTime::hm(9, 0), ClockTime::hm(17, 30)), (ClockTime::hm(18, 0), None)];
        for language in LANGUAGES {
            for ahead in [1, 13, 40, 200, 364, 500] {
                for (start, end) in hours {
                    let day = today + ahead.days();
                    let button = Button::Date(WhenFact { date: day, end_date: None, start, end });
                    let text = button.says(language);
                    let u = understand(None, &text, today, &venue, &Context::default());
                    let days: Vec<_> = u.event_dates().map(|d| d.value.when.clone()).collect();
                    assert_eq!(days, [When::Days { start: day, end: None }], "{text}");
                    let times: Vec<_> = u.times.iter().map(|t| (t.value.start, t.value.end)).collect();
                    let expected: Vec<_> = start.map(|_| (start, end)).into_iter().collect();
                    assert_eq!(times, expected, "{text}");
                    assert!(!u.acts.iter().any(|a| matches!(a.act, Act::Decline | Act::Ask { .. })), "{text}");
                }
            }
        }
    }
}
