//! `cargo run -- key new|list|revoke`: who may call.
#![allow(clippy::print_stdout, reason = "a command-line program")]

use crate::operator;
use crate::seed::TENANT;
use platform::http::{Role, Scopes};
use platform::store::{ApiKey, Tenant};
use platform::{Clock, Store, ids};
use std::fmt::Write as _;
use std::path::Path;

/// What to do with keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Make one.
    New {
        /// Who acts with it.
        actor: String,
        /// What they may.
        role: Role,
        /// What it is good for, if not for all that the role may.
        scopes: Vec<String>,
    },
    /// Show all.
    List,
    /// End one.
    Revoke {
        /// Its id, as the list shows it.
        id: String,
    },
}

/// The words after `key`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// What to do.
    pub action: Action,
    /// Whose keys; needed on a deployed table.
    pub tenant: Option<String>,
}

/// Longest name of somebody who acts, in characters.
const LONGEST_ACTOR: usize = 200;

impl Options {
    /// Reads the words after `key`.
    ///
    /// # Errors
    /// A sentence that says what is wrong.
    pub fn parse(words: impl IntoIterator<Item = String>) -> Result<Self, String> {
        let mut words = words.into_iter();
        let verb = words.next().ok_or("key needs one of new, list, revoke")?;
        let mut id = match verb.as_str() {
            "new" | "list" => None,
            "revoke" => Some(words.next().ok_or("key revoke needs the id of a key")?),
            other => return Err(format!("key: \"{other}\" is none of new, list, revoke")),
        };
        let (mut actor, mut role, mut scopes, mut tenant) = (None, None, Vec::new(), None);
        while let Some(word) = words.next() {
            let (name, inline) = match word.split_once('=') {
                Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
                None => (word, None),
            };
            let mut value = || inline.clone().or_else(|| words.next()).ok_or_else(|| format!("{name} needs a value"));
            match name.as_str() {
                "--tenant" => tenant = Some(value()?),
                "--actor" if verb == "new" => actor = Some(value()?),
                "--role" if verb == "new" => role = Some(value()?),
                "--scope" if verb == "new" => scopes.extend(value()?.split(',').map(|one| one.trim().to_owned())),
                other => return Err(format!("\"{other}\" is not known here")),
            }
        }
        let action = match (verb.as_str(), id.take()) {
            ("new", _) => {
                let actor: String = actor.ok_or("key new needs --actor NAME")?;
                if actor.trim().is_empty() || actor.chars().count() > LONGEST_ACTOR || actor.contains(char::is_control)
                {
                    return Err("--actor is a name of 1 to 200 characters".to_owned());
                }
                let role: String = role.ok_or("key new needs --role viewer|agent|manager|admin")?;
                let role = Role::parse(&role).ok_or_else(|| format!("\"{role}\" is no role"))?;
                Scopes::parse(scopes.iter().map(String::as_str)).map_err(|word| {
                    let known: Vec<&str> = platform::http::Family::ALL.into_iter().map(|one| one.as_str()).collect();
                    format!("\"{word}\" is no scope: read, {}", known.join(", "))
                })?;
                Action::New { actor: actor.trim().to_owned(), role, scopes }
            }
            (_, Some(id)) => Action::Revoke { id },
            (_, None) => Action::List,
        };
        Ok(Self { action, tenant })
    }
}

/// Does it and prints what came of it.
///
/// # Errors
/// A sentence that says what is wrong.
pub async fn run(options: &Options, data_dir: &Path, template: &Path) -> Result<(), String> {
    let opened = operator::open(data_dir, template).await?;
    let done = match (&options.tenant, opened.deployed) {
        (None, true) => Err("on a deployed table, say whose: --tenant NAME".to_owned()),
        (tenant, _) => show(options, tenant.as_deref().unwrap_or(TENANT), &opened.store).await,
    };
    opened.close().await;
    done
}

async fn show(options: &Options, tenant: &str, store: &Store) -> Result<(), String> {
    let tenant = Tenant::seed(tenant).map_err(|error| error.to_string())?;
    print!("{}", perform(&options.action, &tenant, store, &Clock::system()).await?);
    Ok(())
}

/// Does it; what came of it, for people.
///
/// # Errors
/// A sentence that says what is wrong.
pub async fn perform(action: &Action, tenant: &Tenant, store: &Store, clock: &Clock) -> Result<String, String> {
    match action {
        Action::New { actor, role, scopes } => {
            let now = clock.now();
            let secret = ids::api_secret().map_err(|error| error.to_string())?;
            let id = ids::event_id(now).map_err(|error| error.to_string())?.0;
            let key = ApiKey {
                id: id.clone(),
                scopes: scopes.clone(),
                ..ApiKey::new(tenant.as_str(), actor, role.as_str(), &secret, now)
            };
            store.issue_api_key(tenant, &secret, &key).await.map_err(|error| error.to_string())?;
            Ok(format!("{secret}\n\nKey {id} of {tenant}, {}. It is shown this once and kept nowhere.\n", what(&key)))
        }
        Action::List => {
            let keys = store.api_keys(tenant).await.map_err(|error| error.to_string())?;
            let mut page = format!("{} keys of {tenant}\n", keys.len());
            for key in &keys {
                let used = key.last_used.map_or_else(|| "never".to_owned(), |at| at.to_string());
                let state = if key.revoked { "revoked" } else { "live" };
                let (id, last4) = (&key.id, &key.last4);
                let _ = writeln!(page, "  {id}  {state:<7}  …{last4}  last used {used:<20}  {}", what(key));
            }
            Ok(page)
        }
        Action::Revoke { id } => match store.revoke_api_key(tenant, id).await {
            Ok(true) => Ok(format!("Key {id} is revoked; it is refused from now on.\n")),
            Ok(false) => Err(format!("{tenant} has no live key {id}")),
            Err(error) => Err(error.to_string()),
        },
    }
}

fn what(key: &ApiKey) -> String {
    let scopes = if key.scopes.is_empty() { "all of the role's routes".to_owned() } else { key.scopes.join(", ") };
    format!("{} ({}), {scopes}", key.actor, key.role)
}
