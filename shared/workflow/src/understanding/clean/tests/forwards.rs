use super::*;

fn sender(subject: &str, body: &str) -> (String, Option<String>, Option<String>) {
    let c = clean(subject, body);
    let s = c.original_sender.unwrap_or_default();
    (c.text, s.name, s.email)
}

#[test]
fn a_forwarded_inquiry_is_read_with_its_sender() {
    let some = |s: &str| Some(s.to_owned());
    let cases = [
        (
            "Gmail",
            "Fwd: Anfrage",
            "---------- Forwarded message ---------\nVon: Petra Huber <petra@huber.example>\nDate: Mo., 3. Nov. 2025 um 10:15 Uhr\nSubject: Anfrage\nTo: <info@atelier.example>\n\n\nGuten Tag\nWir suchen einen Raum für 30 Personen.\n\nFreundliche Grüsse\nPetra Huber",
            "Guten Tag\nWir suchen einen Raum für 30 Personen.",
            some("Petra Huber"),
            some("petra@huber.example"),
        ),
        (
            "Gmail with a note",
            "Fwd: Anfrage",
            "Bitte übernehmen, danke.\nLG Hans\n\n---------- Weitergeleitete Nachricht ---------\nVon: Petra Huber <petra@huber.example>\nDate: Mo., 3. Nov. 2025 um 10:15 Uhr\nSubject: Anfrage\nTo: <info@atelier.example>\n\nRaum für 30 Personen gesucht.",
            "Bitte übernehmen, danke.\n\nRaum für 30 Personen gesucht.",
            some("Petra Huber"),
            some("petra@huber.example"),
        ),
        (
            "Apple",
            "Fwd: Inquiry",
            "Begin forwarded message:\n\n> From: Anna Keller <anna@keller.example>\n> Subject: Inquiry\n> Date: 3 November 2025 at 10:15:00 CET\n> To: info@atelier.example\n> \n> Hello\n> \n> We need a room for 20.\n> \n> Best regards\n> Anna\n",
            "Hello\n\nWe need a room for 20.",
            some("Anna Keller"),
            some("anna@keller.example"),
        ),
        (
            "Apple German",
            "Fwd: Anfrage",
            "Anfang der weitergeleiteten Nachricht:\n\nVon: Anna Keller <anna@keller.example>\nBetreff: Anfrage\nDatum: 3. November 2025 um 10:15:00 MEZ\nAn: info@atelier.example\n\nRaum für 20 gesucht.",
            "Raum für 20 gesucht.",
            some("Anna Keller"),
            some("anna@keller.example"),
        ),
        (
            "Outlook, nothing above",
            "WG: Anfrage",
            "Von: Anna Keller <anna@keller.example>\nGesendet: Montag, 3. November 2025 10:15\nAn: info@atelier.example\nBetreff: Anfrage\n\nRaum für 20 gesucht.",
            "Raum für 20 gesucht.",
            some("Anna Keller"),
            some("anna@keller.example"),
        ),
        (
            "Outlook with a note",
            "TR: Demande",
            "Pour toi.\n\nDe : Claire Dubois <claire@dubois.example>\nEnvoyé : lundi 3 novembre 2025 10:15\nÀ : info@atelier.example\nObjet : Demande\n\nNous cherchons une salle pour 40 personnes.",
            "Pour toi.\n\nNous cherchons une salle pour 40 personnes.",
            some("Claire Dubois"),
            some("claire@dubois.example"),
        ),
        (
            "with its own history",
            "Fwd: Anfrage",
            "---------- Forwarded message ---------\nFrom: Anna <anna@keller.example>\nDate: Mon, Nov 3, 2025\nSubject: Re: Anfrage\nTo: <info@atelier.example>\n\nPasst, der 14.\n\nAm 02.11.2025 um 09:00 schrieb Events <e@atelier.example>:\n> 30 Personen?",
            "Passt, der 14.",
            some("Anna"),
            some("anna@keller.example"),
        ),
        (
            "Italian",
            "I: Richiesta",
            "---------- Messaggio inoltrato ----------\nDa: Marco Rossi <marco@rossi.example>\nDate: lun 3 nov 2025\nSubject: Richiesta\nTo: info@atelier.example\n\nCerchiamo una sala.",
            "Cerchiamo una sala.",
            some("Marco Rossi"),
            some("marco@rossi.example"),
        ),
        (
            "web form",
            "Neue Anfrage",
            "From: Petra Huber <petra@huber.example>\nSubject: Raum\n\nMessage Body:\nWir suchen einen Raum.",
            "Message Body:\nWir suchen einen Raum.",
            some("Petra Huber"),
            some("petra@huber.example"),
        ),
    ];
    for (case, subject, body, text, name, mail) in cases {
        assert_eq!(sender(subject, body), (text.to_owned(), name, mail), "{case}");
    }
}

#[test]
fn a_reply_names_no_original_sender() {
    let c =
        clean("Re: Offer", "Yes.\n\nFrom: Events <e@atelier.example>\nSent: Monday\nTo: me\nSubject: Offer\n\nText");
    assert_eq!((c.text.as_str(), c.original_sender), ("Yes.", None));
}

#[test]
fn an_empty_reply_above_history_says_nothing() {
    for body in [
        "On Mon, Nov 3, 2025 at 10:15 AM Events <e@atelier.example> wrote:\n\nRoom C for 30 people.",
        "Von: Events <e@atelier.example>\nGesendet: Montag\nAn: Eva\nBetreff: Raum\n\nRaum C für 30 Personen.",
    ] {
        assert_eq!(clean("Re: Offer", body).text, "", "{body}");
    }
}

#[test]
fn the_signature_keeps_the_contact() {
    let c = clean(
        "",
        "Raum B.\n\nFreundliche Grüsse\nPetra Huber\nKeller AG\n+41 44 123 45 67\n\nVon meinem iPhone gesendet",
    );
    assert_eq!(c.signature, "Petra Huber\nKeller AG\n+41 44 123 45 67");
}

#[test]
fn a_header_squeezed_into_one_line_is_a_header() {
    for (mark, from, to, sent, subject) in [
        ("Forwarded Message", "From:", "To:", "Sent: Tuesday, November 2, 2021, 09:26:50 AM GMT+1", "Subject:"),
        ("Weitergeleitete Nachricht", "Von:", "An:", "Gesendet: Dienstag, 2. November 2021, 09:26:50 MEZ", "Betreff:"),
        ("Message transmis", "De :", "À :", "Envoyé : mardi 2 novembre 2021, 09:26:50 UTC+1", "Objet :"),
        ("Messaggio inoltrato", "Da:", "A:", "Inviato: martedì 2 novembre 2021, 09:26:50 CET", "Oggetto:"),
    ] {
        let body = format!(
            "   ----- {mark} ----- {from} Anna Keller <anna@keller.example>{to} \"info@atelier.example\" <info@atelier.example>{sent}{subject} Anfrage\nWe need a room for 20."
        );
        let (text, name, email) = sender("", &body);
        assert_eq!(
            (text.as_str(), email.as_deref()),
            ("We need a room for 20.", Some("anna@keller.example")),
            "{mark}"
        );
        assert_eq!(name.as_deref(), Some("Anna Keller"));
    }
}

#[test]
fn an_answer_on_the_line_of_the_header_is_kept() {
    for (body, want) in [
        ("Fine. On Wed, Apr 4, 2012 at 3:59 PM, anna@keller.example wrote:\n> Hi", "Fine."),
        (
            "Passt. Am 4.4.2012 um 15:59 schrieb Anna <anna@keller.example>:\n> Hallo",
            "Passt. Am 4.4.2012 um 15:59 schrieb Anna <anna@keller.example>:",
        ),
    ] {
        assert!(want.starts_with(&clean("", body).text), "{body}: {}", clean("", body).text);
    }
    let own = "La date nous convient.\n\nLe 4 janv. 2016 19:03, \"Anna\" <anna@keller.example> a écrit :\n\n> La salle est libre.";
    assert_eq!(clean("", own).text, "La date nous convient.");
    for header in [
        "At 6/16/2016 08:32 PM, you wrote:",
        "Am 18.09.2013 um 16:24 schrieben Sie:",
        "Le 4 janv. 2016 à 19:03, Neil Lalonde nous a dit :",
    ] {
        assert_eq!(clean("", &format!("Passt.\n\n{header}\n\n> Frei.")).text, "Passt.", "{header}");
    }
}

#[test]
fn signs_above_a_name_end_the_text() {
    for end in [
        "---\nRoman",
        "++\nSam Sample",
        "====\nSam Sample",
        "____\nSam Sample",
        "-Roman",
        "(sent from a phone)",
        "__\nusers mailing list\nusers@lists.example",
    ] {
        assert_eq!(
            clean("", &format!("Hello,\n\nThe date suits us well.\n\n{end}")).text,
            "Hello,\n\nThe date suits us well.",
            "{end}"
        );
    }
}
