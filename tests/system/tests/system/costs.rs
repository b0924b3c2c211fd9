//! What every route asks of DynamoDB, besides the API key and the rate limit: three requests at most, a client's message
//! five in three hops (DESIGN section 4). The routes are the template's: one that is not called here fails the test.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    missing_docs,
    reason = "tests; the table is the point"
)]

use crate::support::{ACCEPTANCE, event, good, options, pending, say, start, text};
use jiff::SignedDuration;
use openevent::client::{Caller, Reply};
use openevent::seed::DEV_KEY;
use openevent::stack::Stack;
use openevent::template::Template;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

mod contested;

/// Most requests of a route.
const MOST: u64 = 3;
/// Those of a client's message.
const MESSAGE: u64 = 5;
/// Waits of a client's message that add up.
const MESSAGE_HOPS: u64 = 3;

/// Calls of a route that are a client's message, whatever they are called.
const MESSAGES: [(&str, &str); 4] = [
    ("POST /api/start-conversation", ""),
    ("POST /api/send-message", ""),
    ("POST /o/{token}", "a question"),
    ("POST /api/client/continue", ""),
];

/// Calls that ask for more, and why.
const EXCEPTED: [(&str, &str, u64, &str); 1] =
    [("POST /api/client/reset", "frees the room", 4, "a developer's tool that production refuses")];

const FORM: &str = "application/x-www-form-urlencoded";

struct Costs {
    stack: Stack,
    caller: Caller,
    nobody: Caller,
    called: BTreeSet<String>,
    table: Vec<String>,
    above: Vec<String>,
    clients: usize,
}

/// What one client's inquiry led to.
struct Booked {
    session: String,
    event: String,
    client: String,
    task: Value,
}

fn is_message(route: &str, how: &str) -> bool {
    MESSAGES.iter().any(|(r, h)| *r == route && (h.is_empty() || *h == how))
}

impl Costs {
    async fn new() -> Self {
        let mut options = options();
        options.variables.push(("ENABLE_DANGEROUS_ENDPOINTS".into(), "true".into()));
        let stack = Stack::start(options).await.unwrap();
        let nobody = Caller::new(stack.url());
        let caller = nobody.clone().with_key(DEV_KEY);
        // The first use of a key is noted, and the seed's house is made.
        good(&caller.get("/api/events").await.unwrap());
        let (called, table, above) = (BTreeSet::new(), Vec::new(), Vec::new());
        Self { stack, caller, nobody, called, table, above, clients: 0 }
    }

    /// The limits' buckets fill again.
    fn a_while_later(&self) {
        let clock = &self.stack.state().clock;
        clock.set(clock.now().checked_add(SignedDuration::from_secs(2)).unwrap());
    }

    /// One call, with its figures. `path` is the route's, with what stands in place of its parameters.
    async fn calls(&mut self, route: &str, how: &str, path: &str, body: Option<Value>) -> Reply {
        let body = body.map(|b| ("application/json", b.to_string()));
        self.sends(&self.caller.clone(), route, how, (path, body)).await
    }

    async fn sends(
        &mut self,
        by: &Caller,
        route: &str,
        how: &str,
        (path, body): (&str, Option<(&str, String)>),
    ) -> Reply {
        self.a_while_later();
        self.clients += 1;
        let by = by.clone().with_header("idempotency-key", &format!("key-{}", self.clients));
        let requests = self.stack.requests().clone();
        requests.reset();
        let (method, _) = route.split_once(' ').unwrap();
        let (media, text) = body.unzip();
        let reply = by.send(method.parse().unwrap(), path, media, text.unwrap_or_default().into_bytes()).await.unwrap();
        let (total, door, operations) = (requests.total(), requests.at_the_door(), requests.by_operation());
        let (own, hops) = (total - door, requests.hops());
        let most = if is_message(route, how) { MESSAGE } else { MOST };
        let excepted = EXCEPTED.iter().find(|(r, h, ..)| *r == route && *h == how);
        let all: Vec<String> = operations.iter().map(|(name, n)| format!("{name} {n}")).collect();
        let why = excepted.map(|(.., why)| format!(" ({why})")).unwrap_or_default();
        let line = format!("{own} of {most}, {door} at the door  {route:<58} {how:<24} {}{why}", all.join(", "));
        if own > excepted.map_or(most, |(_, _, most, _)| *most) {
            self.above.push(line.clone());
        }
        // The authorizer has a hop of its own.
        let authorized = u64::from(path.starts_with("/api/"));
        let continues = route == "POST /api/client/continue";
        if is_message(route, how) && !continues && hops > MESSAGE_HOPS + authorized {
            self.above.push(format!("{hops} hops: {line}"));
        }
        self.table.push(line);
        self.called.insert(route.to_owned());
        reply
    }

    async fn get(&mut self, route: &str, how: &str, path: &str) -> Value {
        good(&self.calls(route, how, path, None).await)
    }

    async fn post(&mut self, route: &str, how: &str, path: &str, body: Value) -> Value {
        let reply = self.calls(route, how, path, Some(body)).await;
        assert!(reply.status < 300, "{route} {how}: {} {}", reply.status, reply.text());
        reply.json()
    }

    async fn page(&mut self, route: &str, how: &str, path: &str, form: Option<&str>) -> String {
        let nobody = self.nobody.clone();
        let reply = self.sends(&nobody, route, how, (path, form.map(|f| (FORM, f.to_owned())))).await;
        assert_eq!(reply.status, 200, "{route} {how}: {}", reply.text());
        reply.text()
    }

    fn address(&mut self) -> String {
        self.clients += 1;
        format!("client{}@example.ch", self.clients)
    }

    fn day(&self) -> String {
        let first: jiff::civil::Date = "2026-04-01".parse().unwrap();
        first
            .checked_add(jiff::Span::new().days(i64::try_from(self.clients).unwrap()))
            .unwrap()
            .strftime("%d %B %Y")
            .to_string()
    }

    /// An offer that is out.
    async fn offered(&mut self) -> Booked {
        let (address, day) = (self.address(), self.day());
        let mail = format!("Hello, we would like to book Room A on {day} from 14:00 to 18:00 for 20 people, workshop.");
        self.a_while_later();
        let started = start(&self.caller, &address, &mail).await;
        let (session, event_id) = (text(&started, "/session_id"), text(&started, "/event_id"));
        let client = text(&event(&self.caller, &event_id).await, "/client_id");
        Booked { session, event: event_id, client, task: Value::Null }
    }

    /// An acceptance that waits for the manager's confirmation.
    async fn accepted(&mut self) -> Booked {
        let booked = self.offered().await;
        self.a_while_later();
        say(&self.caller, &booked.session, ACCEPTANCE).await;
        let task = self.task_of(&booked.event).await;
        Booked { task, ..booked }
    }

    async fn task_of(&self, event: &str) -> Value {
        let tasks = pending(&self.caller).await;
        tasks.into_iter().rev().find(|t| text(t, "/event_id") == event).unwrap()
    }

    fn link(&self, whole: &str) -> String {
        whole.strip_prefix(self.stack.url()).unwrap().to_owned()
    }

    async fn offer_page(&self, event_id: &str) -> String {
        self.link(&text(&event(&self.caller, event_id).await, "/offer/link"))
    }

    fn decision_page(&self, task: &Value) -> String {
        let state = self.stack.state();
        let expires = "2026-12-10T00:00:00Z".parse().unwrap();
        let token = platform::http::Token { tenant: crate::support::tenant(), id: text(task, "/task_id"), expires };
        format!("/d/{}", token.signed(platform::http::Purpose::Decision, &state.settings.cursor_key))
    }

    async fn conversations(&mut self) {
        let (address, day) = (self.address(), self.day());
        let mail = format!("We would like to book Room A on {day} from 14:00 to 18:00 for 20 people.");
        let body = json!({"client_email": address, "email_body": mail});
        let started = self.post("POST /api/start-conversation", "", "/api/start-conversation", body).await;
        let (session, event) = (text(&started, "/session_id"), text(&started, "/event_id"));
        let said = json!({"session_id": session, "message": "Do you have parking?"});
        self.post("POST /api/send-message", "", "/api/send-message", said).await;
        let far = json!({"session_id": session, "message": "Could we move it to 20 November 2026?"});
        self.post("POST /api/send-message", "about a day far away", "/api/send-message", far).await;
        let more =
            json!({"client_email": address, "email_body": format!("About our booking on {day}: is there parking?")});
        self.post("POST /api/start-conversation", "of a booking", "/api/start-conversation", more).await;
        let more = json!({"email": address, "body": "Is there a beamer?"});
        self.post("POST /api/client/continue", "", "/api/client/continue", more).await;
        let more = json!({"email": address, "body": "Is there coffee?", "session_id": session});
        self.post("POST /api/client/continue", "with its session", "/api/client/continue", more).await;
        let route = "GET /api/conversation/{session_id}";
        self.get(route, "", &format!("/api/conversation/{session}")).await;
        for (route, how) in [
            ("GET /api/events/{id}", ""),
            ("GET /api/events/{id}", "?view=legacy"),
            ("GET /api/events/{id}/activity", ""),
            ("GET /api/events/{id}/messages", ""),
            ("GET /api/events/{id}/progress", ""),
            ("GET /api/events/{id}/usage", ""),
            ("GET /api/event/{id}/deposit", ""),
            ("GET /api/events/{id}/offers/{n}", ""),
        ] {
            let path = route.trim_start_matches("GET ").replace("{id}", &event).replace("{n}", "1");
            self.get(route, how, &format!("{path}{how}")).await;
        }
        self.get("GET /api/events", "", "/api/events").await;
        self.get("GET /api/events", "?q=", "/api/events?q=nobody").await;
        self.get("GET /api/events", "?status=,", "/api/events?status=Option,Confirmed").await;
    }

    async fn buttons(&mut self) {
        for (route, body) in [
            ("POST /api/accept-booking/{session_id}", json!({})),
            ("POST /api/reject-booking/{session_id}", json!({})),
            ("POST /api/conversation/{session_id}/confirm-date", json!({"date": "2026-11-20"})),
        ] {
            let booked = self.offered().await;
            let path = route.trim_start_matches("POST ").replace("{session_id}", &booked.session);
            self.post(route, "", &path, body).await;
        }
    }

    async fn tasks(&mut self) {
        for (route, body) in [
            ("POST /api/tasks/{id}/approve", json!({})),
            ("POST /api/tasks/{id}/reject", json!({"reply": "We are sorry."})),
            ("POST /api/event-requests/{thread}/approve", json!({"draft_id": "{id}"})),
            ("POST /api/event-requests/{thread}/reject", json!({"draft_id": "{id}", "action": "discard"})),
            ("POST /api/event-requests/{thread}/draft-feedback", json!({"draft_id": "{id}", "rating": "positive"})),
        ] {
            let booked = self.accepted().await;
            let task = text(&booked.task, "/task_id");
            let path = route.trim_start_matches("POST ").replace("{id}", &task).replace("{thread}", &booked.event);
            let body = serde_json::from_str(&body.to_string().replace("{id}", &task)).unwrap();
            self.post(route, "", &path, body).await;
        }
        let booked = self.offered().await;
        self.a_while_later();
        say(&self.caller, &booked.session, "Could you do CHF 400?").await;
        let (route, task) =
            ("POST /api/event-requests/{thread}/special-request/{id}", self.task_of(&booked.event).await);
        let path = route.trim_start_matches("POST ").replace("{id}", &text(&task, "/task_id"));
        let no = json!({"accepted": false, "reply": "No."});
        self.post(route, "", &path.replace("{thread}", &booked.event), no).await;
        let Booked { task, event, .. } = self.accepted().await;
        self.get("GET /api/tasks/pending", "", "/api/tasks/pending").await;
        self.get("GET /api/tasks/{id}", "", &format!("/api/tasks/{}", text(&task, "/task_id"))).await;
        self.get("GET /api/event-requests", "", "/api/event-requests").await;
        self.get("GET /api/event-requests", "?q=", "/api/event-requests?q=nobody").await;
        self.get("GET /api/event-requests", "?status=needs_attention", "/api/event-requests?status=needs_attention")
            .await;
        let path = format!("/api/event-requests/{event}");
        self.get("GET /api/event-requests/{thread}", "", &path).await;
        self.post("PATCH /api/event-requests/{thread}", "", &path, json!({"starred": true, "read": true})).await;
        self.post("POST /api/tasks/cleanup", "", "/api/tasks/cleanup", json!({})).await;
    }

    async fn house_on_a_booking(&mut self) {
        let Booked { event, .. } = self.offered().await;
        let path = format!("/api/events/{event}");
        self.post("PATCH /api/events/{id}", "", &path, json!({"participants": 22})).await;
        let far = json!({"schedule": {"date": "2026-12-17"}});
        self.post("PATCH /api/events/{id}", "to a day far away", &path, far).await;
        let paid = json!({"amount": {"amount_minor": 30000}, "reference": "bank 17"});
        self.post("POST /api/event/{id}/deposit/mark-paid", "", &format!("/api/event/{event}/deposit/mark-paid"), paid)
            .await;
        self.post("POST /api/emails/send-offer", "", "/api/emails/send-offer", json!({"event_id": event})).await;
        let over = json!({"event_id": event, "confirmation": "CANCEL"});
        self.post("POST /api/event/{id}/cancel", "", &format!("/api/event/{event}/cancel"), over).await;

        let Booked { event, task, .. } = self.accepted().await;
        let task = text(&task, "/task_id");
        good(&self.caller.post(&format!("/api/tasks/{task}/approve"), &json!({})).await.unwrap());
        let which = json!({"event_id": event, "task_id": task});
        self.post("POST /api/emails/send-to-client", "", "/api/emails/send-to-client", which).await;
        self.post("POST /api/emails/test", "", "/api/emails/test", json!({})).await;
        self.post("POST /api/config/{key}/test", "", "/api/config/hil-email/test", json!({})).await;

        let set = json!({"deposit_enabled": true, "deposit_percentage": 30, "deposit_deadline_days": 10});
        good(&self.caller.post("/api/config/global-deposit", &set).await.unwrap());
        let Booked { event, session, .. } = self.offered().await;
        self.a_while_later();
        say(&self.caller, &session, ACCEPTANCE).await;
        self.post("POST /api/event/deposit/pay", "", "/api/event/deposit/pay", json!({"event_id": event})).await;
    }

    async fn pages(&mut self) {
        let booked = self.offered().await;
        let path = self.offer_page(&booked.event).await;
        self.page("GET /o/{token}", "", &path, None).await;
        self.page("POST /o/{token}", "a question", &path, Some("act=ask&offer=1&seen=1&question=Is+there+parking%3F"))
            .await;
        self.page("POST /o/{token}", "a button", &path, Some("act=accept&offer=1&seen=1")).await;
        self.page("POST /o/{token}", "the same again", &path, Some("act=accept&offer=1&seen=1")).await;

        let Booked { task, session, .. } = self.accepted().await;
        let path = self.decision_page(&task);
        self.page("GET /d/{token}", "", &path, None).await;
        // Twice the facts move: the token's task is replaced, and what replaced it is too.
        for place in ["Neue Firma AG, Seestrasse 2", "Alte Firma AG, Seestrasse 4"] {
            self.a_while_later();
            say(&self.caller, &session, &format!("The billing address is now: {place}, 8002 Zürich, Switzerland"))
                .await;
        }
        self.page("GET /d/{token}", "replaced twice", &path, None).await;
        let nobody = self.nobody.clone();
        let stale = Some((FORM, format!("verdict=approve&digest={}", text(&task, "/digest"))));
        let reply = self.sends(&nobody, "POST /d/{token}", "replaced twice", (&path, stale)).await;
        assert_eq!(reply.status, 409);

        let Booked { task, .. } = self.accepted().await;
        let path = self.decision_page(&task);
        let form = format!("verdict=approve&digest={}", text(&task, "/digest"));
        self.page("POST /d/{token}", "", &path, Some(&form)).await;
        let reply = self.sends(&nobody, "POST /d/{token}", "decided", (&path, Some((FORM, form)))).await;
        assert_eq!(reply.status, 409);
        let reply =
            self.sends(&nobody, "POST /d/{token}", "a wrong form", (&path, Some((FORM, "verdict=x".into())))).await;
        assert_eq!(reply.status, 422);

        let link = self.post("POST /api/config/calendar-link", "", "/api/config/calendar-link", json!({})).await;
        self.page("GET /calendar/{token}", "", &text(&link, "/path"), None).await;
        self.page("GET /health", "", "/health", None).await;
    }

    async fn of_the_house(&mut self) {
        for (route, path, body) in [
            ("GET /api/config/{key}", "/api/config/vat", None),
            ("POST /api/config/{key}", "/api/config/vat", Some(json!({"room_vat_percent": 7.7}))),
            ("GET /api/config/{key}/history", "/api/config/vat/history", None),
            ("POST /api/config/{key}/revert/{version}", "/api/config/vat/revert/0", Some(json!({}))),
            ("GET /api/config/room-deposit/{room}", "/api/config/room-deposit/atelier-room-a", None),
            (
                "POST /api/config/room-deposit/{room}",
                "/api/config/room-deposit/atelier-room-a",
                Some(json!({"deposit_required": true, "deposit_percent": 50})),
            ),
            ("GET /api/config/room-deposit/{room}/history", "/api/config/room-deposit/atelier-room-a/history", None),
            (
                "POST /api/config/room-deposit/{room}/revert/{version}",
                "/api/config/room-deposit/atelier-room-a/revert/0",
                Some(json!({})),
            ),
            ("GET /api/rooms", "/api/rooms", None),
            (
                "POST /api/rooms",
                "/api/rooms",
                Some(json!({"name": "Loft", "capacity_max": 20, "day_rate": {"amount_minor": 1}})),
            ),
            ("GET /api/rooms/{id}", "/api/rooms/loft", None),
            ("PATCH /api/rooms/{id}", "/api/rooms/loft", Some(json!({"day_rate": {"amount_minor": 2}}))),
            ("DELETE /api/rooms/{id}", "/api/rooms/loft", None),
            ("GET /api/products", "/api/products", None),
            (
                "POST /api/products",
                "/api/products",
                Some(
                    json!({"name": "Bar", "category": "beverages", "price": {"amount_minor": 1}, "unit": "per_person"}),
                ),
            ),
            ("GET /api/products/{id}", "/api/products/bar", None),
            ("PATCH /api/products/{id}", "/api/products/bar", Some(json!({"price": {"amount_minor": 2}}))),
            ("DELETE /api/products/{id}", "/api/products/bar", None),
            ("GET /api/menus", "/api/menus", None),
            (
                "POST /api/menus",
                "/api/menus",
                Some(json!({"name": "Green", "price": {"amount_minor": 1}, "months": [6]})),
            ),
            ("GET /api/menus/{id}", "/api/menus/green", None),
            ("PATCH /api/menus/{id}", "/api/menus/green", Some(json!({"months": [7]}))),
            ("DELETE /api/menus/{id}", "/api/menus/green", None),
            ("GET /api/qna", "/api/qna?category=rooms&date=2026-05-12", None),
        ] {
            let reply = self.calls(route, "", path, body).await;
            assert!(reply.status < 300, "{route}: {} {}", reply.status, reply.text());
        }
        let Booked { event, .. } = self.offered().await;
        let body = json!({"type": "rooms", "params": {"date": "2026-05-12"}, "event_id": event});
        let made = self.post("POST /api/snapshots", "", "/api/snapshots", body).await;
        let id = text(&made, "/snapshot_id");
        self.get("GET /api/snapshots", "", "/api/snapshots").await;
        self.get("GET /api/snapshots/{id}", "", &format!("/api/snapshots/{id}")).await;
        self.get("GET /api/snapshots/{id}/data", "", &format!("/api/snapshots/{id}/data")).await;
        self.page("GET /p/{snapshot}", "", &format!("/p/{id}"), None).await;
    }

    /// A client with two bookings that are over, and what was said about them.
    async fn clients(&mut self) {
        let booked = self.offered().await;
        let address = text(&event(&self.caller, &booked.event).await, "/client/email");
        self.a_while_later();
        let mail =
            "Hello, we would also like to book Room C on 15 December 2026 from 9:00 to 12:00 for 8 people, a meeting.";
        let second = text(&start(&self.caller, &address, mail).await, "/event_id");
        assert_ne!(second, booked.event);
        let path = format!("/api/clients/{}", booked.client);
        self.get("GET /api/clients/{id}", "", &path).await;
        let page = self.get("GET /api/clients/{id}/export", "", &format!("{path}/export")).await;
        let next = format!("{path}/export?cursor={}", text(&page, "/next_cursor"));
        let page = self.get("GET /api/clients/{id}/export", "?cursor=", &next).await;
        assert_eq!((text(&page, "/records/0/event/event_id"), &page["next_cursor"]), (second.clone(), &Value::Null));
        for event in [&booked.event, &second] {
            let over = json!({"event_id": event, "confirmation": "CANCEL"});
            good(&self.caller.post(&format!("/api/event/{event}/cancel"), &over).await.unwrap());
        }
        for (how, more) in [("", true), ("the last event", false)] {
            let erased = good(&self.calls("DELETE /api/clients/{id}", how, &path, None).await);
            assert_eq!((&erased["more"], &erased["client_deleted"]), (&json!(more), &json!(!more)), "{erased}");
        }
        let booked = self.offered().await;
        let address = text(&event(&self.caller, &booked.event).await, "/client/email");
        for (how, more) in [("frees the room", true), ("", false)] {
            let gone = self.post("POST /api/client/reset", how, "/api/client/reset", json!({"email": address})).await;
            assert_eq!((&gone["more"], &gone["client_deleted"]), (&json!(more), &json!(!more)), "{gone}");
        }
    }
}

#[tokio::test]
async fn no_route_costs_more_than_three_requests_and_no_message_more_than_five() {
    let mut costs = Costs::new().await;
    costs.conversations().await;
    costs.buttons().await;
    costs.tasks().await;
    costs.conflicts().await;
    costs.harder_conflicts().await;
    costs.pages().await;
    costs.of_the_house().await;
    costs.clients().await;
    costs.house_on_a_booking().await;
    println!("{}", costs.table.join("\n"));
    let template = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().join("template.yaml");
    let routes = Template::read(&template, &[]).unwrap().routes;
    let routes: BTreeSet<String> = routes.iter().map(|r| format!("{} {}", r.method, r.path)).collect();
    // Its body must be signed: `public` calls it; the turn is that of a payment noted by hand.
    let uncalled: Vec<_> = routes.difference(&costs.called).filter(|r| *r != "POST /hooks/payment").collect();
    assert!(uncalled.is_empty(), "never called: {uncalled:?}");
    assert!(costs.above.is_empty(), "above their bar:\n{}", costs.above.join("\n"));
}
