//! Questions and inquiries in Italian.

use crate::understanding::lang::questions::Questions;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static QUESTIONS: Questions = Questions {
    being: &["c'ee ", "ci sono", "avete ", "esiste"],
    replies: &[
        "ee permesso", "si puo fare", "si puoo fare", "puo andare", "va bene", "possib", "fattibil", "rispond",
        "aiutar", "mandar", "basta cosi", "che ne dite", "vi va", "le va bene", "grave", "davvero?", "sul serio",
        "ospitarci", "ospitare",
    ],
    whether: &[" se ee "],
    informed: &["informazion", "capire se", "sapere se"],
    books: &["prenotare", "prenotiamo", "prenoto", "riservare"],
    come: &["veniamo", "verremo"],
};
