//! Slips of the pen in the long names of months, weekdays, feasts and parts of the day: "Septmeber", "Donerstag",
//! "juilet", "in the evning".

use super::class::{Class, Tag};

/// A month or a weekday so long may lack a letter, too.
const LONG: usize = 7;
/// A shorter one is too near other words.
const SHORTEST: usize = 6;
/// Feasts so long are no people's names: "Nikolaus" is near "Nikolas".
const FEAST: usize = 9;

/// What a misspelt name of that meaning may look like, in folded text: one letter left out, one written twice, two
/// neighbours swapped. The first letter stays.
pub(super) fn slips(classes: &[Class], name: &str) -> Vec<String> {
    let shortest = match classes {
        [Class::Month(_) | Class::Weekday(_)] => SHORTEST,
        [Class::Part(_) | Class::Unit(_) | Class::T(Tag::Next | Tag::Coming | Tag::Last | Tag::Prev)] => LONG,
        [Class::Holiday(_)] => FEAST,
        _ => return Vec::new(),
    };
    if name.len() < shortest || !name.bytes().all(|b| b.is_ascii_lowercase()) {
        return Vec::new();
    }
    let without = |k: usize| Some([name.get(..k)?, name.get(k + 1..)?].concat());
    let twice = |k: usize| Some([name.get(..=k)?, name.get(k..)?].concat());
    let swapped =
        |k: usize| Some([name.get(..k)?, name.get(k + 1..k + 2)?, name.get(k..=k)?, name.get(k + 2..)?].concat());
    let lacks = if name.len() < LONG { 0..0 } else { 1..name.len() };
    let mut all: Vec<String> = lacks.filter_map(without).collect();
    all.extend((1..name.len()).filter_map(twice));
    all.extend((1..name.len() - 1).filter_map(swapped));
    all.retain(|slip| slip != name);
    all
}

/// What a misspelt name means. A month needs a day beside it: "Javier" is a name.
pub(super) fn meaning(classes: &[Class]) -> Vec<Class> {
    let shy = matches!(classes, [Class::Month(_)]).then_some(Class::T(Tag::Shy));
    classes.iter().copied().chain(shy).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_one_letter_wrong_is_a_slip_of_it() {
        let of = |name: &str| slips(&[Class::Month(9)], name);
        let september = of("september");
        for slip in ["septmeber", "setpember", "septmber", "septtember", "spetember"] {
            assert!(september.iter().any(|s| s == slip), "{slip}");
        }
        assert!(!september.iter().any(|s| s == "september"));
    }

    #[test]
    fn short_names_have_none() {
        assert!(slips(&[Class::Month(6)], "juni").is_empty());
        assert!(slips(&[Class::Holiday(super::super::class::Holiday::Fixed(12, 6))], "nikolaus").is_empty());
    }
}
