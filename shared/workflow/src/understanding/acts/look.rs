//! What is known of one sentence while its acts are read.

use super::{Known, inquire};
use crate::understanding::cues::{Hit, NUMBER};
use crate::understanding::fold::{Span, part};
use crate::understanding::lang::Cue;
use crate::understanding::read::inside;
use crate::understanding::sentences::{Sentence, Text};
use crate::understanding::{
    Amount, AmountRole, Context, DateMention, DateRole, Mention, ProductWish, Understanding, When,
};
use crate::venue::Money;

/// What is known of one sentence while its acts are read.
pub(super) struct Look<'a> {
    pub(super) text: &'a Text,
    pub(super) s: &'a Sentence,
    pub(super) low: &'a str,
    pub(super) context: &'a Context,
    /// Whether it inquires, whatever the others do.
    pub(super) inquires: bool,
    /// Whether another sentence of the mail inquires.
    pub(super) inquiring: bool,
    /// Its dates.
    pub(super) dates: &'a [Mention<DateMention>],
    /// Its amounts.
    pub(super) amounts: &'a [Mention<Amount>],
    pub(super) date: bool,
    pub(super) any_date: bool,
    /// A day that is yet to come.
    pub(super) ahead: bool,
    pub(super) replaced_date: bool,
    pub(super) time: bool,
    /// An hour that another takes the place of.
    pub(super) time_out: bool,
    pub(super) room: bool,
    /// Its only room is one that the house lacks.
    pub(super) unknown_room: bool,
    pub(super) count: bool,
    /// Where the number of people stands, if it is in it.
    pub(super) headcount: Option<Span>,
    /// So many fewer come than planned.
    pub(super) fewer: bool,
    /// It names an event that both know by its day.
    pub(super) known_event: bool,
    pub(super) layout: bool,
    /// It tells when a part of the event is: "the apéro at five".
    pub(super) part: bool,
    pub(super) money: Option<Money>,
    pub(super) wishes: Vec<&'a ProductWish>,
    /// Where these stand.
    pub(super) things: Vec<Span>,
}

impl Look<'_> {
    pub(super) fn has(&self, cue: Cue) -> bool {
        self.s.cues.has(cue)
    }

    pub(super) fn any(&self, cues: &[Cue]) -> bool {
        self.s.cues.any(cues)
    }

    /// A word of the sentence, by its place in the mail; empty where there is none.
    pub(super) fn word(&self, at: usize) -> &str {
        let inside = self.text.words.get(at).filter(|_| at < self.s.words.1);
        inside.map_or("", |w| part(self.low, w.span))
    }

    /// Whether a word of the mail is a number.
    pub(super) fn is_number(&self, at: usize) -> bool {
        self.text.words.get(at).is_some_and(|w| w.is(NUMBER))
    }

    /// Hits of a cue that are said, not denied, quoted, reported or supposed.
    pub(super) fn meant(&self, cue: Cue) -> impl Iterator<Item = &Hit> {
        self.text.all(self.s, cue).filter(|h| self.is_meant(h))
    }

    pub(super) fn is_meant(&self, h: &Hit) -> bool {
        !(self.has(Cue::Hypothetical) || self.text.negated(self.s, h) || self.text.reported(self.s, h))
    }

    pub(super) fn means(&self, cue: Cue) -> bool {
        self.meant(cue).next().is_some()
    }

    /// Whether it opens with a yes that nothing denies, before it or right behind it: none of "non è giusto",
    /// "absolutely not", "bien sûr que non".
    pub(super) fn says_yes(&self) -> bool {
        let that = |at: usize| self.text.words.get(at).is_some_and(|w| matches!(part(self.low, w.span), "que" | "che"));
        let behind = |h: &Hit, n: &Hit| {
            let next = n.first == h.last + 1 || n.first == h.last + 2 && that(h.last + 1);
            next && !self.text.parted(self.s, h.last, n.first)
        };
        let denied = |h: &Hit| self.text.all(self.s, Cue::Negation).any(|n| n.last < h.first || behind(h, n));
        self.text.opens_with(self.s, Cue::Yes) && self.text.all(self.s, Cue::Yes).any(|h| !denied(h))
    }

    pub(super) fn factual(&self) -> bool {
        self.s.factual()
    }

    pub(super) fn facts(&self) -> bool {
        self.date || self.time || self.room || self.count || self.layout || !self.wishes.is_empty()
    }

    pub(super) fn dropped(&self) -> bool {
        self.wishes.iter().any(|w| !w.wanted)
    }

    /// A decision may be open: an offer is out or something is held.
    pub(super) fn going_on(&self) -> bool {
        self.context.offer || self.context.held.is_some()
    }
}

/// Looks at a sentence.
pub(super) fn look<'a>(
    u: &'a Understanding,
    low: &'a str,
    text: &'a Text,
    s: &'a Sentence,
    context: &'a Context,
    known: Known,
) -> Look<'a> {
    let (dates, amounts) = (inside(&u.dates, s, |d| d.span), inside(&u.money, s, |m| m.span));
    let known_room = !inside(&u.rooms, s, |r| r.span).is_empty();
    let unknown_room = u.unknown_room.as_ref().is_some_and(|r| s.holds(r.span) && s.factual());
    Look {
        text,
        s,
        low,
        context,
        inquires: false,
        inquiring: false,
        dates,
        amounts,
        date: dates.iter().any(|d| d.value.role == DateRole::Event && !d.value.in_question),
        any_date: !dates.is_empty(),
        ahead: dates.iter().any(|d| {
            let from = match &d.value.when {
                When::Days { start, .. } => Some(*start),
                When::Vague(wish) => wish.from,
            };
            from.is_some_and(|from| from > known.today)
        }),
        replaced_date: dates.iter().any(|d| d.value.role == DateRole::Replaced),
        time: !inside(&u.times, s, |t| t.span).is_empty(),
        time_out: !inside(&u.times_given_up, s, |t| t.span).is_empty(),
        room: known_room || unknown_room,
        unknown_room: unknown_room && !known_room,
        count: known.headcount.is_some_and(|h| s.holds(h)),
        headcount: known.headcount.filter(|h| s.holds(*h)),
        fewer: u.headcount_change.as_ref().is_some_and(|c| c.value < 0 && s.holds(c.span)),
        known_event: inquire::names_known(u, text, low, s),
        layout: u.layout.as_ref().is_some_and(|l| s.holds(l.span)),
        part: u.parts.iter().any(|p| s.holds(p.span)),
        money: money(amounts),
        // Each thing is wished once, so there are few; and they stand where they were named last.
        wishes: u.products.iter().filter(|p| s.holds(p.span)).map(|p| &p.value).collect(),
        things: u.products.iter().map(|p| p.span).filter(|span| s.holds(*span)).collect(),
    }
}

/// The amount that a sentence puts forward: "3150 is too much, we can go up to 2800" offers the second.
fn money(amounts: &[Mention<Amount>]) -> Option<Money> {
    let found = amounts.iter().find(|m| m.value.role != AmountRole::Price).or_else(|| amounts.first());
    found.map(|m| m.value.money)
}
