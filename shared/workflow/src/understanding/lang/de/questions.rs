//! Questions and inquiries in German.

use crate::understanding::lang::questions::Questions;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static QUESTIONS: Questions = Questions {
    being: &["gibt es", "haben sie", "habt ihr", "ist ", "sind "],
    replies: &[
        "duerfen wir das", "darf man das", "ist das erlaubt", "geht das", "passt das", "ginge das", "klappt das",
        "moeglich", "machbar", "beantwort", "uebernehm", "helfen", "weiterhelf", "bescheid", "suchst du", "e-mail",
        "reicht das", "genuegt das", "was meinen sie", "was meint ihr", "schlimm", "ihnen passt", "ihnen so passt",
        "im ernst", "ernsthaft", "wirklich?", "aufnehmen koennen",
    ],
    whether: &[" ob das ", " ob dies "],
    informed: &["infos", "auskunft", "auskuenfte"],
    books: &["buchen", "buche", "reservieren", "reserviere"],
    come: &["kommen", "chomed", "choemed"],
};
