//! Ends of mails: marks above a name, devices, list footers.
use super::*;

#[test]
fn a_mark_above_a_name_ends_the_text() {
    for end in [
        "---\nRoman",
        "—\nSam Sample\nCEO at Pandaland\n\n@pandaland",
        "__\nclub-members mailing list\nclub@example.ch",
        "++\nSam Sample",
        "====\nSam Sample",
        "____\nSam Sample",
        "-roman",
        "- roman",
        "-Anna Keller",
        "/AK",
        "M",
        "manu",
        "Le service clientèle",
        "Thanks,\n______________\nSAM SAMPLE\nBank of Lads",
    ] {
        let body = format!("Hello,\n\nThe date suits us well.\n\n{end}");
        assert_eq!(clean("", &body).text, "Hello,\n\nThe date suits us well.", "{end}");
    }
}

#[test]
fn a_line_that_names_a_device_is_no_text() {
    for end in [
        "(sent from a phone)",
        "<<sent by galaxy>>",
        "(Sent from mobile device)",
        "From My Iphone 6",
        "Someone from mobile",
        "Gesendet vom Handy",
        "Von meinem Natel gesendet",
        "Inviato dal mio cellulare",
        "Envoyé sans fil par mon terminal mobile BlackBerry sur le réseau de Bell.",
        "Sent from my iPhone, please excuse typos",
    ] {
        let body = format!("The date suits us well.\n\n{end}");
        assert_eq!(clean("", &body).text, "The date suits us well.", "{end}");
    }
}

#[test]
fn a_sentence_that_begins_like_a_footer_stays() {
    for body in [
        "Here is another one\n\nSent from my desk, is much easier than from my phone.",
        "Inviato da Lugano, è più facile che dal telefono.\n\nCiao",
        "Wir brauchen:\n- Beamer\n- Leinwand",
        "Dazu kommt noch etwas.\n- Beamer",
        "Programm\n---\n18 Uhr Apéro",
        "Der Schaden ist gross.\nAnbei Fotos",
        "The damage is large.\nAttached Photos",
        "The room is fine.\n\nProgramme\n10am coffee\n12 lunch",
        "La sala va bene.\n\nProgramma\nore 10 caffè\nore 12 pranzo",
        "Rechnung an:\nRossi Srl\nVia Nassa 5\n22100 Como (CO)\nItalia\nP. IVA IT00743110157",
    ] {
        let want = body.trim_end_matches("\n\nCiao");
        assert_eq!(clean("", body).text, want, "{body}");
    }
}

#[test]
fn a_name_ends_the_text_whatever_stands_beside_it() {
    for end in [
        "Lorna x",
        "Enzo 076 512 08 33",
        "/Felix",
        "Jan",
        "Giulia Fontana",
        "Nisha Kapoor | Office Manager | Tidewater Legal LLP\nD +44 161 496 0277",
        "Pour l'Amicale, Josiane Pittet",
        "Für den Vorstand: Josiane Pittet",
    ] {
        let body = format!("Hello,\n\nThe date suits us well.\n\n{end}");
        assert_eq!(clean("", &body).text, "Hello,\n\nThe date suits us well.", "{end}");
    }
}

#[test]
fn thanks_and_a_whole_name_end_a_list() {
    for end in ["Danke, Lukas Imboden", "Thanks, Paul Wigmore", "Merci, Gilles Favre", "Grazie, Loris Cavadini"] {
        let body = format!("Hello\n- a DJ\n- beer for all\n{end}");
        assert_eq!(clean("", &body).text, "Hello\n- a DJ\n- beer for all", "{end}");
    }
}

#[test]
fn nothing_below_the_line_of_a_program_is_new() {
    for (body, want) in [
        (
            "Der Termin passt. Wir sind 24 Personen.\n\nGesendet von Outlook für Android<https://aka.ms/AAb9ysg>\n\nHi there!\n",
            "Der Termin passt. Wir sind 24 Personen.",
        ),
        ("The date suits us.\n\nSent from Spike\n\nDear Ms Sample, our offer is attached.", "The date suits us."),
        (
            "La date nous convient.\n\nEnvoyé depuis mon téléphone Android\n\nBonjour, voici notre offre.",
            "La date nous convient.",
        ),
        ("La data va bene.\n\nInviato da Outlook per iOS\n\nBuongiorno, ecco la nostra offerta.", "La data va bene."),
        ("The date suits us.\n\nSent from my iPhone\n\nPS: we are 24.", "The date suits us.\n\nPS: we are 24."),
        ("Sent from my iPhone\n\nThe date suits us.", "The date suits us."),
        ("The date suits us.\n\nGet Outlook for iOS", "The date suits us."),
        (
            "The menu was fine.\nSent from our kitchen it was still warm.",
            "The menu was fine.\nSent from our kitchen it was still warm.",
        ),
    ] {
        assert_eq!(clean("", body).text, want, "{body}");
    }
}

#[test]
fn a_name_above_the_line_of_a_program_still_signs() {
    let body = "La data va bene, siamo in 27.\nLoris Cavadini\nHC Valle\n\nInviato da Outlook per Android\n________\n";
    let read = clean("", body);
    assert_eq!(
        (read.text.as_str(), read.signature.as_str()),
        ("La data va bene, siamo in 27.", "Loris Cavadini\nHC Valle")
    );
}
