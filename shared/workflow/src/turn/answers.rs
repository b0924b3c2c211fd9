//! Questions, answered from the venue's data. A question changes no fact; what no data answers goes to the team.

use super::work::{Work, when};
use super::{Answer, ItemFact, Mutant, Say, dates, deal, offer, room};
use crate::booking::{Fingerprint, Question, Schedule, TaskKind};
use crate::understanding::{Act, AskedAbout, Context, DateRole, Item, Understanding, VagueWish, When, understand};
use crate::venue::catalogue::Category;
use crate::venue::{Product, Room, RoomId, Topic, Unit};

/// Most items named in one answer; mails are no price lists.
const ITEMS: usize = 3;

/// One answer per topic asked, each once.
pub(super) fn answer(w: &mut Work<'_>, u: &Understanding) -> Vec<Say> {
    let mut answers: Vec<Answer> = Vec::new();
    let mut open = false;
    if let (true, Some(AskedAbout::Room(id))) = (Mutant::StoresQuestions.lives(), u.asked_about.first()) {
        w.next.facts.room_wish = Some(id.clone());
    }
    // What was asked in a mail whose reply still waits is answered in the reply that takes its place.
    let waiting = w.before.tasks.iter().any(|t| t.kind == TaskKind::AiReplyApproval);
    w.questions = if waiting { w.next.unanswered.clone() } else { Vec::new() };
    let earlier = w.questions.len();
    for topic in u.topics() {
        let q = Question { topic, about: u.asked_about.clone(), dates: u.dates.clone() };
        if !w.questions.contains(&q) {
            w.questions.push(q);
        }
    }
    for (i, q) in w.questions.clone().into_iter().enumerate() {
        if q.topic == Topic::Prices && super::bargain::countered_with(u).is_some() {
            // "Is anything possible about the price?" is bargaining, and answered as such.
            continue;
        }
        let balance = u.topics().contains(&Topic::Payment) && w.next.received().is_some();
        if q.topic == Topic::Prices && q.about.is_empty() && balance {
            // "How much is left to pay?": what was paid, and the rest of it.
            continue;
        }
        if q.topic == Topic::FreeDates && w.next.facts.schedule.is_none() && asked_day(&q).is_none() {
            // The reply proposes dates anyway: for the days asked about, if any were named.
            if let Some(v) = asked_wish(&q) {
                w.next.facts.date_wish = Some(super::when::wish_now(w, v));
            }
            w.next.facts.wants_event = true;
            continue;
        }
        let f = &w.next.facts;
        let of = |s: Option<Schedule>| s.map(|s| s.date);
        let taken = asked_day(&q).is_some_and(|d| of(f.schedule) == Some(d) && of(w.before.facts.schedule) != Some(d));
        if q.topic == Topic::FreeDates && taken && q.about.is_empty() {
            // "Are you free on 3 April? We would be 40": the reply goes on with that day.
            continue;
        }
        if let (Topic::FreeDates, Some(day), None) = (q.topic, asked_day(&q), f.schedule) {
            // Who asks first and tells for how many in the next mail still means that day.
            w.next.facts.date_wish = Some(VagueWish { from: Some(day), to: Some(day), weekday: None, part: None });
        }
        let f = &w.next.facts;
        let complete = f.schedule.filter(|s| s.windows().is_some() && f.participants.is_some());
        let day = complete.map(|s| s.date).filter(|_| w.next.hold.is_none());
        let same_day = day.is_some() && asked_day(&q).is_none_or(|d| Some(d) == day) && asked_wish(&q).is_none();
        if q.topic == Topic::FreeDates && same_day && q.about.is_empty() {
            // "Which rooms are free?" on the day in question: the reply offers them.
            continue;
        }
        if q.topic == Topic::Other && is_echo(w, u) {
            continue;
        }
        let found = if super::promise::is_about(w, &q.about) { Vec::new() } else { by_topic(w, &q) };
        if found.is_empty() {
            open = true;
            if i >= earlier {
                let made_from = Fingerprint::of(&u.text);
                let id = w.open_task(TaskKind::OpenQuestion, "no_data_for_question", made_from, None);
                w.words(&id, &u.text);
            }
        }
        for a in found {
            if !answers.contains(&a) {
                answers.push(a);
            }
        }
    }
    // Where the booking stands is said once, with what it costs where that was asked.
    if answers.iter().any(|a| matches!(a, Answer::State { total: Some(_), .. })) {
        answers.retain(|a| !matches!(a, Answer::State { total: None, .. }));
    }
    let lacking = |a: &Answer| match a {
        Answer::RoomHas { thing, has: false, .. } => offer::other_room(w, thing),
        _ => None,
    };
    let elsewhere: Vec<Say> = answers.iter().filter_map(lacking).collect();
    let mut says: Vec<Say> = answers.into_iter().map(|answer| Say::Answer { answer }).chain(elsewhere).collect();
    says.extend(deal::stands(w).filter(|_| u.topics().contains(&Topic::BookingState)));
    if open {
        says.push(Say::QuestionGoesToTeam);
    }
    says
}

/// Answers to what was asked in mails whose reply was held and is written anew.
pub(super) fn still_waiting(w: &mut Work<'_>) -> Vec<Say> {
    let nothing = understand(None, "", w.world.local.date(), w.world.venue, &Context::default());
    answer(w, &nothing)
}

/// Longest "does that work?", in characters.
const ECHO: usize = 32;

/// "12 June would be great. Is that possible?": what became of the facts is the answer. Beside a question that has
/// one, a sentence without a question mark is the reason for it.
fn is_echo(w: &Work<'_>, u: &Understanding) -> bool {
    let taken = w.next.facts != w.before.facts;
    let answered = u.topics().len() > 1;
    let mut others = u.acts.iter().filter(|a| matches!(a.act, Act::Ask { topic: Topic::Other }));
    others.all(|a| {
        let words = u.text.get(a.span.0..a.span.1).unwrap_or_default().trim();
        taken && words.chars().count() <= ECHO || answered && !words.contains('?')
    })
}

fn by_topic(w: &Work<'_>, q: &Question) -> Vec<Answer> {
    let topic = q.topic;
    let rooms: Vec<&Room> = q
        .about
        .iter()
        .filter_map(|a| match a {
            AskedAbout::Room(id) => w.room(id),
            AskedAbout::Item(_) | AskedAbout::PerPerson => None,
        })
        .collect();
    let items: Vec<&Item> = q
        .about
        .iter()
        .filter_map(|a| match a {
            AskedAbout::Item(i) => Some(i),
            AskedAbout::Room(_) | AskedAbout::PerPerson => None,
        })
        .collect();
    match topic {
        Topic::OpeningHours => {
            let o = w.world.venue.opening;
            vec![Answer::OpeningHours { open: o.open, close: o.close }]
        }
        Topic::Rooms | Topic::Equipment if !rooms.is_empty() => about_rooms(w, q, &rooms, &items),
        Topic::Rooms => all_rooms(w),
        Topic::Prices | Topic::RateInclusions
            if q.about.contains(&AskedAbout::PerPerson)
                && rooms.is_empty()
                && items.is_empty()
                && deal::live(w).is_some() =>
        {
            deal::per_person(w).into_iter().collect()
        }
        Topic::Prices => prices(w, &rooms, &items),
        Topic::Catering | Topic::Menus | Topic::Diets | Topic::Equipment | Topic::RateInclusions
            if !items.is_empty() =>
        {
            deal::items(w, &items)
        }
        Topic::RateInclusions if w.next.hold.is_some() => held_room(w),
        Topic::Payment => payment(w),
        // How early one must book is no matter once a room is held: what must be told by when, a person says.
        Topic::LeadTime if w.next.hold.is_some() => Vec::new(),
        Topic::Menus => {
            // Out of season the kitchen still cooks.
            let menus = menus(w);
            if menus.is_empty() { catering(w) } else { menus }
        }
        Topic::Catering => catering(w),
        Topic::FreeDates => free_dates(w, q, &rooms),
        Topic::BookingState if undecided(w) => Vec::new(),
        Topic::BookingState => {
            let paid = w.next.received().and_then(|_| deal::deposit(w));
            std::iter::once(state(w, deal::stands(w).is_none())).chain(paid).collect()
        }
        Topic::Parking
        | Topic::Address
        | Topic::Wifi
        | Topic::Accessibility
        | Topic::Equipment
        | Topic::Diets
        | Topic::CancellationTerms
        | Topic::Setup
        | Topic::RateInclusions
        | Topic::ExternalCatering
        | Topic::LeadTime
        | Topic::Streaming => faq(w, topic),
        Topic::Other => Vec::new(),
    }
}

/// Whether nobody but a manager can say how the booking stands: its end waits for them, or they would not confirm it.
fn undecided(w: &Work<'_>) -> bool {
    let rejected = w.next.rejected_confirmation.as_ref().is_some_and(|f| *f == w.next.confirmation_fingerprint());
    w.has_task(TaskKind::CancellationRequest) || rejected && w.next.contract.is_none()
}

/// Where the booking stands; `priced`: with what it costs.
fn state(w: &Work<'_>, priced: bool) -> Answer {
    Answer::State {
        when: w.next.facts.schedule.map(when),
        room: w.next.hold.as_ref().map(|h| w.room_name(&h.room)),
        total: deal::live(w).filter(|_| priced).map(|o| o.total),
        confirmed: w.next.contract.is_some(),
    }
}

/// What was asked about with its price, else what the open offer costs, else the rooms; and what the prices include.
fn prices(w: &Work<'_>, rooms: &[&Room], items: &[&Item]) -> Vec<Answer> {
    let offered = deal::live(w).is_some();
    let fact = |r: &&Room| room::fact(w, r, w.next.facts.layout);
    let mut answers: Vec<Answer> =
        rooms.iter().map(|r| Answer::RoomFeatures { room: fact(r), features: Vec::new() }).collect();
    if !items.is_empty() {
        answers.extend(deal::items(w, items));
    }
    if answers.is_empty() {
        answers = if offered { vec![state(w, true)] } else { all_rooms(w) };
    }
    answers.extend(faq(w, Topic::Prices));
    answers
}

pub(super) fn faq(w: &Work<'_>, topic: Topic) -> Vec<Answer> {
    let found = w.world.venue.faq.iter().find(|f| f.topic == topic);
    found.map(|f| Answer::Faq { topic, text: f.words(w.next.language).to_owned() }).into_iter().collect()
}

fn all_rooms(w: &Work<'_>) -> Vec<Answer> {
    let f = &w.next.facts;
    let fits = |r: &&Room| r.capacity(f.layout).is_some_and(|c| f.participants.is_none_or(|p| p <= c));
    let mut rooms: Vec<_> = w.world.venue.rooms.iter().filter(fits).map(|r| room::fact(w, r, f.layout)).collect();
    if rooms.is_empty() {
        rooms = w.world.venue.rooms.iter().map(|r| room::fact(w, r, None)).collect();
    }
    vec![Answer::Rooms { rooms }]
}

/// Whether a room has something, is free on a day, or what it has at all.
fn about_rooms(w: &Work<'_>, q: &Question, rooms: &[&Room], items: &[&Item]) -> Vec<Answer> {
    let mut answers = Vec::new();
    let day = asked_day(q);
    for r in rooms {
        if let Some(date) = day.or(w.next.facts.schedule.map(|s| s.date)).filter(|_| items.is_empty() && day.is_some())
        {
            answers.push(Answer::RoomFree { room: r.name.clone(), date, free: free_on(w, r, date) });
        } else if items.is_empty() {
            let features = r.features.iter().map(|f| f.words(w.next.language).to_owned());
            answers.push(Answer::RoomFeatures {
                room: room::fact(w, r, w.next.facts.layout),
                features: features.collect(),
            });
        }
        for item in items {
            let Item::Product(id) = item else { continue };
            let Some(p) = w.world.venue.product(id) else { continue };
            let has = deal::covers(r, id) || !p.unavailable_in.contains(&r.id);
            answers.push(Answer::RoomHas { room: r.name.clone(), thing: p.name.clone(), has });
        }
    }
    answers
}

/// The one day a question names.
fn asked_day(q: &Question) -> Option<jiff::civil::Date> {
    q.dates.iter().filter(|d| d.value.wish().is_none()).find_map(|d| match (&d.value.when, d.value.role) {
        (When::Days { start, .. }, DateRole::Event | DateRole::Other) => Some(*start),
        _ => None,
    })
}

fn free_on(w: &Work<'_>, r: &Room, date: jiff::civil::Date) -> bool {
    let (start, end) = match w.next.facts.schedule {
        Some(Schedule { start: Some(s), end: Some(e), .. }) => (s, e),
        _ => w.world.venue.full_day(),
    };
    let s = Schedule { date, end_date: None, start: Some(start), end: Some(end) };
    dates::problem(w, date).is_none()
        && s.windows().is_some_and(|ws| w.world.diary.is_free(r, &ws, &w.next.id.0, w.world.now))
}

/// How we pay, and what of the client's own deposit is open.
fn payment(w: &Work<'_>) -> Vec<Answer> {
    if w.next.cancelled.is_some() && w.next.received().is_some() {
        // What becomes of money that was paid is a person's to say.
        return Vec::new();
    }
    let own = deal::deposit(w);
    if own.is_some() && w.next.received().is_some() {
        return own.into_iter().collect();
    }
    faq(w, Topic::Payment).into_iter().chain(own).collect()
}

/// What the room held has.
fn held_room(w: &Work<'_>) -> Vec<Answer> {
    let held = w.next.hold.as_ref().and_then(|h| w.room(&h.room));
    let told = held.map(|r| {
        let features = r.features.iter().map(|f| f.words(w.next.language).to_owned()).collect();
        Answer::RoomFeatures { room: room::fact(w, r, w.next.facts.layout), features }
    });
    told.into_iter().collect()
}

/// Products and menus with their prices.
pub(super) fn facts(w: &Work<'_>, items: &[&Item]) -> Vec<ItemFact> {
    let venue = w.world.venue;
    let fact = |i: &&Item| match i {
        Item::Product(id) => venue.product(id).map(product_fact),
        Item::Menu(id) => venue.menu(id).map(|m| ItemFact {
            item: (*i).clone(),
            name: m.name.clone(),
            price: m.price,
            unit: Unit::PerPerson,
        }),
        Item::Unknown(_) => None,
    };
    items.iter().filter_map(fact).collect()
}

fn product_fact(p: &Product) -> ItemFact {
    ItemFact { item: Item::Product(p.id.clone()), name: p.name.clone(), price: p.price, unit: p.unit }
}

/// Menus of the event's month, or of all months while no date is known.
fn menus(w: &Work<'_>) -> Vec<Answer> {
    let month = w.next.facts.schedule.map(|s| s.date.month());
    let items: Vec<ItemFact> = w
        .world
        .venue
        .menus
        .iter()
        .filter(|m| month.is_none_or(|n| m.months.contains(&n)))
        .map(|m| ItemFact {
            item: Item::Menu(m.id.clone()),
            name: m.name.clone(),
            price: m.price,
            unit: Unit::PerPerson,
        })
        .collect();
    if items.is_empty() { Vec::new() } else { vec![Answer::Items { items }] }
}

/// A first choice of food that the held or wished room allows.
fn catering(w: &Work<'_>) -> Vec<Answer> {
    let room: Option<RoomId> = w.next.hold.as_ref().map(|h| h.room.clone()).or(w.next.facts.room_wish.clone());
    let items: Vec<ItemFact> = w
        .world
        .venue
        .products
        .iter()
        .filter(|p| p.category == Category::Catering)
        .filter(|p| room.as_ref().is_none_or(|r| !p.unavailable_in.contains(r)))
        .take(ITEMS)
        .map(product_fact)
        .collect();
    let mut answers = if items.is_empty() { Vec::new() } else { vec![Answer::Items { items }] };
    answers.extend(faq(w, Topic::Catering));
    answers
}

/// The vague period a message names.
fn asked_wish(q: &Question) -> Option<VagueWish> {
    q.dates.iter().find_map(|d| d.value.wish())
}

/// Whether a room is free on a day, or which days are free.
fn free_dates(w: &Work<'_>, q: &Question, rooms: &[&Room]) -> Vec<Answer> {
    // "Is Room E free that day?" means the day we talk about, unless another period is named.
    let known = w.next.facts.schedule.map(|s| s.date).filter(|_| asked_wish(q).is_none());
    if let (Some(date), false) = (asked_day(q).or(known), rooms.is_empty()) {
        return rooms
            .iter()
            .map(|r| Answer::RoomFree { room: r.name.clone(), date, free: free_on(w, r, date) })
            .collect();
    }
    let dates = match (asked_day(q), asked_wish(q)) {
        (Some(day), _) => dates::around(w, day),
        (None, wish) => dates::propose(w, &wish.unwrap_or_default()),
    };
    if dates.is_empty() { Vec::new() } else { vec![Answer::FreeDates { dates }] }
}
