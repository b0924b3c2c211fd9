use super::*;

#[test]
fn english_programs() {
    check(&[
        (
            "Gmail",
            "Re: Inquiry",
            "Hi,\n\nthe 14th works for us.\n\nBest regards,\nAnna Keller\n\nOn Mon, Nov 3, 2025 at 10:15 AM The Atelier <events@atelier.example> wrote:\n\n> Dear Anna,\n>\n> we propose 14 March.\n>\n",
            "Hi,\n\nthe 14th works for us.",
        ),
        (
            "Gmail wrapped",
            "Re: Inquiry",
            "Perfect, thank you.\n\nOn Mon, 3 Nov 2025 at 10:15, The Atelier Events Team Zurich Switzerland <\nevents@atelier.example> wrote:\n\n> Dear Anna\n",
            "Perfect, thank you.",
        ),
        (
            "Gmail wrapped in three",
            "Re: Inquiry",
            "Sounds good.\n\nOn Monday, November 3, 2025 at 10:15:00 AM\nGMT+1, The Atelier\n<events@atelier.example> wrote:\nHello\nRoom C is free.",
            "Sounds good.",
        ),
        (
            "Apple Mail",
            "Re: Offer",
            "We accept.\n\nAnna\n\n> On 3 Nov 2025, at 10:15, Events <events@atelier.example> wrote:\n> \n> Here is the offer.\n",
            "We accept.",
        ),
        (
            "Apple Mail, unmarked",
            "Re: Offer",
            "We accept.\n\nOn 3 Nov 2025, at 10:15, Events <events@atelier.example> wrote:\n\nHere is the offer for 30 people.",
            "We accept.",
        ),
        (
            "Outlook",
            "RE: Offer",
            "Please make it 45 people.\n\nKind regards,\nJohn Smith | Events Manager\nAcme Ltd | 1 High Street | London\n\nFrom: The Atelier <events@atelier.example>\nSent: 03 November 2025 10:15\nTo: John Smith <john@acme.example>\nCc: Jane Doe <jane@acme.example>\nSubject: Offer\n\nDear John\n40 people.",
            "Please make it 45 people.",
        ),
        (
            "Outlook on the web",
            "Re: Offer",
            "Yes please\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\nFrom: Events <events@atelier.example>\nSent: Monday, November 3, 2025 10:15:00 AM\nTo: Anna <anna@acme.example>\nSubject: Offer\n\nShall we book?",
            "Yes please",
        ),
        (
            "Outlook Express",
            "Re: Offer",
            "No, thanks.\n\n----- Original Message -----\nFrom: \"Events\" <events@atelier.example>\nTo: <anna@acme.example>\nSent: Monday, November 03, 2025 10:15 AM\nSubject: Offer\n\nShall we?",
            "No, thanks.",
        ),
        (
            "Yahoo",
            "Re: Offer",
            "   Could we have Room B?\n\n    On Monday, November 3, 2025 at 10:15:00 AM GMT+1, Events <events@atelier.example> wrote:  \n \n Room A is free.",
            "Could we have Room B?",
        ),
        (
            "old Yahoo",
            "Re: Offer",
            "Room B please.\n\n--- On Mon, 11/3/25, Events <events@atelier.example> wrote:\n\nFrom: Events <events@atelier.example>\nSubject: Offer\nTo: anna@acme.example\nDate: Monday, November 3, 2025, 10:15 AM\n\nRoom A",
            "Room B please.",
        ),
        (
            "Hotmail, sender last",
            "RE: Offer",
            "Great, see you then.\n\n> Date: Mon, 3 Nov 2025 10:15:00 +0100\n> From: events@atelier.example\n> To: anna@acme.example\n> Subject: Offer\n>\n> 30 people",
            "Great, see you then.",
        ),
        (
            "Hotmail, unmarked",
            "RE: Offer",
            "Great, see you then.\n\nDate: Mon, 3 Nov 2025 10:15:00 +0100\nSubject: Offer\nFrom: events@atelier.example\nTo: anna@acme.example\n\n30 people",
            "Great, see you then.",
        ),
        (
            "Proton",
            "Re: Offer",
            "The second one, please.\n\nSent with Proton Mail secure email.\n\nOn Monday, November 3rd, 2025 at 10:15, Events <events@atelier.example> wrote:\n\n> Three dates are free.\n",
            "The second one, please.",
        ),
        (
            "date first, no verb",
            "Re: Offer",
            "Fine with us.\n\n2025-11-03 10:15 GMT+01:00 Events <events@atelier.example>:\n\n> Room A?\n",
            "Fine with us.",
        ),
        (
            "Notes",
            "Re: Offer",
            "Fine with us.\n\nEvents Team wrote on 11/03/2025 10:15:00 AM:\n\n> From: Events\n> Room A?",
            "Fine with us.",
        ),
        (
            "help desk",
            "Re: [#123] Offer",
            "Still waiting for prices.\n\n##- Please type your reply above this line -##\n\nOn 3 Nov 2025 10:15, Events <events@atelier.example> wrote:\nHello",
            "Still waiting for prices.",
        ),
        (
            "answers between the lines",
            "Re: Questions",
            "Hi,\nOn Mon, 2025-11-03 at 10:15 +0100, Events wrote:\n> How many people will you be, and do you have a wish for the layout of the\nroom?\n> Please tell us.\n\n40, in U-shape.\n\n> Which date?\n\n14 March.\n\nCheers,\nAnna",
            "Hi,\n\n40, in U-shape.\n\n14 March.",
        ),
        (
            "two attributions",
            "Re: Questions",
            "On 3 Nov 2025, at 10:15, Events <e@atelier.example> wrote:\n> On 2 Nov 2025, Anna wrote:\n>> hello\n> How many?\n\nForty.",
            "Forty.",
        ),
        (
            "legal footer",
            "Inquiry",
            "We need a room for 20 people on 12 May.\n\nThis e-mail and any attachments are confidential and intended solely for the addressee. If you have received this message in error, please notify the sender and delete it.",
            "We need a room for 20 people on 12 May.",
        ),
        (
            "headed footer",
            "Inquiry",
            "Room A please.\n\nRegards\nJohn\n\nCONFIDENTIALITY NOTICE: 10 people may read this.\nReally.",
            "Room A please.",
        ),
        ("device", "Inquiry", "30 people\n\nSent from my iPhone", "30 people"),
        ("device Android", "Inquiry", "30 people\n\nSent from Yahoo Mail on Android", "30 people"),
        ("dash and name", "Inquiry", "What is the price?\n\n-Abby Cone", "What is the price?"),
        (
            "list footer",
            "Inquiry",
            "What is the price?\n\n_______________________________________________\nplanners mailing list\nplanners@lists.example\nhttp://lists.example/planners",
            "What is the price?",
        ),
        (
            "thanks",
            "Inquiry",
            "Do you have parking?\n\nThanks,\nJohn Smith\nAcme Ltd\n+44 20 7946 0018",
            "Do you have parking?",
        ),
    ]);
}

#[test]
fn other_languages_headers() {
    check(&[
        (
            "Spanish",
            "",
            "Yes, 14 March.\n\nEl lun, 3 nov 2025 a las 10:15, Events (<e@atelier.example>) escribió:\n\n> Hola",
            "Yes, 14 March.",
        ),
        (
            "Portuguese",
            "",
            "Yes.\n\nEm seg., 3 de nov. de 2025 às 10:15, Events <e@atelier.example> escreveu:\n\nOlá",
            "Yes.",
        ),
        ("Dutch", "", "Yes.\n\nOp ma 3 nov. 2025 om 10:15 schreef Events <e@atelier.example>:\n\n> Hallo", "Yes."),
        (
            "Dutch Outlook",
            "",
            "Yes.\n\nVan: Events <e@atelier.example>\nVerzonden: maandag 3 november 2025 10:15\nAan: Anna\nOnderwerp: Offer\n\nHallo",
            "Yes.",
        ),
        ("Danish", "", "Yes.\n\nDen man. 3. nov. 2025 kl. 10.15 skrev Events <e@atelier.example>:\n\n> Hej", "Yes."),
        ("Polish", "", "Yes.\n\nW dniu 03.11.2025 o 10:15, Events pisze:\n> Witam", "Yes."),
        ("Finnish", "", "Yes.\n\nma 3. marrask. 2025 klo 10.15 Events (e@atelier.example) kirjoitti:\n\n> Hei", "Yes."),
        ("Czech", "", "Yes.\n\npo 3. 11. 2025 v 10:15 odesílatel Events <e@atelier.example> napsal:\n\n> Ahoj", "Yes."),
        ("Russian", "", "Yes.\n\nпн, 3 нояб. 2025 г. в 10:15, Events <e@atelier.example>:\n\n> Привет", "Yes."),
        ("Chinese", "", "Yes.\n\nEvents <e@atelier.example> 于2025年11月3日周一 10:15写道：\n\n> 你好", "Yes."),
        (
            "Swedish Outlook",
            "",
            "Yes.\n\nFrån: Events <e@atelier.example>\nSkickat: den 3 november 2025 10:15\nTill: Anna\nÄmne: Offer\n\nHej",
            "Yes.",
        ),
    ]);
}
