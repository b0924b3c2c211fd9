//! Questions and inquiries in French.

use crate::understanding::lang::questions::Questions;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static QUESTIONS: Questions = Questions {
    being: &["y a-t-il", "y a t il", "existe", "avez-vous", "avez vous", "est-ce que"],
    replies: &[
        "est-ce permis", "est ce permis", "est-ce autoris", "ca irait", "cca irait", "ca marche", "cca marche",
        "ca joue", "cca joue", "possib", "faisable", "reepond", "aider", "e-mail", "ca suffit", "suffira",
        "que en pensez", "qu'en pensez", "vous en pensez", "vous convient", "vous arrange", "grave", "seerieusement", "vraiment ?",
        "qu'il en est", "accueillir",
    ],
    whether: &[" si cela ", " si c'est "],
    informed: &["renseignement", "information", "savoir si"],
    books: &["reeserver", "reserver", "reeservons"],
    come: &["venons", "viendrons"],
};
