//! Days that are out: denied, replaced, or given to something else.

use super::Found;
use super::class::{Tag, Tell};
use super::compose::Node;
use super::given_up::day_or_week;
use super::lex::Kind;
use super::parse::{Body, P};
use super::tells::{self, Heard};
use crate::understanding::Rule;
use crate::understanding::fold::{Span, part};
use crate::understanding::lang::{Cue, signals::Sign};
use crate::understanding::sentences::{Kind as Mood, Sentence};

/// A negation stands at most so many items before the day that it denies.
const REACH: usize = 8;

impl P<'_> {
    /// Whether the day is out; `clause`: the words around it, `next`: the date named behind it.
    pub(super) fn denied_day(&self, f: &Found, low: &str, s: &Sentence, clause: Span, next: Option<&Found>) -> bool {
        let drops = self.bidden(f, s);
        // "Please don't forget the 12th", "bitte vergessen Sie den 12. nicht".
        let kept = drops == Some(false);
        drops == Some(true)
            || !kept && (self.replaced(f, low) || self.does_not_work(f, low, clause, next))
            || self.opposed(self.leader(f))
            || self.instead_of_event(f)
            || self.contrasted(f, next)
            || self.neither(f, low)
            || self.not_held(f, s)
            || self.ruled_out(f, s)
            || self.cleft_out(f, s)
            || plain_no(f, low, s)
            || taken(f, self.heard, s, clause, next) && !self.of_event(low, s, f)
    }

    /// "Weder der 6. noch der 7. Juli", "neither the 6th nor the 7th": only days and little words stand between.
    fn neither(&self, f: &Found, low: &str) -> bool {
        let between = |k: usize| {
            let s = self.sense(k);
            let nor = self.item(k).is_some_and(|t| tells::of_word(part(low, t.span)).has(Tell::Nor));
            let little = self.any(k, &[Tag::The, Tag::On, Tag::At, Tag::Of, Tag::Or, Tag::And]);
            let dated = self.num(k).is_some() || s.month.is_some() || s.weekday.is_some() || s.ord.is_some();
            nor || little || dated || [b'.', b',', b'\''].iter().any(|m| self.mark(k, *m))
        };
        for k in (f.items.0.saturating_sub(REACH + 2)..f.items.0).rev() {
            let Some(t) = self.item(k).filter(|_| self.together(k, f.items.0)) else { return false };
            let told = self.heard.of((t.span.0, f.span.1));
            // "Né" is "neither" in Italian and "born" in French.
            let born = t.language == 2 && told.has(Tell::Born);
            if t.kind == Kind::Word && told.has(Tell::Neither) && !born {
                return true;
            }
            if !between(k) {
                return false;
            }
        }
        false
    }

    /// "n'a pas lieu le 9 novembre mais le 16", "non è il 5 maggio ma il 12".
    fn contrasted(&self, f: &Found, next: Option<&Found>) -> bool {
        let but = self.opt(f.items.1, b',');
        let on = next.is_some_and(|n| n.items.0 > but && n.items.0 <= but + 4 && self.together(f.items.0, n.items.0));
        let near = f.items.0.saturating_sub(REACH)..f.items.0;
        self.is(but, Tag::But)
            && on
            && near
                .rev()
                .take_while(|k| !self.any(*k, &[Tag::But]))
                .any(|k| self.is(k, Tag::Not) && self.together(k, but))
    }

    /// "Failing that, Friday the 18th would suit me": instead of the day before it, and for the same.
    pub(super) fn stands_in(&self, f: &Found, s: Option<&Sentence>) -> bool {
        let opens = |s: &Sentence, k: usize| self.item(k).is_some_and(|t| t.span.0 == s.span.0) && self.is(k, Tag::Or);
        let first = f.items.0.saturating_sub(REACH);
        let comma = self.prev(f.items.0);
        let set_off = self.mark(comma, b',') && self.is(self.prev(comma), Tag::Or);
        s.is_some_and(|s| {
            let otherwise = self.led_by(f, &[Tag::Or]) || set_off || (first..f.items.0).any(|k| opens(s, k));
            otherwise && !s.cues.any(&[Cue::EventWord, Cue::NeedsRoom])
        })
    }

    /// "instead of the 14th", "nicht am 14.", "non pas le 14".
    fn replaced(&self, f: &Found, low: &str) -> bool {
        let lead = self.leader(f);
        let mut p = if self.mark(lead, b'\'') { self.prev(lead) } else { lead };
        for _ in 0..2 {
            if !self.any(p, &[Tag::From, Tag::At]) || self.any(p, &[Tag::Instead, Tag::Not]) {
                break;
            }
            p = self.prev(p);
        }
        if !self.together(p, f.items.0) || !self.any(p, &[Tag::Instead, Tag::Not]) {
            return false;
        }
        let before = self.item(self.prev(p)).map_or("", |t| part(low, t.span));
        !tells::of_word(before).has(Tell::Whether)
    }

    /// "Ne peut plus avoir lieu le 27 octobre", "can no longer take place on": what an event does on its day is denied.
    fn not_held(&self, f: &Found, s: &Sentence) -> bool {
        const VERBS: usize = 2;
        // "L'11".
        let lead = self.leader(f);
        let lead = if self.mark(lead, b'\'') { self.skip_back(f.items.0) } else { lead };
        let tells = |k: &usize| match (self.item(*k), self.item(lead)) {
            (Some(a), Some(b)) => a.span.0 <= b.span.0 && self.heard.of((a.span.0, b.span.1)).has(Tell::TakesPlace),
            _ => false,
        };
        let denied = |first: usize| {
            let mut k = self.prev(first);
            for _ in 0..VERBS {
                if self.is(k, Tag::CanVerb) {
                    k = self.prev(k);
                }
            }
            self.is(k, Tag::Not) && self.together(k, f.items.0)
        };
        s.kind != Mood::Question
            && !s.cues.has(Cue::Condition)
            && [lead, self.prev(lead)].into_iter().any(|first| tells(&first) && denied(first))
    }

    /// "Ausgeschlossen ist die Woche vom 6. bis 12. März", "not possible: 11 July": the verdict stands before the day.
    fn ruled_out(&self, f: &Found, s: &Sentence) -> bool {
        const WORDS: usize = 7;
        const LIST: usize = 60;
        const NEAR: usize = 3;
        const LITTLE: usize = 2;
        let low = self.heard.low();
        // "Not possible: 4, 11 and 18 July": what heads the list holds for all that it names.
        let head = part(low, (s.span.0, f.span.0)).rfind(':').map(|k| s.span.0 + k + 1);
        let chosen = |span: Span| {
            let told = self.heard.of(span);
            [Tell::Suits, Tell::Chosen, Tell::Rather].into_iter().any(|t| told.has(t))
        };
        let own = self.heard.clause(s.span, f.span).1.max(f.span.1);
        let head = head.filter(|end| f.span.0 - end <= LIST && !chosen((*end, own)));
        let head_of_list = head.is_some();
        let end = head.unwrap_or(f.span.0);
        let joint = |end: usize| self.heard.last_joint((s.span.0.min(end), end));
        // "Out of the question, the 12th": set off, and no more is said.
        let little = |j: &Span| tells::words(part(low, (j.1, end))).count() <= LITTLE;
        let last = !part(low, (f.span.1, s.span.1.max(f.span.1))).contains(|c: char| c.is_ascii_alphanumeric());
        let set_off = joint(end).filter(|j| last && little(j));
        let from = set_off.map_or(joint(end), |j| joint(j.0)).map_or(s.span.0, |j| j.1);
        let ahead = (from.min(end), end);
        let words = part(low, ahead);
        let says = |span: Span| self.heard.of(span).has(Tell::Out);
        if !says(ahead) || s.kind == Mood::Question || !day_or_week(&f.when, f.grain) {
            return false;
        }
        let aside = [Tag::Before, Tag::After, Tag::Until, Tag::By];
        let part_way = (f.items.0.saturating_sub(NEAR)..f.items.0).any(|k| self.any(k, &aside))
            || f.rule != Rule::Range && self.led_by(f, &[Tag::From]);
        let few = tells::words(words).count() <= WORDS;
        // The verdict opens it, behind its verb perhaps: "est exclu".
        let behind_first = |at: usize| {
            let rest = part(low, (at, ahead.1));
            at + rest.len() - rest.trim_start().split_once(' ').map_or("", |two| two.1).len()
        };
        let is = tells::words(words).next().is_some_and(|w| tells::of_word(w).has(Tell::Is));
        let head = if is { behind_first(ahead.0) } else { ahead.0 };
        let opens = says((head, ahead.1)) && !says((behind_first(head), ahead.1));
        let cues = self.heard.cues(ahead);
        let other = cues.any(&[Cue::Need, Cue::NeedsRoom])
            || self.heard.of(ahead).has(Tell::Whether)
            || words.bytes().any(|b| b.is_ascii_digit());
        // Italian excepts with the same word.
        few && !part_way && !other && (opens || head_of_list && !cues.has(Cue::Condition))
    }

    /// "Forget the 12th", "vergessen wir den 12.": whether a verb that leads to the day gives it up, or asks not to.
    fn bidden(&self, f: &Found, s: &Sentence) -> Option<bool> {
        const WORDS: usize = 3;
        let lead = self.leader(f);
        let from = (lead.saturating_sub(WORDS - 1)..=lead).filter_map(|k| self.item(k)).map(|t| t.span.0);
        let says = |from: usize| self.heard.of((from.max(s.span.0).min(f.span.0), f.span.0)).has(Tell::Drops);
        let led = s.kind != Mood::Question && self.together(lead, f.items.0) && from.into_iter().any(says);
        let kept = || s.cues.signs(Sign::Reminds) || s.cues.has(Cue::Negation);
        led.then(|| !kept())
    }

    /// "Was nicht geht, ist der 12.", "a no-go is the 12th", "ce qui ne va pas, c'est le 12": "is" leads from the verdict
    /// to the day, and nothing more is said of it.
    fn cleft_out(&self, f: &Found, s: &Sentence) -> bool {
        const WORDS: usize = 10;
        /// Words from "is" to the day: "is for us the".
        const LITTLE: usize = 4;
        let low = self.heard.low();
        let before = part(low, (s.span.0, f.span.0));
        let from = before.rfind([';', ':', '.', '(', '\n']).map_or(s.span.0, |k| s.span.0 + k + 1);
        let near = (f.items.0.saturating_sub(LITTLE)..f.items.0).rev().filter_map(|k| self.item(k));
        let is = near.into_iter().find(|t| tells::of_word(part(low, t.span)).has(Tell::Is));
        let Some(at) = is.map(|t| t.span.0.max(from)) else { return false };
        let ahead = (from, at);
        let said = self.heard.of(ahead);
        let behind = part(low, (f.span.1, s.span.1.max(f.span.1)));
        let last = !behind
            .split([',', ';', '.', '('])
            .next()
            .unwrap_or_default()
            .contains(|c: char| c.is_ascii_alphanumeric());
        let few = tells::words(part(low, ahead)).count() <= WORDS;
        let other = self.heard.cues(ahead).any(&[Cue::Need, Cue::NeedsRoom]) || said.has(Tell::Whether);
        last && few && s.kind != Mood::Question && said.has(Tell::Out) && !other && day_or_week(&f.when, f.grain)
    }

    /// "6 to 9 December 2027, except the 8 December": what is left out lies in the range named before it.
    pub(super) fn date_exceptions(&self, nodes: &mut [Node]) {
        for i in 1..nodes.len() {
            let (left, right) = nodes.split_at_mut(i);
            let (Some(a), Some(b)) = (left.last(), right.first_mut()) else { continue };
            let (Body::Date(x), Some(Body::Date(y))) = (&a.atom.body, a.until.as_ref().map(|u| &u.body)) else {
                continue;
            };
            let Body::Date(out) = &mut b.atom.body else { continue };
            let close = self.together(a.atom.first, b.atom.first) && self.refused(b.atom.first);
            let inside = (x.month, x.day) <= (out.month, out.day) && (out.month, out.day) <= (y.month, y.day);
            if close && inside && out.month.is_some() {
                out.year = out.year.or(x.year.filter(|v| y.year == Some(*v)));
            }
        }
    }

    /// "The 14th does not work", "passt leider nicht", "n'est pas possible".
    fn does_not_work(&self, f: &Found, low: &str, clause: Span, next: Option<&Found>) -> bool {
        // "Am 14. können wir nicht": the verb may stand before the day.
        let head = self.item(f.items.0).map_or(clause.0, |t| t.span.0);
        let led = (f.items.0.saturating_sub(5)..f.items.0)
            .any(|k| self.is(k, Tag::CanVerb) && self.item(k).is_some_and(|t| t.span.0 >= clause.0 && t.span.0 < head));
        // "If there is no answer by 10 January": nothing is said against the day.
        if self.led_by(f, &[Tag::Until, Tag::By]) && self.heard.of(clause).has(Tell::Reply) {
            return false;
        }
        let (mut not, mut works) = (None, led);
        let stop = next.map_or(usize::MAX, |n| n.items.0);
        for k in f.items.1..f.items.1 + 12 {
            if k >= stop || !self.together(f.items.0, k) {
                break;
            }
            let s = self.sense(k);
            match self.item(k).map(|t| t.kind) {
                Some(Kind::Mark(b',' | b';' | b':' | b'-' | b'(')) => break,
                Some(Kind::Word) => {}
                _ => continue,
            }
            if s.has(Tag::But) && !s.has(Tag::Not) || s.has(Tag::Or) || s.has(Tag::And) && !s.has(Tag::At) {
                break;
            }
            not = not.or(s.has(Tag::Not).then_some(k));
            // "Findet am 11. Juli nicht statt".
            works |= s.has(Tag::WorkVerb) || s.has(Tag::Instead) && not.is_some_and(|n| n + 1 == k);
            if tells::of_word(self.item(k).map_or("", |t| part(low, t.span))).has(Tell::Trouble) {
                return false;
            }
        }
        // "am 24. hingegen nicht", "the 19th doesn't": nothing follows.
        let last = |k: usize| {
            // "E non, come scritto, il 14": said of the day behind.
            let held = self.mark(k + 1, b',') && self.is(k + 2, Tag::As);
            !self.together(f.items.0, k + 1)
                || !held
                    && matches!(
                        self.item(k + 1).map(|t| t.kind),
                        Some(Kind::Mark(b'.' | b',' | b';' | b'(' | b')' | b'!'))
                    )
        };
        not.is_some_and(|k| works || last(k) && k <= f.items.1 + 4)
    }
}

/// "Le 1er juillet, c'est non", "3 March: no": nothing more is said of the day.
fn plain_no(f: &Found, low: &str, s: &Sentence) -> bool {
    const WORDS: usize = 3;
    let behind = part(low, (f.span.1, s.span.1.max(f.span.1))).trim_start_matches([' ', ',', ':', '-', '(']);
    let end = behind.find([',', '.', ';', ':', '!', '?', '(', ')', '\n']).unwrap_or(behind.len());
    let (said, rest) = behind.split_at(end);
    let mut words = tells::words(said).rev();
    let no = words.next().is_some_and(|w| tells::of_word(w).has(Tell::Nay));
    // "E non, come scritto, il 14": said of the day behind.
    let held = || tells::words(rest).next().is_some_and(|w| tells::of_word(w).has(Tell::Like));
    no && words.count() < WORDS && !rest.starts_with('?') && !(rest.starts_with(',') && held())
}

/// Whose it is, in folded text.
const OURS: [&str; 6] = ["unser", "uesi", "our", "notre", "nostr", "eigene"];

/// "Le 21 février c'est carnaval, impensable", "le 12, c'est exclu": a few words behind the comma tell that the day before
/// it is out. `told`: something is said of the day before the comma; else what is behind it says "that is".
fn verdict(heard: &Heard<'_>, behind: Span, told: bool) -> bool {
    const WORDS: usize = 5;
    let low = heard.low();
    let Some(said) = part(low, behind).strip_prefix(", ") else { return false };
    let said = said.split([',', '.', ';', ':', '!', '?', '(', '\n']).next().unwrap_or_default();
    let is = |w: &str| w.ends_with("'s") || w.rsplit('\'').next().is_some_and(|w| tells::of_word(w).has(Tell::Is));
    let that_is =
        || tells::words(said).take(2).any(is) || tells::words(said).count() == 1 || tells::of(said).has(Tell::Drops);
    let out = || tells::of(said).has(Tell::Taken);
    (1..=WORDS).contains(&tells::words(said).count()) && out() && (told || that_is())
}

/// "Der 4. Juni ist bei uns besetzt", "the 3rd clashes with our board meeting": said, not asked and not supposed.
fn taken(f: &Found, heard: &Heard<'_>, s: &Sentence, clause: Span, next: Option<&Found>) -> bool {
    let stop = next.map_or(s.span.1, |n| n.span.0).clamp(f.span.1, s.span.1.max(f.span.1));
    let end = clause.1.clamp(f.span.1, stop);
    // "Il 5 marzo è escluso": without its accent the verb looks like "and".
    let is = end == f.span.1 && part(heard.low(), (end, stop)).starts_with(" e ");
    let end = if is { heard.first_joint((end + 2, stop)).map_or(stop, |j| j.0) } else { end };
    let behind = (f.span.1, end);
    let words = part(heard.low(), behind);
    // "Am 3. ist unser Saal belegt": that is why they come to us that day.
    let ours = |w: &str| OURS.iter().any(|o| w.starts_with(o));
    let own = || heard.cues(behind).has(Cue::NeedsRoom) && tells::words(words).any(ours);
    let says = || {
        let told = !words.trim().is_empty();
        // "Ideale mercoledì 10. Fuori discussione invece": the dot ended a sentence.
        let here = heard.of(behind).has(Tell::Taken) || verdict(heard, (end, stop), told);
        // "The viewing on the 2nd falls through" stays the viewing's.
        let visit = s.cues.has(Cue::Visit) && heard.of(behind).has(Tell::Moves);
        !words.starts_with('.') && here && !own() && !visit
    };
    day_or_week(&f.when, f.grain)
        && (s.kind == Mood::Statement || next.is_some_and(|n| s.holds(n.span)))
        && !s.cues.has(Cue::Condition)
        && says()
}
