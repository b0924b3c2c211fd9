//! Sentences, each a statement or a question, with the words and cues in it.

pub(super) use super::cues::Cues;
use super::cues::{self, Hit, Key, OPENS, QUOTED, SEPARATED, Scratch, Word};
use super::fold::{Span, first, fold, part};
use super::lang::{Cue, signals::Sign};
use super::tokens::{self, Token, View};

mod ends;

/// How a sentence counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Says something.
    Statement,
    /// Asks, and changes nothing.
    Question,
    /// A change, a request or an inquiry asked as a question: counts as a statement.
    PoliteQuestion,
}

/// One sentence.
#[derive(Debug, Clone)]
pub(super) struct Sentence {
    /// Bytes in the text.
    pub(super) span: Span,
    /// Whether it reads as a question, before deciding what kind.
    pub(super) asks: bool,
    /// How it counts.
    pub(super) kind: Kind,
    /// Its cues.
    pub(super) cues: Cues,
    /// Its tokens in [`Text::tokens`].
    pub(super) tokens: Span,
    /// Its words in [`Text::words`].
    pub(super) words: Span,
    /// Its hits in [`Text::hits`].
    hits: Span,
}

impl Sentence {
    /// Its first word in [`Text::words`].
    pub(super) fn first_word(&self) -> usize {
        self.words.0
    }

    /// Whether its facts may be taken.
    pub(super) fn factual(&self) -> bool {
        self.kind != Kind::Question
    }

    /// "I'd take room B if you are sure that 50 can stand there?": what is asked comes with a choice, and is meant.
    pub(super) fn settles(&self) -> bool {
        self.cues.has(Cue::Take) && self.cues.has(Cue::Condition)
    }

    /// Whether a span lies in it.
    pub(super) fn holds(&self, span: Span) -> bool {
        self.span.0 <= span.0 && span.0 < self.span.1
    }
}

/// A text cut into sentences.
#[derive(Debug, Default)]
pub(super) struct Text {
    pub(super) tokens: Vec<Token>,
    pub(super) words: Vec<Word>,
    pub(super) hits: Vec<Hit>,
    pub(super) sentences: Vec<Sentence>,
}

impl Text {
    /// The first token from `at` on that starts at or after a byte.
    fn token_from(&self, at: usize, byte: usize) -> usize {
        at + self.tokens.iter().skip(at).take_while(|t| t.span.0 < byte).count()
    }

    /// Decides which questions count as statements.
    pub(super) fn judge(&mut self, glances: Vec<super::acts::Glance>) {
        let polite: Vec<bool> =
            self.sentences.iter().zip(glances).map(|(s, g)| super::acts::is_polite(self, s, g)).collect();
        for (s, polite) in self.sentences.iter_mut().zip(polite) {
            if polite {
                s.kind = Kind::PoliteQuestion;
            }
        }
    }

    /// The tokens of a sentence as a page shows them.
    pub(super) fn view<'a>(&'a self, page: &'a str, s: &Sentence) -> View<'a> {
        View::new(page, self.tokens.get(s.tokens.0..s.tokens.1).unwrap_or_default())
    }

    /// All tokens as a page shows them.
    pub(super) fn whole<'a>(&'a self, page: &'a str) -> View<'a> {
        View::new(page, &self.tokens)
    }

    /// The words of a sentence.
    pub(super) fn words_of(&self, s: &Sentence) -> &[Word] {
        self.words.get(s.words.0..s.words.1).unwrap_or_default()
    }

    /// Everything found in a sentence.
    pub(super) fn hits_of(&self, s: &Sentence) -> impl Iterator<Item = &Hit> {
        let end = s.words.1;
        self.hits.get(s.hits.0..s.hits.1).unwrap_or_default().iter().filter(move |h| h.last < end)
    }

    /// The hits of one cue in a sentence.
    pub(super) fn all(&self, s: &Sentence, cue: Cue) -> impl Iterator<Item = &Hit> {
        let end = s.words.1;
        let hits = if s.cues.has(cue) { self.hits.get(s.hits.0..s.hits.1) } else { None };
        hits.unwrap_or_default().iter().filter(move |h| h.key == Key::Cue(cue) && h.last < end)
    }

    /// The hits of one sign in a sentence.
    pub(super) fn signed(&self, s: &Sentence, sign: Sign) -> impl Iterator<Item = &Hit> {
        let hits = s.cues.signs(sign).then(|| self.hits_of(s));
        hits.into_iter().flatten().filter(move |h| h.key == Key::Sign(sign))
    }

    /// Whether a sign stands in a sentence that does not deny it.
    pub(super) fn says(&self, s: &Sentence, sign: Sign) -> bool {
        self.signed(s, sign).any(|h| !self.denied(s, h))
    }

    /// Whether a cue opens the sentence, with nothing but fillers before it.
    pub(super) fn opens_with(&self, s: &Sentence, cue: Cue) -> bool {
        self.all(s, cue).any(|h| self.at_head(s.words.0, h.first))
    }

    /// Whether it opens like a question though it has no mark. An adverb before the verb makes it a statement:
    /// "Leider können wir nicht".
    fn inverted(&self, s: &Sentence) -> bool {
        // "Muss den Anlass leider absagen", "wie viele kommen kann ich noch nicht sagen".
        if s.cues.any(&[Cue::Sorry, Cue::Unsure]) {
            return false;
        }
        let alone = |at: usize| {
            at == s.words.0
                || self.words.get(at).is_some_and(|w| w.is(SEPARATED))
                || self.words.get(at - 1).is_some_and(|w| cues::is_joint(w.ids))
        };
        self.all(s, Cue::Interrogative).any(|h| alone(h.first) && self.at_head(s.words.0, h.first))
    }

    /// "How many will come is hard to say", "Welcher Raum, das überlassen wir Ihnen": a question told in a statement.
    fn embeds(&self, s: &Sentence) -> bool {
        let words = self.words_of(s);
        let at = words.iter().skip(1).position(|w| w.is(SEPARATED)).map(|i| s.words.0 + i + 1);
        let telling = |at: usize| self.all(s, Cue::Telling).any(|h| h.first == at);
        self.opens_with(s, Cue::Wh) && at.is_some_and(telling)
    }

    /// Whether only fillers stand between the first word and another.
    pub(super) fn at_head(&self, first: usize, at: usize) -> bool {
        self.words.get(first..=at).unwrap_or_default().iter().all(|w| w.is(OPENS))
            && self.words.get(first + 1..=at).unwrap_or_default().iter().filter(|w| w.is(SEPARATED)).count() <= 1
    }

    /// Bytes of a hit in the text.
    pub(super) fn span(&self, h: &Hit) -> Span {
        let at = |i: usize| self.words.get(i).map_or((0, 0), |w| w.span);
        (at(h.first).0, at(h.last).1)
    }

    /// Whether two hits stand in one clause: no comma, "and" or "but" between them.
    fn together(&self, s: &Sentence, a: &Hit, b: &Hit) -> bool {
        let (left, right) = if a.first <= b.first { (a, b) } else { (b, a) };
        if right.first <= left.last + 1 {
            return right.first <= left.last || !self.words.get(right.first).is_some_and(|w| w.is(SEPARATED));
        }
        let between = left.last + 1..=right.first;
        let comma = self.words.get(between.clone()).unwrap_or_default().iter().any(|w| w.is(SEPARATED));
        !comma && !self.all(s, Cue::Break).any(|k| between.contains(&k.first))
    }

    /// Whether a comma or an "and", "but" stands between two words of a sentence.
    pub(super) fn parted(&self, s: &Sentence, from: usize, to: usize) -> bool {
        let between = self.words.get(from + 1..=to).unwrap_or_default();
        between.iter().any(|w| w.is(SEPARATED)) || self.all(s, Cue::Break).any(|k| from < k.first && k.first < to)
    }

    /// Whether another cue stands in the same clause, outside the hit.
    pub(super) fn beside(&self, s: &Sentence, h: &Hit, cue: Cue) -> bool {
        self.all(s, cue).any(|n| (n.last < h.first || n.first > h.last) && self.together(s, n, h))
    }

    /// Whether a hit is denied, or stands in a phrase of "without".
    pub(super) fn negated(&self, s: &Sentence, h: &Hit) -> bool {
        self.denied(s, h) || self.lacking(s, h)
    }

    /// Whether a "not" or its like denies a hit.
    pub(super) fn denied(&self, s: &Sentence, h: &Hit) -> bool {
        const REACH: usize = 7;
        // "We accept without changing anything", "sans rien changer": a denial within the phrase stays there.
        let inside = |n: &Hit| self.all(s, Cue::Lack).any(|k| h.last < k.first && k.last < n.first);
        self.all(s, Cue::Negation).filter(|n| !inside(n)).any(|n| {
            let gap = h.first.saturating_sub(n.last).max(n.first.saturating_sub(h.last));
            gap <= REACH && self.together(s, n, h)
        })
    }

    /// Whether a hit is the verb of a "without", or next to it: "without accepting", "senza chiedermi altro". The verb
    /// before it is not.
    pub(super) fn lacking(&self, s: &Sentence, h: &Hit) -> bool {
        const PHRASE: usize = 2;
        let before = |n: &Hit| n.last < h.first && h.first - n.last <= PHRASE && self.together(s, n, h);
        self.all(s, Cue::Lack).any(before)
    }

    /// Whether a hit has its negation inside: "not more than".
    pub(super) fn holds_negation(&self, s: &Sentence, h: &Hit) -> bool {
        let inside = |n: &Hit| h.first <= n.first && n.last <= h.last;
        self.all(s, Cue::Negation).any(inside) || self.all(s, Cue::Lack).any(inside)
    }

    /// Whether it quotes words.
    pub(super) fn quotes(&self, s: &Sentence) -> bool {
        self.words_of(s).iter().any(|w| w.is(QUOTED))
    }

    /// Whether it is quoted or told of others: in "our client has decided against it, so we cancel" what follows is not.
    pub(super) fn reported(&self, s: &Sentence, h: &Hit) -> bool {
        let hence = |r: &Hit| self.all(s, Cue::Hence).any(|k| r.first < k.first && k.first < h.first);
        self.words.get(h.first).is_some_and(|w| w.is(QUOTED))
            || self.all(s, Cue::Reported).any(|r| r.first < h.first && !hence(r))
    }
}

/// A sentence is cut at this many bytes: what is asked of one sentence may look at all of it.
const LONGEST: usize = 2000;

/// Reads folded text (same bytes as the text) into sentences.
pub(super) fn read(low: &str) -> Text {
    of(low, tokens::split(low))
}

/// The same, where the names of the house's people count as the word "manager": who asks to speak with one of them
/// asks for a person.
pub(super) fn read_in_house(raw: &str, low: &str, people: &[String]) -> Text {
    let mut tokens = tokens::split(low);
    if !people.is_empty() {
        let names: Vec<String> = people.iter().filter_map(|n| n.split(' ').next_back()).map(fold).collect();
        let manager = cues::lexicon().look_up("manager", &mut String::new());
        let capital = |t: &Token| part(raw, t.span).starts_with(char::is_uppercase);
        let named = |t: &Token| names.iter().any(|n| n == part(low, t.span));
        tokens.iter_mut().filter(|t| capital(t) && named(t)).for_each(|t| t.mean(manager));
    }
    of(low, tokens)
}

fn of(low: &str, tokens: Vec<Token>) -> Text {
    // Most words tell nothing.
    let (words, hits) = (Vec::with_capacity(tokens.len()), Vec::with_capacity(tokens.len()));
    let mut text = Text { tokens, words, hits, ..Text::default() };
    let mut scratch = Scratch::default();
    let mut token = 0;
    for span in cut(low) {
        let raw = part(low, span);
        let lead = raw.len() - raw.trim_ascii_start().len();
        let body = raw.trim_ascii();
        if !body.bytes().any(|b| b.is_ascii_alphanumeric() || b == b'?') {
            continue;
        }
        let span = (span.0 + lead, span.0 + lead + body.len());
        let first = text.token_from(token, span.0);
        token = text.token_from(first, span.1);
        add(&mut text, low, span, (first, token), &mut scratch);
    }
    text
}

fn cut(low: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let bytes = low.as_bytes();
    let (mut start, mut from) = (0, 0);
    loop {
        let sign = bytes.get(from..).and_then(|rest| first(rest, may_end)).map(|at| from + at);
        // No sign ends it for so long: any blank will do.
        let late = from.max(start + LONGEST + 1);
        let stretch = bytes.get(late..sign.unwrap_or(bytes.len())).unwrap_or_default();
        let blank = stretch.iter().position(u8::is_ascii_whitespace).map(|at| late + at);
        let Some(at) = blank.or(sign) else { break };
        if blank.is_some() || ends(low, at) {
            spans.push((start, at + 1));
            start = at + 1;
        }
        from = at + 1;
    }
    spans.push((start, low.len()));
    spans
}

/// Signs that may end a sentence.
fn may_end(b: u8) -> bool {
    matches!(b, b'\n' | b'!' | b'?' | b'"' | b')' | b'.' | b';')
}

/// Whether such a sign ends one where it stands.
fn ends(low: &str, at: usize) -> bool {
    let byte = |at: usize| low.as_bytes().get(at).copied().unwrap_or_default();
    match byte(at) {
        b'\n' => ends::line_ends(low, at),
        b'!' | b'?' => !matches!(byte(at + 1), b'?' | b'!' | b')' | b'"'),
        b'"' | b')' => at > 0 && matches!(byte(at - 1), b'?' | b'!'),
        b'.' => ends::dot_ends(low, at),
        _ => true,
    }
}

/// Adds one sentence, or two: "We are 30 on 14 March, is there parking?" is a statement and a question.
fn add(text: &mut Text, low: &str, span: Span, tokens: Span, scratch: &mut Scratch) {
    let (w0, h0) = (text.words.len(), text.hits.len());
    let of_sentence = text.tokens.get(tokens.0..tokens.1).unwrap_or_default();
    cues::find(low, of_sentence, &mut text.words, &mut text.hits, scratch);
    let (w1, h1) = (text.words.len(), text.hits.len());
    let marked = marked(part(low, span));
    let whole = Sentence {
        span,
        asks: marked,
        kind: Kind::Statement,
        cues: Cues::of(text.hits.iter().skip(h0)),
        tokens,
        words: (w0, w1),
        hits: (h0, h1),
    };
    let behind = if marked { question_behind(low, text, &whole) } else { told_behind(text, &whole) };
    let Some(at) = behind else {
        close(text, whole, marked);
        return;
    };
    let middle = text.words.get(at).map_or(span.1, |w| w.span.0);
    let hit = h0 + text.hits.iter().skip(h0).take_while(|h| h.first < at).count();
    let cut = text.token_from(tokens.0, middle);
    let first = (tokens.0, cut);
    let head = Sentence { span: (span.0, middle), tokens: first, words: (w0, at), hits: (h0, hit), ..whole.clone() };
    let rest = (cut, tokens.1);
    let tail = Sentence { span: (middle, span.1), tokens: rest, words: (at, w1), hits: (hit, h1), ..whole };
    close(text, head, false);
    close(text, tail, marked);
}

fn marked(body: &str) -> bool {
    let closes = || body.trim_end_matches([')', '"', '\'', ' ', '!', '.']).ends_with('?');
    body.contains('?') && (closes() || body.contains("? "))
}

/// The clause that tells a question behind an inquiry: "I am planning a wedding and would like to know if".
fn told_behind(text: &Text, s: &Sentence) -> Option<usize> {
    let told = text.all(s, Cue::Indirect).map(|h| h.first).min()?;
    let wanted = text.all(s, Cue::Need).any(|h| h.last < told);
    let of_event = |k: &Key| matches!(k, Key::Event(_) | Key::Cue(Cue::TargetHeadcount));
    let event = text.hits_of(s).any(|h| of_event(&h.key) && h.last < told);
    let opens = |at: &usize| {
        text.words.get(*at).is_some_and(|w| w.is(SEPARATED)) || text.all(s, Cue::Break).any(|b| b.first == *at)
    };
    // Without a sign: "wir planen einen Abend mit Apéro und Musik könnt ihr mir sagen was das kostet".
    let near = told.saturating_sub(NEAR)..=told;
    let at = (s.words.0 + 3..=told).rev().find(opens).filter(|at| near.contains(at)).unwrap_or(told);
    (wanted && event && at >= s.words.0 + 3).then_some(at)
}

/// Words between a clause's beginning and its verb of telling: "and would like to".
const NEAR: usize = 3;

/// The word at which a question starts behind a statement.
fn question_behind(low: &str, text: &Text, s: &Sentence) -> Option<usize> {
    let head_asks = text.opens_with(s, Cue::Interrogative) || text.opens_with(s, Cue::Wh);
    if head_asks || text.opens_with(s, Cue::Linker) {
        return None;
    }
    // "La sala è accessibile e avete il wifi?" asks both.
    let both = text.opens_with(s, Cue::WeakQuestion);
    let joined = |at: &usize| both && text.all(s, Cue::Break).any(|b| b.last + 1 == *at);
    text.all(s, Cue::Interrogative)
        .chain(text.all(s, Cue::WeakQuestion))
        .map(|h| h.first)
        .filter(|at| {
            let before = at - s.words.0;
            let yes = text.all(s, Cue::Yes).chain(text.all(s, Cue::Confirm)).any(|h| h.last < *at);
            // "Two questions: can we pay by card?"
            let led = || text.words.get(at - 1).is_some_and(|w| part(low, (w.span.1, low.len())).starts_with(':'));
            (before >= 3 || before > 0 && (yes || led())) && !joined(at)
        })
        .min()
}

/// Words of a request that only names what it wants.
const SHORT: usize = 4;

fn close(text: &mut Text, mut s: Sentence, marked: bool) {
    s.cues = Cues::of(text.hits_of(&s));
    // "We'll let you know which" puts off; "let me know what it might come to" asks.
    // So does "whether 60 or 100 come I don't know yet".
    let unsure = |h: &Hit| text.all(&s, Cue::Unsure).any(|u| h.first < u.first);
    let put_off = |h: &Hit| unsure(h) || text.all(&s, Cue::Deferral).any(|d| d.first <= h.last);
    // "You ask whether we need a stage: no" answers.
    let theirs = |h: &Hit| text.all(&s, Cue::Reported).any(|r| r.first <= h.first && h.first <= r.last);
    let told = text.all(&s, Cue::Indirect).any(|h| !put_off(h) && !theirs(h));
    let named = s.cues.has(Cue::TellUs) && super::topics::tellable(&s);
    // "Cost please."
    let price = s.cues.has(Cue::Polite) && s.cues.has(Cue::TargetPrice) && text.words_of(&s).len() <= SHORT;
    s.asks = marked || told || named || price || trailing(text, &s) || text.inverted(&s) && !text.embeds(&s);
    s.kind = if s.asks { Kind::Question } else { Kind::Statement };
    text.sentences.push(s);
}

/// "On se gare où, on vient en voiture": a question word closes its first clause.
fn trailing(text: &Text, s: &Sentence) -> bool {
    !s.cues.has(Cue::Unsure) && text.all(s, Cue::Trailing).next().is_some()
}
