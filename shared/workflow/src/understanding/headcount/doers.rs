//! Nouns no table knows for those who come beside the guests: "plus 1 Ausbilder", "and 3 proctors", "più 3 commissari".

use super::Job::*;
use super::grammar::{Count, Sentence};
use crate::understanding::clean;
use crate::understanding::tokens::Kind;

/// How nouns for those who do something end, folded.
const DOERS: &[&str] = &[
    // German
    "er", "ern", "erin", "erinnen", "ende", "enden", "ierte", "ierten", "or", "oren", "orin", "ant", "anten", "ent",
    "enten", "ist", "isten", "loge", "logen", "eur", "eure", "innen", "frau", "mann", "leute", "kraft", "kraefte",
    // English
    "ers", "ors", "ists", "ants", "ents", "ians", "ian", "man", "men", "woman", "women", "lords", // French
    "eurs", "euse", "euses", "trice", "trices", "iste", "istes", "ante", "antes", "ien", "iens", "ienne", "iennes",
    "aire", "aires", // Italian
    "ore", "ori", "rici", "ista", "isti", "anti", "enti", "ario", "ari",
];

/// How things end that look like them, folded.
const THINGS: &[&str] = &[
    "beamer",
    "zimmer",
    "fenster",
    "teller",
    "becher",
    "staender",
    "meter",
    "liter",
    "computer",
    "drucker",
    "muster",
    "wasser",
    "keller",
    "ordner",
    "koffer",
    "bilder",
    "felder",
    "eimer",
    "feuer",
    "lichter",
    "fahrraeder",
    "raeder",
    "autos",
    "behaelter",
    "verteiler",
    "stecker",
    "sprecher",
    "woofer",
    "schalter",
    "projektor",
    "projektoren",
    "monitor",
    "monitore",
    "monitoren",
    "monitors",
    "sensor",
    "motor",
    "motoren",
    "poster",
    "posters",
    "flyer",
    "container",
    "containers",
    "cooler",
    "coolers",
    "heater",
    "heaters",
    "printer",
    "printers",
    "computers",
    "projector",
    "projectors",
    "dinner",
    "dinners",
    "supper",
    "suppers",
    "starter",
    "starters",
    "banner",
    "banners",
    "binder",
    "binders",
    "corner",
    "corners",
    "hour",
    "hours",
    "floor",
    "floors",
    "door",
    "doors",
    "tent",
    "tents",
    "event",
    "events",
    "element",
    "elements",
    "document",
    "documents",
    "apartment",
    "apartments",
    "equipment",
    "parkplaetze",
    "laender",
    "kilometer",
    "semester",
    "sender",
    "ventilator",
    "ventilatoren",
    "generator",
    "projecteur",
    "projecteurs",
    "ordinateur",
    "ordinateurs",
    "ecouteurs",
    "haut-parleurs",
    "hour",
    "moteur",
    "proiettore",
    "proiettori",
    "computer",
    "contenitore",
    "contenitori",
    "motore",
    "motori",
    "schermo",
    "ore",
    "fiori",
    "colori",
    "valori",
    "liquori",
    "orari",
    "denari",
    "locali",
    "strumenti",
    "elementi",
    "documenti",
    "appartamenti",
    "posti",
    "pasti",
    "menu",
];

impl Sentence<'_> {
    /// Whether a word that no table knows names somebody by what he does.
    pub(super) fn doer(&self, i: usize) -> bool {
        let word = self.words.text(i);
        let shaped = self.words.kind(i) == Some(Kind::Word) && word.len() >= 5;
        let told = [Unit, Numbered, Table, Per, Seat, Meal, Small, Special].iter().any(|j| self.does(i, *j));
        let thing = || THINGS.iter().any(|t| word.ends_with(t));
        shaped && !told && DOERS.iter().any(|d| word.ends_with(d)) && !thing() && !clean::of_trade(word)
    }

    /// "15 Teilnehmer plus 1 Ausbilder", "24 kids and 3 proctors": who is joined to people names people, too.
    pub(super) fn name_doers(&self, counts: &mut [Count]) {
        let mut above: Option<Count> = None;
        for c in counts.iter_mut() {
            if let Some(a) = above.filter(|_| c.claimed && self.doer(c.number.end)) {
                let lead = self.lead(c.number.first);
                let near = lead.saturating_sub(2)..lead.max(c.number.first);
                let linked = near
                    .into_iter()
                    .any(|i| self.does(i, And) && !self.does(i, For) || self.does(i, Plus) || self.words.sign(i, b'+'));
                let listed = a.end() + 1 == c.number.first && self.words.sign(a.end(), b',');
                if (linked || listed) && c.number.value < a.number.value {
                    c.noun = Some((Part, c.number.end + 1));
                    c.claimed = false;
                }
            }
            if c.people() && !c.number.article {
                above = Some(*c);
            }
        }
    }

    /// "60 Gäste aus den Familien", "60 guests from the families": where the words end that tell which.
    pub(super) fn described_end(&self, c: &Count) -> usize {
        const OF: &[&str] = &[
            "aus", "von", "vom", "der", "des", "from", "of", "de", "du", "des", "d", "del", "della", "delle", "dei",
            "dal", "dalla", "dalle", "dai",
        ];
        const WORDS: usize = 4;
        let end = c.end();
        if !c.people() || !OF.contains(&self.words.text(end)) {
            return end;
        }
        let told = |i: &usize| {
            self.words.kind(*i) == Some(Kind::Word) && !self.does(*i, And) && !self.does(*i, Included)
                || self.words.sign(*i, b'\'')
        };
        let last = (end + 1..end + 1 + WORDS).take_while(told).count();
        let stop = end + 1 + last;
        if self.does(stop, And) || self.does(stop, Plus) || self.words.sign(stop, b'+') { stop } else { end }
    }
}
