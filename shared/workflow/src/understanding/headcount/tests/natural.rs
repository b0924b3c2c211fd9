//! Counts as clients write them: who comes on top, whoever that is; what may still come; what only looks like a guest.

use super::cases::{check, check_answers};
use crate::venue::Language::{De, En, Fr, It};

#[test]
fn who_is_named_by_what_he_does_comes_on_top_of_people() {
    check(
        De,
        &[
            ("Wir sind 15 Teilnehmer plus 1 Ausbilder.", "16"),
            ("Es werden 12 Kandidatinnen und Kandidaten sein und dazu 4 Assessoren.", "16"),
            ("48 Kinder, 6 Betreuende.", "54"),
            ("Wir sind 30 Lernende und 3 Schulsozialarbeiterinnen.", "33"),
            ("20 Teilnehmende sowie 2 Protokollantinnen", "22"),
            ("Wir sind 24 Sängerinnen und Sänger plus die Dirigentin.", "25"),
        ],
    );
    check(
        En,
        &[
            ("We are 15 participants plus 1 proctor.", "16"),
            ("It would still be the 24 kids and 3 proctors.", "27"),
            ("We are 42 singers plus our director.", "43"),
            ("30 students and 2 examiners", "32"),
            ("18 guests plus 2 commissioners", "20"),
        ],
    );
    check(
        Fr,
        &[
            ("24 candidats plus 3 examinateurs.", "27"),
            ("Nous sommes 42 chanteurs plus notre directeur.", "43"),
            ("30 élèves et 2 animatrices", "32"),
            ("20 participants plus 2 rapporteurs", "22"),
        ],
    );
    check(
        It,
        &[
            ("24 candidati più 3 commissari, banchi come a scuola.", "27"),
            ("Siamo 42 coristi più il nostro direttore.", "43"),
            ("Saremo 15 partecipanti più 1 istruttore.", "16"),
            ("30 allievi e 2 assistenti", "32"),
        ],
    );
}

#[test]
fn what_stands_beside_people_and_is_no_person_adds_nothing() {
    check(
        De,
        &[
            ("30 Personen plus 2 Beamer", "30"),
            ("30 Personen und 2 Doppelzimmer", "30"),
            ("Wir sind 30 Personen und 4 Laptops.", "30"),
            ("Wir sind 30 Personen und 12 Fahrräder", "30"),
            ("20 Personen sowie 3 Parkfelder", "20"),
            ("20 Personen plus 2 Funkmikrofone und 3 Ständer", "20"),
            ("30 Gäste, 4 vegetarisch", "30"),
        ],
    );
    check(
        En,
        &[
            ("30 people plus 2 projectors and 3 flipcharts", "30"),
            ("We are 30 people plus a projector please.", "30"),
            ("30 people and a monitor", "30"),
            ("20 guests and 2 screens", "20"),
            ("20 guests plus 3 posters", "20"),
        ],
    );
    check(Fr, &[("30 personnes plus 2 vidéoprojecteurs", "30"), ("30 personnes et un ordinateur", "30")]);
    check(It, &[("30 persone più 2 proiettori", "30"), ("30 persone e 3 elementi di arredo", "30")]);
}

#[test]
fn one_more_between_two_counts_and_words_that_tell_which_people() {
    check(
        De,
        &[
            ("Es kommen 45 Leute von uns plus der Referent und zwei Gäste vom Kanton.", "48"),
            ("Zu erwarten sind 60 Gäste aus den Familien sowie 12 Freiwillige.", "72"),
            ("Mir sy 24 Jodlerinne u Jodler plus d Kursleiterin.", "25"),
        ],
    );
    check(En, &[("There will be 60 guests from the families and 12 volunteers.", "72")]);
    check(
        Fr,
        &[
            ("Il y aura 45 personnes plus le conférencier et deux invités du canton.", "48"),
            ("Il y aura 60 invités des familles et 12 bénévoles.", "72"),
        ],
    );
    check(
        It,
        &[
            ("Verranno 45 persone più il relatore e due ospiti del cantone.", "48"),
            ("Ci saranno 60 ospiti delle famiglie e 12 volontari.", "72"),
        ],
    );
}

#[test]
fn perhaps_more_is_the_upper_end_and_perhaps_others_come_on_top() {
    check(
        De,
        &[
            ("Mir sind öppe 25 lüt, villicht 30 mit de gäst.", "30"),
            ("Wir sind 25, vielleicht 30 mit den Partnern.", "30"),
            ("Es kommen 32 Spieler und vielleicht 20 Angehörige.", "52"),
        ],
    );
    check(
        En,
        &[
            ("We are about 25, maybe 30 with the guests.", "30"),
            ("It is 32 players and maybe 20 family who watch.", "52"),
        ],
    );
    check(
        Fr,
        &[
            ("Nous serons 25, peut-être 30 avec les invités.", "30"),
            ("Il y a 32 joueurs et peut-être 20 parents.", "52"),
        ],
    );
    check(It, &[("Saremo 25, forse 30 con gli ospiti.", "30"), ("Sono 32 giocatori e forse 20 familiari.", "52")]);
}

#[test]
fn a_part_is_in_the_whole_wherever_the_word_for_it_stands() {
    check(De, &[("mir sind jetzt öppe 45 nase, 2 dervo chind", "45"), ("45 Personen, 2 davon Kinder", "45")]);
    check(En, &[("We are 45 people, 2 of them children.", "45")]);
    check(Fr, &[("45 personnes, dont 2 enfants", "45")]);
}

#[test]
fn a_request_to_plan_for_a_number_counts_in_a_question_too() {
    check_answers(De, &[("Zugesagt haben 38. Rechnen Sie doch bitte mal mit 44, wenn das für Sie so geht?", "44")]);
    check_answers(En, &[("38 have said yes. Please just plan for 44, if that's ok?", "44")]);
    check_answers(Fr, &[("38 ont dit oui. Comptez plutôt 44, si ça vous va ?", "44")]);
    check_answers(It, &[("Hanno confermato in 38. Calcolate pure 44, se per voi va bene?", "44")]);
    check(De, &[("Planen Sie einen Umbau?", ""), ("Rechnen wir mit 44 Personen?", "")]);
    check(En, &[("Do you plan for 44 guests as a rule?", "")]);
}

#[test]
fn asked_how_many_the_range_of_a_guess_is_the_answer() {
    check_answers(De, &[("Wie viele wir sind kann ich noch nicht sagen, mein Chef meint 18 bis 20.", "20")]);
    check_answers(En, &[("My boss thinks 18 to 20.", "20")]);
    check_answers(It, &[("Il mio capo dice 18 o 20.", "20")]);
    check_answers(
        De,
        &[
            ("Mein Chef meint, Raum 3 wäre gut.", ""),
            ("Mein Chef meint 1800 bis 2000.", ""),
            ("Wir haben 3 bis 4 Tische bestellt.", ""),
            ("Das dauert 2 bis 3 Stunden.", ""),
        ],
    );
}

#[test]
fn behind_we_are_a_dot_ends_the_sentence() {
    check(De, &[("Wir sind 22. Fondue wäre schön.", "22")]);
    check(En, &[("We are 22. Fondue would be nice.", "22")]);
    check(Fr, &[("Nous serons 22. Fondue si possible.", "22")]);
    check(It, &[("Saremo 22. Fonduta se possibile.", "22"), ("Saremmo 22. Fonduta se possibile.", "22")]);
}

#[test]
fn an_age_is_no_count() {
    check(En, &[("I have written a cookery book at seventy-one.", "")]);
}

#[test]
fn a_number_taken_back_gives_way_to_the_next() {
    check(
        De,
        &[
            ("Wir sind 60, nein, 65.", "65"),
            ("Wir sind 60 Personen, sorry, 65.", "65"),
            ("Es kommen 60 Gäste, äh, 55 Gäste.", "55"),
            ("Wir sind 60 - Korrektur: 65.", "65"),
            ("Wir sind 40 Personen, nein, Bestuhlung brauchen wir keine, aber 5 Tische.", "40"),
            ("Wir sind 40 Personen, sorry, das dauert 2 Stunden.", "40"),
        ],
    );
    check(
        En,
        &[
            ("We are 60, no, 65.", "65"),
            ("We'll be 60 people, sorry, 65.", "65"),
            ("We will be 40 people, or rather 45.", "45"),
            ("We are 40 people, I mean 45.", "45"),
            ("We are 60 people, no more than 65.", "65"),
            ("We are 40 people, sorry for the 3 mails.", "40"),
        ],
    );
    check(
        Fr,
        &[
            ("Nous serons 60, enfin non, 65 avec les conseillers.", "65"),
            ("Nous serons 60 personnes, pardon, 65.", "65"),
            ("Nous sommes 40, ou plutôt 45.", "45"),
            ("Nous serons 40 personnes, non fumeurs, avec 5 tables.", "40"),
        ],
    );
    check(
        It,
        &[
            ("Saremo 60, anzi 65.", "65"),
            ("Siamo 60 persone, scusate, 65.", "65"),
            ("Saremo 40, o meglio 45.", "45"),
            ("Saremo 40 persone, no, non serve il palco.", "40"),
        ],
    );
}

#[test]
fn the_rest_is_within_the_number_told_first() {
    check(
        De,
        &[
            ("Wir werden total 85 Personen sein, also 28 Diplomierte und der Rest Angehörige.", "85"),
            ("Wir sind 50 Leute, davon 10 Kinder, der Rest Erwachsene.", "50"),
        ],
    );
    check(
        En,
        &[
            ("There will be 85 people, 28 graduates and the rest family.", "85"),
            ("We are 85 people, so 28 graduates and the remaining ones family.", "85"),
        ],
    );
    check(Fr, &[("Nous serons 85 personnes, soit 28 diplômés et le reste des proches.", "85")]);
    check(It, &[("Saremo 85 persone, cioè 28 diplomati e il resto parenti.", "85")]);
}

#[test]
fn people_named_before_their_number_are_counted() {
    check(
        De,
        &[
            ("Wir zeigen es unseren Kunden, 30 an der Zahl.", "30"),
            ("Unsere Theatergruppe (14 Spielende und 2 Regie) sucht einen Raum.", "16"),
            ("Unsere Gruppe (mit 3 Tischen) sucht einen Raum.", ""),
        ],
    );
    check(
        En,
        &[
            ("We want to show it to our trade customers, 30 of them.", "30"),
            ("We are 80 guests, 30 of them vegetarian.", "80"),
            ("We have two chairs, 30 of them broken.", ""),
        ],
    );
    check(Fr, &[("Nous invitons nos clients, au nombre de 30.", "30")]);
    check(It, &[("Invitiamo i nostri clienti, 30 di loro.", "30")]);
}

#[test]
fn a_group_of_any_name_comes_on_top() {
    check(
        En,
        &[
            ("35 people from our IT and claims teams plus a jury of four.", "39"),
            ("40 guests plus a band of five.", "45"),
            ("40 guests plus a choice of three desserts.", "40"),
            ("40 guests plus a discount of 10 please.", "40"),
        ],
    );
    check(
        De,
        &[("35 Personen plus eine Jury von vier.", "39"), ("40 Gäste plus eine Auswahl von drei Desserts.", "40")],
    );
    check(Fr, &[("35 personnes plus un jury de quatre.", "39")]);
    check(It, &[("35 persone più una giuria di quattro.", "39")]);
}

#[test]
fn a_reference_with_letters_is_no_count() {
    check(En, &[("Please quote our reference ADM/28/117. Any queries may be addressed to our staff.", "")]);
}

#[test]
fn families_and_classes_are_added_and_a_number_taken_back_in_the_next_sentence_is_replaced() {
    check(
        Fr,
        &[
            ("18 mamans et 25 enfants", "43"),
            ("On est une classe de 24 élèves et 3 profs.", "27"),
            ("Nous serons 48. Ah non, attendez: avec les chauffeurs 50.", "50"),
        ],
    );
    check(
        It,
        &[
            ("18 mamme e 25 bimbi", "43"),
            ("Saremo in quarantotto. Ah no, aspetta: con gli autisti cinquanta.", "50"),
            ("Saremo 48. No, grazie, nessun vino.", "48"),
        ],
    );
}
