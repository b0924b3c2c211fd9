//! Two numbers that belong together: corrections, ranges, sums, tables of so many.

use super::Job::{self, *};
use super::grammar::{Count, LOOK, Reading, Sentence, WIDE, Weight};
use super::numerals::Number;
use crate::understanding::tokens::Kind;

/// So many words may stand between a count and one that comes on top.
const TOPS: usize = 10;

/// Words before one more who comes along.
const ONE: &[&str] = &[
    "a", "an", "one", "the", "our", "my", "un", "une", "uno", "una", "le", "la", "il", "notre", "mon", "ma", "nostro",
    "nostra", "ein", "eine", "einen", "einem", "der", "die", "den", "dem", "unser", "unsere", "unseren", "mein",
    "meine", "their", "his", "her", "ihr", "ihre", "ihren", "deren", "leur", "loro", "sein", "seine", "son", "sa",
];

/// Whose the second group is: "16 guests and our 2 drivers".
const OURS: &[&str] = &[
    "unser", "unsere", "unseren", "unserem", "mein", "meine", "meinen", "die", "das", "der", "den", "our", "my", "the",
    "their", "nos", "mes", "les", "leurs", "i", "le", "gli", "nostri", "nostre", "miei", "mie",
];

/// Words for one person: "ohne mich", "him not included".
const HIM: &[&str] = &["mich", "ihn", "mir", "me", "him", "her", "myself", "moi", "lui", "elle", "lei"];

/// The writer beside those counted.
const ME: &[&str] = &["ich", "me", "myself", "i", "moi", "io", "me"];

impl Sentence<'_> {
    /// "27 have signed up, three more will, so 30": the last number is the sum.
    pub(super) fn conclusion(&self, counts: &[Count]) -> Option<Reading> {
        let so = |c: &Count| {
            let close = |i: usize| self.does(i, Approx) || matches!(self.words.text(i), "wir" | "us" | "let");
            // "Also" draws the sum in German alone.
            let sums = |i: &usize| self.does(*i, So) && !(self.words.text(*i) == "also" && self.english());
            (0..c.number.first).rev().take(4).find(|i| self.does(*i, So) || !close(*i)).filter(sums)
        };
        let at = counts.iter().rposition(|c| so(c).is_some())?;
        let (last, so) = counts.get(at).and_then(|c| Some((c, so(c)?)))?;
        let apart = so.checked_sub(1).is_some_and(|b| matches!(self.words.kind(b), Some(Kind::Sign(_))));
        let more = (0..so).any(|i| self.does(i, More) || self.does(i, Fewer));
        let counted = more || counts.iter().take(at).any(|c| !c.claimed || c.people());
        let free = !last.claimed && !last.number.article;
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

    /// "25 statt 20", "nicht 20, sondern 25", "plutôt 30 que 25".
    pub(super) fn correction(&self, counts: &[Count]) -> Option<Reading> {
        let mut pairs = counts.iter().zip(counts.iter().skip(1));
        pairs.find_map(|(a, b)| {
            let free = |c: &Count| !c.claimed && !c.number.article;
            let replaced = (a.end()..b.number.first).any(|i| self.does(i, Instead));
            let led = (a.number.first.saturating_sub(4)..a.number.first).any(|i| self.does(i, Instead));
            let reach = if led { 2 * LOOK } else { LOOK };
            let first = free(a) || a.people() && (led || replaced);
            if !first || !free(b) && !b.people() && !replaced || b.number.first > a.end() + reach {
                return None;
            }
            let numbered = |c: &Count| c.number.first.checked_sub(1).is_some_and(|i| self.does(i, Numbered));
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

    /// "8 + 2 Kinder", "40 Erwachsene, 5 Kinder und 2 Trainer".
    pub(super) fn join_sums(&self, counts: &mut Vec<Count>) {
        let mut i = 0;
        while i + 1 < counts.len() {
            let (Some(a), Some(b)) = (counts.get(i).copied(), counts.get(i + 1).copied()) else { break };
            // "40, davon 6 Kinder, plus 3 Trainer": the part is in the whole, and more may follow.
            let part =
                self.does(a.end(), Included) || self.words.sign(a.end(), b',') && self.does(a.end() + 1, Included);
            if part && b.people() && counts.len() > i + 2 && b.number.first <= a.end() + 3 && !a.claimed {
                if let Some(slot) = counts.get_mut(i) {
                    slot.noun = Some((People, b.end()));
                }
                counts.remove(i + 1);
                continue;
            }
            // "18 doctors from four countries, and 3 colleagues": what stands between counts other things.
            let from = b
                .number
                .first
                .checked_sub(1)
                .is_some_and(|p| matches!(self.words.text(p), "aus" | "from" | "de" | "da" | "von"));
            if a.people() && b.claimed && from && counts.get(i + 2).is_some_and(|c| c.people() && self.behind(&b, c)) {
                if let Some(slot) = counts.get_mut(i) {
                    slot.noun = slot.noun.map(|n| (n.0, b.number.end + 1));
                }
                counts.remove(i + 1);
                continue;
            }
            // "24 partners from nine countries, and 2 interpreters".
            let over = counts.get(i + 2).copied().filter(|c| b.claimed && self.tops(&a, c));
            if over.is_some() {
                counts.remove(i + 1);
                continue;
            }
            if !self.adds(&a, &b) {
                i += 1;
                continue;
            }
            let value = (a.number.value + b.number.value).min(9_999);
            let number = Number { value, end: b.number.end, article: false, ..a.number };
            let end = if self.and_more(b.end()) { b.end() + 2 } else { b.end() };
            if let Some(slot) = counts.get_mut(i) {
                *slot = Count { number, noun: Some((People, end)), claimed: false, joined: true };
            }
            counts.remove(i + 1);
        }
    }

    /// "15 participants plus a facilitator", "nine people and I", "49 Gäste + Fahrer": one more.
    pub(super) fn join_companions(&self, counts: &mut [Count]) {
        for c in counts.iter_mut().filter(|c| !c.number.article) {
            let about = self.lead(c.number.first) < c.number.first;
            let Some(end) = self.counted_end(c, about) else { continue };
            let comma = if self.words.sign(end, b',') { end + 1 } else { end };
            // "16 participants, and there is one trainer".
            let there = self.does(comma, And) && self.words.text(comma + 1) == "there" && self.does(comma + 2, Are);
            let i = if there { comma + 2 } else { comma };
            let plus = self.words.sign(i, b'+');
            let elided = matches!(self.words.text(i + 1), "l" | "un") && self.words.sign(i + 2, b'\'');
            let one = elided || ONE.contains(&self.words.text(i + 1));
            let myself = ME.contains(&self.words.text(i + 1)) && self.clause_ends(i + 2);
            let named = i + 1 + usize::from(one) + usize::from(elided);
            let over = plus || self.does(i, Plus);
            let other = (one || over) && self.does(named, Part);
            if (self.does(i, And) || over || there) && (other || myself) {
                c.number.value += 1;
                c.noun = Some((People, if myself { i + 2 } else { named + 1 }));
                c.joined = true;
            }
        }
    }

    /// "30 Personen, ihn nicht mitgezählt", "12 of us, not counting me", "20 persone senza contare lui": one more.
    pub(super) fn join_left_out(&self, counts: &mut [Count]) {
        for c in counts.iter_mut().filter(|c| c.people() && !c.number.article) {
            let i =
                if self.words.sign(c.end(), b',') || self.words.sign(c.end(), b'(') { c.end() + 1 } else { c.end() };
            let word = |k: usize| self.words.text(i + k);
            let him = |k: usize| HIM.contains(&word(k));
            let counted = |k: usize| {
                [
                    "mitgez",
                    "eingerechnet",
                    "mitgerechnet",
                    "eingez",
                    "includ",
                    "count",
                    "compris",
                    "compt",
                    "cont",
                    "escl",
                    "inclus",
                ]
                .iter()
                .any(|s| word(k).starts_with(s))
            };
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

    /// Where a count of people ends: behind its noun, or behind nothing where "we are" or "about" stands before it.
    fn counted_end(&self, c: &Count, about: bool) -> Option<usize> {
        let ours = self.we_are(c.number.first);
        let free = !c.claimed && (ours || about);
        (c.people() || free).then(|| c.end())
    }

    fn clause_ends(&self, i: usize) -> bool {
        !matches!(self.words.kind(i), Some(Kind::Word | Kind::Number))
    }

    /// "Wir sind 34 + 6 Freelancer": the second noun names people, whatever it is.
    fn plus_some(&self, a: &Count, b: &Count) -> bool {
        let unit = [Unit, Numbered, Table, Per].iter().any(|j| self.does(b.number.end, *j));
        let word = self.words.kind(b.number.end) == Some(Kind::Word);
        let gap = a.end() + 1 == b.number.first && self.words.sign(a.end(), b'+');
        gap && word && !unit && !a.people() && !a.claimed && self.we_are(a.number.first)
    }

    /// "20 Leute, dazu kommen zwei Trainer", "13, ai quali si aggiungono due segretarie": a word says that those
    /// behind it come on top, and little stands between it and them.
    fn tops(&self, a: &Count, b: &Count) -> bool {
        let gap = a.end()..b.number.first;
        let whole = a.people() || !a.claimed && (self.we_are(a.number.first) || a.number.collective);
        // "Außerdem sind zwei Personen vegetarisch": a part of those counted; the dish may be read already.
        let blank = |i: usize| self.words.sign(i, crate::understanding::fold::BLANK);
        let dietary = (b.end()..b.end() + 4).any(|i| self.does(i, Special) || blank(i));
        if !whole || !b.people() || dietary || gap.len() > TOPS || gap.clone().any(|i| self.apart(i)) {
            return false;
        }
        let Some(plus) = gap.clone().rev().find(|i| self.does(*i, Plus)) else { return false };
        let clause = |i: usize| [b',', b'(', b';', b'\n', b'+', b'-'].iter().any(|s| self.words.sign(i, *s));
        let opened = plus == gap.start || (gap.start..plus).any(|i| clause(i) || self.does(i, And));
        // "Sowie ein Raum für 10 Personen" counts the same people again.
        let idle = |i: usize| {
            (!self.does(i, For) || self.does(i, Plus))
                && [Small, Approx, Attend, Plus, And, Are, Part].iter().any(|j| self.does(i, *j))
                || self.words.text(i).len() < 4
                || self.words.sign(b.number.first.saturating_sub(1), b'(')
        };
        opened && (plus + 1..b.number.first).all(idle)
    }

    /// A word that parts two counts, or makes one of them no sum.
    fn apart(&self, i: usize) -> bool {
        [Included, Instead, Not, Than, Per, Between].iter().any(|j| self.does(i, *j) && !self.does(i, Plus))
    }

    /// "85 graduates and about 150 relatives", "42 gamins, 6 entraîneurs": different people in one list.
    fn listed(&self, a: &Count, b: &Count) -> bool {
        let stem = |c: &Count| {
            let end = c.end().checked_sub(1).map_or("", |i| self.words.text(i));
            end.get(..end.len().min(5)).unwrap_or_default()
        };
        let whole = |c: &Count| {
            let any = ["perso", "gaest", "gasts", "leute", "peopl", "guest", "invit", "ospit", "teiln", "parti"];
            any.contains(&stem(c)) || matches!(stem(c), "pax" | "tn" | "gens")
        };
        let gap = a.end()..b.number.first;
        let small = |i: usize| {
            self.does(i, And) && !self.does(i, For)
                || self.words.sign(i, b',')
                || self.does(i, Approx) && !self.does(i, Not) && !self.does(i, Fewer)
                || matches!(self.words.text(i), "les" | "the" | "die" | "i" | "le" | "gli" | "unsere" | "our" | "nos")
        };
        let joined = gap.clone().any(|i| self.does(i, And) || self.words.sign(i, b','));
        let and = gap.clone().any(|i| self.does(i, And));
        let free = a.people() && b.people() && !a.number.article && !b.number.article && stem(a) != stem(b);
        // "40 Personen, 8 Leute": a whole and what may be a part of it.
        let parts = and && !whole(b) || !whole(a) && !whole(b);
        free && joined && parts && gap.len() <= 4 && gap.into_iter().all(small)
    }

    /// "18 people, led by two instructors", "and there are two trainers": who leads comes on top.
    fn led(&self, a: &Count, b: &Count) -> bool {
        let gap = a.end()..b.number.first;
        let leads = |i: usize| {
            matches!(
                self.words.text(i),
                "geleitet"
                    | "begleitet"
                    | "betreut"
                    | "moderiert"
                    | "gefuehrt"
                    | "led"
                    | "run"
                    | "taught"
                    | "there"
                    | "accompanied"
                    | "supervised"
                    | "animee"
                    | "animees"
                    | "encadree"
                    | "encadrees"
                    | "menee"
                    | "accompagnee"
                    | "accompagnees"
                    | "dirigee"
                    | "guidati"
                    | "condotto"
                    | "condotti"
                    | "accompagnati"
                    | "seguiti"
            )
        };
        let staff = b.noun.is_some_and(|n| n.0 == Part);
        let part = gap.clone().any(|i| self.does(i, Included) || self.does(i, Not));
        a.people() && staff && !part && gap.len() <= TOPS && gap.into_iter().any(leads)
    }

    /// Whether no more than a comma and an "and" stand between the noun of one number and another number.
    fn behind(&self, b: &Count, c: &Count) -> bool {
        let gap = b.number.end + 1..c.number.first;
        gap.len() <= 3 && gap.into_iter().all(|i| self.words.sign(i, b',') || self.does(i, And))
    }

    fn adds(&self, a: &Count, b: &Count) -> bool {
        if self.plus_some(a, b) || self.tops(a, b) || self.further(a, b) {
            return true;
        }
        // "There will be 19 grown-ups and four kids": a noun no table knows, in a list of people.
        let noun = a.claimed && a.number.value > 1 && b.people() && self.we_are(a.number.first);
        let noun = noun && self.words.kind(a.end()) == Some(Kind::Word) && !self.does(a.end(), Unit);
        let skipped = match () {
            () if noun && self.words.sign(a.end() + 1, b'-') => 3,
            () if noun => 1,
            () => 0,
        };
        let gap = a.end() + skipped..b.number.first;
        if self.listed(a, b) || self.led(a, b) {
            return true;
        }
        if gap.is_empty()
            || gap.len() > 4
            || a.claimed && !noun
            || b.claimed
            || !b.people() && !self.words.sign(gap.start, b'+')
        {
            return false;
        }
        let mut plus = false;
        let mut and = false;
        let mut comma = false;
        for i in gap {
            let sign = |s: u8| self.words.sign(i, s);
            // "3 membres de la direction"
            let ours = and && OURS.contains(&self.words.text(i));
            if matches!(self.words.text(i), "de" | "la" | "du" | "of" | "the" | "della") || ours || self.does(i, Part) {
                continue;
            }
            if sign(b'+') || self.words.text(i) == "plus" || self.does(i, More) && b.people() {
                plus = true;
            } else if self.does(i, Included) {
                return false;
            } else if self.does(i, And) || sign(b'&') {
                and = true;
            } else if sign(b',') {
                comma = true;
            } else if !(plus && self.does(i, Attend) || sign(b'(') || sign(b'\n') || sign(b'.') || self.does(i, Approx))
            {
                return false;
            }
        }
        let part = b.noun.is_some_and(|n| n.0 == Part);
        let named = a.people() || noun || plus || self.we_are(a.number.first);
        let us = a.end().checked_sub(1).is_some_and(|i| self.words.text(i) == "us");
        let bodied = (a.number.first..a.end()).any(|i| self.words.text(i).contains("koepfig"));
        // "40 guests plus 3 trainers and 2 helpers": the list goes on.
        let part = part || (us || bodied || a.joined && and) && b.people();
        // "und eine Trainerin": an article counts here.
        plus && (part || b.people() || !b.claimed) || named && part && (and || comma)
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
