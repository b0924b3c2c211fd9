//! What stands around the name of a room in English.

use crate::understanding::lang::rooms::Rooms;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static ROOMS: Rooms = Rooms {
    away: &["instead of", "rather than", "more than", "in place of", "not"],
    out_of: &["from"],
    goes_on: &["please", "for", "on", "would", "is", "works", "looks", "and", "or", "with", "am"],
    article: &["the"],
    nouns: &["room", "hall", "suite", "lounge", "barn", "space"],
    one: &["the one"],
    unlike: &[
        "larger", "largest", "bigger", "biggest", "smaller", "smallest", "large", "big", "small", "other", "upper",
        "lower", "brighter", "brightest", "lighter", "cheaper", "cheapest", "quieter", "quietest", "nicer", "newer",
        "former", "latter", "upstairs", "downstairs", "cosier", "cozier", "airier",
    ],
    most: &["more", "most", "less"],
    marked: &[
        "of", "with", "on", "in", "at", "by", "under", "over", "overlooking", "facing", "without", "next", "near", "upstairs",
        "downstairs", "beside", "above", "below",
    ],
    being: &["is", "has", "was", "costs", "looks", "seems", "had", "does"],
    tells: &[
        "has no", "has a", "has an", "has only", "has very", "has some", "has two", "has too", "has got", "had", "lacks", "does not have",
        "doesn't have", "looks a bit", "looks a little", "looks rather", "looks quite", "looks too", "looks dark", "seems a bit",
        "seems a little", "seems rather", "seems quite", "seems too", "seems dark", "is in the", "is on the", "is under", "is next",
        "is near", "is above", "is below", "is upstairs", "is downstairs", "is not", "isn't", "is rather", "is quite", "is a bit",
        "is a little", "is too", "is only", "is dark", "is noisy", "was", "faces", "overlooks", "seats", "holds",
    ],
    which: &[],
};
