//! What stands around the name of a room in French.

use crate::understanding::lang::rooms::Rooms;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static ROOMS: Rooms = Rooms {
    away: &["davantage que", "aa la place de", "en lieu et place de", "au lieu de", "plutoot que", "pas"],
    out_of: &["de"],
    goes_on: &[],
    article: &["le", "la", "l"],
    nouns: &["salle", "salon", "local", "pieece", "espace"],
    one: &["celle", "celui"],
    unlike: &["grande", "grand", "petite", "petit", "autre", "belle"],
    most: &["plus", "moins"],
    marked: &["aa", "a", "au", "aux", "du", "de", "des", "d", "en", "avec", "sous", "sans", "sur", "cootee", "donnant", "qui"],
    being: &["est", "coute", "serait", "semble", "eetait", "fait"],
    tells: &[
        "n'a", "n a", "a un", "a une", "a des", "a deux", "a trop", "a peu", "a seulement", "n'est", "n est", "est au", "est en", "est aa",
        "est dans", "est sous", "est sur", "est un peu", "est plutoot", "est assez", "est trop", "est sombre", "est bruyante", "donne sur",
        "se trouve", "possede", "possee de", "dispose", "manque", "eetait", "semble un peu", "semble plutoot", "semble trop", "semble sombre",
    ],
    which: &["du", "au", "avec", "aa"],
};
