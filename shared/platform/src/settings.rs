//! Settings from the environment, checked once at start. Production unless ENV says otherwise.
//!
//! | variable | meaning | default |
//! |---|---|---|
//! | `ENV` | `dev`, `development`, `local`: development; anything else, or nothing: production | production |
//! | `VENUES_TABLE`, `EVENTS_TABLE`, `TASKS_TABLE`, `SESSIONS_TABLE` | names of the tables | development only: `venues`, `events`, `tasks`, `sessions` |
//! | `MAIL_DOMAIN` | right side of our Message-IDs | development only: `mail.localhost` |
//! | `FRONTEND_URL` | base of links in mails; a manager's mail leads to `<base>/?task=<id>` | development only: `http://localhost:3000` |
//! | `ALLOWED_ORIGINS` | exact origins that may call from a browser, by comma | none |
//! | `RATE_LIMIT_RPS`, `RATE_LIMIT_BURST` | messages per tenant: a second, at once | 10, 20 |
//! | `BODY_LIMIT_BYTES` | largest decoded body | 262144 |
//! | `SES_CONFIGURATION_SET` | configuration set of every send | none |
//! | `ENABLE_DANGEROUS_ENDPOINTS` | reset and continue of clients; refused in production | false |
//! | `DIAGNOSTICS` | traces of turns on a developer's route; refused in production | false |
//! | `RUST_LOG` | log level; in production one of `error`, `warn`, `info`, `debug` | info |
//!
//! Empty counts as not set. All problems are named at once; a process with a problem does not start.

use crate::store::Tables;

/// What kind of deployment this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Env {
    /// Real clients. Also staging, and every name that is not known.
    Production,
    /// A developer's machine.
    Development,
}

/// Checked settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// What kind of deployment this is.
    pub env: Env,
    /// Names of the tables.
    pub tables: Tables,
    /// Right side of our Message-IDs.
    pub mail_domain: String,
    /// Base of links in mails, without a trailing slash.
    pub frontend_url: String,
    /// Exact origins that may call from a browser.
    pub allowed_origins: Vec<String>,
    /// Messages a tenant may send per second in the long run.
    pub rate_limit_rps: u32,
    /// Messages a tenant may send at once.
    pub rate_limit_burst: u32,
    /// Largest decoded request body, in bytes.
    pub body_limit_bytes: usize,
    /// SES configuration set of every send.
    pub ses_configuration_set: Option<String>,
    /// Whether clients may be reset and continued. Never in production.
    pub enable_dangerous_endpoints: bool,
    /// Whether developers may read the traces of turns. Never in production.
    pub diagnostics: bool,
    /// The filter of the log.
    pub log: String,
}

/// Why a process must not start: every problem, one sentence each.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("settings refused: {}", problems.join("; "))]
pub struct SettingsError {
    /// Each names its variable and what to do.
    pub problems: Vec<String>,
}

/// Largest `BODY_LIMIT_BYTES`: what API Gateway hands to a function.
const LARGEST_BODY: usize = 6 * 1024 * 1024;

impl Settings {
    /// From the process's environment: the only place that reads it.
    ///
    /// # Errors
    /// All problems found, if any.
    #[allow(clippy::disallowed_methods, reason = "the one place that may read the environment")]
    pub fn from_env() -> Result<Self, SettingsError> {
        Self::from_lookup(|name| std::env::var(name).ok())
    }

    /// What development has when nothing is set.
    ///
    /// # Errors
    /// Never in practice: a test holds it.
    pub fn development() -> Result<Self, SettingsError> {
        Self::from_lookup(|name| (name == "ENV").then(|| "development".to_owned()))
    }

    /// From any source of named values.
    ///
    /// # Errors
    /// All problems found, if any.
    pub fn from_lookup(lookup: impl Fn(&str) -> Option<String>) -> Result<Self, SettingsError> {
        let mut read = Reader { lookup, problems: Vec::new(), env: Env::Production };
        read.env = match read.optional("ENV").unwrap_or_default().to_ascii_lowercase().as_str() {
            "dev" | "development" | "local" => Env::Development,
            _ => Env::Production,
        };
        let settings = Self {
            env: read.env,
            tables: Tables {
                venues: read.required("VENUES_TABLE", "venues"),
                events: read.required("EVENTS_TABLE", "events"),
                tasks: read.required("TASKS_TABLE", "tasks"),
                sessions: read.required("SESSIONS_TABLE", "sessions"),
            },
            mail_domain: read.required("MAIL_DOMAIN", "mail.localhost"),
            frontend_url: read.required("FRONTEND_URL", "http://localhost:3000").trim_end_matches('/').to_owned(),
            allowed_origins: read.list("ALLOWED_ORIGINS"),
            rate_limit_rps: read.number("RATE_LIMIT_RPS", 10, 1, 10_000),
            rate_limit_burst: read.number("RATE_LIMIT_BURST", 20, 1, 10_000),
            body_limit_bytes: read.number("BODY_LIMIT_BYTES", 262_144, 1_024, LARGEST_BODY),
            ses_configuration_set: read.optional("SES_CONFIGURATION_SET"),
            enable_dangerous_endpoints: read.switch("ENABLE_DANGEROUS_ENDPOINTS"),
            diagnostics: read.switch("DIAGNOSTICS"),
            log: log_filter(read.env, read.optional("RUST_LOG").as_deref()),
        };
        let mut problems = read.problems;
        settings.check(&mut problems);
        if problems.is_empty() { Ok(settings) } else { Err(SettingsError { problems }) }
    }

    fn check(&self, problems: &mut Vec<String>) {
        let mut refuse = |problem: &str| problems.push(problem.to_owned());
        if !self.mail_domain.is_empty() && !is_host(&self.mail_domain) {
            refuse("MAIL_DOMAIN is no domain");
        }
        if !self.frontend_url.is_empty() && host(&self.frontend_url).is_none() {
            refuse("FRONTEND_URL is no http(s) address");
        }
        if self.allowed_origins.iter().any(|o| o != "*" && !is_origin(o)) {
            refuse("ALLOWED_ORIGINS has an entry that is no origin: scheme://host[:port] and nothing after it");
        }
        if !self.is_production() {
            return;
        }
        if self.allowed_origins.iter().any(|o| o.contains('*')) {
            refuse("ALLOWED_ORIGINS must name exact origins in production, no wildcard");
        }
        if self.allowed_origins.iter().any(|o| is_origin(o) && is_unsafe(o)) {
            refuse("ALLOWED_ORIGINS must be https and not this machine in production");
        }
        if host(&self.frontend_url).is_some() && is_unsafe(&self.frontend_url) {
            refuse("FRONTEND_URL must be https and not this machine in production");
        }
        if self.enable_dangerous_endpoints {
            refuse("ENABLE_DANGEROUS_ENDPOINTS must be off in production");
        }
        if self.diagnostics {
            refuse("DIAGNOSTICS must be off in production");
        }
    }

    /// Whether real clients are served.
    pub fn is_production(&self) -> bool {
        self.env == Env::Production
    }

    /// One sentence for the log at start: the mode, and which risky routes are open.
    pub fn startup_line(&self) -> String {
        let on = |open: bool| if open { "open" } else { "closed" };
        format!(
            "mode {}; developers' routes (mock payment, test mails) {}; client reset and continue {}; diagnostics {}; browser origins {}",
            if self.is_production() { "production" } else { "development" },
            on(!self.is_production()),
            on(!self.is_production() && self.enable_dangerous_endpoints),
            on(self.diagnostics),
            if self.allowed_origins.is_empty() { "none".to_owned() } else { self.allowed_origins.join(" ") },
        )
    }
}

/// In production a level and nothing else: a trace of the runtime or of a client would print whole payloads.
fn log_filter(env: Env, wish: Option<&str>) -> String {
    match (env, wish.map(str::to_ascii_lowercase)) {
        (Env::Production, Some(level)) if ["error", "warn", "info"].contains(&level.as_str()) => level,
        (Env::Production, Some(level)) if level == "debug" => "info,platform=debug,workflow=debug".to_owned(),
        (Env::Development, Some(filter)) => filter,
        (Env::Production | Env::Development, _) => "info".to_owned(),
    }
}

struct Reader<L> {
    lookup: L,
    problems: Vec<String>,
    env: Env,
}

impl<L: Fn(&str) -> Option<String>> Reader<L> {
    fn optional(&self, name: &str) -> Option<String> {
        (self.lookup)(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
    }

    fn required(&mut self, name: &str, in_development: &str) -> String {
        match (self.optional(name), self.env) {
            (Some(value), _) => value,
            (None, Env::Development) => in_development.to_owned(),
            (None, Env::Production) => {
                self.problems.push(format!("{name} must be set in production"));
                String::new()
            }
        }
    }

    fn list(&self, name: &str) -> Vec<String> {
        let all = self.optional(name).unwrap_or_default();
        all.split(',').map(|one| one.trim().trim_end_matches('/').to_owned()).filter(|one| !one.is_empty()).collect()
    }

    fn number<N>(&mut self, name: &str, default: N, least: N, most: N) -> N
    where
        N: std::str::FromStr + PartialOrd + std::fmt::Display + Copy,
    {
        let Some(text) = self.optional(name) else { return default };
        match text.parse::<N>() {
            Ok(value) if (least..=most).contains(&value) => value,
            _ => {
                self.problems.push(format!("{name} must be a number from {least} to {most}"));
                default
            }
        }
    }

    fn switch(&mut self, name: &str) -> bool {
        match self.optional(name).unwrap_or_default().to_ascii_lowercase().as_str() {
            "" | "0" | "false" | "no" | "off" => false,
            "1" | "true" | "yes" | "on" => true,
            _ => {
                self.problems.push(format!("{name} must be true or false"));
                false
            }
        }
    }
}

/// The host of an http(s) address, or `None` when it is none.
fn host(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = match authority.strip_prefix('[') {
        Some(v6) => v6.split(']').next().unwrap_or_default(),
        None => authority.split(':').next().unwrap_or_default(),
    };
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':');
    (!host.is_empty() && host.bytes().all(plain)).then_some(host)
}

fn is_host(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-')) && !text.starts_with(['.', '-'])
}

fn is_origin(text: &str) -> bool {
    let after = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    after.is_some_and(|rest| !rest.contains(['/', '?', '#', '@'])) && host(text).is_some()
}

fn is_unsafe(url: &str) -> bool {
    let host = host(url).unwrap_or_default().to_ascii_lowercase();
    let here = host == "localhost"
        || host.ends_with(".localhost")
        || host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback() || ip.is_unspecified());
    !url.starts_with("https://") || here
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: [(&str, &str); 7] = [
        ("VENUES_TABLE", "v"),
        ("EVENTS_TABLE", "e"),
        ("TASKS_TABLE", "t"),
        ("SESSIONS_TABLE", "s"),
        ("MAIL_DOMAIN", "mail.atelier.example"),
        ("FRONTEND_URL", "https://desk.atelier.example/"),
        ("ALLOWED_ORIGINS", "https://desk.atelier.example, https://other.example:8443"),
    ];

    fn with(changes: &[(&str, &str)]) -> Result<Settings, SettingsError> {
        Settings::from_lookup(|name| {
            let all = changes.iter().chain(GOOD.iter());
            all.clone().find(|(n, _)| *n == name).map(|(_, value)| (*value).to_owned())
        })
    }

    fn problems(changes: &[(&str, &str)]) -> Vec<String> {
        with(changes).unwrap_err().problems
    }

    #[test]
    fn pr05_it_is_production_unless_env_is_one_of_three_words() {
        for name in ["", "prod", "production", "staging", "develop", "test", "loc al"] {
            assert!(with(&[("ENV", name)]).unwrap().is_production(), "{name}");
        }
        for name in ["dev", "DEV", "Development", "local", " local "] {
            assert!(!with(&[("ENV", name)]).unwrap().is_production(), "{name}");
        }
    }

    #[test]
    fn s2c_an_empty_production_names_every_missing_setting_at_once() {
        let error = Settings::from_lookup(|_| None).unwrap_err();
        for name in ["VENUES_TABLE", "EVENTS_TABLE", "TASKS_TABLE", "SESSIONS_TABLE", "MAIL_DOMAIN", "FRONTEND_URL"] {
            assert!(error.problems.iter().any(|p| p.starts_with(name)), "{name}: {error}");
        }
        assert_eq!(error.problems.len(), 6, "{error}");
    }

    #[test]
    fn s2c_unsafe_combinations_are_refused_in_production() {
        let found = problems(&[
            ("ALLOWED_ORIGINS", "*,http://localhost:3000"),
            ("FRONTEND_URL", "http://localhost:3000"),
            ("ENABLE_DANGEROUS_ENDPOINTS", "true"),
            ("DIAGNOSTICS", "1"),
        ]);
        assert_eq!(found.len(), 5, "{found:?}");
        for url in ["https://localhost", "http://desk.example", "https://127.0.0.1/x", "https://[::1]:3000", "nonsense"]
        {
            assert_eq!(problems(&[("FRONTEND_URL", url)]).len(), 1, "{url}");
        }
        assert_eq!(problems(&[("ALLOWED_ORIGINS", "https://*.example.com")]).len(), 2);
        assert_eq!(problems(&[("ALLOWED_ORIGINS", "https://a.example/path")]).len(), 1);
    }

    #[test]
    fn values_that_mean_nothing_are_refused_everywhere() {
        let found = problems(&[
            ("ENV", "dev"),
            ("RATE_LIMIT_RPS", "many"),
            ("RATE_LIMIT_BURST", "0"),
            ("BODY_LIMIT_BYTES", "99999999"),
            ("DIAGNOSTICS", "perhaps"),
            ("MAIL_DOMAIN", "a b"),
        ]);
        assert_eq!(found.len(), 5, "{found:?}");
    }

    #[test]
    fn development_needs_nothing() {
        let settings = Settings::development().unwrap();
        assert_eq!(settings.tables.events, "events");
        assert_eq!(settings.body_limit_bytes, 262_144);
        assert!(!settings.enable_dangerous_endpoints && !settings.diagnostics);
    }

    #[test]
    fn lists_and_addresses_are_tidied() {
        let settings = with(&[]).unwrap();
        assert_eq!(settings.frontend_url, "https://desk.atelier.example");
        assert_eq!(settings.allowed_origins, ["https://desk.atelier.example", "https://other.example:8443"]);
    }

    #[test]
    fn pr05_the_start_line_states_mode_and_risky_routes() {
        let line = with(&[]).unwrap().startup_line();
        assert!(line.starts_with("mode production; developers' routes (mock payment, test mails) closed"), "{line}");
        let line = with(&[("ENV", "dev"), ("ENABLE_DANGEROUS_ENDPOINTS", "on")]).unwrap().startup_line();
        assert!(line.contains("mode development") && line.contains("reset and continue open"), "{line}");
    }

    #[test]
    fn production_cannot_be_made_to_log_payloads() {
        assert_eq!(with(&[("RUST_LOG", "lambda_runtime=trace")]).unwrap().log, "info");
        assert_eq!(with(&[("RUST_LOG", "trace")]).unwrap().log, "info");
        assert_eq!(with(&[("RUST_LOG", "WARN")]).unwrap().log, "warn");
        assert_eq!(with(&[("ENV", "dev"), ("RUST_LOG", "trace")]).unwrap().log, "trace");
    }
}
