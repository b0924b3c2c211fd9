//! What an amount is for, and for what one pays it.

use super::Figure;
use crate::understanding::lang::Cue;
use crate::understanding::lang::prices::Price;
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
    const BILLS: &[&str] = &[
        "rechnung", "invoice", "bill", "facture", "fattura", "offerte", "offre", "offerta", "quote", "betrag",
        "amount", "montant", "importo", "somme", "somma", "sum",
    ];
    const AT_HAND: &[&str] = &[
        "verfuegung",
        "verfuegen",
        "dispose",
        "disposons",
        "disponiamo",
        "dispone",
        "disposizione",
        "disposal",
        "available",
        "disposition",
    ];
    let near = f.first.saturating_sub(REACH)..f.end + REACH;
    let says = |list: &[&str]| near.clone().any(|i| list.contains(&words.text(i)));
    match role {
        AmountRole::Paid => true,
        AmountRole::Price => says(BILLS),
        AmountRole::Budget => says(AT_HAND),
        AmountRole::Counter | AmountRole::Other => false,
    }
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
    let before_it = |n: usize| f.first.checked_sub(n).map_or("", |i| words.text(i));
    // "Statt 3200": the price that is turned down.
    let article =
        matches!(before_it(1), "der" | "den" | "die" | "the" | "les" | "des" | "i" | "dei" | "your" | "ihrer");
    let away = usize::from(article);
    let replaced = matches!(before_it(1 + away), "statt" | "anstatt" | "anstelle")
        || matches!((before_it(2 + away), before_it(1 + away)), ("instead", "of") | ("lieu", "de") | ("invece", "di"))
        || matches!((before_it(2), before_it(1)), ("lieu", "des") | ("invece", "dei"));
    if replaced || any(close, Price::Quote) && !any(close, Price::Budget) {
        return AmountRole::Price;
    }
    // "CHF 5'940 sprengen den Rahmen", "2'740 francs, c'est beaucoup": the price told to be too much.
    let high = |i: usize| {
        matches!(
            words.text(i),
            "hoch"
                | "teuer"
                | "happig"
                | "saftig"
                | "viel"
                | "high"
                | "steep"
                | "expensive"
                | "eelevee"
                | "eeleveee"
                | "cher"
                | "cheere"
                | "alto"
                | "alta"
                | "caro"
                | "cara"
                | "elevato"
                | "salato"
                | "stolz"
        )
    };
    let much = |i: &usize| match words.text(*i) {
        "scheint" | "erscheint" | "finde" | "finden" | "duenkt" | "seems" | "looks" | "feels" | "semble"
        | "paraeet" | "parait" | "sembra" | "pare" | "trouve" | "trouvons" => (i + 1..i + 6).any(high),
        "sprengt" | "sprengen" | "uebersteigt" | "uebersteigen" | "exceeds" | "deepasse" | "deepassent" | "supera"
        | "beaucoup" | "trop" | "troppo" | "steep" => true,
        // "CHF 7'480 liegt über dem, was wir ausgeben können".
        "liegt" | "liegen" | "ist" | "is" | "sits" | "est" | "ee"
            if (i + 1..i + 4)
                .any(|k| matches!(words.text(k), "ueber" | "above" | "over" | "dessus" | "sopra" | "oltre")) =>
        {
            true
        }
        // "Fr. 2'480.– ist uns zu teuer", "est vraiment trop cher": to whom, and how much, may stand between.
        "is" | "are" | "ist" | "sind" | "est" | "sont" | "ee" | "sono"
            if (i + 1..i + 4).any(|k| {
                matches!(words.text(k), "zu" | "too" | "trop" | "troppo" | "etwas" | "bit" | "peu")
                    && (k + 1..k + 3).any(high)
            }) =>
        {
            true
        }
        // "Etwas über dem, was wir uns ausgerechnet haben", "over what we planned".
        "ueber" | "above" | "over" | "dessus" | "sopra" | "oltre"
            if matches!(
                words.text(i + 1),
                "dem" | "unserem" | "unserer" | "unseren" | "what" | "our" | "de" | "du" | "quello" | "quanto" | "il"
            ) =>
        {
            true
        }
        "is" | "are" | "ist" | "sind" => {
            let next = (words.text(i + 1), words.text(i + 2));
            matches!(
                next,
                ("more", "than") | ("too", "much" | "high" | "expensive") | ("zu", "viel" | "hoch" | "teuer")
            )
        }
        _ => false,
    };
    let denied = any(&before, Price::No) || any(close, Price::If) || cue(Cue::Condition);
    if !denied && after.iter().take(9).take_while(|i| !matches!(words.text(**i), "budget")).any(much) {
        return AmountRole::Price;
    }
    let asks = sentence.is_some_and(|s| s.asks);
    // "CHF 500 wurden am 12. April ab unserem Konto überwiesen": the verb may stand far behind.
    let told = wide(Price::Done) && sentence.is_some_and(|s| anywhere(words, s, Price::Paid)) && !asks;
    let gone = after.first().is_some_and(|i| words.text(*i) == "went" && words.text(i + 1) == "out");
    // "We can pay 1000 at most": not yet paid.
    let most = |i: usize| {
        matches!(words.text(i), "hoechstens" | "maximal" | "maximum" | "massimo" | "max")
            || matches!(
                (words.text(i), words.text(i + 1)),
                ("au", "plus") | ("au", "maximum") | ("at", "most") | ("al", "massimo")
            )
    };
    let can = |i: &usize| {
        matches!(
            words.text(*i),
            "koennen"
                | "koennten"
                | "kann"
                | "can"
                | "could"
                | "peut"
                | "pouvons"
                | "pourrions"
                | "possiamo"
                | "potremmo"
                | "duerfen"
        )
    };
    let bound = (f.first.saturating_sub(3)..f.first).chain(f.end..f.end + 3).any(most);
    let able = bound && before.iter().any(can) && !cue(Cue::PaymentClaim);
    if cue(Cue::PaymentClaim) || !able && has(Price::Paid) || told || gone {
        return AmountRole::Paid;
    }
    // "Max. CHF 110": the dot may have ended a sentence.
    let back = |n: usize| f.first.checked_sub(n).map_or("", |i| words.text(i));
    let up_to = matches!((back(2), back(1)), ("up", "to") | ("bis", "zu") | ("jusqu", "aa") | ("fino", "a"))
        || back(1) == "aa" && back(3) == "jusqu";
    let capped = up_to || (f.first.saturating_sub(2)..f.first).any(|i| matches!(words.text(i), "max" | "budget"));
    if has(Price::Budget) || capped || any(close, Price::Over) && wide(Price::No) {
        return AmountRole::Budget;
    }
    let asked = asks || sentence.is_some_and(|s| s.cues.any(&[Cue::Counter, Cue::CounterSoft]));
    // "Gibt es Menüs um die 60 Franken pro Person?": about so much a head is what one means to spend.
    let about = matches!(
        (before_it(2), before_it(1)),
        ("um", "die" | "den") | ("so", "um") | ("region", "of") | ("autour", "de" | "des") | ("intorno", "a" | "ai")
    ) || matches!(before_it(1), "ca" | "rund" | "etwa" | "about" | "around" | "environ" | "circa" | "sui");
    let spent = per(words, f) == Some(Per::Person) && !wide(Price::Quote);
    if about && spent && !asks_price(words, sentence) && !cue(Cue::Counter) && !cue(Cue::CounterSoft) {
        return AmountRole::Budget;
    }
    // "Für 1800 alles in allem würden wir zusagen".
    let would = |i: &usize| matches!(words.text(*i), "wuerden" | "wuerde" | "would" | "waeren");
    let offered = any(close, Price::If) || matches!(before_it(1), "fuer" | "pour" | "zu" | "mit");
    let bargain = wide(Price::Agree) && (asks || wide(Price::If) || offered && after.iter().any(would));
    if bargain || has(Price::Counter) && (asked || cue(Cue::Instead)) || cue(Cue::Counter) {
        return AmountRole::Counter;
    }
    if any(&before, Price::Over) && wide(Price::No) || has(Price::Reckon) && !asks {
        return AmountRole::Budget;
    }
    // "Is that below 200 a head?"
    let below = (f.first.saturating_sub(2)..f.first)
        .any(|i| matches!(words.text(i), "unter" | "under" | "below" | "sotto" | "unterhalb"))
        || matches!((before_it(2), before_it(1)), ("moins", "de") | ("less", "than") | ("meno", "di"));
    if below && sentence.is_some_and(|s| s.asks) {
        return AmountRole::Budget;
    }
    let least = any(close, Price::From);
    // "Included in the CHF 69", "que le montant de CHF 2'140.- nous ait paru correct": a price that both know.
    let definite = matches!(before_it(1), "the" | "those" | "les" | "i" | "diese" | "dieser" | "der") && !about;
    let sum = ["montant", "betrag", "amount", "importo", "prix", "somme"];
    let known = sum.contains(&before_it(2))
        && matches!(before_it(3), "le" | "der" | "the" | "l" | "den" | "la" | "il" | "que" | "'")
        && matches!(before_it(1), "de" | "von" | "of" | "di");
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
