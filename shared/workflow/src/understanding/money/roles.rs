//! What an amount is for, and for what one pays it.

use super::Figure;
use crate::understanding::hash::WordSet;
use crate::understanding::lang::prices::Price;
use crate::understanding::lang::{Cue, listed, phrases};
use crate::understanding::phrases::Phrases;
use crate::understanding::sentences::Sentence;
use crate::understanding::tokens::{Kind, View};
use crate::understanding::{Amount, AmountRole, Per};
use crate::venue::{Currency, Money};

fn says(words: &View, i: usize, price: Price) -> bool {
    words.says(i, price)
}

/// The amount with what it is for.
pub(super) fn amount(words: &View, sentences: &[Sentence], f: &Figure, venue: Currency) -> Amount {
    let money = Money::new(f.minor, f.currency.unwrap_or(venue));
    let role = role(words, sentences, f);
    let per = per(words, f).or_else(|| whole(words, f, role).then_some(Per::Total));
    Amount { money, per, role }
}

/// "CHF 500 haben wir überwiesen", "your invoice over CHF 4'860", "disposons de 2000 euros": what is paid, billed or at
/// hand is a sum, even where nobody says so.
fn whole(words: &View, f: &Figure, role: AmountRole) -> bool {
    let near = f.first.saturating_sub(REACH)..f.end + REACH;
    let says = |list: &WordSet| near.clone().any(|i| is(words, i, list));
    match role {
        AmountRole::Paid => true,
        AmountRole::Price => says(listed!(sums.bills)),
        AmountRole::Budget => says(listed!(sums.at_hand)),
        AmountRole::Counter | AmountRole::Other => false,
    }
}

/// Whether a word says this of an amount.
fn is(words: &View, i: usize, list: &WordSet) -> bool {
    list.contains(words.text(i))
}

/// Whether a word or phrase begins at a word.
fn opens(words: &View, i: usize, list: &Phrases) -> bool {
    list.any(|k| words.text(i + k))
}

/// Whether a word or phrase ends right before a word.
fn led(words: &View, i: usize, list: &Phrases) -> bool {
    list.any(|k| i.checked_sub(k + 1).map_or("", |at| words.text(at)))
}

/// "CHF 5'940 sprengen den Rahmen", "2'740 francs, c'est beaucoup": a price told to be too much.
fn too_much(words: &View, i: usize) -> bool {
    let high = |mut reach: std::ops::Range<usize>| reach.any(|k| is(words, k, listed!(sums.high)));
    let above = |k: usize| is(words, k, listed!(sums.above));
    // "Fr. 2'480.– ist uns zu teuer", "est vraiment trop cher": to whom, and how much, may stand between.
    let too = |k: usize| is(words, k, listed!(sums.too)) && high(k + 1..k + 3);
    is(words, i, listed!(sums.beyond))
        || is(words, i, listed!(sums.seems)) && high(i + 1..i + 6)
        // "CHF 7'480 liegt über dem, was wir ausgeben können".
        || is(words, i, listed!(sums.lies)) && (i + 1..i + 4).any(above)
        || is(words, i, listed!(sums.is_are)) && (i + 1..i + 4).any(too)
        // "Etwas über dem, was wir uns ausgerechnet haben", "over what we planned".
        || above(i) && is(words, i + 1, listed!(sums.above_ours))
        || is(words, i, listed!(sums.is_are)) && opens(words, i + 1, phrases!(sums.too_much, forward))
}

/// "Make it 450 and we accept", "400 all in and we have a deal": a number beside a yes that cannot be one of guests, as no
/// room takes so many, or that is told to be for all.
pub(super) fn dealt(words: &View, i: usize, most: u16) -> bool {
    let more = words.text(i).parse::<u32>().is_ok_and(|n| n > u32::from(most));
    let all = (i + 1..i + 3).any(|k| says(words, k, Price::Total));
    led(words, i, phrases!(sums.deals, backward)) && more || all
}

/// "85 per head": what a person costs, told right behind the number.
pub(super) fn for_each(words: &View, i: usize) -> bool {
    says(words, i + 1, Price::Per) && says(words, i + 2, Price::Person)
}

/// "Instead of 95": the price that another takes the place of.
pub(super) fn stood_for(words: &View, i: usize) -> bool {
    led(words, i, phrases!(sums.instead, backward))
}

fn clause_end(words: &View, i: usize) -> bool {
    matches!(words.kind(i), None | Some(Kind::Sign(b'\n' | b';')))
}

fn per(words: &View, f: &Figure) -> Option<Per> {
    let thing = |i: usize| {
        let test = |want: Price| says(words, i, want);
        [(Price::Person, Per::Person), (Price::Hour, Per::Hour), (Price::Day, Per::Day), (Price::Piece, Per::Piece)]
            .into_iter()
            .find(|(p, _)| test(*p))
            .map(|(_, per)| per)
    };
    let each = |i: usize| {
        let sign = words.sign(i, b'/');
        let word = says(words, i, Price::Per);
        // "p.P.", "p. Person", "p/p"
        let skip = (i + 1..i + 3).find(|k| !matches!(words.kind(*k), Some(Kind::Sign(b'.' | b'/'))));
        let initials = words.text(i) == "p" && skip.is_some_and(|k| words.text(k) == "p");
        match words.text(i) {
            "pp" => Some(Per::Person),
            _ if initials => Some(Per::Person),
            _ if sign || word => skip.and_then(thing),
            _ => None,
        }
    };
    let mut i = f.end;
    while i < f.end + 4 && !clause_end(words, i) {
        if let Some(p) = each(i) {
            return Some(p);
        }
        if says(words, i, Price::Total) {
            return Some(Per::Total);
        }
        i += 1;
    }
    let back = f.first.saturating_sub(7)..f.first;
    let mut found = None;
    for i in back {
        if matches!(words.kind(i), Some(Kind::Sign(b'\n' | b';' | b'.'))) {
            found = None;
        }
        found = each(i).or_else(|| says(words, i, Price::Total).then_some(Per::Total)).or(found);
    }
    found
}

fn role(words: &View, sentences: &[Sentence], f: &Figure) -> AmountRole {
    let at = words.span(f.first, f.end).0;
    let sentence = sentences.get(sentences.partition_point(|s| s.span.1 <= at)).filter(|s| s.holds((at, at)));
    let same = |i: &usize| words.tokens.get(*i).is_some_and(|t| sentence.is_none_or(|s| s.holds(t.span)));
    let before: Vec<usize> = (f.first.saturating_sub(REACH)..f.first).filter(same).collect();
    let after: Vec<usize> = (f.end..f.end + REACH).filter(same).collect();
    let any = |list: &[usize], want: Price| list.iter().any(|i| says(words, *i, want));
    let has = |want: Price| any(&before, want) || any(after.get(..6).unwrap_or(&after), want);
    let wide = |want: Price| any(&before, want) || any(&after, want);
    let cue = |cue: Cue| sentence.is_some_and(|s| s.cues.has(cue));
    // "Offerte über CHF 7'980 liegt über unserem Budget": the noun right before names the amount.
    let close = before.get(before.len().saturating_sub(2)..).unwrap_or_default();
    // "Statt 3200": the price that is turned down.
    let article = f.first.checked_sub(1).is_some_and(|i| is(words, i, listed!(sums.articles)));
    let replaced =
        [f.first, f.first - usize::from(article)].iter().any(|at| led(words, *at, phrases!(sums.instead, backward)));
    if replaced || any(close, Price::Quote) && !any(close, Price::Budget) {
        return AmountRole::Price;
    }
    // "Nur sind CHF 4'280 für unsere Kasse leider zu viel": the verb stands before the amount.
    let verb_first = close.iter().any(|i| is(words, *i, listed!(sums.is_are)));
    let too = |i: &usize| is(words, *i, listed!(sums.too)) && is(words, *i + 1, listed!(sums.high));
    let beyond = verb_first && !any(&before, Price::Budget) && after.iter().any(too);
    let denied = any(&before, Price::No) || any(close, Price::If) || cue(Cue::Condition);
    let mut near = after.iter().take(9).take_while(|i| !matches!(words.text(**i), "budget"));
    if !denied && (beyond || near.any(|i| too_much(words, *i))) {
        return AmountRole::Price;
    }
    let asks = sentence.is_some_and(|s| s.asks);
    // "CHF 500 wurden am 12. April ab unserem Konto überwiesen": the verb may stand far behind.
    let told = wide(Price::Done) && sentence.is_some_and(|s| anywhere(words, s, Price::Paid)) && !asks;
    // "Die Anzahlung von CHF 600 für das Konzert vom 14. Mai überwiesen hat": the verb ends the clause.
    let ends = |i: &usize| words.tokens.get(*i).is_some_and(|t| sentence.is_some_and(|s| s.holds(t.span)));
    let done = |i: usize| says(words, i, Price::Paid) && says(words, i + 1, Price::Done);
    let told = told || !asks && (f.end..words.len()).take_while(ends).any(done);
    let gone = after.first().is_some_and(|i| words.text(*i) == "went" && words.text(i + 1) == "out");
    // "We can pay 1000 at most": not yet paid.
    let bound = (f.first.saturating_sub(3)..f.first)
        .chain(f.end..f.end + 3)
        .any(|i| opens(words, i, phrases!(sums.most, forward)));
    let able = bound && before.iter().any(|i| is(words, *i, listed!(sums.can))) && !cue(Cue::PaymentClaim);
    if cue(Cue::PaymentClaim) || !able && has(Price::Paid) || told || gone {
        return AmountRole::Paid;
    }
    // "Max. CHF 110": the dot may have ended a sentence.
    let back = |n: usize| f.first.checked_sub(n).map_or("", |i| words.text(i));
    let up_to = led(words, f.first, phrases!(sums.up_to, backward)) || back(1) == "aa" && back(3) == "jusqu";
    let capped = up_to || (f.first.saturating_sub(2)..f.first).any(|i| matches!(words.text(i), "max" | "budget"));
    if has(Price::Budget) || capped || any(close, Price::Over) && wide(Price::No) {
        return AmountRole::Budget;
    }
    let asked = asks || sentence.is_some_and(|s| s.cues.any(&[Cue::Counter, Cue::CounterSoft]));
    // "Gibt es Menüs um die 60 Franken pro Person?": about so much a head is what one means to spend.
    let about = led(words, f.first, phrases!(sums.about, backward));
    let spent = per(words, f) == Some(Per::Person) && !wide(Price::Quote);
    if about && spent && !asks_price(words, sentence) && !cue(Cue::Counter) && !cue(Cue::CounterSoft) {
        return AmountRole::Budget;
    }
    // "Für 1800 alles in allem würden wir zusagen".
    let before_it = |n: usize, list: &WordSet| f.first.checked_sub(n).is_some_and(|i| is(words, i, list));
    let would = |i: &usize| is(words, *i, listed!(sums.would));
    let offered = any(close, Price::If) || before_it(1, listed!(sums.at));
    let bargain = wide(Price::Agree) && (asks || wide(Price::If) || offered && after.iter().any(would));
    if bargain || has(Price::Counter) && (asked || cue(Cue::Instead)) || cue(Cue::Counter) {
        return AmountRole::Counter;
    }
    if any(&before, Price::Over) && wide(Price::No) || has(Price::Reckon) && !asks {
        return AmountRole::Budget;
    }
    // "Is that below 200 a head?"
    let below = led(words, f.first, phrases!(sums.below, backward)) || before_it(2, listed!(sums.below));
    if below && sentence.is_some_and(|s| s.asks) {
        return AmountRole::Budget;
    }
    let least = any(close, Price::From);
    // "Included in the CHF 69", "que le montant de CHF 2'140.- nous ait paru correct": a price that both know.
    let definite = before_it(1, listed!(sums.definite)) && !about;
    let known = before_it(2, listed!(sums.amounts))
        && before_it(1, listed!(sums.of_amount))
        && (before_it(3, listed!(sums.article_of)) || back(3) == "'");
    if wide(Price::Quote) || least || definite || known { AmountRole::Price } else { AmountRole::Other }
}

/// Whether the sentence asks what something costs: the amount in it is then somebody's price.
fn asks_price(words: &View, sentence: Option<&Sentence>) -> bool {
    sentence.is_some_and(|s| s.asks && anywhere(words, s, Price::Quote))
}

/// Whether any word of the sentence says so.
fn anywhere(words: &View, s: &Sentence, want: Price) -> bool {
    let from = words.tokens.partition_point(|t| t.span.0 < s.span.0);
    (from..words.len())
        .take_while(|i| words.tokens.get(*i).is_some_and(|t| t.span.1 <= s.span.1))
        .any(|i| says(words, i, want))
}

/// How far the words that tell an amount's role stand from it, in tokens.
const REACH: usize = 10;
