//! What the rules left open in a mail, and whether it is worth asking a model: a mail that the rules read fully, or that
//! nobody wrote to be answered, asks nothing.

use super::fold::{BLANK, Masked, Span, fold};
use super::sentences::{self, Sentence, Text};
use super::tokens::Kind;
use super::{Act, Context, DateRole, Mention, Pick, Signal, Target, Understanding, When, clean, lang, mask};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Below this a rule's value is no more than a guess, 0..=100.
pub(super) const LOW: u8 = 60;

/// Fewest words of a sentence that says something.
pub(super) const SAYS: usize = 3;

/// What a model may fill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Days of the event.
    Dates,
    /// Times of the event.
    Times,
    /// How many people.
    Headcount,
    /// Rooms.
    Rooms,
    /// How the chairs stand.
    Layout,
    /// Products and menus.
    Products,
    /// What the client does.
    Acts,
    /// Language of the mail.
    Language,
}

/// Why a field is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gap {
    /// The mail says something of which no rule knows what it does.
    NothingUnderstood,
    /// It was asked for, and a sentence that no rule understands may hold the answer.
    AskedAndNotRead,
    /// A day was asked for and only a vague wish was read.
    Vague,
    /// A number or a word of time that no rule took.
    LeftOver,
    /// A rule's guess.
    Unsure,
}

/// The fields that a model may fill, each with the reason; empty when the mail was read fully.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    fields: Vec<(Field, Gap)>,
    /// Days or things were proposed and no offer is out: a "yes" or a "no" answers no more than that.
    pub(super) answers: bool,
    /// Days that were proposed: one of them may be named in any words.
    pub(super) proposed: Vec<Date>,
}

impl Open {
    /// Whether the rules read it all: no call.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// Whether a field may be filled.
    pub fn has(&self, field: Field) -> bool {
        self.fields.iter().any(|(f, _)| *f == field)
    }

    /// The open fields with their reasons, each once.
    pub fn fields(&self) -> &[(Field, Gap)] {
        &self.fields
    }

    /// Everything open: what a model could do at most in `context`.
    pub fn everything(context: &Context) -> Self {
        use Field::{Acts, Dates, Headcount, Language, Layout, Products, Rooms, Times};
        let all = [Dates, Times, Headcount, Rooms, Layout, Products, Acts, Language];
        let fields = all.into_iter().map(|f| (f, Gap::NothingUnderstood)).collect();
        Self { fields, answers: answers(context), proposed: context.dates.clone() }
    }

    fn add(&mut self, field: Field, gap: Gap) {
        if !self.has(field) {
            self.fields.push((field, gap));
        }
    }
}

/// What the rules left open of a mail that they read in `context`.
pub fn open(u: &Understanding, context: &Context) -> Open {
    let mut out = Open { answers: answers(context), proposed: context.dates.clone(), ..Open::default() };
    let silenced = [Signal::Gibberish, Signal::AutoReply, Signal::Bounce, Signal::Injection];
    // "B", "21.", "the other one": the list that we sent tells what is meant.
    let listed = context.listed || !context.dates.is_empty();
    let short = u.text.chars().filter(|c| c.is_alphanumeric()).count() <= 2;
    let mark = listed && (short || u.pick == Some(Pick::Other));
    // What shall be as before, or a day more, is said in full; a laugh says no more.
    let again = u.back.is_some() || u.former_offer.is_some() || u.retracts;
    let said = again || u.extent.is_some() || u.other_event.is_some() || u.jokes;
    if mark || said || u.several || u.waits || u.defers && context.offer || silenced.iter().any(|s| u.signals(*s)) {
        return out;
    }
    unsure(u, &mut out);
    let page = Page::of(u);
    // Where nothing at all can be used, a single word may be the answer.
    let least = if unusable(u) { 1 } else { SAYS };
    // "C has our preference, E is superb": which of them is meant is dark, too.
    let unchosen = u.rooms.len() > 1 && unusable(u);
    if !tells(u, context) && (unchosen || page.dark(least).next().is_some()) {
        nothing_understood(u, context, &mut out);
    }
    if !u.keeps_as_is() && !u.acts.iter().any(|a| settles(&a.act)) {
        asked(u, context, &page, &mut out);
        left_over(u, context, &page, &mut out);
    }
    if u.language.is_none() && !out.is_empty() {
        out.add(Field::Language, Gap::NothingUnderstood);
    }
    out
}

fn answers(context: &Context) -> bool {
    !context.offer && (!context.dates.is_empty() || context.listed)
}

/// Whether an act says what the client does: "thanks" beside words that no rule knows does not, nor does a price where
/// none was offered, nor a sentence of which only a value was read.
fn tells(u: &Understanding, context: &Context) -> bool {
    let tells = |act: &Act| match act {
        Act::Thank => false,
        Act::Provide => !unusable(u),
        Act::Counter { .. } => context.offer || !context.is_first(),
        _ => true,
    };
    // "Last Friday you spoilt us. Thank you!" tells of an evening that is over, in whatever words.
    let over = !u.dates.is_empty() && u.dates.iter().all(|d| d.value.role == DateRole::Past);
    let story = over && !u.text.contains('?') && u.acts.iter().any(|a| a.act == Act::Thank);
    // "We take the bigger of the two" chooses among what was shown.
    let told = u.pick.is_some() && !context.is_first()
        || u.without.is_some()
        || u.complaint.is_some()
        || u.restated.is_some()
        || u.caters
        || u.caters_no_more
        || !u.event_days.is_empty();
    story || told || u.acts.iter().any(|a| tells(&a.act))
}

/// Whether no value of a booking was read: the turn has nothing to go on from.
fn unusable(u: &Understanding) -> bool {
    let valued = u.event_dates().next().is_some() || counted(u) || u.layout.is_some() || u.event_type.is_some();
    let timed = !(u.times.is_empty() && u.parts.is_empty());
    let named = timed || !(u.products.is_empty() && u.billing.is_empty());
    !(valued || named || u.rooms.len() == 1 || u.unknown_room.is_some())
}

/// Acts beside which an unread value does not matter.
fn settles(act: &Act) -> bool {
    matches!(act, Act::Cancel { .. } | Act::RequestHuman | Act::Accept | Act::Decline)
}

fn unsure(u: &Understanding, out: &mut Open) {
    fn low<'m, T: 'm>(mut all: impl Iterator<Item = &'m Mention<T>>) -> bool {
        all.any(|m| m.confidence < LOW)
    }
    let guesses = [
        (Field::Dates, low(u.dates.iter())),
        (Field::Times, low(u.times.iter())),
        (Field::Headcount, low(u.headcount.iter())),
        (Field::Rooms, low(u.rooms.iter())),
        (Field::Layout, low(u.layout.iter())),
        (Field::Products, low(u.products.iter())),
    ];
    guesses.into_iter().filter(|(_, guessed)| *guessed).for_each(|(field, _)| out.add(field, Gap::Unsure));
}

/// A mail of which nothing is understood may hold anything that is not known yet.
fn nothing_understood(u: &Understanding, context: &Context, out: &mut Open) {
    let fresh = context.held.is_none();
    let missing = [
        (Field::Acts, true),
        (Field::Dates, fresh && u.event_dates().next().is_none()),
        (Field::Times, (fresh || context.time) && u.times.is_empty()),
        (Field::Headcount, (fresh || context.headcount) && !counted(u)),
        (Field::Rooms, fresh && u.rooms.is_empty()),
        (Field::Layout, fresh && u.layout.is_none()),
        (Field::Products, fresh && u.products.is_empty()),
    ];
    missing.into_iter().filter(|(_, open)| *open).for_each(|(f, _)| out.add(f, Gap::NothingUnderstood));
}

fn counted(u: &Understanding) -> bool {
    u.headcount.is_some() || u.headcount_change.is_some()
}

/// Whether a day, or one of those proposed, was taken or refused.
fn dated(u: &Understanding) -> bool {
    let about = |a: &Act| {
        matches!(
            a,
            Act::Confirm
                | Act::ChooseNth { .. }
                | Act::ChooseNamed { .. }
                | Act::Change { .. }
                | Act::VisitSite
                | Act::Inquire
        )
    };
    !u.dates.is_empty() || u.acts.iter().any(|a| about(&a.act))
}

/// What was asked for and not read, while a sentence is left that no rule understands.
fn asked(u: &Understanding, context: &Context, page: &Page<'_>, out: &mut Open) {
    let vague = |d: &Mention<super::DateMention>| matches!(d.value.when, When::Vague(_));
    if !context.dates.is_empty() && u.event_dates().next().is_some() && u.event_dates().all(vague) {
        out.add(Field::Dates, Gap::Vague);
    }
    // An answer may be a single word.
    if page.dark(1).next().is_none() {
        return;
    }
    let timed = !u.times.is_empty() || u.dates.iter().any(|d| d.value.time.is_some() || d.value.part.is_some());
    let chosen =
        |a: &Act| matches!(a, Act::ChooseNth { .. } | Act::ChooseNamed { .. } | Act::Confirm | Act::Change { .. });
    let chose = u.pick.is_some() || u.acts.iter().any(|a| chosen(&a.act));
    // "The one on the ground floor": which room that is, no rule knows.
    let by_name = |a: &super::ActMention| chosen(&a.act) && a.act != Act::ChooseNamed { target: Target::Room };
    let room = u.pick.is_some() || u.acts.iter().any(by_name);
    let unread = [
        (Field::Headcount, context.headcount && !counted(u) && !page.count_to_follow()),
        (Field::Times, context.time && !context.visit && !timed && !chose),
        (Field::Dates, !context.dates.is_empty() && !dated(u)),
        (Field::Rooms, context.listed && context.dates.is_empty() && !context.time && u.rooms.is_empty() && !room),
    ];
    unread.into_iter().filter(|(_, open)| *open).for_each(|(f, _)| out.add(f, Gap::AskedAndNotRead));
}

/// An inquiry or a change without its value, while a number or a word of time is left that no rule took.
fn left_over(u: &Understanding, context: &Context, page: &Page<'_>, out: &mut Open) {
    let changes = |t: Target| u.has(&Act::Change { target: t }) || u.has(&Act::Change { target: Target::Unspecified });
    let inquires = u.has(&Act::Inquire) && context.held.is_none();
    // "20 is too many, let's do 15": of what, the booking says, or a person.
    let number_left = || u.restated.is_none() && page.number_left();
    if (inquires || changes(Target::Headcount)) && !counted(u) && number_left() {
        out.add(Field::Headcount, Gap::LeftOver);
    }
    // "Make it two hours longer": which value the number is, no rule says.
    let moved = u.acts.iter().any(|a| matches!(a.act, Act::Change { .. }));
    if moved && unusable(u) && u.dates.is_empty() && number_left() {
        out.add(Field::Times, Gap::LeftOver);
        out.add(Field::Headcount, Gap::LeftOver);
    }
    let event = u.dates.iter().any(|d| d.value.role == DateRole::Event);
    if (inquires || changes(Target::Date)) && !event && page.time_left() {
        out.add(Field::Dates, Gap::LeftOver);
    }
}

/// A mail with all that was read of it taken out.
struct Page<'a> {
    u: &'a Understanding,
    left: Masked,
    text: Text,
    read: Vec<Span>,
}

impl<'a> Page<'a> {
    fn of(u: &'a Understanding) -> Self {
        let mut left = Masked::new(&fold(&u.text));
        mask::links(&mut left);
        let text = sentences::read(left.as_str());
        mask::numbers(&mut left, None);
        let read = spans(u);
        read.iter().for_each(|s| left.blank(*s));
        Self { u, left, text, read }
    }

    /// Statements of so many words or more of which nothing was read, courtesies aside.
    fn dark(&self, least: usize) -> impl Iterator<Item = &Sentence> {
        self.text.sentences.iter().filter(move |s| !s.asks && !self.is_read(s) && !self.is_courtesy(s, least))
    }

    /// "The number of participants is not known yet": an answer, and no number to find.
    fn count_to_follow(&self) -> bool {
        use lang::Cue::{Deferral, TargetHeadcount, Unsure};
        let put_off = |s: &Sentence| s.cues.has(TargetHeadcount) && (s.cues.has(Deferral) || s.cues.has(Unsure));
        self.text.sentences.iter().any(|s| put_off(s) && !self.left.part(s.span).contains(|c: char| c.is_ascii_digit()))
    }

    fn is_read(&self, s: &Sentence) -> bool {
        let meets = |span: Span| span.0 < s.span.1 && s.span.0 < span.1;
        let acted = self.u.acts.iter().any(|a| a.act != Act::Thank && meets(a.span));
        // A reference or a floor is masked too; where nothing can be used, that alone is nothing read.
        let known = !unusable(self.u) || !self.u.phones.is_empty();
        let masked = known && self.left.part(s.span).contains(char::from(BLANK));
        acted || masked || self.read.iter().any(|r| meets(*r)) || self.is_address(s)
    }

    /// A greeting, a closing, thanks, or too few words to say anything.
    fn is_courtesy(&self, s: &Sentence, least: usize) -> bool {
        let raw = self.u.text.get(s.span.0..s.span.1).unwrap_or_default().trim();
        let plain = clean::plain(raw);
        let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).count();
        let greets = lang::words(&lang::mail::ALL, |m| m.salutations).any(|g| plain.starts_with(g)) && words <= 8;
        let wishes = lang::words(&lang::mail::ALL, |m| m.wishes).any(|g| plain.contains(g));
        words < least || greets || wishes || clean::closing(raw) || s.cues.has(lang::Cue::Thank)
    }

    /// Names, phones and addresses that were read carry no place.
    fn is_address(&self, s: &Sentence) -> bool {
        let raw = self.u.text.get(s.span.0..s.span.1).unwrap_or_default();
        let b = &self.u.billing;
        let c = &self.u.contact;
        let parts = [&b.name_or_company, &b.street, &b.postal_code, &b.city, &b.vat, &c.name, &c.company, &c.email];
        parts.into_iter().flatten().any(|p| p.len() > 2 && raw.contains(p.as_str()))
    }

    /// Whether a statement still holds a number that may be a count.
    fn number_left(&self) -> bool {
        let low = self.left.as_str();
        self.text.sentences.iter().filter(|s| !s.asks && !self.is_address(s)).any(|s| {
            let view = self.text.view(low, s);
            (0..view.len()).any(|i| view.kind(i) == Some(Kind::Number) && view.text(i).len() <= 4)
        })
    }

    /// Whether a statement still holds a month or a weekday.
    fn time_left(&self) -> bool {
        let low = self.left.as_str();
        self.text.sentences.iter().filter(|s| !s.asks).any(|s| {
            let view = self.text.view(low, s);
            (0..view.len()).any(|i| {
                let word = view.text(i);
                let named = lang::value(word, |w| w.months).or(lang::value(word, |w| w.weekdays));
                word.len() > 4 && named.is_some()
            })
        })
    }
}

/// Where something was read; acts aside.
fn spans(u: &Understanding) -> Vec<Span> {
    let all = u.dates.iter().map(|m| m.span);
    let all = all.chain(u.times.iter().chain(&u.parts).map(|m| m.span)).chain(u.headcount.iter().map(|m| m.span));
    let all = all.chain(u.headcount_change.iter().map(|m| m.span)).chain(u.rooms.iter().map(|m| m.span));
    let all = all.chain(u.unknown_room.iter().map(|m| m.span)).chain(u.layout.iter().map(|m| m.span));
    let all = all.chain(u.products.iter().map(|m| m.span)).chain(u.money.iter().map(|m| m.span));
    all.chain(u.event_type.iter().map(|m| m.span)).collect()
}
