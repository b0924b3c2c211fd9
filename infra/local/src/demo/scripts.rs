//! The conversations of the demo: who writes what, what the manager does, and how it must end.

/// A client of the demo.
#[derive(Clone, Copy)]
pub(super) struct Client {
    pub name: &'static str,
    pub address: &'static str,
}

/// One thing that happens.
pub(super) enum Line {
    /// The client writes, always the same.
    Says(&'static str),
    /// The client writes with the n-th date that was proposed first, in their own notation.
    SaysWithDate(usize, &'static str),
    /// Another client writes, in a conversation of their own.
    Other(Client, &'static str),
    /// The manager decides the open task of this type.
    Decides(Decision),
    /// Days pass.
    Days(i64),
}

/// What the manager does with a task.
pub(super) struct Decision {
    /// The task's type.
    pub kind: &'static str,
    pub approve: bool,
    /// A discount off the total in minor units.
    pub discount: Option<i64>,
}

/// How a conversation must end.
pub(super) enum Ending {
    /// With a booking of this status.
    Booking(&'static str),
    /// Without one.
    NoBooking,
}

/// One conversation.
pub(super) struct Script {
    pub title: &'static str,
    pub client: Client,
    pub subject: &'static str,
    /// Deposit the house asks for, in percent of the total.
    pub deposit_percent: Option<u8>,
    pub lines: &'static [Line],
    pub ending: Ending,
}

const fn client(name: &'static str, address: &'static str) -> Client {
    Client { name, address }
}

const fn approves(kind: &'static str) -> Line {
    Line::Decides(Decision { kind, approve: true, discount: None })
}

const GERMAN: Script = Script {
    title: "Deutsch: alles in einer Anfrage",
    client: client("Lena Meier", "lena.meier@example.ch"),
    subject: "Workshop im Juni",
    deposit_percent: None,
    lines: &[
        Line::Says(
            "Guten Tag\n\nWir planen am 18. Juni 2026 von 14:00 bis 18:00 Uhr einen Workshop für 30 Personen. Am liebsten \
             in Room B, danach mit dem Classic Apéro.\n\nFreundliche Grüsse\nLena Meier",
        ),
        Line::Says("Gibt es bei Ihnen Parkplätze?"),
        Line::Says(
            "Wir nehmen die Offerte an. Die Rechnung bitte an:\nMuster AG\nBahnhofstrasse 12\n8001 Zürich\nSchweiz",
        ),
        approves("confirmation_message"),
    ],
    ending: Ending::Booking("Confirmed"),
};

const ENGLISH: Script = Script {
    title: "English: step by step",
    client: client("Tom Baker", "tom.baker@example.com"),
    subject: "Team workshop",
    deposit_percent: None,
    lines: &[
        Line::Says(
            "Hello,\n\nwe would like to hold a team workshop at your place in September 2026. Which dates do you have?\n\n\
             Kind regards\nTom Baker",
        ),
        Line::SaysWithDate(0, "{} from 14:00 to 18:00 works for us."),
        Line::Says("We will be 22 people."),
        Line::Says("We take Room A, please."),
        Line::SaysWithDate(1, "Sorry, something came up. Could we move it to {}?"),
        Line::Says("Thank you, we accept the offer."),
        Line::Says("Please send the invoice to:\nBaker Ltd\nKing Street 5\n8002 Zürich\nSwitzerland"),
        approves("confirmation_message"),
    ],
    ending: Ending::Booking("Confirmed"),
};

const BARGAINING: Script = Script {
    title: "Deutsch: ein Kunde verhandelt den Preis",
    client: client("Urs Keller", "urs.keller@example.ch"),
    subject: "Jubiläum unseres Vereins",
    deposit_percent: None,
    lines: &[
        Line::Says(
            "Grüezi\n\nFür unser Jubiläum suchen wir am 12. September 2026, 16 bis 22 Uhr, einen Raum für 60 Gäste. Raum C \
             hat uns gut gefallen.\n\nBeste Grüsse\nUrs Keller",
        ),
        Line::Says(
            "Vielen Dank. Das ist für unseren Verein leider etwas teuer. Könnten Sie uns für CHF 900 entgegenkommen?",
        ),
        Line::Decides(Decision { kind: "discount_request", approve: true, discount: Some(15_000) }),
        Line::Says(
            "Damit können wir gut leben, wir nehmen die Offerte an. Rechnungsadresse: Musikverein Muster, Seestrasse 4, \
             8002 Zürich, Schweiz",
        ),
        approves("confirmation_message"),
    ],
    ending: Ending::Booking("Confirmed"),
};

const DETOURS: Script = Script {
    title: "English: everything changes after the acceptance",
    client: client("Priya Shah", "priya.shah@example.com"),
    subject: "Leadership day",
    deposit_percent: None,
    lines: &[
        Line::Says(
            "Hi there, we need Room B for 20 people on 8 October 2026, 9am to 5pm, with the Coffee & Tea package please.\n\n\
             Best, Priya Shah",
        ),
        Line::Says("Looks great, we accept."),
        Line::Says("Small update: we will be 32 people after all, and could we start at 8:30?"),
        Line::Says("Perfect, accepted. By the way, is there Wi-Fi?"),
        Line::Says("Sorry to do this to you, the date has to be 15 October 2026 instead."),
        Line::Says("Yes, we accept the new offer."),
        Line::Says("Invoice to: Shah Consulting Ltd, Langstrasse 20, 8004 Zürich, Switzerland"),
        approves("confirmation_message"),
    ],
    ending: Ending::Booking("Confirmed"),
};

const LOST_ROOM: Script = Script {
    title: "Deutsch: am neuen Tag gehört der Raum schon jemand anderem",
    client: client("Nadia Frei", "nadia.frei@example.ch"),
    subject: "Generalversammlung",
    deposit_percent: None,
    lines: &[
        Line::Other(
            client("Paul Steiner", "paul.steiner@example.ch"),
            "Guten Tag, wir buchen gerne Raum B am 21. Mai 2026 von 10:00 bis 16:00 Uhr für 25 Personen. Paul Steiner",
        ),
        Line::Says(
            "Guten Tag\n\nBitte reservieren Sie uns Raum B am 14. Mai 2026 von 10:00 bis 16:00 Uhr für 25 Personen.\n\n\
             Freundliche Grüsse\nNadia Frei",
        ),
        Line::Says("Leider müssen wir auf den 21. Mai 2026 verschieben. Geht das?"),
        Line::Says("Dann nehmen wir Raum C."),
        Line::Says(
            "Einverstanden, wir nehmen die Offerte an. Rechnung an: Frei Treuhand AG, Marktgasse 8, 3011 Bern, Schweiz",
        ),
        approves("confirmation_message"),
    ],
    ending: Ending::Booking("Confirmed"),
};

const VISIT: Script = Script {
    title: "English: a look at the house first",
    client: client("Emma Clark", "emma.clark@example.com"),
    subject: "Summer party",
    deposit_percent: None,
    lines: &[
        Line::Says(
            "Hello! We are planning our summer party on 3 July 2026, 5pm to 11pm, standing, about 80 guests, in Room E. \
             Could we come and see the place beforehand?\n\nThanks, Emma Clark",
        ),
        Line::Says("The second slot suits us."),
        Line::Says("We loved what we saw on your website meanwhile. Is there step-free access?"),
        Line::Says("We accept the offer. Billing: Clark & Sons, Europaallee 1, 8004 Zürich, Switzerland"),
        approves("confirmation_message"),
    ],
    ending: Ending::Booking("Confirmed"),
};

const CANCELLED: Script = Script {
    title: "Deutsch: abgesagt, obwohl die Anzahlung schon bezahlt ist",
    client: client("Beat Graf", "beat.graf@example.ch"),
    subject: "Kundenanlass",
    deposit_percent: Some(30),
    lines: &[
        Line::Says(
            "Guten Tag, für unseren Kundenanlass am 24. September 2026 von 17 bis 21 Uhr buchen wir gerne Raum E für 70 \
             Personen.\n\nFreundliche Grüsse\nBeat Graf",
        ),
        Line::Says(
            "Wir nehmen die Offerte an. Rechnungsadresse: Graf Logistik AG, Hafenstrasse 3, 4057 Basel, Schweiz",
        ),
        Line::Says("Die Anzahlung haben wir heute überwiesen."),
        approves("verify_payment"),
        approves("confirmation_message"),
        Line::Days(12),
        Line::Says("Leider müssen wir den Anlass absagen, die Firma wird verkauft."),
        Line::Says("Ja, bitte stornieren."),
        approves("cancellation_request"),
    ],
    ending: Ending::Booking("Cancelled"),
};

const FRENCH: Script = Script {
    title: "Français : un anniversaire",
    client: client("Camille Rochat", "camille.rochat@example.ch"),
    subject: "Anniversaire en mai",
    deposit_percent: None,
    lines: &[
        Line::Says(
            "Bonjour,\n\nNous aimerions fêter un anniversaire le samedi 30 mai 2026 de 18h à 23h, une quarantaine de \
             personnes. Quelles salles sont libres ?\n\nMeilleures salutations\nCamille Rochat",
        ),
        Line::Says("La Room B nous convient. Y a-t-il un parking ?"),
        Line::Says(
            "Parfait, nous acceptons l'offre. Adresse de facturation : Camille Rochat, rue du Lac 7, 1003 Lausanne, Suisse",
        ),
        approves("confirmation_message"),
    ],
    ending: Ending::Booking("Confirmed"),
};

const ITALIAN: Script = Script {
    title: "Italiano: un seminario di due date possibili",
    client: client("Giulia Bernasconi", "giulia.bernasconi@example.ch"),
    subject: "Seminario",
    deposit_percent: None,
    lines: &[
        Line::Says(
            "Buongiorno,\n\ncerchiamo una sala per un seminario di 24 persone, il 5 oppure il 12 novembre 2026, dalle 9 alle \
             17.\n\nCordiali saluti\nGiulia Bernasconi",
        ),
        Line::Says("Va bene il 12 novembre."),
        Line::Says("Prendiamo la Room A."),
        Line::Says("Accettiamo l'offerta. Fattura a: Bernasconi SA, Via Nassa 10, 6900 Lugano, Svizzera"),
        approves("confirmation_message"),
    ],
    ending: Ending::Booking("Confirmed"),
};

const QUESTION: Script = Script {
    title: "Deutsch: nur eine Frage",
    client: client("Ruth Amsler", "ruth.amsler@example.ch"),
    subject: "Frage",
    deposit_percent: None,
    lines: &[Line::Says(
        "Guten Tag\n\nIst Ihr Haus rollstuhlgängig, und gibt es Parkplätze?\n\nFreundliche Grüsse\nRuth Amsler",
    )],
    ending: Ending::NoBooking,
};

const SPAM: Script = Script {
    title: "English: advertising, for a person to look at",
    client: client("Growth Team", "deals@seo-rocket.example"),
    subject: "Rank #1 on Google",
    deposit_percent: None,
    lines: &[Line::Says(
        "Dear website owner, we will bring your website to the first page of Google. Buy 5000 backlinks today and save 80%! \
         Click here: http://seo-rocket.example/buy",
    )],
    ending: Ending::NoBooking,
};

/// The two that `demo` plays.
pub(super) const SHORT: [Script; 2] = [GERMAN, ENGLISH];

/// All of them, very different ones.
pub(super) const ALL: [Script; 11] =
    [GERMAN, ENGLISH, BARGAINING, DETOURS, LOST_ROOM, VISIT, CANCELLED, FRENCH, ITALIAN, QUESTION, SPAM];
