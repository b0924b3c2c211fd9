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
