//! The one place with seed data: the demo house "The Atelier" (`reference/steps-1-4.md` 1.7-1.10).

use super::Venue;

/// The seed file could not be read; only a broken checkout can cause this.
#[derive(Debug, thiserror::Error)]
#[error("seed/atelier.json is not a venue: {0}")]
pub struct BadSeed(#[from] serde_json::Error);

/// The seed venue of tenant `atelier`.
pub fn atelier() -> Result<Venue, BadSeed> {
    Ok(serde_json::from_str(include_str!("seed/atelier.json"))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::venue::{ProductId, RoomId};
    use std::collections::BTreeSet;

    fn venue() -> Venue {
        atelier().unwrap_or_else(|e| unreachable!("{e}"))
    }

    fn is_unique<T: Ord>(items: impl IntoIterator<Item = T>) -> bool {
        let mut seen = BTreeSet::new();
        items.into_iter().all(|item| seen.insert(item))
    }

    #[test]
    fn the_house_has_its_rooms_products_and_menus() {
        let v = venue();
        assert_eq!((v.rooms.len(), v.products.len(), v.menus.len()), (6, 75, 3));
        assert!(is_unique(v.rooms.iter().map(|r| &r.id)));
        assert!(is_unique(v.products.iter().map(|p| &p.id)));
        assert!(is_unique(v.menus.iter().map(|m| &m.id)));
        assert!(is_unique(v.faq.iter().map(|f| f.topic)));
        assert_eq!(v.full_day().0.to_string(), "09:00");
    }

    #[test]
    fn every_room_and_product_that_is_named_exists() {
        let v = venue();
        for p in &v.products {
            assert!(p.unavailable_in.iter().all(|r| v.room(r).is_some()), "{} names an unknown room", p.id);
        }
        for r in &v.rooms {
            let covers: Vec<_> = r.features.iter().filter_map(|f| f.covers.as_ref()).collect();
            assert!(covers.iter().all(|p| v.product(p).is_some()), "{} covers an unknown product", r.id);
        }
    }

    #[test]
    fn every_product_can_be_sold_in_some_room() {
        let v = venue();
        for p in &v.products {
            let sold = v.rooms.iter().any(|r| {
                !p.unavailable_in.contains(&r.id) && !r.features.iter().any(|f| f.covers.as_ref() == Some(&p.id))
            });
            assert!(sold, "{} can be sold nowhere", p.id);
        }
    }

    #[test]
    fn a_word_leads_to_one_product_only() {
        let v = venue();
        let words = v.products.iter().flat_map(|p| p.synonyms.iter().cloned().chain([p.name.to_lowercase()]));
        assert!(is_unique(words));
        assert!(v.products.iter().flat_map(|p| &p.synonyms).all(|w| *w == w.to_lowercase()));
    }

    #[test]
    fn prices_are_those_of_the_reference() {
        let v = venue();
        let price = |id: &str| v.product(&ProductId::from(id)).map(|p| p.price.minor);
        assert_eq!(price("classic-apero"), Some(18_00));
        assert_eq!(price("basic-coffee-tea-package"), Some(8_50));
        assert_eq!(price("live-band"), Some(250_000));
        // reference/steps-1-4.md 5.3: Room B, 30 guests, Three-Course Dinner, DJ.
        let room = v.room(&RoomId::from("atelier-room-b")).map_or(0, |r| r.day_rate.minor);
        let dinner = price("three-course-dinner").unwrap_or(0);
        assert_eq!(room + 30 * dinner + price("dj").unwrap_or(0), 314_000);
    }
}
