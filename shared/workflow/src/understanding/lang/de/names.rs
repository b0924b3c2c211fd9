//! Names of people and houses in German.

use crate::understanding::lang::names::Names;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static NAMES: Names = Names {
    families: &["Familie"],
    prefixes: &[
        "Ihre ", "Ihr ", "Deine ", "Dein ", "Eure ", "Euer ", "i.A. ", "i. A. ", "i.V. ", "i. V. ", "ppa. ", "Pater ",
    ],
    titles: &[
        "herrn?", "frau", "dr", "drs", "prof", "pd", "mag", "ing", "dipl", "lic", "med", "phil", "iur", "oec", "rer",
        "nat", "pol", "hsg", "eth", "fh", "hptm", "oblt", "wm",
    ],
    addressed: &["herr", "herrn", "frau", "familie", "dr"],
    titled: &["prof. ", "dr. ", "prof ", "frau ", "herr "],
    greets: &["gruss", "gruesse", "gruessen", "lg", "vg", "bg"],
    nobody: &["team", "familie", "ihr", "ihre", "ok"],
    offices: &[
        "leiter", "leitung", "mitarbeit", "assistenz", "finanz", "kommandant", "praesident", "fuehrer", "fuehrung",
        "assistent", "direktor", "sekret", "vorstand", "aktuar", "kassier", "inhaber", "koordinat", "manag",
        "gruender", "lehr(?:er|person)", "anwaelt", "anwalt", "notar", "berater", "ingenieur", "architekt",
        "aerztin\\b", "arzt\\b", "pfarr", "pastor", "beauftragt", "verantwort", "ansprech", "referent", "fachfrau",
        "fachmann", "sachbearb", "kreditor", "buchhalt", "einkauf", "marketing", "\\bevents?\\b", "\\bhr\\b",
        "personal", "verwaltung", "administra", "service\\b", "abteilung", "\\bteam\\b", "studier", "student",
        "vertret", "delegier", "mitglied", "\\bceo\\b", "\\bcfo\\b", "\\bcoo\\b", "\\bcto\\b", "lernende",
        "praktikant", "dipl\\.", "organisat", "planung", "verkauf", "kommunikation", "obfrau", "obmann", "ressort",
        "bereich\\b", "stabsstelle", "export", "logist", "empfang", "geschaeftsfuehr", "mutter", "vater", "braut",
        "trauzeug", "schreiber\\b", "schreiberin\\b", "\\bpartner\\b", "chef", "controll", "professor",
    ],
    holders: &[
        "[a-z]*sekretariat", "sachbearb", "kommandant", "verwaltung", "praesident", "kassier", "aktuar", "sekret",
        "leiter", "direkt", "manag", "vorstand", "inhaber", "geschaeftsf", "assist", "marketing", "obmann", "obfrau",
    ],
    sections: &["sektion ", "ortsgruppe ", "regionalgruppe "],
    of: &["vom ", "der "],
    firm_labels: &["verein", "firma", "unternehmen", "organisation", "institution"],
    orgs: &[
        "verein*", "*verein", "schule*", "*schule", "universitaet*", "hochschule*", "fachhochschule*", "hilfswerk*",
        "stiftung*", "agentur*", "institut*", "gemeinde*", "amt", "*amt", "kirche*", "kirchgemeinde*", "klinik*",
        "*klinik", "spital*", "*spital", "garage*", "bank", "*bank", "kasse", "*kasse", "spitex", "genossenschaft*",
        "museum*", "theater*", "chor", "*chor", "orchester", "*orchester", "musikgesellschaft", "feuerwehr",
        "treuhand", "*treuhand", "versicherung*", "hotel*", "restaurant*", "verlag", "*verlag", "buero", "*buero",
        "kanzlei", "*kanzlei", "praxis", "*praxis", "verband", "*verband", "partei", "zunft", "druckerei",
        "baeckerei", "schreinerei", "spenglerei", "raiffeisen*", "gymnasium", "kantonsschule", "werkstatt", "gruppe",
        "*werk", "volkshochschule", "*genossenschaft", "*erei", "lehrstuhl", "sektion", "ortsgruppe", "sac",
        "jodlerklub", "*klub", "architekten", "*anwaelte", "notariat", "spitex*", "pensionskasse", "fachschaft*",
        "fachverein*",
    ],
    forms: &["verein", "stiftung", "gmbh"],
    kin: &["& Co", "& Co.", "& Söhne", "& Sohn", "& Partner", "& Töchter"],
    kin_behind: &["söhne"],
    links: &["&", "+", "und", "der", "des", "zum", "zur", "für", "von", "in", "im"],
    particles: &["von", "vom", "zu", "zum", "zur", "van", "ter", "ten"],
    before_firm: &["Wir", "Die", "Der", "Rechnung", "Unsere", "und"],
    before_name: &["Wir ", "Bitte ", "Rechnung ", "Ja ", "An ", "Es ", "Mann ", "Frau ", "Mutter ", "Vater ", "Schwester ", "Bruder ", "Tochter ", "Sohn ", "Chefin ", "Chef "],
    takes_over: &[r"ich uebernehme", r"habe (?:[a-z]+ ){0,6}uebernommen", r"uebernehme ich", r"ich (?:vertrete|ersetze)", r"springe (?:[a-z]+ ){0,4}ein", r"(?:ab jetzt|ab sofort|neu|neue|kuenftig|nun|jetzt) (?:bin ich )?ihre? (?:neue )?(?:ansprechperson|kontaktperson|ansprechpartner(?:in)?)", r"(?:ab jetzt|ab sofort|kuenftig|nun|jetzt) (?:fuer|mit) (?:[a-z]+ ){0,4}zustaendig", r"in vertretung von"],
    charges: &["kosten", "rechnung", "bezahlung", "transport", "spesen"],
    helpers: &[
        "hilft ", "helfen ihnen", "weiterhelfen", "auskunft gib", "gibt ihnen", "stellvertret", "meine kollegin",
        "mein kollege",
    ],
};
