//! A date judged by its neighbours: what its clause, its sentence and the ones beside it tell.

use super::class::Tell;
use super::parse::Join;
use super::tells::{Heard, Tells};
use super::{Found, leads, stories, tells};
use crate::understanding::fold::{part, re};
use crate::understanding::lang::Cue;
use crate::understanding::sentences::{Kind as Mood, Sentence, Text};
use crate::understanding::{Context, DateFlag, DateRole, Grain, Rule, When};
use regex::Regex;
use std::sync::LazyLock;

/// A mail's dates and sentences, to judge one by the others.
pub(super) struct Around<'a> {
    pub(super) low: &'a str,
    pub(super) heard: &'a Heard<'a>,
    pub(super) sentences: &'a [Sentence],
    pub(super) text: &'a Text,
    pub(super) found: &'a [Found],
    pub(super) context: &'a Context,
    /// The last sentence that moves something to a day.
    moves: Option<usize>,
    /// Somebody looks for work.
    job: bool,
    /// The last date named as the one that is left.
    left: Option<usize>,
    /// What the words of each sentence tell.
    told: Vec<Tells>,
}

/// What was spoken about stands so close before its day, in bytes.
const NAMED: usize = 60;
/// A mail names few dates; more are not compared, so that reading stays linear.
const MANY: usize = 16;
/// So many years of marriage, service or standing.
static YEARS: LazyLock<Regex> = LazyLock::new(|| {
    re(concat!(
        r"\b(?:[0-9]{1,3}|[a-z-]*(?:zig|ssig|zehn|hundert|ty|hundred|five|ante|vingt|cent|enta|anta|venti|cento|cinque))",
        r" (?:jahren?|jahr|johr|years?|ans|anni)\b"
    ))
});
/// Lead to what is spoken about, in folded text.
const ABOUT: &[&str] =
    &["about ", "regarding ", "wegen ", "bezueglich ", "betreffend ", "au sujet ", "concernant ", "riguardo "];

/// "J'ai parlé vendredi à Nora de notre dîner du".
static TALKED_OF: LazyLock<Regex> = LazyLock::new(|| {
    re(concat!(
        r"\b(?:parlee?|discutee?|parlato|discusso)\b[^.;!?]* (?:de|di|del|della) (?:notre|mon|ma|nostr[oa]|mi[oa]) ",
        r"(?:[a-z'-]+ ){1,3}(?:du|le|del|il|dell')? ?$"
    ))
});

/// "Über unser Essen am", and what then ends the sentence.
static ABOUT_OURS: LazyLock<Regex> =
    LazyLock::new(|| re(r"\b(?:ueber|wegen) (?:unser|mein)[a-z]* (?:[a-z'-]+ ){1,3}(?:am|vom) (?:[a-z]+,? )?$"));
static TALKED: LazyLock<Regex> =
    LazyLock::new(|| re(r"^ (?:gesprochen|geredet|telefoniert|diskutiert|unterhalten|ausgetauscht)\b"));

impl<'a> Around<'a> {
    pub(super) fn new(heard: &'a Heard<'a>, text: &'a Text, found: &'a [Found], context: &'a Context) -> Self {
        let sentences = text.sentences.as_slice();
        let told = sentences.iter().map(|s| heard.of(s.span)).collect();
        let low = heard.low();
        let mut around =
            Self { low, heard, sentences, text, found, context, moves: None, job: false, left: None, told };
        around.job = around.told.iter().any(|t| t.has(Tell::Job));
        around.left = found.iter().rposition(|f| around.remains(f));
        around.moves =
            sentences.iter().rposition(|s| s.cues.has(Cue::ChangeVerb) && !s.cues.has(Cue::Visit) && around.dated(s));
        around
    }

    /// What the words of a sentence tell.
    pub(super) fn tells(&self, at: usize) -> Tells {
        self.told.get(at).copied().unwrap_or_default()
    }

    /// Whether a date stands in the sentence.
    fn dated(&self, s: &Sentence) -> bool {
        let first = self.found.partition_point(|f| f.span.0 < s.span.0);
        self.found.get(first).is_some_and(|f| s.holds(f.span))
    }

    /// Whether a sentence names a day, and no more than a week or a month.
    fn on_a_day(&self, s: &Sentence) -> bool {
        let first = self.found.partition_point(|f| f.span.0 < s.span.0);
        let here = self.found.iter().skip(first).take(MANY).take_while(|f| s.holds(f.span));
        here.into_iter().any(|f| matches!(f.when, When::Days { .. }))
    }

    /// "That leaves the 25th".
    fn remains(&self, f: &Found) -> bool {
        let at = self.sentences.partition_point(|s| s.span.0 <= f.span.0);
        let at = at.checked_sub(1).filter(|k| self.tells(*k).has(Tell::Remains));
        let sentence = at.and_then(|k| self.sentences.get(k)).filter(|s| s.holds(f.span));
        sentence.is_some_and(|s| self.heard.of(self.heard.clause(s.span, f.span)).has(Tell::Remains))
    }

    /// One of our proposals, where another is named as the one that is left.
    fn fell_away(&self, i: usize, f: &Found) -> bool {
        self.is_proposed(f) && self.left.is_some_and(|k| k > i)
    }

    /// One of the days that we proposed.
    pub(super) fn is_proposed(&self, f: &Found) -> bool {
        matches!(f.when, When::Days { start, end: None } if self.context.dates.contains(&start))
    }

    /// The role once the neighbours were heard; `at` is the index of the sentence, `meant` whether "for" leads to it,
    /// `of_event` whether an event is named right before it.
    pub(super) fn role(
        &self,
        role: DateRole,
        i: usize,
        at: usize,
        s: &Sentence,
        (meant, of_event): (bool, &dyn Fn() -> bool),
    ) -> DateRole {
        let Some(f) = self.found.get(i) else { return role };
        if matches!(role, DateRole::Event | DateRole::Other) && self.fell_away(i, f) {
            return DateRole::Replaced;
        }
        let beside = [i.checked_sub(1), i.checked_add(1)];
        let more = beside.into_iter().flatten().any(|k| self.found.get(k).is_some_and(|o| s.holds(o.span)));
        let words = if more { self.heard.clause(s.span, f.span) } else { s.span };
        let doubtful = matches!(role, DateRole::Event | DateRole::Past);
        let dated = doubtful || role == DateRole::Payment;
        if doubtful && stories::born(self.low, f.span, more) || dated && stories::letter(self.heard, f.span) {
            return DateRole::Other;
        }
        if role != DateRole::Event {
            return role;
        }
        let whole = self.tells(at);
        let here = if more { self.heard.of(words) } else { whole };
        // "The board meets on 20 January, 10 to 3": whose hours are told from first to last is held with us.
        let lasts = f.time.is_some_and(|t| t.start.is_some() && t.end.is_some());
        let board = here.has(Tell::Board) && !lasts && (whole.has(Tell::Reply) || whole.has(Tell::Decision));
        let sits = whole.has(Tell::Board) && here.has(Tell::Meets) && !s.cues.has(Cue::EventWord) && !lasts;
        let board = board
            || sits && !self.only_one() && !s.cues.has(Cue::Need)
            || sits && (whole.has(Tell::Letter) || whole.has(Tell::Like) || self.context.offer)
            || whole.has(Tell::Board) && self.sitting(f, s);
        // "Our board has not decided yet about the party on 21 August".
        let ours = || self.of_ours(f, s) || self.undecided_about(f, s);
        let board = board && !ours() || self.of_others(f, s);
        // "He retires at the end of May, and we would like": the wish is in a clause of its own.
        let retires = || {
            let clause = self.heard.clause(s.span, f.span);
            let told = self.heard.of(clause).has(Tell::Retires) && !self.heard.cues(clause).has(Cue::Need);
            told || here.has(Tell::Retires) && !s.cues.has(Cue::Need)
        };
        let retires = !self.only_one() && retires();
        // Of a day that we proposed nothing else is spoken.
        let aside = !self.is_proposed(f)
            && (here.has(Tell::Decision) && !ours() && !self.open(f)
                || here.has(Tell::Aside) && !here.has(Tell::Chosen) && f.time.is_none() && !of_event()
                || here.has(Tell::Apart)
                    && (more
                        || f.rule == Rule::Later
                        || !self.only_one() && f.time.is_none() && matches!(f.when, When::Days { .. })));
        if retires
            || aside
            // "Our firm turns 40 on 19 November, 5 pm to 9 pm": it is kept then, and here.
            || f.time.is_none()
                && !self.kept_then()
                && self.heard.anywhere(&[Tell::Turns])
                && stories::turns(self.low, f.span)
            || self.anniversary(f, s)
            || self.job
            || board
        {
            return DateRole::Other;
        }
        let ahead = self.heard.of((s.span.0, f.span.0));
        // "Anmeldeschluss ist der 20. Mai, der Kurs am 12. Juni": due is the first of the two.
        let last = i.checked_sub(1).and_then(|k| self.found.get(k)).map_or(0, |o| o.span.1);
        let due = self.heard.of((s.span.0.max(last).min(f.span.0), f.span.0)).has(Tell::Due);
        let week = matches!(f.when, When::Vague(_)) && f.grain <= Grain::Week && !self.open(f);
        let answer = here.has(Tell::Answer) && ahead.has(Tell::Answer) && !meant && !s.cues.has(Cue::EventWord);
        // "Let us know whether the hall is free next week".
        let wished = ahead.has(Tell::Suits) && s.cues.has(Cue::NeedsRoom);
        if due || answer || week && whole.has(Tell::Reply) && !s.cues.has(Cue::EventWord) && !wished {
            return DateRole::Deadline;
        }
        // "The deposit for the party on the 23rd I transferred on 4 November".
        let behind = (f.span.1, s.span.1.max(f.span.1));
        let paid =
            more && tells::words(part(self.low, behind)).next().is_some_and(|w| tells::of_word(w).has(Tell::Paid));
        if paid || here.has(Tell::Paid) && !s.cues.has(Cue::EventWord) {
            return DateRole::Payment;
        }
        // "I can tell you on the 10th whether the 28th works": told of the first of the two.
        let clause = self.heard.clause(s.span, f.span);
        let rest = (clause.0.max(last).min(f.span.0), clause.1.max(f.span.1));
        let deliver = here.has(Tell::Deliver) && (last <= clause.0 || self.heard.of(rest).has(Tell::Deliver));
        if deliver && !meant && !self.heard.cues(words).has(Cue::EventWord) {
            return DateRole::Deadline;
        }
        // "We accept, the address follows tomorrow"; "please book it, the menu we choose next week".
        let papers = self.heard.of(clause);
        let follows = papers.has(Tell::Sends) && papers.has(Tell::Papers) || deliver && papers.has(Tell::Deliver);
        let handed_in = follows && s.kind == Mood::Statement;
        if handed_in && !meant && f.time.is_none() && !self.heard.cues(clause).has(Cue::EventWord) {
            return DateRole::Deadline;
        }
        let days = matches!(f.when, When::Days { .. });
        let hypothetical = ahead.has(Tell::Withdraw) && s.cues.has(Cue::Condition);
        if hypothetical && matches!(f.when, When::Vague(_)) && !self.only_one() {
            return DateRole::Other;
        }
        // "We did a survey: 2 May came out on top."
        if whole.has(Tell::Aside) && here.has(Tell::Chosen) {
            return role;
        }
        // "I spoke to Nora on Monday about our event on 3 May", "he said the 3rd is still free".
        let coming = whole.has(Tell::Story) && f.flags.contains(&DateFlag::YearAssumed) && self.comes(f, s);
        if coming {
            return role;
        }
        let over = here.has(Tell::Story) && !here.has(Tell::Planned) && !self.set_right(i, f, s);
        if s.kind == Mood::Statement && !meant && over && (days || f.grain == Grain::Month) {
            return DateRole::Past;
        }
        let need = s.cues.any(&[Cue::DeadlineNoun, Cue::RequestOffer]) && !s.cues.has(Cue::EventWord);
        if f.rule == Rule::RelativeDay && (need || here.has(Tell::Reply)) {
            return DateRole::Deadline;
        }
        if f.rule == Rule::RelativeDay && here.has(Tell::Call)
            || here.has(Tell::Returns) && !s.cues.has(Cue::EventWord) && !of_event() && !self.about(f, s)
        {
            return DateRole::Other;
        }
        if (days || f.grain <= Grain::Month) && self.visited(f, at, s, here) {
            return DateRole::Visit;
        }
        if days && (self.moved(at) || self.corrected(at)) {
            return DateRole::Replaced;
        }
        role
    }

    /// "The council only releases the money at its meeting on 2 September": no wish, where another day has its hours.
    fn sitting(&self, f: &Found, s: &Sentence) -> bool {
        const NEAR: usize = 20;
        let near = (f.span.0.saturating_sub(NEAR).max(s.span.0), f.span.0);
        let hours = |o: &Found| o.time.is_some() && matches!(o.when, When::Days { .. });
        f.time.is_none()
            && !s.asks
            && !s.cues.any(&[Cue::Need, Cue::NeedsRoom])
            && self.heard.of(near).has(Tell::Meets)
            && self.found.iter().take(MANY).any(hours)
    }

    /// "If our committee agrees on 3 December", "I have to run it past my boss on the 4th", "once the budget is voted on
    /// 15 January": beside an offer a day of somebody else's, unless the words wish the event for it or name it.
    pub(super) fn of_others(&self, f: &Found, s: &Sentence) -> bool {
        if !self.context.offer || s.asks || f.time.is_some() {
            return false;
        }
        let clause = self.heard.clause(s.span, f.span);
        let (told, cues) = (self.heard.of(clause), self.heard.cues(clause));
        let wished = [Tell::Suits, Tell::Moves, Tell::Rather].into_iter().any(|t| told.has(t))
            || cues.any(&[Cue::EventWord, Cue::Need, Cue::NeedsRoom, Cue::ChangeVerb, Cue::HowAbout]);
        let hangs = self.heard.cues((clause.0, f.span.0.max(clause.0))).has(Cue::Condition);
        !wished && !self.of_ours(f, s) && (decides(told) || hangs)
    }

    /// "Your offer for our concert of 7 February": a day of what is named right before it, and is no board's.
    fn of_ours(&self, f: &Found, s: &Sentence) -> bool {
        let before = (self.heard.clause(s.span, f.span).0.min(f.span.0), f.span.0);
        leads::OF_EVENT.find(part(self.low, before)).is_some_and(|m| !decides(tells::of(m.as_str())))
    }

    /// "On 16 February our parents will have been married for 50 years": told beside the day of the party.
    fn anniversary(&self, f: &Found, s: &Sentence) -> bool {
        const NEAR: i32 = 100;
        let day = |f: &Found| f.when.start();
        let near = |a, b: jiff::civil::Date| b.until(a).is_ok_and(|d| d.get_days() != 0 && d.get_days().abs() <= NEAR);
        let Some(own) = day(f).filter(|_| f.time.is_none() && !s.asks) else { return false };
        let clause = self.heard.clause(s.span, f.span);
        let Some(years) = YEARS.find(part(self.low, clause)) else { return false };
        // "50 years of marriage" names no wedding.
        let cues = self.heard.cues((clause.0, clause.0 + years.start()));
        !cues.any(&[Cue::EventWord, Cue::Need, Cue::NeedsRoom])
            && !self.heard.of(clause).has(Tell::Suits)
            && self.found.iter().take(MANY).filter_map(day).any(|d| near(own, d))
    }

    /// Whether the day is that of what somebody speaks or writes about: "about our donor evening on".
    fn about(&self, f: &Found, s: &Sentence) -> bool {
        let ahead = part(self.low, (s.span.0, f.span.0));
        let near = ahead.get(ahead.len().saturating_sub(NAMED)..).unwrap_or_default();
        ABOUT.iter().any(|w| near.contains(w))
    }

    /// "Has not decided yet about the hackathon on 21 August": an article, the thing, and what leads to its day.
    fn undecided_about(&self, f: &Found, s: &Sentence) -> bool {
        const THING: std::ops::RangeInclusive<usize> = 3..=4;
        if !s.cues.has(Cue::Negation) {
            return false;
        }
        let ahead = part(self.low, (s.span.0, f.span.0));
        let thing = ABOUT.iter().filter_map(|w| ahead.rsplit_once(w)).map(|(_, thing)| thing);
        let mut named = thing.filter(|t| THING.contains(&tells::words(t).count()));
        named.any(|t| !tells::of(t).has(Tell::Meets))
    }

    /// "We spoke about our event on 3 May": what was told is over, what it was about still comes.
    fn comes(&self, f: &Found, s: &Sentence) -> bool {
        let ahead = part(self.low, (s.span.0, f.span.0));
        let near = ahead.get(ahead.len().saturating_sub(NAMED)..).unwrap_or_default();
        let behind = part(self.low, (f.span.1, s.span.1.max(f.span.1)));
        TALKED_OF.is_match(ahead)
            // "We spoke ..." ends with its verb in German.
            || ABOUT_OURS.is_match(near) && TALKED.is_match(behind)
            || !stories::told(behind) && stories::told(ahead) && self.about(f, s)
    }

    /// A day for a visit: we asked for one, or the sentence before speaks of one and this asks for its day.
    fn visited(&self, f: &Found, at: usize, s: &Sentence, here: Tells) -> bool {
        let slot = |o: &Found| matches!(o.when, When::Days { start, .. } if self.context.visits.contains(&start));
        let offered = slot(f);
        // "On 31 May I'll come and look. The readings are on 7 and 14 September": the slot is chosen in another sentence.
        let chosen = || self.found.iter().take(MANY).any(|o| slot(o) && !s.holds(o.span));
        let asked = self.context.visit && !s.cues.has(Cue::EventWord) && !chosen();
        let before = at.checked_sub(1).and_then(|k| self.sentences.get(k));
        // "We would like to see the room, so that we know where things go": one thought may be cut in two.
        let wished = (1..=2)
            .map_while(|n| at.checked_sub(n).and_then(|k| Some((k, self.sentences.get(k)?))))
            .take_while(|(_, b)| !self.on_a_day(b))
            .any(|(k, b)| b.cues.has(Cue::Visit) || self.tells(k).has(Tell::Sight));
        here.has(Tell::Sight) && !s.cues.has(Cue::EventWord)
            || offered
            || asked
            || wished
                && (s.asks || before.is_some_and(|b| b.asks) || here.has(Tell::Spare) || self.suits_sight(at, s, here))
                && !s.cues.has(Cue::EventWord)
    }

    /// "We would love to see your barn. 2 or 4 August would suit us": right behind the wish, and nothing else is wished.
    fn suits_sight(&self, at: usize, s: &Sentence, here: Tells) -> bool {
        let before = at.checked_sub(1).and_then(|k| Some((k, self.sentences.get(k)?)));
        let thanks = |b: &Sentence| b.cues.any(&[Cue::Thank, Cue::PastStory]);
        let sight =
            before.is_some_and(|(k, b)| (b.cues.has(Cue::Visit) || self.tells(k).has(Tell::Sight)) && !thanks(b));
        sight && here.has(Tell::Suits) && !s.cues.any(&[Cue::Need, Cue::NeedsRoom])
    }

    /// "Your letter says 6 November. It should be 13 November."
    fn corrected(&self, at: usize) -> bool {
        let right = |at: usize| self.tells(at).has(Tell::Right);
        right(at + 1) && !right(at) && self.sentences.get(at + 1).is_some_and(|n| self.dated(n))
    }

    /// "Nicht der 11., gemeint war der 18.": what stands right behind such a word is the right day.
    pub(super) fn set_right(&self, i: usize, f: &Found, s: &Sentence) -> bool {
        let last = i.checked_sub(1).and_then(|k| self.found.get(k)).map_or(0, |o| o.span.1);
        let told = self.heard.of((s.span.0.max(last).min(f.span.0), f.span.0));
        told.has(Tell::Right) || told.has(Tell::Meant)
    }

    /// "On a Friday evening, the day is still to be decided": no day is told on which somebody could decide.
    fn open(&self, f: &Found) -> bool {
        matches!(&f.when, When::Vague(w) if w.from.is_none())
    }

    /// "Do you do birthday parties? I turn 30 on 17 April, about 50 of us": the only day of a mail that speaks of a party.
    fn kept_then(&self) -> bool {
        self.only_one() && self.context.is_first() && self.sentences.iter().any(|s| s.cues.has(Cue::EventWord))
    }

    /// Whether the mail names one date alone.
    fn only_one(&self) -> bool {
        let tied = |f: &Found| matches!(f.join, Join::Or | Join::And | Join::To);
        self.found.iter().skip(1).all(tied)
    }

    /// A booked day, and a later sentence that moves it to another.
    fn moved(&self, at: usize) -> bool {
        self.moves.is_some_and(|m| m > at) && self.tells(at).has(Tell::Booked)
    }
}

/// Whether somebody is named whose word is needed.
fn decides(told: Tells) -> bool {
    told.has(Tell::Board) || told.has(Tell::Superior)
}
