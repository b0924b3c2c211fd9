//! Choices by position in Italian.

use crate::understanding::lang::choices::{Choice::*, Choices};

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static CHOICES: Choices = Choices {
    ordinals: &[
        ("primo", 1), ("prima", 1),
        ("secondo", 2), ("seconda", 2),
        ("terzo", 3), ("terza", 3),
        ("quarto", 4), ("quarta", 4),
        ("quinto", 5), ("quinta", 5),
        ("ultimo", 0), ("ultima", 0),
    ],
    words: &[
        (Article, &["il", "la", "lo", "l", "vostra", "vostre", "prendiamo", "prendo", "per"]),
        (Noun, &["scelta", "proposta", "opzione", "data", "offerta", "possibilità", "soluzione", "sala", "menu", "preventivo", "variante"]),
        (Day, &["giorno"]),
        (Label, &["opzione", "proposta", "variante", "numero", "menu"]),
        (Follows, &["va", "ci", "mi", "sarebbe", "per", "grazie", "allora", "è", "e", "bene"]),
        (Of, &["dei", "delle", "fra", "tra"]),
        (Both, &["due", "entrambe", "giorni", "date", "proposte", "opzioni", "sale"]),
        (Earlier, &["presto", "vicina", "vicino"]),
        (Later, &["tardi", "lontana", "lontano"]),
        (More, &["più"]),
        (Pointing, &["la", "quella"]),
        (Dated, &["data", "giorno"]),
        (Takes, &["preferiamo", "preferiremmo", "preferisco", "preferirei", "prendiamo", "prendo", "scegliamo", "scelgo", "per", "meglio"]),
    ],
};
