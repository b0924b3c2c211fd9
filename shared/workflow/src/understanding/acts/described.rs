//! A room of those listed, told by what it is like: "the one on the ground floor", "den grösseren von beiden".

use super::Look;
use crate::understanding::cues::{self, SEPARATED, Word};
use crate::understanding::fold::part;
use crate::understanding::lang::choices::Choice;
use crate::understanding::lang::{self, Cue, listed, phrases};

/// Whether a sentence tells one of the rooms listed from the others.
pub(super) fn described(l: &Look<'_>) -> bool {
    open(l) && !l.layout && (l.s.words.0..l.s.words.1).any(|at| told_at(l, at).is_some())
}

/// "Room A, with projector", "den grösseren bitte": a room by its name or by what it is like, and no more is said of it.
pub(super) fn bare(l: &Look<'_>) -> bool {
    /// Words of an article and a room's name: "la sala A".
    const NAME: usize = 4;
    /// Words of such a room: "la petite salle à l'étage".
    const LIKE: usize = 7;
    let unsure =
        [Cue::NotWork, Cue::Negation, Cue::Deferral, Cue::Condition, Cue::Unreal, Cue::PastStory, Cue::Decline];
    if !open(l) || l.any(&unsure) || l.s.asks {
        return false;
    }
    let first = l.s.words.0;
    let ends = |at: usize| at >= l.s.words.1 || l.text.words.get(at).is_some_and(|w| w.is(SEPARATED));
    let article = listed!(rooms.article).contains(l.word(first));
    let name = || {
        l.room
            && (article || noun(l, first))
            && (first + 1..=first + NAME).find(|at| ends(*at)).is_some_and(|at| (first..at).any(|at| noun(l, at)))
    };
    // "Quella con il balcone, grazie": of a verb it would be told.
    let short = |last: usize| {
        let end = (last + 1..=first + LIKE).find(|at| ends(*at));
        end.is_some_and(|end| !(first..end).any(|at| listed!(rooms.being).contains(l.word(at))))
    };
    name() || told_at(l, first).is_some_and(short)
}

/// Whether rooms were listed and nothing else.
fn open(l: &Look<'_>) -> bool {
    l.context.listed && l.context.dates.is_empty() && !l.context.visit
}

/// "Room", "salle" and the like.
fn noun(l: &Look<'_>, at: usize) -> bool {
    listed!(rooms.nouns).contains(l.word(at))
}

/// What is the client's own.
const OURS: [&str; 8] = ["our", "my", "nos", "mes", "nostri", "nostre", "unserer", "unseren"];

/// The last word of what tells a room at a word.
fn told_at(l: &Look<'_>, at: usize) -> Option<usize> {
    /// Words that may stand between the article and the room: "la petite salle".
    const BETWEEN: usize = 2;
    let apart = |k: usize| k >= l.s.words.1 || l.text.words.get(k).is_some_and(|w| w.is(SEPARATED));
    if let Some(words) = phrases!(rooms.one, forward).at(|k| l.word(at + k)).next() {
        let last = at + words - 1;
        return (!apart(last + 1) || listed!(rooms.unlike).contains(l.word(last))).then_some(last);
    }
    if !listed!(rooms.article).contains(l.word(at)) {
        return None;
    }
    let marked = |k: usize| !apart(k) && listed!(rooms.marked).contains(l.word(k));
    // "Das grössere der beiden", "the bigger of the two": of those that were listed.
    let of_those = |k: usize| {
        let both = |w: &Word| {
            cues::lexicon().entry(w.ids).chooses(Choice::Both) || lang::number(part(l.low, w.span)) == Some(2)
        };
        l.text.words.get(k..l.s.words.1.min(k + 2)).is_some_and(|ws| ws.iter().any(both))
    };
    // "The bigger of our groups" is none of the rooms.
    let ours = |k: usize| OURS.contains(&l.word(k + 1));
    let follows = |k: usize| {
        let entry = l.text.words.get(k).map(|w| cues::lexicon().entry(w.ids));
        if marked(k) && ours(k) {
            return false;
        }
        apart(k)
            || marked(k)
            || entry.is_some_and(|e| e.chooses(Choice::Follows) || e.chooses(Choice::Noun))
            || l.context.listed && entry.is_some_and(|e| e.chooses(Choice::Of)) && of_those(k + 1)
    };
    let noun = (at + 1..=at + 1 + BETWEEN).take_while(|k| !marked(*k)).find(|k| noun(l, *k));
    if let Some(noun) = noun {
        return (noun > at + 1 || marked(noun + 1)).then_some(noun);
    }
    if apart(at + 1) {
        return None;
    }
    let like = at + 1 + usize::from(listed!(rooms.most).contains(l.word(at + 1)));
    let unlike = like > at + 1 && !apart(like) || listed!(rooms.unlike).contains(l.word(like));
    let which = listed!(rooms.which).contains(l.word(at + 1)) && !l.word(at + 2).is_empty();
    if unlike && follows(like + 1) { Some(like) } else { which.then_some(at + 1) }
}
