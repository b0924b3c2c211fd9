//! German as Swiss hosts write it: Sie, ss, Guillemets, weekday with every date.

use super::facts;
use super::style::{Labels, Style, Voice, discount, ends, list, quotable, with_question};
use crate::booking::{BillingField, Deposit, Line, LineItem, TaskKind};
use crate::turn::{Answer, Change, DateProblem, OfferFact, RoomFact, Say, WhenFact};
use crate::understanding::DayPart;
use crate::venue::{ClockTime, Layout, Slot, Unit};
use jiff::civil::{Date, Weekday};

/// German.
pub(super) struct German;

const LABELS: Labels = Labels {
    client: "Kundin/Kunde",
    date: "Datum",
    room: "Raum",
    guests: "Gäste",
    total: "Total",
    billing: "Rechnungsadresse",
    deposit: "Anzahlung",
    received: "erhalten",
    due: "fällig",
    open: "offen",
    missing: "es fehlt",
    reason: "Grund",
    draft: "Entwurf",
    draft_end: "Ende des Entwurfs",
    link: "Hier entscheiden",
};

impl Voice for German {
    fn salutation(&self, name: Option<&str>) -> String {
        name.map_or_else(|| "Guten Tag".to_owned(), |n| format!("Guten Tag {n}"))
    }

    fn closing(&self) -> &'static str {
        "Freundliche Grüsse"
    }

    fn disclosure(&self) -> &'static str {
        "Diese Nachricht hat unser KI-Assistent verfasst. Auf Wunsch meldet sich gerne jemand aus unserem Team persönlich."
    }

    fn subject(&self, house: &str, day: Option<Date>) -> String {
        match day {
            Some(d) => format!("Ihr Anlass bei {house} am {}", self.date(d)),
            None => format!("Ihre Anfrage bei {house}"),
        }
    }

    fn date(&self, d: Date) -> String {
        format!("{}, {}. {} {}", weekday(d.weekday()), d.day(), month(d), d.year())
    }

    fn when(&self, w: &WhenFact) -> String {
        match w.end_date {
            Some(end) => format!("{} bis {}{}", self.date(w.date), self.date(end), hours(w.start, w.end, ", jeweils ")),
            None => format!("{}{}", self.date(w.date), hours(w.start, w.end, ", ")),
        }
    }

    fn people(&self, n: u32) -> String {
        if n == 1 { "1 Person".to_owned() } else { format!("{n} Personen") }
    }

    fn unit(&self, unit: Unit) -> &'static str {
        match unit {
            Unit::PerPerson => "pro Person",
            Unit::PerEvent => "pauschal",
            Unit::PerUnit => "pro Stück",
            Unit::PerBottle => "pro Flasche",
            Unit::PerHour => "pro Stunde",
            Unit::PerTable => "pro Tisch",
            Unit::PerSet => "pro Set",
            Unit::PerDay => "pro Tag",
        }
    }

    fn billing_field(&self, field: BillingField) -> &'static str {
        match field {
            BillingField::NameOrCompany => "Name oder Firma",
            BillingField::Street => "Strasse mit Hausnummer",
            BillingField::PostalCode => "Postleitzahl",
            BillingField::City => "Ort",
            BillingField::Country => "Land",
        }
    }

    fn decision(&self, kind: TaskKind) -> &'static str {
        match kind {
            TaskKind::AiReplyApproval => "Darf diese Antwort so hinaus?",
            TaskKind::DateConfirmationMessage => "Kein Datum hat bisher gepasst: Welche Daten schlagen wir vor?",
            TaskKind::RoomAvailabilityMessage => "Darf dieser Raumvorschlag so hinaus?",
            TaskKind::OfferMessage => "Darf diese Offerte so hinaus?",
            TaskKind::TransitionMessage => "Darf diese Antwort zur angenommenen Offerte so hinaus?",
            TaskKind::ConfirmationMessage => "Bestätigen wir diese Buchung verbindlich?",
            TaskKind::ManualReview => "Bitte ansehen: Hier braucht es einen Menschen.",
            TaskKind::MessageManager => "Jemand möchte mit einem Menschen sprechen.",
            TaskKind::OpenQuestion => "Wie beantworten wir diese offene Frage?",
            TaskKind::CancellationRequest => "Nehmen wir diese Absage an?",
            TaskKind::DeclineReview => "Schliessen wir diese abgelehnte Offerte ab?",
            TaskKind::SourceMissingProduct => "Können wir dieses fehlende Produkt beschaffen?",
            TaskKind::RoomConflictResolution => "Zwei Anlässe wollen denselben Raum: Wer erhält ihn?",
            TaskKind::DiscountRequest => "Gewähren wir einen Rabatt?",
            TaskKind::VerifyPayment => "Ist diese Zahlung eingegangen?",
            TaskKind::Refund => "Zahlen wir diesen Betrag zurück?",
            TaskKind::ChangeAfterConfirmation => "Nehmen wir diese Änderung an der bestätigten Buchung an?",
            TaskKind::PrivacyRequest => "Bitte dieses Datenschutzgesuch bearbeiten.",
        }
    }

    fn labels(&self) -> &'static Labels {
        &LABELS
    }

    fn say(&self, say: &Say, style: &Style<'_>) -> String {
        match say {
            Say::ThankForInquiry => "Vielen Dank für Ihre Anfrage – schön, dass Sie an uns gedacht haben.".to_owned(),
            Say::Changed { changes } => self.changed(changes),
            Say::Noted { when, participants, room, items } => {
                self.noted(when.as_ref(), *participants, room.as_deref(), items)
            }
            Say::NothingChanged => "An Ihrer Buchung ändert sich damit nichts.".to_owned(),
            Say::AskDate => if style.precedes(|s| matches!(s, Say::ProposeDates { .. })) {
                "Nun brauchen wir nur noch das passende Datum."
            } else if style.follows(|s| matches!(s, Say::DateImpossible { .. })) {
                "Welches andere Datum käme für Sie infrage?"
            } else {
                "An welchem Datum darf Ihr Anlass bei uns stattfinden?"
            }
            .to_owned(),
            Say::ProposeDates { dates, part } => self.propose(dates, *part, style),
            Say::DateImpossible { date, problem } => {
                let text = self.impossible(*date, *problem);
                with_question(text, style, "Welches andere Datum käme für Sie infrage?")
            }
            Say::AskNextOccurrence { date } => format!("Meinen Sie {}? Ein kurzes Ja genügt.", self.date(*date)),
            Say::AskWeekdayConflict { date, written } => format!(
                "Eine kurze Rückfrage zum Datum: Sie schreiben {}, Ihr Datum fällt aber auf {}. Was ist richtig?",
                Weekday::from_monday_one_offset(*written).map_or("einen anderen Wochentag", weekday),
                self.date(*date)
            ),
            Say::AskWhichDate { dates } => {
                let all: Vec<String> = dates.iter().map(|d| self.date(*d)).collect();
                format!("Welchen Ihrer Tage dürfen wir vorsehen: {}?", list(&all, "oder"))
            }
            Say::AskTime { date, start, slots } => self.ask_time(*date, *start, slots, style),
            Say::AskHeadcount => "Mit wie vielen Personen dürfen wir rechnen?".to_owned(),
            Say::OfferRooms { when, participants, rooms } => self.offer_rooms(when, *participants, rooms, style),
            Say::RoomNotFree { room, date } => {
                let text = format!("{room} ist {} leider bereits vergeben.", self.on_day(*date, style));
                with_question(text, style, "Darf es ein anderer Raum oder ein anderes Datum sein?")
            }
            Say::RoomTooSmall { room, capacity, participants } => {
                let text = if *capacity == 0 {
                    format!("Die gewünschte Bestuhlung ist in {room} leider nicht möglich.")
                } else {
                    format!(
                        "{room} bietet Platz für höchstens {} und ist für {} leider zu klein.",
                        self.people(u32::from(*capacity)),
                        self.people(u32::from(*participants))
                    )
                };
                with_question(text, style, "Darf es ein anderer Raum sein?")
            }
            Say::UnknownRoom { wish, rooms } => {
                let wish = quotable(wish).map_or_else(|| "Diesen Raum".to_owned(), |w| format!("Einen Raum «{w}»"));
                let text = format!("{wish} gibt es bei uns leider nicht; zur Wahl stehen {}.", list(rooms, "und"));
                with_question(text, style, "Welchen dürfen wir für Sie vorsehen?")
            }
            Say::CapacityExceeded { participants, largest, capacity } => {
                let text = format!(
                    "Für {} ist leider auch unser grösster Raum zu klein: {largest} fasst höchstens {}. Gerne hilft \
                     unser Team, eine gute Lösung zu finden.",
                    self.people(u32::from(*participants)),
                    self.people(u32::from(*capacity))
                );
                let question = "Möchten Sie mit weniger Gästen planen, die Gruppe aufteilen oder ein anderes Datum prüfen?";
                with_question(text, style, question)
            }
            Say::RoomHeld { room, when, until } => {
                let until = self.date(*until);
                if style.knows_when(when) {
                    format!("{room} halten wir dafür bis {until} unverbindlich für Sie frei.")
                } else {
                    format!("{room} ist {} für Sie reserviert; diese Option gilt bis {until}.", self.on(when))
                }
            }
            Say::Offer { offer, replaces, included, unavailable, outside_hours } => {
                let mut text = self.offer(offer, replaces.is_some(), style);
                let verb = |names: &[String]| if names.len() == 1 { "ist" } else { "sind" };
                if !included.is_empty() {
                    let names = list(included, "und");
                    text.push_str(&format!(" {names} {} im Raumpreis bereits inbegriffen.", verb(included)));
                }
                if !unavailable.is_empty() {
                    let (names, verb) = (list(unavailable, "und"), verb(unavailable));
                    text.push_str(&format!(" {names} {verb} in {} leider nicht verfügbar.", offer.room));
                }
                if let Some((open, close)) = outside_hours {
                    text.push_str(&format!(
                        " Ihr Anlass liegt teilweise ausserhalb unserer Öffnungszeiten ({}); das klärt unser Team gerne \
                         mit Ihnen.",
                        range(*open, *close)
                    ));
                }
                format!("{text}\n\n{}", self.terms(offer, style))
            }
            Say::OfferStands { version: _, total, valid_until } => format!(
                "Unsere Offerte mit einem Total von {total} gilt unverändert bis {}.",
                self.date(*valid_until)
            ),
            Say::AskAcceptance => if style.follows(|s| matches!(s, Say::Offer { .. } | Say::OfferStands { .. })) {
                "Passt das so für Sie? Ein kurzes Ja genügt, und wir kümmern uns um alles Weitere."
            } else {
                "Passt unsere Offerte so für Sie? Ein kurzes Ja genügt."
            }
            .to_owned(),
            Say::AcceptanceNoted { total } => {
                format!("Herzlichen Dank für Ihre Zusage zum Total von {total} – wir freuen uns auf Ihren Anlass.")
            }
            Say::AcceptedOldVersion { current: _ } => {
                "Vielen Dank für Ihre Zusage. Sie bezog sich noch auf eine frühere Fassung; inzwischen gilt unsere \
                 aktuelle Offerte."
                    .to_owned()
            }
            Say::AskBilling { missing } => self.ask_billing(missing),
            Say::DepositDue { deposit } => self.deposit_due(deposit, style),
            Say::PaymentReceived { amount } => {
                format!("Ihre Zahlung von {amount} ist bei uns eingegangen, herzlichen Dank.")
            }
            Say::PaymentClaimNoted => {
                "Danke für den Hinweis zu Ihrer Zahlung. Unser Team prüft den Eingang und meldet sich, sobald sie \
                 verbucht ist."
                    .to_owned()
            }
            Say::AwaitingConfirmation => {
                "Damit ist alles beisammen. Unser Team schaut die Buchung noch an und schickt Ihnen in Kürze die \
                 Bestätigung."
                    .to_owned()
            }
            Say::Confirmed { when, room, participants, total, deposit_received } => {
                let mut text = format!(
                    "Ihre Buchung ist bestätigt: Wir freuen uns, Sie {} mit {} in {room} zu begrüssen. Das Total beträgt \
                     {total}, inklusive MWST.",
                    self.on(when),
                    self.people(u32::from(*participants))
                );
                if let Some(paid) = deposit_received {
                    text.push_str(&format!(" Ihre Anzahlung von {paid} haben wir dankend erhalten"));
                    match facts::balance(*total, *paid) {
                        Some(rest) => text.push_str(&format!("; der Restbetrag von {rest} folgt mit der Rechnung.")),
                        None => text.push('.'),
                    }
                }
                text.push_str("\n\nWir bereiten alles für Sie vor und sind bis dahin jederzeit für Sie da.");
                text
            }
            Say::AlreadyConfirmed { when, room } => {
                format!("Ihre Buchung ist bereits bestätigt: {room} gehört {} Ihnen.", self.on(when))
            }
            Say::ChangeGoesToTeam => {
                "Weil Ihre Buchung schon bestätigt ist, schaut sich unser Team Ihren Änderungswunsch persönlich an und \
                 meldet sich bei Ihnen."
                    .to_owned()
            }
            Say::ChangeNotPossible { held_when, held_room } => {
                let text = format!(
                    "Diese Änderung ist so leider nicht möglich. Ihre Reservation bleibt in jedem Fall bestehen: {held_room}, {}.",
                    self.when(held_when)
                );
                with_question(text, style, "Sollen wir es dabei belassen, oder haben Sie einen anderen Wunsch?")
            }
            Say::KeptAsIs { held_when, held_room } => format!(
                "Gerne lassen wir alles, wie es ist: {held_room} bleibt {} für Sie reserviert.",
                self.on(held_when)
            ),
            Say::Answer { answer } => self.answer(answer, style),
            Say::QuestionGoesToTeam => if style.follows(|s| matches!(s, Say::Answer { .. })) {
                "Ihre weitere Frage geben wir an unser Team weiter; Sie hören so bald wie möglich von uns."
            } else {
                "Ihre Frage geben wir gerne an unser Team weiter; Sie hören so bald wie möglich von uns."
            }
            .to_owned(),
            Say::SourcingGoesToTeam { wish } => match quotable(wish) {
                Some(w) => format!("«{w}» führen wir selbst nicht; unser Team klärt gerne, ob wir es für Sie organisieren können."),
                None => "Diesen Wunsch decken wir selbst nicht ab; unser Team klärt gerne, ob wir ihn für Sie erfüllen können.".to_owned(),
            },
            Say::CounterGoesToTeam { total, levers } => {
                let mut text = format!("Ihren Preiswunsch haben wir notiert; unser Team prüft ihn und meldet sich bei Ihnen. Das Total liegt zurzeit bei {total}.");
                if !levers.is_empty() {
                    let all: Vec<String> = levers.iter().map(|(name, sum)| format!("{name} (zusammen {sum})")).collect();
                    text.push_str(&format!(" Sparen könnten Sie etwa mit einem Verzicht auf {}.", list(&all, "oder")));
                }
                text
            }
            Say::AskCancel => {
                "Möchten Sie Ihre Buchung wirklich absagen? Mit einem kurzen Ja leiten wir alles in die Wege.".to_owned()
            }
            Say::CancellationGoesToTeam => {
                "Schade, dass es nicht klappt. Unser Team kümmert sich um Ihre Absage und bestätigt sie Ihnen."
                    .to_owned()
            }
            Say::Cancelled { when } => match when {
                Some(w) => format!(
                    "Ihre Buchung für {} ist annulliert. Wir würden uns freuen, Sie ein andermal zu begrüssen.",
                    self.when(w)
                ),
                None => "Ihre Buchung ist annulliert. Wir würden uns freuen, Sie ein andermal zu begrüssen.".to_owned(),
            },
            Say::DeclineNoted => {
                "Schade, dass es diesmal nicht passt – danke, dass Sie uns Bescheid geben. Falls sich etwas ändert, sind \
                 wir gerne wieder für Sie da."
                    .to_owned()
            }
            Say::HumanComing => "Gerne: Jemand aus unserem Team meldet sich persönlich bei Ihnen.".to_owned(),
            Say::Holding => if style.opens() {
                "Danke für Ihre Nachricht. Unser Team schaut sie sich in Ruhe an und meldet sich bald bei Ihnen."
            } else {
                "Unser Team schaut sich das in Ruhe an und meldet sich bald bei Ihnen."
            }
            .to_owned(),
            Say::VisitGoesToTeam => {
                "Gerne zeigen wir Ihnen unser Haus. Unser Team meldet sich mit Vorschlägen für eine Besichtigung."
                    .to_owned()
            }
            Say::AskWhichOpenQuestion => {
                "Damit wir Sie richtig verstehen: Worauf bezieht sich Ihre Antwort genau?".to_owned()
            }
            Say::Guidance => {
                "Gerne helfen wir Ihnen weiter. Schreiben Sie uns doch kurz, wann Ihr Anlass stattfinden soll, mit wie \
                 vielen Personen und was Sie sich wünschen."
                    .to_owned()
            }
            Say::Manager { text } => text.clone(),
            Say::AnythingElse => "Können wir sonst noch etwas für Sie tun?".to_owned(),
        }
    }
}

impl German {
    /// "am Samstag, …" or "von Freitag, … bis Sonntag, …".
    fn on(&self, w: &WhenFact) -> String {
        let word = if w.end_date.is_some() { "von" } else { "am" };
        format!("{word} {}", self.when(w))
    }

    /// "am Samstag, …", or "an diesem Tag" once it was named.
    fn on_day(&self, date: Date, style: &Style<'_>) -> String {
        if style.only_date(date) { "an diesem Tag".to_owned() } else { format!("am {}", self.date(date)) }
    }

    fn on_days(&self, dates: &[Date], and: &str) -> String {
        list(&dates.iter().map(|d| format!("am {}", self.date(*d))).collect::<Vec<_>>(), and)
    }

    fn changed(&self, changes: &[Change]) -> String {
        let mut parts = Vec::new();
        let mut billing = false;
        for c in changes {
            match c {
                Change::When { to } => parts.push(self.on(to)),
                Change::Room { to } => parts.push(format!("in {to}")),
                Change::Headcount { to } => parts.push(format!("mit {}", self.people(u32::from(*to)))),
                Change::Layout { to } => parts.push(layout(*to).to_owned()),
                Change::ItemSet { name, quantity } => parts.push(match quantity {
                    Some(q) if *q > 1 => format!("mit {q} × {name}"),
                    Some(_) | None => format!("mit {name}"),
                }),
                Change::ItemDropped { name } => parts.push(format!("ohne {name}")),
                Change::Billing => billing = true,
            }
        }
        let thanks = "Ihre Rechnungsadresse haben wir übernommen, vielen Dank.";
        match (parts.is_empty(), billing) {
            (true, true) => thanks.to_owned(),
            (true, false) => "Gerne, das haben wir angepasst.".to_owned(),
            (false, false) => format!("Gerne haben wir das angepasst: neu {}.", list(&parts, "und")),
            (false, true) => format!("Gerne haben wir das angepasst: neu {}. {thanks}", list(&parts, "und")),
        }
    }

    fn noted(&self, when: Option<&WhenFact>, people: Option<u16>, room: Option<&str>, items: &[String]) -> String {
        let mut parts: Vec<String> = Vec::new();
        parts.extend(when.map(|w| self.on(w)));
        parts.extend(people.map(|n| format!("mit {}", self.people(u32::from(n)))));
        parts.extend(room.map(|r| format!("in {r}")));
        if !items.is_empty() {
            parts.push(format!("dazu {}", list(items, "und")));
        }
        if parts.is_empty() {
            return "Ihre Angaben haben wir notiert.".to_owned();
        }
        format!("Ihren Anlass haben wir notiert: {}.", parts.join(", "))
    }

    fn propose(&self, dates: &[Date], part: Option<DayPart>, style: &Style<'_>) -> String {
        let part = match (part, dates.len()) {
            (None, _) => "",
            (Some(DayPart::Morning), 1) => " am Vormittag",
            (Some(DayPart::Afternoon), 1) => " am Nachmittag",
            (Some(DayPart::Evening), 1) => " am Abend",
            (Some(DayPart::Morning), _) => ", jeweils am Vormittag",
            (Some(DayPart::Afternoon), _) => ", jeweils am Nachmittag",
            (Some(DayPart::Evening), _) => ", jeweils am Abend",
        };
        let text = format!("Gut möglich wäre es {}{part}.", self.on_days(dates, "oder"));
        let question = if dates.len() == 1 { "Passt Ihnen dieser Tag?" } else { "Welcher Tag ist Ihnen am liebsten?" };
        with_question(text, style, question)
    }

    fn impossible(&self, date: Date, problem: DateProblem) -> String {
        let day = self.date(date);
        match problem {
            DateProblem::Past => format!("{day} liegt bereits hinter uns."),
            DateProblem::Closed => format!("Am {day} ist unser Haus leider geschlossen."),
            DateProblem::NoRoomFree => format!("Am {day} ist leider kein passender Raum mehr frei."),
            DateProblem::TooFar => {
                format!("Für {day} nehmen wir noch keine Buchungen an; so weit voraus planen wir nicht.")
            }
        }
    }

    fn ask_time(&self, date: Date, start: Option<ClockTime>, slots: &[Slot], style: &Style<'_>) -> String {
        let day = self.on_day(date, style);
        if let Some(start) = start {
            return format!("Bis wann dürfen wir {day} ab {start} Uhr für Sie planen?");
        }
        if slots.is_empty() {
            return format!("Von wann bis wann dürfen wir {day} für Sie planen?");
        }
        let all: Vec<String> =
            slots
                .iter()
                .map(|s| {
                    if s.full_day {
                        format!("der ganze Tag ({})", range(s.start, s.end))
                    } else {
                        range(s.start, s.end)
                    }
                })
                .collect();
        format!("Zur Wahl stehen {day} {}. Welche Zeit passt Ihnen?", list(&all, "oder"))
    }

    fn offer_rooms(&self, when: &WhenFact, people: u16, rooms: &[RoomFact], style: &Style<'_>) -> String {
        let Some((first, others)) = rooms.split_first() else { return String::new() };
        let guests = self.people(u32::from(people));
        let frame = if style.knows_when(when) {
            format!("Für {guests}")
        } else if when.end_date.is_none() && style.only_date(when.date) {
            format!("Für {guests} an diesem Tag{}", hours(when.start, when.end, ", "))
        } else {
            format!("Für {guests} {}", self.on(when))
        };
        let mut text = format!("{frame} empfehlen wir Ihnen {}.", self.room(first));
        if !others.is_empty() {
            let all: Vec<String> = others.iter().map(|r| self.room(r)).collect();
            text.push_str(&format!(" Ebenfalls frei: {}.", list(&all, "und")));
        }
        let question = if others.is_empty() {
            format!("Dürfen wir {} für Sie reservieren?", first.name)
        } else {
            "Welchen Raum dürfen wir für Sie reservieren?".to_owned()
        };
        with_question(text, style, &question)
    }

    fn room(&self, r: &RoomFact) -> String {
        format!("{} (bis {}, {} pro Tag)", r.name, self.people(u32::from(r.capacity)), r.day_rate)
    }

    fn offer(&self, o: &OfferFact, replaces: bool, style: &Style<'_>) -> String {
        let which = if replaces { "unsere angepasste Offerte" } else { "unsere Offerte" };
        let guests = self.people(u32::from(o.participants));
        let layout = o.layout.map(|l| format!(", {}", layout(l))).unwrap_or_default();
        let mut text = if style.knows_when(&o.when) && style.knows_room(&o.room) {
            format!("Hier ist {which} für {guests}{layout}: ")
        } else {
            format!("Hier ist {which} für {}, mit {guests} in {}{layout}: ", self.when(&o.when), o.room)
        };
        let (mut hire, mut extras, mut discounts) = (Vec::new(), Vec::new(), Vec::new());
        for line in &o.lines {
            match line.item {
                LineItem::Room(_) => hire.push(self.line(line, "Raummiete")),
                LineItem::Item(_) => extras.push(self.line(line, &line.name)),
                LineItem::Discount => discounts.push(discount(line)),
            }
        }
        text.push_str(&list(&hire, "und"));
        if !extras.is_empty() {
            let link = if hire.is_empty() { "" } else { ", dazu " };
            text.push_str(&format!("{link}{}", list(&extras, "sowie")));
        }
        text.push('.');
        for d in discounts {
            text.push_str(&format!(" Davon ziehen wir einen Rabatt von {d} ab."));
        }
        text.push_str(&format!(" Das Total beträgt {}", o.total));
        if !o.vat.is_empty() {
            let parts: Vec<String> = o.vat.iter().map(|v| format!("MWST {}: {}", v.rate, v.amount)).collect();
            text.push_str(&format!(", darin enthalten {}", list(&parts, "und")));
        }
        text.push('.');
        text
    }

    /// Until when the offer stands and what is due.
    fn terms(&self, o: &OfferFact, style: &Style<'_>) -> String {
        let same = |s: &Say| matches!(s, Say::RoomHeld { until, .. } if *until == o.valid_until);
        let also = if style.follows(same) { "ebenfalls " } else { "" };
        let mut text = format!("Die Offerte gilt {also}bis {}", self.date(o.valid_until));
        match &o.deposit {
            Some(d) => {
                text.push_str(&format!("; die Anzahlung von {} wird bis {} fällig.", d.amount, self.date(d.due)))
            }
            None => text.push('.'),
        }
        text
    }

    fn line(&self, l: &Line, name: &str) -> String {
        let (q, price) = (l.quantity, format!("{} {}", l.unit_price, self.unit(l.unit)));
        let what = match l.unit {
            Unit::PerPerson => format!("{name} für {}", self.people(q)),
            Unit::PerEvent | Unit::PerUnit | Unit::PerSet => {
                if q == 1 {
                    name.to_owned()
                } else {
                    format!("{q} × {name}")
                }
            }
            Unit::PerBottle => counted(q, "Flasche", "Flaschen", name),
            Unit::PerHour => format!("{name} für {}", plural(q, "Stunde", "Stunden")),
            Unit::PerTable => format!("{name} für {}", plural(q, "Tisch", "Tische")),
            Unit::PerDay => {
                if q == 1 {
                    name.to_owned()
                } else {
                    format!("{name} für {}", plural(q, "Tag", "Tage"))
                }
            }
        };
        if q == 1 { format!("{what} zu {price}") } else { format!("{what} zu {price} (zusammen {})", l.total) }
    }

    fn ask_billing(&self, missing: &[BillingField]) -> String {
        let names: Vec<String> = missing.iter().map(|m| self.billing_field(*m).to_owned()).collect();
        let verb = if names.len() == 1 { "fehlt" } else { "fehlen" };
        let what = if names.len() == 1 { "diese Angabe" } else { "diese Angaben" };
        format!("Für die Rechnung {verb} uns noch {}. Schicken Sie uns {what} bitte kurz?", list(&names, "und"))
    }

    fn deposit_due(&self, d: &Deposit, style: &Style<'_>) -> String {
        let billing = |s: &Say| matches!(s, Say::AskBilling { .. });
        let (sum, due) = (d.amount, self.date(d.due));
        if style.follows(billing) || style.precedes(billing) {
            format!("Die Anzahlung von {sum} wird bis {due} fällig.")
        } else {
            format!("Bitte überweisen Sie uns die Anzahlung von {sum} bis {due}.")
        }
    }

    fn answer(&self, answer: &Answer, style: &Style<'_>) -> String {
        match answer {
            Answer::Faq { topic: _, text } => text.clone(),
            Answer::OpeningHours { open, close } => format!("Unser Haus ist täglich offen, {}.", range(*open, *close)),
            Answer::Rooms { rooms } => {
                let all: Vec<String> = rooms.iter().map(|r| self.room(r)).collect();
                if let [one] = all.as_slice() {
                    format!("Gerne: Dafür eignet sich {one}.")
                } else {
                    format!("Gerne: Zur Wahl stehen {}.", list(&all, "und"))
                }
            }
            Answer::RoomFeatures { room, features } => {
                if features.is_empty() {
                    format!("Gerne: {}.", self.room(room))
                } else {
                    format!("{} bietet Ihnen {}.", self.room(room), list(features, "und"))
                }
            }
            Answer::RoomHas { room, thing, has } => {
                let thing = quotable(thing).unwrap_or_else(|| "das Gewünschte".to_owned());
                if *has {
                    format!("Ja, das finden Sie in {room}: {thing}.")
                } else {
                    format!("In {room} fehlt das leider: {thing}.")
                }
            }
            Answer::Items { items } => {
                let all: Vec<String> =
                    items.iter().map(|i| format!("{} zu {} {}", i.name, i.price, self.unit(i.unit))).collect();
                format!("Gerne: Wir bieten Ihnen {}.", list(&all, "und"))
            }
            Answer::FreeDates { dates } => format!("Frei ist es zurzeit zum Beispiel {}.", self.on_days(dates, "und")),
            Answer::RoomFree { room, date, free } => {
                let day = self.on_day(*date, style);
                if *free {
                    format!("Ja, {room} ist {day} noch frei.")
                } else {
                    format!("{room} ist {day} leider schon vergeben.")
                }
            }
            Answer::State { when, room, total, confirmed } => {
                let mut text = match (confirmed, room) {
                    (true, Some(r)) => format!("Ihre Buchung ist bestätigt: {r}"),
                    (true, None) => "Ihre Buchung ist bestätigt".to_owned(),
                    (false, Some(r)) => format!("Für Sie ist zurzeit unverbindlich reserviert: {r}"),
                    (false, None) => "Ihre Anfrage ist bei uns in Arbeit".to_owned(),
                };
                if let Some(w) = when {
                    text.push_str(&format!(", {}", self.when(w)));
                }
                if let Some(t) = total {
                    text.push_str(&format!(", mit einem Total von {t}"));
                }
                text.push('.');
                text
            }
        }
    }
}

fn plural(n: u32, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

fn counted(n: u32, one: &str, many: &str, name: &str) -> String {
    format!("{} {name}", plural(n, one, many))
}

fn range(start: ClockTime, end: ClockTime) -> String {
    format!("{start}–{} Uhr", ends(end))
}

fn hours(start: Option<ClockTime>, end: Option<ClockTime>, lead: &str) -> String {
    match (start, end) {
        (None, None) => String::new(),
        (Some(s), Some(e)) => format!("{lead}{}", range(s, e)),
        (Some(s), None) => format!("{lead}ab {s} Uhr"),
        (None, Some(e)) => format!("{lead}bis {} Uhr", ends(e)),
    }
}

fn weekday(w: Weekday) -> &'static str {
    match w {
        Weekday::Monday => "Montag",
        Weekday::Tuesday => "Dienstag",
        Weekday::Wednesday => "Mittwoch",
        Weekday::Thursday => "Donnerstag",
        Weekday::Friday => "Freitag",
        Weekday::Saturday => "Samstag",
        Weekday::Sunday => "Sonntag",
    }
}

/// Names of the months.
const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

fn month(d: Date) -> &'static str {
    usize::try_from(d.month()).ok().and_then(|m| MONTHS.get(m.checked_sub(1)?)).copied().unwrap_or_default()
}

fn layout(l: Layout) -> &'static str {
    match l {
        Layout::Theatre => "mit Konzertbestuhlung",
        Layout::UShape => "mit Bestuhlung in U-Form",
        Layout::Workshop => "mit Workshop-Inseln",
        Layout::Boardroom => "mit einer grossen Tafel",
        Layout::Classroom => "mit Seminarbestuhlung",
        Layout::Banquet => "mit Bankettbestuhlung",
        Layout::Standing => "als Stehanlass",
    }
}
