//! Labelled cases: `tests/understanding/*.yaml`.

use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use workflow::understanding::WhenKind;
use workflow::understanding::report::AskedFor;
use workflow::understanding::{DateRole, Signal, Target};
use workflow::venue::{ClockTime, Language, Layout, Topic};

/// A mail and what a human reads in it.
#[derive(Debug, Clone)]
pub struct Case {
    /// Unique over all files.
    pub id: String,
    /// Scored only when asked for.
    pub held_out: bool,
    /// The row of the table it counts for.
    pub language: String,
    /// Today at the venue.
    pub now: Date,
    /// Subject line.
    pub subject: Option<String>,
    /// Sender line.
    pub from: Option<String>,
    /// The mail.
    pub body: String,
    /// What we had asked.
    pub asked: Vec<AskedFor>,
    /// The dates we had proposed.
    pub proposed: Vec<Date>,
    /// The labels.
    pub expect: Expect,
    /// The fields beside the dates that its file labels; without it, all.
    pub labels: Option<Vec<String>>,
}

/// The labels of a case.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Expect {
    /// Language of the new text.
    pub language: Option<Language>,
    /// The new text.
    pub new_text: Option<String>,
    /// Dates and times.
    pub when: Vec<ExpectWhen>,
    /// How many people.
    pub headcount: Option<u16>,
    /// Amounts.
    pub money: Vec<ExpectMoney>,
    /// Rooms.
    pub rooms: Vec<String>,
    /// Layout.
    pub layout: Option<Layout>,
    /// Products and menus.
    pub products: Vec<ExpectProduct>,
    /// Acts.
    pub acts: Option<Vec<ExpectAct>>,
    /// Billing fields.
    pub billing: BTreeMap<BillingKey, String>,
    /// Contact fields.
    pub contact: Option<BTreeMap<ContactKey, String>>,
    /// Phone numbers.
    pub phones: Vec<String>,
    /// Signals.
    pub signals: Option<Vec<Signal>>,
    /// Who wrote a forwarded inquiry.
    pub original_sender: Option<String>,
}

/// A date.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ExpectWhen {
    /// First day.
    pub start: Option<Date>,
    /// Last day.
    pub end: Option<Date>,
    /// Begin.
    pub start_time: Option<ClockTime>,
    /// End.
    pub end_time: Option<ClockTime>,
    /// Kinds that are all fair; empty is not scored.
    pub kind: Several<WhenKind>,
    /// Roles that are all fair; empty means the event.
    pub role: Several<DateRole>,
    /// Flags that must be there.
    pub flags: Vec<String>,
}

/// An amount.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectMoney {
    /// Minor unit.
    pub amount_minor: i64,
    /// ISO 4217.
    pub currency: String,
    /// Counted by.
    pub per: Option<String>,
    /// What it is.
    pub role: Option<String>,
}

/// A product.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectProduct {
    /// Names that are all fair.
    pub name: Several<String>,
    /// How many.
    pub quantity: Option<u32>,
    /// Off when `false`.
    #[serde(default = "yes")]
    pub wanted: bool,
}

fn yes() -> bool {
    true
}

/// An act.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectAct {
    /// Which.
    pub act: ActName,
    /// Of what.
    pub target: Option<Target>,
    /// From.
    pub old: Option<String>,
    /// To.
    pub new: Option<String>,
    /// About what.
    pub topic: Option<Topic>,
    /// Neither right nor wrong when found.
    #[serde(default)]
    pub maybe: bool,
}

macro_rules! names {
    ($(#[$doc:meta])* $type:ident: $($variant:ident = $name:literal),+ $(,)?) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
        pub enum $type {
            $(#[doc = $name] #[serde(rename = $name)] $variant),+
        }

        impl $type {
            /// The name in a report.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name),+
                }
            }
        }
    };
}
names!(
    /// The acts that a label may name.
    ActName: Inquire = "inquire", Provide = "provide", Confirm = "confirm", Choose = "choose", Change = "change",
    KeepAsIs = "keep_as_is", Accept = "accept", AcceptConditionally = "accept_conditionally", Decline = "decline",
    Counter = "counter", Ask = "ask", RequestHuman = "request_human", Cancel = "cancel", VisitSite = "visit_site",
    ClaimPayment = "claim_payment", RequestOffer = "request_offer", Thank = "thank",
);
names!(
    /// The fields of a billing address.
    BillingKey: NameOrCompany = "name_or_company", Street = "street", PostalCode = "postal_code", City = "city",
    Country = "country", Vat = "vat",
);
names!(
    /// The fields of a contact.
    ContactKey: Name = "name", Company = "company", Phone = "phone",
);

/// One value or a list of them.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Several<T> {
    /// One.
    One(T),
    /// Many, or none.
    Many(Vec<T>),
}

impl<T> Default for Several<T> {
    fn default() -> Self {
        Self::Many(vec![])
    }
}

impl<T> Several<T> {
    /// The values.
    pub fn all(&self) -> &[T] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::Many(many) => many,
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    language: String,
    now: Date,
    labels: Option<Vec<String>>,
    cases: Vec<Raw>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    id: String,
    #[serde(default)]
    held_out: bool,
    language: Option<String>,
    now: Option<Date>,
    subject: Option<String>,
    from: Option<String>,
    body: String,
    #[serde(default)]
    asked: Several<AskedFor>,
    #[serde(default)]
    proposed: Vec<Date>,
    expect: Expect,
}

impl Raw {
    fn with(self, language: &str, now: Date, labels: Option<&Vec<String>>) -> Case {
        Case {
            id: self.id,
            held_out: self.held_out,
            language: self.language.unwrap_or_else(|| language.to_owned()),
            now: self.now.unwrap_or(now),
            subject: self.subject,
            from: self.from,
            body: self.body,
            asked: self.asked.all().to_vec(),
            proposed: self.proposed,
            expect: self.expect,
            labels: labels.cloned(),
        }
    }
}

/// The folder of the cases.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("understanding")
}

/// All cases of a folder, file by file in name order.
///
/// # Errors
/// Names the file and the line that is no case.
pub fn load_all(folder: &Path) -> Result<Vec<Case>, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|e| e.ok().map(|e| e.path()))
        .filter(|p| p.extension().is_some_and(|x| x == "yaml"))
        .collect();
    paths.sort();
    let mut cases = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        cases.extend(parse(&text).map_err(|error| format!("{}: {error}", path.display()))?);
    }
    Ok(cases)
}

/// The cases of one file's text.
///
/// # Errors
/// Says where the text is no case file.
pub fn parse(text: &str) -> Result<Vec<Case>, String> {
    let file: File = serde_yaml_ng::from_str(text).map_err(|error| error.to_string())?;
    Ok(file.cases.into_iter().map(|raw| raw.with(&file.language, file.now, file.labels.as_ref())).collect())
}
