//! Things asked for that the catalogue lacks; only on clear request words.

use super::cues::Word;
use super::fold::{Masked, part, re};
use super::hash::WordSet;
use super::lang::{self, Cue, listed};
use super::sentences::Sentence;
use super::{Item, Mention, ProductWish};
use regex::{Match, Regex};
use std::sync::LazyLock;

static UNKNOWN: LazyLock<Regex> = LazyLock::new(|| {
    re(concat!(
        r"(?:\b(?:we|i) (?:also|additionally) (?:need|want|would like|require)|\b(?:we|i)(?:'d| would) also like|\bplease (?:also )?(?:organi[sz]e|arrange|add|include|book|provide)",
        r"|\bbitte (?:organisieren|besorgen|ergaenzen|bestellen|engagieren) sie|\b(?:wir|ich) (?:brauchen|brauche|benoetigen|moechten|haetten gerne?) (?:auch|noch|zusaetzlich|ausserdem)|\bbitte (?:auch|noch|zusaetzlich)",
        r"|\bnous (?:aurions|avons) (?:aussi|encore|eegalement) besoin (?:de|d')|\bnous (?:aimerions|souhaiterions|souhaitons|voudrions) (?:aussi|encore|eegalement)|\bmerci (?:d'|de )(?:ajouter|preevoir|organiser)|\bveuillez (?:ajouter|preevoir|organiser)",
        r"|\b(?:vorremmo|vorrei|desideriamo) (?:anche|ancora|inoltre)|\babbiamo (?:anche|ancora|inoltre) bisogno di|\bper favore (?:aggiungete|prevedete|organizzate)|\bci serve (?:anche|ancora))",
        r"(?: ?(?:uns|noch|auch|us|for us|zusaetzlich|ajouter|avoir|reeserver|aggiungere|avere|prenotare))* ?(?:a|an|some|einen|eine|ein|un|une|una|uno|des|\d{1,3}|two|three|zwei|drei|deux|trois|due|tre) ([a-z-]{3,}(?: [a-z-]{3,}){0,3})"
    ))
});

/// "Einen Kinderstuhl könnten wir auch noch gebrauchen", "dafür bitte zwei Pinnwände".
static GERMAN: LazyLock<Regex> = LazyLock::new(|| {
    let n = r"(\d{1,3}|einen|eine|ein|zwei|drei|vier|fuenf|sechs)";
    let wish = r"(?:koennten|koennen|braeuchten|brauchen|benoetigen|haetten|moechten)";
    re(&format!(
        r"(?:\b{n} ([a-z-]{{4,}}) {wish} wir (?:auch|noch|gut|zusaetzlich|gern|gerne)|\b(?:dafuer|stattdessen) (?:haetten wir gerne |brauchen wir |bitte ){n} ([a-z-]{{4,}}))"
    ))
});

/// Words of which each of these patterns has one; most sentences have none.
static ASKING: LazyLock<WordSet> = LazyLock::new(|| {
    "add additionally aggiungete ajouter also anche ancora arrange auch ausserdem aussi besorgen bestellen book dafuer \
     eegalement encore engagieren ergaenzen gern gerne gut include inoltre noch organise organiser organisieren \
     organizzate organize preevoir prevedete provide stattdessen zusaetzlich"
        .split(' ')
        .collect()
});

/// The German forms with the thing first, and how many.
fn object_first(low: &str) -> Option<(Match<'_>, Option<u32>)> {
    let c = GERMAN.captures(low)?;
    let n = c.get(1).or_else(|| c.get(3))?.as_str();
    let many = if n.starts_with("ein") { Some(1) } else { lang::number(n) };
    Some((c.get(2).or_else(|| c.get(4))?, many))
}

/// The noun phrase that a sentence asks for.
pub(super) fn read(page: &Masked, s: &Sentence, words: &[Word], text: &str) -> Option<Mention<ProductWish>> {
    if !s.cues.any(&[Cue::Need, Cue::Adds, Cue::Polite, Cue::AddRequest]) {
        return None;
    }
    if !words.iter().any(|w| ASKING.contains(page.part(w.span))) {
        return None;
    }
    let low = page.part(s.span);
    let (m, quantity) = match UNKNOWN.captures(low).and_then(|c| c.get(1)) {
        Some(m) => (m, None),
        None => object_first(low)?,
    };
    let mut end = m.start();
    let mut noun = Vec::new();
    for word in m.as_str().split(' ') {
        if listed!(orders.ends_product).contains(word) {
            break;
        }
        let from = end + usize::from(!noun.is_empty());
        noun.push(word);
        end = from + word.len();
    }
    // A meal may be the event itself: the catalogue reads what is one of its parts.
    let meal = noun.iter().any(|w| super::catalogue::is_meal(w));
    let generic = meal
        || noun
            .iter()
            .any(|w| listed!(orders.no_product).contains(w) || lang::ALL.iter().any(|l| l.persons.contains(w)));
    if noun.is_empty() || generic {
        return None;
    }
    let span = (s.span.0 + m.start(), s.span.0 + end);
    let words = part(text, span).to_owned();
    let value = ProductWish::of(Item::Unknown(words.clone()), quantity, true);
    (!words.is_empty()).then(|| Mention { confidence: 70, ..Mention::sure(value, span) })
}
