use super::*;

const GOOD: [(&str, &str); 8] = [
    ("VENUES_TABLE", "v"),
    ("EVENTS_TABLE", "e"),
    ("TASKS_TABLE", "t"),
    ("SESSIONS_TABLE", "s"),
    ("MAIL_DOMAIN", "mail.atelier.example"),
    ("CURSOR_KEY", "0123456789abcdef0123456789abcdef"),
    ("FRONTEND_URL", "https://desk.atelier.example/"),
    ("ALLOWED_ORIGINS", "https://desk.atelier.example, https://other.example:8443"),
];

pub(super) fn with(changes: &[(&str, &str)]) -> Result<Settings, SettingsError> {
    Settings::from_lookup(|name| {
        let all = changes.iter().chain(GOOD.iter());
        all.clone().find(|(n, _)| *n == name).map(|(_, value)| (*value).to_owned())
    })
}

pub(super) fn problems(changes: &[(&str, &str)]) -> Vec<String> {
    with(changes).unwrap_err().problems
}

#[test]
fn pr05_d14_it_is_production_unless_env_is_one_of_three_words() {
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
    let tables = ["VENUES_TABLE", "EVENTS_TABLE", "TASKS_TABLE", "SESSIONS_TABLE"];
    for name in tables.into_iter().chain(["MAIL_DOMAIN", "FRONTEND_URL", "CURSOR_KEY"]) {
        assert!(error.problems.iter().any(|p| p.starts_with(name)), "{name}: {error}");
    }
    assert_eq!(error.problems.len(), 7, "{error}");
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
    for url in ["https://localhost", "http://desk.example", "https://127.0.0.1/x", "https://[::1]:3000", "nonsense"] {
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

/// PH1.3.
#[test]
fn production_cannot_be_made_to_log_payloads() {
    assert_eq!(with(&[("RUST_LOG", "lambda_runtime=trace")]).unwrap().log, "info");
    assert_eq!(with(&[("RUST_LOG", "trace")]).unwrap().log, "info");
    assert_eq!(with(&[("RUST_LOG", "WARN")]).unwrap().log, "warn");
    assert_eq!(with(&[("ENV", "dev"), ("RUST_LOG", "trace")]).unwrap().log, "trace");
}

#[test]
fn s2c_cursors_are_signed_with_a_key_that_nobody_knows() {
    assert_eq!(problems(&[("CURSOR_KEY", "short")]).len(), 1);
    assert_eq!(problems(&[("CURSOR_KEY", DEVELOPERS_CURSOR_KEY)]).len(), 1);
    assert!(with(&[("CURSOR_KEY", "short"), ("ENV", "dev")]).is_err(), "nor a short one for a developer");
}

#[test]
fn pr03_rates_bursts_and_exceptions_are_settings() {
    let limits = with(&[("RATE_LIMIT_RPS", "3"), ("RATE_LIMIT_BURST", "7"), ("RATE_LIMIT_ALLOW", "atelier, other")]);
    let limits = limits.unwrap().limits;
    assert_eq!(limits.messages, RateLimit::per_second(3, 7));
    assert_eq!(limits.client, RateLimit::per_minute(12, 10));
    assert_eq!(limits.allow, ["atelier", "other"]);
}

#[test]
fn s2c_public_links_and_notices_of_payments_are_off_until_they_are_safe() {
    let none = with(&[]).unwrap();
    assert_eq!((none.public_url, none.payment_hook_secret), (None, None));
    let secret = "0123456789abcdef0123456789abcdef";
    let both = with(&[("PUBLIC_URL", "https://api.example/live/"), ("PAYMENT_HOOK_SECRET", secret)]).unwrap();
    assert_eq!(both.public_url.as_deref(), Some("https://api.example/live"));
    assert!(!format!("{both:?}{}", both.startup_line()).contains(secret));
    assert_eq!(problems(&[("PUBLIC_URL", "http://api.example"), ("PAYMENT_HOOK_SECRET", "short")]).len(), 2);
    assert_eq!(problems(&[("PUBLIC_URL", "nonsense")]).len(), 1);
    assert!(with(&[("PUBLIC_URL", "http://127.0.0.1:8700"), ("ENV", "dev")]).is_ok());
}
