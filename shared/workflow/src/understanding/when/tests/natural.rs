//! What natural mails taught, one test a class, in the four languages. Today is Tuesday, 6 October 2026; where days
//! were proposed they are Wednesday, 11 and Wednesday, 18 November.
use super::*;

const TODAY: Date = jiff::civil::date(2026, 10, 6);

pub(super) fn read(context: &Context, rows: &[(&str, &str)]) {
    let venue = venue();
    let wrong: Vec<_> = rows
        .iter()
        .map(|(text, want)| (text, *want, brief(&understand(None, text, TODAY, &venue, context))))
        .filter(|(_, want, got)| want != got)
        .collect();
    assert_eq!(wrong, vec![]);
}

pub(super) fn rows(rows: &[(&str, &str)]) {
    read(&Context::default(), rows);
}

pub(super) fn proposed(rows: &[(&str, &str)]) {
    let dates = vec![jiff::civil::date(2026, 11, 11), jiff::civil::date(2026, 11, 18)];
    read(&Context { dates, listed: true, reply: true, ..Context::default() }, rows);
}

#[test]
fn a_proposed_day_told_of_beside_the_one_chosen_is_given_up() {
    let (eleven, eighteen) = ("2026-11-11 replaced; 2026-11-18", "2026-11-18; 2026-11-11 replaced");
    proposed(&[
        ("Der 18. November passt uns gut, am 11. bin ich noch bei meiner Tochter in Genf.", eighteen),
        ("Wir nehmen den 18. November. Am 11. November sitzt die halbe Mannschaft an einer Messe.", eighteen),
        ("de 18. november passt, am 11.11. hämmer leider scho übig", eighteen),
        ("The 18th of November suits us. The 11th of November you can free.", eighteen),
        ("18.11. passt, der 11.11. leider nicht (Senatssitzung).", eighteen),
        ("Am 11. November ist bei uns Fasnacht. Der 18. November wäre perfekt.", eleven),
        ("We'll take 18 November. On the 11th half the team is at a trade fair.", eighteen),
        ("The 18th of November suits us best. The 11th is my daughter's graduation.", eighteen),
        ("November 18 works great, we have a dress rehearsal on the 11th.", eighteen),
        ("Le 18 novembre nous convient très bien, le 11 je suis encore chez ma fille.", eighteen),
        ("Nous prenons le 18 novembre. Le 11 novembre, la moitié de l'équipe est au salon de Lyon.", eighteen),
        ("Il 18 novembre va benissimo, l'11 novembre sono ancora da mia figlia.", eighteen),
        ("Prendiamo il 18 novembre. L'11 novembre mezza squadra sarà in fiera a Milano.", eighteen),
    ]);
}

#[test]
fn proposed_days_told_of_where_all_are_refused_are_given_up() {
    let both = "2026-11-11 replaced; 2026-11-18 replaced";
    proposed(&[
        ("Leider gehen beide Daten nicht. Am 11. November ist Fasnacht, am 18. November Delegiertenversammlung.", both),
        (
            "Am 11. November ist Fasnacht und am 18. November Delegiertenversammlung. Ginge der 25. November?",
            "2026-11-11 replaced; 2026-11-18 replaced; 2026-11-25",
        ),
        (
            "I don't think either of those is going to work. November 11 is the school fair and on November 18 our proctors are away.",
            both,
        ),
        ("Sadly neither date works. On 11 November we have a concert, the 18th is our staff day.", both),
        (
            "Malheureusement, aucune des deux dates ne convient. Le 11 novembre nous avons un concert, le 18 novembre je suis à Paris.",
            both,
        ),
        ("Purtroppo nessuna delle due date va bene. L'11 novembre c'è la fiera, il 18 novembre sono a Roma.", both),
    ]);
}

#[test]
fn of_neither_and_nor_none_is_left() {
    let both = "2026-11-11 oneof replaced; 2026-11-18 oneof replaced";
    proposed(&[
        ("Leider passen uns weder der 11. noch der 18. November.", "2026-11-11 replaced; 2026-11-18 replaced"),
        ("Unfortunately neither the 11th nor the 18th of November works for us.", both),
        ("Ni le 11 ni le 18 novembre ne nous conviennent.", both),
        ("Purtroppo non va bene né l'11 novembre né il 18 novembre.", both),
    ]);
}

#[test]
fn a_proposed_day_that_may_still_do_is_not_given_up() {
    let open = "2026-11-18; 2026-11-11";
    proposed(&[
        ("Der 18. November passt uns am besten, am 11. ginge es auch.", open),
        ("Der 18. November wäre ideal, der 11. ist unsere zweite Wahl.", open),
        ("Der 18. November passt. Bitte halten Sie den 11. November noch frei.", open),
        ("Der 18. November passt, am 11. November kommen dann die anderen 20 Leute.", open),
        ("The 18th of November suits us best, the 11th would also work.", open),
        ("The 18th of November works. Please keep the 11th as a reserve.", open),
        ("Le 18 novembre nous convient, le 11 aussi d'ailleurs.", open),
        ("Il 18 novembre va bene, anche l'11 novembre si può fare.", open),
        ("Der 18. November ist super. Am 11. November ist mein Chef dabei, das wäre noch besser.", open),
        (
            "We'd love the 18th of November, and the 11th of November for the follow-up session.",
            "2026-11-18 oneof; 2026-11-11 oneof",
        ),
        ("Am 11. November sind wir 20 Personen, am 18. November etwas mehr.", "2026-11-11; 2026-11-18"),
    ]);
}

#[test]
fn a_day_given_up_and_named_again_stays_so() {
    let moved = "2026-11-19 replaced; 2026-11-26; 2026-11-19 replaced";
    rows(&[
        (
            "Könnten wir unsere Versammlung vom 19. November auf den 26. November verschieben? Am 19. haben zwei Klassen Reise.",
            moved,
        ),
        (
            "Could we move our assembly from 19 November to 26 November? On 19 November two classes are on a trip.",
            moved,
        ),
        (
            "Pourrions-nous déplacer notre assemblée du 19 novembre au 26 novembre ? Le 19 novembre deux classes sont en sortie.",
            moved,
        ),
        (
            "Potremmo spostare l'assemblea dal 19 novembre al 26 novembre? Il 19 novembre due classi sono in gita.",
            moved,
        ),
    ]);
}

#[test]
fn a_saturday_and_a_sunday_with_a_slash_are_one_stay() {
    let stay = "2026-11-14..2026-11-15";
    rows(&[
        ("Unser Kurs ist am 14./15. November.", stay),
        ("Es wär am Wuchenänd vom 14./15. November, jewils vo 9 bis 16 Uhr.", "2026-11-14..2026-11-15 09:00-16:00"),
        ("Unser Wochenende vom 13. bis 15. November", "2026-11-13..2026-11-15"),
        ("We have the workshop on 14/15 November.", stay),
        ("Saturday 14 and Sunday 15 November", stay),
        ("Our weekend from 13 to 15 November", "2026-11-13..2026-11-15"),
        ("Notre stage a lieu les 14/15 novembre.", stay),
        ("Il nostro corso si tiene il 14/15 novembre.", stay),
        ("We want a weekend with yoga, from Friday to Sunday, 13-15 November 2026.", "2026-11-13..2026-11-15"),
        ("Am 14./15. November. Samstag und Sonntag jeweils 9 bis 17 Uhr.", "2026-11-14..2026-11-15 09:00-17:00"),
        (
            "Am liebsten Do/Fr 19./20. November, sonst die Woche drauf 26./27. November.",
            "2026-11-19..2026-11-20 oneof; 2026-11-26..2026-11-27 oneof",
        ),
        ("Am 18./19. November hätten wir Zeit.", "2026-11-18 oneof; 2026-11-19 oneof"),
        ("Am 14. oder 15. November hätten wir Zeit.", "2026-11-14 oneof; 2026-11-15 oneof"),
    ]);
}

#[test]
fn an_age_and_how_long_something_lasted_are_no_days() {
    rows(&[
        ("Er war über dreissig Jahre unser Hauswart.", ""),
        ("Alle Gäste sind über 18 Jahre alt.", ""),
        ("He worked with us for over 30 years.", ""),
        ("All guests are over 18 years old.", ""),
        ("Il travaille chez nous depuis plus de 30 ans.", ""),
        ("Lavora da noi da oltre 30 anni.", ""),
        ("In zwei Jahren möchten wir wieder kommen.", "2028-10-06 ~"),
    ]);
}

#[test]
fn the_hour_at_which_people_are_out_again_ends_the_day() {
    rows(&[
        ("Am 14. November kämen wir um 17 Uhr und wären um 23.30 Uhr wieder draussen.", "2026-11-14 17:00-23:30"),
        ("On 14 November we would come at 5 pm and be back out at 11.30 pm.", "2026-11-14 17:00-23:30"),
        ("On 14 November we arrive at 3 pm, and the bus picks everyone up at 00:30.", "2026-11-14 15:00-00:30"),
        ("Le 14 novembre nous viendrions à 17h et serions repartis à 23h30.", "2026-11-14 17:00-23:30"),
        ("Il 14 novembre arriveremmo alle 17 e saremo fuori alle 23.30.", "2026-11-14 17:00-23:30"),
        ("Am 14. November holt uns der Bus um 16 Uhr in Bern ab, bei Ihnen sind wir um 17 Uhr.", "2026-11-14 17:00"),
        ("Am 14. November gibt es um 17 Uhr einen Apéro draussen.", "2026-11-14 17:00"),
    ]);
}

#[test]
fn an_anniversary_told_beside_the_party_is_another_day() {
    let party = "2027-02-16 other; 2027-02-20";
    rows(&[
        ("Meine Eltern sind am 16. Februar 50 Jahre verheiratet. Feiern möchten wir am 20. Februar.", party),
        ("Am 16. Februar ist Frau Meier 25 Jahre bei uns. Das Essen wäre am 20. Februar.", party),
        ("On 16 February my parents will have been married for 50 years. The party would be on 20 February.", party),
        ("Le 16 février mes parents auront 50 ans de mariage. Nous aimerions fêter le 20 février.", party),
        ("Il 16 febbraio i miei genitori fanno 50 anni di matrimonio. Vorremmo festeggiare il 20 febbraio.", party),
        (
            "Am 16. Februar feiern wir 50 Jahre Turnverein, am 20. Februar möchten wir die Helfer einladen.",
            "2027-02-16; 2027-02-20",
        ),
        ("On 16 February we celebrate 50 years of our choir.", "2027-02-16"),
    ]);
}

#[test]
fn what_was_since_then_or_was_paid_is_over() {
    rows(&[
        (
            "Seit unserer Hochzeit im Juni schwärmt mein Grosi von eurem Garten. Ihr Fest wäre am 14. November.",
            "~2026-06-01..2026-06-30 past; 2026-11-14",
        ),
        (
            "Since our wedding in June my grandmother raves about your garden. Her party would be on 14 November.",
            "~2026-06-01..2026-06-30 past; 2026-11-14",
        ),
        (
            "Depuis notre mariage en juin, ma grand-mère adore votre jardin. Sa fête serait le 14 novembre.",
            "~2026-06-01..2026-06-30 past; 2026-11-14",
        ),
        (
            "Ich habe Ihre Rechnung zum Workshop vom 26. Juni 2026 am 2. Juli 2026 bezahlt.",
            "2026-06-26 past; 2026-07-02 past payment",
        ),
        ("We receive your invoice no. 28-0417 of 21.08.2026 with a wrong address.", "2026-08-21 past other"),
        ("d aazahlig für de workshop am 23. november hani am 4.10. überwise", "2026-11-23; 2026-10-04 past payment"),
        ("Die Anzahlung für unseren Teamevent hab ich heute überwiesen.", "2026-10-06 payment"),
    ]);
}

#[test]
fn what_is_surely_ahead_is_no_story() {
    rows(&[
        ("Je dois annuler notre rencontre du samedi 14 novembre.", "2026-11-14"),
        (
            "Ihr Angebot für unseren Empfang im Jänner 2028 liegt über dem, was wir gedacht haben.",
            "~2028-01-01..2028-01-31",
        ),
    ]);
}

#[test]
fn a_season_that_is_only_told_of_is_no_wish() {
    rows(&[
        ("Das Jahresende schafft mich gerade. Den 14. Januar nehmen wir.", "2027-01-14"),
        ("We moved here this summer. Our dinner would be on 14 November.", "2026-11-14"),
    ]);
}

#[test]
fn a_day_taken_back_at_once_is_given_up() {
    rows(&[
        ("14 November, although the 21st of November would also work.", "2026-11-14; 2026-11-21"),
        (
            "Am 14. November, ach ja, und wir sind 30 Personen. Am 20. November kommt die Rechnung.",
            "2026-11-14; 2026-11-20",
        ),
        ("Am 14. November, obwohl das knapp wird. Am 21. November ginge es auch.", "2026-11-14; 2026-11-21"),
        ("On 14 November. Actually 15 November is better.", "2026-11-14 replaced; 2026-11-15"),
    ]);
    let back = "2027-04-29 oneof; 2027-05-06 oneof replaced; 2027-05-04";
    rows(&[
        ("Wir dachten an Do 29.4. oder 6.5. - obwohl, da ist glaub Feiertag. Dann lieber 4.5.", back),
        ("We thought of 29 April or 6 May - actually, that is a holiday. Then rather 4 May.", back),
        ("Nous pensions au 29 avril ou au 6 mai - quoique, c'est férié. Alors plutôt le 4 mai.", back),
        ("Pensavamo al 29 aprile o al 6 maggio - anzi, è festa. Allora piuttosto il 4 maggio.", back),
    ]);
}

#[test]
fn a_day_where_the_first_is_gone_is_a_choice_at_its_hours() {
    let choice = "2027-02-24 18:00-20:30 oneof; 2027-02-25 18:00-20:30 oneof";
    rows(&[
        ("Mittwoch, 24. Februar 2027, 18-20.30 Uhr. Falls da nichts frei ist, dann Donnerstag, 25. Februar.", choice),
        ("Wednesday 24 February 2027, 6pm-8.30pm. If that's taken then Thursday 25 February.", choice),
        ("Mercredi 24 février 2027, 18h-20h30. Si ce n'est pas libre, alors jeudi 25 février.", choice),
        ("Mercoledì 24 febbraio 2027, ore 18-20.30. Se non è libero, allora giovedì 25 febbraio.", choice),
    ]);
}

#[test]
fn a_day_of_ours_and_the_day_to_see_the_rooms_stay_apart() {
    let both = "2027-02-05; 2026-12-18 14:00 visit";
    rows(&[
        ("Für unser Essen vom 5. Februar müsste ich den Saal sehen. Darf ich am 18.12. um 14 Uhr vorbeikommen?", both),
        ("For our dinner on 5 February I would need to see the room. May I come by on 18 December at 2 pm?", both),
        ("Pour notre repas du 5 février je devrais voir la salle. Puis-je la visiter le 18 décembre à 14h ?", both),
        ("Per la cena del 5 febbraio avrei bisogno di vedere la sala. Posso passare il 18.12 alle 14?", both),
        ("Unsere Fachtagung vom 5. Februar ist schon fast ausgebucht!", "2027-02-05"),
    ]);
}

#[test]
fn numbers_of_a_list_are_no_days() {
    rows(&[
        ("Zwei Fragen:\n1. Kann ein Lieferwagen vor dem Haus parkieren?\n2. Ist Raum C mit Tageslicht?", ""),
        ("Two questions:\n1. Can a van stop in front?\n2. Is there daylight?", ""),
    ]);
}

#[test]
fn a_kind_wish_for_the_readers_days_is_no_date() {
    for wish in [
        "Have a sunny rest of the week!",
        "Enjoy the rest of your week!",
        "Have a good start to the week!",
        "Happy weekend!",
        "Einen guten Start in die Woche!",
        "Schönen Rest der Woche!",
        "Ich wünsche Ihnen eine schöne Woche.",
        "Bonne fin de semaine !",
        "Je vous souhaite une belle semaine.",
        "Passez une bonne semaine !",
        "Buon proseguimento di settimana!",
        "Vi auguro una buona settimana.",
        "Buona settimana!",
    ] {
        rows(&[(&format!("{wish}\n\nAnna"), "")]);
    }
}

#[test]
fn what_ended_before_it_begins_gives_it_no_end() {
    rows(&[
        (
            "Le dimanche 6 décembre : le culte se termine vers 10h30, le brunch pourrait commencer à 11h et il faudrait pouvoir rester jusqu'à 15h.",
            "2026-12-06 11:00-15:00",
        ),
        (
            "Am Sonntag, 6. Dezember: Die Messe endet um 10.30 Uhr, das Essen dauert von 11 bis 15 Uhr.",
            "2026-12-06 11:00-15:00",
        ),
        ("On Sunday 6 December the service ends at 10:30, and lunch is from 11:00 to 15:00.", "2026-12-06 11:00-15:00"),
        ("Domenica 6 dicembre: la messa finisce alle 10.30, il pranzo dalle 11 alle 15.", "2026-12-06 11:00-15:00"),
    ]);
}

#[test]
fn we_are_through_is_an_end_and_a_label_may_say_what_begins() {
    rows(&[
        ("Beginn am 6. Dezember ist um 19 Uhr, und um 22 Uhr sind wir sicher durch.", "2026-12-06 19:00-22:00"),
        ("On 6 December we start at 19:00, and at 22:00 we're done.", "2026-12-06 19:00-22:00"),
        ("Prendiamo il 6 dicembre, inizio assemblea 19.30.", "2026-12-06 19:30"),
        ("Wir nehmen den 6. Dezember, Beginn Versammlung 19.30.", "2026-12-06 19:30"),
        ("On prend le 6 décembre, début assemblée 19h30.", "2026-12-06 19:30"),
    ]);
}

#[test]
fn before_our_event_the_house_is_seen_on_an_earlier_day() {
    let both = "2026-12-09; 2026-11-25 18:00 visit";
    rows(&[
        (
            "Vor unserem Podium vom 9. Dezember möchten wir den Saal besichtigen. Mittwoch, 25. November, um 18 Uhr wäre ideal.",
            both,
        ),
        (
            "Before our panel on 9 December we would like to visit the hall. Wednesday, 25 November at 18:00 would be ideal.",
            both,
        ),
        (
            "Avant notre débat du 9 décembre nous aimerions visiter la salle. Le mercredi 25 novembre à 18h serait idéal.",
            both,
        ),
        (
            "Prima del nostro dibattito del 9 dicembre vorremmo visitare la sala. Mercoledì 25 novembre alle 18 sarebbe ideale.",
            both,
        ),
    ]);
}

#[test]
fn a_feast_told_as_over_is_the_last_one() {
    rows(&[
        ("Unser Präsident ist an Silvester gestorben. Die Feier ist am 9. Dezember.", "2025-12-31 past; 2026-12-09"),
        ("Our president died on New Year's Eve. The meal is on 9 December.", "2025-12-31 past; 2026-12-09"),
    ]);
}
