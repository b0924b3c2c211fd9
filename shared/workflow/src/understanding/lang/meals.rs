//! Meals by their general names, in natural spelling.

use super::List;

/// The words of one language.
pub(in crate::understanding) struct Meals {
    /// Breakfast.
    pub(in crate::understanding) breakfast: List,
    /// Lunch.
    pub(in crate::understanding) lunch: List,
    /// Dinner.
    pub(in crate::understanding) dinner: List,
    /// Buffet.
    pub(in crate::understanding) buffet: List,
    /// Leads to what belongs to an event: "with dinner", "mit anschliessendem Nachtessen".
    pub(in crate::understanding) leads: List,
    /// Between two things that belong together: "Apéro und danach ein Fondue".
    pub(in crate::understanding) joins: List,
    /// May stand between the joint and the thing, beside articles.
    pub(in crate::understanding) between: List,
    /// Articles and "some".
    pub(in crate::understanding) articles: List,
    /// Leads to the next part of an event: "dann ein Nachtessen", "puis le repas".
    pub(in crate::understanding) then: List,
    /// Leads right behind the hours of one part to the next: "16-19 Uhr, danach Essen"; folded.
    pub(in crate::understanding) onward: List,
    /// What such a part may be, besides dinner; folded.
    pub(in crate::understanding) feasts: List,
    /// Says of it that it is held elsewhere: "danach gehen wir essen"; folded.
    pub(in crate::understanding) elsewhere: List,
    /// "Something", and nouns for any meal: "etwas Warmes", "un plat chaud"; folded.
    pub(in crate::understanding) some: List,
    /// How the words begin that tell what kind of meal; folded.
    pub(in crate::understanding) kinds: List,
    /// Midday; folded.
    pub(in crate::understanding) noon: List,
    /// The evening, and its meals; folded.
    pub(in crate::understanding) evening: List,
    /// Says that a meal is served, not only held: "sit-down dinner".
    pub(in crate::understanding) served: List,
}

/// Every table.
pub(in crate::understanding) static ALL: [&Meals; 4] =
    [&super::de::meals::MEALS, &super::en::meals::MEALS, &super::fr::meals::MEALS, &super::it::meals::MEALS];

/// A meal that several dishes of a house may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::understanding) enum Meal {
    Breakfast,
    Lunch,
    Dinner,
    Buffet,
}

impl Meal {
    /// Every meal has its place in a list of all.
    pub(in crate::understanding) const EACH: [Self; 4] = [Self::Breakfast, Self::Lunch, Self::Dinner, Self::Buffet];

    /// What all languages call it.
    pub(in crate::understanding) fn names(self) -> impl Iterator<Item = &'static str> {
        let pick: fn(&Meals) -> List = match self {
            Self::Breakfast => |m| m.breakfast,
            Self::Lunch => |m| m.lunch,
            Self::Dinner => |m| m.dinner,
            Self::Buffet => |m| m.buffet,
        };
        super::words(&ALL, pick)
    }
}
