//! Garbage costs in proportion to its length: looks at items are counted, not seconds.
use super::*;

fn looks_per_item(piece: &str, times: usize) -> u64 {
    let text = piece.repeat(times);
    let (_, steps, items) = read_counting(&text, "2026-11-21".parse().unwrap());
    steps / (items as u64).max(1)
}

#[test]
fn reading_looks_at_every_item_a_bounded_number_of_times() {
    let pieces = [
        "14. ",
        "14.",
        "1/",
        "12 - ",
        "von bis ",
        "next ",
        "Samstag ",
        "14 oder ",
        "in in in ",
        "18:00-",
        "first last ",
        "a week on ",
        "vor nach ab ",
        "mai, ",
        "14., 15., ",
        "not not ",
        "halb ",
        "1 2 3 ",
        "14. März ",
        "um ",
        "()[]",
        "Samstag und Sonntag ",
        "12 May to ",
        "um 18 Uhr ",
        "am Abend ",
        "- ",
        ". ",
        "fünf vor halb ",
        "kw 12 ",
        "Samstag nach ",
        "two days before ",
    ];
    for piece in pieces {
        let (small, large) = (looks_per_item(piece, 200), looks_per_item(piece, 4000));
        assert!(large <= small + small / 4 + 8, "{piece:?}: {small} looks an item, then {large}");
        assert!(large < 3000, "{piece:?}: {large} looks an item");
    }
}
