//! The parts of a turn's transaction that change an item in place.

use super::{Close, later, number};
use crate::store::rows::{ROSTERED, SCHEMA, json};
use crate::store::{Admission, Author, Known, Settle, Store, StoreError, TaskStatus, Tenant, keys};
use aws_sdk_dynamodb::types::{AttributeValue, Update};
use jiff::{Timestamp, ToSpan};
use workflow::booking::{EventId, TaskId};

/// Decided tasks are kept so many months.
const TASK_MONTHS: i64 = 24;

impl Store {
    pub(super) fn closing(&self, t: &Tenant, close: &Close, now: Timestamp) -> Result<Update, StoreError> {
        let key =
            keys::task(t, &close.id).ok_or_else(|| StoreError::Corrupt { what: "task", why: "no task id".into() })?;
        let mut set = "SET #status = :status, queue_pk = :queue, queue_sk = :at, #ttl = :ttl".to_owned();
        let mut request = Update::builder()
            .table_name(&self.tables.tasks)
            .set_key(Some(key.attributes()))
            .condition_expression("#status = :pending")
            .expression_attribute_names("#status", "status")
            .expression_attribute_names("#ttl", "ttl")
            .expression_attribute_values(":pending", string(TaskStatus::Pending.name()))
            .expression_attribute_values(":status", string(close.status.name()))
            .expression_attribute_values(":queue", string(&keys::queue_pk(t, false)))
            .expression_attribute_values(":at", string(&keys::queue_sk(now, &close.id)))
            .expression_attribute_values(":ttl", number(later(now, (TASK_MONTHS * 31 * 24).hours()).as_second()));
        if let Some(d) = &close.decision {
            set.push_str(", decided = :decided");
            request = request.expression_attribute_values(":decided", string(&json("decision", d)?));
        }
        if let Some(s) = &close.successor {
            set.push_str(", successor = :successor");
            request = request.expression_attribute_values(":successor", string(&s.0));
        }
        set.push_str(" REMOVE due_pk, due_sk");
        request.update_expression(set).build().map_err(StoreError::from)
    }

    /// Words more on a task that is still open.
    pub(super) fn hearing(&self, t: &Tenant, id: &TaskId, text: &str) -> Result<Update, StoreError> {
        let key = keys::task(t, id).ok_or_else(|| StoreError::Corrupt { what: "task", why: "no task id".into() })?;
        let update = Update::builder()
            .table_name(&self.tables.tasks)
            .set_key(Some(key.attributes()))
            .condition_expression("#status = :pending")
            .update_expression("SET heard = list_append(if_not_exists(heard, :none), :more)")
            .expression_attribute_names("#status", "status")
            .expression_attribute_values(":pending", string(TaskStatus::Pending.name()))
            .expression_attribute_values(":none", AttributeValue::L(Vec::new()))
            .expression_attribute_values(":more", AttributeValue::L(vec![string(text)]));
        update.build().map_err(StoreError::from)
    }

    /// One session more for a client, and an end to those that make room. Attributes of their own, so that two first
    /// mails of one client never overwrite each other's.
    pub(super) fn admitting(&self, t: &Tenant, a: &Admission, now: Timestamp) -> Result<Vec<Update>, StoreError> {
        let end = |key: keys::Key| Update::builder().table_name(&self.tables.sessions).set_key(Some(key.attributes()));
        let gone: Vec<&str> = a.ended.iter().map(String::as_str).chain(a.evicted.iter().map(|s| s.as_str())).collect();
        let mut change = "SET #new = :ends, #ttl = :ends".to_owned();
        let mut roster = end(keys::sessions_of_client(t, &a.email))
            .expression_attribute_names("#new", format!("{ROSTERED}{}", a.id.as_str()))
            .expression_attribute_names("#ttl", "ttl")
            .expression_attribute_values(":ends", number(a.expires.as_second()));
        for (i, id) in gone.iter().enumerate() {
            change.push_str(if i == 0 { " REMOVE " } else { ", " });
            change.push_str(&format!("#gone{i}"));
            roster = roster.expression_attribute_names(format!("#gone{i}"), format!("{ROSTERED}{id}"));
        }
        let mut updates = vec![roster.update_expression(change).build()?];
        for id in &a.evicted {
            // What has ended does not exist; the sweep takes it.
            let ended = end(keys::session(t, id))
                .update_expression("SET #ttl = :now")
                .expression_attribute_names("#ttl", "ttl")
                .expression_attribute_values(":now", number(now.as_second()));
            updates.push(ended.build()?);
        }
        Ok(updates)
    }

    /// What is known of a client, and their link to this booking. Attributes of their own, so that two bookings of
    /// one client never overwrite each other's; nothing known is forgotten.
    pub(super) fn knowing(&self, t: &Tenant, event: &EventId, known: &Known) -> Result<Update, StoreError> {
        let row = &known.row;
        let link = serde_dynamo::to_attribute_value(&known.link)
            .map_err(|e| StoreError::Corrupt { what: "link", why: e.to_string() })?;
        let mut set = "SET email = :email, updated_at = :at, #schema = :schema, #link = :link".to_owned();
        let mut request = Update::builder()
            .table_name(&self.tables.events)
            .set_key(Some(keys::client(t, &row.email).attributes()))
            .expression_attribute_names("#schema", "schema")
            .expression_attribute_names("#link", keys::client_link(event))
            .expression_attribute_values(":email", string(&row.email))
            .expression_attribute_values(":at", string(&row.updated_at.to_string()))
            .expression_attribute_values(":schema", number(i64::from(SCHEMA)))
            .expression_attribute_values(":link", link);
        for (name, value) in [("name", &row.name), ("company", &row.company), ("phone", &row.phone)] {
            if let Some(value) = value {
                set.push_str(&format!(", #{name} = :{name}"));
                request = request
                    .expression_attribute_names(format!("#{name}"), name)
                    .expression_attribute_values(format!(":{name}"), string(value));
            }
        }
        request.update_expression(set).build().map_err(StoreError::from)
    }

    pub(super) fn settling(&self, t: &Tenant, event: &EventId, s: &Settle) -> Result<Update, StoreError> {
        let request = Update::builder()
            .table_name(&self.tables.events)
            .set_key(Some(keys::message(t, event, &s.ulid).attributes()))
            .condition_expression("attribute_exists(pk)")
            .expression_attribute_names("#status", "status");
        let request = match &s.sent {
            None => request
                .update_expression("SET #status = :status")
                .expression_attribute_values(":status", string("discarded")),
            Some((role, text, at, message_id)) => request
                .update_expression("SET #status = :status, #role = :role, #text = :text, #at = :at, message_id = :id")
                .expression_attribute_names("#role", "role")
                .expression_attribute_names("#text", "text")
                .expression_attribute_names("#at", "at")
                .expression_attribute_values(":status", string("sent"))
                .expression_attribute_values(":role", string(author(*role)))
                .expression_attribute_values(":text", string(text))
                .expression_attribute_values(":at", string(&at.to_string()))
                .expression_attribute_values(":id", string(message_id)),
        };
        request.build().map_err(StoreError::from)
    }
}

fn author(a: Author) -> &'static str {
    match a {
        Author::Client => "client",
        Author::Venue => "venue",
        Author::Manager => "manager",
    }
}

fn string(s: &str) -> AttributeValue {
    AttributeValue::S(s.to_owned())
}
