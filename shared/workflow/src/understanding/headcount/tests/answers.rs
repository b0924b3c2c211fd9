//! How people answer how many: corrected on the way, by kinds of guests, beside numbers of other things.

use super::Before;
use super::cases::wrong;
use crate::venue::Language::{self, De, En, Fr, It};

type Rows<'a> = (Language, &'a [(&'a str, &'a str)]);

fn read(before: Before, rows: &[Rows<'_>]) {
    let wrong: Vec<String> = rows.iter().flat_map(|(language, cases)| wrong(*language, cases, before)).collect();
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_number_put_right_in_the_next_sentence_stands_whatever_explains_it() {
    read(
        Before::Asked,
        &[
            (
                De,
                &[
                    ("Wir sind 18 Personen. Entschuldigung, 19, ich habe Pavel vergessen.", "19"),
                    ("Es kommen 24 Leute. Korrektur, 25, mein Chef will auch dabei sein.", "25"),
                    ("Wir sind 18 Personen. Sorry, 3 davon essen vegan, das hatte ich vergessen.", "18"),
                ],
            ),
            (
                En,
                &[
                    ("We are 18 persons. Sorry, 19, I forgot Pavel who is coming directly from airport.", "19"),
                    ("There will be 30 of us. No, wait, 31, my brother is coming too.", "31"),
                    ("30 people. Actually 32 because two cousins have just said yes.", "32"),
                    ("We are 18 people. Sorry, 2 of them are vegan, I forgot to say.", "18"),
                    ("We are 18 people. Sorry, 3 vegans, I forgot to mention them.", "18"),
                ],
            ),
            (
                Fr,
                &[
                    ("Nous sommes 18 personnes. Pardon, 19, j'avais oublié Pavel.", "19"),
                    ("On sera 40. Désolé, 42, deux collègues viennent de confirmer.", "42"),
                    ("Nous sommes 18 personnes. Pardon, 2 d'entre elles sont véganes, j'avais oublié.", "18"),
                ],
            ),
            (
                It,
                &[
                    ("Siamo 18 persone. Scusi, 19, avevo dimenticato Pavel.", "19"),
                    ("Saremo 30 persone. Anzi, 32, si sono aggiunti due colleghi.", "32"),
                    ("Siamo 18 persone. Scusi, 3 vegani, li avevo dimenticati.", "18"),
                ],
            ),
        ],
    );
}

#[test]
fn a_number_and_the_one_it_is_not_is_the_first() {
    read(
        Before::Asked,
        &[
            (
                De,
                &[
                    ("Wir sind 18, nicht 20 wie irrtümlich geschrieben.", "18"),
                    ("Wir sind 18 und nicht wie geschrieben 20.", "18"),
                    ("22, nicht 25 wie im ersten Mail.", "22"),
                    ("Wir sind 18 Personen, nicht 20 wie versehentlich angegeben.", "18"),
                ],
            ),
            (
                En,
                &[
                    ("We are 18, not 20 as I wrote by mistake.", "18"),
                    ("We're 18 people, not 20 as stated in my first mail.", "18"),
                    ("It's 22, not the 25 I gave you.", "22"),
                ],
            ),
            (
                Fr,
                &[
                    ("Nous sommes 18, pas 20 comme écrit par erreur.", "18"),
                    ("Nous serons 18 et non 20 comme indiqué par erreur.", "18"),
                    ("On est 22, pas 25 comme je vous l'avais dit.", "22"),
                ],
            ),
            (
                It,
                &[
                    ("Siamo 18, non 20 come scritto per sbaglio nella prima mail.", "18"),
                    ("Saremo 22 e non 25 come indicato.", "22"),
                    ("Siamo in 18, non in 20 come le avevo detto.", "18"),
                    ("Siamo 18 persone, non più 20.", "18"),
                ],
            ),
        ],
    );
}

#[test]
fn the_sum_stands_that_is_told_instead_of_another() {
    read(
        Before::Unknown,
        &[
            (
                De,
                &[
                    ("Es sind nun 32 Erwachsene und 6 Kinder, also 38 statt 34 Personen.", "38"),
                    ("Neu kommen 20 Frauen und 10 Männer, insgesamt also 30 statt 26.", "30"),
                    ("Wir sind jetzt 12 Erwachsene und 4 Kinder, total 16 statt 14.", "16"),
                ],
            ),
            (
                En,
                &[
                    ("It's now 32 adults and 6 children, so 38 instead of 34 people.", "38"),
                    ("20 women and 10 men, that makes 30 rather than 26.", "30"),
                ],
            ),
            (
                Fr,
                &[
                    ("Nous serons 32 adultes et 6 enfants, donc 38 au lieu de 34 personnes.", "38"),
                    ("20 femmes et 10 hommes, soit 30 au lieu de 26.", "30"),
                ],
            ),
            (
                It,
                &[
                    ("Saremo 32 adulti e 6 bambini, quindi 38 invece di 34 persone.", "38"),
                    ("20 donne e 10 uomini, cioè 30 anziché 26.", "30"),
                ],
            ),
        ],
    );
}

#[test]
fn a_sum_of_money_in_the_place_of_another_counts_nobody() {
    read(
        Before::Unknown,
        &[
            (
                De,
                &[
                    ("Wären 900 statt 1100 Franken möglich?", ""),
                    ("Gingen auch 45 statt 52 Franken pro Person?", ""),
                    ("Wir brauchen 3 statt 2 Stunden.", ""),
                    ("Wären 90 statt 110 Personen möglich?", ""),
                    ("Wir sind 90 statt 110 Personen.", "90"),
                ],
            ),
            (En, &[("We would pay 900 instead of 1100 francs.", ""), ("We are 90 instead of 110 guests.", "90")]),
            (
                Fr,
                &[
                    ("Nous paierions 900 au lieu de 1100 francs.", ""),
                    ("Nous sommes 90 au lieu de 110 convives.", "90"),
                ],
            ),
            (It, &[("Pagheremmo 900 invece di 1100 franchi.", ""), ("Siamo 90 invece di 110 ospiti.", "90")]),
        ],
    );
}

#[test]
fn grown_ups_and_children_add_up_whatever_is_told_of_them() {
    read(
        Before::Asked,
        &[
            (
                De,
                &[
                    ("23 Erwachsene und 9 Kinder, und die Kinder sind die bravere Hälfte.", "32"),
                    ("12 Damen und 8 Herren, und die Herren brauchen mehr Platz.", "20"),
                    ("12 Kinder und die Lehrerin.", "13"),
                    ("12 Erwachsene und 4 Kleine", "16"),
                ],
            ),
            (
                En,
                &[
                    ("23 grown-ups and 9 children, and the children are the better behaved half.", "32"),
                    ("14 grownups and 5 little ones", "19"),
                    ("14 adults and 5 little tables", "14"),
                    ("10 grown-ups, 6 kids", "16"),
                    ("12 children and the teacher.", "13"),
                    ("20 women and 9 men, and the men will be late.", "29"),
                ],
            ),
            (
                Fr,
                &[
                    ("23 adultes et 9 enfants, et les enfants sont les plus sages.", "32"),
                    ("12 enfants et la maîtresse.", "13"),
                    ("12 adultes et 4 petits", "16"),
                ],
            ),
            (
                It,
                &[
                    ("23 adulti e 9 bambini, e i bambini sono i più bravi.", "32"),
                    ("12 bambini e la maestra.", "13"),
                    ("12 adulti e 4 piccoli", "16"),
                ],
            ),
        ],
    );
}

#[test]
fn a_noun_nobody_knows_names_people_where_people_come_on_top_or_the_writer_does() {
    read(
        Before::Nothing,
        &[
            (
                De,
                &[
                    ("Am Dienstag suchen wir einen Raum, vierzehn Kuratorinnen plus zwei Leute von der Stadt.", "16"),
                    ("Wir suchen einen Raum: 9 Bratschen + ich.", "10"),
                    ("Raum gesucht, 8 Jungs plus ich, mit Beamer.", "9"),
                    ("Wir suchen einen Raum mit 2 Flipcharts plus 10 Personen als Reserve.", "10"),
                ],
            ),
            (
                En,
                &[
                    ("Kick-off on Tuesday, 9 to 1, fourteen curators plus two people from the city.", "16"),
                    ("Room wanted, 9 lads + me, with projector.", "10"),
                    ("Looking for a room: eleven bakers plus three helpers.", "14"),
                    ("We need a room with 2 flipcharts plus 10 people as a reserve.", "10"),
                ],
            ),
            (
                Fr,
                &[
                    ("Cherche salle lundi prochain, 9 gars + moi, avec beamer.", "10"),
                    ("Cherche une salle pour quatorze conservateurs plus deux personnes de la ville.", "16"),
                    ("On cherche une salle, 6 copines et moi.", "7"),
                ],
            ),
            (
                It,
                &[
                    ("Cerco una sala lunedì, 9 ragazzi + io.", "10"),
                    ("Cerchiamo una sala per quattordici curatori più due persone del comune.", "16"),
                    ("Cerco una sala, 6 amiche più io.", "7"),
                ],
            ),
        ],
    );
}

#[test]
fn the_size_of_the_club_that_comes_stands_whatever_was_last_time() {
    read(
        Before::Nothing,
        &[
            (
                De,
                &[
                    ("Unser Verein (28 Leute) hält im Juni seine GV, letztes Mal sassen wir in einer Garage.", "28"),
                    ("Letztes Mal waren wir 28 Leute in einer Garage.", ""),
                ],
            ),
            (
                En,
                &[
                    (
                        "Our expat club (28 people, mostly talkers) does its yearly meeting in June and last time we sat in a garage.",
                        "28",
                    ),
                    ("We are 28 people and last year we sat in a garage.", "28"),
                    ("Last time we were 28 people in a garage.", ""),
                ],
            ),
            (
                Fr,
                &[
                    (
                        "Notre club (28 personnes) tient son assemblée en juin, et la dernière fois nous étions dans un garage.",
                        "28",
                    ),
                    ("La dernière fois nous étions 28 personnes dans un garage.", ""),
                ],
            ),
            (
                It,
                &[(
                    "Il nostro club (28 persone) tiene la sua assemblea in giugno e l'ultima volta eravamo in un garage.",
                    "28",
                )],
            ),
        ],
    );
}

#[test]
fn an_age_is_no_number_of_guests() {
    read(
        Before::Nothing,
        &[
            (
                De,
                &[
                    ("Mein Kollege wird im Herbst sechzig, und wir wären etwa vierzig Personen.", "40"),
                    ("Mein Kollege wird im Herbst 60. Wir dürften um die vierzig Personen sein.", "40"),
                ],
            ),
            (
                En,
                &[
                    ("A colleague of mine will be sixty in the autumn. We should be some forty persons.", "40"),
                    ("My mother will be 70 in May. There would be some 45 guests.", "45"),
                    ("We will be sixty in the autumn.", "60"),
                    ("The party will be sixty.", "60"),
                ],
            ),
            (
                Fr,
                &[
                    ("Mon collègue aura soixante ans en automne. Nous serions une quarantaine de personnes.", "40"),
                    ("Ma mère fêtera ses 70 ans. Nous serons quelque 45 invités.", "45"),
                ],
            ),
            (
                It,
                &[
                    ("Un mio collega compirà sessant'anni in autunno. Saremmo circa quaranta persone.", "40"),
                    ("Mia madre compie 70 anni. Saremo una quarantina di invitati.", "40"),
                ],
            ),
        ],
    );
}
