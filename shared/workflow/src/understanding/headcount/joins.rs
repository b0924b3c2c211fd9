//! Two numbers that belong together: corrections, ranges, sums, tables of so many.

use super::Job::{self, *};
use super::grammar::{Count, LOOK, Reading, Sentence, WIDE, Weight};
use super::numerals::Number;
use crate::understanding::lang::{self, listed};
use crate::understanding::tokens::Kind;

/// So often may the same number come.
const MOST_TIMES: u32 = 20;

impl Sentence<'_> {
    /// "27 have signed up, three more will, so 30": the last number is the sum.
    pub(super) fn conclusion(&self, counts: &[Count]) -> Option<Reading> {
        let so = |c: &Count| {
            let close = |i: usize| self.does(i, Approx) || matches!(self.words.text(i), "wir" | "us" | "let" | "it");
            // "Also" draws the sum in German alone.
            let sums = |i: &usize| self.does(*i, So) && !(self.words.text(*i) == "also" && self.english());
            let so = (0..c.number.first).rev().take(4).find(|i| self.does(*i, So) || !close(*i)).filter(sums);
            so.or_else(|| self.with_writer(c))
        };
        let at = counts.iter().rposition(|c| so(c).is_some())?;
        let (last, so) = counts.get(at).and_then(|c| Some((c, so(c)?)))?;
        // "In tutto".
        let head = so - usize::from(so > 0 && matches!(self.words.text(so - 1), "in" | "en"));
        let apart = head.checked_sub(1).is_some_and(|b| matches!(self.words.kind(b), Some(Kind::Sign(_))));
        let more = (0..so).any(|i| self.does(i, More) || self.does(i, Fewer));
        let counted = more || counts.iter().take(at).any(|c| !c.claimed || c.people());
        // "So plus 2" is a change.
        let free = !last.claimed && !last.number.article && self.signed(last).is_none();
        let people = (0..self.words.len()).any(|i| [People, Part, Are, Attend].iter().any(|j| self.does(i, *j)));
        let worked_out = counts.len() >= 3;
        (apart && counted && free && (people || worked_out)).then(|| Reading {
            value: i64::from(last.number.value),
            relative: false,
            weight: Weight::Correction,
            first: last.number.first,
            end: last.end(),
            rule: "conclusion",
        })
    }

    /// "Zwölf Teilnehmende, mit mir dreizehn": where the writer is counted in.
    fn with_writer(&self, c: &Count) -> Option<usize> {
        let with = c.number.first.checked_sub(2)?;
        (self.does(with, Bring) && listed!(people.me).contains(self.words.text(with + 1))).then_some(with)
    }

    /// "25 statt 20", "nicht 20, sondern 25", "plutôt 30 que 25".
    pub(super) fn correction(&self, counts: &[Count]) -> Option<Reading> {
        let mut pairs = counts.iter().zip(counts.iter().skip(1));
        pairs.find_map(|(a, b)| {
            let free = |c: &Count| !c.claimed && !c.number.article;
            let replaced = (a.end()..b.number.first).any(|i| self.does(i, Instead));
            let led = (a.number.first.saturating_sub(4)..a.number.first).any(|i| self.does(i, Instead));
            let reach = if led { 2 * LOOK } else { LOOK };
            // "900 statt 1100 Franken".
            if self.measures(b.end()) {
                return None;
            }
            let first = free(a) || a.people() && (led || replaced);
            if !first || !free(b) && !b.people() && !replaced || b.number.first > a.end() + reach {
                return None;
            }
            let numbered = |c: &Count| c.number.first.checked_sub(1).is_some_and(|i| self.numbers(i));
            if numbered(a) || numbered(b) {
                return None;
            }
            let between = |job: Job| (a.end()..b.number.first).any(|i| self.does(i, job));
            let before = |c: &Count, job: Job, n: usize| {
                (c.number.first.saturating_sub(n)..c.number.first).any(|i| self.does(i, job))
            };
            // "We have 60 employees but only 35 will come".
            let fewer = between(But) && self.attended(b) && a.people() && b.number.value < a.number.value;
            let at = |c: &Count| Reading {
                value: i64::from(c.number.value),
                relative: false,
                weight: Weight::Correction,
                first: a.number.first,
                end: b.end().max(c.end()),
                rule: "correction",
            };
            if fewer
                || between(But) && before(a, Not, 4)
                || before(a, Instead, 4) && !between(Instead) && !before(a, Rather, 2)
            {
                return Some(at(b));
            }
            let sign_only = !between(And) || between(Not);
            let rather = between(Than) && before(a, Rather, 3);
            let not = between(Not) && before(b, Not, 3) && !between(Than) && sign_only;
            // "More than 20 but not 25" names no correction.
            let denied = not && !before(a, Than, 2);
            (between(Instead) || rather || denied).then(|| at(a))
        })
    }

    /// "20-25", "zwischen 20 und 25": the upper end plans, the lower one when the number is cut from 40 to 30.
    pub(super) fn join_ranges(&self, counts: &mut Vec<Count>) {
        let mut i = 0;
        while i + 1 < counts.len() {
            let (Some(a), Some(b)) = (counts.get(i).copied(), counts.get(i + 1).copied()) else { break };
            let Some(changed) = self.range(&a, &b) else {
                i += 1;
                continue;
            };
            let value = if changed { b.number.value } else { a.number.value.max(b.number.value) };
            let number =
                Number { value, first: a.number.first, article: false, collective: b.number.collective, ..b.number };
            let grown =
                changed && !b.claimed && (self.we_changed(a.number.first) || self.number_changed(a.number.first));
            let noun = b.noun.or(a.noun.map(|n| (n.0, b.number.end))).or(grown.then_some((People, b.number.end)));
            if let Some(slot) = counts.get_mut(i) {
                *slot = Count { number, noun, claimed: b.claimed && noun.is_none(), joined: true };
            }
            counts.remove(i + 1);
        }
    }

    /// "2 x 55", "zweimal 30 Leute", "deux fois 40": so many in all.
    pub(super) fn join_times(&self, counts: &mut Vec<Count>) {
        for c in counts.iter_mut().filter(|c| !c.claimed) {
            let often = |b: usize| lang::number(self.words.text(b).strip_suffix("mal")?);
            if let Some(n) = c.number.first.checked_sub(1).and_then(often).filter(|n| *n <= MOST_TIMES) {
                (c.number.value, c.joined) = ((n * c.number.value).min(9_999), true);
            }
        }
        let mut i = 0;
        while i + 1 < counts.len() {
            let (Some(a), Some(b)) = (counts.get(i).copied(), counts.get(i + 1).copied()) else { break };
            i += 1;
            let sign =
                a.number.end + 1 == b.number.first && listed!(people.times).contains(self.words.text(a.number.end));
            if !sign || b.claimed || a.number.value > MOST_TIMES {
                continue;
            }
            let number = Number { value: (a.number.value * b.number.value).min(9_999), article: false, ..b.number };
            if let Some(slot) = counts.get_mut(i - 1) {
                *slot = Count { number: Number { first: a.number.first, ..number }, joined: true, ..b };
            }
            counts.remove(i);
        }
    }

    /// "We've gone up from 44", "wir sind gestiegen von 44": the verb right before, and ourselves.
    fn we_changed(&self, first: usize) -> bool {
        let us = |i: usize| matches!(self.words.text(i), "we" | "wir" | "nous" | "on" | "siamo");
        (first.saturating_sub(3)..first).any(|i| self.does(i, Change)) && (first.saturating_sub(LOOK)..first).any(us)
    }

    /// "Die Teilnehmerzahl steigt von", "the numbers have gone down from": people or their number before.
    fn number_changed(&self, first: usize) -> bool {
        let near = || first.saturating_sub(2 * LOOK)..first;
        near().any(|i| self.does(i, Label) || self.does(i, People) || self.does(i, Part))
    }

    /// Whether two counts are the ends of a range; `Some(true)` when the second replaces the first.
    fn range(&self, a: &Count, b: &Count) -> Option<bool> {
        let gap = a.end()..b.number.first;
        if gap.is_empty() || gap.len() > 4 || a.number.collective && a.people() {
            return None;
        }
        let mut to = false;
        let mut and = false;
        let mut onto = false;
        for i in gap {
            let sign = |s: u8| self.words.sign(i, s);
            if sign(b'-') || sign(b'/') && self.words.glued(i) {
                to = true;
            } else if self.does(i, To) && (!self.does(i, And) || self.does(i, Between)) {
                to = true;
                onto |= self.does(i, Onto);
            } else if self.does(i, And) {
                and = true;
            } else if !(self.does(i, Approx) || sign(b',') || sign(b'.')) {
                return None;
            }
        }
        // "32 players and maybe 20 family": different people, no range.
        if to && and && a.people() && b.people() && !self.same_noun(a, b) && b.number.value < a.number.value {
            return None;
        }
        let lead = a.number.first.saturating_sub(3)..a.number.first;
        let between = lead.clone().any(|i| self.does(i, Between));
        let from = lead.clone().any(|i| matches!(self.words.text(i), "von" | "from" | "de" | "da" | "dai"));
        let falls = onto && from && b.number.value < a.number.value;
        let extreme = |c: &Count| {
            (c.number.first.saturating_sub(2)..c.number.first).any(|i| {
                matches!(self.words.text(i), "max" | "maximal" | "maximum" | "massimo" | "hoechstens" | "most")
            })
        };
        if to {
            let near = a.number.first.saturating_sub(WIDE)..b.number.end + WIDE;
            let changes = onto && from && near.into_iter().any(|i| self.does(i, Change));
            return Some(changes || falls || self.words.text(b.number.first.saturating_sub(1)) == "auf");
        }
        (and && between || extreme(b) && !and).then_some(false)
    }

    /// "30 Personen, ihn nicht mitgezählt", "12 of us, not counting me", "20 persone senza contare lui": one more.
    pub(super) fn join_left_out(&self, counts: &mut [Count]) {
        for c in counts.iter_mut().filter(|c| c.people() && !c.number.article) {
            let i =
                if self.words.sign(c.end(), b',') || self.words.sign(c.end(), b'(') { c.end() + 1 } else { c.end() };
            let word = |k: usize| self.words.text(i + k);
            let him = |k: usize| listed!(people.him).contains(word(k));
            let counted = |k: usize| listed!(people.counted as Ends).begin(word(k));
            let bare = |k: usize| !matches!(self.words.kind(i + k), Some(Kind::Word | Kind::Number));
            let left = match word(0) {
                "ohne" | "without" | "excluding" | "sans" | "senza" => {
                    him(1) && bare(2) || counted(1) && him(2) || him(1) && counted(2)
                }
                "not" => counted(1) && him(2) && bare(3),
                _ => {
                    him(0) && matches!(word(1), "nicht" | "not" | "non" | "pas") && counted(2)
                        || him(0) && word(1) == "excluded"
                }
            };
            if left {
                c.number.value += 1;
                c.joined = true;
            }
        }
    }

    /// "5 Tische à 8 Personen".
    pub(super) fn tables(&self, counts: &[Count]) -> Vec<Reading> {
        let pairs = counts.iter().zip(counts.iter().skip(1));
        let tables = pairs.filter(|(a, b)| {
            let near = b.number.first > a.number.end + 1 && b.number.first <= a.number.end + 4;
            let by = (a.number.end + 1..b.number.first).all(|i| {
                matches!(
                    self.words.text(i),
                    "aa" | "a"
                        | "zu"
                        | "je"
                        | "mit"
                        | "of"
                        | "de"
                        | "da"
                        | "pour"
                        | "for"
                        | "with"
                        | "each"
                        | "per"
                        | "jeweils"
                )
            });
            near && by
                && self.does(a.number.end, Table)
                && a.number.value <= 100
                && b.number.value <= 60
                && (b.people() || !b.claimed)
        });
        tables
            .map(|(a, b)| Reading {
                value: i64::from(a.number.value * b.number.value),
                relative: false,
                weight: Weight::Light,
                first: a.number.first,
                end: b.end(),
                rule: "tables",
            })
            .collect()
    }
}
