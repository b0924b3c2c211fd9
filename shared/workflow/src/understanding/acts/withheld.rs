//! A yes that takes no offer: "ok, I'll get back to you", "thanks for the info", "all fine apart from the date", "we accept
//! your apology".

use super::Look;
use crate::understanding::cues::Hit;
use crate::understanding::fold::part;
use crate::understanding::lang::signals::Sign;
use crate::understanding::lang::{Cue, listed};
use crate::understanding::sentences::{Sentence, Text};
use crate::understanding::{Act, ActMention, Context};

/// Words beside thanks that only say how welcome the answer was: "perfect", "alles klar".
const BARE: usize = 2;

/// What is left of the acts of one sentence while an offer is out.
pub(super) fn keep_given(l: &Look<'_>, acts: &mut Vec<Act>) {
    let yes = |a: &Act| matches!(a, Act::Confirm | Act::Accept);
    if !l.context.offer || !acts.iter().any(yes) {
        return;
    }
    let signs = |sign: Sign| l.s.cues.signs(sign);
    let other = signs(Sign::AcceptsOther) && !l.has(Cue::OfferNoun);
    if signs(Sign::Attends) || other || thanks_only(l) || decides_later(l.text, l.low, l.s) && !l.means(Cue::Accept) {
        acts.retain(|a| !yes(a));
        return;
    }
    let part = l.dropped() || !l.wishes.is_empty();
    if !part && (signs(Sign::Except) || only_if(l)) {
        acts.retain(|a| !yes(a) && *a != Act::KeepAsIs);
        acts.push(Act::AcceptConditionally);
    }
}

/// "Ok. I'll get back to you": the bare word before it is no yes either.
pub(super) fn keep_decided(text: &Text, low: &str, context: &Context, out: &mut Vec<ActMention>) {
    let words = |s: &Sentence| s.words.1 - s.words.0;
    let mut before: Option<&Sentence> = None;
    for s in &text.sentences {
        if let Some(bare) = before.filter(|b| context.offer && decides_later(text, low, s) && words(b) <= BARE) {
            out.retain(|a| a.act != Act::Confirm || a.span != bare.span);
        }
        before = Some(s);
    }
}

/// "I'll let you know tomorrow"; "I'll let you know the number" tells what is still to come.
fn decides_later(text: &Text, low: &str, s: &Sentence) -> bool {
    /// Words behind it at most: "at it next week".
    const WHEN: usize = 5;
    let thing = [Cue::TargetHeadcount, Cue::TargetBilling, Cue::TargetProducts, Cue::TargetLayout, Cue::TargetDate];
    let word = |at: usize| text.words.get(at).map_or("", |w| part(low, w.span));
    let named = |at: usize| at < s.words.1 && listed!(people.definite).contains(word(at));
    let bare = |h: &Hit| s.words.1 <= h.last + 1 + WHEN && !named(h.last + 1);
    !s.asks && !s.cues.any(&thing) && text.signed(s, Sign::Later).any(bare)
}

/// "Perfect, thanks for the quick reply!"
fn thanks_only(l: &Look<'_>) -> bool {
    let alone = |h: &Hit| h.first - l.s.first_word() <= BARE && l.s.words.1 == h.last + 1;
    !l.any(&[Cue::Accept, Cue::AcceptSoft]) && l.text.signed(l.s, Sign::ThanksFor).any(alone)
}

/// "Yes, if dogs are allowed": what the yes hangs on follows it, and is more than good manners.
fn only_if(l: &Look<'_>) -> bool {
    /// Words between the yes and its condition: "yes, gladly, if".
    const NEAR: usize = 2;
    /// Words of a condition at least: "if dogs are".
    const LEAST: usize = 3;
    let behind = |y: &Hit| {
        let next = |k: &Hit| y.last < k.first && k.first <= y.last + 1 + NEAR && k.last + LEAST <= l.s.words.1;
        l.text.all(l.s, Cue::Condition).any(|k| next(k) && !l.text.negated(l.s, k))
    };
    l.says_yes() && !l.s.cues.signs(Sign::IfPossible) && l.text.all(l.s, Cue::Yes).any(behind)
}
