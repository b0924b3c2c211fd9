//! Whether a thing is to be had or to be left out.

use super::Found;
use crate::understanding::cues::{self, Hit, NUMBER, SEPARATED, Word};
use crate::understanding::fold::Masked;
use crate::understanding::lang::{Cue, Hint, listed, phrases};
use crate::understanding::sentences::{Sentence, Text};

/// Whether a word of refusal refuses: not the "sans" of "micro sans fil", not "three instead of two", not "forget" in
/// "don't forget the flowers", not "except" in "except that we need a projector".
fn says(parsed: &Text, page: &Masked, s: &Sentence, h: &Hit, all: &[Found]) -> bool {
    let base = s.first_word();
    let undone = h.key == cues::Key::Cue(Cue::Drop)
        && !parsed.holds_negation(s, h)
        && parsed.all(s, Cue::Negation).any(|n| {
            let gap = if n.last < h.first { h.first - n.last } else { n.first.saturating_sub(h.last) };
            (1..=2).contains(&gap) && !parsed.parted(s, n.last.min(h.last), n.first.max(h.first))
        });
    let told = parsed.all(s, Cue::Idiom).any(|i| i.first < h.first && h.first <= i.last);
    let word = |at: usize| parsed.words.get(at).map_or("", |w| page.part(w.span));
    let without = h.key == cues::Key::Cue(Cue::Without);
    let missing = without && listed!(orders.that).contains(word(h.last + 1));
    // "N'annulez pas le DJ", "do not cancel the DJ".
    let spares = without
        && parsed.all(s, Cue::Drop).filter(|d| !parsed.holds_negation(s, d)).any(|d| {
            d.last + 1 == h.first || h.last < d.first && d.first - h.last <= 2 && !parsed.parted(s, h.last, d.first)
        });
    // "D GV findet im Institut statt": the end of a verb.
    let end = parsed.words.get(h.last + 1).filter(|_| h.last + 1 < s.words.1);
    let of_verb = without && word(h.last) == "statt" && end.is_none_or(|w| w.is(SEPARATED));
    if undone || told || missing || spares || of_verb {
        return false;
    }
    let inside = all.iter().any(|o| base + o.first <= h.first && h.last <= base + o.last);
    let number = |at: Option<usize>| {
        at.and_then(|i| parsed.words.get(i))
            .is_some_and(|w| w.is(NUMBER) || cues::lexicon().entry(w.ids).numeral.is_some_and(|n| n.0 > 1))
    };
    let counts = number(Some(h.last + 1)) || number(Some(h.last)) && h.first < h.last;
    let corrected = counts && (h.first.saturating_sub(3)..h.first).any(|i| number(Some(i)));
    !(inside || corrected)
}

/// Whether a word of refusal stands right before a thing, with its article at most.
pub(super) fn told_off(parsed: &Text, s: &Sentence, f: &Found) -> bool {
    let first = s.first_word() + f.first;
    parsed.all(s, Cue::Without).chain(parsed.all(s, Cue::Drop)).any(|h| h.last < first && first - h.last <= 3)
}

/// "Apéro ja, DJ nein", "le DJ, non merci": a no right behind a thing, and nothing more.
fn nay(parsed: &Text, page: &Masked, s: &Sentence, last: usize) -> bool {
    let end = s.words.1;
    let word = |at: usize| parsed.words.get(at).filter(|_| at < end).map_or("", |w| page.part(w.span));
    let cut = |at: usize| at >= end || parsed.words.get(at).is_some_and(|w| w.is(SEPARATED));
    // "Don't forget the flowers": a "not" that undoes the refusal before it.
    let undoes = parsed.all(s, Cue::Drop).any(|h| h.last < last) && matches!(word(last + 1), "not" | "nicht" | "non");
    phrases!(orders.nays, forward).at(|k| word(last + 1 + k)).filter(|_| !undoes).any(|n| {
        let whole = !(last + 2..last + 1 + n).any(cut);
        whole && (cut(last + 1 + n) || n > 1 && !cut(last + 1))
    })
}

/// Whether it is to be had, not to be left out: "ohne Beamer", "den Apéro streichen", "not the projector but".
pub(super) fn wanted(parsed: &Text, page: &Masked, s: &Sentence, f: &Found, all: &[Found]) -> bool {
    const REACH: usize = 6;
    let base = s.first_word();
    let (first, last) = (base + f.first, base + f.last);
    let words = |from: usize, to: usize| parsed.words.get(from..to).unwrap_or_default();
    let listed = |from: usize, to: usize| {
        let items = all.iter().filter(|o| from <= base + o.first && base + o.last < to);
        items.map(|o| o.last - o.first + 1).sum::<usize>()
    };
    let turned = |from: usize, to: usize| {
        let turn = |cue| parsed.all(s, cue).any(|t| from <= t.first && t.last < to);
        // "Cancel only the bar": not turned yet.
        let only = parsed.all(s, Cue::Turn).any(|t| {
            let right_behind = t.first == from && !words(from, from + 1).iter().any(|w| w.is(SEPARATED));
            from <= t.first && t.last < to && !right_behind
        });
        let breaks = words(from, to).iter().any(|w| w.is(SEPARATED)) || turn(Cue::Break);
        // "Some eat no pork, and ten are vegetarian."
        let counted = words(from, to)
            .iter()
            .any(|w| w.is(NUMBER) || cues::lexicon().entry(w.ids).numeral.is_some_and(|n| n.0 > 1));
        // "Ohne Tische und mittags ein veganes Menü": a list of things left out has no article of its own.
        let article = |at: usize| cues::lexicon().entry(parsed.words.get(at)?.ids).numeral.map(|n| n.0 == 1);
        let bare = parsed.all(s, Cue::Lack).any(|l| l.last + 1 == from && article(from) != Some(true));
        let fresh = bare && breaks && to.checked_sub(1).and_then(article) == Some(true);
        only || fresh || breaks && counted || breaks && (turn(Cue::Need) || turn(Cue::Take) || turn(Cue::Adds))
    };
    let off_before = parsed
        .all(s, Cue::Without)
        .chain(parsed.all(s, Cue::Drop))
        .filter(|h| says(parsed, page, s, h, all))
        .any(|h| {
            // "Den Dreigänger brauchen wir nicht mehr, eine Pasta-Station reicht": it has refused what stands before it.
            let spent = || words(h.last + 1, first + 1).iter().any(|w| w.is(SEPARATED));
            let served = all.iter().any(|o| base + o.last < h.first && !parsed.parted(s, base + o.last, h.first));
            let again = || parsed.all(s, Cue::Without).any(|w| w.first > last && !parsed.parted(s, last, w.first));
            if served && spent() && !again() {
                return false;
            }
            // "Statt dem Kaffee einen Apéro": what follows the first, unjoined, comes in its place.
            let instead = parsed.all(s, Cue::Instead).any(|i| i.first == h.first);
            let nearest = all.iter().map(|o| base + o.last).filter(|at| h.last < *at && *at < first).max();
            let one = first.checked_sub(1).and_then(|at| parsed.words.get(at));
            let fresh = one.is_some_and(|w| cues::lexicon().entry(w.ids).numeral.is_some_and(|n| n.0 == 1));
            // "Instead of the stage we should like a lectern".
            let wishes = |w: &Hit| matches!(w.key, cues::Key::Hint(Hint::We) | cues::Key::Cue(Cue::Need | Cue::Polite));
            let told = |at: usize| parsed.hits_of(s).any(|w| wishes(w) && at < w.first && w.last < first);
            let next = |at: usize| told(at) || first - at <= 3 && (fresh || !parsed.parted(s, at, first));
            if instead && nearest.is_some_and(next) {
                return false;
            }
            let near = h.last < first && first - h.last - 1 <= REACH + 2 * listed(h.last + 1, first);
            near && !turned(h.last + 1, first)
        });
    let others = |from: usize, to: usize| all.iter().any(|o| from <= base + o.first && base + o.last < to);
    // "den Apéro durch ein Mittagessen ersetzen": the first goes, the second comes.
    let comes = parsed.all(s, Cue::Turn).any(|t| t.last < first && first - t.last <= 3 && others(base, t.first));
    // "Trois menus végétariens et un sans gluten": "without" refuses what follows it.
    let leads = |h: &Hit| parsed.all(s, Cue::Lack).any(|l| l.first == h.first && l.last == h.last);
    let off_after = parsed.all(s, Cue::Drop).filter(|h| says(parsed, page, s, h, all) && !leads(h)).any(|h| {
        let near = h.first > last && h.first - last <= REACH + 2;
        let comma = words(last + 1, h.first + 1).iter().any(|w| w.is(SEPARATED));
        near && !comma && !comes
    });
    // "Ein Dreigänger ist uns zu nobel, lieber ein Apéro."
    let too_much = || {
        let end = (last + 1..s.words.1).find(|at| words(*at, at + 1).iter().any(|w| w.is(SEPARATED)));
        let too = |w: &Word| listed!(orders.too).contains(page.part(w.span));
        let rather = |cue| parsed.all(s, cue).any(|h| end.is_some_and(|end| h.last >= end));
        let others = end.is_some_and(|end| all.iter().any(|o| base + o.first >= end));
        others
            && (rather(Cue::Take) || rather(Cue::Turn) || rather(Cue::Instead) || rather(Cue::Revision))
            && words(last + 1, end.unwrap_or(last + 1)).iter().any(too)
    };
    let around =
        parsed.all(s, Cue::Drop).filter(|h| says(parsed, page, s, h, all)).any(|h| h.first < first && last < h.last);
    !(off_before || off_after || around || nay(parsed, page, s, last) || too_much() || resumed(parsed, page, s, f, all))
}

/// "The DJ is too expensive, take it off", "il DJ costa troppo, toglilo": behind a comma and with nothing else named, a
/// word of refusal takes up the last thing before it, by a pronoun or because it was said to be too dear.
pub(super) fn resumed(parsed: &Text, page: &Masked, s: &Sentence, f: &Found, all: &[Found]) -> bool {
    let base = s.first_word();
    let last = base + f.last;
    if all.iter().any(|o| base + o.first > last) {
        return false;
    }
    let dear = |h: &Hit| {
        let counters = parsed.all(s, Cue::Counter).chain(parsed.all(s, Cue::Passing));
        counters.into_iter().any(|c| last < c.last && c.first < h.first)
    };
    let behind = |h: &&Hit| h.first > last && parsed.parted(s, last, h.first);
    let too_dear = parsed.all(s, Cue::Drop).filter(behind).any(dear);
    // "I booked a table for lunch, I need to cancel it": the table is meant.
    let calls_off = |h: &Hit| parsed.all(s, Cue::Cancel).any(|c| c.meets(h));
    let refuses = parsed.all(s, Cue::Drop).chain(parsed.all(s, Cue::Lack)).filter(behind);
    too_dear || refuses.into_iter().any(|h| !calls_off(h) && takes_up(parsed, page, s, h))
}

/// Whether a pronoun is what a word of refusal refuses: "take it off", "den lassen wir weg", "on l'enlève", "toglilo".
pub(super) fn takes_up(parsed: &Text, page: &Masked, s: &Sentence, h: &Hit) -> bool {
    const CLITICS: [&str; 4] = ["lo", "la", "li", "le"];
    /// Letters of the shortest verb with a pronoun: "toglilo".
    const SHORTEST: usize = 7;
    let end = s.words.1;
    let word = |at: usize| parsed.words.get(at).filter(|_| at < end).map_or("", |w| page.part(w.span));
    let parts = |at: usize| at >= end || parsed.words.get(at).is_some_and(|w| w.is(SEPARATED));
    let pronoun = |at: usize| listed!(orders.it).contains(word(at));
    let polite = |at: usize| parsed.all(s, Cue::Polite).any(|p| p.first == at);
    let closes = |at: usize| parts(at + 1) || polite(at + 1);
    // An article stands before a noun: this one stands before the verb and opens its clause, or is elided.
    let before = h.first.checked_sub(1).filter(|at| *at >= s.words.0 && pronoun(*at)).is_some_and(|at| {
        parts(at) || at == s.words.0 || !matches!(word(at), "den" | "die" | "das" | "diese" | "diesen" | "dieses")
    });
    let again = |at: usize| (at..h.last).all(|k| listed!(orders.again).contains(word(k)));
    let inside = (h.first + 1..h.last).any(|at| pronoun(at) && again(at + 1));
    let behind = (h.last..=h.last + 1).any(|at| at > h.first && pronoun(at) && closes(at));
    let clitic = |at: usize| word(at).len() >= SHORTEST && CLITICS.iter().any(|c| word(at).ends_with(c));
    before || inside || behind || (h.first..=h.last).any(clitic)
}
