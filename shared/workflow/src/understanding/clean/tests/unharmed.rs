use super::*;

/// Mails without any quote come back as they are.
#[test]
fn real_sentences_are_never_cut() {
    for text in [
        "Am Montag schrieb ich Ihnen wegen des Raums.\nHaben Sie schon eine Antwort?",
        "Am 3. März 2025 schrieb ich Ihnen:\nRaum A für 30 Personen.\nGilt das noch?",
        "On Monday 3 March 2025 I wrote to you:\nRoom A for 30 people.",
        "Le 3 mars 2025, je vous ai écrit :\nnous serons 30.",
        "Il 3 marzo 2025 vi ho scritto:\nsiamo in 12.",
        "Hello,\nDate: 12 March 2027\nFrom: 18:00\nTo: 23:00\nSubject of the evening: jazz",
        "From: 18:00 To: 23:00",
        "Datum: 12.03.2027\nVon: 18 Uhr\nBis: 23 Uhr\nAn: alle\nBetreff: Feier",
        "Anfrage\n\nName: Petra Huber\nDatum: 12.03.2027\nPersonen: 30\nRaum: A",
        "Wir hätten gern:\n- 30 Stühle\n- 2 Tische\n- Beamer",
        "Programm\n-----\n18 Uhr Apéro\n-----\n20 Uhr Dinner",
        "Teil 1\n________________________________\nTeil 2, am 14. März",
        "Rechnung bitte an:\n\nKeller AG\nPetra Huber\nBahnhofstrasse 1\n8001 Zürich\ninfo@keller.example",
        "Kontakt vor Ort:\n\nPetra Huber\nTel. 079 123 45 67",
        "Anzahl Gäste:\n> 50 Personen",
        "Best option for us would be Room B.\nThanks for your help with everything, we are 30.",
        "Regards the room: we need 30 chairs.\nAnd a projector.",
        "Liebe Grüsse an das ganze Team, wir freuen uns sehr auf die Feier.\nWir sind 30.",
        "This message is for Anna: we are 30 people.\nPlease confirm.",
        "Bitte diese E-Mail vertraulich behandeln, es ist eine Überraschung.\nWir sind 30 Personen.",
        "Von Montag bis Mittwoch: 3 Tage\nAn allen Tagen: 20 Personen",
        "Danke\n\nWir sind 30 Personen und brauchen Raum A am 14. März 2026 bitte.",
        "Merci\nNous serons 30 personnes, est-ce possible?",
        "Gesendet habe ich Ihnen die Liste gestern. Sent from the heart!",
        "Passt, danke! LG Anna",
        "ok",
        "Name: Anna Keller\nE-Mail: anna@keller.example\nTelefon: 044 123 45 67\nNachricht: Raum für 30",
        "The original message was lost.\nForwarded by mistake, sorry. 30 people.",
        "In Ihrer Mail vom 3.11.2025 um 10:15 schreiben Sie:\nRaum A kostet CHF 500.",
    ] {
        let got = clean("", text);
        assert_eq!(got.text, text, "signature: {}", got.signature);
    }
}
