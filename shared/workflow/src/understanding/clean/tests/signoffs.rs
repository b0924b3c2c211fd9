use super::*;

#[test]
fn an_ending_without_a_known_greeting_is_cut() {
    check(&[
        ("name", "", "Haben Sie Parkplätze?\n\nR. Ammann", "Haben Sie Parkplätze?"),
        ("name and office", "", "Wir kommen zu zehnt.\n\nSonja Kern\nLeiterin Verkauf", "Wir kommen zu zehnt."),
        ("thanks and name", "", "Wir kommen zu zehnt.\n\nDanke, Urs", "Wir kommen zu zehnt."),
        ("free closing", "", "Nous serons dix.\n\nAu nom du chœur :\nLuc Favre, caissier", "Nous serons dix."),
        (
            "for others",
            "",
            "Nous serons dix.\n\nPour le conseil de paroisse :\nLuc Favre, caissier\nParoisse de Grand-Pré\n1018 Lausanne",
            "Nous serons dix.",
        ),
        ("for others", "", "Wir sind zehn.\n\nFür den Vorstand des Vereins\nUrs Kern", "Wir sind zehn."),
        ("for others", "", "Siamo in dieci.\n\nPer il comitato della società\nLuca Rossi", "Siamo in dieci."),
        ("for others", "", "We are ten.\n\nOn behalf of the parish council\nAmy Pond", "We are ten."),
        ("office", "", "Saremo in dieci.\n\nLa segreteria", "Saremo in dieci."),
        ("card", "", "We are ten.\n\nAmy Pond | Pond Ltd | amy@pond.example", "We are ten."),
        ("adjective", "", "Mir chömed z zäne.\n\nHärzlichi Grüess\nVreni", "Mir chömed z zäne."),
    ]);
}

#[test]
fn a_wish_that_looks_like_an_ending_stays() {
    check(&[
        ("room", "", "Wir kommen zu zehnt.\n\nRaum B", "Wir kommen zu zehnt.\n\nRaum B"),
        ("products", "", "Dazu bitte.\n\nApéro\nRotwein", "Dazu bitte.\n\nApéro\nRotwein"),
        ("list", "", "Wir brauchen:\n\nBeamer Deluxe", "Wir brauchen:\n\nBeamer Deluxe"),
        (
            "use",
            "",
            "Dazu noch:\n\nFür den Apéro am Nachmittag\nRotwein",
            "Dazu noch:\n\nFür den Apéro am Nachmittag\nRotwein",
        ),
        ("day", "", "Wir kommen zu zehnt.\n\nSamstag", "Wir kommen zu zehnt.\n\nSamstag"),
    ]);
}

#[test]
fn a_gateways_warning_above_the_message_is_cut_and_the_message_kept() {
    let warning = "CAUTION: This email originated from outside of the organization. Do not open attachments.";
    let body = format!("{warning}\n\nWe are ten.\n");
    assert_eq!(clean("", &body).text, "We are ten.");
}
