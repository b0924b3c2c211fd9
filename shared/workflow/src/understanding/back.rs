//! "Let's stay with the original date", "undo that, please": a change that was made is taken back, by what was held
//! before and not by its value.

use super::cues::{Hit, Key};
use super::fold::part;
use super::lang::Cue;
use super::lang::signals::Sign;
use super::sentences::{Sentence, Text};
use super::{Act, Context, DateRole, FormerOffer, Target, Understanding};

/// What shall be as it was. A value named beside says itself what is wanted; "the first date" of those listed is a choice.
pub(super) fn read(u: &Understanding, text: &Text, context: &Context) -> Option<Target> {
    const REFUSED: [Cue; 3] = [Cue::NotWork, Cue::PastStory, Cue::Hypothetical];
    let named = u.dates.iter().any(|d| d.value.role == DateRole::Event)
        || !(u.times.is_empty() && u.rooms.is_empty() && u.products.is_empty())
        || u.headcount.is_some()
        || u.headcount_change.is_some();
    if named || context.listed || context.is_first() {
        return None;
    }
    // "Wie es war" tells no story.
    let refused = |s: &Sentence, h: &Hit| {
        let around = |c: &Hit| c.first < h.first || h.last < c.last;
        REFUSED.into_iter().any(|cue| text.all(s, cue).any(around)) && !s.cues.has(Cue::Keep)
    };
    let meant = |s: &Sentence| {
        let back = |h: &&Hit| matches!(h.key, Key::Sign(Sign::Back | Sign::BackToStart));
        let mut said = text.hits_of(s).filter(back);
        said.any(|h| !text.denied(s, h) && !refused(s, h))
    };
    let s = text.sentences.iter().find(|s| s.factual() && meant(s))?;
    if s.cues.signs(Sign::BackToStart) {
        return Some(Target::Unspecified);
    }
    let targets =
        [(Cue::TargetDate, Target::Date), (Cue::TargetRoom, Target::Room), (Cue::TargetHeadcount, Target::Headcount)];
    let of = targets.into_iter().find(|(cue, _)| s.cues.has(*cue));
    Some(of.map_or(Target::Unspecified, |(_, target)| target))
}

/// "Ignore my last mail, it was meant for another house": what that mail changed is as before.
/// So does "wrong recipient, sorry", unless a paper of ours went there.
pub(super) fn retracts(text: &Text, context: &Context) -> bool {
    const PAPERS: [Cue; 2] = [Cue::OfferNoun, Cue::Payment];
    let astray = |s: &Sentence| !s.cues.any(&PAPERS) && said(text, s, Sign::Astray).next().is_some();
    let taken_back = |s: &Sentence| said(text, s, Sign::Retracts).next().is_some() || astray(s);
    !context.is_first() && text.sentences.iter().any(|s| s.factual() && taken_back(s))
}

/// No booking comes to more; "offer no. 2026-0417" is a number of the client's papers.
const MOST_OFFERS: u32 = 99;

/// "We'd rather go with your first offer": taken or gone back to, in the same breath and beside no newer one.
pub(super) fn former_offer(low: &str, text: &Text, context: &Context) -> Option<FormerOffer> {
    const TAKES: [Cue; 6] = [Cue::Accept, Cue::AcceptSoft, Cue::Confirm, Cue::Take, Cue::Keep, Cue::TakesUp];
    if context.is_first() || context.listed {
        return None;
    }
    text.sentences.iter().find_map(|s| {
        let named = [Sign::FirstOffer, Sign::OfferBefore, Sign::NumberedOffer];
        let (sign, offer) = named.into_iter().find_map(|sign| said(text, s, sign).next().map(|h| (sign, h)))?;
        if s.cues.signs(Sign::NewestOffer) {
            return None;
        }
        let fine = s.cues.signs(Sign::WasFine);
        let near =
            |h: &Hit| fine || h.meets(offer) || !text.parted(s, h.first.min(offer.first), h.first.max(offer.first));
        let meant = |h: &Hit| near(h) && !text.denied(s, h) && !text.reported(s, h);
        let takes = s.factual() && TAKES.into_iter().any(|cue| text.all(s, cue).any(meant));
        let returns = text.signed(s, Sign::Returns).any(meant);
        if !(takes || returns) {
            return None;
        }
        match sign {
            Sign::OfferBefore => Some(FormerOffer::Previous),
            Sign::NumberedOffer => {
                let digits = part(low, text.span(offer)).rsplit(|c: char| !c.is_ascii_digit());
                digits.flat_map(str::parse).next().filter(|n| *n <= MOST_OFFERS).map(FormerOffer::Nth)
            }
            _ => Some(FormerOffer::Nth(1)),
        }
    })
}

/// What is meant by the offer of before, or by how it was before, is neither a plain yes nor a no.
pub(super) fn settle(u: &mut Understanding, text: &Text) {
    if u.former_offer.is_some() {
        u.acts.retain(|a| !matches!(a.act, Act::Decline | Act::ChooseNth { .. } | Act::RequestOffer));
    }
    // "The confirmation went to the wrong person" confirms nothing.
    u.acts.retain(|a| {
        a.act != Act::Confirm || !text.sentences.iter().any(|s| s.holds(a.span) && s.cues.signs(Sign::WrongPlace))
    });
    if u.back.is_some() || u.retracts {
        let here = |span: (usize, usize)| {
            text.sentences.iter().any(|s| {
                let back = [Sign::Back, Sign::BackToStart, Sign::Retracts, Sign::Astray]
                    .into_iter()
                    .any(|sign| s.cues.signs(sign));
                back && s.holds(span)
            })
        };
        let value = u.event_dates().next().is_some() || !u.times.is_empty();
        u.acts.retain(|a| match a.act {
            Act::Confirm | Act::Decline | Act::ClaimPayment => !here(a.span),
            // "Cancel my last request".
            Act::Cancel { .. } => !(u.retracts && here(a.span)),
            Act::Change { target: Target::Date | Target::Billing } => value || !here(a.span),
            _ => true,
        });
    }
}

/// Where a sentence says something, and does not deny it.
fn said<'t>(text: &'t Text, s: &'t Sentence, sign: Sign) -> impl Iterator<Item = &'t Hit> {
    // "It was not meant for you": its own negation denies nothing.
    let denied = move |h: &Hit| text.denied(s, h) && !text.holds_negation(s, h) || s.cues.signs(Sign::Reminds);
    text.signed(s, sign).filter(move |h| !denied(h))
}
