//! Needs and changes in German.

use crate::understanding::lang::Cue::{self, *};

#[rustfmt::skip] // One row a cue.
pub(super) const CHANGES: &[(Cue, &str)] = &[
    (Need, "such*; sueched; bruched; möchted; gesucht; brauch*; benötig*; möcht*; plan*; geplant; würd* gern*; würde|würden ~ gern*; hätt* gern*; wollen; ich will; will ich; wollten; buchen; buche; reservier*; miet*; anfrag*; organisier*; durchführen; durchzuführen; veranstalten; veranstalte; interessier*; feiern; feiere; ist geplant; vorgesehen; steht ~ an $; findet ~~ statt; wünsch*; anmelden; bräucht*; ausrichten; abhalten; laden ~ ein; haben vor; beabsichtig*; sind auf der suche; auf der suche; vormerken; gesucht; wir wären; ich möchte"),
    (NeedsRoom, "raum; räume; saal; räumlichkeit*; sitzungszimmer; location; platz; lokal; lokalität"),
    (ChangeVerb, "verschieb*; verschoben; verleg*; vorverleg*; ändern; ändere; ändert; geändert; änder* sich; abändern; abänder*; anpass*; angepasst; passen sie ~ an; wechsel*; wechsle; umbuch*; umgebucht; umstellen; umdisponier*; tausch*; ersetz*; erhöh*; reduzier*; verringer*; korrigier*; korrektur; aktualisier*; umzieh*; änderung*; vorverschieb*; vorverschoben; vorzieh*; hinzufüg*; füg* ~~ hinzu; ergänz*; austausch*; umplan*; erweiter*; verlänger*; verkürz*; aufstock*; ausdehn*; nach hinten ~ schieb*|verschieb*; machen sie ~ daraus; doch ~ machen; umwandeln; modifizier*; rücken; streichen; weglassen; gestrichen; schieben; abgeändert"),
    (Instead, "statt am|an|dem|den|der|des|von|vom|mit|nur|wie|ein*|raum|um|auf|bis|im|saal|zu|ab; statt #; statt _; anstatt; anstelle; stattdessen; sondern; an stelle; nicht # ~ sondern; aus # ~ # ; von # ~ auf # ; von # auf # "),
    (HowAbout, "wie wäre*; wie sieht|sähe ~ aus; wie sieht|sähe es; geht|ginge auch; wäre auch; ginge|geht es? stattdessen|auch|am; oder doch|lieber; stattdessen; passt auch; was ist mit; wie steht es mit; können|könnten wir ~~ anfangen|beginnen|starten|bleiben|aufhören|kommen|nehmen|machen; alternativ; wäre ~~ möglich; wäre ~ frei; geht|ginge ~ am"),
    (Revision, "doch lieber|besser|am|auf|nur|noch|eher; lieber; bevorzug*; zu klein; zu gross; stattdessen; anstatt; anstelle; sondern; nun; jetzt; neu; neue* datum; neue* rechnungsadresse|adresse|rechnungsanschrift; neue* termin; korrektur; eigentlich; leider doch; neuerdings; mittlerweile; inzwischen; nachträglich; umentschieden; anders entschieden; irrtum; verschrieben; vertan; fehler; kommen ~ dazu; kommen noch; es werden|sind ~ mehr|weniger; werden ~ mehr|weniger; dazugekommen; dazu gekommen; abgesprungen; ausgefallen; haben uns anders; hat sich ~ geändert; haben sich ~ geändert; verhindert; dazwischengekommen; dazwischen gekommen; falsch; nicht mehr; wird ~ nichts; aktuell*; definitiv*; nur noch; besser"),
    (More, "# ~ mehr|weniger|zusätzlich*|weitere*; # personen|gäste|leute mehr|weniger; mehr|weniger|zusätzliche*|weitere* personen|gäste|leute|teilnehme*; stunde früher|später|länger; stunden früher|später|länger; früher|später anfangen|beginnen|starten|kommen|aufhören; eine|halbe stunde früher|später|länger; grössere*|kleinere* raum|saal|zimmer; woche später|früher; tag später|früher"),
    (TargetDate, "datum; daten; termin*; tag; uhrzeit; zeit; zeiten; beginn; verschieb*; verschoben; verleg*; umbuch*; vorverleg*; anfang; stunde*; start; startzeit; endzeit"),
    (TargetRoom, "raum; saal; zimmer; räume; location; räumlichkeit*"),
    (TargetHeadcount, "personen*; gäste*; teilnehmer*; teilnehmend*; leute; anzahl; personenzahl; gästezahl; köpfe; kinder; erwachsene*"),
    (TargetLayout, "bestuhlung; tischordnung; sitzordnung; aufstellung; bestuhlungsform; anordnung"),
    (TargetProducts, "catering; menü*; menue; getränke; ausstattung; technik; extras; verpflegung; essen; equipment; dekoration"),
    (TargetBilling, "rechnungsadresse; rechnungsanschrift; rechnung an; firmenadresse; rechnungsempfänger; rechnungsdaten; mwst nummer; rechnung soll|bitte|geht an|auf"),
    (TargetPrice, "preis; preise; konditionen; kosten; tarif"),
    (Drop, "streich*; gestrichen; weglassen; lassen ~ weg; entfern*; stornier*; abbestell*; absag*; abgesagt; verzicht* ~ auf; brauch* ~~ nicht; brauch* ~ kein*|keine; benötig* ~~ nicht; nicht ~ brauchen|benötigen|nötig|notwendig|erforderlich; nicht mehr; nehmen ~ raus; raus; rausnehmen; ersetz*; kein* ~ mehr; wegfallen; fällt weg; fällt ~ aus; überflüssig; sparen wir uns; nicht ~ gewünscht; cancel*; annullier*; auf ~ verzichten"),
    (Without, "ohne; kein*; statt; anstatt; anstelle; ausser; nicht; weder; minus"),
    (Turn, "aber; sondern; dafür; stattdessen; plus; durch; lieber; jedoch; nehmen; hinzufüg*; mit; dazu; nur; bloss; lediglich; reicht; reichen; genügt; genügen; geben sie"),
    (Own, "bring* ~~ selber|selbst; bring* ~~ mit $; selber|selbst mitbringen|mitgebracht|organisieren; eigene*|eigenen; haben wir selber|selbst; exklusive; separat; nicht inbegriffen; nicht enthalten; auf eigene rechnung"),
];
