//! Words that tell what a question is about.

use crate::venue::Topic;

#[rustfmt::skip] // One word a line would hide the table.
pub(super) const TOPICS: &[(Topic, &[&str])] = &[
        (Topic::Parking, &["park(?:platz|plaetze|haus|moeglichkeit\\w*|en|ieren)", "parkier\\w*"]),
        (
            Topic::OpeningHours,
            &[
                "oeffnungszeit\\w*", "geoeffnet", "wann (?:haben sie|habt ihr) (?:offen|auf)",
                "wie lange (?:haben sie|ist) (?:offen|geoeffnet)",
            ],
        ),
        (
            Topic::Address,
            &[
                "ihre adresse", "wo (?:ist|sind|liegt|befindet|genau)", "anfahrt", "anreise", "standort",
                "adresse (?:lautet|ist)", "wie komme",
            ],
        ),
        (Topic::Wifi, &["wlan", "w-lan", "wifi", "internet\\w*"]),
        (
            Topic::Accessibility,
            &["rollstuhl\\w*", "barrierefrei\\w*", "behindertengerecht\\w*", "lift", "hindernisfrei"],
        ),
        (Topic::Streaming, &["livestream\\w*", "streaming", "streamen", "hybrid\\w*", "uebertragung"]),
        (
            Topic::Equipment,
            &[
                "beamer", "projektor\\w*", "leinwand", "mikrofon\\w*", "technik", "technische\\w*",
                "flipchart\\w*", "whiteboard\\w*", "lautsprecher", "tonanlage", "ausstattung", "bildschirm",
            ],
        ),
        (
            Topic::ExternalCatering,
            &[
                "eigene[snmr]? (?:catering|caterer|essen|verpflegung|getraenke|kuchen|wein)",
                "externe[snmr]? (?:catering|caterer)", "selber? (?:essen|kuchen|getraenke|wein) mitbringen",
                "mitbringen", "catering (?:selber|selbst)",
            ],
        ),
        (
            Topic::Diets,
            &[
                "vegetarisch\\w*", "vegan\\w*", "glutenfrei\\w*", "laktosefrei\\w*", "allergi\\w*", "halal",
                "koscher", "nussfrei", "unvertraeglichkeit\\w*",
            ],
        ),
        (Topic::Menus, &["menues?", "menus?", "menukarte", "speisekarte"]),
        (
            Topic::Catering,
            &[
                "catering", "essen", "verpflegung", "getraenke\\w*", "apeero\\w*", "apero\\w*", "mittagessen",
                "kaffee\\w*", "fruehstueck", "abendessen", "buffet",
            ],
        ),
        (
            Topic::RateInclusions,
            &["inbegriffen", "inklusive", "im preis (?:enthalten|inbegriffen|dabei)", "enthalten", "beinhaltet"],
        ),
        (
            Topic::CancellationTerms,
            &[
                "stornierungsbedingungen", "annullationsbedingungen", "stornobedingungen",
                "stornierungsgebuehr\\w*", "annullationskosten", "kostenlos (?:stornieren|annullieren|absagen)",
                "stornieren (?:koennen|kann)", "annullierung\\w*",
                "(?:koennen|kann) (?:wir|man|ich) .{0,30}(?:stornieren|annullieren)",
            ],
        ),
        (
            Topic::Payment,
            &[
                "anzahlung\\w*", "kreditkarte\\w*", "zahlungs\\w*", "auf rechnung", "twint", "bezahlen", "zahlen",
                "depot",
            ],
        ),
        (
            Topic::Setup,
            &["aufbau\\w*", "aufbauen", "einrichten", "frueher (?:rein|kommen|zugang)", "einrichtung", "abbau\\w*"],
        ),
        (Topic::LeadTime, &["wie (?:frueh|lange im voraus|weit im voraus)", "im voraus", "vorlaufzeit"]),
        (
            Topic::Prices,
            &["preis\\w*", "kosten", "kostet", "wie teuer", "tarif\\w*", "was kostet", "miete", "pauschale\\w*"],
        ),
        (
            Topic::FreeDates,
            &["frei", "verfuegbar\\w*", "freie (?:termine|daten)", "termine", "welche (?:tage|daten)", "noch platz"],
        ),
        (
            Topic::BookingState,
            &[
                "stand (?:meiner|unserer|der) (?:buchung|anfrage|reservation)",
                "(?:meine|unsere) (?:buchung|reservation|anfrage|bestaetigung)",
                "schon (?:bestaetigt|gebucht|reserviert)", "angekommen", "wie weit",
            ],
        ),
        (
            Topic::Rooms,
            &[
                "raum", "raeume", "saal", "kapazitaet\\w*", "wie gross", "tageslicht", "quadratmeter",
                "wie viele (?:personen|leute)", "klimaanlage", "fenster",
            ],
        ),
    ];
