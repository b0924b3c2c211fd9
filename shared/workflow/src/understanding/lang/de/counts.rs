//! German counts, Swiss spelling included.

use crate::understanding::lang::counts::{Counts, Job::*};
use crate::venue::Language;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static COUNTS: Counts = Counts {
    language: Language::De,
    numerals: &[
        ("ein", 1), ("eins", 1), ("eine", 1), ("einen", 1), ("einem", 1), ("einer", 1), ("zwei", 2), ("zwo", 2), ("drei", 3), ("vier", 4), ("fünf", 5), ("sechs", 6),
        ("sieben", 7), ("acht", 8), ("neun", 9), ("zehn", 10), ("elf", 11), ("zwölf", 12), ("dreizehn", 13), ("vierzehn", 14),
        ("fünfzehn", 15), ("sechzehn", 16), ("siebzehn", 17), ("achtzehn", 18), ("neunzehn", 19), ("zwanzig", 20),
        ("dreissig", 30), ("vierzig", 40), ("fünfzig", 50), ("sechzig", 60), ("siebzig", 70), ("achtzig", 80), ("neunzig", 90),
        ("hundert", 100), ("tausend", 1000), ("zwänzg", 20), ("drissg", 30), ("vierzg", 40), ("füfzg", 50),
        ("eis", 1), ("zwöi", 2), ("zwee", 2), ("drü", 3), ("füf", 5), ("füef", 5), ("foif", 5), ("sächs", 6), ("sibe", 7), ("nün", 9), ("nüün", 9),
        ("zäh", 10), ("zwölfi", 12), ("drizäh", 13), ("vierzäh", 14), ("füfzäh", 15), ("foifzäh", 15), ("sächzäh", 16), ("sibzäh", 17), ("achtzäh", 18), ("nünzäh", 19),
        ("zwanzg", 20), ("driissg", 30), ("foifzg", 50), ("sächzg", 60), ("sechzg", 60), ("sibezg", 70), ("sibzg", 70), ("achtzg", 80), ("nünzg", 90), ("hundret", 100), ("tuusig", 1000),
    ],
    glued: true,
    linker: "und",
    collective: &[("dutzend", 12)],
    together: &[
        ("zweit", 2), ("dritt", 3), ("viert", 4), ("fünft", 5), ("sechst", 6), ("siebt", 7), ("acht", 8), ("neunt", 9), ("zehnt", 10), ("elft", 11),
        ("zwölft", 12), ("dreizehnt", 13), ("vierzehnt", 14), ("fünfzehnt", 15), ("sechzehnt", 16), ("siebzehnt", 17), ("achtzehnt", 18), ("neunzehnt", 19),
        ("zwanzigst", 20), ("dreissigst", 30), ("vierzigst", 40), ("fünfzigst", 50),
    ],
    jobs: &[
        (People, &[
            "eltere", "chind*", "gäscht", "persone*", "lüüte", "mänsche", "menschen", "mitarbeitendi", "teilnehmendi", "hacker*", "turner*", "musikant*", "bläser*", "tänzer*", "spieler*", "läufer*", "ruderer*", "segler*", "schütz*", "jäger*", "imker*", "landwirt*", "winzer*", "köche", "köchinnen", "wirte", "lehrling*", "stifte", "prüfling*", "anwält*", "anwalt*", "notar*", "richter*", "architekt*", "ingenieur*", "informatiker*", "entwickler*", "programmierer*", "designer*", "forscher*", "forschende*", "wissenschaftler*", "professor*", "doktorand*", "pflegende*", "pflegefachleute", "hebammen", "therapeut*", "psycholog*", "apotheker*", "zahnärzt*", "tierärzt*", "laborant*", "chemiker*", "biolog*", "physiker*", "jurist*", "ökonom*", "treuhänder*", "berater*", "beratende*", "verkäufer*", "händler*", "unternehmer*", "gründer*", "investor*", "makler*", "polizist*", "feuerwehrleute", "soldat*", "offizier*", "beamt*", "politiker*", "gemeinderät*", "kantonsrät*", "stadträt*", "nationalrät*", "genossenschafter*", "mieter*", "stockwerkeigentümer*", "anwohner*", "einwohner*", "bürger*", "geflüchtete*", "pilger*", "touristen", "touristinnen", "wanderer*", "wandernde*", "pfadis", "pfadfinder*", "ministrant*", "minis", "firmling*", "trauzeug*", "trauergemeinde", "cousin*", "tanten", "enkel*", "geschwister", "kameraden", "kameradinnen", "kollegen", "kumpel*", "jungs", "mädels", "mädchen", "buben", "girls", "schulkolleg*", "stimmberechtigte*", "abonnent*", "leser*", "autor*", "blogger*", "influencer*", "lieferant*", "partnerfirmen", "kundinnen", "klient*", "gastgeber*", "franzosen", "japaner*", "italiener*", "amerikaner*", "deutsche", "engländer*", "chorleute", "choristen", "choristinnen", "jodler*", "bergsteiger*", "skifahrer*", "velofahrer*", "biker*", "töfffahrer*", "samariter*", "retter*", "rentner*", "pensionierte*", "pensionär*", "veteran*", "vertreter*", "abgeordnete*", "gewählte*", "stiftungsrät*", "verwaltungsrät*", "beirät*", "kaderleute", "kader*", "vorgesetzte*", "chefs", "chefinnen", "direktor*", "praktikant*", "werkstudent*", "volunteers", "zivis", "bewerber*", "neumitglied*", "neuzuzüger*", "tester*", "probanden", "kursteilnehmer*", "seminarteilnehmer*", "workshopteilnehmer*", "festgäste", "verliebte", "gamer*", "fans", "supporter*", "nachwuchsleute", "athlet*", "sportler*", "schwimmer*", "kletterer*", "schachspieler*", "kartenspieler*", "bastler*", "maler*", "künstler*", "schauspieler*", "statisten", "filmschaffende*", "medienschaffende*", "kulturschaffende*", "kunstschaffende*", "berufsleute", "fachleute", "fachpersonen", "lehrkräfte", "lehrpersonen", "betreuungspersonen", "*erinnen", "*istinnen", "*entinnen", "*antinnen", "*ologinnen", "*schaffende", "*schaffenden", "*fachleute", "*kräfte", "*angehörige", "*angehörigen", "*freunde", "*freundinnen", "*kinder", "*eltern", "*schüler", "*schülern", "*studenten", "*studierende", "*helfer", "*kollegen", "*kolleginnen", 
            "malende*", "reisende*", "jasser*", 
            "eltern", "promovierende*", "lehrende*", "nachzügler*", "persone", "mamis", "papis", "familienangehörige*", "besuchende*", "vereinsmitglieder*", "gästli", "konfirmand*", "schulkinder", "presseleute", "personen", "person", "pers", "pers.", "gäste", "gästen", "gast", "leute", "leuten", "lüüt", "teilnehmer*", "teilnehmend*", "besucher*",
            "mitarbeiter*", "mitarbeitend*", "köpfe", "köpfen", "kolleg*", "eingeladene*", "freunde", "freunden", "familienmitglieder*", "anwesende*", "delegierte*",
            "mitglieder*", "angestellte*", "studierende*", "studenten", "schüler*", "zuhörer*", "zuschauer*", "nasen", "seelen", "verwandte*", "kunden", "geladene",
            "interessent*", "aussteller*", "führungskräfte*", "manager", "tn", "pax", "ppl", "sitzplätze*", "stehplätze*", "plätze", "plätzen",
            "ehemalige*", "zuhörend*", "zuschauend*", "lüt", "lernende*", "auszubildende*", "kandidat*", "absolvent*", "journalist*", "aktionär*", "eigentümer*", "senior*", "jubilar*",
            "nachbarn", "sponsoren", "gönner*", "bewohner*", "sänger*", "patient*", "ärzt*", "vorstandsmitglieder*", "klassenkameraden", "angehörige*", "*gäste", "*gästen", "*personen", "*teilnehmer", "*teilnehmern", "*teilnehmenden", "*leute", "*mitglieder", "*mitarbeiter", "*mitarbeitende", "*mitarbeitenden",
        ]),
        (Part, &[
            "einzelpersonen", "einzelne", "singles", "alleinstehende", 
            "leitern", "leitende*", "leitungsperson*", "köch*", "küchenteam", "serviceleute", "serviceangestellte*", "organisator*", "ok-mitglieder*", "busfahrer*", "begleitpersonen", "gruppenleiter*", "lagerleiter*", "jugendleiter*", "babies", "säugling*", "kleinkind", "teenager*", "teenies", "enkelkinder", "grosseltern", "schwiegereltern", "grossmutter", "grosskinder", "patenkinder", "götti", "gotti", 
            "fahrer*", "buschauffeur*", "freelancer*", "kursleitung", "begleitung*", 
            "lehrende*", "dozierende*", "mamis", "papis", "väter", "mütter", "pianist*", "dirigent*", "jurymitglieder*", "angehörige*", "kinder", "kindern", "kind", "kids", "babys", "kleinkinder*", "jugendliche*", "erwachsene*", "trainer*", "referent*", "moderator*", "coach", "coaches", "begleitperson*",
            "begleiter*", "helfer*", "leiter", "leiterinnen", "kursleiter*", "musiker*", "redner*", "betreuer*", "damen", "herren", "frauen", "männer", "männern", "lehrer*",
            "lehrperson*", "dozent*", "dolmetscher*", "fotograf*", "chauffeur*", "partner", "partnerinnen", "externe", "externen", "interne", "internen", "ehrengäste", "hilfspersonen", "techniker*", "models", "aufsichtsperson*", "expert*", "mentor*", "assistent*", "sekretär*", "freiwillige*",
        ]),
        (Approx, &[
            "öppe", "öppä", "ca", "circa", "zirka", "etwa", "ungefähr", "rund", "gegen", "max", "maximal", "min", "mind", "mindestens", "minimal", "höchstens", "knapp", "fast", "gut", "über", "nur", "nun", "jetzt", "noch",
            "so", "wohl", "wahrscheinlich", "voraussichtlich", "insgesamt", "total", "genau", "exakt", "doch", "neu", "aktuell", "mittlerweile", "inzwischen", "sogar", "bloss", "aber", "eher",
            "vermutlich", "lediglich", "also", "dann", "schon", "bis", "zu", "nicht", "mehr", "weniger", "als", "kanpp", "schätzungsweise", "geschätzt", "geschätzte", "definitiv", "neuerdings", "ja", "heute", "leider", "zwischen", "vielleicht", "auch", "eventuell", "evtl", "plus", "minus", "approx",
        ]),
        (Are, &["sind", "wären", "waeren", "werden", "erwarten", "rechnen", "erwarte", "rechne", "seien", "kommen", "planen", "haben", "kalkulieren", "zählen", "sein", "werde"]),
        (For, &["für", "fuer", "mit", "aus", "à", "von"]),
        (To, &["bis", "oder", "eventuell", "evtl", "allenfalls", "vielleicht", "möglicherweise", "resp", "bzw", "auf"]),
        (Between, &["zwischen"]),
        (And, &["und", "sowie", "plus", "mit", "zuzüglich", "zzgl", "dazu", "nebst", "samt", "u"]),
        (Included, &["davon", "darunter", "inkl", "inklusive", "einschliesslich", "wovon", "inbegriffen"]),
        (Instead, &["statt", "anstatt", "anstelle"]),
        (Not, &["nicht", "keine"]),
        (But, &["sondern"]),
        (Rather, &["eher", "lieber", "besser"]),
        (Than, &["als"]),
        (Attend, &[
            "gemeldet", "bestätigt", "zusagen", "gekommen", "mitkommen", "teil", "teilnehmen", "teilnimmt", "anwesend", "dabei", "kommen", "zugesagt", "angemeldet", "erwartet", "mitmachen", "erscheinen", "teilgenommen", "vorgesehen", "geplant"]),
        (Group, &[
            "*team", "*gruppe", "*runde", "*delegation", "*klasse", "*crew", "belegschaft", "mannschaft", "equipe", "gruppe", "runde", "team", "kreis", "gesellschaft", "teilnehmerkreis", "tafel", "delegation", "klasse", "teilnehmerzahl", "gästezahl"]),
        (More, &["mehr", "weitere", "weiteren", "weiterer", "zusätzlich", "zusätzliche", "zusätzlichen", "dazu", "hinzu", "extra", "obendrauf"]),
        (Fewer, &["weniger"]),
        (Change, &[
            "sinken", "sank", "steigen", "schrumpf*", "wächst", "wachsen", "angewachsen", "geschrumpft", "reduziert", "halbiert", "klettert", "gewachsen", 
            "erhöh*", "reduzier*", "änder*", "anpassen", "angepasst", "korrigier*", "aufstock*", "senken", "verringer*", "steigt", "gestiegen", "gesunken", "sinkt", "erweiter*", "umstellen", "setzen", "anheben", "kürzen",
        ]),
        (Onto, &["auf"]),
        (Label, &["anzahl", "personenzahl", "personenanzahl", "gästezahl", "teilnehmerzahl", "teilnehmeranzahl", "gästeanzahl", "gruppengrösse", "teilnehmendenzahl", "insgesamt", "total", "bestuhlung", "kapazität"]),
        (Small, &[
            "der", "die", "das", "den", "dem", "des", "und", "am", "im", "in", "an", "um", "bei", "vom", "zum", "zur", "ab", "wenn", "ist", "wird", "bitte", "danke", "wir", "ich", "sie", "es", "ihr", "mich", "uns", "da", "haben", "sein", "nach", "vor", "reservieren", "buchen",
            "geplant", "möglich", "frei", "verfügbar", "planen", "rechnen", "aufnehmen", "sitzen", "oder", "dass", "weil", "welche", "ob", "man", "auch", "nochmals", "allenfalls", "evtl", "eventuell", "je", "ungefähr", "statt", "anstatt", "anstelle", "essen", "feiern", "suchen", "brauchen", "möchten", "geht", "passt", "ganz", "sicher",
            "beim", "auf", "aber", "nun", "jetzt", "bis", "mit", "von", "für", "zu", "sind", "doch", "total", "insgesamt", "max", "maximal", "mindestens", "davon", "inkl", "inklusive", "plus", "mal", "reichen", "ohne", "während", "eingeplant", "angemeldet", "werden", "kommen", "dabei", "anwesend", "zirka", "anfragen", "gebucht", "reserviert", "eingeladen", "würden", "können", "müssen", "sollten", "hätten", "gern", "gerne", "vielen", "freundliche", "ebenfalls", "eher", "lieber", "als", "sondern", "nicht", "erhöhen", "reduzieren", "anpassen", "ändern", "korrigieren", "aufstocken", "statt", "sowie",
        ]),
        (Numbered, &["durchwahl", "bestellung", "ticket", "auftrag", "raum", "saal", "zimmer", "nr", "nummer", "menü", "menu", "variante", "option", "etage", "stock", "seite", "kw", "woche", "phase", "tisch", "halle", "punkt", "vorschlag", "kapitel", "artikel", "paket", "slot", "sitzungszimmer"]),
        (Firm, &["firma", "unternehmen", "betrieb", "kmu", "konzern", "verein", "organisation", "schule", "agentur"]),
        (Has, &["hat", "zählt", "beschäftigt", "mit", "umfasst", "von"]),
        (Now, &["nun", "jetzt", "doch", "neu", "korrektur", "korrigiert", "eigentlich", "mittlerweile", "inzwischen", "definitiv", "aktuell", "stattdessen", "leider", "update", "neuerdings", "endgültig", "änderung"]),
        (So, &["also", "somit", "sagen", "macht", "folglich"]),
        (Whose, &["unserer", "meiner", "ihrer", "deiner", "eurer", "dieser"]),
        (At, &["um", "ab"]),
        (Story, &["letztes", "letzten", "letztem", "letzter", "letzte", "damals", "vergangenes", "vorjahr", "früher"]),
        (Table, &["tische", "tischen", "gruppen", "tisch", "reihen", "klassen", "teams"]),
        (Half, &["halbes", "halben", "halbe"]),
        (Unit, &["uhr", "stunde*", "minute*", "tag", "tage", "tagen", "nacht", "nächte*", "woche", "wochen", "monat*", "jahr*", "std", "min", "fr", "chf", "franken", "euro", "prozent", "meter*", "mal", "gang", "gänge*", "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"]),
        (Per, &["pro", "je", "per"]),
        (Plus, &["plus", "zuzüglich", "zzgl", "dazu", "hinzu", "nebst", "sowie", "samt", "zusätzlich", "ausserdem"]),
        (Pair, &["paare", "paaren", "ehepaare", "ehepaaren", "tanzpaare"]),
        (Special, &[
            "vegi", "vegis", "veganerin", "vegetarierin", "diabetiker*", "diabetes", "schweinefleisch", "nussallergie", "zöliakiebetroffene", "laktose", "gluten", "unverträglichkeit*", "intoleranz", "rollstuhlfahrer*", "rollstuhlgängig*", "gehbehindert*", "fleischlos", "pescetarisch", "glutenfreies", "veganes", "vegetarisches", "vegan", "veganer", "veganerinnen", "vegetarisch", "vegetarier", "vegetarierinnen", "glutenfrei", "laktosefrei", "laktoseintolerant", "allergisch", "*allergie", "*allergien", "*allergiker", "zöliakie", "halal", "koscher", "rollstuhl", "rollstühle", "krank", "verhindert", "schwanger"]),
    ],
};
