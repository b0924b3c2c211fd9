//! Lies that hold no wrong number: a text with one of them is no rewording, and what a plan can disprove is no human's
//! edit without a second look. Each stands in four languages.

use super::super::rephrase::{body_of, check, given};
use super::super::{render, verify};
use super::house::*;
use super::plans::{cases, plan, small_offer};
use crate::turn::{Plan, Say};
use crate::venue::Language;

const LANGUAGES: [Language; 4] = [Language::De, Language::En, Language::Fr, Language::It];

/// Whom a lie must not get past.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Past {
    /// A model.
    Model,
    /// A model and a manager, who is asked.
    Anybody,
}

use Past::{Anybody, Model};

/// What is said besides the truth.
#[rustfmt::skip] // One lie a line.
const SAID: [(&str, Past, [&str; 4]); 38] = [
    ("deposit on the day", Model, ["Die Anzahlung zahlen Sie erst am Anlass.", "You pay the deposit on the day.", "L'acompte se paie sur place.", "L'acconto si paga sul posto."]),
    ("no deposit", Anybody, ["Eine Anzahlung ist nicht nötig.", "No deposit is needed.", "Aucun acompte n'est demandé.", "Non serve alcun acconto."]),
    ("without a deposit", Anybody, ["Das geht auch ohne Anzahlung.", "This works without a deposit.", "C'est possible sans acompte.", "Si può fare senza acconto."]),
    ("prices without tax", Anybody, ["Alle Preise verstehen sich exklusive MWST.", "All prices are excluding VAT.", "Tous les prix s'entendent hors TVA.", "Tutti i prezzi sono IVA esclusa."]),
    ("tax on top", Anybody, ["Dazu kommt die MWST.", "VAT is added on top.", "La TVA s'ajoute au total.", "L'IVA si aggiunge al totale."]),
    ("service included", Anybody, ["Der Service ist inbegriffen.", "Service is included.", "Le service est compris.", "Il servizio è incluso."]),
    ("cleaning included", Anybody, ["Die Reinigung ist inklusive.", "Cleaning is included.", "Le nettoyage est inclus.", "La pulizia è compresa."]),
    ("no extra charge", Anybody, ["Das gibt es ohne Aufpreis.", "This comes at no extra charge.", "C'est sans supplément.", "È senza supplemento."]),
    ("half the price", Anybody, ["Kinder zahlen den halben Preis.", "Children pay half price.", "Les enfants paient moitié prix.", "I bambini pagano metà prezzo."]),
    ("cheaper than ever", Anybody, ["Das ist unser Aktionspreis.", "This is our special price.", "C'est notre prix spécial.", "È il nostro prezzo speciale."]),
    ("parking", Model, ["Parkplätze stehen vor dem Haus.", "There is parking in front.", "Un parking se trouve devant.", "C'è un parcheggio davanti."]),
    ("wifi", Model, ["Das WLAN ist schnell.", "The wifi is fast.", "Le wifi est rapide.", "Il wifi è veloce."]),
    ("terrace", Model, ["Die Terrasse gehört dazu.", "The terrace is yours too.", "La terrasse est à vous.", "La terrazza è Sua."]),
    ("view of the lake", Model, ["Sie haben Seesicht.", "You have a lake view.", "Vous avez une vue sur le lac.", "Ha la vista sul lago."]),
    ("wheelchairs", Model, ["Das Haus ist rollstuhlgängig.", "The house is wheelchair accessible.", "La maison est accessible en fauteuil roulant.", "La struttura è accessibile in carrozzella."]),
    ("dogs", Model, ["Hunde sind willkommen.", "Dogs are welcome.", "Les chiens sont les bienvenus.", "I cani sono benvenuti."]),
    ("own wine", Model, ["Eigenen Wein dürfen Sie mitbringen.", "You may bring your own wine.", "Vous pouvez apporter votre vin.", "Può portare il Suo vino."]),
    ("vegan food", Model, ["Wir kochen auch vegan.", "We also cook vegan.", "Nous cuisinons aussi végane.", "Cuciniamo anche vegano."]),
    ("a stage", Model, ["Eine Bühne ist aufgebaut.", "A stage is set up.", "Une scène est montée.", "Un palco è montato."]),
    ("hotel rooms", Model, ["Übernachten können Sie bei uns.", "You can stay overnight with us.", "Vous pouvez dormir à l'hôtel chez nous.", "Può pernottare da noi."]),
    ("instalments", Model, ["Sie können in Raten zahlen.", "You can pay in instalments.", "Vous pouvez payer en plusieurs fois.", "Può pagare a rate."]),
    ("pay afterwards", Model, ["Bezahlen können Sie danach.", "You can pay afterwards.", "Vous payez après.", "Può pagare dopo."]),
    ("cancel whenever", Model, ["Stornieren können Sie immer.", "You can cancel whenever you like.", "Vous pouvez annuler quand vous voulez.", "Può annullare quando vuole."]),
    ("extended", Model, ["Wir haben die Frist verlängert.", "We have extended the deadline.", "Nous avons prolongé le délai.", "Abbiamo prolungato la scadenza."]),
    ("next week", Anybody, ["Die Rechnung folgt nächste Woche.", "The invoice follows next week.", "La facture suit la semaine prochaine.", "La fattura segue la settimana prossima."]),
    ("in two weeks", Anybody, ["In zwei Wochen läuft es ab.", "It runs out in two weeks.", "Cela expire dans deux semaines.", "Scade tra due settimane."]),
    ("the day before", Anybody, ["Aufbauen dürfen Sie am Vortag.", "You may set up the day before.", "Vous pouvez installer la veille.", "Può allestire il giorno prima."]),
    ("a dozen more", Anybody, ["Ein Dutzend mehr geht auch.", "A dozen more is fine too.", "Une douzaine de plus, c'est possible.", "Va bene anche una dozzina in più."]),
    ("twice as many", Anybody, ["Doppelt so viele haben Platz.", "Twice as many will fit.", "Deux fois plus de monde y tient.", "Ci sta il doppio delle persone."]),
    ("another host", Anybody, ["Ihre Ansprechperson ist Frau Keller.", "Your contact is Mrs Keller.", "Votre contact est Mme Keller.", "Il Suo contatto è la signora Keller."]),
    ("another client", Anybody, ["Wie bei der Feier von Peter Huber.", "As at the party of Peter Huber.", "Comme à la fête de Peter Huber.", "Come alla festa di Peter Huber."]),
    ("a first name", Anybody, ["Fragen Sie einfach nach Sandra.", "Just ask for Sandra.", "Demandez simplement Sandra.", "Chieda semplicemente di Sandra."]),
    ("another phone", Anybody, ["Rufen Sie 044 555 01 21 an.", "Call 044 555 01 21.", "Appelez le 044 555 01 21.", "Chiami lo 044 555 01 21."]),
    ("another capacity", Anybody, ["Room B fasst 70 Personen.", "Room B holds 70 guests.", "Room B accueille 70 personnes.", "Room B accoglie 70 persone."]),
    ("booked already", Model, ["Der Raum ist fix gebucht.", "The room is booked for good.", "La salle est définitivement à vous.", "La sala è prenotata."]),
    ("money arrived", Model, ["Ihre Zahlung ist eingetroffen.", "Your payment has come in.", "Votre paiement est arrivé.", "Il Suo pagamento è arrivato."]),
    ("the manager agreed", Model, ["Die Leitung hat zugestimmt.", "The management has agreed.", "La direction a donné son accord.", "La direzione è d'accordo."]),
    ("a guarantee", Model, ["Wir garantieren Sonnenschein.", "We guarantee sunshine.", "Nous garantissons le soleil.", "Garantiamo il sole."]),
];

fn offer(language: Language) -> Plan {
    plan(language, &[Say::ThankForInquiry, small_offer(), Say::AskAcceptance])
}

/// The mail with a sentence more at the start of its body.
fn with(text: &str, plan: &Plan, more: &str) -> String {
    let letter = body_of(text, plan, &venue()).unwrap();
    format!("{}{more} {}{}", letter.head, letter.body, letter.tail)
}

#[test]
#[allow(clippy::print_stdout, reason = "the figures are the result")]
fn a_lie_without_a_number_is_found() {
    let (mut tried, mut missed) = (0, Vec::new());
    for language in LANGUAGES {
        let plan = offer(language);
        let text = render(&plan, &venue(), &event());
        let body = given(&text, &plan, &venue()).unwrap().text;
        for (name, past, said) in SAID {
            let lie = said[language as usize];
            tried += 1;
            if check(&text, &format!("{lie} {body}"), &plan, &venue(), TODAY).is_ok() {
                missed.push(format!("a model: {language:?} {name}: {lie}"));
            }
            if past == Anybody && verify(&with(&text, &plan, lie), &plan, &venue(), TODAY).is_empty() {
                missed.push(format!("anybody: {language:?} {name}: {lie}"));
            }
        }
    }
    println!("{} kinds of lies, {tried} texts, {} get through", SAID.len(), missed.len());
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

/// Two deadlines of one mail that changed places: both days are true.
#[test]
fn deadlines_that_changed_places_are_found() {
    for language in LANGUAGES {
        let plan = offer(language);
        let text = render(&plan, &venue(), &event());
        let voice = super::super::voice(language);
        let [valid, due] = [jiff::civil::date(2025, 12, 8), jiff::civil::date(2026, 1, 28)].map(|d| voice.date(d));
        let swapped = text.replace(&valid, "@").replace(&due, &valid).replace('@', &due);
        assert_ne!(swapped, text, "{text}");
        let found = verify(&swapped, &plan, &venue(), TODAY);
        assert!(found.iter().any(|d| d.code == "swapped_date"), "{language:?}: {found:?}\n{swapped}");
        let late = text.replace(&due, &valid);
        assert!(!verify(&late, &plan, &venue(), TODAY).is_empty(), "{late}");
    }
}

/// True sentences that a good model or a manager might write: none is called a lie.
#[rustfmt::skip] // One truth a line.
const TRUE: [[&str; 4]; 12] = [
    ["Wir freuen uns sehr auf Sie.", "We are very much looking forward to it.", "Nous nous réjouissons beaucoup.", "Ne siamo molto lieti."],
    ["Schön, dass Sie bei uns feiern möchten.", "How lovely that you would like to celebrate with us.", "Quel plaisir de vous recevoir.", "Che bello poterLa accogliere."],
    ["Gerne haben wir alles für Sie zusammengestellt.", "We have gladly put everything together for you.", "Nous avons volontiers tout réuni pour vous.", "Abbiamo volentieri preparato tutto per Lei."],
    ["Bei Fragen sind wir gerne für Sie da.", "If you have questions, we are here for you.", "Pour toute question, nous sommes là pour vous.", "Per qualsiasi domanda siamo qui per Lei."],
    ["Für Room B gilt die Offerte bis Montag, 8. Dezember 2025.", "For Room B the offer is valid until Monday, 8 December 2025.", "Pour Room B, l'offre est valable jusqu'au lundi 8 décembre 2025.", "Per Room B l'offerta è valida fino a lunedì 8 dicembre 2025."],
    ["Das Total von CHF 1'850.00 versteht sich inklusive MWST.", "The total of CHF 1'850.00 is including VAT.", "Le total de CHF 1'850.00 s'entend TVA comprise.", "Il totale di CHF 1'850.00 è IVA inclusa."],
    ["Die Anzahlung beträgt CHF 555.00.", "The deposit is CHF 555.00.", "L'acompte est de CHF 555.00.", "L'acconto è di CHF 555.00."],
    ["Classic Apéro und DJ sind eingeplant.", "Classic Apéro and DJ are planned.", "Classic Apéro et DJ sont prévus.", "Classic Apéro e DJ sono previsti."],
    ["Wir wünschen Ihnen einen schönen Tag.", "We wish you a lovely day.", "Nous vous souhaitons une belle journée.", "Le auguriamo una bella giornata."],
    ["Ein wunderbarer Anlass, Anna Muster.", "What a wonderful event, Anna Muster.", "Un bel événement, Anna Muster.", "Un bell'evento, Anna Muster."],
    ["So haben wir es für Sie notiert.", "This is how we noted it for you.", "Voici comment nous l'avons noté.", "Ecco come l'abbiamo annotato."],
    ["Wir denken gerne mit.", "We are happy to think along.", "Nous y pensons volontiers avec vous.", "Ci pensiamo volentieri con Lei."],
];

#[test]
fn what_is_true_is_no_lie() {
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        let plan = offer(language);
        let text = render(&plan, &venue(), &event());
        for said in TRUE {
            let truth = said[language as usize];
            let found = verify(&with(&text, &plan, truth), &plan, &venue(), TODAY);
            if !found.is_empty() {
                wrong.push(format!("{language:?} {truth}: {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_template_holds_a_word_that_only_a_lie_would() {
    for language in LANGUAGES {
        for (name, says) in cases() {
            let plan = plan(language, &says);
            let text = render(&plan, &venue(), &event());
            assert_eq!(verify(&text, &plan, &venue(), TODAY), vec![], "{language:?} {name}: {text}");
        }
    }
}
