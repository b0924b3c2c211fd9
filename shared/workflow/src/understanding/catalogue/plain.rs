//! Words in names of products that name none of them.

/// Last words of names that tell nothing on their own.
#[rustfmt::skip] // One word a line would hide the table.
pub(super) const GENERAL: &[&str] = &[
    "service", "package", "set", "kit", "bar", "staff", "station", "team", "menu", "system", "support", "dinner",
    "activity", "setup", "pointer", "paket", "forfait", "servizio", "pacchetto", "anlage", "lunch", "breakfast",
    "parking",
];
/// First words of names that are ordinary words.
#[rustfmt::skip] // One word a line would hide the table.
pub(super) const COMMON: &[&str] = &[
    "classic", "basic", "premium", "extra", "fresh", "event", "large", "mobile", "portable", "sound", "background",
    "vegetarian", "vegan", "halal", "welcome", "presenter", "present", "project", "micro", "flip", "service", "close",
    "solo", "still", "light", "display", "screen", "photo", "table", "tables", "chairs", "package", "selection",
    "cheers", "pachetto", "walter", "floristin", "photograph", "photographs", "photos", "photo", "fotos", "foto", "photography", "pictures", "speaker",
];
