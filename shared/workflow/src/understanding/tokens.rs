//! Words, numbers and signs of folded text, split once for every reader; each word is looked up as it is met.

use super::cues;
use super::fold::{BLANK, Span, part};
use super::lang::counts::Job;
use super::lang::prices::Price;
use super::lexicon::{Entry, Ids, Jobs, MEAL, Met, PRICES, TELLS, WRITTEN};
use super::phrases::Phrases;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters only, or "don't".
    Word,
    /// Digits, with groups and decimals: "1'200", "2.5", "18:30".
    Number,
    /// Any other sign; a line end is `\n`.
    Sign(u8),
}

/// A token with the bytes it covers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub(super) span: Span,
    pub(super) kind: Kind,
    /// Nothing stands between it and the token before.
    pub(super) glued: bool,
    /// What the tables know of the word.
    met: Met,
}

impl Token {
    /// By which the tables know the word.
    pub(super) fn ids(&self) -> Ids {
        self.met.ids
    }

    /// Its number among the words that tell what a date near them is for.
    pub(super) fn telling(&self) -> u16 {
        self.met.telling
    }

    /// Its number among the words of time.
    pub(super) fn timely(&self) -> u16 {
        self.met.timely
    }

    /// Whether it may be of a kind, as [`COUNTS`](super::lexicon::COUNTS): if not, its entry need not be read.
    #[inline]
    pub(super) fn may(&self, kind: u8) -> bool {
        self.met.told & kind != 0
    }

    /// Whether there is an [`Entry`] of it.
    pub(super) fn tells(&self) -> bool {
        self.met.told & TELLS != 0
    }

    /// Counts as another word.
    pub(super) fn mean(&mut self, ids: Ids) {
        let told = cues::lexicon().told(ids) | self.met.told & (WRITTEN | MEAL);
        self.met = Met { ids, told, ..self.met };
    }
}

/// Splits folded text and looks every word up.
pub(super) fn split(low: &str) -> Vec<Token> {
    let lexicon = cues::lexicon();
    let bytes = low.as_bytes();
    let mut out = Vec::with_capacity(bytes.len() / 4);
    let mut room = String::with_capacity(24);
    let mut i = 0;
    let mut last = usize::MAX;
    while let Some(b) = bytes.get(i).copied() {
        let start = i;
        i += 1;
        let kind = match b {
            b' ' | b'\t' => continue,
            b'a'..=b'z' => {
                i += run(bytes, i, |c| c.is_ascii_lowercase());
                // "Don't" is one word; "we'll" and "l'offre" are two.
                let after = |n: usize| bytes.get(i + n).copied().unwrap_or(b' ');
                if bytes.get(i - 1) == Some(&b'n')
                    && (after(0), after(1)) == (b'\'', b't')
                    && !after(2).is_ascii_alphanumeric()
                {
                    i += 2;
                }
                Kind::Word
            }
            b'0'..=b'9' => {
                i += run(bytes, i, |c| c.is_ascii_digit());
                while matches!(bytes.get(i), Some(b'.' | b',' | b'\'' | b':'))
                    && bytes.get(i + 1).is_some_and(u8::is_ascii_digit)
                {
                    i += 1;
                    i += run(bytes, i, |c| c.is_ascii_digit());
                }
                Kind::Number
            }
            other => Kind::Sign(other),
        };
        let word = matches!(kind, Kind::Word | Kind::Sign(b'%'));
        let met = if word { lexicon.meet(part(low, (start, i)), &mut room) } else { Met::default() };
        out.push(Token { span: (start, i), kind, glued: last == start, met });
        last = i;
    }
    out
}

fn run(bytes: &[u8], from: usize, same: impl Fn(&u8) -> bool) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    rest.iter().position(|c| !same(c)).unwrap_or(rest.len())
}

/// Tokens as the page shows them now: what was read already is a blank.
#[derive(Debug, Clone, Copy)]
pub(super) struct View<'a> {
    /// The page, folded and masked.
    pub(super) low: &'a str,
    /// All tokens, or those of one sentence.
    pub(super) tokens: &'a [Token],
}

impl<'a> View<'a> {
    pub(super) fn new(low: &'a str, tokens: &'a [Token]) -> Self {
        Self { low, tokens }
    }

    /// How many tokens there are.
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(super) fn text(&self, i: usize) -> &'a str {
        self.tokens.get(i).map_or("", |t| part(self.low, t.span))
    }

    pub(super) fn kind(&self, i: usize) -> Option<Kind> {
        let t = self.tokens.get(i)?;
        let shows = |at: usize| self.low.as_bytes().get(at) != Some(&BLANK);
        Some(if shows(t.span.0) && shows(t.span.1 - 1) { t.kind } else { Kind::Sign(BLANK) })
    }

    /// What is known of a word; nothing of anything else.
    pub(super) fn entry(&self, i: usize) -> Entry {
        match self.tokens.get(i) {
            Some(t) if t.met.told != 0 && self.kind(i) == Some(Kind::Word) => cues::lexicon().entry(t.ids()),
            _ => Entry::default(),
        }
    }

    /// [`Token::may`] of one of them.
    pub(super) fn may(&self, i: usize, kind: u8) -> bool {
        self.tokens.get(i).is_some_and(|t| t.may(kind))
    }

    /// Whether the word does this beside a number.
    pub(super) fn does(&self, i: usize, job: Job) -> bool {
        self.jobs_of(i).does(job)
    }

    /// All that the word does beside a number.
    pub(super) fn jobs_of(&self, i: usize) -> Jobs {
        match self.tokens.get(i) {
            Some(t) if t.met.told != 0 && self.kind(i) == Some(Kind::Word) => cues::lexicon().jobs(t.ids()),
            _ => Jobs::default(),
        }
    }

    /// Whether the word says this of an amount.
    pub(super) fn says(&self, i: usize, price: Price) -> bool {
        self.may(i, PRICES) && self.entry(i).says(price)
    }

    /// Where the phrases end of which a token is the first word, in the order of their list.
    pub(super) fn phrase_ends(&self, at: usize, phrases: &Phrases) -> impl Iterator<Item = usize> {
        phrases.at(move |k| self.text(at + k)).map(move |words| at + words)
    }

    pub(super) fn glued(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|t| t.glued)
    }

    /// Whether a token is of a kind and shows; most are told apart without a look at the page.
    #[inline]
    pub(super) fn is(&self, i: usize, kind: Kind) -> bool {
        self.tokens.get(i).is_some_and(|t| t.kind == kind) && self.kind(i) == Some(kind)
    }

    pub(super) fn sign(&self, i: usize, sign: u8) -> bool {
        // Any token is a blank where it was read.
        if sign == BLANK { self.kind(i) == Some(Kind::Sign(BLANK)) } else { self.is(i, Kind::Sign(sign)) }
    }

    /// Bytes from the first token to the one before `end`.
    pub(super) fn span(&self, first: usize, end: usize) -> Span {
        let start = self.tokens.get(first).map_or(0, |t| t.span.0);
        (start, end.checked_sub(1).and_then(|i| self.tokens.get(i)).map_or(start, |t| t.span.1))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::understanding::fold::{Masked, fold};

    fn shown(text: &str) -> Vec<String> {
        let low = fold(text);
        split(&low).iter().map(|t| part(&low, t.span).to_owned()).collect()
    }

    #[test]
    fn words_numbers_and_signs_part() {
        assert_eq!(shown("30er-Gruppe ab 18:30"), ["30", "er", "-", "gruppe", "ab", "18:30"]);
        assert_eq!(shown("CHF 2'500.- p.P."), ["chf", "2'500", ".", "-", "p", ".", "p", "."]);
        assert_eq!(shown("we don't, we'll"), ["we", "don't", ",", "we", "'", "ll"]);
    }

    #[test]
    fn what_was_read_is_a_blank() {
        let low = fold("am 14.3. sind wir 20");
        let tokens = split(&low);
        let mut page = Masked::new(&low);
        page.blank((3, 8));
        let view = View::new(page.as_str(), &tokens);
        assert!(view.sign(1, BLANK) && view.sign(2, BLANK));
        assert_eq!(view.kind(3), Some(Kind::Word));
        assert_eq!(view.text(5), "20");
    }

    #[test]
    fn a_token_covers_its_bytes_and_no_other() {
        let low = fold("Für 30–40 Gäste à Fr. 45.–, s'il vous plaît (ca. 2'500 CHF)");
        let mut at = 0;
        for t in split(&low) {
            assert!(low.get(at..t.span.0).unwrap().trim().is_empty());
            at = t.span.1;
        }
        assert_eq!(at, low.len());
    }
}
