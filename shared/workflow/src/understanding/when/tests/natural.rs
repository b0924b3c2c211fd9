//! What natural mails taught, one test a class, in the four languages. Today is Tuesday, 6 October 2026; where days
//! were proposed they are Wednesday, 11 and Wednesday, 18 November.
use super::*;

const TODAY: Date = jiff::civil::date(2026, 10, 6);

fn rows(rows: &[(&str, &str)]) {
    super::rows(TODAY, rows);
}

fn proposed(rows: &[(&str, &str)]) {
    let dates = vec![jiff::civil::date(2026, 11, 11), jiff::civil::date(2026, 11, 18)];
    let (venue, context) = (venue(), Context { dates, listed: true, reply: true, ..Context::default() });
    let wrong: Vec<_> = rows
        .iter()
        .map(|(text, want)| (text, *want, brief(&understand(None, text, TODAY, &venue, &context))))
        .filter(|(_, want, got)| want != got)
        .collect();
    assert_eq!(wrong, vec![]);
}

#[test]
fn a_proposed_day_told_of_beside_the_one_chosen_is_given_up() {
    let (eleven, eighteen) = ("2026-11-11 replaced; 2026-11-18", "2026-11-18; 2026-11-11 replaced");
    proposed(&[
        ("Der 18. November passt uns gut, am 11. bin ich noch bei meiner Tochter in Genf.", eighteen),
        ("Wir nehmen den 18. November. Am 11. November sitzt die halbe Mannschaft an einer Messe.", eighteen),
        ("de 18. november passt, am 11.11. hämmer leider scho übig", eighteen),
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
        ("Potremmo spostare l'assemblea dal 19 novembre al 26 novembre? Il 19 due classi sono in gita.", moved),
    ]);
}
