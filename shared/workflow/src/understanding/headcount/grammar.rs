//! What a number in a sentence counts.

use super::Job::{self, *};
use super::numerals::{Number, shared};
use super::{CHANGED, DROPS_OUT};
use crate::understanding::fold::Span;
use crate::understanding::lang::counts;
use crate::understanding::lexicon::Jobs;
use crate::understanding::tokens::{Kind, View};
use crate::venue::Language;

/// How sure a reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// What may be a part of all, or is only supposed.
    Part,
    /// A thing of which each guest has one.
    Thing,
    /// What a paper says, or was told before: any other number is newer.
    Paper,
    /// A preposition or "about": people, unless a surer reading is there.
    Light,
    /// A noun, a label, "we are".
    Full,
    /// A correction: what it says stands.
    Correction,
}

/// A count read in a sentence; a relative one is a change by so many.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading {
    pub(super) value: i64,
    pub(super) relative: bool,
    pub(super) weight: Weight,
    /// First token and the one after the last.
    pub(super) first: usize,
    pub(super) end: usize,
    /// The rule that read it.
    pub(super) rule: &'static str,
}

/// A number with the noun behind it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Count {
    pub(super) number: Number,
    /// Whether people or a part of them follow, and where the noun ends.
    pub(super) noun: Option<(Job, usize)>,
    /// Another noun takes the number.
    pub(super) claimed: bool,
    pub(super) joined: bool,
}

impl Count {
    pub(super) fn end(&self) -> usize {
        self.noun.map_or(self.number.end, |n| n.1)
    }

    pub(super) fn people(&self) -> bool {
        self.noun.is_some()
    }
}

/// A sentence under reading.
pub(super) struct Sentence<'a> {
    pub(super) words: &'a View<'a>,
    pub(super) language: Option<Language>,
    /// Where the mail names things from the catalogue.
    pub(super) things: &'a [Span],
    /// What each of the words does beside a number: asked again and again.
    jobs: Vec<Jobs>,
}

/// How far the words of one phrase stand apart, and those of one statement.
pub(super) const LOOK: usize = 6;
pub(super) const WIDE: usize = 16;

impl<'a> Sentence<'a> {
    /// `things`: where the mail names some from the catalogue.
    pub(super) fn new(words: &'a View<'a>, language: Option<Language>, things: &'a [Span]) -> Self {
        Self { words, language, things, jobs: (0..words.len()).map(|i| words.jobs_of(i)).collect() }
    }

    /// All that its words do beside numbers.
    pub(super) fn jobs(&self) -> Jobs {
        self.jobs.iter().fold(Jobs::default(), |all, jobs| all.and(*jobs))
    }

    pub(super) fn does(&self, i: usize, job: Job) -> bool {
        self.jobs.get(i).is_some_and(|jobs| jobs.does(job))
    }

    /// "Raum 3", "no 3"; but "jetzt nur no 19" is "still" in Swiss German.
    pub(super) fn numbers(&self, i: usize) -> bool {
        self.does(i, Numbered) && !(self.words.text(i) == "no" && self.language == Some(Language::De))
    }

    pub(super) fn english(&self) -> bool {
        self.language == Some(Language::En)
    }

    /// Every reading, left to right.
    pub(super) fn read(&self, numbers: &[Number]) -> Vec<Reading> {
        let ordinal = self.language.is_none_or(|l| l == Language::De);
        // "Wir sind 22. Apéro um 18 Uhr": behind "we are" the dot ends the sentence.
        let led = |b: usize| self.does(b, Extreme) || self.does(b, Not);
        let sure = |n: &Number| self.we_are(n.first) || n.first.checked_sub(1).is_some_and(led);
        let plain = |n: &&Number| !n.spoiled || n.dotted && (!ordinal || sure(n));
        let mut counts: Vec<Count> = numbers.iter().filter(plain).filter_map(|n| self.count(*n)).collect();
        // "12 bottles are not enough, make it 18."
        if self.fallen_short(numbers).is_some_and(|(old, _)| self.of_thing(&old)) {
            return Vec::new();
        }
        if let Some(r) = self
            .after_short(numbers)
            .or_else(|| self.whole_of(&counts))
            .or_else(|| self.with_rest(&counts))
            .or_else(|| self.conclusion(&counts))
            .or_else(|| self.repaired(&counts))
            .or_else(|| self.correction(&counts))
        {
            return vec![r];
        }
        self.join_times(&mut counts);
        self.join_ranges(&mut counts);
        self.name_doers(&mut counts);
        self.name_before(&mut counts);
        self.join_mates(&mut counts);
        self.join_each(&mut counts);
        if let Some(r) = self.concluded(&counts) {
            return vec![r];
        }
        // "45 Leute plus der Referent und zwei Gäste": one more may stand between two counts.
        self.join_companions(&mut counts);
        self.join_sums(&mut counts);
        self.join_companions(&mut counts);
        self.join_writer(&mut counts);
        self.join_left_out(&mut counts);
        self.join_highest(&mut counts);
        let tables = self.tables(&counts);
        let mut out: Vec<Reading> = counts.iter().filter_map(|c| self.reading(c)).collect();
        out.extend(tables);
        out
    }

    /// The only two numbers of a sentence, where they are the ends of a range and count nothing else.
    pub(super) fn lone_range(&self, numbers: &[Number]) -> Option<Reading> {
        let own = || numbers.iter().filter(|n| !n.article);
        if own().count() != 2 || own().any(|n| n.spoiled && !n.dotted || n.value >= 1000) {
            return None;
        }
        let mut counts: Vec<Count> = own().filter_map(|n| self.count(*n)).collect();
        let free = counts.len() == 2 && counts.iter().all(|c| !c.claimed && !c.people());
        self.join_ranges(&mut counts);
        let [c] = counts.as_slice() else { return None };
        let (value, first, end) = (i64::from(c.number.value), c.number.first, c.number.end);
        let told = c.number.first.checked_sub(1).is_none_or(|b| !self.does(b, At) && !self.does(b, Numbered));
        let reading = Reading { value, relative: false, weight: Weight::Light, first, end, rule: "only-range" };
        (free && told && self.closes(end)).then_some(reading)
    }

    /// The number with its noun, unless it is no number of its own.
    pub(super) fn count(&self, number: Number) -> Option<Count> {
        let noun = self.noun(&number);
        // "15 couples".
        let pairs = noun.is_none() && !number.article && self.does(number.end, Pair) && number.value <= 500;
        let value = if pairs { 2 * number.value } else { number.value };
        let noun = if pairs { Some((People, number.end + 1)) } else { noun };
        let number = Number { value, ..number };
        let foreign = number
            .language
            .is_some_and(|l| self.language.is_some_and(|own| own != l && !shared(self.words.text(number.first), own)));
        if foreign && noun.is_none() && !number.collective {
            return None;
        }
        let claimed = noun.is_none() && self.claimed(&number);
        (1..=9_999).contains(&number.value).then_some(Count { number, noun, claimed, joined: false })
    }

    /// The noun behind a number: at once, after "de", after one word that describes it.
    pub(super) fn noun(&self, n: &Number) -> Option<(Job, usize)> {
        let mut i = n.end;
        if n.group && self.words.sign(i, b'-') {
            i += 1;
        }
        if n.group {
            // "30er-Gruppe", "zu zwölft"
            let grouped = self.does(i, Group) || self.does(i, Table) || self.does(i, People);
            let zu = n.first.checked_sub(1).is_some_and(|b| self.words.text(b) == "zu");
            return (grouped || zu).then_some((People, if grouped { i + 1 } else { i }));
        }
        if self.words.sign(i, b'-') && !self.words.glued(i + 1) {
            return None;
        }
        if self.words.sign(i, b'-') || self.words.sign(i, b'(') {
            i += 1;
        }
        // "12-köpfiges Team", "siebenköpfiger Vorstand", but no "4-köpfige Band".
        let bodied = self.words.text(i).starts_with("koepfig");
        if bodied || self.words.text(n.first).contains("koepfig") {
            let body = if bodied { i + 1 } else { i };
            let hired = self.words.text(body).ends_with("band") || self.words.text(body).contains("musik");
            let named = self.words.kind(body) == Some(Kind::Word) && !hired;
            return named.then_some((Part, body + 1));
        }
        if let Some(end) = self.us_end(i).or_else(|| self.stage_end(n)).filter(|_| !n.article) {
            return Some((Part, end));
        }
        // "4 places de parc".
        let parked = |i: usize| {
            matches!(self.words.text(i), "de" | "per") && {
                let w = self.words.text(i + 1);
                w.starts_with("parc") || w.starts_with("station") || w.starts_with("park")
            }
        };
        let direct = |i: usize| {
            let job = [Part, People].into_iter().find(|j| self.does(i, *j)).filter(|_| !parked(i + 1))?;
            // "Grown-ups".
            let joined = [i + 1, i + 2].iter().all(|k| self.words.glued(*k)) && self.words.sign(i + 1, b'-');
            let i = if joined && self.words.kind(i + 2) == Some(Kind::Word) { i + 2 } else { i };
            Some(self.own_end(i + 1).map_or((job, i + 1), |end| (Part, end)))
        };
        if n.value == 1
            && let Some(end) = self.single(i)
        {
            return Some((Part, end));
        }
        if let Some((job, end)) = direct(i) {
            // "Schülerinnen und Schüler".
            let stem = |i: usize| self.words.text(i).get(..4).unwrap_or_default();
            let twin = self.does(end, And)
                && !self.does(end, Plus)
                && stem(end + 1).len() == 4
                && stem(end + 1) == stem(end - 1);
            return Some((job, if twin { end + 2 } else { end }));
        }
        // "une trentaine de personnes", "una trentina di invitati", "20 of our guests"
        if matches!(self.words.text(i), "de" | "d" | "di" | "of") {
            let j = if self.words.sign(i + 1, b'\'') { i + 2 } else { i + 1 };
            if self.words.text(i) == "of" && self.words.text(j + 1) == "own" && direct(j + 2).is_some() {
                return Some((Part, j + 3));
            }
            // "With about 45 of his oldest friends": all of them.
            let led = self.lead(n.first).checked_sub(1).is_some_and(|b| self.does(b, For));
            if led && self.words.text(i) == "of" {
                return (j + 1..j + 4).find(|k| direct(*k).is_some()).map(|k| (People, k + 1));
            }
            // "Two of the guests", "3 of them": a part of those counted.
            if self.words.text(i) == "of" && matches!(self.words.text(j), "the" | "them" | "our") {
                return None;
            }
            if self.words.text(i) == "of" && self.words.text(j) == "us" {
                // "Two of us are cooks": a part of those counted.
                return (self.we_are(n.first) || !self.finite(j + 1)).then_some((People, j + 1));
            }
            return direct(j).or_else(|| direct(j + 1).filter(|_| n.collective));
        }
        // "Zwei unserer Gäste": two of many.
        if self.does(i, Whose) {
            return None;
        }
        if self.misspelt(i) {
            return Some((People, i + 1));
        }
        let describes = |i: usize| {
            self.words.kind(i) == Some(Kind::Word)
                && (self.words.text(i).len() >= 4 || self.words.sign(i + 1, b'-'))
                && ![Unit, Numbered, Table, Per, For, And, Included].iter().any(|j| self.does(i, *j))
                && (!self.does(i, Small) || self.does(i, More))
                || self.does(i, More)
        };
        if !describes(i) {
            return None;
        }
        // "VIP-Gäste", "externe Gäste": the noun follows.
        let next = if self.words.sign(i + 1, b'-') { i + 2 } else { i + 1 };
        let part = if self.does(next, People) { Some((People, next + 1)) } else { direct(next) };
        part.or_else(|| {
            let more = self.does(i, More) || self.does(i, Part);
            direct(next + 1).filter(|_| more && describes(next))
        })
    }

    /// Whether another word takes the number: "3 Flipcharts", "2 Stunden".
    fn claimed(&self, n: &Number) -> bool {
        let i = n.end;
        let clock = |b: usize| self.does(b, At) && !self.stays(n);
        if n.first.checked_sub(1).is_some_and(clock) && n.value <= 24 || self.aged(n) || self.does(i, Whose) {
            return true;
        }
        let blank = |k: usize| self.words.sign(k, crate::understanding::fold::BLANK);
        // "We are 30 on 3 March": what was read behind it is a day.
        let meal = self.lead(n.first).checked_sub(1).is_some_and(|b| self.does(b, For) && self.meal_before(b));
        let free = meal || self.told_so(n.first);
        let amount = |k: usize| blank(k) && !free;
        if amount(i) || amount(i + 1) && (self.does(i, And) || self.does(i, To) || self.words.sign(i, b'-')) {
            return true;
        }
        match self.words.kind(i) {
            // "We have 4,000 all in": money.
            Some(Kind::Word) if n.value >= 500 && self.words.text(i) == "all" && self.words.text(i + 1) == "in" => true,
            Some(Kind::Word) => {
                let free = [
                    Small, Now, Attend, More, Fewer, Change, Instead, Not, But, Than, Between, Approx, Included,
                    Extreme,
                ];
                self.measures(i) || !free.iter().any(|j| self.does(i, *j))
            }
            Some(Kind::Number) => true,
            Some(Kind::Sign(b'-')) => self.words.kind(i + 1) == Some(Kind::Word) && self.words.glued(i + 1),
            Some(Kind::Sign(b'/' | b'x' | b'*' | b'@' | b'=')) => true,
            _ => false,
        }
    }

    /// A unit; "30 am 3. März" has no hour of the morning.
    pub(super) fn measures(&self, i: usize) -> bool {
        self.does(i, Unit) && !(self.words.text(i) == "am" && !self.english())
    }

    /// Whether a number is told apart from the guests': a firm's size, those with a diet, what someone has done.
    pub(super) fn refuses(&self, n: &Number) -> bool {
        // "Two of the guests", "drei der Gäste", "deux des convives".
        let of = counts::parts(self.words.text(n.end));
        let share = of && !n.collective && (n.end + 1..n.end + 4).any(|i| self.does(i, People));
        if self.aged(n) || self.compared(n) || share && self.words.kind(n.end + 1) != Some(Kind::Number) {
            return true;
        }
        let told = |c: Count| self.special(&c) || self.portion(&c) || self.experienced(n.first) || self.honoured(n);
        self.whole_firm(n.first) || self.count(*n).is_some_and(told)
    }

    fn reading(&self, c: &Count) -> Option<Reading> {
        let n = &c.number;
        let at = |value: i64, relative: bool, weight: Weight, rule: &'static str| {
            let rule = if c.joined { "sum" } else { rule };
            let weight = match () {
                () if !relative && self.of_part(c) => Weight::Part,
                () if self.on_paper(c) => weight.min(Weight::Paper),
                () => weight,
            };
            Reading { value, relative, weight, first: n.first, end: c.end(), rule }
        };
        let value = i64::from(n.value);
        let words = self.words;
        let before = n.first.checked_sub(1);
        let is_table =
            before.is_some_and(|b| matches!(words.text(b), "aa" | "je" | "of" | "da")) && self.table_before(n.first);
        // "two dates with 22 people each".
        let with_each = before.is_some_and(|b| words.text(b) == "je" && words.text(b.saturating_sub(1)) == "mit");
        if self.whole_firm(n.first)
            || is_table
            || !with_each && before.is_some_and(|b| self.does(b, Per)) && words.text(before?) != "per"
        {
            return None;
        }
        if self.special(c) || self.portion(c) || self.experienced(n.first) || self.honoured(n) {
            return None;
        }
        if self.drops_out(c) {
            return Some(at(-value, true, Weight::Full, DROPS_OUT));
        }
        if let Some(sign) = self.relative(c) {
            return Some(at(value * sign, true, Weight::Full, "more-or-fewer"));
        }
        if c.people() && with_each {
            return Some(at(value, false, Weight::Light, "each"));
        }
        if c.people() && (c.joined || !n.article) {
            return Some(at(value, false, Weight::Full, "number-and-noun"));
        }
        let year = n.language.is_none() && (1900..=2100).contains(&n.value);
        let is = |b: usize| self.is(b) || words.sign(b, b':');
        let named = |b: usize| self.numbers(b) || is(b) && b.checked_sub(1).is_some_and(|l| self.does(l, Numbered));
        let numbered = before.is_some_and(named);
        // "We said 30", "wir haben 30 gesagt".
        let told = before.is_some_and(|b| self.tells(b)) && !c.claimed || self.tells(n.end);
        if told && !n.article && !numbered {
            return Some(at(value, false, Weight::Light, "told"));
        }
        if self.in_all(n) && !numbered {
            return Some(at(value, false, Weight::Full, "in-all"));
        }
        if c.claimed && !n.article && !numbered {
            let seats = (self.does(n.end, Seat) || self.agents(n)) && n.value >= 5;
            return match () {
                () if self.expected(c) => Some(at(value, false, Weight::Light, "expected")),
                () if seats => Some(at(value, false, Weight::Thing, "thing-for-each")),
                () => None,
            };
        }
        if n.article || numbered {
            return None;
        }
        let marked = before.is_some_and(|b| words.sign(b, b':') || words.sign(b, b'='));
        if self.stays(n) || self.seated(n) || self.numbered_is(n.first) || self.labelled(n.first) && (!year || marked) {
            return Some(at(value, false, Weight::Full, "label"));
        }
        if year {
            return None;
        }
        // "It's just us four now", "nous quatre".
        let ours = before.is_some_and(|b| matches!(words.text(b), "us" | "uns" | "wir" | "nous" | "noi"));
        // "26 werden es wohl".
        let they_are = self.does(n.end, Are) && matches!(words.text(n.end + 1), "es" | "wir");
        if they_are || ours || self.told_so(n.first) || self.attended(c) {
            return Some(at(value, false, Weight::Full, "verb"));
        }
        if self.changed(c) {
            let named = (0..n.first).any(|i| self.does(i, Label) || self.does(i, People));
            return Some(at(value, false, Weight::Correction, if named { "changed" } else { CHANGED }));
        }
        let lead = self.lead(n.first);
        let prepared = lead.checked_sub(1).is_some_and(|b| {
            self.does(b, For)
                && (matches!(words.text(b), "fuer" | "fur" | "for" | "pour" | "per") || self.closes(n.end))
        });
        let event = prepared && self.meal_before(lead.saturating_sub(1));
        let near = || (lead..n.first).any(|i| self.does(i, Approx) && !self.does(i, Small) || words.sign(i, b'~'));
        let about = !self.no_more(n) && (near() || self.highest(c));
        let some = prepared || about || self.everyone(n) || self.joins_meal(n.end);
        let weight = if event { Weight::Full } else { Weight::Light };
        some.then(|| at(value, false, weight, if event { "meal-for" } else { "preposition" }))
    }
}
