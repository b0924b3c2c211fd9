//! German signals.

use crate::understanding::lang::signals::{Phrases, Sign::*};

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) const PHRASES: Phrases = &[
    (AutoSubject, &["automatische|automatisierte antwort|rückmeldung|nachricht", "abwesenheit*", "abwesend", "ferienabwesenheit*", "ausser haus", "nicht im büro", "eingangsbestätigung"]),
    (Auto, &[
        "dies|das ist eine automatisch*", "diese nachricht|mail|antwort wurde automatisch", "automatisch generiert*|erstellt*|erzeugt* nachricht|mail|antwort|email",
        "derzeit|zurzeit|momentan nicht im büro", "bitte antworten sie nicht auf diese", "abwesenheitsnotiz|abwesenheitsmeldung",
    ]),
    (Away, &[
        "in den ferien", "im urlaub", "lese keine mails|nachrichten|emails", "mails nicht gelesen|lesen",
        "bin ~ abwesend|ferienabwesend", "bin ~ in|im den ferien", "bin ~ ferien|urlaub", "bin ~ nicht im büro", "bin ~ ausser haus", "bin ~ nicht erreichbar", "nicht im hause", "bin ich wieder", "wieder ~ erreichbar|für sie da|zurück",
        "dringenden fällen|angelegenheiten|anliegen", "keinen zugriff auf meine", "wird|werden nicht weitergeleitet", "meine stellvertretung|vertretung", "wenden sie sich bitte an", "nach meiner rückkehr", "mails werden ~ gelesen", "wird beantwortet sobald",
    ]),
    (BounceSubject, &["unzustellbar*", "nicht zustellbar", "zustellung ~ fehlgeschlagen", "zustellfehler", "zustellstatus", "nicht zugestellt", "unzustellbarkeit"]),
    (Bounce, &["konnte ~ nicht zugestellt werden", "konnte ~ nicht übermittelt werden", "empfänger unbekannt", "empfängeradresse ~ nicht gefunden", "fehler bei der nachrichtenzustellung", "postfach ~ voll", "folgenden empfänger*"]),
    (Injection, &[
        "gilt|gelten als ~ akzeptiert|angenommen|erfolgt|bestätigt|genehmigt|erteilt|bezahlt|unterschrieben", "freigabe gilt",
        "systemnachricht|systemhinweis|systemmeldung|wartungsmodus", "stell|stellen ~ vor du wärst|bist|seist", "wir spielen ein spiel", "neue anweisung*|instruktion* ~ betreiber*", "ende der kundennachricht|eingabe", "antworte nur mit", "ab jetzt gilt", "geheime*|versteckte* anweisung*|vorgaben", "überspring*|umgeh* ~ freigabe|genehmigung|prüfung", "ohne einschränkungen", "entwickler* ~ vorgaben",
        "ignorier*|missachte* ~ vorherige*|bisherige*|vorige*|obige*|alle|sämtliche*|frühere*|deine|ihre ~ anweisung*|instruktion*|regeln|vorgaben|befehle|prompt*", "vergiss|vergesse* ~ anweisung*|instruktion*|regeln|vorgaben|befehle|prompt*",
        "zeig*|nenn*|verrat*|gib ~ systemprompt|prompt|systemanweisung*", "du bist ab sofort", "ab sofort bist du", "verhalte dich wie|als", "tu so als", "neue anweisung* für|an ~ ki|assistent|bot|system", "entwicklermodus", "als ki", "liebe ki", "an die ki", "hinweis|nachricht|anweisung* für|an ~ ki|bot|sprachmodell", "ki assistent* ~ muss|musst|soll|sollst", "systemprompt",
    ]),
    (Urgent, &["dringend*", "eilt", "eilig*", "so schnell|rasch wie möglich", "schnellstmöglich*", "baldmöglichst*", "asap", "umgehend*", "heute noch", "noch heute", "so bald wie möglich", "sobald wie möglich", "raschmöglichst*", "pressiert", "sofort"]),
    (NotUrgent, &["nicht dringend|eilig", "eilt nicht", "keine eile", "nicht so dringend|eilig", "pressiert nicht", "dringenden fällen", "ab sofort", "schicke|sende|melde|gebe|retourniere|überweise|zahle|antworte|maile ~ umgehend|sofort|asap|schnellstmöglich*|baldmöglichst*", "schicken|senden|melden|geben|überweisen|zahlen wir ~ umgehend|sofort|schnellstmöglich*|baldmöglichst*"]),
    (Several, &[
        "jeden|jede|jedem montag*|dienstag*|mittwoch*|donnerstag*|freitag*|samstag*|sonntag*|woche|monat|quartal", "jeweils am ersten|zweiten|dritten|vierten|letzten montag*|dienstag*|mittwoch*|donnerstag*|freitag*|samstag*|sonntag*", "jeden|jede|jedem ersten|zweiten|dritten|vierten|letzten|zweite montag*|dienstag*|mittwoch*|donnerstag*|freitag*|samstag*|sonntag*|woche|monat", "einmal|zweimal pro|im monat|woche", "alle 14|vierzehn tage", "jeweils montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags", "wöchentlich*", "monatlich*", "vierzehntäglich*", "alle zwei|drei|vier wochen|monate",
        "zwei|drei|vier|fünf|2|3|4|5|mehrere ~ anlässe|veranstaltungen|events|workshops|seminare|kurse|schulungen|sitzungen|feiern", "kursreihe|veranstaltungsreihe|workshopreihe|seminarreihe",
    ]),
    (Revokes, &[
        "vergessen|vergiss|vergesst|ignorier*|annullier*|stornier* ~ absage|annullation|annullierung|stornierung|storno", "zieh*|nehm* ~ absage|annullation|annullierung|stornierung ~ zurück", "absage|annullation|annullierung|stornierung ~~ zurückziehen|zurücknehmen|zurückgezogen|rückgängig|hinfällig|irrtum|irrtümlich|versehen|missverständnis|gegenstandslos|fehler|vergessen|ignorieren", "findet|finden ~ doch|trotzdem|dennoch statt", "kommen ~ doch|trotzdem|dennoch $", "doch|trotzdem ~ stattfinden", "sag* ~ nichts|nicht ab", "stornier*|annullier* ~ doch nicht",
    ]),
    (GoesOn, &["machen|mache ~ es ~ doch|trotzdem", "wieder gesund|fit|wohl|auf", "findet|kann|soll|wird ~~ statt|stattfinden", "kommen ~ doch|nun|jetzt", "geht ~ doch", "sind ~ doch dabei", "machen ~ weiter", "möchten|wollen|würden ~ doch|trotzdem"]),
    (TakesThat, &["mach* ~ das|es|so", "nehm* ~ das|es|beides|sie|alles", "das nehm*", "genau so", "beides", "bestell* ~ das|es|beides", "füg* ~ hinzu", "buch* ~ das|es|beides ~ dazu"]),
    (Theme, &["vortrag|vorträge|vortrags|referat|seminar|workshop|kurs|schulung|weiterbildung|tagung|konferenz|infoabend|infoanlass|informationsabend|diskussion|podium|veranstaltung|anlass|abend über|zu|zum|zur thema? die|das|den|der? kündig*|storn*|annull*|rücktritt*|aufhebung*", "zum|das|dem|thema|titel thema|ist|lautet|heisst ~ kündig*|storn*|annull*|rücktritt*"]),
    (Resend, &["bestätigung|bestätigungsmail|offerte|angebot|vertrag|dokument*|unterlagen ~~ nochmals|nochmal|erneut|noch|wieder ~~ schick*|send*|zustell*|zukommen|mail*", "schick*|send*|zustell* ~~ bestätigung|bestätigungsmail|offerte|angebot|vertrag|dokument*|unterlagen ~~ nochmals|nochmal|erneut|noch", "schick*|send* ~~ nochmals|nochmal|erneut|noch ~~ bestätigung|bestätigungsmail|offerte|angebot|vertrag"]),
    (OnlyIf, &["nur wenn|falls|sofern", "vorausgesetzt dass", "unter der bedingung"]),
    (Elsewhere, &["andere|anderes|anderer|ursprüngliche|ursprüngliches|vorherige|vorheriges|bisheriges lokal|raum|saal|location|haus|hotel|restaurant ~~ ausgefallen|abgesagt|fällt|geplatzt|gestrichen|storniert"]),
    (NoVisit, &["streich*|lösch* ~ besichtigung|besichtigungstermin|rundgang|führung|besuch", "besichtigung|besichtigungstermin|rundgang|besuch ~~ streichen|hinfällig", "besichtigung ~~ lassen|sparen|weglassen|entfällt|vergessen|brauch*|nötig|erübrigt", "vergessen|vergiss|lassen|brauch* ~ besichtigung", "keine besichtigung", "auf eine|die besichtigung ~ verzicht*", "ohne|statt besichtigung", "ohne ~ anzuschauen|anzusehen|besichtigen"]),
    (Wait, &[
        "wart* ~~ mit der|ihrer bestätigung|buchung", "mit der|ihrer bestätigung|buchung ~~ wart*|zuwarten", "wart* ~~ bevor|ehe|bis ~~ bestätig*|buch*|fix*", "noch nicht|nichts ~~ bestätigen|fix|definitiv|einbuchen", "bestätigen|buchen sie|bitte ~ noch nicht|nichts", "bestätig* ~ noch nicht $", "bestätigung ~ noch nicht schicken|senden|verschicken|auslösen", "halten|halte|haltet ~~ bestätigung ~ zurück", "bestätigung ~ zurückhalten|aufschieben|hinauszögern|zuwarten", "nicht mehr sicher ~ ob|dass",
    ]),
    (OneDay, &["nur|bloss|lediglich einen|ein|einzigen tag", "nur|bloss # tag", "nur noch einen|ein tag", "ein|einen einziger|einzigen tag", "ein tag genügt|reicht", "ein tag ist|wäre genug", "reicht|genügt ~ ein tag", "nicht beide tage"]),
    (MoreDays, &["zweiten|zusätzlichen|weiteren|zusätzlicher|zweiter tag", "einen tag mehr|länger", "auch|zusätzlich|noch ~~ vortag|vorabend|folgetag", "auch|zusätzlich|noch ~ tag|abend|nachmittag davor|danach|vorher|nachher", "am tag danach|davor auch"]),
    (Also, &["auch", "zusätzlich", "ausserdem", "dazu", "obendrein"]),
    (AllOf, &["alle zwei|drei|vier|fünf|sechs", "alle # daten|termine|tage", "alle daten|termine|tage", "an allen daten|terminen|tagen", "beide daten|termine|tage|abende", "an beiden daten|terminen|tagen", "beide $", "^ beide"]),
    (OneMoreEvent, &[
        "für einen|ein|eine|noch ~ anderen|anderes|andere|weiteren|weiteres|weitere|zweiten|zweites|zweite|zusätzlichen|separaten|neuen anlass|event|veranstaltung|feier|fest|sitzung|workshop|seminar|essen|sache|firmenanlass|projekt|apéro|kurs|tagung|geburtstag", "für etwas ~ anderes", "weiteren|weiterer|zweiter|zusätzlichen|zusätzlicher anlass|event", "weitere|zweite|zusätzliche veranstaltung|feier|buchung|reservation|reservierung", "noch einen|ein|eine anlass|event|veranstaltung|feier|fest|seminar|workshop|tagung",
    ]),
    (OtherMatter, &["unabhängig|losgelöst|getrennt davon", "separat davon", "neue|weitere|zweite|separate|andere anfrage", "etwas ~ anderes|zweites", "andere|anderes|zweites sache|anliegen|thema", "organisieren|planen|veranstalten|machen|feiern ~ auch|ausserdem|zusätzlich|daneben|zudem", "ausserdem", "zudem", "daneben", "zusätzlich"]),
    (OtherEvent, &["der|die|den|dem|das|beim|zum|vom|zur|unser|unsere|unseren|unserem|unserer andere|anderen|anderem|anderer|anderes anlass|event|buchung|veranstaltung|reservation|reservierung|termin|feier|sitzung|workshop|seminar|anfrage"]),
    (ThisEvent, &["diesen|dieser|dieses|diese|diesem hier? anlass|event|buchung|veranstaltung|reservation|reservierung|termin|feier"]),
    (BothEvents, &["beide|beiden offerten|angebote|angeboten|anlässe|anlässen|buchungen|events|veranstaltungen|reservationen|reservierungen|anfragen", "nehmen|bestätigen|akzeptieren|annullieren|stornieren ~ beide|beides"]),
    (GivesUp, &["etwas|was ~ anderes|passenderes|besseres ~ gefunden|gebucht|reserviert|genommen", "andere|anderen|anderes|anderer ~ lokal|raum|ort|lösung|location|saal|räumlichkeiten|restaurant ~ gefunden|gebucht|reserviert", "anderswo|woanders|anderweitig|andernorts ~ fündig|gefunden|gebucht|reserviert|untergekommen", "hat sich ~ erledigt", "suchen|brauchen ~ nicht|nichts mehr", "suche hat sich", "wir verzichten $", "verzichten ~ dankend $", "lassen ~ es ~ bleiben|sein $"]),
    (Allergy, &["allerg*", "nussallerg*", "zöliakie", "unverträglich*", "intoleranz*"]),
    (Back, &[
        "vorherige*|vorige* datum|termin|uhrzeit|raum|saal|zahl|anzahl", "zurück ~ vorherige*|vorige* tag", "ursprüngliche*|alte*|bisherige*|anfängliche* datum|termin|tag|zeit|zeiten|uhrzeit|raum|saal|zahl|anzahl", "zurück|doch ~ erste* datum|termin|tag|zeit|raum", "wie es|er|sie war", "wie vorher|zuvor", "doch nicht ~ lassen|vergessen", "rückgängig",
    ]),
    (Cheapest, &["den|der|das|die günstigsten|günstigste|billigsten|billigste|preiswertesten|preiswerteste"]),
    (Largest, &["den|der|das|die grössten|grösste|größten|größte"]),
    (OtherOne, &["den|die|das|dem andere|anderen|andern $", "den|die|das|dem andere|anderen|andern bitte|gerne|gern", "den|die|das anderen|andern|andere raum|saal|variante", "lieber den|die|das|de andere|anderen|andern|ander"]),
    (Smallest, &["den|der|das|die kleinsten|kleinste"]),
    (PerPerson, &["pro person|kopf|gast|nase|teilnehmer|teilnehmerin|teilnehmenden|mensch|mann|chopf"]),
    (OnInvoice, &["bestellnummer|bestellnr|kostenstelle|projektnummer|rechnungsreferenz|auftragsnummer", "po|bestell nr|nummer", "mit dem|der vermerk|referenz", "vermerk auf|in der|die", "rechnung|rechnungen ~~ per|als mail|email|e|pdf|post", "rechnung|rechnungen ~~ elektronisch"]),
    (Attention, &["z h|hd|hdn", "zuhanden", "zu handen", "zur attention"]),
    (SameAddress, &["rechnungsangaben|rechnungsadresse|rechnungsdaten ~ unverändert|gleich|dieselbe*|dieselben", "gleiche*|selbe* rechnungsangaben|rechnungsdaten|rechnungsadresse", "gleiche*|selbe*|dieselbe*|identische* adresse|anschrift", "adresse|anschrift bleibt|ist ~ gleich*|dieselbe*|identisch"]),
    (NoCatering, &["ohne|kein|keine|keinen catering|verpflegung|essen|speisen", "auf catering|verpflegung verzichten"]),
    (RoomOnly, &["nur den|der|die|das raum|saal|räume", "ohne|keine extras|zusätze|zusatzleistungen"]),
    (Jest, &["nur|bloss|bloß ein|en scherz|witz|spass|spässchen|spässli|witzli", "war nur|bloss|bloß ~ scherz|witz|spass", "kleiner|kleines scherz|witz|spass|spässchen|spässli", "^ scherz|spass|witz|spässli|spässchen $", "mach|mache|machte|machten nur|bloss witze|spass|scherze|scherz", "ich scherze", "just|only kidding"]),
    (Laughs, &["höhö*", "hihihi", "grins"]),
    (Caterer, &["eigenen|eigenes|eigene|eigener|eigenem|externen|externes|externe caterer|catering|cateringfirma", "unseren|unserem|unseres caterer|caterers"]),
    (OwnCaterer, &["eigenen|eigenes|eigene|eigener caterer|catering|cateringfirma ~~ mit|mitbringen|dabei|bringen|organisieren|kommt", "bringen|haben|nehmen|engagieren ~ eigenen|eigenes|eigene caterer|catering|cateringfirma", "catering|verpflegung|essen ~ bringen|organisieren|machen wir selbst|selber", "unser caterer ~ bringt|kommt|liefert", "mit eigenem caterer|catering"]),
    (Upset, &["verärger*", "ärgerlich*", "ärgere mich", "ärgern uns", "bin|sind|war|waren|sehr|schwer|wirklich|ziemlich|masslos ~ enttäuscht", "enttäuschend", "beschwere|beschweren mich|uns", "muss|müssen|möchte|möchten ~ beschweren", "beschwerde*", "reklam*", "inakzeptabel", "nicht akzeptabel", "unzumutbar", "frechheit", "stinksauer", "ziemlich|sehr|richtig sauer", "unzufrieden", "nicht zufrieden", "frustrier*", "eine zumutung", "unmöglich ~ service|verhalten"]),
    (Defect, &["raum|saal|toilette*|wc|küche|boden|tische|stühle|gläser|heizung|beamer|tonanlage|mikrofon*|essen|service|personal|bedienung|lüftung war|waren ~ schmutzig|dreckig|kalt|eiskalt|kaputt|defekt|unfreundlich|katastroph*|schlecht|verschmutzt", "war|waren ~ raum|saal|toilette*|wc|küche|heizung|beamer|essen|service|personal|lüftung|tonanlage ~ schmutzig|dreckig|kalt|eiskalt|kaputt|defekt|unfreundlich|katastroph*|schlecht|verschmutzt", "niemand ~ da|begrüsst|geantwortet|antwortet|gemeldet|meldet|abgenommen", "dritte|vierte|fünfte mal ~~ frage|schreibe|nachfrage|melde", "immer noch keine|nichts ~ antwort|rückmeldung|gehört", "bis heute keine|nichts ~ antwort|rückmeldung|gehört"]),
];
