//! Mail programs in German.

use crate::understanding::lang::mail::{Label::*, Mail};

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static MAIL: Mail = Mail {
    starts: &["am", "um", "an", "vom"],
    verbs: &["folgendes geschrieben", "schrieb", "schrieben", "hat geschrieben", "haben geschrieben", "geschrieben", "schreibt", "schrieb am", "schriebst"],
    said: &["meinte", "antwortete"],
    quoting: &["zitat von ", "zitiere ", "nachricht von ", "mail von "],
    own: &["ich", "wir", "uns", "mir", "ihnen", "euch", "dir", "sie", "er", "man", "mein", "meine", "unser", "unsere",
        "ihre", "ihr", "folgendes", "dass", "habe", "haben"],
    you: &["sie", "du", "ihr"],
    labels: &[
        ("von", From), ("absender", From), ("gesendet", Sent), ("gesendet am", Sent), ("datum", Sent), ("nachricht vom", Sent), ("nachricht von", From),
        ("gesendet von", Other), ("date", Sent), ("an", To), ("empfaenger", To), ("cc", Copy), ("kopie", Copy),
        ("bcc", Copy), ("blindkopie", Copy), ("kopie an", Copy), ("betreff", Subject), ("antwort an", Other),
        ("antworten an", Other), ("wichtigkeit", Other), ("prioritaet", Other), ("anlagen", Other),
        ("anhaenge", Other), ("anhang", Other), ("im auftrag von", Other), ("vertraulichkeit", Other),
    ],
    forwards: &[
        "weitergeleitete nachricht", "weitergeleitete mail", "weitergeleitete e-mail", "weitergeleitet von",
        "anfang der weitergeleiteten nachricht", "anfang der weitergeleiteten e-mail", "weitergeleitete message",
        "beginn der weitergeleiteten nachricht",
    ],
    originals: &[
        "urspruengliche nachricht", "originalnachricht", "original-nachricht", "original nachricht",
        "urspruenglicher termin", "urspruengliche e-mail", "urspruengliche mail", "original mail",
        "originalmail", "original-mail", "originaltermin", "antwort",
    ],
    replied: &["aw", "antw", "antwort"],
    forwarded: &["wg", "weitergeleitet", "wtr"],
    lead: &[
        "mit", "stillem", "stillen", "traurigen", "vorweihnachtlichen", "adventlichen", "lieblichem", "allerliebste", "allerbesten", "gueti", "guete", "liebs", "schoens", "schoene", "en", "liebi", "schoeni", "fruendlichi", "herzlichi", "viel", "viele", "vielen", "liebe", "lieben", "liebem", "lieber", "beste", "besten", "bester", "bestem", "herzliche", "herzlichen",
        "herzlicher", "herzlichst", "freundliche", "freundlichen", "freundlichem", "freundlicher", "freundlich",
        "schoene", "schoenen", "schoener", "sonnige", "sonnigen", "ganz", "danke", "dank", "merci", "und", "&", "+",
        "u", "im", "voraus", "ein", "einen", "es", "nochmals", "bis", "bald", "dann", "schon", "mal", "fuer", "ihre",
        "winterliche", "sommerliche", "kollegiale", "sportliche", "hochachtungsvoll", "der", "die", "-", "e",
        "einem", "lieb", "nette", "vorab", "muehe", "hilfe", "bemuehungen",
    ],
    greetings: &["servus", "ahoi", "tschuess", "tschau", "tschuessi", "ade", "adieu", "salue", "bis dann", "bis bald", "bis denn", "alles liebe", "alles gute", "namaste", "peace", "in freundschaft", "ergebenst", "hochachtend", "gute nacht", "guet nacht", "guets naechtli", "schoenen feierabend", "schoenen sonntag", "schoenen nachmittag", "schoenen abend", "schoenen tag", "schoene woche", "schoenes wochenende", "en schoene tag", "en schoene abig", "e schoene tag", "e schoene abig", 
        "gruss", "gruess", "gruesse", "gruessli", "herzlich", "einen lieben",  "gruessen", "gruesschen", "grusse", "grussen", "gruss und kuss", "gruesst", "gruessli",
        "mfg", "lg", "vg", "bg", "hg", "glg", "vlg", "fg", "sg", "gruezi mitenand", "hochachtungsvoll", "herzlichst",
        "hoflich",
    ],
    formal: &[],
    thanks: &["sorry", "entschuldigung", "nochmals sorry", "tausend dank", "danke dir", "danke euch", "danke ihnen", "danke im voraus", "dankeschoen", "thx", "thanks", "grazie", "merci", "merci vilmal", "danke vilmal", "dangge", "dank", "besten dank im voraus", "vielen dank im voraus", "danke", "vielen dank", "besten dank", "herzlichen dank", "danke schoen", "danke vielmals", "merci vielmal"],
    devices: &[
        ("von meinem", "gesendet"), ("von meiner", "gesendet"), ("gesendet von", ""), ("gesendet mit", ""),
        ("gesendet ueber", ""), ("gesendet aus", ""), ("gesendet via", ""), ("von outlook", "gesendet"),
        ("outlook fuer ios", ""), ("outlook fuer android", ""), ("holen sie sich outlook", ""),
        ("laden sie outlook", ""), ("beziehen sie outlook", ""), ("diese nachricht wurde von meinem", "gesendet"),
        ("diese nachricht wurde von mein", "gesendet"), ("von unterwegs gesendet", ""), ("mobil gesendet", ""),
        ("von samsung mobile gesendet", ""), ("von yahoo mail", "gesendet"), ("gesendet vom", ""),
    ],
    notice_heads: &[
        "haftungsausschluss", "vertraulichkeitshinweis", "wichtiger hinweis: diese", "hinweis zur vertraulichkeit",
        "vertraulichkeitserklaerung", "rechtlicher hinweis", "vertraulichkeit:", "bitte denken sie an die umwelt",
        "denken sie an die umwelt", "bitte pruefen sie, ob diese", "der umwelt zuliebe", "bevor sie diese e-mail",
    ],
    notice_stems: &[
        "vertraulich", "empfaenger", "adressat", "irrtuemlich", "irrtum", "vernichten", "loeschen", "unbefugt", "weitergabe",
        "absender", "diese e-mail", "diese mail", "diese nachricht", "anhaeng", "rechtlich geschuetzt", "untersagt",
        "nicht gestattet", "viren", "ausdruck", "umwelt", "haftung",
    ],
    postscripts: &["ps:", "p.s.", "ps.", "ps ", "p.s:", "nb:", "nachtrag:", "pps:"],
    your_inquiry: &["ihre anfrage", "ihrer anfrage", "deine anfrage", "eure anfrage", "ihre reservationsanfrage", "ihre buchungsanfrage", "ihre reservierungsanfrage"],
};
