//! Days on which the house is to be seen. Today is Monday, 23 November 2026.
use super::november::rows;

#[test]
fn a_chapel_or_a_garden_is_seen_on_a_visit() {
    let two = "2027-08-02 16:30 oneof visit; 2027-08-04 16:30 oneof visit";
    rows(&[
        (
            "Das Brautpaar möchte die Kapelle und den Saal am 2. August oder 4. August anschauen, beide Male um 16.30 Uhr.",
            two,
        ),
        ("My parents would like to see the garden and the barn on 2 August or 4 August, at 4.30 pm both times.", two),
        ("Les mariés aimeraient voir la chapelle et la salle le 2 août ou le 4 août, à 16h30 dans les deux cas.", two),
        (
            "Gli sposi vorrebbero vedere la cappella e la sala il 2 agosto o il 4 agosto, in entrambi i casi alle 16.30.",
            two,
        ),
    ]);
}

#[test]
fn who_comes_to_see_something_comes_for_a_visit() {
    let thursday = "2026-11-26 10:00 wd? visit";
    rows(&[
        ("Am Donnerstag komme ich mit dem Abwart vorbei, um den Platz anzusehen, gegen zehn. Ok?", thursday),
        ("Je viens jeudi avec le concierge voir le terrain et les chambres, vers dix heures. Ça va ?", thursday),
        ("Vengo giovedì con il magazziniere a vedere il campo e le camere, verso le dieci. Ok?", thursday),
    ]);
}

#[test]
fn days_that_suit_right_behind_the_wish_to_see_the_house_are_the_visits() {
    let two = "2027-08-02 17:00 oneof visit; 2027-08-04 17:00 oneof visit";
    rows(&[
        ("Wir würden gerne Ihr Haus anschauen, bevor wir buchen. Der 2. August oder 4. August ginge, ab 17 Uhr.", two),
        ("We'd like to come and see your barn. 2 August or 4 August would suit, at 5 pm.", two),
        ("Nous aimerions venir voir votre grange. Le 2 août ou le 4 août nous irait, à 17h.", two),
        ("We want to see the match together on 2 August at 8 pm.", "2027-08-02 20:00"),
        ("Nous aimerions voir le match ensemble le 2 août à 20h.", "2027-08-02 20:00"),
    ]);
}
