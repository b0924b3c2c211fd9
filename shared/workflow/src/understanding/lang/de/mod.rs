//! German, Swiss spelling included.

use super::{Cue::*, Words};
use crate::venue::{Language, Layout};

mod topics;
mod when;
pub(super) use when::TIME;

#[rustfmt::skip] // One word a line would hide the table.
pub(super) static WORDS: Words = Words {
    language: Language::De,
    function: &[
        "der", "die", "das", "und", "ist", "wir", "ich", "sie", "ein", "eine", "einen", "einem", "fuer", "mit",
        "auf", "nicht", "uns", "den", "dem", "zu", "von", "im", "ja", "nein", "bitte", "haben", "wie", "auch",
        "es", "oder", "danke", "gerne", "guten", "tag", "gruezi", "hallo", "moechten", "brauchen", "wuerden",
        "koennen", "koennten", "unser", "unsere", "noch", "bei", "sind", "passt", "uhr", "personen", "raum",
        "kein", "keine", "aber", "statt", "einverstanden", "offerte", "freundliche", "gruesse", "am", "doch",
        "lieber", "dass", "wird", "ihr", "ihre", "vielen", "dank", "gut", "geht", "zum", "zur", "vom", "bis", "ab",
        "gaeste", "leute", "stornieren",
    ],
    months: &[
        ("januar", 1), ("jaenner", 1), ("jaen", 1), ("jan", 1), ("februar", 2), ("feb", 2), ("maerz", 3),
        ("mrz", 3), ("maer", 3), ("marz", 3), ("april", 4), ("apr", 4), ("mai", 5), ("juni", 6), ("jun", 6),
        ("juli", 7), ("jul", 7), ("august", 8), ("aug", 8), ("september", 9), ("sept", 9), ("sep", 9),
        ("oktober", 10), ("okt", 10), ("november", 11), ("nov", 11), ("dezember", 12), ("dez", 12),
    ],
    weekdays: &[
        ("montag", 1), ("dienstag", 2), ("mittwoch", 3), ("donnerstag", 4), ("freitag", 5), ("samstag", 6),
        ("sonnabend", 6), ("sonntag", 7), ("montags", 1), ("dienstags", 2), ("mittwochs", 3), ("donnerstags", 4),
        ("freitags", 5), ("samstags", 6), ("sonntags", 7),
    ],
    numbers: &[
        ("ein", 1), ("eine", 1), ("einen", 1), ("einem", 1), ("einer", 1), ("zwei", 2), ("zweit", 2), ("drei", 3),
        ("dritt", 3), ("vier", 4), ("viert", 4), ("fuenf", 5), ("fuenft", 5), ("sechs", 6), ("sechst", 6),
        ("sieben", 7), ("siebt", 7), ("acht", 8), ("neun", 9), ("neunt", 9), ("zehn", 10), ("zehnt", 10),
        ("elf", 11), ("elft", 11), ("zwoelf", 12), ("zwoelft", 12), ("dutzend", 12), ("dreizehn", 13),
        ("vierzehn", 14), ("fuenfzehn", 15), ("sechzehn", 16), ("siebzehn", 17), ("achtzehn", 18),
        ("neunzehn", 19), ("zwanzig", 20), ("fuenfundzwanzig", 25), ("dreissig", 30), ("vierzig", 40),
        ("fuenfzig", 50), ("sechzig", 60), ("siebzig", 70), ("achtzig", 80), ("neunzig", 90), ("hundert", 100),
        ("zweihundert", 200),
    ],
    ordinals: &[
        ("erste", 1), ("ersten", 1), ("erster", 1), ("erstes", 1), ("zweite", 2), ("zweiten", 2), ("zweiter", 2),
        ("zweites", 2), ("dritte", 3), ("dritten", 3), ("dritter", 3), ("drittes", 3), ("vierte", 4),
        ("vierten", 4), ("fuenfte", 5), ("fuenften", 5), ("letzte", 0), ("letzten", 0), ("letzter", 0),
        ("letztes", 0),
    ],
    persons: &[
        "personen", "person", "pers", "gaeste[n]?", "gast", "leute[n]?", "teilnehmer(?:inne)?n?",
        "teilnehmende[n]?", "besucher", "mitarbeiter(?:inne)?n?", "mitarbeitende[n]?", "koepfe", "erwachsene[n]?",
        "kolleg(?:inn)?en", "plaetze", "kinder[n]?", "kids", "tn",
        "eingeladene", "teilnehmenden", "freunde[n]?", "familienmitglieder[n]?",
    ],
    extra_persons: &[
        "trainer(?:n|innen)?", "kinder[n]?", "kind", "referent(?:inn)?en", "referent", "moderator(?:en)?",
        "coach(?:es)?", "begleitpersonen", "helfer", "leiter", "kursleiter(?:innen)?", "musiker", "redner",
        "betreuer",
    ],
    events: &[
        "workshop\\w*", "seminar\\w*", "konferenz\\w*", "tagung\\w*", "schulung\\w*", "sitzung\\w*", "kurs\\w*",
        "meeting", "hochzeit\\w*", "geburtstag\\w*", "firmenanlass\\w*", "firmenfeier", "feier\\w*", "fest",
        "anlass\\w*", "event\\w*", "veranstaltung\\w*", "apeero\\w*", "apero\\w*", "weihnachtsessen",
        "weihnachtsfeier", "abendessen", "nachtessen", "mittagessen", "dinner", "generalversammlung\\w*",
        "teamanlass\\w*", "teamevent", "klausur\\w*", "retraite", "konzert", "vortrag\\w*", "bankett", "gala\\w*",
        "party", "jubilaeum\\w*", "taufe", "produktpraesentation", "kick-?off", "networking\\w*", "vernissage",
        "raum", "saal", "raeumlichkeit\\w*",
    ],
    layouts: &[
        (
            Layout::Theatre,
            &["theaterbestuhlung", "konzertbestuhlung", "kinobestuhlung", "reihenbestuhlung", "theater-?stil"],
        ),
        (Layout::UShape, &["u-? ?form", "u-foermig", "hufeisen\\w*"]),
        (Layout::Workshop, &["inselbestuhlung", "gruppentische\\w*", "workshop-?bestuhlung", "tischinseln"]),
        (Layout::Boardroom, &["blocktafel", "sitzungstisch", "konferenztisch", "blockbestuhlung", "boardroom\\w*"]),
        (
            Layout::Classroom,
            &[
                "klassenzimmer\\w*", "schulbestuhlung", "parlamentsbestuhlung", "seminarbestuhlung",
                "parlamentarisch\\w*",
            ],
        ),
        (Layout::Banquet, &["bankett\\w*", "runde[nr]? tische\\w*", "galabestuhlung"]),
        (Layout::Standing, &["stehempfang", "stehend", "steh-?apeero", "steh-?apero", "unbestuhlt", "ohne bestuhlung"]),
    ],
    countries: &[
        ("schweiz", "CH"), ("deutschland", "DE"), ("oesterreich", "AT"), ("liechtenstein", "LI"),
        ("fuerstentum liechtenstein", "LI"), ("frankreich", "FR"), ("italien", "IT"), ("grossbritannien", "GB"),
        ("niederlande", "NL"), ("belgien", "BE"), ("luxemburg", "LU"), ("spanien", "ES"),
    ],
    cues: &[
        (
            Payment,
            &[
                "bezahlt", "zahlung\\w*", "ueberwiesen", "ueberweis\\w*", "anzahlung\\w*", "einbezahlt",
                "beglichen", "rechnung (?:vom|bezahl\\w*)", "zahlen",
            ],
        ),
        (
            PaymentClaim,
            &[
                "haben\\b.{0,60}\\b(?:ueberwiesen|bezahlt|einbezahlt|beglichen)",
                "habe\\b.{0,60}\\b(?:ueberwiesen|bezahlt|einbezahlt|beglichen)",
                "(?:wurde|ist|sind)\\b.{0,40}\\b(?:ueberwiesen|bezahlt|einbezahlt|beglichen)",
            ],
        ),
        (
            Visit,
            &[
                "besichtig\\w*", "besuchstermin", "vorbeikommen",
                "(?:raum|raeume|saal|raeumlichkeiten|location) (?:vorher |gerne |mal |kurz |vor ort )*(?:an(?:zu)?schauen|ansehen|anzusehen)",
                "vor ort (?:an(?:zu)?schauen|ansehen)", "rundgang", "fuehrung",
            ],
        ),
        (
            DeadlineNoun,
            &[
                "offerte", "angebot", "antwort\\w*", "bescheid", "rueckmeldung", "entscheid\\w*", "frist",
                "deadline", "gueltig", "melden", "zurueckmelden", "spaetestens", "bestaetigung", "unterlagen",
            ],
        ),
        (Instead, &["statt (?:am|an|dem|den|der|des|von|vom|mit|nur|wie|ein\\w*|raum|[0-9]+|[a-z]+ [0-9]+)", "anstatt", "anstelle", "stattdessen", "sondern"]),
        (
            PastStory,
            &[
                "war", "waren", "hatten", "hatte", "fand", "fanden", "stattgefunden", "letztes jahr",
                "letztes mal", "vergangenes jahr", "im vorjahr", "damals", "gefeiert",
            ],
        ),
        (
            ChangeVerb,
            &[
                "verschieb\\w*", "verschoben", "verleg\\w*", "aendern", "geaendert", "abaendern", "aendert",
                "anpassen", "angepasst", "wechseln", "wechsle", "umbuch\\w*", "umstellen", "tauschen",
                "ersetz\\w*", "erhoeh\\w*", "reduzier\\w*", "korrigier\\w*", "aktualisier\\w*", "umzieh\\w*",
                "aenderung", "vorverschieben", "hinzufueg\\w*", "ergaenz\\w*", "austauschen", "umplanen",
            ],
        ),
        (
            HowAbout,
            &[
                "wie waere\\w*", "wie (?:sieht|saehe) es (?:mit|am|aus)", "geht auch", "ginge auch", "waere auch",
                "ginge (?:es )?(?:stattdessen|auch)", "geht (?:es )?(?:stattdessen|am|auch)",
                "oder (?:doch|lieber)", "stattdessen",
                "passt auch", "was ist mit", "(?:koennen|koennten) wir .{0,40}(?:anfangen|beginnen|starten|bleiben|aufhoeren)",
            ],
        ),
        (
            EventWord,
            &[
                "workshop\\w*", "seminar\\w*", "konferenz\\w*", "tagung\\w*", "schulung\\w*", "sitzung\\w*",
                "meeting\\w*", "hochzeit\\w*", "geburtstag\\w*", "firmenanlass\\w*", "\\w*feier\\w*", "fest",
                "anlass\\w*", "anlaess\\w*", "\\w*event\\w*", "veranstalt\\w*", "apeero\\w*", "apero\\w*",
                "weihnachtsessen", "abendessen", "nachtessen", "mittagessen", "generalversammlung\\w*",
                "klausur\\w*", "retraite", "konzert", "vortrag\\w*", "bankett", "gala\\w*", "party",
                "jubilaeum\\w*", "raum", "raeume", "saal", "raeumlichkeit\\w*", "sitzungszimmer", "location",
                "kurs\\w*",
            ],
        ),
        (NeedsRoom, &["raum", "raeume", "saal", "raeumlichkeit\\w*", "sitzungszimmer", "location", "platz"]),
        (
            Need,
            &[
                "suchen", "suche", "brauchen", "brauche", "benoetig\\w*", "moechten", "moechte", "planen", "plane",
                "wuerden gerne?", "wuerde gerne?", "haetten gerne?", "haette gerne?", "wollen", "buchen",
                "reservier\\w*", "mieten", "anfrag\\w*", "organisieren", "durchfuehren", "veranstalten",
                "interessier\\w*", "durchzufuehren", "feiern", "ist geplant",
            ],
        ),
        (
            Confirm,
            &[
                "^ja", "ja,? gerne", "ja bitte", "jawohl", "passt", "passen uns", "einverstanden", "klingt gut",
                "klingt super", "bestaetigen", "bestaetige", "bestaetigt", "perfekt", "in ordnung", "abgemacht",
                "alles klar", "sehr gut", "super", "prima", "gerne", "gebongt", "machen wir so", "stimmt so",
                "nehmen", "waehlen", "entscheiden uns fuer",
            ],
        ),
        (
            Accept,
            &[
                "nehmen (?:die|ihre|diese|das|ihr|dieses) (?:\\w+ )?(?:offerte|angebot)\\b.{0,20}\\ban",
                "nehmen (?:\\w+ ){0,4}an(?:[.,!]|$| und| wenn| sofern)",
                "(?:offerte|angebot) (?:\\w+ ){0,3}(?:annehmen|akzeptieren|an)",
                "einverstanden mit (?:der|dem|ihrer|ihrem|dieser|diesem) (?:offerte|angebot)",
                "mit (?:der|dem|ihrer|ihrem|dieser|diesem) (?:offerte|angebot) einverstanden", "akzeptieren",
                "akzeptiere", "nehme (?:die|ihre|das|ihr) (?:\\w+ )?(?:offerte|angebot)\\b.{0,20}\\ban",
                "(?:offerte|angebot) (?:ist )?(?:angenommen|akzeptiert)", "buchen (?:wir )?verbindlich",
                "verbindlich (?:buchen|zusagen)", "sagen (?:verbindlich |definitiv )?zu",
            ],
        ),
        (
            AcceptSoft,
            &[
                "bitte (?:so )?buchen", "bitte reservieren", "in ordnung", "einverstanden", "machen wir so",
                "so machen wir(?: es| das)?", "passt so", "gerne so", "das passt", "legen sie los",
                "kann so (?:weitergehen|bestaetigt werden)", "buchen sie", "wir buchen", "so buchen",
                "fuer uns ok(?:ay)?",
            ],
        ),
        (Condition, &["wenn", "sofern", "falls", "vorausgesetzt", "unter der bedingung", "unter vorbehalt"]),
        (
            Decline,
            &[
                "verzichten", "leider nein", "lehnen (?:\\w+ ){0,3}ab", "kein interesse", "nein danke",
                "nein,? vielen dank", "leider absagen",
                "nehmen (?:die offerte |das angebot |ihr angebot |ihre offerte )?nicht an", "doch nicht",
                "anderweitig entschieden", "anders entschieden", "andere location (?:gefunden|entschieden)",
            ],
        ),
        (
            Counter,
            &[
                "zu teuer", "rabatt", "preisnachlass", "guenstiger", "prozent weniger", "billiger",
                "entgegenkommen", "skonto", "nachlass", "mehr als unser budget",
                "\\d+ ?% (?:weniger|rabatt|guenstiger)",
                "zu hoch", "zu viel", "(?:beim|am) preis .{0,30}(?:machen|entgegen\\w*)",
            ],
        ),
        (
            CounterSoft,
            &[
                "budget", "geht (?:auch )?(?:chf|fr|\\d)", "ginge (?:auch )?(?:chf|fr|\\d)",
                "koennten sie .{0,20}(?:machen|anbieten)", "wie waere es mit (?:chf|fr)", "gehen auch",
            ],
        ),
        (
            Keep,
            &[
                "lassen wir (?:es|das|alles) (?:so|dabei|bleiben|sein)", "dann lassen wir(?: es| das)?",
                "(?:bleibt|bleiben wir|belassen) .{0,30}(?:dabei|so|wie (?:es|geplant|bisher|gehabt))",
                "vergessen sie die aenderung", "doch (?:nicht aendern|keine aenderung)",
                "alles (?:bleibt )?wie (?:gehabt|gehabt|vereinbart|bisher|besprochen)",
                "lassen wir es (?:so|bleiben)", "keine aenderung",
            ],
        ),
        (
            Human,
            &[
                "mit (?:jemandem|einer person|einem menschen|einem mitarbeiter|einer mitarbeiterin|ihrem manager|ihrem team|einem berater|einer beraterin) (?:\\w+ ){0,3}(?:sprechen|reden|telefonieren)",
                "(?:rufen|ruf) sie (?:mich|uns) (?:bitte )?(?:zurueck|an)",
                "(?:mich|uns) (?:bitte )?(?:zurueckrufen|anrufen)", "zurueckrufen", "rueckruf",
                "(?:echten?|richtigen?) (?:menschen|person)", "persoenlich (?:sprechen|besprechen)",
                "ansprechperson", "ansprechpartner", "(?:manager|mitarbeiter|mensch) sprechen",
            ],
        ),
        (Cancel, &["stornier\\w*", "storno", "absag(?:en|e)", "annullier\\w*", "streichen", "abbestell\\w*"]),
        (
            CancelEvent,
            &[
                "anlass", "event", "veranstaltung", "buchung", "reservation", "reservierung", "termin", "alles",
                "feier", "raum", "workshop", "seminar", "anfrage", "absagen", "konferenz", "hochzeit",
            ],
        ),
        (
            NoLongerNeed,
            &[
                "brauchen (?:\\w+ ){0,3}(?:raum|saal|termin|reservation|reservierung|buchung|location) (?:leider )?nicht mehr",
                "(?:raum|saal|termin|reservation|buchung)\\b.{0,20}\\bnicht mehr (?:brauchen|benoetigen)",
                "benoetigen (?:\\w+ ){0,3}(?:raum|saal|termin|reservation|buchung) nicht mehr",
                "(?:findet|finden) (?:leider )?nicht (?:mehr )?statt",
            ],
        ),
        (
            RequestOffer,
            &[
                "(?:offerte|angebot|kostenvoranschlag|preise|preisliste|preisangebot) (?:\\w+ ){0,4}(?:senden|schicken|zustellen|zukommen|machen|unterbreiten|erstellen|mailen)",
                "(?:senden|schicken|machen|erstellen|unterbreiten) sie (?:\\w+ ){0,4}(?:offerte|angebot|preise|kostenvoranschlag)",
                "um (?:eine |ihre |ein )?(?:\\w+ )?(?:offerte|angebot)", "bitten um .{0,20}(?:offerte|angebot)",
                "(?:wuenschen|haetten gerne?|moechten|brauchen|benoetigen) (?:\\w+ ){0,3}(?:offerte|angebot|kostenvoranschlag)",
                "(?:bekommen|erhalten|haben) wir .{0,20}(?:offerte|angebot)", "(?:offerte|angebot) bitte",
            ],
        ),
        (Thank, &["danke", "vielen dank", "besten dank", "herzlichen dank", "merci", "danke schoen"]),
        (
            Urgent,
            &[
                "dringend\\w*", "eilt", "so schnell wie moeglich", "schnellstmoeglich", "asap", "umgehend",
                "heute noch", "noch heute", "eilig", "so rasch wie moeglich",
            ],
        ),
        (
            Interrogative,
            &[
                "^(?:und |aber |ausserdem |zudem )?(?:wie (?:viel|viele|hoch|teuer|lange|gross|ist|sind|sieht|kommt|funktioniert)|was (?:kostet|kosten|ist|sind|gibt|haben|beinhaltet)|welche[rsnm]?|wann (?:ist|sind|haben|koennen|kann)|wo (?:ist|sind|kann|koennen|liegt|befindet)|gibt es|haben sie|habt ihr|hat (?:der|die|das|es)|ist (?:der|die|das|es|ein|eine|im|bei|raum)|sind (?:die|der|das|im|alle)|kann (?:man|ich|der|die)|koennen (?:wir|sie)|koennten (?:wir|sie)|darf (?:man|ich)|duerfen wir|bieten sie|wer|verfuegt|waere es|geht (?:auch|das|es)|besteht)",
            ],
        ),
        (
            Indirect,
            &[
                "wissen,? ob", "ob (?:sie|es|der|die|das|ein|eine|wir|man|bei|im|parkplaetze|noch|auch)",
                "(?:moechte|moechten|wuerde|wuerden) (?:gerne? )?wissen",
                "(?:koennen|koennten) sie (?:mir|uns) (?:bitte )?sagen", "frage mich",
                "sagen sie (?:mir|uns) bitte", "lassen sie (?:mich|uns) (?:bitte )?wissen",
            ],
        ),
        (
            RequestForm,
            &[
                "^(?:bitte )?(?:koennen|koennten|kannst|wuerden) (?:sie|du|ihr)\\b.{0,40}\\b(?:bestaetigen|reservieren|buchen|senden|schicken|vormerken|eintragen|notieren|einplanen|anbieten)",
            ],
        ),
        (
            AddRequest,
            &[
                "(?:koennen|koennten|duerfen|duerften) (?:wir|sie|ich) .{0,60}(?:haben|dazunehmen|bekommen|hinzufuegen|ergaenzen|organisieren|dazubuchen|bestellen|einplanen|buchen|dazu)",
                "haetten (?:wir )?gerne", "(?:kann|koennte) ich .{0,60}(?:haben|dazubuchen|bestellen|bekommen)",
            ],
        ),
        (
            AskConfirm,
            &[
                "(?:koennen|koennten) sie (?:\\w+ ){0,4}bestaetigen", "bitte (?:\\w+ ){0,4}bestaetigen",
                "bitte um bestaetigung",
            ],
        ),
        (
            TargetDate,
            &[
                "datum", "termin", "tag", "uhrzeit", "zeit", "beginn", "verschieb\\w*", "verschoben", "verleg\\w*",
                "umbuch\\w*",
            ],
        ),
        (TargetRoom, &["raum", "saal", "zimmer", "raeume"]),
        (
            TargetHeadcount,
            &[
                "personen\\w*", "gaeste\\w*", "teilnehmer\\w*", "leute", "anzahl", "personenzahl", "gaestezahl",
                "mehr personen", "weniger personen",
            ],
        ),
        (TargetLayout, &["bestuhlung", "tischordnung", "sitzordnung", "aufstellung"]),
        (TargetProducts, &["catering", "menue?s?", "getraenke", "ausstattung", "technik", "extras"]),
        (TargetBilling, &["rechnungsadresse", "rechnungsanschrift", "rechnung an", "firmenadresse"]),
        (
            Revision,
            &[
                "doch lieber", "doch besser", "lieber", "bevorzugen", "zu klein", "zu gross",
                "stattdessen", "doch am", "doch auf", "anstatt", "anstelle", "sondern", "nun", "jetzt", "neu",
                "korrektur", "neues datum", "eigentlich", "leider doch", "doch nur", "doch noch",
            ],
        ),
        (Hypothetical, &["was waere,? wenn", "was ist,? wenn", "was passiert,? wenn", "angenommen", "was,? wenn"]),
        (Negation, &["nicht", "kein", "keine", "keinen", "keiner", "keines", "keins", "nie"]),
        (
            Injection,
            &[
                "ignoriere? (?:alle|saemtliche) (?:vorherigen|bisherigen|vorigen|obigen)? ?(?:anweisungen|instruktionen|regeln)",
                "vergiss (?:alle|deine) (?:\\w+ )?(?:anweisungen|instruktionen|regeln)",
                "du bist (?:jetzt|nun|ab sofort)",
                "(?:zeige?|verrate?|nenne?) (?:mir )?(?:deinen?|den) (?:system-?)?prompt",
                "ignorieren sie (?:alle|saemtliche) (?:\\w+ )?(?:anweisungen|instruktionen|regeln)",
            ],
        ),
        (
            Repeated,
            &[
                "jede woche", "jeden (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)",
                "woechentlich", "monatlich",
            ],
        ),
    ],
    topics: topics::TOPICS,
};
