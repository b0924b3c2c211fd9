//! What a change goes from and to, where it is said.

use super::Look;
use crate::understanding::fold::{Span, part, re};
use crate::understanding::lang::Cue;
use crate::understanding::{Act, ActMention, DateMention, DateRole, Mention, ProductWish, Target, Understanding, lang};
use regex::{Captures, Match, Regex};
use std::sync::LazyLock;

/// "25 instead of 20", "nearer 60 than 40", "from 20 to 25": the second number is the old one, or the first.
static NUMBERS: LazyLock<Regex> = LazyLock::new(|| {
    let n = format!(r"(\d{{1,4}}|{})", lang::numbers());
    re(&format!(
        r"(?:\b(?:instead of|rather than|statt|anstatt|au lieu de|plutoot que|invece (?:di|che|dei|del|degli|delle)|anzicchee|anzichee|al posto (?:di|dei|del)|au lieu des|no longer|not|nicht|nich|noed|nid|pas|plus|non) (?:(?:the|den|der|die|nur|les|only|solo|bisher|in|aa|a|bisherigen|geplanten|urspruenglich|siamo|saremo|sommes|serons|are|wir|sind|werden) |d')*(?:[a-z]+ ){{0,3}}?{n}\b)|(?:\b(?:from|von|aus|de|da|di) {n}(?: \w+)? (?:to|auf|zu|aa|a) {n}\b)|(?:\b(?:nearer|closer to|rather|eher|plutoot|piuttosto) \d+(?: [a-z]+){{0,2}} (?:than|als|que|che) (\d+)\b)"
    ))
});

/// Whether a number is named that another takes the place of: none of "from 16 to 23 May".
pub(super) fn revises(l: &Look<'_>) -> bool {
    replaced(l).is_some()
}

/// The number that another takes the place of.
fn replaced<'a>(l: &Look<'a>) -> Option<Match<'a>> {
    // "Instead of Sunday 8 October": that number is a day's.
    let of_day = |n: &Match<'_>| {
        let number = (l.s.span.0 + n.start(), l.s.span.0 + n.end());
        let bare = |d: &Mention<DateMention>| d.span == number && !(l.replaced_date && l.date);
        l.dates.iter().any(|d| d.span.0 <= number.0 && number.1 <= d.span.1 && !bare(d))
    };
    NUMBERS.captures_iter(part(l.low, l.s.span)).filter_map(old).find(|n| !of_day(n))
}

/// The old one of two numbers.
fn old(c: Captures<'_>) -> Option<Match<'_>> {
    [1, 2, 4].into_iter().find_map(|group| c.get(group))
}

/// "Has gone from 40 to 47": one number of people became another.
pub(super) fn moves(low: &str) -> bool {
    MOVED.is_match(low) && NUMBERS.captures(low).is_some_and(|c| c.get(2).is_some())
}

/// Verbs of a number that rises or falls; "from 20 to 25 people" alone is a range.
static MOVED: LazyLock<Regex> = LazyLock::new(|| {
    re(
        r"\b(?:gone|went|climb|rose|risen|rises?|grown?|grew|jump|dropp|drops?|fall|fell|shrunk|gestiegen|steig|angewachsen|gewachsen|waechst|gesunken|sink|geschrumpft|schrumpf|passe|passons|monte|baiss|descend|tomb|sal[ie]|saliti|scend|scesi|cresc|cala|aument|diminu)",
    )
});

/// Whether one number is said to stand for another.
pub(super) fn corrects(low: &str) -> bool {
    NOT.is_match(low)
}

/// "19, not 16".
static NOT: LazyLock<Regex> = LazyLock::new(|| {
    let n = format!(r"(?:\d{{1,4}}|{})", lang::numbers());
    re(&format!(
        r"\b{n}(?: [a-z]+)?,? (?:(?:und|and|et|e) )?(?:not|nicht|nich|noed|nid|pas|non) (?:in )?{n}\b|\b(?:no longer|not|nicht|pas|plus|non)(?: [a-z]+){{0,2}}?(?: in)? {n}(?: [a-z]+)?,? (?:but|sondern|mais|ma|bensii) (?:in )?{n}\b"
    ))
});

/// Whether a number of people was told before and is not the one now: "we told you 30 people, and now we are 45".
pub(super) fn outdated(l: &Look<'_>) -> bool {
    l.has(Cue::Revision) && TOLD.is_match(part(l.low, l.s.span))
}

/// The number told before, in the group.
static TOLD: LazyLock<Regex> = LazyLock::new(|| {
    let n = format!(r"(\d{{1,4}}|{})", lang::numbers());
    let now = r"[^.?]{0,30}\b(?:now|jetzt|nun|inzwischen|mittlerweile|maintenant|deesormais|ora|adesso)\b";
    let told = r"(?:told you|(?:had|first|originally) said|angegeben|gemeldet|angemeldet|gesagt|annoncee|indiquee|dit|detto|comunicato|indicato|annunciato)";
    re(&format!(
        r"\b{told}(?: [a-z]+){{0,3}}? {n}\b{now}|\b{n}(?: [a-z]+)? (?:angegeben|gemeldet|angemeldet|gesagt)\b{now}"
    ))
});

/// Old and new value, as ISO dates, digits, names.
pub(super) fn of(
    l: &Look<'_>,
    u: &Understanding,
    target: Target,
    old_rooms: &[(String, Span)],
) -> (Option<String>, Option<String>) {
    match target {
        Target::Date => dates(l, u),
        Target::Headcount => counts(l, u),
        Target::Room => (
            old_rooms.iter().find(|r| l.s.holds(r.1)).map(|r| r.0.clone()),
            u.rooms.iter().rfind(|r| l.s.holds(r.span)).map(|r| r.value.to_string()),
        ),
        Target::Layout => {
            let layout = u.layout.as_ref().filter(|x| l.s.holds(x.span));
            let name = layout.and_then(|x| serde_json::to_value(x.value).ok());
            (None, name.and_then(|v| v.as_str().map(str::to_owned)))
        }
        Target::Products | Target::Price | Target::Billing | Target::Event | Target::Visit | Target::Unspecified => {
            (None, None)
        }
    }
}

fn dates(l: &Look<'_>, u: &Understanding) -> (Option<String>, Option<String>) {
    let mut here = l.dates.iter();
    let show = |d: &Mention<DateMention>| d.value.when.start().map(|d| d.to_string());
    let old = here.clone().find(|d| d.value.role == DateRole::Replaced).and_then(show);
    let new = here.rfind(|d| d.value.role == DateRole::Event).and_then(show);
    let time = u.times.iter().rfind(|t| l.s.holds(t.span)).and_then(|t| t.value.start.or(t.value.end));
    (old, new.or(time.map(|t| t.to_string())))
}

fn counts(l: &Look<'_>, u: &Understanding) -> (Option<String>, Option<String>) {
    let new = u.headcount.as_ref().filter(|h| l.s.holds(h.span)).map(|h| u32::from(h.value));
    // What was told before may stand in a sentence of its own.
    let old = replaced(l)
        .or_else(|| TOLD.captures(l.low).and_then(old))
        .and_then(|n| lang::number(n.as_str()))
        .filter(|old| Some(*old) != new);
    (old.map(|n| n.to_string()), new.map(|n| n.to_string()))
}

/// Fills in what the sentence of a change leaves open and another one tells.
pub(super) fn complete(a: &mut ActMention, u: &Understanding, low: &str, old_rooms: &[(String, Span)]) {
    let Act::Change { target } = a.act else { return };
    let (old, new) = match target {
        Target::Date => moved(u, a.old.is_some()),
        Target::Headcount => {
            let new = u.headcount.as_ref().map(|h| u32::from(h.value));
            let before = BEFORE.captures(low).and_then(old).and_then(|n| lang::number(n.as_str()));
            (before.filter(|old| Some(*old) != new).map(|n| n.to_string()), new.map(|n| n.to_string()))
        }
        // "Room E gets too large. Could we move to Room C?"
        Target::Room => (if let [one] = old_rooms { Some(one.0.clone()) } else { None }, None),
        Target::Products => exchanged(u, a.span),
        Target::Layout | Target::Price | Target::Billing | Target::Event | Target::Visit | Target::Unspecified => {
            return;
        }
    };
    a.old = a.old.take().or(old);
    a.new = a.new.take().or(new);
}

/// "We have to move our dinner. Instead of 5 March, 9 April": the only days of their kind. Where none is given up, another
/// sentence's day may be the one that is moved.
fn moved(u: &Understanding, given_up: bool) -> (Option<String>, Option<String>) {
    let only = |role| {
        let days = u.dates.iter().filter(|d| d.value.role == role);
        let mut all = days.filter_map(|d| d.value.when.start());
        let first = all.next()?;
        all.all(|other| other == first).then(|| first.to_string())
    };
    let old = only(DateRole::Replaced);
    let told = given_up || old.is_some();
    (old, told.then(|| only(DateRole::Event)).flatten())
}

/// What is taken off and what is wished in a sentence, in the client's words.
fn exchanged(u: &Understanding, sentence: Span) -> (Option<String>, Option<String>) {
    let mut wishes = u.products.iter().filter(|w| sentence.0 <= w.span.0 && w.span.1 <= sentence.1);
    let said = |w: &Mention<ProductWish>| part(&u.text, w.span).to_lowercase();
    (wishes.clone().find(|w| !w.value.wanted).map(said), wishes.rfind(|w| w.value.wanted).map(said))
}

/// The number that held before, in a mail that changes it: "58 (previously 64)", "we had told you 40", "to the 26 so far".
static BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    let n = format!(r"(\d{{1,4}}|{})", lang::numbers());
    let before = r"(?:bisher(?:ige[nr]?)?|previously|formerly|so far|jusqu'ici|jusque-laa|auparavant|finora|prima)";
    let told =
        r"(?:told you|(?:had|first|originally) said|you put|it shows|aviez notee|avions dit|avevamo detto|avevo detto)";
    re(&format!(r"\b(?:{before}|{told})(?: (?:[a-z]+ )?| ?[:=] ?){n}\b|\b{n}(?: [a-z]+)? \(?{before}(?:[),.;]|$)"))
});

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::understanding::{Context, understand};
    use crate::venue::seed;

    /// What the change of a target goes from and to.
    fn change(text: &str, target: Target) -> (String, String) {
        let u = understand(None, text, "2027-01-10".parse().unwrap(), &seed::atelier().unwrap(), &Context::default());
        let act = u.acts.iter().find(|a| a.act == Act::Change { target });
        let act = act.unwrap_or_else(|| panic!("{text}: {:?}", u.acts));
        (act.old.clone().unwrap_or_default(), act.new.clone().unwrap_or_default())
    }

    #[test]
    fn a_change_knows_what_other_sentences_tell_of_it() {
        let days = ("2027-03-05".to_owned(), "2027-04-09".to_owned());
        for text in [
            "Wir müssen unsere Feier verschieben, sie wird operiert. Statt Fr 5. März neu Fr 9. April.",
            "We have to move our party. Instead of 5 March it should be 9 April.",
            "Nous devons déplacer notre fête. Au lieu du 5 mars, ce serait le 9 avril.",
            "Dobbiamo spostare la festa. Invece del 5 marzo, il 9 aprile.",
        ] {
            assert_eq!(change(text, Target::Date), days, "{text}");
        }
        let guests = ("40".to_owned(), "55".to_owned());
        for text in [
            "Wir werden mehr: bitte ändern Sie die Personenzahl auf 55 (bisher 40).",
            "Please change the number of guests. We had told you 40, and now we will be 55.",
        ] {
            assert_eq!(change(text, Target::Headcount), guests, "{text}");
        }
        let rooms = ("Room E".to_owned(), "atelier-room-c".to_owned());
        assert_eq!(change("Room E gets too large. Could we move to Room C?", Target::Room), rooms);
    }

    #[test]
    fn a_change_of_products_tells_them_in_the_clients_words() {
        let text = "Bitte den Fotografen streichen und dafür ein Flipchart.";
        assert_eq!(change(text, Target::Products), ("fotografen".to_owned(), "flipchart".to_owned()));
    }
}
