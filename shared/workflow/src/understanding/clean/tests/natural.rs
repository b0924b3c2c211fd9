//! Ends and openings as clients write them.
use super::*;

#[test]
fn a_greeting_above_a_paragraph_opens_it() {
    for greeting in ["Grüß Gott,", "Greetings of the day!", "Greetings,", "Salü mitenand", "Servus,"] {
        let body = format!(
            "Kam bei uns rein, gehört zu euch.\n\n{greeting}\n\nwir suchen für den 18. September 2027, 8 bis 13 Uhr, und für den 25. September 2027 einen grossen Saal.\n\nFreundliche Grüsse\nPeter Gstrein"
        );
        let want = body.trim_end_matches("\n\nFreundliche Grüsse\nPeter Gstrein");
        assert_eq!(clean("", &body).text, want, "{greeting}");
    }
}

#[test]
fn a_greeting_above_a_card_a_notice_or_a_name_still_ends_the_text() {
    for end in [
        "Freundliche Grüsse\n\nAnna Keller | Leiterin Events | Keller AG | Seestrasse 3 | 8001 Zürich | 044 123 45 67",
        "Freundliche Grüsse\n\nDiese E-Mail ist vertraulich und nur für den Empfänger bestimmt. Wer sie irrtümlich erhält, soll den Absender benachrichtigen und sie löschen.",
        "Herzliche Grüsse, Anna\n\nUnser Büro bleibt vom Freitag bis und mit Montag leider für alle geschlossen.",
        "Best, Joel\n\nJoel Fankhauser\nJugendarbeiter, Reformierte Kirche Hasle\nM 077 555 80 33",
        "Bonne nuit\nSandra",
        "Gute Nacht\nSandra",
        "Buona notte\nSandra",
        "Good night\nSandra",
    ] {
        let body = format!("Hello,\n\nThe date suits us well\n\n{end}");
        assert_eq!(clean("", &body).text, "Hello,\n\nThe date suits us well", "{end}");
    }
}

#[test]
fn thanks_right_above_a_name_close_and_thanks_alone_are_said() {
    for end in [
        "Vielen herzlichen Dank für Ihre Hilfe\nKarin Zemp",
        "Ganz herzlichen Dank für alles\nKarin Zemp",
        "Un très grand merci pour votre aide\nKarin Zemp",
        "With many thanks for your help\nKarin Zemp",
        "Tante grazie per il vostro aiuto\nKarin Zemp",
        "grazie\nnicolò fontana\nAssostud\n077 555 19 84",
    ] {
        let body = format!("Hello,\n\nDoes the date suit you?\n\n{end}");
        assert_eq!(clean("", &body).text, "Hello,\n\nDoes the date suit you?", "{end}");
    }
    for thanks in ["Danke euch!", "Merci!", "Thank you!"] {
        let body = format!("Kommt man mit dem Lift hin?\n\n{thanks}\n\nLieber Gruss\nMira\nPlumora AG, Basel");
        assert_eq!(clean("", &body).text, format!("Kommt man mit dem Lift hin?\n\n{thanks}"), "{thanks}");
    }
}

#[test]
fn a_name_and_who_that_is_end_a_mail_without_a_full_stop() {
    for end in [
        "nadja\n\nNadja Inderbitzin\nOffice Managerin, Brainbox Labs",
        "Rommel Dizon\nclub treasurer",
        "Eleni Papadaki\nfor the PhD Union",
    ] {
        let body = format!("hoi zäme\n\nisch d zahlig scho bi eu iitroffe oder no nöd\n\n{end}");
        assert_eq!(clean("", &body).text, "hoi zäme\n\nisch d zahlig scho bi eu iitroffe oder no nöd", "{end}");
    }
}

#[test]
fn an_address_a_list_and_a_wish_at_the_end_stay() {
    for body in [
        "Die Rechnung bitte an\n\nAnna Keller\nSeeweg 3\n8000 Zürich",
        "Es sprechen:\n\nAnna Keller\nPeter Muster",
        "Es sprechen an diesem Abend\n\nAnna Keller\nPeter Muster",
        "Dazu hätten wir gern noch\n\nBeamer Deluxe\nzwei Mikrofone",
    ] {
        assert_eq!(clean("", body).text, body, "{body}");
    }
}

#[test]
fn the_line_of_a_greeting_names_who_signs() {
    let read = clean("", "Passt alles.\n\nGruss Stefan\nGwerder Baustoffe\n079 555 90 13");
    assert_eq!(read.signature, "Gruss Stefan\nGwerder Baustoffe\n079 555 90 13");
}

#[test]
fn a_note_signs_off_above_the_forwarded_message_that_greets_its_reader() {
    for (mark, head) in [
        (
            "---------- Weitergeleitete Nachricht ---------",
            "Von: Toni Arnold <toni@arnold.example>\nDatum: Fr., 1. Dez. 2028 um 19:12 Uhr\nBetreff: Lotto\nAn: Vreni Gisler <vreni@sc.example>",
        ),
        (
            "---------- Forwarded message ----------",
            "From: Toni Arnold <toni@arnold.example>\nDate: Fri, 1 Dec 2028 at 19:12\nSubject: Lotto\nTo: Vreni Gisler <vreni@sc.example>",
        ),
        (
            "---------- Message transféré ---------",
            "De : Toni Arnold <toni@arnold.example>\nDate : ven. 1 déc. 2028 à 19:12\nObjet : Lotto\nÀ : Vreni Gisler <vreni@sc.example>",
        ),
        (
            "---------- Messaggio inoltrato ---------",
            "Da: Toni Arnold <toni@arnold.example>\nData: ven 1 dic 2028 alle 19:12\nOggetto: Lotto\nA: Vreni Gisler <vreni@sc.example>",
        ),
    ] {
        for (signed, greeting) in [
            ("Herzlichst\nVreni", "Ciao Vreni"),
            ("Cheers\nVreni", "Salut Vreni,"),
            ("Cordialement\nVreni", "Salut Vreni"),
            ("LG Vreni", "Servus Vreni"),
            ("Saluti\nVreni", "Ciao Vreni,"),
        ] {
            let body = format!(
                "Hallo zusammen\nBitte direkt antworten, danke!\n\n{signed}\n\n{mark}\n{head}\n\n{greeting}\nWir brauchen am 24. Februar 2029 einen Saal für 120 Leute, Schluss gegen 23 Uhr.\nGruss Toni\n\nGarage Arnold"
            );
            let want = format!(
                "Hallo zusammen\nBitte direkt antworten, danke!\n\n{greeting}\nWir brauchen am 24. Februar 2029 einen Saal für 120 Leute, Schluss gegen 23 Uhr."
            );
            assert_eq!(clean("Fwd: Lotto", &body).text, want, "{signed} {greeting}");
        }
    }
}

#[test]
fn an_announced_address_is_no_ending() {
    for announced in
        ["Die Rechnung ginge an:", "Rechnung bitte an", "Facture à :", "The invoice to:", "Fattura intestata a"]
    {
        let body = format!(
            "Guten Tag\n\nGibt es bei Ihnen WLAN?\n\n{announced}\nEinwohnergemeinde Muster\nSeestrasse 92\n4574 Muster"
        );
        assert_eq!(
            clean("", &format!("{body}\n\nFreundliche Grüsse\nAnna Keller\n032 555 19 60")).text,
            body,
            "{announced}"
        );
    }
}

#[test]
fn high_esteem_closes_and_a_sentence_of_it_does_not() {
    for end in [
        "Mit vorzüglicher Hochachtung",
        "Mit ausgezeichneter Hochachtung",
        "In grosser Wertschätzung",
        "With the highest esteem",
        "With much appreciation,",
        "Con la massima stima",
        "Con profonda gratitudine",
    ] {
        let body = format!("Guten Tag\n\nDas passt uns gut.\n\n{end}\n\nBéatrice von Moos\nLeiterin Human Resources");
        assert_eq!(clean("", &body).text, "Guten Tag\n\nDas passt uns gut.", "{end}");
    }
    for said in
        ["Das verdient Wertschätzung.", "We take this into consideration.", "Wir planen einen Abend der Dankbarkeit."]
    {
        let body = format!("Guten Tag\n\n{said}\nEs kommen 40 Personen am 3. Mai.");
        assert_eq!(clean("", &body).text, body, "{said}");
    }
}

#[test]
fn a_whole_name_or_a_small_one_ends_a_mail() {
    for (text, end) in [
        ("È urgente perché la sala che avevamo è saltata, scusate la fretta", "Michele Bottinelli"),
        ("das wäre für uns sehr wichtig weil wir sonst nichts haben", "Anna Keller"),
        ("merci de m'envoyer aussi vos menus.", "a. schornoz\npharmacie du tilleul"),
        ("das wäre schön für uns alle.", "m. zgraggen"),
    ] {
        assert_eq!(clean("", &format!("hello,\n\n{text}\n\n{end}")).text, format!("hello,\n\n{text}"), "{end}");
    }
    for body in [
        "Es sprechen an diesem Abend\n\nAnna Keller",
        "Die Rechnung bitte an die Adresse unserer Präsidentin senden, also an:\n\nAnna Keller",
    ] {
        assert_eq!(clean("", body).text, body);
    }
}

#[test]
fn our_own_answer_sent_back_as_a_forward_is_a_quote() {
    for (subject, thanks) in [
        ("Ihre Anfrage Sommerfest", "Vielen Dank für Ihre Anfrage. Um wie viel Uhr soll Ihr Fest beginnen?"),
        ("Your inquiry", "Thank you for your inquiry. At what time does your party begin?"),
        ("Votre demande", "Merci pour votre demande. À quelle heure commence votre fête ?"),
        ("La sua richiesta", "Grazie per la sua richiesta. A che ora comincia la festa?"),
    ] {
        let header = |s: &str| {
            format!("Von: saal@haus.example\nGesendet: Montag, 4. Mai 2026 08:31\nAn: Bruno Zgraggen\nBetreff: {s}")
        };
        let note = "Salü\n\nAlso nochmals: Samstag, 21. August, von 17 bis 23 Uhr. Wir sind 110.";
        let body = format!("{note}\n\nGruss\nB. Zgraggen\n\n{}\n\nGuten Tag\n{thanks}", header(subject));
        assert_eq!(clean("WG: Fest", &body).text, note, "{subject}");
        // Somebody else's wish is what the mail is about.
        let wish = "Wir suchen einen Saal für 30 Personen am 3. Mai.";
        let body = format!("{note}\n\nGruss\nBruno\n\n{}\n\nHoi Bruno\n{wish}", header("Fest"));
        assert!(clean("WG: Fest", &body).text.ends_with(wish), "{subject}");
    }
}
