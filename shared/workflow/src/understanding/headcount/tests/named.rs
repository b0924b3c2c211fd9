//! People named one by one, two groups joined, each who brings somebody, numbers that stay, numbers of a paper, and
//! numbers that are no guests. Four languages.

use super::cases::check;
use crate::venue::Language::{De, En, Fr, It};

#[test]
fn people_named_one_after_the_other_come_on_top_one_by_one() {
    check(
        De,
        &[
            ("Wir sind 38 Sängerinnen und Sänger plus Chorleiter und Korrepetitorin.", "40"),
            ("Für unseren Verwaltungsrat (7 Mitglieder plus CEO und CFO)", "9"),
            ("20 Teilnehmende plus Moderatorin und Protokollführer", "22"),
            ("Wir sind 14 Leute plus ein Trainer und eine Assistentin.", "16"),
            ("Es sind 22 Schüler, dazu die Lehrerin und ein Begleiter.", "24"),
            ("18 Personen + Referent + Dolmetscherin", "20"),
            ("30 Musiker samt Dirigent", "31"),
        ],
    );
    check(
        En,
        &[
            ("AROUND THIRTY-FIVE, PLUS THE PIANIST", "36"),
            ("We are 38 singers plus the conductor and the pianist.", "40"),
            ("There are seven board members plus the CEO and the CFO.", "9"),
            ("20 trainees plus trainer and assistant", "22"),
            ("12 students along with their teacher", "13"),
            ("About forty, plus the speaker.", "41"),
        ],
    );
    check(
        Fr,
        &[
            ("Nous sommes 38 choristes plus le chef et la pianiste.", "40"),
            ("7 membres plus la directrice et le secrétaire", "9"),
            ("Environ trente-cinq, plus le pianiste.", "36"),
            ("20 participants, plus la formatrice et son assistante", "22"),
        ],
    );
    check(
        It,
        &[
            ("Siamo 40 coristi più il direttore e la pianista.", "42"),
            ("7 membri più il direttore e la segretaria", "9"),
            ("Circa trentacinque, più il pianista.", "36"),
            ("20 partecipanti più la formatrice e un assistente", "22"),
        ],
    );
}

#[test]
fn things_and_meals_named_beside_people_add_nobody() {
    check(
        De,
        &[
            ("20 Personen plus Beamer und Leinwand", "20"),
            ("20 Personen plus Referent und Beamer", "21"),
            ("20 Personen plus Apéro und Dessert", "20"),
            ("Wir sind 20 Personen und der Chef zahlt.", "20"),
        ],
    );
    check(
        En,
        &[
            ("20 people plus projector and screen", "20"),
            ("20 people plus the speaker and a microphone", "21"),
            ("20 people, plus drinks and dinner", "20"),
        ],
    );
    check(
        Fr,
        &[("20 personnes plus le café et le dessert", "20"), ("20 personnes plus le formateur et un écran", "21")],
    );
    check(It, &[("20 persone più il caffè e il dolce", "20"), ("20 persone più il relatore e uno schermo", "21")]);
}

#[test]
fn a_second_group_from_elsewhere_comes_on_top() {
    check(
        De,
        &[
            ("Es sind 26 Personen aus den betroffenen Familien und zwei Trauerbegleiterinnen, die leiten.", "28"),
            ("Es kommen 11 Verwaltungsräte und 3 Personen aus der Geschäftsleitung.", "14"),
            ("25 Medienleute, 4 auf dem Podium.", "29"),
            ("Wir sind 12 Mitglieder des Vorstands und 4 Leute vom Sekretariat.", "16"),
        ],
    );
    check(
        En,
        &[
            ("The meeting is with 11 board members and 3 people from the management team.", "14"),
            ("25 journalists and 4 on the panel", "29"),
            ("12 trustees and 2 people from the office", "14"),
        ],
    );
    check(
        Fr,
        &[
            ("11 membres du conseil et 3 personnes de la direction", "14"),
            ("25 journalistes, 4 sur scène", "29"),
            ("12 délégués et 2 personnes du secrétariat", "14"),
        ],
    );
    check(
        It,
        &[
            ("11 membri del consiglio e 3 persone della direzione", "14"),
            ("25 giornalisti, 4 sul palco", "29"),
            ("12 delegati e 2 persone della segreteria", "14"),
        ],
    );
}

#[test]
fn a_group_out_of_those_counted_adds_nothing() {
    check(
        De,
        &[
            ("30 Personen, davon 4 auf dem Podium", "30"),
            ("30 Gäste, 4 Personen aus Genf", "30"),
            ("30 Mitglieder, darunter 3 Personen aus dem Vorstand", "30"),
            ("2 Mikrofone auf der Bühne", ""),
        ],
    );
    check(
        En,
        &[
            ("30 people, 4 of them on stage", "30"),
            ("30 guests including 3 people from the office", "30"),
            ("2 microphones on stage", ""),
        ],
    );
    check(Fr, &[("30 personnes, dont 4 sur scène", "30"), ("30 membres, dont 3 personnes du bureau", "30")]);
    check(It, &[("30 persone, di cui 4 sul palco", "30"), ("30 membri, di cui 3 persone del comitato", "30")]);
}

#[test]
fn each_who_brings_somebody_counts_twice() {
    check(
        De,
        &[
            ("Wir sind 38 Sänger und jeder bringt eine Person mit.", "76"),
            ("20 Mitarbeitende, jeweils mit Begleitung", "40"),
            ("Wir sind 15 Leute, jede mit Partner oder Partnerin.", "30"),
            ("Wir sind 12, alle mit Begleitung.", "24"),
            ("25 Mitglieder, je mit einer Begleitperson", "50"),
        ],
    );
    check(
        En,
        &[
            ("We are 38 singers and each will bring a guest.", "76"),
            ("20 employees, each with a partner", "40"),
            ("There are 15 of us and everyone brings a plus one.", "30"),
            ("12 people, all with their spouses", "24"),
        ],
    );
    check(
        Fr,
        &[
            ("Nous comptons 38 choristes, et chacun viendra avec une personne.", "76"),
            ("20 collaborateurs, chacun avec son conjoint", "40"),
            ("15 membres, tous accompagnés de leur conjoint", "30"),
        ],
    );
    check(
        It,
        &[
            ("Siamo 38 coristi e ognuno porta una persona.", "76"),
            ("20 collaboratori, ciascuno con un accompagnatore", "40"),
            ("15 soci, tutti con il partner", "30"),
        ],
    );
}

#[test]
fn each_who_brings_a_thing_counts_once() {
    check(
        De,
        &[
            ("Wir sind 38 Sänger und jeder bringt seine Noten mit.", "38"),
            ("20 Personen, jeder mit einem Laptop", "20"),
            ("20 Personen, für jede Person ein Glas Wein", "20"),
            ("30 Gäste, jeder bringt einer Person ein Geschenk mit", "30"),
        ],
    );
    check(
        En,
        &[
            ("20 people, each with a name tag", "20"),
            ("We are 30 guests and each person brings a dish.", "30"),
            ("20 people, all partners of the firm", "20"),
        ],
    );
    check(Fr, &[("20 personnes, chacune avec un ordinateur", "20"), ("20 personnes, chacun apporte un plat", "20")]);
    check(It, &[("20 persone, ognuna con il portatile", "20"), ("20 persone, ognuno porta un piatto", "20")]);
}

#[test]
fn a_number_that_stays_or_falls_is_told() {
    check(
        De,
        &[
            ("Die Zahl bleibt bei 18.", "18"),
            ("Es bleibt bei 18 Personen.", "18"),
            ("Wir bleiben bei 18.", "18"),
            ("Die Teilnehmerzahl sinkt von 20 auf 17.", "17"),
            ("Die Teilnehmenden sinken von 20 auf 17.", "17"),
        ],
    );
    check(
        En,
        &[
            ("The number stays at 18.", "18"),
            ("Numbers remain at 18.", "18"),
            ("We remain at 18.", "18"),
            ("Participants go down from 20 to 17.", "17"),
            ("The headcount drops from 20 to 17.", "17"),
        ],
    );
    check(
        Fr,
        &[
            ("Le nombre reste à 18.", "18"),
            ("Nous restons à 18.", "18"),
            ("Les participants passent de 20 à 17.", "17"),
            ("L'effectif descend de 20 à 17.", "17"),
        ],
    );
    check(
        It,
        &[
            ("Il numero rimane a 18.", "18"),
            ("Restiamo in 18.", "18"),
            ("I partecipanti scendono da 20 a 17.", "17"),
            ("Il numero dei partecipanti passa da 20 a 17.", "17"),
        ],
    );
}

#[test]
fn what_a_paper_shows_yields_to_what_we_say() {
    check(
        De,
        &[
            ("In der Offerte stehen 80 Gäste, wir sind aber 60.", "60"),
            ("Die Offerte lautet auf 80 Personen. Wir sind 60.", "60"),
            ("In der Bestätigung sind 80 Personen aufgeführt; richtig sind 60.", "60"),
            ("Die Offerte zeigt 80 Personen, das stimmt.", "80"),
        ],
    );
    check(
        En,
        &[
            ("It shows 80 guests; we will be 60.", "60"),
            ("The offer says 80 people but we are 60.", "60"),
            ("Your confirmation states 80 guests. We will be 60.", "60"),
            ("The offer lists 80 guests, which is right.", "80"),
        ],
    );
    check(
        Fr,
        &[
            ("L'offre indique 80 personnes, nous serons 60.", "60"),
            ("Votre offre mentionne 80 invités. Nous serons 60.", "60"),
            ("Le devis indique 80 personnes, c'est juste.", "80"),
        ],
    );
    check(
        It,
        &[
            ("L'offerta riporta 80 ospiti, saremo in 60.", "60"),
            ("L'offerta indica 80 persone. Saremo 60.", "60"),
            ("Il preventivo indica 80 persone, va bene.", "80"),
        ],
    );
}

#[test]
fn the_highest_number_behind_the_people_is_planned_for() {
    check(
        De,
        &[
            ("Wir sind 22 Leute, höchstens 24.", "24"),
            ("Wir sind 30, maximal 35.", "35"),
            ("Wir wären 30, 35 wenn alle kommen.", "35"),
            ("20 Personen, allerhöchstens 22", "22"),
        ],
    );
    check(
        En,
        &[
            ("We'd be 30, 35 max.", "35"),
            ("We are 22 people, 24 at most.", "24"),
            ("We are 30, 35 tops.", "35"),
            ("We are 30, 2 max for the stage.", "30"),
        ],
    );
    check(Fr, &[("Nous serons 30, 35 au maximum.", "35"), ("Nous sommes 22 personnes, 24 au plus.", "24")]);
    check(It, &[("Saremo 30, massimo 35.", "35"), ("Siamo 22 persone, al massimo 24.", "24")]);
}

#[test]
fn numbers_of_other_things_and_other_people_are_no_guests() {
    check(
        De,
        &[
            ("Die Mehrwertsteuernummer 58 214 bleibt unverändert.", ""),
            ("Bestellnummer: 45-2027-118.", ""),
            ("Wir freuen uns auf das Fest für unsere drei neuen Anwältinnen.", ""),
            ("Wir haben zwei Personen im Rollstuhl dabei.", ""),
            ("Ein Essen für unsere drei Kunden", "3"),
        ],
    );
    check(
        En,
        &[
            ("Our order number is 45-2027-118.", ""),
            ("The party is for our three new lawyers.", ""),
            ("We will have two people in wheelchairs with us.", ""),
            ("A dinner for our three clients", "3"),
        ],
    );
    check(
        Fr,
        &[
            ("Numéro de commande: 45-2027-118", ""),
            ("L'étude se réjouit de la soirée pour nos trois nouvelles avocates.", ""),
            ("Nous aurons avec nous deux personnes en fauteuil roulant.", ""),
            ("Un repas pour nos trois clients", "3"),
        ],
    );
    check(
        It,
        &[
            ("Numero d'ordine: 45-2027-118.", ""),
            ("La festa per le nostre tre nuove avvocate", ""),
            ("Avremo con noi due persone in sedia a rotelle.", ""),
            ("Un pranzo per i nostri tre clienti", "3"),
        ],
    );
}

#[test]
fn a_layout_with_a_number_behind_it_seats_so_many() {
    check(De, &[("Plenum (Theater, 75)", "75"), ("Plenum (Bankett, 40)", "40"), ("Bestuhlung: Reihen, 60", "60")]);
    check(
        En,
        &[("plenary (theatre, 75)", "75"), ("Main room (boardroom, 18)", "18"), ("a theatre, 7 minutes away", "")],
    );
    check(Fr, &[("plénière (théâtre, 75)", "75")]);
    check(It, &[("plenaria (platea, 75)", "75")]);
}
