//! The settings by name, each with its body.

use super::check::Problems;
use super::draft::{Body, Draft};
use super::kept::{DetectionMode, EmailFormat, Managers, PreFilter, Products};
use super::model::{LlmProvider, Prompts};
use super::offering::{Catalog, FaqList, Menus};
use super::place::{Closures, HilEmail, Place, SiteVisit, Slots};
use super::policy::{ApprovalMode, GlobalDeposit, HilMode, RoomDeposit, Terms, Vat};
use super::texts::OwnTexts;
use crate::Settings;
use crate::http::{ApiError, Sent, Shape, request::sent_body};
use lambda_http::Request;
use serde_json::Value;
use std::sync::Arc;
use workflow::venue::RoomId;

/// A setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    /// Which replies wait for a manager.
    Approval,
    /// Which product is sold in which room.
    Catalog,
    /// Days on which nothing can be booked.
    Closures,
    /// How mails are read.
    DetectionMode,
    /// Whether mails have a page beside the text.
    EmailFormat,
    /// Answers to common questions.
    Faq,
    /// The deposit of the house.
    GlobalDeposit,
    /// Whether and where the team is told of tasks.
    HilEmail,
    /// The earlier name of [`Name::Approval`].
    HilMode,
    /// Who answers for which task of language.
    LlmProvider,
    /// Names by which clients ask for a person.
    Managers,
    /// Dinner menus.
    Menus,
    /// How mails are looked at before they are read.
    PreFilter,
    /// How sure a wish must be.
    Products,
    /// Tone and phrasing for the model.
    Prompts,
    /// The deposit of one room.
    RoomDeposit(RoomId),
    /// When the house can be visited.
    SiteVisit,
    /// Times proposed to clients.
    Slots,
    /// How long things hold.
    Terms,
    /// The house's own words.
    Texts,
    /// VAT rates.
    Vat,
    /// The house itself.
    Venue,
}

/// Runs an expression with the body's type of a setting.
macro_rules! with_body {
    ($name:expr, $body:ident => $then:expr) => {
        match $name {
            Name::Approval => with_body!(@ ApprovalMode, $body => $then),
            Name::Catalog => with_body!(@ Catalog, $body => $then),
            Name::Closures => with_body!(@ Closures, $body => $then),
            Name::DetectionMode => with_body!(@ DetectionMode, $body => $then),
            Name::EmailFormat => with_body!(@ EmailFormat, $body => $then),
            Name::Faq => with_body!(@ FaqList, $body => $then),
            Name::GlobalDeposit => with_body!(@ GlobalDeposit, $body => $then),
            Name::HilEmail => with_body!(@ HilEmail, $body => $then),
            Name::HilMode => with_body!(@ HilMode, $body => $then),
            Name::LlmProvider => with_body!(@ LlmProvider, $body => $then),
            Name::Managers => with_body!(@ Managers, $body => $then),
            Name::Menus => with_body!(@ Menus, $body => $then),
            Name::PreFilter => with_body!(@ PreFilter, $body => $then),
            Name::Products => with_body!(@ Products, $body => $then),
            Name::Prompts => with_body!(@ Prompts, $body => $then),
            Name::RoomDeposit(_) => with_body!(@ RoomDeposit, $body => $then),
            Name::SiteVisit => with_body!(@ SiteVisit, $body => $then),
            Name::Slots => with_body!(@ Slots, $body => $then),
            Name::Terms => with_body!(@ Terms, $body => $then),
            Name::Texts => with_body!(@ OwnTexts, $body => $then),
            Name::Vat => with_body!(@ Vat, $body => $then),
            Name::Venue => with_body!(@ Place, $body => $then),
        }
    };
    (@ $type:ty, $body:ident => $then:expr) => {{
        type $body = $type;
        $then
    }};
}

/// What a setting shall become. Applied to a fresh draft as often as somebody else was faster.
#[derive(Clone)]
pub struct Change {
    apply: Arc<Apply>,
    shape: Shape,
}

type Apply = dyn Fn(&mut Draft, &mut Problems) + Send + Sync;

impl std::fmt::Debug for Change {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Change")
    }
}

impl Change {
    fn of<B: Body>(sent: &Sent<B>) -> Self {
        let (body, shape) = sent.with_faults();
        let (body, shape) = (body.clone(), shape.clone());
        Self { apply: Arc::new(move |draft, p| body.apply(draft, p)), shape }
    }

    /// What is wrong with the body's shape: what is applied then is looked at, and never written.
    pub(super) fn shape(&self) -> &Shape {
        &self.shape
    }

    pub(super) fn apply(&self, draft: &mut Draft, p: &mut Problems) {
        (self.apply)(draft, p);
    }
}

impl Name {
    /// Every setting that stands by itself: the earlier name is not one, and the rooms' deposits are one each.
    pub(super) const ALL: [Self; 20] = [
        Self::Approval,
        Self::Catalog,
        Self::Closures,
        Self::DetectionMode,
        Self::EmailFormat,
        Self::Faq,
        Self::GlobalDeposit,
        Self::HilEmail,
        Self::LlmProvider,
        Self::Managers,
        Self::Menus,
        Self::PreFilter,
        Self::Products,
        Self::Prompts,
        Self::SiteVisit,
        Self::Slots,
        Self::Terms,
        Self::Texts,
        Self::Vat,
        Self::Venue,
    ];

    /// The setting of a path, or `None`. A room's deposit has a path of its own.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().chain([Self::HilMode]).find(|n| n.path() == text)
    }

    /// As in the path.
    pub(super) fn path(&self) -> &'static str {
        match self {
            Self::Approval => "approval",
            Self::Catalog => "catalog",
            Self::Closures => "closures",
            Self::DetectionMode => "detection-mode",
            Self::EmailFormat => "email-format",
            Self::Faq => "faq",
            Self::GlobalDeposit => "global-deposit",
            Self::HilEmail => "hil-email",
            Self::HilMode => "hil-mode",
            Self::LlmProvider => "llm-provider",
            Self::Managers => "managers",
            Self::Menus => "menus",
            Self::PreFilter => "pre-filter",
            Self::Products => "products",
            Self::Prompts => "prompts",
            Self::RoomDeposit(_) => "room-deposit",
            Self::SiteVisit => "site-visit",
            Self::Slots => "slots",
            Self::Terms => "terms",
            Self::Texts => "texts",
            Self::Vat => "vat",
            Self::Venue => "venue",
        }
    }

    /// As in its rows' keys: both names of one setting have the same.
    pub(super) fn row(&self) -> String {
        match self {
            Self::HilMode => Self::Approval.row(),
            Self::RoomDeposit(room) => format!("room-deposit.{room}"),
            other => other.path().to_owned(),
        }
    }

    /// The room whose setting it is.
    pub(super) fn room(&self) -> Option<&RoomId> {
        match self {
            Self::RoomDeposit(room) => Some(room),
            _ => None,
        }
    }

    /// The setting under which it is stored.
    pub(super) fn stored(&self) -> &Self {
        if *self == Self::HilMode { &Self::Approval } else { self }
    }

    /// The change that a request asks for.
    ///
    /// # Errors
    /// 400, 413, 415, 422.
    pub fn change(&self, request: &Request, settings: &Settings) -> Result<Change, ApiError> {
        with_body!(self, B => Ok(Change::of(&sent_body::<B>(request, settings)?)))
    }

    /// The change back to a stored value.
    pub(super) fn restore(&self, value: &Value) -> Result<Change, ApiError> {
        with_body!(self, B => Ok(Change::of(&serde_json::from_value::<B>(value.clone()).map_err(ApiError::internal)?.into())))
    }

    /// The setting as it stands.
    pub(super) fn value(&self, draft: &Draft) -> Result<Value, ApiError> {
        with_body!(self, B => serde_json::to_value(B::of(draft)).map_err(ApiError::internal))
    }

    /// What reads it.
    pub(super) fn applies_to(&self) -> &'static [&'static str] {
        with_body!(self, B => B::APPLIES_TO)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn draft() -> Draft {
        let venue = workflow::venue::seed::atelier().unwrap();
        Draft { venue, kept: BTreeMap::new(), room: Some("atelier-room-a".into()), mail_domain: None }
    }

    fn every() -> impl Iterator<Item = Name> {
        Name::ALL.into_iter().chain([Name::HilMode, Name::RoomDeposit("atelier-room-a".into())])
    }

    fn applied(name: &Name, value: Value, draft: &Draft) -> Result<Draft, ApiError> {
        let (mut after, mut p) = (draft.clone(), Problems::default());
        name.restore(&value)?.apply(&mut after, &mut p);
        p.finish().map(|()| after)
    }

    #[test]
    fn every_setting_sent_back_as_it_is_changes_nothing() {
        let before = draft();
        for name in every() {
            let value = name.value(&before).unwrap();
            let after = applied(&name, value.clone(), &before).unwrap_or_else(|e| panic!("{name:?}: {}", e.body("")));
            assert_eq!(after.venue, before.venue, "{name:?}");
            assert_eq!(name.value(&after).unwrap(), value, "{name:?}");
        }
    }

    #[test]
    fn every_setting_is_found_by_its_path_and_no_other_is() {
        for name in Name::ALL {
            assert_eq!(Name::parse(name.path()), Some(name));
        }
        assert_eq!(Name::parse("hil-mode").map(|n| n.row()), Some("approval".into()));
        for unknown in ["", "room-deposit", "bundle", "VAT", "global_deposit"] {
            assert_eq!(Name::parse(unknown), None, "{unknown}");
        }
    }

    fn refused(name: &Name, value: Value) -> Vec<(String, String)> {
        let Err(error) = applied(name, value.clone(), &draft()) else { panic!("{name:?} takes {value}") };
        let body = error.body("r");
        let text = |v: &Value, m: &str| v[m].as_str().unwrap_or_default().to_owned();
        body["errors"].as_array().unwrap().iter().map(|e| (text(e, "pointer"), text(e, "code"))).collect()
    }

    #[test]
    fn s4v_what_a_house_cannot_have_is_refused_field_by_field() {
        use serde_json::json;
        let cases = [
            (Name::GlobalDeposit, json!({"deposit_percentage": 0, "deposit_deadline_days": 400}), 2),
            (Name::GlobalDeposit, json!({"deposit_enabled": true, "deposit_percentage": 101}), 1),
            (Name::GlobalDeposit, json!({"deposit_enabled": true, "deposit_type": "fixed"}), 1),
            (Name::GlobalDeposit, json!({"deposit_fixed_amount": 500, "deposit_fixed_amount_minor": 500}), 1),
            (Name::GlobalDeposit, json!({"deposit_fixed_amount": 1.234}), 1),
            (Name::RoomDeposit("atelier-room-a".into()), json!({"deposit_required": true}), 1),
            (Name::Venue, json!({"name": "", "timezone": "Mars/Base", "from_email": "x", "currency_code": "EUR"}), 4),
            (Name::Venue, json!({"operating_hours": {"start": 18, "end": 8}}), 3),
            (Name::Venue, json!({"phone": "call me", "frontend_url": "javascript:alert(1)"}), 2),
            (Name::SiteVisit, json!({"default_slots": [3, 10, 10], "min_days_ahead": 91}), 3),
            (Name::SiteVisit, json!({"blocked_dates": ["2027-02-30", "soon"]}), 2),
            (
                Name::Slots,
                json!({"slots": [{"start": "07:00", "end": "09:00"}, {"start": "12:00", "end": "11:00"}]}),
                2,
            ),
            (Name::Slots, json!({"slots": [{"start": "25:00", "end": "26:00"}]}), 3),
            (Name::Closures, json!({"dates": ["2026-12-24", "2026-12-24", "24.12.2026"]}), 2),
            (Name::Vat, json!({"room_vat_percent": 101, "product_vat_percent": {"catering": -1}}), 2),
            (Name::Terms, json!({"offer_validity_days": 0, "task_due_hours": 72}), 2),
            (Name::Texts, json!({"de": {"signature": ["", "Room A"], "sentences": {"past": "Zu spät.", "x": "y"}}}), 4),
            (Name::HilEmail, json!({"manager_email": "a@b.ch, c@d.ch", "smtp_host": "mail.example"}), 2),
            (Name::Managers, json!({"names": ["Ana", "ana", ""]}), 2),
            (Name::Prompts, json!({"system_prompt": "", "step_prompts": {"9": "x"}}), 1),
            (Name::Products, json!({"autofill_min_score": 1.5}), 1),
            (Name::Products, json!({"autofill_min_score": 0.555}), 1),
            (Name::PreFilter, json!({"mode": "legacy"}), 1),
            (Name::DetectionMode, json!({"mode": "legacy"}), 1),
            (Name::Faq, json!({"items": [{"topic": "wifi", "de": "x"}, {"topic": "wifi", "answer": "y"}]}), 2),
            (Name::Menus, json!({"dinner_options": [{"menu_name": "", "price": "free", "available_months": [13]}]}), 3),
            (Name::Catalog, json!({"product_room_map": [{"name": "DJJ", "rooms": ["atelier-room-z"]}]}), 2),
        ];
        for (name, value, n) in cases {
            let found = refused(&name, value.clone());
            assert_eq!(found.len(), n, "{name:?} {value}: {found:?}");
        }
    }

    #[test]
    fn every_setting_says_what_reads_it() {
        for name in every() {
            assert!(!name.applies_to().is_empty(), "{name:?} is kept for nobody");
        }
    }

    #[test]
    fn own_words_are_refused_where_they_stand_with_what_was_meant() {
        use serde_json::json;
        for (text, code, near) in [
            (json!({"ask_headcuont": "Wie viele?"}), "unknown_field", json!(["ask_headcount"])),
            (json!({"held": "{raum} ist Ihrer, und {room}."}), "unknown_placeholder", json!(["room"])),
            (json!({"held": "Alles ist reserviert."}), "missing_placeholder", json!([])),
            (json!({"held": "{room} ist am 3. März Ihrer."}), "unproved_fact", json!([])),
            (json!({"ask_headcount": "Wie viele? Der Apéro ist gratis."}), "unproved_fact", json!([])),
            (json!({"ask_headcount": "Wie viele Gäste? Und wann?"}), "invalid_value", json!([])),
            (json!({"ask_headcount": "Wie viele\u{202e}?"}), "control_character", json!([])),
        ] {
            let name = text.as_object().and_then(|o| o.keys().next().cloned()).unwrap();
            let Err(e) = applied(&Name::Texts, json!({"de": {"sentences": text.clone()}}), &draft()) else {
                panic!("{text} is taken")
            };
            let body = e.body("r");
            let first = &body["errors"][0];
            assert_eq!((&first["pointer"], &first["code"]), (&json!(format!("/de/sentences/{name}")), &json!(code)));
            assert_eq!(first["suggestions"], near, "{text}");
        }
        let good =
            json!({"de": {"signature": ["Herzlich", "Rosa"], "sentences": {"ask_headcount": "Wie viele sind Sie?"}}});
        let after = applied(&Name::Texts, good.clone(), &draft()).unwrap();
        assert_eq!(Name::Texts.value(&after).unwrap(), good);
        let none = applied(&Name::Texts, json!({}), &after).unwrap();
        assert!(none.venue.texts.is_empty());
    }

    #[test]
    fn d13_an_empty_list_is_a_list_and_not_the_default() {
        use serde_json::json;
        let after = applied(&Name::Menus, json!({"dinner_options": []}), &draft()).unwrap();
        assert!(after.venue.menus.is_empty() && after.venue.retired.menus.len() == 3);
        let after = applied(&Name::Faq, json!({"items": []}), &draft()).unwrap();
        assert_eq!(Name::Faq.value(&after).unwrap(), json!({"items": []}));
        let one = json!({"product_room_map": [{"name": "dj", "rooms": []}]});
        let after = applied(&Name::Catalog, one, &draft()).unwrap();
        let dj = after.venue.product(&"dj".into()).unwrap();
        assert_eq!(dj.unavailable_in.len(), after.venue.rooms.len());
    }

    #[test]
    fn a_menu_that_comes_back_keeps_its_id() {
        let before = draft();
        let whole = Name::Menus.value(&before).unwrap();
        let none = applied(&Name::Menus, serde_json::json!({"dinner_options": []}), &before).unwrap();
        let back = applied(&Name::Menus, whole, &none).unwrap();
        assert_eq!(back.venue, before.venue);
    }

    #[test]
    fn a_switched_off_deposit_is_remembered() {
        let body = serde_json::json!({"deposit_enabled": true, "deposit_type": "fixed", "deposit_fixed_amount": 500.5});
        let on = applied(&Name::GlobalDeposit, body, &draft()).unwrap();
        let mut value = Name::GlobalDeposit.value(&on).unwrap();
        assert_eq!(value["deposit_fixed_amount_minor"], 50_050);
        value["deposit_enabled"] = false.into();
        let off = applied(&Name::GlobalDeposit, value.clone(), &on).unwrap();
        assert_eq!(off.venue.policy.deposit, None);
        assert_eq!(Name::GlobalDeposit.value(&off).unwrap(), value);
    }

    #[test]
    fn mail_leaves_from_the_houses_domain_only() {
        let mut d = draft();
        d.mail_domain = Some("atelier.example".into());
        assert!(applied(&Name::Venue, serde_json::json!({"from_email": "hello@atelier.example"}), &d).is_ok());
        assert!(applied(&Name::Venue, serde_json::json!({"from_email": "hello@elsewhere.example"}), &d).is_err());
    }
}
