//! "The second one", "Variante 2", "la dernière": a choice by position.

use crate::understanding::fold::{BLANK, Masked, Span, fold};
use crate::understanding::lang;
use crate::understanding::sentences::{Sentence, Text};
use crate::understanding::vocabulary::Map;
use crate::understanding::words::{NUMBER, SEPARATED, Word, spell};
use std::sync::LazyLock;

/// Position chosen, 1-based, 0 the last, with its span.
pub(in crate::understanding) type Pick = (u8, Span);

/// What a word may be in a choice.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Ordinal(u8),
    /// "the", "la"; also "take", "for".
    Article,
    /// "one", "date", "Vorschlag".
    Noun,
    /// "option", "number": a number may follow.
    Label,
    /// Goes on after a choice: "works", "bitte".
    Follows,
}

const ORDINALS: &str = "first 1 second 2 third 3 fourth 4 fifth 5 last 0 erste 1 ersten 1 erster 1 erstes 1 zweite 2 \
    zweiten 2 zweiter 2 zweites 2 dritte 3 dritten 3 dritter 3 drittes 3 vierte 4 vierten 4 viertes 4 funfte 5 \
    fuenfte 5 fuenften 5 letzte 0 letzten 0 letzter 0 letztes 0 letztere 0 letzteren 0 letzterer 0 premier 1 premiere 1 \
    deuxieme 2 second 2 seconde 2 troisieme 3 quatrieme 4 cinquieme 5 dernier 0 derniere 0 primo 1 prima 1 secondo 2 \
    seconda 2 terzo 3 terza 3 quarto 4 quarta 4 quinto 5 quinta 5 ultimo 0 ultima 0 latter 0 former 1 erstere 1 ersteren 1";
const ARTICLES: &str = "the der die das den dem le la il lo l your ihre ihren eure votre vostra my to for fuer take nehme \
    nehmen prefer lieber bitte please prends prenons prendiamo prendo choose";
const NOUNS: &str = "one ones date option choice suggestion proposal slot termin variante vorschlag datum moeglichkeit \
    tag day alternative time variant offer offerte angebot choix proposition creneau offre jour scelta proposta opzione data date \
    giorno offerta possibilita solution soluzione raum room salle sala saal menu menue devis preventivo variation";
const LABELS: &str = "option variante vorschlag number nummer nr choice proposition opzione proposta variant no numero angebot \
    alternative termin";
const FOLLOWS: &str = "please bitte works work would is sounds suits passt waere ist geht klingt gern gerne for fuer looks \
    nehmen und and et e on nous uns ci mi me convient serait est va sarebbe svp s per grazie merci thanks danke looks \
    seems will fits then dann alors allora ware suit best am reicht tont thank klappt gefallt";

static PARTS: LazyLock<Map<String, Vec<Part>>> = LazyLock::new(|| {
    let mut map: Map<String, Vec<Part>> = Map::default();
    let mut put = |word: &str, part: Part| {
        let mut w = String::new();
        spell(&fold(word), &mut w);
        map.entry(w).or_default().push(part);
    };
    let ordinals: Vec<&str> = ORDINALS.split_whitespace().collect();
    for pair in ordinals.chunks(2) {
        if let [word, n] = pair
            && let Ok(n) = n.parse()
        {
            put(word, Part::Ordinal(n));
        }
    }
    for (words, part) in
        [(ARTICLES, Part::Article), (NOUNS, Part::Noun), (LABELS, Part::Label), (FOLLOWS, Part::Follows)]
    {
        words.split_whitespace().for_each(|w| put(w, part));
    }
    map
});

/// Reads the choices. What is already blanked in `page` (a date, a time) is none.
pub(in crate::understanding) fn read(page: &Masked, text: &Text) -> Vec<Pick> {
    let mut out = Vec::new();
    for s in &text.sentences {
        in_sentence(page, text, s, &mut out);
    }
    out
}

fn in_sentence(page: &Masked, text: &Text, s: &Sentence, out: &mut Vec<Pick>) {
    let words = text.words_of(s);
    let low = page.as_str();
    let mut spelling = String::new();
    let mut parts = |w: Option<&Word>| -> &'static [Part] {
        let Some(w) = w else { return &[] };
        spelling.clear();
        spell(low.get(w.span.0..w.span.1).unwrap_or_default(), &mut spelling);
        PARTS.get(spelling.as_str()).map_or(&[], Vec::as_slice)
    };
    for (i, w) in words.iter().enumerate() {
        let next = words.get(i + 1);
        if parts(Some(w)).contains(&Part::Label)
            && let Some(n) = next.filter(|n| n.is(NUMBER)).and_then(|n| number(low, n))
        {
            let end = next.map_or(w.span.1, |n| n.span.1);
            if ends(words.get(i + 2), &mut parts) {
                out.push((n, (w.span.0, end)));
            }
            continue;
        }
        let ordinal = parts(Some(w)).iter().find_map(|p| match p {
            Part::Ordinal(n) => Some((*n, i + 1)),
            _ => None,
        });
        // "the 2nd", "la 2e": a number and its ending.
        let short = next.filter(|n| w.is(NUMBER) && n.span.0 == w.span.1).filter(|n| {
            matches!(low.get(n.span.0..n.span.1), Some("st" | "nd" | "rd" | "th" | "e" | "eeme" | "ee" | "er" | "eere"))
        });
        let Some((n, after)) = ordinal.or_else(|| short.and_then(|_| number(low, w)).map(|n| (n, i + 2))) else {
            continue;
        };
        let before = i.checked_sub(1).and_then(|b| words.get(b));
        let led = parts(before).contains(&Part::Article);
        let named = parts(words.get(after)).contains(&Part::Noun);
        let alone = words.len() <= 2;
        let rest = if named { after + 1 } else { after };
        if (led || named || alone) && (ends(words.get(rest), &mut parts)) {
            let start = before.filter(|_| led).map_or(w.span.0, |b| b.span.0);
            let end = words.get(rest - 1).map_or(w.span.1, |x| x.span.1);
            out.push((n, (start, end)));
        }
    }
}

/// Whether a choice may end before this word.
fn ends(word: Option<&Word>, parts: &mut impl FnMut(Option<&Word>) -> &'static [Part]) -> bool {
    word.is_none_or(|w| w.is(SEPARATED)) || parts(word).contains(&Part::Follows)
}

fn number(low: &str, w: &Word) -> Option<u8> {
    let digits = low.get(w.span.0..w.span.1)?;
    (!digits.bytes().any(|b| b == BLANK)).then_some(())?;
    u8::try_from(lang::number(digits)?).ok().filter(|n| (1..=9).contains(n))
}
