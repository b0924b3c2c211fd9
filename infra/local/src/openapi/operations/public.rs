//! Routes without a key: signed, or under a path that cannot be guessed; and how links to them are made.

use super::super::Operation;
use platform::desk::links::CalendarLink;
use platform::desk::{NoFields, NoticeTaken, PaymentNotice};
use platform::http::Code::{BookingCancelled, NotPossible};
use platform::http::Role::Admin;

pub(super) fn operations() -> Vec<Operation> {
    type Op = Operation;
    vec![
        Op::new::<NoFields>(
            "GET",
            "/d/{token}",
            "decisionPage",
            "A task, for a manager with a mail's link. Reading changes nothing.",
            &["decision-page.get"],
        )
        .page(),
        Op::new::<NoFields>(
            "POST",
            "/d/{token}",
            "decideByLink",
            "A manager's decision by a mail's link.",
            &["decision-page.post"],
        )
        .page()
        .form(&["verdict", "digest", "reply"]),
        Op::new::<NoFields>(
            "GET",
            "/o/{token}",
            "offerPage",
            "The current offer of one event, for its client.",
            &["offer-page.get"],
        )
        .page(),
        Op::new::<NoFields>(
            "POST",
            "/o/{token}",
            "answerOffer",
            "A client accepts or declines the offer, or asks.",
            &["offer-page.post"],
        )
        .page()
        .form(&["act", "offer", "seen", "question"]),
        Op::new::<NoFields>(
            "GET",
            "/calendar/{token}",
            "calendar",
            "Options and confirmed events; the token ends with `.ics`.",
            &["calendar.get"],
        )
        .media("text/calendar"),
        Op::new::<CalendarLink>(
            "POST",
            "/api/config/calendar-link",
            "makeCalendarLink",
            "A link to the house's calendar. Each is good for a year.",
            &["calendar.link"],
        )
        .role(Admin)
        .keyed(),
        Op::new::<NoticeTaken>(
            "POST",
            "/hooks/payment",
            "paymentNotice",
            "A payment that the payment service tells of; the same reference twice is one payment.",
            &["payment-hook"],
        )
        .signed()
        .takes::<PaymentNotice>()
        .keyed()
        .may_miss()
        .conflicts(&[BookingCancelled, NotPossible]),
    ]
}
