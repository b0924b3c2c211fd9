//! What the mail as a whole is or does.

use super::Split;
use crate::understanding::cues::{Hit, Key, MEAL};
use crate::understanding::fold::{Span, part};
use crate::understanding::lang::{Cue, listed, signals::Sign};
use crate::understanding::sentences::{Sentence, Text};
use crate::understanding::{
    Act, ActMention, Context, DateMention, DateRole, Mention, Target, Understanding, catalogue, open,
};

/// Words of meals right beside hours that have a beginning and an end: "dinner from 18:30 to 22:00".
pub(super) fn meals(u: &Understanding, low: &str, parsed: &Text) -> Vec<Span> {
    /// Letters between them.
    const BESIDE: usize = 40;
    let whole = u.times.iter().chain(&u.parts).filter(|t| t.value.start.is_some() && t.value.end.is_some());
    let around: Vec<Span> = whole.map(|t| (t.span.0.saturating_sub(BESIDE), t.span.1 + BESIDE)).collect();
    let near = |s: Span| around.iter().any(|a| a.0 <= s.0 && s.1 <= a.1);
    let words = if around.is_empty() { &[] } else { parsed.words.as_slice() };
    words
        .iter()
        .filter(|w| w.is(MEAL))
        .map(|w| w.span)
        .filter(|s| near(*s) && catalogue::is_meal(part(low, *s)))
        .collect()
}

/// "👍", "👍🏻 danke": a yes without a word that says it.
pub(super) fn nods(u: &Understanding) -> bool {
    /// Words beside it at most.
    const FEW: usize = 2;
    let words = || u.text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let silent = u.acts.iter().all(|a| matches!(a.act, Act::Thank | Act::Provide));
    silent && words().nth(FEW).is_none() && u.text.contains(['👍', '👌', '✅', '🆗']) && !u.text.contains('?')
}

/// "Haha, as long as there is no ghost in it": a laugh, and nothing that is asked or wished beside it.
pub(super) fn jokes(text: &str, parsed: &Text) -> bool {
    /// The first byte of all pictures; few mails hold any.
    const PICTURE: u8 = 0xf0;
    let pictured = text.as_bytes().contains(&PICTURE) && text.contains(['😂', '🤣', '😆', '😹']);
    let laughs = pictured || parsed.sentences.iter().any(|s| s.cues.signs(Sign::Laughs));
    let wants = [Cue::Polite, Cue::RequestForm, Cue::Need, Cue::AddRequest, Cue::Adds, Cue::Errand, Cue::Urgent];
    laughs && !parsed.sentences.iter().any(|s| s.asks || s.cues.any(&wants))
}

/// Whether every sentence that says something puts a decision off, or is polite about it.
pub(super) fn only_defers(parsed: &Text) -> bool {
    let mut said = parsed.sentences.iter().filter(|s| parsed.words_of(s).len() >= open::SAYS);
    let beside = [Cue::Deferral, Cue::Thank, Cue::Polite, Cue::Ahead];
    parsed.sentences.iter().any(|s| s.cues.has(Cue::Deferral)) && said.all(|s| !s.asks && s.cues.any(&beside))
}

/// "We have found something else": told, neither asked nor supposed.
pub(super) fn gives_up(parsed: &Text) -> bool {
    let open = [Cue::Hypothetical, Cue::Condition, Cue::Deferral];
    let told = |s: &&Sentence| s.factual() && !s.cues.any(&open);
    parsed.sentences.iter().filter(told).any(|s| parsed.says(s, Sign::GivesUp))
}

/// "We bring our own caterer": told, neither asked nor supposed.
pub(super) fn own_caterer(s: &Sentence) -> bool {
    let open = [Cue::Hypothetical, Cue::Condition, Cue::Deferral, Cue::PastStory, Cue::Negation, Cue::Lack];
    let told = s.cues.signs(Sign::OwnCaterer);
    told && s.factual() && !s.cues.any(&open)
}

/// "We don't bring our own caterer after all", "bitte den eigenen Caterer streichen": what denies it or takes it off stands
/// beside it.
pub(super) fn own_caterer_off(parsed: &Text, s: &Sentence) -> bool {
    /// Words between the two.
    const NEAR: usize = 3;
    const DENIED: [Cue; 4] = [Cue::Drop, Cue::Negation, Cue::Lack, Cue::Instead];
    let is = |h: &Hit, cues: &[Cue]| matches!(h.key, Key::Cue(cue) if cues.contains(&cue));
    let near = |a: &Hit, b: &Hit| b.first <= a.last + NEAR && !parsed.parted(s, a.last, b.first);
    // "Our own caterer does not need a kitchen" comes all the same.
    let denies = |h: &Hit| parsed.hits_of(s).any(|n| is(n, &[Cue::Negation, Cue::Lack]) && n.meets(h));
    let off = |own: &Hit| {
        parsed.hits_of(s).any(|h| match h.first < own.first {
            true => is(h, &DENIED) && near(h, own),
            false => is(h, &[Cue::Drop]) && near(own, h) && !denies(h),
        })
    };
    let open = [Cue::Hypothetical, Cue::Condition, Cue::Deferral, Cue::PastStory];
    s.factual() && !s.cues.any(&open) && parsed.signed(s, Sign::Caterer).any(off)
}

/// "Ginge es am 3. Februar um 16 Uhr? Wir kommen zu dritt": who visits the house, told behind the day of the visit.
pub(super) fn comes_to_see(u: &Understanding, count: Span, split: &Split) -> bool {
    let visits = u.acts.iter().any(|a| a.act == Act::VisitSite);
    let before = u.dates.iter().filter(|d| d.span.1 <= count.0).max_by_key(|d| d.span.1);
    let told = split.parsed.sentences.iter().find(|s| s.holds(count)).filter(|s| !s.cues.has(Cue::Need));
    let words = || told.and_then(|s| split.low.get(s.span.0..s.span.1)).unwrap_or_default().split(' ');
    visits
        && (before.is_some_and(|d| d.value.role == DateRole::Visit)
            || words().any(|w| listed!(questions.come).contains(w)))
}

/// "Please cancel the workshop. Only three people signed up": nothing is planned any more, and the number only tells
/// why, unless it names the booking in the very sentence.
pub(super) fn cancelled_count(u: &Understanding) -> bool {
    let cancels = |a: &&ActMention| a.act == Act::Cancel { target: Target::Event };
    let Some(count) = u.headcount.as_ref() else { return false };
    let named = |a: &ActMention| a.span.0 <= count.span.0 && count.span.1 <= a.span.1;
    let goes_on = u.acts.iter().any(|a| a.act == Act::Inquire || a.act == Act::Change { target: Target::Headcount });
    let mut cancels = u.acts.iter().filter(cancels).peekable();
    cancels.peek().is_some() && !goes_on && !cancels.any(named)
}

/// "The evening was a success, all 52 guests loved it. Thank you!": a story, whose number plans nothing.
pub(super) fn told_of_the_past(u: &Understanding, parsed: &Text, context: &Context) -> bool {
    let only = |a: &ActMention| matches!(a.act, Act::Thank | Act::Provide);
    let thanks = u.acts.iter().any(|a| a.act == Act::Thank) && u.acts.iter().all(only);
    let story = parsed.sentences.iter().any(|s| s.cues.has(Cue::PastStory) && !s.cues.has(Cue::Need));
    let planned = u.dates.iter().any(|d| d.value.role == DateRole::Event);
    thanks && story && !planned && context.is_first()
}

/// "Three years ago on 12 May we came with 80, and the band was awful", "a guest has his birthday on the 14th": of an event
/// that has its day already, what is told of years ago or of a guest's own feast plans nothing.
pub(super) fn set_stories_aside(u: &mut Understanding, parsed: &Text, context: &Context) {
    if context.is_first() {
        return;
    }
    let at = |span: Span| parsed.words.partition_point(|w| w.span.1 <= span.0);
    let plain = |s: &&Sentence| s.factual() && !s.cues.has(Cue::RequestForm) && !s.cues.signs(Sign::ThisTime);
    for s in parsed.sentences.iter().filter(plain) {
        let over: Vec<usize> =
            u.dates.iter().filter(|d| s.holds(d.span) && d.value.role == DateRole::Past).map(|d| at(d.span)).collect();
        let ago = s.cues.signs(Sign::YearsAgo);
        let wished = s.cues.has(Cue::Need);
        let told = s.cues.has(Cue::PastStory) && (ago || !over.is_empty());
        let story = told && !wished;
        let moves = s.cues.any(&[Cue::NeedsRoom, Cue::ChangeVerb]);
        let birthday = context.held.is_some() && !moves && s.cues.signs(Sign::Birthday);
        if birthday || story && ago {
            let role = if story { DateRole::Past } else { DateRole::Other };
            let here = |d: &&mut Mention<DateMention>| s.holds(d.span) && d.value.role == DateRole::Event;
            u.dates.iter_mut().filter(here).for_each(|d| d.value.role = role);
        }
        // "We had 55, 60 will come": told is what stands in the clause of the verb that tells it, with its day where the
        // sentence wishes something besides.
        let beside = |a: usize, b: usize| !parsed.parted(s, a.min(b), a.max(b));
        let then = |span: Span| {
            let verb = parsed.all(s, Cue::PastStory).any(|h| beside(h.first, at(span)));
            s.holds(span) && verb && (story || over.iter().any(|day| beside(*day, at(span))))
        };
        if told {
            u.headcount = u.headcount.take().filter(|n| !then(n.span));
        }
        if !story {
            continue;
        }
        u.products.retain(|p| !s.holds(p.span));
        u.acts.retain(|a| a.act != Act::Change { target: Target::Products } || !s.holds(a.span));
    }
}

/// Whether an act binds the client or us: never read from a mail that instructs the machine.
pub(super) fn binds(act: &Act) -> bool {
    matches!(
        act,
        Act::Accept
            | Act::AcceptConditionally
            | Act::Confirm
            | Act::Decline
            | Act::Counter { .. }
            | Act::Cancel { .. }
            | Act::ClaimPayment
    )
}
