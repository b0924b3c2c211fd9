//! What the mails of an ordinary inbox taught, one test a class, in the four languages. Today is Tuesday, 6 October 2026;
//! where days were proposed they are Wednesday, 11 and Wednesday, 18 November.
use super::natural::{proposed, read, rows};
use super::*;

#[test]
fn a_day_asked_for_after_a_wish_to_come_that_week_is_a_visit() {
    let week = "~2026-10-12..2026-10-18 visit; 2026-10-15 17:30 visit";
    rows(&[
        (
            "Nächste Woche sind wir in Zürich und würden gerne den Saal anschauen. Würde Ihnen der 15. Oktober um 17.30 Uhr passen?",
            week,
        ),
        ("We will be in town next week and would love to see the room. Would 15 October at 5.30 pm suit you?", week),
        (
            "Nous serons à Zurich la semaine prochaine et viendrions volontiers voir la salle. Le jeudi 15 octobre vers 17h30 vous conviendrait-il ?",
            week,
        ),
        (
            "La settimana prossima siamo a Zurigo e verremmo volentieri a vedere la sala. Le andrebbe bene giovedì 15 ottobre alle 17.30?",
            week,
        ),
    ]);
    rows(&[
        (
            "Nächste Woche würden wir gerne den Saal anschauen. Ist er am 12. Dezember für unsere Hochzeit frei?",
            "~2026-10-12..2026-10-18 visit; 2026-12-12",
        ),
        (
            "We would like to see the room next week. Is it free on 12 December for our wedding?",
            "~2026-10-12..2026-10-18 visit; 2026-12-12",
        ),
        (
            "Nous aimerions voir la salle la semaine prochaine. Est-elle libre le 12 décembre pour notre mariage ?",
            "~2026-10-12..2026-10-18 visit; 2026-12-12",
        ),
    ]);
}

#[test]
fn the_event_whose_invitations_are_out_stays_the_event() {
    let both = "2026-12-12; 2026-10-15 17:30 visit";
    rows(&[
        (
            "Die Einladungen für unsere Hochzeit vom 12. Dezember sind gedruckt. Wir würden den Saal gerne noch einmal anschauen, ginge es am Donnerstag, 15. Oktober, um 17.30 Uhr?",
            both,
        ),
        (
            "The invitations for our wedding on 12 December are out. We would like to see the room again, would Thursday 15 October at 5.30 pm do?",
            both,
        ),
        (
            "Les invitations pour notre mariage du 12 décembre sont parties. Nous aimerions revoir la salle, est-ce que jeudi 15 octobre à 17h30 irait ?",
            both,
        ),
        (
            "Gli inviti per il nostro matrimonio del 12 dicembre sono partiti. Vorremmo vedere la sala, andrebbe bene giovedì 15 ottobre alle 17.30?",
            both,
        ),
    ]);
    rows(&[(
        "Die Einladungen verschicken wir am 2. November. Das Fest ist am 12. Dezember von 18 bis 23 Uhr.",
        "2026-11-02 other; 2026-12-12 18:00-23:00",
    )]);
}

#[test]
fn a_part_of_the_day_of_its_own_takes_no_hour_from_the_other_choice() {
    let both = "2026-10-15 17:30 oneof visit; 2026-10-17 morning oneof visit";
    rows(&[
        (
            "Ginge eine Besichtigung am Donnerstag, 15. Oktober, um 17.30 Uhr oder am Samstag, 17. Oktober, am Vormittag?",
            both,
        ),
        ("Could we see the room on Thursday 15 October at 5.30 pm or on Saturday 17 October in the morning?", both),
        ("Pourrions-nous visiter la salle le jeudi 15 octobre à 17h30 ou le samedi 17 octobre au matin ?", both),
        ("Potremmo visitare la sala giovedì 15 ottobre alle 17.30 o sabato 17 ottobre al mattino?", both),
    ]);
    rows(&[(
        "Wir möchten den Saal anschauen. Ginge es bei Ihnen am Donnerstag, 15. Oktober, um 17.30 Uhr oder am Samstag, 17. Oktober, am Vormittag?",
        both,
    )]);
    let event = "2026-12-11 18:00 oneof; 2026-12-12 afternoon oneof";
    rows(&[
        ("Möglich wären der 11. Dezember um 18 Uhr oder der 12. Dezember über Mittag.", event),
        ("Either 11 December at 6 pm or 12 December at lunchtime would work.", event),
    ]);
    let shared = "2026-12-11 evening 18:00 oneof; 2026-12-12 evening 18:00 oneof";
    rows(&[("Möglich wären der 11. oder der 12. Dezember, abends um 18 Uhr.", shared)]);
}

#[test]
fn hours_above_a_list_of_days_are_those_of_each() {
    let three = "2026-12-01 08:30-17:00; 2026-12-02 08:30-17:00; 2026-12-10 08:30-17:00";
    rows(&[
        (
            "Mögliche Termine, jeweils 08.30-17.00 Uhr:\n- Dienstag, 01.12.2026\n- Mittwoch, 02.12.2026\n- Donnerstag, 10.12.2026",
            three,
        ),
        (
            "Possible dates, each from 8.30 am to 5 pm:\n- Tuesday, 1 December 2026\n- Wednesday, 2 December 2026\n- Thursday, 10 December 2026",
            three,
        ),
        (
            "Dates possibles, toujours de 8h30 à 17h :\n- mardi 1er décembre 2026\n- mercredi 2 décembre 2026\n- jeudi 10 décembre 2026",
            three,
        ),
        (
            "Date possibili, sempre dalle 8.30 alle 17:\n- martedì 1 dicembre 2026\n- mercoledì 2 dicembre 2026\n- giovedì 10 dicembre 2026",
            three,
        ),
        ("Unsere Wunschtermine (immer 8.30 bis 17 Uhr):\n1.12.2026\n2.12.2026\n10.12.2026", three),
    ]);
    rows(&[(
        "Datum: 01.12.2026\nZeit: 08.30-17.00 Uhr\nRückmeldung bis: 20.10.2026",
        "2026-12-01 08:30-17:00; 2026-10-20 deadline",
    )]);
}

#[test]
fn a_day_that_gets_a_plain_no_is_given_up() {
    let eleven = "2026-11-11 replaced; 2026-11-18";
    proposed(&[
        ("Der 11. November: nein. Den 18. November nehmen wir.", eleven),
        ("11. November nein, 18. November ja.", eleven),
        ("The 11th of November is a no, my cousin gets married. We take the 18th of November.", eleven),
        ("11 November: no, 18 November: yes please.", eleven),
        ("Le 11 novembre, c'est non, ma cousine se marie ce jour-là. Nous prenons le 18 novembre.", eleven),
        ("Le 11 novembre non, le 18 novembre oui.", eleven),
        ("L'11 novembre no, si sposa mia cugina. Prendiamo il 18 novembre.", eleven),
    ]);
    proposed(&[
        ("The 11th is not possible, our boss is in Boston, so we go for the 18th of November please.", eleven),
        ("Der 11. geht nicht, da ist unser Chef in Boston, also nehmen wir den 18. November.", eleven),
        ("Le 11 n'est pas possible, notre chef est à Boston, nous prenons donc le 18 novembre.", eleven),
        ("L'11 non è possibile, il capo è a Boston, quindi prendiamo il 18 novembre.", eleven),
    ]);
    let out = "2026-11-04 replaced; 2026-11-11";
    let dates = vec![jiff::civil::date(2026, 11, 4), jiff::civil::date(2026, 11, 11)];
    let context = Context { dates, listed: true, reply: true, ..Context::default() };
    read(
        &context,
        &[
            ("The 4th is not possible, our boss is in Boston, so we go for the 11th of November please.", out),
            ("The 4th doesn't work for us. The 11th is fine.", out),
            ("Le 4 n'est pas possible, nous prenons le 11.", out),
            ("Der 4. geht nicht, wir nehmen den 11.", out),
            ("We take the 4th.", "2026-11-04"),
            ("We take the second.", "2026-11-11"),
            ("The 2nd one please.", "2026-11-11"),
        ],
    );
    let out = "2026-11-11 replaced";
    proposed(&[
        ("Der 11. November, nein, da heiratet meine Cousine.", out),
        ("11 November is a no, my cousin gets married.", out),
        ("Le 11 novembre, c'est non, ma cousine se marie ce jour-là.", out),
        ("L'11 novembre purtroppo no.", out),
    ]);
    proposed(&[
        ("L'11 va bene.", "2026-11-11"),
        ("L'11 è perfetto per noi.", "2026-11-11"),
        ("Le 18 n'irait pas.", "2026-11-18 replaced"),
    ]);
    proposed(&[
        ("Le 18 novembre, c'est parfait, non ?", "2026-11-18"),
        ("Am 18. November, nein wirklich, das ist perfekt.", "2026-11-18"),
    ]);
}

#[test]
fn days_between_which_one_cannot_decide_are_alternatives() {
    let both = "2026-11-11 oneof; 2026-11-18 oneof";
    proposed(&[
        ("Wir können uns noch nicht zwischen dem 11. und dem 18. November entscheiden.", both),
        ("Wir schwanken noch zwischen dem 11. und dem 18. November.", both),
        ("We cannot decide between the 11th and the 18th of November yet.", both),
        ("We are still torn between 11 and 18 November.", both),
        ("Nous n'arrivons pas encore à nous décider entre le 11 et le 18 novembre.", both),
        ("Nous hésitons entre le 11 et le 18 novembre.", both),
        ("Non riusciamo ancora a deciderci tra l'11 e il 18 novembre.", both),
        ("Siamo indecisi tra l'11 e il 18 novembre.", both),
    ]);
    rows(&[
        ("Wir suchen einen Tag zwischen dem 11. und dem 18. November.", "~2026-11-11..2026-11-18"),
        ("We need a day between 11 and 18 November.", "~2026-11-11..2026-11-18"),
        ("Il nous faut un jour entre le 11 et le 18 novembre.", "~2026-11-11..2026-11-18"),
        ("Ci serve un giorno tra l'11 e il 18 novembre.", "~2026-11-11..2026-11-18"),
    ]);
}

#[test]
fn what_was_done_with_an_offer_leaves_the_event_ahead() {
    let ahead = "2026-11-13..2026-11-14";
    rows(&[
        (
            "Besten Dank für die Offerte zu unserer Klausur vom 13. und 14. November, die wir im Ausschuss besprochen haben.",
            ahead,
        ),
        ("Thank you for the offer for our retreat on 13 and 14 November, which we discussed in the committee.", ahead),
        (
            "Merci pour l'offre concernant notre séminaire des 13 et 14 novembre, que nous avons examinée en comité.",
            ahead,
        ),
        ("Grazie per l'offerta per il nostro seminario del 13 e 14 novembre, che abbiamo discusso in comitato.", ahead),
        ("Ihre Offerte für unsere Feier vom 12. Dezember haben wir erhalten und besprochen.", "2026-12-12"),
        ("We received and discussed your offer for our party on 12 December.", "2026-12-12"),
        ("Nous avons bien reçu votre offre pour notre fête du 12 décembre.", "2026-12-12"),
        ("Abbiamo ricevuto la vostra offerta per la nostra festa del 12 dicembre.", "2026-12-12"),
    ]);
    rows(&[
        ("Danke für das schöne Fest vom 12. September, das wir sehr genossen haben.", "2026-09-12 past"),
        ("Thank you for the lovely party on 12 September, which we enjoyed very much.", "2026-09-12 past"),
        ("Merci pour la belle fête du 12 septembre, tout le monde était ravi.", "2026-09-12 past"),
        ("Grazie per la bella festa del 12 settembre, erano tutti contenti.", "2026-09-12 past"),
        ("Danke, gerne feiern wir unser Fest am 12. September bei Ihnen.", "2027-09-12"),
        ("Thanks, we would like to have our party on 12 September at your place.", "2027-09-12"),
    ]);
}

#[test]
fn the_event_of_a_bill_that_is_reminded_of_is_over() {
    let over = "2026-09-04 past";
    rows(&[
        ("We have now received a second reminder for invoice 2026-0412 (customer event on 4 September 2026).", over),
        (
            "Wir haben eine zweite Mahnung für die Rechnung 2026-0412 erhalten (Kundenanlass vom 4. September 2026).",
            over,
        ),
        ("Nous avons reçu un second rappel pour la facture 2026-0412 (repas clients du 4 septembre 2026).", over),
        ("Abbiamo ricevuto un secondo sollecito per la fattura 2026-0412 (cena clienti del 4 settembre 2026).", over),
    ]);
}

#[test]
fn a_number_that_something_is_set_to_is_no_day() {
    rows(&[
        ("You wrote 40 people. Please correct it to 30.", ""),
        ("Please reduce the number of guests to 30.", ""),
        ("You put 40 people, we said 30!! Please correct it to 30. And where do people park", ""),
        ("Wir sind nicht 40, sondern 35, also bitte auf 35. Danke!", ""),
        ("Sie schrieben 40 Personen. Bitte korrigieren Sie auf 30.", ""),
        ("Vous avez écrit 40 personnes. Merci de corriger à 30.", ""),
        ("Avete scritto 40 persone. Si prega di correggere a 30.", ""),
    ]);
}

#[test]
fn what_somebody_writes_about_is_ahead() {
    let ahead = "2026-12-12";
    rows(&[
        ("Ich komme nochmals auf Sie zu wegen unserer Spendengala vom 12. Dezember.", ahead),
        ("I have to come back to you about our donor evening on 12 December.", "2026-12-12 evening"),
        (
            "Je reviens vers vous au sujet de notre réunion d'anciens élèves du 12 décembre, que nous avons réservée chez vous.",
            ahead,
        ),
        ("Torno da voi per la nostra cena del 12 dicembre.", ahead),
        (
            "We will come back to you on 12 December. The party is on 19 December at 6 pm.",
            "2026-12-12 other; 2026-12-19 18:00",
        ),
    ]);
}

#[test]
fn hours_that_were_agreed_on_are_ahead() {
    let noon = "2026-12-09 12:00";
    rows(&[
        ("Am 9. Dezember um 12 Uhr, so hatten wir es am Telefon ausgemacht.", noon),
        ("Wir hatten doch den 9. Dezember um 12 Uhr gesagt.", noon),
        ("On 9 December at noon, as we had arranged on the phone.", noon),
        ("Le 9 décembre à midi, comme nous en étions convenus au téléphone.", noon),
        ("Nous avions dit le 9 décembre à midi.", noon),
        ("Il 9 dicembre alle 12, come eravamo d'accordo al telefono.", noon),
    ]);
    rows(&[("Am 9. September um 12 Uhr waren wir bei Ihnen zum Essen.", "2026-09-09 12:00 past")]);
}

#[test]
fn a_time_limit_counted_from_what_has_no_date_is_none() {
    rows(&[
        ("Our treasurer pays within a week of receiving the invoice.", ""),
        ("Wir zahlen innert 10 Tagen nach Erhalt der Rechnung.", ""),
        ("Nous payons dans les 30 jours dès réception de la facture.", ""),
        ("Paghiamo entro 30 giorni dal ricevimento della fattura.", ""),
        ("We will pay within a week.", "~2026-10-06..2026-10-13 ~ payment"),
        ("Wir zahlen innert 10 Tagen.", "~2026-10-06..2026-10-16 ~ payment"),
    ]);
}

#[test]
fn the_weekday_hoped_to_be_free_is_the_one_named_before() {
    let day = "2026-12-12 16:00";
    rows(&[
        ("Wir kommen am Samstag, 12. Dezember um 16 Uhr. Wir hoffen sehr, dass dieser Samstag noch frei ist.", day),
        ("We arrive on Saturday 12 December at 4 pm. We hope that this Saturday is still free.", day),
        (
            "Nous arriverions le samedi 12 décembre à 16h. Nous croisons les doigts pour que ce samedi soit encore libre !",
            day,
        ),
        ("Arriveremmo sabato 12 dicembre alle 16. Speriamo che questo sabato sia ancora libero.", day),
    ]);
    rows(&[(
        "Die Hochzeit ist am Samstag, 12. Dezember. Könnten wir diesen Samstag den Saal anschauen?",
        "2026-12-12; 2026-10-10 visit",
    )]);
}

#[test]
fn the_day_on_which_somebody_asked_is_over() {
    let both = "2026-09-29 past; 2026-11-20";
    rows(&[
        ("Am 29. September habe ich Sie gefragt, ob der Beamer für meinen Kurs vom 20. November reserviert ist.", both),
        ("On 29 September I asked you whether the projector was booked for my course on 20 November.", both),
        ("Le 29 septembre je vous ai demandé si le beamer était bien réservé pour ma formation du 20 novembre.", both),
        ("Il 29 settembre vi ho chiesto se il proiettore è riservato per il mio corso del 20 novembre.", both),
    ]);
}

#[test]
fn the_day_a_council_sits_is_none_of_the_event() {
    let both = "2026-11-14 09:00-16:00; 2026-10-20 other";
    rows(&[
        (
            "Der Kurs am 14. November beginnt um 9 Uhr und ist um 16 Uhr fertig. Die Kirchenpflege gibt den Betrag erst an der Sitzung vom 20. Oktober frei.",
            both,
        ),
        (
            "The course on 14 November is from 9 am to 4 pm. The council only releases the money at its meeting on 20 October.",
            both,
        ),
        (
            "Le cours du 14 novembre dure de 9h à 16h. Le comité ne libère le montant qu'à sa séance du 20 octobre.",
            both,
        ),
        (
            "Il corso del 14 novembre va dalle 9 alle 16. Il comitato libera l'importo solo alla riunione del 20 ottobre.",
            both,
        ),
    ]);
}

#[test]
fn of_two_days_told_in_one_breath_neither_is_passed_over() {
    let both = "2026-11-11 oneof; 2026-11-18 oneof";
    proposed(&[
        (
            "Nous n'arrivons pas à nous décider entre le 11 et le 18 novembre, il faut d'abord que nous demandions à l'église.",
            both,
        ),
        (
            "Wir können uns noch nicht zwischen dem 11. und dem 18. November entscheiden, wir müssen zuerst die Kirche fragen.",
            both,
        ),
        ("We cannot decide between the 11th and the 18th of November, we need to ask the church first.", both),
        ("Non riusciamo a deciderci tra l'11 e il 18 novembre, dobbiamo prima chiedere in parrocchia.", both),
    ]);
}
