//! Sorting, in one machine code for all types of elements. The library's own is compiled anew for each, 7 kB every
//! time, and there are forty of them in a function that reads mail.

use std::cmp::Ordering;

/// Sorts by a key, keeping the order of equals, as `sort_by_key` does.
pub(crate) fn by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    if items.is_sorted_by_key(&key) {
        return;
    }
    let compare = |a: usize, b: usize| items.get(a).map(&key).cmp(&items.get(b).map(&key));
    let places = places(items.len(), &compare);
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(places.into_iter().filter_map(|at| taken.get_mut(at)?.take()));
}

/// Where each place's element was.
fn places(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..len).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_library_does(mut items in proptest::collection::vec((0_u8..9, any::<u16>()), 0..99)) {
            let mut expected = items.clone();
            expected.sort_by_key(|i| i.0);
            by_key(&mut items, |i| i.0);
            prop_assert_eq!(items, expected);
        }
    }
}
