//! Days that are out, by what is said of them. Today is Monday, 23 November 2026.
use super::november::rows;

#[test]
fn a_day_that_comes_too_soon_is_out() {
    let rather = "2026-12-15 replaced; 2027-01-12 19:00";
    rows(&[
        ("Der 15. Dezember ist uns zu knapp, gern der 12. Januar ab 19 Uhr.", rather),
        ("15 December is too close for us, 12 January from 7 pm please.", rather),
        ("Le 15 décembre c'est trop tôt pour nous, plutôt le 12 janvier dès 19h.", rather),
        ("Il 15 dicembre è troppo presto per noi, meglio il 12 gennaio alle 19.", rather),
    ]);
}

#[test]
fn a_day_that_somebody_turned_down_is_out() {
    let down = "2027-09-09 replaced; 2027-09-16";
    rows(&[
        ("Unsere Lehrer haben den 9. September abgelehnt. Ginge der 16. September?", down),
        ("Der 9. September kommt für uns nicht in Frage. Ginge der 16. September?", down),
        ("I'm really sorry, the teachers vetoed September 9. How about 16 September?", down),
        ("The board turned down 9 September. How about 16 September?", down),
        ("Le comité a refusé le 9 septembre. Et le 16 septembre ?", down),
        ("Il comitato ha bocciato il 9 settembre. E il 16 settembre?", down),
    ]);
}

#[test]
fn a_verdict_behind_a_comma_is_the_days() {
    let verdict = "2027-02-21 replaced; 2027-03-07 09:00-16:00";
    rows(&[
        ("Am 21. Februar haben wir Chorprobe, undenkbar. Wir nehmen den 7. März, 9 bis 16 Uhr.", verdict),
        ("On 21 February there is a fair here, out of the question. We'll take 7 March, 9 to 4.", verdict),
        ("Le 21 février c'est la fête du village, impensable. On prend le 7 mars, de 9h à 16h.", verdict),
        ("Il 21 febbraio c'è la sagra, impensabile. Prendiamo il 7 marzo, dalle 9 alle 16.", verdict),
    ]);
}

#[test]
fn a_day_behind_its_verdict_is_out() {
    let out = "2026-12-12 replaced; 2026-12-19";
    rows(&[
        ("Out of the question is 12 December. We'd take 19 December.", out),
        ("Out of the question, 12 December. We'd take 19 December.", out),
        ("Not an option is 12 December. We'd take 19 December.", out),
        ("Nicht geht der 12. Dezember. Wir nehmen den 19. Dezember.", out),
        ("Nicht in Frage kommt der 12. Dezember. Wir nehmen den 19. Dezember.", out),
        ("Keine Option ist der 12. Dezember. Wir nehmen den 19. Dezember.", out),
        ("Hors de question, le 12 décembre. On prend le 19 décembre.", out),
        ("N'entre pas en ligne de compte le 12 décembre. On prend le 19 décembre.", out),
        ("Non entra in considerazione il 12 dicembre. Prendiamo il 19 dicembre.", out),
        ("Fuori discussione il 12 dicembre. Prendiamo il 19 dicembre.", out),
    ]);
}

#[test]
fn a_verdict_on_something_else_leaves_the_day() {
    let day = "2026-12-12";
    rows(&[
        ("A smaller room is out of the question on 12 December, we need 40 seats.", day),
        ("The question is whether 12 December works.", day),
        ("Unser Saal ist belegt, der 12. Dezember passt uns.", day),
        ("Leider unmöglich vorher, am 12. Dezember haben wir Zeit.", day),
        ("Gut geht der 12. Dezember.", day),
        ("In Frage kommt nur der 12. Dezember.", day),
        ("Impossible avant, le 12 décembre.", day),
        ("Va bene il 12 dicembre.", day),
    ]);
}

#[test]
fn a_day_named_behind_what_does_not_work_is_out() {
    let out = "2026-12-12 replaced";
    rows(&[
        ("Was nicht geht, ist der 12. Dezember.", out),
        ("Was uns leider gar nicht passt, ist der 12. Dezember.", out),
        ("Leider nicht möglich ist der 12. Dezember.", out),
        ("A no-go is 12 December.", out),
        ("What doesn't work is 12 December.", out),
        ("An absolute no-go for us is 12 December.", out),
        ("Ce qui ne va pas, c'est le 12 décembre.", out),
        ("Ce qui est exclu, c'est le 12 décembre.", out),
        ("Quello che non va è il 12 dicembre.", out),
        ("Un no-go è il 12 dicembre.", out),
    ]);
}

#[test]
fn a_day_behind_what_works_or_behind_something_else_that_does_not_stays() {
    let day = "2026-12-12";
    rows(&[
        ("Was geht, ist der 12. Dezember.", day),
        ("Das Einzige, was uns passt, ist der 12. Dezember.", day),
        ("Was mir nicht gefällt, ist das Menü am 12. Dezember.", day),
        ("Was nicht passt, ist der Preis. Der 12. Dezember ist gut.", day),
        ("What works is 12 December.", day),
        ("What doesn't work is the price, 12 December is fine.", day),
        ("Ce qui va, c'est le 12 décembre.", day),
        ("Quello che va bene è il 12 dicembre.", day),
        ("Le 12 décembre, c'est parfait.", day),
        ("Der 12. Dezember, das passt.", day),
    ]);
}

#[test]
fn a_day_that_is_told_to_be_out_behind_a_comma_or_by_a_verb_of_its_own_is_out() {
    let out = "2026-12-12 replaced";
    rows(&[
        ("Der 12. Dezember, das ist ausgeschlossen.", out),
        ("Der 12. Dezember ist ein No-Go.", out),
        ("Den 12. Dezember können wir vergessen.", out),
        ("Vom 12. Dezember müssen wir leider absehen.", out),
        ("12 December, that's out of the question.", out),
        ("12 December is a no-go.", out),
        ("12 December you can forget.", out),
        ("Le 12 décembre, c'est exclu.", out),
        ("Le 12 décembre, on oublie.", out),
        ("Le 12 décembre n'est pas une option.", out),
        ("Il 12 dicembre, è fuori discussione.", out),
        ("Il 12 dicembre lo scarterei.", out),
        ("Il 12 dicembre non è un'opzione.", out),
    ]);
}

#[test]
fn a_day_that_shall_be_forgotten_is_out_and_one_that_shall_not_be_is_not() {
    let (out, day) = ("2026-12-12 replaced", "2026-12-12");
    rows(&[
        ("Vergessen wir den 12. Dezember.", out),
        ("Forget the 12th of December.", out),
        ("Please forget about 12 December.", out),
        ("Oubliez le 12 décembre.", out),
        ("Lasciamo perdere il 12 dicembre.", out),
        ("Bitte vergessen Sie den 12. Dezember nicht.", day),
        ("Please don't forget 12 December.", day),
        ("N'oubliez pas le 12 décembre.", day),
        ("Non dimenticate il 12 dicembre.", day),
    ]);
}
