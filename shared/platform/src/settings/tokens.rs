//! Which JWTs are taken. Off until an issuer is named; then everything that makes a token safe must be named too.

use super::{Env, Reader, SHORTEST_SECRET, host, is_unsafe};
use std::fmt;

/// A text that no log shows.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Keeps a text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself, for the one who signs or verifies with it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// How a token may be signed. There is no other way, and none is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Algorithm {
    /// RSA with SHA-256, by a public key.
    Rs256,
    /// ECDSA on P-256, by a public key.
    Es256,
    /// HMAC with SHA-256, by a shared secret.
    Hs256,
}

impl Algorithm {
    /// As `alg` names it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rs256 => "RS256",
            Self::Es256 => "ES256",
            Self::Hs256 => "HS256",
        }
    }

    /// The algorithm of this name.
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Rs256, Self::Es256, Self::Hs256].into_iter().find(|one| one.as_str() == name)
    }
}

/// Which JWTs are taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tokens {
    /// `iss`.
    pub issuer: String,
    /// One of `aud`.
    pub audience: String,
    /// The ways a token may be signed.
    pub algorithms: Vec<Algorithm>,
    /// Where the issuer's public keys are.
    pub jwks_url: Option<String>,
    /// The shared secret.
    pub shared_secret: Option<Secret>,
    /// Seconds by which clocks may differ.
    pub leeway: i64,
    /// Name of the claim that names the tenant.
    pub tenant_claim: String,
    /// Name of the claim that names the role.
    pub role_claim: String,
    /// Name of the claim that names who acts.
    pub actor_claim: String,
}

/// What means nothing without an issuer.
const NEED_ISSUER: [&str; 4] = ["JWT_AUDIENCE", "JWT_ALGORITHMS", "JWT_JWKS_URL", "JWT_HS256_SECRET"];

impl Tokens {
    pub(super) fn read<L: Fn(&str) -> Option<String>>(read: &mut Reader<L>) -> Option<Self> {
        let Some(issuer) = read.optional("JWT_ISSUER") else {
            let idle = NEED_ISSUER.iter().filter(|name| read.optional(name).is_some());
            let problems: Vec<String> = idle.map(|name| format!("{name} is set without JWT_ISSUER")).collect();
            read.problems.extend(problems);
            return None;
        };
        let mut tokens = Self {
            issuer,
            audience: read.optional("JWT_AUDIENCE").unwrap_or_default(),
            algorithms: Vec::new(),
            jwks_url: read.optional("JWT_JWKS_URL"),
            shared_secret: read.optional("JWT_HS256_SECRET").map(Secret::new),
            leeway: read.number("JWT_LEEWAY_SECONDS", 60, 0, 300),
            tenant_claim: read.optional("JWT_TENANT_CLAIM").unwrap_or_else(|| "tenant".to_owned()),
            role_claim: read.optional("JWT_ROLE_CLAIM").unwrap_or_else(|| "role".to_owned()),
            actor_claim: read.optional("JWT_ACTOR_CLAIM").unwrap_or_else(|| "sub".to_owned()),
        };
        let named = match read.list("JWT_ALGORITHMS") {
            names if names.is_empty() => vec!["RS256".to_owned(), "ES256".to_owned()],
            names => names,
        };
        for name in named {
            match Algorithm::parse(&name) {
                Some(algorithm) if !tokens.algorithms.contains(&algorithm) => tokens.algorithms.push(algorithm),
                Some(_) => {}
                None => read.problems.push("JWT_ALGORITHMS takes RS256, ES256 and HS256 only".to_owned()),
            }
        }
        let shared_allowed = read.switch("JWT_ALLOW_SHARED_SECRET");
        tokens.check(read.env, shared_allowed, &mut read.problems);
        Some(tokens)
    }

    fn check(&self, env: Env, shared_allowed: bool, problems: &mut Vec<String>) {
        let mut refuse = |problem: &str| problems.push(problem.to_owned());
        if self.audience.is_empty() {
            refuse("JWT_AUDIENCE must be set with JWT_ISSUER");
        }
        let shared = self.algorithms.contains(&Algorithm::Hs256);
        let public = self.algorithms.iter().any(|one| *one != Algorithm::Hs256);
        match (&self.jwks_url, public) {
            (None, true) => refuse("JWT_JWKS_URL must be set for RS256 and ES256"),
            (Some(_), false) => refuse("JWT_JWKS_URL is set, but neither RS256 nor ES256 is in JWT_ALGORITHMS"),
            (Some(url), true) if host(url).is_none() => refuse("JWT_JWKS_URL is no http(s) address"),
            (Some(url), true) if env == Env::Production && is_unsafe(url) => {
                refuse("JWT_JWKS_URL must be https and not this machine in production");
            }
            (Some(_), true) | (None, false) => {}
        }
        match (&self.shared_secret, shared) {
            (None, true) => refuse("JWT_HS256_SECRET must be set for HS256"),
            (Some(_), false) => refuse("JWT_HS256_SECRET is set, but HS256 is not in JWT_ALGORITHMS"),
            (Some(secret), true) if secret.expose().len() < SHORTEST_SECRET => {
                refuse("JWT_HS256_SECRET must have at least 32 bytes");
            }
            (Some(_), true) | (None, false) => {}
        }
        if shared && env == Env::Production && !shared_allowed {
            refuse("HS256 in production needs JWT_ALLOW_SHARED_SECRET: whoever can verify a token can make one");
        }
        let (tenant, role, actor) = (&self.tenant_claim, &self.role_claim, &self.actor_claim);
        if tenant == role || role == actor || tenant == actor {
            refuse("JWT_TENANT_CLAIM, JWT_ROLE_CLAIM and JWT_ACTOR_CLAIM must be three claims");
        }
    }

    /// For the log at start.
    pub(super) fn described(&self) -> String {
        let algorithms: Vec<&str> = self.algorithms.iter().map(|one| one.as_str()).collect();
        format!("{} of {}", algorithms.join(" "), self.issuer)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{problems, with};
    use super::*;

    const PUBLIC: [(&str, &str); 3] = [
        ("JWT_ISSUER", "https://id.example"),
        ("JWT_AUDIENCE", "openevent"),
        ("JWT_JWKS_URL", "https://id.example/keys.json"),
    ];
    const SECRET: &str = "0123456789abcdef0123456789abcdef";

    fn plus<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
        more.iter().chain(PUBLIC.iter()).copied().collect()
    }

    #[test]
    fn without_an_issuer_no_token_is_taken() {
        assert_eq!(with(&[]).unwrap().tokens, None);
        let found = problems(&[("JWT_AUDIENCE", "a"), ("JWT_HS256_SECRET", SECRET)]);
        assert_eq!(found, ["JWT_AUDIENCE is set without JWT_ISSUER", "JWT_HS256_SECRET is set without JWT_ISSUER"]);
    }

    #[test]
    fn public_keys_are_the_usual_way() {
        let tokens = with(&PUBLIC).unwrap().tokens.unwrap();
        assert_eq!(tokens.algorithms, [Algorithm::Rs256, Algorithm::Es256]);
        assert_eq!((tokens.leeway, tokens.actor_claim.as_str()), (60, "sub"));
    }

    #[test]
    fn s2c_a_shared_secret_is_refused_in_production_unless_somebody_insists() {
        let shared = [
            ("JWT_ISSUER", "i"),
            ("JWT_AUDIENCE", "a"),
            ("JWT_ALGORITHMS", "HS256"),
            ("JWT_HS256_SECRET", SECRET),
            ("JWT_ALLOW_SHARED_SECRET", "true"),
        ];
        assert!(with(&shared).is_ok());
        assert_eq!(problems(&shared[..4]).len(), 1);
        assert!(with(&[&shared[..4], &[("ENV", "dev")]].concat()).is_ok());
    }

    #[test]
    fn every_problem_of_the_tokens_is_named_at_once() {
        let cases: [(&[(&str, &str)], usize); 8] = [
            (&[("JWT_AUDIENCE", "")], 1),
            (&[("JWT_ALGORITHMS", "none")], 2),
            (&[("JWT_ALGORITHMS", "RS256,HS512")], 1),
            (&[("JWT_JWKS_URL", "http://id.example/keys.json")], 1),
            (&[("JWT_JWKS_URL", "keys.json")], 1),
            (&[("JWT_LEEWAY_SECONDS", "301")], 1),
            (&[("JWT_ROLE_CLAIM", "sub")], 1),
            (&[("JWT_ALGORITHMS", "HS256"), ("JWT_HS256_SECRET", "short"), ("JWT_AUDIENCE", "")], 4),
        ];
        for (changes, wanted) in cases {
            let found = problems(&plus(changes));
            assert_eq!(found.len(), wanted, "{changes:?}: {found:?}");
        }
    }

    /// S4.S.
    #[test]
    fn no_log_shows_a_secret() {
        let all = with(&plus(&[("JWT_ALGORITHMS", "HS256,RS256"), ("JWT_HS256_SECRET", SECRET), ("ENV", "dev")]));
        let all = all.unwrap();
        assert!(!format!("{all:?}{}", all.startup_line()).contains(SECRET));
    }
}
