//! French words a finished text may use, to read it back.

use crate::venue::Unit;
use crate::wording::verify::lexicon::{Lexicon, Role, compound};

pub(in crate::wording) const LEXICON: Lexicon = Lexicon {
    months: [
        &["janvier", "janv"],
        &["février", "fevrier", "févr", "fév"],
        &["mars"],
        &["avril", "avr"],
        &["mai"],
        &["juin"],
        &["juillet", "juil"],
        &["août", "aout"],
        &["septembre", "sept"],
        &["octobre", "oct"],
        &["novembre", "nov"],
        &["décembre", "decembre", "déc"],
    ],
    small_months: true,
    weekdays: [&["lundi"], &["mardi"], &["mercredi"], &["jeudi"], &["vendredi"], &["samedi"], &["dimanche"]],
    weekdays_short: [&["lun"], &["mar"], &["mer"], &["jeu"], &["ven"], &["sam"], &["dim"]],
    from_today: [&["aujourd'hui", "ce soir"], &["demain"], &["après-demain"]],
    joins: &["jusqu'au", "jusqu'à", "au", "à", "et"],
    ors: &["ou"],
    articles: &["le", "du", "au"],
    hour_leads: &[],
    hour_marks: &["heures", "heure"],
    noon: &["midi"],
    midnight: &["minuit"],
    people_pattern: "personnes?|invités?|participants?|participantes?|convives?|couverts?|places|hôtes",
    number,
    per_pattern: [
        (Unit::PerPerson, "(?:par|la) (?:personne|tête)|par (?:invité|convive|participant)"),
        (Unit::PerEvent, "(?:au |en )?forfait(?:aires?)?|par (?:événement|évènement|manifestation)"),
        (Unit::PerUnit, "(?:par|la) pièce|par unité|l'unité|chacune?(?-u:\\b)"),
        (Unit::PerBottle, "(?:par|la) bouteille"),
        (Unit::PerHour, "(?:par |de l'|l')heure"),
        (Unit::PerTable, "(?:par|la) table"),
        (Unit::PerSet, "par (?:ensemble|set|lot)(?-u:\\b)"),
        (Unit::PerDay, "par jour(?:née)?|/ ?jour|la journée"),
    ],
    counted_pattern: &[
        (Unit::PerBottle, "bouteilles?"),
        (Unit::PerHour, "heures?"),
        (Unit::PerTable, "tables?"),
        (Unit::PerDay, "jours?|journées?"),
    ],
    francs: &["francs", "franc"],
    percent: &["pour cent", "pourcent"],
    room_words: &["Salle", "Salon"],
    hire: &["location de la salle", "location de salle", "location"],
    roles: &[
        (Role::Total, &["total", "en tout"]),
        (Role::Deposit, &["acompte", "arrhes"]),
        (Role::Balance, &["solde", "restant"]),
        (Role::Vat, &["tva"]),
        (Role::Discount, &["rabais", "remise", "réduction", "ristourne"]),
        (Role::Payment, &["paiement", "versement"]),
        (Role::Line, &["soit", "ensemble"]),
    ],
    sums: &["montant", "somme", "coûte", "s'élève", "revient à"],
    capacity: &["jusqu'à", "au maximum", "maximum", "max.", "accueille", "contient"],
    until: &["jusqu'au", "d'ici au", "d'ici le", "avant le"],
    deadline: &["valable", "échéance", "au plus tard", "dû", "option", "verser"],
    billing: [&["nom", "entreprise", "société"], &["rue"], &["code postal", "npa"], &["localité", "ville"], &["pays"]],
    discounts: &["rabais", "remise", "réduction", "ristourne", "prix spécial", "escompte", "prix réduit"],
    gifts: &[
        "gratuit",
        "gratuite",
        "gratuits",
        "gratuitement",
        "offert",
        "offerts",
        "sans frais",
        "à nos frais",
        "cadeau",
    ],
    free: &["libre", "libres", "disponible", "disponibles"],
    negations: &["pas", "plus", "aucune"],
    taken: &["occupé", "occupée", "complet", "complète", "déjà pris", "déjà prise", "indisponible"],
    steps: &["étape"],
};

const SMALL: [(&str, u32); 26] = [
    ("un", 1),
    ("une", 1),
    ("deux", 2),
    ("trois", 3),
    ("quatre", 4),
    ("cinq", 5),
    ("six", 6),
    ("sept", 7),
    ("huit", 8),
    ("neuf", 9),
    ("dix", 10),
    ("onze", 11),
    ("douze", 12),
    ("treize", 13),
    ("quatorze", 14),
    ("quinze", 15),
    ("seize", 16),
    ("dix-sept", 17),
    ("dix-huit", 18),
    ("dix-neuf", 19),
    ("dizaine", 10),
    ("douzaine", 12),
    ("quinzaine", 15),
    ("vingtaine", 20),
    ("trentaine", 30),
    ("quarantaine", 40),
];

const TENS: [(&str, u32); 15] = [
    ("vingt", 20),
    ("trente", 30),
    ("quarante", 40),
    ("cinquante", 50),
    ("soixante", 60),
    ("septante", 70),
    ("huitante", 80),
    ("octante", 80),
    ("nonante", 90),
    ("soixante-dix", 70),
    ("quatre-vingt", 80),
    ("quatre-vingts", 80),
    ("quatre-vingt-dix", 90),
    ("cent", 100),
    ("cinquantaine", 50),
];

/// `vingt-cinq`, `soixante-douze`, `quatre-vingt-trois`.
fn number(word: &str) -> Option<u32> {
    compound(word, &SMALL, &TENS, |w| {
        let w = w.replace("-et-", "-");
        w.match_indices('-')
            .filter_map(|(at, dash)| Some((w.get(..at)?.to_owned(), w.get(at + dash.len()..)?.to_owned())))
            .collect()
    })
}
