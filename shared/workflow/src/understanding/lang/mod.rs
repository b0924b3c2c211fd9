//! Words of each language, as data: one folder per language, everything else merges what is listed here.
//! Names of months, people and the like are fragments of regular expressions over folded text (lower case, ASCII,
//! "ä" as "ae", "é" as "ee"); cues, topics, events and layouts are patterns of [`super::cues`].

pub(super) mod choices;
pub(super) mod common;
pub(super) mod countries;
pub(super) mod counts;
mod de;
mod en;
pub(super) mod ends;
pub(super) mod event_days;
mod foreign_mail;
mod fr;
mod it;
pub(super) mod mail;
pub(super) mod meals;
pub(super) mod names;
pub(super) mod orders;
pub(super) mod orgs;
pub(super) mod people;
pub(super) mod phones;
pub(super) mod prices;
pub(super) mod questions;
pub(super) mod rooms;
pub(super) mod running;
pub(super) mod shifts;
pub(super) mod signals;
pub(super) mod sums;
pub(super) mod years;

use super::hash;
use super::when::class::TimeWords;
use crate::order;
use crate::venue::{Language, Layout, Topic};
use std::collections::HashSet;
use std::sync::LazyLock;

/// What a word hints at that stands near a date: none decides, together they weigh (`super::vote`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Hint {
    /// Somebody wants to hold something.
    Wish,
    /// Money moves.
    Pay,
    /// Somebody looks at the rooms.
    See,
    /// Somebody answers or decides.
    Answer,
    /// Something ends or is due.
    Limit,
    /// It cannot be.
    Blocked,
    /// One thing takes another's place.
    Switch,
    /// It was.
    Told,
    /// Somebody is not there, or is back.
    Away,
    /// Things done at a desk.
    Paper,
    /// Somebody is on the way.
    Travel,
    /// Things are put in place.
    Setup,
    /// What happens elsewhere, or to somebody.
    Alien,
    /// Somebody calls.
    Call,
    /// It would do.
    Suits,
    /// It stays so.
    Fixed,
    /// It is always so.
    Habit,
    /// Those who write.
    We,
    /// The house.
    You,
    /// Others.
    Third,
    /// Gives a reason.
    Reason,
    /// Makes a condition or a time.
    If,
    /// Somebody said so.
    Say,
}

/// What a sentence contains, found in one pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cue {
    // How a sentence is built.
    /// Opens a question that wants more than yes or no.
    Wh,
    /// Opens a question for a day or an hour.
    When,
    /// Opens a question.
    Interrogative,
    /// Opens a question only where a question mark stands.
    WeakQuestion,
    /// A question told as a statement: "please let us know if".
    Indirect,
    /// A question that may ask for something to be done.
    RequestForm,
    /// A question about what is possible in general.
    Impersonal,
    Polite,
    /// Words at its head that tie a clause to the question behind it.
    Linker,
    /// Ends the reach of a negation.
    Break,
    Condition,
    /// A decision put off.
    Deferral,
    /// What is hoped, feared, tried or wanted, told of before or of others: what follows in its clause is not done.
    Unreal,
    Hypothetical,
    Negation,
    /// "Without": denies what follows it, never the verb before it.
    Lack,
    /// "But": what follows is held against what was said.
    But,
    /// "Unfortunately": tells something, and asks nothing.
    Sorry,
    /// "I don't know": what the writer cannot tell, and asks nobody.
    Unsure,
    /// "Then we sign": hangs on what was asked before.
    Then,
    /// "So we", "quindi": what others said is told, and one's own follows from it.
    Hence,
    /// "Everything else": what stays beside a change.
    Rest,
    /// Asks for something to be done, not told: "could you reply to her directly?".
    Errand,
    /// "Or do we have to move?": asks what must be, and wants no change.
    Obliged,
    /// A wrong or an old name or address on the invoice.
    Misbilled,
    /// "For this", "damit": means what was said before.
    Refers,
    /// "About our party": the event that the mail is about; its day says which one.
    Which,
    /// Holds the event at home, not with us.
    AtHome,
    /// A phone call that is thanked for, forbidden, or left to us.
    NoCall,
    /// Puts something on another day.
    Moves,
    /// "Please plan for 44": tells, whatever its mark.
    Reckon,
    /// "We look forward to Sunday": what is settled.
    LooksForward,
    /// "The deposit will be transferred": it is not yet.
    ToBePaid,
    /// Any of them, whichever: nothing is chosen.
    Anything,
    /// "Nehme ich Ihre Offerte": accepts it once "an" closes the sentence.
    TakesUp,
    /// "As well as": another thing is asked for.
    AsWell,
    /// "Please state your": asks for what is named.
    TellUs,
    /// "On se gare où": a question word at the end.
    Trailing,
    /// What is accepted: the offer, the contract, its terms.
    OfferNoun,
    /// Means something else than its words: nothing inside counts.
    Idiom,
    /// What others, or we, said.
    Reported,
    /// Asks for the terms of doing something, not for doing it.
    Terms,
    // What is done.
    Yes,
    No,
    Confirm,
    Accept,
    AcceptSoft,
    Take,
    Decline,
    NotWork,
    Counter,
    CounterSoft,
    Keep,
    Human,
    Cancel,
    CancelEvent,
    NoLongerNeed,
    RequestOffer,
    Thank,
    AddRequest,
    Adds,
    AskConfirm,
    Visit,
    /// A booking made before, told.
    Booked,
    Payment,
    PaymentClaim,
    // What is changed.
    ChangeVerb,
    Instead,
    HowAbout,
    Revision,
    /// "Two more guests", "an hour later".
    More,
    TargetDate,
    TargetRoom,
    TargetHeadcount,
    TargetLayout,
    TargetProducts,
    TargetBilling,
    TargetPrice,
    /// Takes a product off.
    Drop,
    /// Stands before what is not wanted.
    Without,
    /// Turns from what is not wanted to what is.
    Turn,
    /// A thing that the client brings or sees to: no wish, and taken off where it was one.
    Own,
    /// A thing named for another's sake: had already, told to be apart, one's own coffee. No wish, and nothing is
    /// taken off.
    Passing,
    // The rest.
    /// Thanks in advance: a closing, no thanks.
    Ahead,
    /// Asks whether the house has something.
    HaveYou,
    /// VAT and other taxes.
    TaxWord,
    /// Goes on behind a question told in a statement: "how many, that is open".
    Telling,
    Need,
    NeedsRoom,
    EventWord,
    DeadlineNoun,
    PastStory,
    Urgent,
    Repeated,
    Injection,
}

/// A good that venues sell, whatever its name: ties a word of any language to the tenant's product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Good {
    Projector,
    Screen,
    Television,
    Microphone,
    Speakers,
    Flipchart,
    Whiteboard,
    Lectern,
    Stage,
    Translation,
    Photographer,
    Videographer,
    Cloakroom,
    Security,
    Technician,
    BackgroundMusic,
    Dj,
    Band,
    Musician,
    PhotoBooth,
    Magician,
    Cake,
    IceCream,
    Flowers,
    Balloons,
    Chairs,
    HighTables,
    Apero,
    Coffee,
    CoffeeBreak,
    Breakfast,
    Lunch,
    Dinner,
    Barbecue,
    Wine,
    Beer,
    Sparkling,
    Champagne,
    Water,
    Juice,
    SoftDrinks,
    Cocktails,
    Vegetarian,
    Vegan,
    Halal,
    Streaming,
    Valet,
    LapelMicrophone,
    HeadsetMicrophone,
    Webcam,
    Recording,
    StageLighting,
    Pointer,
    Hostess,
    TeamBuilding,
    ChocolateFountain,
    Barista,
    Candy,
    CheeseWheel,
    Uplighting,
    TableRunners,
    Lounge,
    Heaters,
    Chiavari,
    GalaDinner,
    OpenBar,
    Mocktails,
    Sushi,
    Pasta,
    BalloonArch,
    /// A dish by its name.
    Dish,
    /// A room to sleep in.
    GuestRoom,
    /// Meals of a stay.
    Board,
    Piano,
    /// What a room may need and few houses list: pin boards, highchairs, power strips.
    Furnishing,
}

/// Words of one language for one thing.
pub(super) type List = &'static [&'static str];

/// The words that all languages of a table have for one thing.
pub(super) fn words<T>(all: &'static [&'static T], pick: fn(&T) -> List) -> impl Iterator<Item = &'static str> {
    all.iter().flat_map(move |t| pick(t)).copied()
}

/// The set of the words that all languages of a table have for one thing, `listed!(sums.too)`; or of the beginnings or
/// endings of words, `listed!(orders.diets as Ends)`.
macro_rules! listed {
    ($table:ident.$list:ident) => {
        $crate::understanding::lang::listed!($table.$list as WordSet)
    };
    ($table:ident.$list:ident as $set:ident) => {{
        static SET: std::sync::LazyLock<$crate::understanding::hash::$set> = std::sync::LazyLock::new(|| {
            $crate::understanding::lang::words(&$crate::understanding::lang::$table::ALL, |t| t.$list).collect()
        });
        &*SET
    }};
}
pub(super) use listed;

/// The same of phrases, by their first words, or by their last.
macro_rules! phrases {
    ($table:ident.$list:ident, $order:ident) => {{
        use $crate::understanding::phrases::Phrases;
        static SET: std::sync::LazyLock<Phrases> = std::sync::LazyLock::new(|| {
            Phrases::$order($crate::understanding::lang::words(&$crate::understanding::lang::$table::ALL, |t| t.$list))
        });
        &*SET
    }};
}
pub(super) use phrases;

/// An alternation of what all languages of a table have for one thing, each once and in their order.
pub(super) fn choice<T>(all: &'static [&'static T], pick: fn(&T) -> List) -> String {
    let mut seen = HashSet::new();
    words(all, pick).filter(|word| seen.insert(*word)).collect::<Vec<_>>().join("|")
}

/// All words of one language.
pub(super) struct Words {
    /// Very common words that tell the language.
    pub(super) function: List,
    pub(super) months: &'static [(&'static str, i8)],
    pub(super) weekdays: &'static [(&'static str, i8)],
    pub(super) numbers: &'static [(&'static str, u16)],
    pub(super) persons: List,
    /// Kinds of event, as patterns of [`super::cues`].
    pub(super) events: &'static str,
    /// Words that say that there is an event without saying which.
    pub(super) plain_events: &'static str,
    pub(super) layouts: &'static [(Layout, &'static str)],
    /// What a room is called before its name.
    pub(super) room_words: List,
    pub(super) goods: &'static [(Good, &'static str)],
    /// Words that may stand before the opening of a clause.
    pub(super) fillers: List,
    /// Words that start a new clause.
    pub(super) joints: List,
    /// Beginnings of words that speak of a day, in the plain form of [`super::clean`].
    pub(super) day_stems: List,
    pub(super) cues: &'static [&'static [(Cue, &'static str)]],
    pub(super) topics: &'static [(Topic, &'static str)],
    /// What weighs in when a date's purpose is put to the vote.
    pub(super) hints: &'static [(Hint, &'static str)],
}

/// Every language read.
pub(super) static ALL: [&Words; 4] = [&de::WORDS, &en::WORDS, &fr::WORDS, &it::WORDS];

/// The languages of [`ALL`], in its order.
pub(super) static LANGUAGES: [Language; 4] = [Language::De, Language::En, Language::Fr, Language::It];

/// The words of time of the same languages, in the same order.
pub(super) static TIMES: [&TimeWords; 4] = [&de::TIME, &en::TIME, &fr::TIME, &it::TIME];

/// One alternation of all words that `pick` selects, longest first.
pub(super) fn any_of<I>(pick: impl Fn(&'static Words) -> I) -> String
where
    I: IntoIterator<Item = &'static str>,
{
    alternation(ALL.iter().flat_map(|w| pick(w)).collect())
}

fn alternation(mut words: Vec<&str>) -> String {
    order::by_key(&mut words, |w| std::cmp::Reverse(w.len()));
    words.dedup();
    format!("(?:{})", words.join("|"))
}

/// The value of a listed word.
pub(super) fn value<T: Copy + 'static>(
    word: &str,
    pick: impl Fn(&'static Words) -> &'static [(&'static str, T)],
) -> Option<T> {
    ALL.iter().flat_map(|w| pick(w)).find(|(name, _)| *name == word).map(|(_, v)| *v)
}

/// Month names, all languages.
pub(super) fn months() -> String {
    any_of(|w| w.months.iter().map(|(n, _)| *n))
}

/// Number words, all languages.
pub(super) fn numbers() -> String {
    any_of(|w| w.numbers.iter().map(|(n, _)| *n))
}

/// A written number, digits or word.
pub(super) fn number(word: &str) -> Option<u32> {
    static WORDS: LazyLock<hash::Words<u16>> = LazyLock::new(|| {
        let mut words = hash::Words::default();
        for (word, value) in ALL.iter().flat_map(|w| w.numbers) {
            words.entry(word).or_insert(*value);
        }
        words
    });
    if !word.bytes().any(|b| b.is_ascii_digit()) {
        return WORDS.get(word).copied().map(u32::from);
    }
    let digits: String = word.chars().filter(|c| *c != '\'').collect();
    digits.parse().ok()
}
