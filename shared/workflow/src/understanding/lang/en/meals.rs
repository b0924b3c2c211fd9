//! Meals in English.

use crate::understanding::lang::meals::Meals;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static MEALS: Meals = Meals {
    breakfast: &["breakfast"],
    lunch: &["lunch", "luncheon"],
    dinner: &["dinner", "supper", "evening meal"],
    buffet: &["buffet"],
    leads: &["with", "including", "incl", "followed", "plus"],
    joins: &["and"],
    between: &["then", "afterwards", "later", "also", "by"],
    articles: &["a", "an", "some", "the"],
    then: &["then", "afterwards"],
    onward: &["then", "afterwards", "followed", "after"],
    feasts: &["dinner", "supper", "meal", "drinks", "buffet", "party", "dancing", "reception", "apero", "apeero", "barbecue", "bbq"],
    elsewhere: &["go", "going", "we", "we'll", "head", "elsewhere", "restaurant", "town", "pub", "home"],
    some: &["something", "meal", "dish"],
    kinds: &["hot", "warm", "light", "simple"],
    noon: &["midday", "noon", "lunchtime"],
    evening: &["evening", "dinner", "supper", "night"],
    served: &["sit-down", "down", "seated", "served", "plated", "light"],
};
