//! What stands around a number: labels, verbs, groups, tables, more and fewer.

use super::Job::*;
use super::grammar::{Count, LOOK, Sentence, WIDE};
use super::numerals::Number;
use crate::understanding::hash::WordSet;
use crate::understanding::lang::{self, listed, phrases};
use crate::understanding::tokens::Kind;
use crate::venue::Language;
use std::sync::LazyLock;

static MONTHS: LazyLock<WordSet> = LazyLock::new(|| lang::ALL.iter().flat_map(|w| w.months).map(|m| m.0).collect());

impl Sentence<'_> {
    /// "5 more people", "5 Personen mehr", "zusätzlich 5": +5; "5 weniger": -5.
    pub(super) fn relative(&self, c: &Count) -> Option<i64> {
        let n = &c.number;
        let job = |i: usize| {
            let de = matches!(self.words.text(i), "de" | "en" | "in" | "di");
            let i = if de { i + 1 } else { i };
            let plus = de && matches!(self.words.text(i), "plus" | "piu" | "piuu");
            // "6 guests more than announced" is a change, "more than 6" is not.
            let than = self.does(i + 1, Than) && self.words.kind(i + 2) == Some(Kind::Number);
            match () {
                () if than => None,
                () if plus || self.does(i, More) => Some(1),
                () if self.does(i, Fewer) && (de || !matches!(self.words.text(i), "moins" | "meno")) => Some(-1),
                () => None,
            }
        };
        // "22 Schüler, dazu die Lehrerin": what comes on top behind a comma is counted.
        let noun = (n.end..c.end()).take_while(|i| !self.words.sign(*i, b','));
        let inside = noun.into_iter().find_map(job);
        let before = n
            .first
            .checked_sub(1)
            .filter(|b| self.does(*b, More) && !self.does(*b, Change) && self.words.text(*b) != "mehr")
            .map(|_| 1);
        // "Due (iscritti) in meno".
        let end = c.end() + usize::from(self.words.sign(c.end(), b')'));
        let told = inside.or_else(|| self.signed(c)).or_else(|| job(end)).or(before);
        told.or_else(|| self.on_top(c).then_some(1))
    }

    /// "Dazu kommen fünf Helfer", "s'ajoutent trois intervenants", "five helpers come on top": a sentence of its own
    /// about those who come beside the ones told before.
    fn on_top(&self, c: &Count) -> bool {
        let lead = self.lead(c.number.first);
        let idle = |i: usize| {
            [Plus, Attend, Are, Approx, And].iter().any(|j| self.does(i, *j)) && !self.does(i, For)
                || self.words.text(i).len() < 3
                || self.words.sign(i, b'\'')
        };
        // "Two fewer, but a colleague was added": the clause of its own.
        let from = (0..lead).rev().find(|i| self.words.sign(*i, b',') || self.does(*i, But)).map_or(0, |i| i + 1);
        let opens = (from..lead.min(from + 3)).any(|i| self.does(i, Plus)) && (from..lead).all(idle);
        let first = (0..lead).all(|i| self.does(i, Approx) || self.does(i, And));
        let one = c.number.article && listed!(people.roles).contains(self.words.text(c.number.end));
        (c.people() || one)
            && !c.joined
            && (opens || first && self.joins_behind(c.end()).is_some_and(|i| self.does(i, Plus)))
    }

    /// "Zwei fallen aus", "drei Leute haben abgesagt", "two had to cancel": so many do not come.
    pub(super) fn drops_out(&self, c: &Count) -> bool {
        let first = c.number.first;
        let word = |i: &usize| matches!(self.words.kind(*i), Some(Kind::Word));
        let ahead = (first.saturating_sub(LOOK)..first).rev().take_while(word);
        let behind = || (c.end()..c.end() + LOOK).take_while(word);
        let is = |list: &WordSet, i: usize| list.contains(self.words.text(i));
        // "Leider mussten wir mit 20 absagen", "der Saal für 20 wurde abgesagt".
        if ahead.clone().any(|i| is(listed!(people.we), i) || self.does(i, For)) {
            return false;
        }
        let falls = ahead.chain(behind()).any(|i| is(listed!(people.drops), i))
            && behind().any(|i| self.words.text(i) == "aus");
        falls || behind().any(|i| is(listed!(people.dropped), i) || self.stays_away(i))
    }

    /// "Can't make it", where nothing more is said: "kommen nicht zum Essen" come.
    fn stays_away(&self, at: usize) -> bool {
        self.words
            .phrase_ends(at, phrases!(people.stays_away, forward))
            .any(|end| self.words.kind(end) != Some(Kind::Word))
    }

    /// Where the words like "ca." before a number begin.
    pub(super) fn lead(&self, first: usize) -> usize {
        let mut i = first;
        for _ in 0..LOOK {
            let Some(b) = i.checked_sub(1) else { break };
            let dot = self.words.sign(b, b'.') && b.checked_sub(1).is_some_and(|p| self.does(p, Approx));
            let wraps = self.words.sign(b, b'~') || self.words.sign(b, b'\'') || dot;
            let about = self.does(b, Approx) && !self.does(b, Are);
            if !about && !wraps || self.does(b, For) {
                break;
            }
            i = b;
        }
        i
    }

    /// Whether nothing of the clause follows.
    pub(super) fn closes(&self, end: usize) -> bool {
        !matches!(self.words.kind(end), Some(Kind::Word | Kind::Number))
    }

    /// "Personen: 30", "Anzahl Gäste ca. 40".
    pub(super) fn labelled(&self, first: usize) -> bool {
        let mut i = self.lead(first);
        for _ in 0..4 {
            let Some(b) = i.checked_sub(1) else { return false };
            if self.does(b, People) || self.does(b, Label) && !self.does(b, Approx) {
                return true;
            }
            let label = self.words.sign(b, b':')
                || self.words.sign(b, b'=')
                || self.words.sign(b, b')')
                || self.words.sign(b, b'(')
                || self.words.sign(b, b'-')
                || matches!(
                    self.words.text(b),
                    "is" | "ist"
                        | "est"
                        | "de"
                        | "of"
                        | "di"
                        | "now"
                        | "neu"
                        | "jetzt"
                        | "to"
                        | "auf"
                        | "total"
                        | "insgesamt"
                        | "betraegt"
                        | "unchanged"
                        | "remains"
                        | "at"
                        | "bleibt"
                        | "bleiben"
                        | "bei"
                        | "reste"
                        | "restent"
                        | "resta"
                        | "restano"
                        | "rimane"
                        | "rimangono"
                        | "remain"
                        | "stays"
                        | "stay"
                        | "seront"
                        | "saranno"
                        | "beträgt"
                        | "sind"
                        | "sont"
                        | "sono"
                        | "are"
                        | "innen"
                        | "in"
                );
            if !label {
                return false;
            }
            i = b;
            // "Total: 30", "Insgesamt: 30"
            if self.words.sign(b, b':') && b.checked_sub(1).is_some_and(|p| self.does(p, Label)) {
                return true;
            }
        }
        false
    }

    /// "A party of 60", "Gruppe von 30", "groupe de 12".
    pub(super) fn grouped(&self, first: usize) -> bool {
        let lead = self.lead(first);
        let joins = |i: usize| {
            matches!(self.words.text(i), "of" | "von" | "mit" | "aus" | "de" | "di" | "with" | "avec" | "con" | "da")
        };
        let near = (lead.saturating_sub(2)..first).any(joins);
        near && (lead.saturating_sub(3)..first).any(|i| self.does(i, Group))
    }

    /// "Reduce to 40", "auf 40 erhöhen", "make it 40".
    pub(super) fn changed(&self, c: &Count) -> bool {
        let lead = self.lead(c.number.first);
        let onto = (lead.saturating_sub(1)..c.number.first).any(|i| self.does(i, Onto));
        let near = (lead.saturating_sub(LOOK)..lead).chain(c.end()..c.end() + 3);
        onto && near.into_iter().any(|i| self.does(i, Change))
    }

    /// "Nehmen 60 teil", "60 will attend".
    pub(super) fn attended(&self, c: &Count) -> bool {
        (c.end()..c.end() + 3).take_while(|i| self.words.kind(*i) == Some(Kind::Word)).any(|i| self.does(i, Attend))
    }

    /// "Wir sind ca. 30", "siamo in 12", "nous serons à douze".
    pub(super) fn we_are(&self, first: usize) -> bool {
        let mut i = first;
        for _ in 0..LOOK {
            let Some(b) = i.checked_sub(1) else { return false };
            if self.does(b, Are) {
                return true;
            }
            let skip = self.does(b, Approx)
                || self.does(b, Now)
                || self.words.sign(b, b'~')
                || self.words.sign(b, b'\'')
                || self.words.sign(b, b'.')
                || matches!(
                    self.words.text(b),
                    "wir"
                        | "we"
                        | "aa"
                        | "in"
                        | "nous"
                        | "on"
                        | "mit"
                        | "es"
                        | "with"
                        | "uns"
                        | "avec"
                        | "sempre"
                        | "comunque"
                        | "toujours"
                        | "still"
                        | "immer"
                        | "weiterhin"
                        | "soltanto"
                        | "que"
                );
            if !skip || self.does(b, To) && self.words.text(b) == "auf" {
                return false;
            }
            i = b;
        }
        false
    }

    /// "A table for 16", "un tavolo da 16".
    fn table_for(&self, first: usize) -> bool {
        let by = |i: usize| matches!(self.words.text(i), "for" | "of" | "fuer" | "pour" | "de" | "da" | "per" | "zu");
        let table = |i: usize| matches!(self.words.text(i), "table" | "tisch" | "tavolo");
        first.checked_sub(2).is_some_and(|i| table(i) && by(i + 1))
    }

    pub(super) fn table_before(&self, first: usize) -> bool {
        (first.saturating_sub(3)..first).any(|i| self.does(i, Table))
    }

    /// "Plenary (theatre, 75)": a layout with the number of its seats and nothing else.
    pub(super) fn seated(&self, n: &Number) -> bool {
        let sign = |i: usize| [b',', b'(', b':', b'-'].iter().any(|s| self.words.sign(i, *s));
        let layout = n
            .first
            .checked_sub(2)
            .is_some_and(|b| sign(b + 1) && listed!(people.seatings).contains(self.words.text(b)));
        layout && self.closes(n.end) && !n.spoiled
    }

    /// "The number stays at 18", "wir bleiben bei 18".
    pub(super) fn stays(&self, n: &Number) -> bool {
        let lead = self.lead(n.first);
        // "A" and the like may count among the words before a number.
        let at = (lead.saturating_sub(1)..n.first).find(|i| listed!(people.stays_at).contains(self.words.text(*i)));
        let verb = at.and_then(|i| i.checked_sub(1)).filter(|i| listed!(people.stays).contains(self.words.text(*i)));
        verb.is_some_and(|verb| {
            // "We'll stay at 20 after all", but "we stay at 8 pm".
            let we = (verb.saturating_sub(3)..verb).any(|i| listed!(people.we).contains(self.words.text(i)));
            let hour = self.does(n.end, Unit)
                || self.words.sign(n.end, b':')
                || self.words.sign(n.end, b'.') && !self.closes(n.end + 1);
            self.told_of(verb) || (self.closes(n.end) || we && !hour) && n.value >= 5
        })
    }

    /// Whether the number of people, people or we stand before a verb as what it tells of.
    pub(super) fn told_of(&self, verb: usize) -> bool {
        const NEAR: usize = 4;
        (verb.saturating_sub(NEAR)..verb).any(|i| self.does(i, Label) || self.does(i, People) || self.does(i, Part))
    }

    /// "Is", which leads from a label to its number.
    pub(super) fn is(&self, i: usize) -> bool {
        matches!(self.words.text(i), "is" | "ist" | "est" | "ee")
    }

    /// "Le nombre de convives pour la réservation est de 2", "die Personenzahl für den Abend ist 7".
    pub(super) fn numbered_is(&self, first: usize) -> bool {
        let Some(b) = first.checked_sub(1) else { return false };
        let is = if matches!(self.words.text(b), "de" | "di") { b.saturating_sub(1) } else { b };
        let of_people = |i: usize| {
            let word = self.words.text(i);
            let compound = word.ends_with("zahl") && word != "anzahl";
            self.does(i, Label) && (compound || (i + 1..i + 3).any(|k| self.does(k, People)))
        };
        self.is(is) && (is.saturating_sub(WIDE)..is).any(of_people)
    }

    /// "We are 5 tonight": right before it those who write say how many they are.
    pub(super) fn ourselves(&self, first: usize) -> bool {
        let before = |k: usize| (0..first).rev().filter(|i| !self.words.sign(*i, b'\'')).nth(k);
        phrases!(people.we_are, backward).any(|k| before(k).map_or("", |i| self.words.text(i)))
    }

    /// "Pour trois demain à 19 h": of two numbers behind a verb of booking the one with "for" is no hour.
    fn booked_beside_hour(&self, n: &Number, all: &[Number]) -> bool {
        let hour = |o: &Number| {
            let led = o.first.checked_sub(1).is_some_and(|b| self.does(b, At));
            led || self.words.sign(o.end, b':') || matches!(self.words.text(o.end), "h" | "heures" | "uhr" | "pm")
        };
        self.booked_for(n.first) && all.iter().any(|o| o.first != n.first && hour(o))
    }

    /// What stands before a number says that it is so many people.
    pub(super) fn told_so(&self, first: usize) -> bool {
        self.we_are(first) || self.grouped(first) || self.table_for(first) || self.booked_for(first)
    }

    /// "I'd like to book for 2".
    fn booked_for(&self, first: usize) -> bool {
        // "Cena domani sera in 4".
        let led = first.checked_sub(1).is_some_and(|b| match self.words.text(b) {
            "fuer" | "for" | "pour" | "per" => true,
            "in" => self.language.is_none_or(|l| l == Language::It),
            _ => false,
        });
        let books = |i: usize| listed!(questions.books).contains(self.words.text(i));
        led && (first == 1 || (first.saturating_sub(WIDE)..first).any(|i| books(i) || self.does(i, Meal)))
    }

    /// The number of people or its change where it looks like a day or a time: "stays at 18", "go down from 20 to 17".
    pub(super) fn like_times(&self, numbers: &[Number]) -> Vec<(usize, usize)> {
        let free = |n: &Number| {
            let timed =
                self.does(n.end, Unit) || MONTHS.contains(self.words.text(n.end)) || self.words.sign(n.end, b':');
            !n.article && !n.spoiled && !timed
        };
        let before = |n: &Number, list: &WordSet| n.first.checked_sub(1).filter(|b| list.contains(self.words.text(*b)));
        let changed = |a: &Number, b: &Number| {
            let onto = b.first == a.end + 1 || b.first == a.end + 2 && self.does(a.end, Approx);
            let verb = before(a, listed!(people.from)).and_then(|from| {
                (from.saturating_sub(2)..from).rev().find(|i| self.does(*i, Change) && self.told_of(*i))
            });
            onto && self.does(b.first - 1, Onto) && verb.is_some()
        };
        let pairs = numbers.windows(2).filter_map(|pair| {
            let [a, b] = pair else { return None };
            (free(a) && free(b) && changed(a, b)).then_some((a.first, b.end))
        });
        // "Sept personnes" is no September.
        let named = |n: &Number| n.language.is_some() && self.does(n.end, People);
        let told = |n: &Number| {
            let said = self.stays(n) || self.table_for(n.first) || self.ourselves(n.first) || self.numbered_is(n.first);
            // "8 Tische à 5".
            let table = n.first.checked_sub(2).filter(|at| self.does(*at, Table) && self.words.text(at + 1) == "aa");
            let each = table.is_some_and(|at| numbers.iter().any(|b| b.end == at));
            said || each || named(n) || self.booked_beside_hour(n, numbers)
        };
        // "Nous serons 8 à 10".
        let end = |n: &Number| {
            let upper = numbers.iter().find(|b| b.first == n.end + 1 && self.does(n.end, To) && free(b));
            upper.map_or(n.end, |b| b.end)
        };
        let lone = numbers.iter().filter(|n| free(n) && told(n)).map(|n| (n.first, end(n)));
        pairs.chain(lone).collect()
    }
}
