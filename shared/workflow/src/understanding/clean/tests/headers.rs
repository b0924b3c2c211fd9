//! Header lines of old mail in forms that no table lists whole.
use super::*;

#[test]
fn a_header_with_another_verb_or_address_form_is_cut() {
    let own = [
        ("de", "Der Termin passt uns.", "Am 18.09.2026 um 16:24 schrieben Sie:"),
        ("de name", "Der Termin passt uns.", "Am 18.09.2026 um 16:24 meinte Anna Muster <anna@example.ch>:"),
        ("en", "The date is fine.", "At 6/16/2026 08:32 PM, you wrote:"),
        ("en short", "The date is fine.", "On Nov 26, 2026 you wrote:"),
        ("en sent", "The date is fine.", "On 11-Apr-2026, at 6:54 PM, Anna Muster <anna@example.ch> sent:"),
        ("en list", "The date is fine.", "annam via Venue club wrote:"),
        ("fr", "La date nous convient.", "Le 4 janv. 2026 à 19:03, Anne Favre nous a dit :"),
        ("it", "La data va bene.", "Il giorno 26/mar/2026, alle ore 13:16, Anna Rossi <anna@example.ch> ha detto:"),
        ("dashes", "Der Termin passt uns.", "-----Antwort Nachricht-----"),
        ("nameless", "The date is fine.", "Date: Wed, 16 May 2026 00:15:02 -0600\nTo: anna@example.ch"),
        (
            "french portal",
            "La date nous convient.",
            "====\n\nMessage du : 12/12/2026 13:20\nDe : \"Questions\" <q@example.ch>\nA : anna@example.ch\nSujet : Salle",
        ),
    ];
    for (name, text, header) in own {
        let body = format!("{text}\n\n{header}\n\nDer alte Text.");
        assert_eq!(clean("Re: Raum", &body).text, text, "{name}");
    }
}

#[test]
fn a_header_never_takes_the_line_above_it() {
    check(&[
        (
            "it",
            "Re: Sala",
            "Buongiorno,\n\nla data va bene.\n\nIl 26 marzo 2026 alle 13.16 Anna Rossi <anna@example.ch> ha scritto:\n\n> La sala",
            "Buongiorno,\n\nla data va bene.",
        ),
        (
            "fr",
            "Re: Salle",
            "Bonjour,\n\nLa date nous convient.\n\nLe 4 janv. 2026 19:03, \"Anne Favre\" <anne@example.ch> a écrit :\n\n> La salle",
            "Bonjour,\n\nLa date nous convient.",
        ),
        (
            "de",
            "Re: Raum",
            "Am liebsten der Samstag.\nAm So., 1. Nov. 2026 um 17:22 Uhr schrieb Anna Muster <\nanna@example.ch>:\n\n> Der Raum",
            "Am liebsten der Samstag.",
        ),
        (
            "en",
            "Re: Room",
            "Yes please. On Wed, Apr 4, 2026 at 3:59 PM, anna@example.ch wrote:\n> Is it yes?",
            "Yes please.",
        ),
        (
            "own words",
            "",
            "Am 3. Mai schrieb ich Ihnen: wir sind 30.\n\nPasst das?",
            "Am 3. Mai schrieb ich Ihnen: wir sind 30.\n\nPasst das?",
        ),
        (
            "sent",
            "",
            "At 10:30 the signed offer was sent.\n\nDid it arrive?",
            "At 10:30 the signed offer was sent.\n\nDid it arrive?",
        ),
    ]);
}

#[test]
fn a_header_broken_by_the_program_is_one_header() {
    check(&[
        (
            "bracket on the next line",
            "Re: Salle",
            "D'accord.\n\nLe mer. 29 juin 2026 à 12:32, Anne Favre <anne.favre@example.ch\n> a écrit :\n\n> La salle",
            "D'accord.",
        ),
        (
            "quoted-printable",
            "Re: Salle",
            "D'accord.\n\nLe mer. 29 juin 2026 =C3=A0 12:32, Anne <anne@example.ch=\n> a =C3=A9crit :\n\n> La salle",
            "D'accord.",
        ),
        ("date and address only", "Re: Room", "Fine.\n\n2026/7/20 anna <anna@example.ch>\n\n> The room\n", "Fine."),
        (
            "header in one line",
            "Re: Room",
            "Fine.\n\nDate: Tue, 2 Oct 2026 02:35:10 +0000 From: anna@example.ch To: Keller, Petra Subject: The room\n\nIt is free.",
            "Fine.",
        ),
        (
            "torn link",
            "Re: Room",
            "Fine.\n\nOn 3 May 2026 at 10:00, Bob wrote:\n\n> See (http://example.com/a\n_b=3dd)\n>\n",
            "Fine.",
        ),
    ]);
}

#[test]
fn a_forward_in_one_line_or_below_quote_marks_is_read() {
    for (subject, body) in [
        (
            "WG: Raum",
            "----- Weitergeleitete Nachricht ----- Von: Anna <anna@example.ch>An: \"b@example.ch\" <b@example.ch>Gesendet: Dienstag, 3. November 2026, 09:26:50 MEZBetreff: Raum\nWir sind 30.",
        ),
        (
            "Fwd: Room",
            "----- Forwarded Message ----- From: Anna <anna@example.ch>To: \"b@example.ch\" <b@example.ch>Sent: Tuesday, November 3, 2026, 09:26:50 AM GMTSubject: Room\nWir sind 30.",
        ),
        (
            "TR: Salle",
            "----- Message transmis ----- De : Anna <anna@example.ch>À : \"b@example.ch\" <b@example.ch>Envoyé : mardi 3 novembre 2026 à 09:26:50 UTC+1Objet : Salle\nWir sind 30.",
        ),
        (
            "I: Sala",
            "----- Messaggio inoltrato ----- Da: Anna <anna@example.ch>A: \"b@example.ch\" <b@example.ch>Inviato: martedì 3 novembre 2026, 09:26:50 CETOggetto: Sala\nWir sind 30.",
        ),
        (
            "Fwd: Room",
            "---------- Forwarded message ----------\nFrom: Anna <anna@example.ch>\nDate: November 3, 2026 at 3:09 PM\nTo: b@example.ch\nSubject: Room\n\n> Wir sind 30.\n>\n",
        ),
        (
            "WG: Raum",
            "Von: Anna <anna@example.ch>\nGesendet: Dienstag, 3. November 2026 10:00\nAn: b@example.ch\nBetreff: Raum\n\n> Wir sind 30.",
        ),
        (
            "Fwd: Room",
            "> ---------- Original Message ----------\n> From: Anna <anna@example.ch>\n> To: b@example.ch\n> Date: 11/03/2026 4:52 PM EST\n> Subject: Room\n>\n>\n> Wir sind 30.\n",
        ),
        (
            "Fwd: Room",
            "-----Original Message-----\nFrom: Anna <anna@example.ch>\n\nDate: Tue, 3 Nov 2026 12:16:06\nTo:<b@example.ch>\n\n\nSubject: Room\n\n\nWir sind 30.\n",
        ),
    ] {
        let out = clean(subject, body);
        assert_eq!(out.text, "Wir sind 30.", "{body}");
        assert_eq!(out.original_sender.and_then(|s| s.email).as_deref(), Some("anna@example.ch"), "{body}");
    }
}

#[test]
fn an_ornament_of_marks_is_no_quote() {
    check(&[(
        "link",
        "",
        "Our page:\n>>> https://example.ch <<<\nSee you",
        "Our page:\n>>> https://example.ch <<<\nSee you",
    )]);
}

#[test]
fn a_header_without_a_start_word_takes_no_sentence_with_it() {
    check(&[
        (
            "fr",
            "Re: Salle",
            "Bonjour,\n\nLe 12 mai nous convient, nous prenons la salle B.\n\nAnne Favre <anne@example.ch> a écrit :\n\nLa salle",
            "Bonjour,\n\nLe 12 mai nous convient, nous prenons la salle B.",
        ),
        (
            "it",
            "Re: Sala",
            "Il 12 maggio va bene\n\nAnna Rossi <anna@example.ch> ha scritto:\n\nLa sala",
            "Il 12 maggio va bene",
        ),
        (
            "de",
            "Re: Raum",
            "Am 12. Mai gerne.\n\nPetra Keller schrieb am 03.11.2026 10:00:\nDer Raum",
            "Am 12. Mai gerne.",
        ),
        (
            "following",
            "Re: Raum",
            "Gerne.\n\nAm Montag, 3. November 2026 um 10:00 hat Anna <anna@example.ch> Folgendes geschrieben:\n\nDer Raum",
            "Gerne.",
        ),
        ("quoting", "Re: Room", "Fine.\n\nQuoting Anna Keller <anna@example.ch>:\n\nThe room", "Fine."),
        ("help desk", "Re: Room", "Fine.\n\n##- Please type your reply above this line -##\n\nThe room", "Fine."),
    ]);
}

#[test]
fn a_message_whose_header_alone_is_marked_is_old() {
    check(&[
        (
            "fr",
            "Re: Salle",
            "D'accord.\n\n> Message du 03/11/26 10:00\n> De : \"Anne\" <anne@example.ch>\n> A : b@example.ch\n> Objet : Salle\n>\nLa salle est libre.",
            "D'accord.",
        ),
        (
            "de",
            "Re: Raum",
            "Gut.\n\n> Am 03.11.2026 um 10:00 schrieb Anna <anna@example.ch>:\n>\n\nDer Raum ist frei.",
            "Gut.",
        ),
        (
            "inline answers stay",
            "Re: Raum",
            "> Am 03.11.2026 um 10:00 schrieb Anna <anna@example.ch>:\n> Wie viele sind Sie?\n\nWir sind 30.",
            "Wir sind 30.",
        ),
    ]);
}

#[test]
fn the_banner_of_a_gateway_is_no_text() {
    for (banner, body) in [
        (
            "ACHTUNG: Diese E-Mail stammt von einem externen Absender. Klicken Sie nicht auf Links.",
            "Guten Tag\n\nPasst gut.",
        ),
        ("[EXTERN] Diese E-Mail kommt von ausserhalb der Organisation.", "Guten Tag\n\nPasst gut."),
        ("*** Externe E-Mail - Vorsicht bei Links und Anhängen ***", "wir kommen zu zwölft"),
        (
            "Sie erhalten nicht oft eine E-Mail von a@b.ch. Erfahren Sie, warum dies wichtig ist",
            "Guten Tag\n\nPasst gut.",
        ),
        (
            "You don’t often get email from a@b.ch. Learn why this is important <https://aka.ms/L>",
            "Hello,\n\nThat suits us.",
        ),
        (
            "CAUTION: This email originated from outside of the organization. Do not click links or\nopen attachments unless you know the sender.",
            "Hello,\n\nThat suits us.",
        ),
        (
            "This Message Is From an External Sender\nThis message came from outside your organization.",
            "Hello,\n\nThat suits us.",
        ),
        ("WARNING: External email", "we are twelve"),
        ("ATTENTION : Ce courriel provient d'un expéditeur externe.", "Bonjour,\n\nCela nous convient."),
        (
            "Vous n'obtenez pas souvent d'e-mail à partir de a@b.ch. Découvrez pourquoi cela est important",
            "Bonjour,\n\nCela nous convient.",
        ),
        ("ATTENZIONE: questa e-mail proviene da un mittente esterno.", "Buongiorno,\n\nci va bene."),
        (
            "Non si ricevono spesso messaggi di posta elettronica da a@b.ch. Informazioni sul perché è importante",
            "Buongiorno,\n\nci va bene.",
        ),
    ] {
        assert_eq!(clean("", &format!("{banner}\n\n{body}")).text, body, "{banner}");
        assert_eq!(clean("", &format!("{banner}\n{body}")).text, body, "{banner}");
    }
    let below = "We are twelve.\n\n[EXTERNAL EMAIL]";
    assert_eq!(clean("", below).text, "We are twelve.");
    let own = "The external sender of the invitations is an agency; please write to us.\n\nOur external email is on the card.";
    assert!(clean("", &format!("We are twelve.\n\n{own}")).text.ends_with(own));
}

#[test]
fn headers_of_programs_that_put_no_sender_in_brackets_end_the_text() {
    for below in [
        "Gesendet von meinem iPhone\n\nanna@example.ch schrieb:\n\nWie viele sind Sie?",
        "Sent from my iPhone\n\nanna@example.ch wrote:\n\nHow many are you?",
        "anna@example.ch a écrit :\n\nCombien serez-vous ?",
        "anna@example.ch ha scritto:\n\nIn quanti siete?",
        "Original Message processed by david®\nAnfrage 9. August 2026, 12:44 Uhr\nVon Anna Keller\nAn Hans Muster\n\nWie viele sind Sie?",
        "-------- Ursprüngliche Nachricht --------Von: \"Anna Keller\"  Datum: 07.08.26  18:46  (GMT+01:00) An: Betreff: Anfrage\n\nWie viele sind Sie?",
    ] {
        assert_eq!(clean("Re: x", &format!("Wir sind zwölf.\n\n{below}")).text, "Wir sind zwölf.", "{below}");
    }
}
