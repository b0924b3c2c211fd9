use super::*;

#[test]
fn german_programs() {
    check(&[
        (
            "Gmail",
            "Re: Anfrage",
            "Guten Tag\n\nDer 14. März passt uns.\n\nFreundliche Grüsse\nPetra Huber\n\nAm Mo., 3. Nov. 2025 um 10:15 Uhr schrieb The Atelier <events@atelier.example>:\n\n> Guten Tag Frau Huber\n>\n> Wir schlagen den 14.03.2026 vor.\n",
            "Guten Tag\n\nDer 14. März passt uns.",
        ),
        (
            "Gmail wrapped in two",
            "Re: Anfrage",
            "Passt, danke!\n\nAm Montag, 3. November 2025 um 10:15 Uhr schrieb The Atelier Zürich <\nevents@atelier.example>:\n\nGuten Tag\nRaum C, 30 Personen.",
            "Passt, danke!",
        ),
        (
            "Thunderbird",
            "Re: Offerte",
            "Wir sind 25 statt 20 Personen.\n\nAm 03.11.2025 um 10:15 schrieb The Atelier:\n> Sehr geehrte Frau Keller\n> wir haben 20 Personen notiert.\n",
            "Wir sind 25 statt 20 Personen.",
        ),
        (
            "Apple Mail",
            "Re: Offerte",
            "Einverstanden.\nLG Tom\n\n> Am 03.11.2025 um 10:15 schrieb Events <events@atelier.example>:\n> \n> Hallo Tom\n> Die Offerte ist bis 10.11. gültig.\n",
            "Einverstanden.",
        ),
        (
            "iPhone",
            "Re: Raum",
            "Können wir auch Raum B haben?\n\nVon meinem iPhone gesendet\n\n> Am 03.11.2025 um 10:15 schrieb Events <events@atelier.example>:\n>\n> \u{feff}Raum A ist frei.\n",
            "Können wir auch Raum B haben?",
        ),
        (
            "Outlook",
            "AW: Anfrage Seminarraum",
            "Sehr geehrte Damen und Herren\n\nGerne nehmen wir Raum A.\n\nMit freundlichen Grüssen\n\nPetra Huber\nLeiterin HR\nKeller AG\nBahnhofstrasse 1\n8001 Zürich\nT +41 44 123 45 67\n\n________________________________\nVon: The Atelier <events@atelier.example>\nGesendet: Montag, 3. November 2025 10:15\nAn: Petra Huber <petra.huber@keller.example>\nBetreff: Anfrage Seminarraum\n\nGuten Tag Frau Huber\nRaum C ist auch frei.",
            "Sehr geehrte Damen und Herren\n\nGerne nehmen wir Raum A.",
        ),
        (
            "Outlook with stars and a long list",
            "AW: Anfrage",
            "Ja, gerne.\n\n*Von:* The Atelier <events@atelier.example>\n*Gesendet:* Montag, 3. November 2025 10:15\n*An:* 'Petra Huber' <petra@keller.example>; Tom Meier <tom@keller.example>;\n Eva Frei <eva@keller.example>\n*Cc:* info@keller.example\n*Betreff:* Anfrage\n*Priorität:* Hoch\n\nGuten Tag",
            "Ja, gerne.",
        ),
        (
            "Outlook mobile",
            "AW: Anfrage",
            "Passt so.\n\nOutlook für iOS<https://aka.ms/o0ukef> beziehen\n________________________________\nVon: Events <events@atelier.example>\nGesendet: Monday, November 3, 2025 10:15:22 AM\nAn: Petra <p@keller.example>\nBetreff: Re: Anfrage\n\nText",
            "Passt so.",
        ),
        (
            "old Outlook",
            "AW: Anfrage",
            "Der 21. wäre besser.\n\n-----Ursprüngliche Nachricht-----\nVon: Events [mailto:events@atelier.example]\nGesendet: Montag, 3. November 2025 10:15\nAn: Huber\nBetreff: Anfrage\n\nDer 14. ist frei.",
            "Der 21. wäre besser.",
        ),
        (
            "GMX",
            "Aw: Anfrage",
            "Danke, wir kommen zu zwölft.\n \nGesendet: Montag, 03. November 2025 um 10:15 Uhr\nVon: \"The Atelier\" <events@atelier.example>\nAn: petra.huber@gmx.example\nBetreff: Anfrage\n\nWie viele sind Sie?",
            "Danke, wir kommen zu zwölft.",
        ),
        (
            "web mail, name first",
            "Re: Anfrage",
            "Ja bitte.\n\nThe Atelier <events@atelier.example> schrieb am Mo., 3. Nov. 2025, 10:15:\n\n> Wünschen Sie den Apéro?\n",
            "Ja bitte.",
        ),
        (
            "Notes",
            "Antwort: Anfrage",
            "Wir bleiben bei 40.\n\nThe Atelier schrieb am 03.11.2025 10:15:00:\n\n> Wie viele Gäste?",
            "Wir bleiben bei 40.",
        ),
        (
            "Samsung",
            "Re: Anfrage",
            "Ok für uns.\n\n\nVon meinem Samsung Galaxy Smartphone gesendet.\n\n\n-------- Ursprüngliche Nachricht --------\nVon: Events <events@atelier.example>\nDatum: 03.11.25 10:15 (GMT+01:00)\nAn: petra@huber.example\nBetreff: Anfrage\n\nHallo",
            "Ok für uns.",
        ),
        (
            "answers between the lines",
            "Re: Ihre Fragen",
            "Am 03.11.2025 um 10:15 schrieb Events:\n> Wie viele Personen sind Sie?\n25 statt 20.\n> Welcher Raum soll es sein?\nRaum B bitte.\n\n> Freundliche Grüsse\n> Events",
            "25 statt 20.\n\nRaum B bitte.",
        ),
        (
            "answer at the bottom",
            "Re: Termin",
            "Am 03.11.2025 um 10:15 schrieb Events <events@atelier.example>:\n\n> Passt der 14. März?\n\nJa, der passt.\n\nGruss\nTom",
            "Ja, der passt.",
        ),
        (
            "footer",
            "Anfrage",
            "Guten Tag\nWir suchen einen Raum für 30 Personen.\n\nBeste Grüsse aus Bern\nEva Frei\n\nDiese E-Mail ist vertraulich und nur für den Empfänger bestimmt. Falls Sie sie irrtümlich erhalten haben, bitten wir Sie, den Absender zu benachrichtigen und die Nachricht zu löschen.",
            "Guten Tag\nWir suchen einen Raum für 30 Personen.",
        ),
        (
            "footer without greeting",
            "Anfrage",
            "Wir kommen am 14. März.\n\nDiese E-Mail kann vertrauliche Informationen enthalten. Falls Sie nicht der Empfänger sind, bitten wir Sie, den Absender zu informieren und diese Nachricht zu löschen.",
            "Wir kommen am 14. März.",
        ),
        (
            "contact block without greeting",
            "Anfrage",
            "Haben Sie am 14. März etwas frei?\n\nEva Frei\nAssistentin der Geschäftsleitung\nMuster GmbH\nTel. 044 123 45 67\nwww.muster.example",
            "Haben Sie am 14. März etwas frei?",
        ),
        (
            "postscript",
            "Anfrage",
            "Wir nehmen Raum A.\n\nLiebe Grüsse\nEva\n\nPS: Bitte noch einen Beamer.",
            "Wir nehmen Raum A.\n\nPS: Bitte noch einen Beamer.",
        ),
        ("thanks above the name", "Anfrage", "Bitte Raum A.\n\nVielen Dank\nEva Frei\n079 123 45 67", "Bitte Raum A."),
        ("dashes", "Anfrage", "30 Personen\n-- \nEva Frei\nRaum 3", "30 Personen"),
        (
            "two programs deep",
            "AW: AW: Anfrage",
            "Nein, lieber am 21.\n\nVon: Events <events@atelier.example>\nDatum: Montag, 3. November 2025 um 10:15\nAn: Eva\nBetreff: AW: Anfrage\n\nPasst der 14.?\n\nAm 02.11.2025 um 09:00 schrieb Eva:\n> Hallo",
            "Nein, lieber am 21.",
        ),
        (
            "blank lines between labels",
            "AW: Anfrage",
            "Ja.\n\nVon: Events\n\nGesendet: Montag, 3. November 2025 10:15\n\nAn: Eva Frei\n\nBetreff: Anfrage\n\nText",
            "Ja.",
        ),
    ]);
}
