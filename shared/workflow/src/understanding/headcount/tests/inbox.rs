//! What the mails of an ordinary inbox taught, one test a class, in the four languages.
use super::cases::check;
use crate::venue::Language::{De, En, Fr, It};

#[test]
fn what_was_told_or_written_before_gives_way_to_what_we_are_now() {
    check(
        De,
        &[
            ("I told you 60 guests, but we will only be 52, some of us are not well.", "52"),
            ("Wir hatten Ihnen 60 Gäste gemeldet, leider werden wir aber nur 52 sein.", "52"),
            ("Ich habe 60 Personen angemeldet, wir sind aber nur 52.", "52"),
            ("Sie schreiben 40 Personen, wir sind aber 30. Bitte korrigieren.", "30"),
            ("In Ihrer Bestätigung stehen 40 Personen, wir haben 30 gesagt.", "30"),
        ],
    );
    check(
        En,
        &[
            ("We told you 60 guests but I am afraid we will only be 52.", "52"),
            ("You put 40 people in the confirmation. We said 30!! Please correct it to 30.", "30"),
            ("You wrote 40 people, we said 30. Please correct it.", "30"),
        ],
    );
    check(
        Fr,
        &[
            ("Nous vous avions annoncé 60 personnes, mais nous ne serons que 52.", "52"),
            ("Je vous avais dit 60 invités, mais malheureusement nous serons seulement 52.", "52"),
            ("Sur la confirmation vous avez mis 40 personnes, nous avions dit 30.", "30"),
        ],
    );
    check(
        It,
        &[
            ("Vi avevamo detto 60 ospiti, ma purtroppo saremo solo in 52.", "52"),
            ("Nella conferma avete scritto 40 persone, noi avevamo detto 30.", "30"),
        ],
    );
}

#[test]
fn groups_of_one_list_are_added() {
    check(
        De,
        &[
            ("Wir sind 28 Jungwächter und 4 Leiter.", "32"),
            ("Teilnehmende: 48, dazu 6 vom Hauptsitz.", "54"),
            ("Participants : 48, plus 6 du siège.", "54"),
            (
                "Teilnehmende: Erfahrungsgemäss nehmen 35 bis 42 Kolleginnen und Kollegen teil; hinzu kommen drei Referierende.",
                "45",
            ),
        ],
    );
    check(En, &[("We are 28 scouts and 4 leaders.", "32"), ("Delegates: 48, plus 6 from head office.", "54")]);
    check(Fr, &[("Nous sommes 28 animateurs et 4 responsables.", "32")]);
    check(
        It,
        &[
            ("Siamo 28 animatori e 4 responsabili.", "32"),
            ("Saremo 30 allievi e 3 docenti.", "33"),
            ("Partecipanti: 48, più 6 della sede centrale.", "54"),
            ("Partecipano da 35 a 42 colleghi; si aggiungono tre relatori.", "45"),
        ],
    );
}

#[test]
fn who_is_expressly_not_counted_stays_out() {
    check(
        De,
        &[
            (
                "Gäste: 26 Erwachsene und 7 Kinder, dazu noch zwei Babys im Wagen, die nichts essen und keinen Stuhl brauchen (die zählen wir nicht)",
                "33",
            ),
            ("26 Erwachsene und 7 Kinder, die zwei Babys zählen wir nicht mit.", "33"),
        ],
    );
    check(En, &[("26 adults and 7 children, plus two babies who don't need a chair (not counted).", "33")]);
    check(Fr, &[("26 adultes et 7 enfants, plus deux bébés que nous ne comptons pas.", "33")]);
    check(It, &[("26 adulti e 7 bambini, più due neonati che non contiamo.", "33")]);
}

#[test]
fn a_total_told_at_the_end_is_the_number() {
    check(
        De,
        &[
            ("44 Sängerinnen, der Dirigent und dann noch Partner und Freunde. Das macht zusammen 85.", "85"),
            ("44 Sänger und dazu Freunde. Damit kommen wir auf 85.", "85"),
        ],
    );
    check(
        En,
        &[("Numbers: 44 singers, our conductor, and then partners and friends. That brings us to 85 all told.", "85")],
    );
    check(
        Fr,
        &[
            ("44 chanteurs, puis les conjoints et les amis. Cela nous amène à 85 en tout.", "85"),
            ("44 chanteurs et leurs amis. Cela fait 85 au total.", "85"),
        ],
    );
    check(
        It,
        &[
            ("44 coristi, poi i partner e gli amici. Arriviamo a 85 in tutto.", "85"),
            ("44 coristi e gli amici. In totale fanno 85.", "85"),
        ],
    );
}

#[test]
fn cars_and_ages_are_no_people() {
    check(
        De,
        &[("Gibt es in der Tiefgarage genug Parkplätze für etwa 20 Autos?", ""), ("Hat es Platz für 20 Autos?", "")],
    );
    check(En, &[("Is there room for 20 cars?", ""), ("Many of our members are in their eighties.", "")]);
    check(
        Fr,
        &[
            ("Y a-t-il des places pour une vingtaine de voitures ?", ""),
            ("Y a-t-il de la place pour 20 voitures ?", ""),
            ("Beaucoup de nos membres ont passé les quatre-vingts ans.", ""),
        ],
    );
    check(
        It,
        &[
            ("C'è posto per 20 macchine?", ""),
            ("Però molti dei nostri soci hanno passato gli ottanta e la sera non guidano più.", ""),
        ],
    );
}

#[test]
fn vehicles_count_nobody() {
    check(De, &[("Es braucht Platz für 20 Velos.", ""), ("Wir kommen mit 20 Autos.", "")]);
    check(En, &[("We need parking for about 20 cars.", ""), ("There is room for 20 bikes.", "")]);
    check(It, &[("Ci servono posti per circa 20 auto.", ""), ("Veniamo con 20 macchine.", "")]);
}
