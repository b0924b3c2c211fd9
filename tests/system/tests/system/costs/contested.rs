//! What a room that two clients want costs, until a manager has decided.

use super::Costs;
use crate::support::{event, good, say, start, text};
use serde_json::{Value, json};

/// One client holds a room that another insists on.
struct Contested {
    /// The event that holds it.
    holder: String,
    /// What its client wrote.
    wish: String,
    /// The other.
    event: String,
    task: Value,
}

impl Costs {
    /// Two clients want one room on one day, and the second insists.
    async fn contested(&mut self) -> Contested {
        self.clients += 1;
        let day = format!("on {}", self.day());
        self.contested_for(&day, &day).await
    }

    /// The same for other days each.
    async fn contested_for(&mut self, held: &str, wanted: &str) -> Contested {
        let wish =
            |when: &str| format!("Hello, we would like to book Room B for 30 people {when}, 14:00 to 18:00, workshop.");
        let (first, second) = (self.address(), self.address());
        let holder = text(&start(&self.caller, &first, &wish(held)).await, "/event_id");
        self.a_while_later();
        let started = start(&self.caller, &second, &wish(wanted)).await;
        self.a_while_later();
        let insists = "But we really want Room B on that day, it is my 50th birthday and we met in that room.";
        say(&self.caller, &text(&started, "/session_id"), insists).await;
        let task = self.task_of(&text(&started, "/event_id")).await;
        assert_eq!(text(&task, "/type"), "room_conflict_resolution");
        Contested { holder, wish: wish(held), event: text(&task, "/event_id"), task }
    }

    pub(super) async fn conflicts(&mut self) {
        let route = "POST /api/event-requests/{thread}/resolve-conflict";
        for (how, resolution) in [("given away", "accept_new"), ("kept", "keep_existing")] {
            let Contested { event, task, .. } = self.contested().await;
            let body = json!({"conflict_id": text(&task, "/task_id"), "resolution": resolution});
            self.post(route, how, &format!("/api/event-requests/{event}/resolve-conflict"), body).await;
        }
        let of_a_day = self.contested().await;
        self.gives_away("a room", of_a_day).await;
        let of_days = self.contested_for("from 5 to 9 October 2026", "from 8 to 14 October 2026").await;
        self.gives_away("a room held for days", of_days).await;
        let Contested { event, task, .. } = self.contested().await;
        let path = format!("/api/event-requests/{event}/suggest-alternatives");
        let body = json!({"conflict_id": text(&task, "/task_id")});
        self.post("POST /api/event-requests/{thread}/suggest-alternatives", "", &path, body).await;

        let Contested { task, event, .. } = self.contested().await;
        let path = self.decision_page(&task);
        self.page("POST /d/{token}", "gives a room away", &path, Some("verdict=approve&digest=")).await;
        assert_eq!(text(&self::event(&self.caller, &event).await, "/room/id"), "atelier-room-b");
    }

    /// The house is larger, or others hold the room than the task says.
    pub(super) async fn harder_conflicts(&mut self) {
        let moved = self.contested().await;
        let longer = json!({"schedule": {"date": "2026-10-19", "end_date": "2026-10-23"}});
        good(&self.caller.patch(&format!("/api/events/{}", moved.holder), &longer).await.unwrap());
        let of_days = self.contested_for("from 2 to 4 November 2026", "on 4 November 2026").await;
        let longer = json!({"schedule": {"date": "2026-10-31", "end_date": "2026-11-05"}});
        good(&self.caller.patch(&format!("/api/events/{}", of_days.holder), &longer).await.unwrap());
        let of_another = self.contested().await;
        let over = json!({"event_id": of_another.holder, "confirmation": "CANCEL"});
        good(&self.caller.post(&format!("/api/event/{}/cancel", of_another.holder), &over).await.unwrap());
        let let_go = self.contested().await;
        let over = json!({"event_id": let_go.holder, "confirmation": "CANCEL"});
        good(&self.caller.post(&format!("/api/event/{}/cancel", let_go.holder), &over).await.unwrap());
        let third = self.address();
        self.a_while_later();
        start(&self.caller, &third, &of_another.wish).await;
        for (how, conflict) in [("held for more days", of_days), ("held by another", of_another)] {
            let now = self.asked_anew(how, &conflict).await;
            self.gives_away(how, Contested { task: now, ..conflict }).await;
        }
        self.gives_away("a room let go", let_go).await;
        self.gives_away("a room of who moved", moved).await;

        for n in 0..24 {
            self.a_while_later();
            let room = json!({"name": format!("Cell {n}"), "capacity_max": 30 + n, "day_rate": {"amount_minor": 1}});
            assert_eq!(self.caller.post("/api/rooms", &room).await.unwrap().status, 201);
        }
        let of_a_day = self.contested().await;
        self.gives_away("of a large house", of_a_day).await;
        let of_days = self.contested_for("from 9 to 13 November 2026", "from 12 to 18 November 2026").await;
        self.gives_away("of a large house, days", of_days).await;
        for n in 0..24 {
            self.a_while_later();
            good(&self.caller.delete(&format!("/api/rooms/cell-{n}")).await.unwrap());
        }
    }

    /// The manager's word gives the room away.
    async fn gives_away(&mut self, how: &str, conflict: Contested) {
        let path = format!("/api/tasks/{}/approve", text(&conflict.task, "/task_id"));
        let given = self.post("POST /api/tasks/{id}/approve", how, &path, json!({})).await;
        assert_eq!(text(&given, "/event/room/id"), "atelier-room-b", "{how}");
    }

    /// The manager's word gives nothing away: the task to decide instead.
    async fn asked_anew(&mut self, how: &str, conflict: &Contested) -> Value {
        let path = format!("/api/tasks/{}/approve", text(&conflict.task, "/task_id"));
        let how = format!("{how}, asked anew");
        let refused = self.calls("POST /api/tasks/{id}/approve", &how, &path, Some(json!({}))).await;
        assert_eq!((refused.status, text(&refused.json(), "/code").as_str()), (409, "conflict_changed"), "{how}");
        refused.json()["task"].clone()
    }
}
