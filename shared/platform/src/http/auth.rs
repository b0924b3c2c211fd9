//! Who calls. The authorizer proves it; a handler reads what it proved and nothing else.

use super::ApiError;
use crate::Settings;
use crate::store::Tenant;
use lambda_http::request::RequestContext;
use lambda_http::{Request, RequestExt as _};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What a caller may do; each may what those before it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Reads.
    Viewer,
    /// The frontend and the chat: speaks for clients.
    Agent,
    /// Decides.
    Manager,
    /// Changes the house.
    Admin,
}

impl Role {
    /// As stored, and as the authorizer hands it on.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::Agent => "agent",
            Self::Manager => "manager",
            Self::Admin => "admin",
        }
    }

    /// The role of this name.
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Viewer, Self::Agent, Self::Manager, Self::Admin].into_iter().find(|role| role.as_str() == name)
    }
}

/// In the authorizer's context, when the caller must wait: for so many seconds.
pub const RETRY_AFTER: &str = "retry_after";

/// A caller that the authorizer has proved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Principal {
    /// Whose data.
    pub tenant: Tenant,
    /// Who, as the trail shows them.
    pub actor: String,
    /// What they may do.
    pub role: Role,
}

impl Principal {
    /// A caller from what the authorizer's record says, or `None` when it says nothing usable.
    pub fn verified(tenant: &str, actor: &str, role: &str) -> Option<Self> {
        let tenant = Tenant::verified(tenant).ok()?;
        let role = Role::parse(role)?;
        (!actor.is_empty()).then(|| Self { tenant, actor: actor.to_owned(), role })
    }

    /// Whether they may read drafts that wait for a manager, or that never went out.
    pub fn sees_drafts(&self) -> bool {
        self.role >= Role::Manager
    }
}

/// The caller, from the request context: API Gateway fills it from our authorizer, and a client cannot reach it.
///
/// # Errors
/// 401 when the authorizer has said nothing, or nothing usable; 429 when it has counted too many requests. It cannot
/// answer that itself: all that API Gateway makes of an authorizer's error is 401, 403 or 500.
pub fn principal(request: &Request) -> Result<Principal, ApiError> {
    let Some(RequestContext::ApiGatewayV1(context)) = request.request_context_ref() else {
        return Err(ApiError::Unauthenticated);
    };
    let field = |name: &str| context.authorizer.fields.get(name).and_then(Value::as_str).unwrap_or_default();
    let caller = Principal::verified(field("tenant"), field("actor"), field("role"));
    let caller = caller.ok_or(ApiError::Unauthenticated)?;
    match field(RETRY_AFTER) {
        "" => Ok(caller),
        seconds => Err(ApiError::RateLimited(seconds.parse().unwrap_or(1))),
    }
}

/// Demands at least a role.
///
/// # Errors
/// 403.
pub fn require(caller: &Principal, least: Role) -> Result<(), ApiError> {
    if caller.role >= least { Ok(()) } else { Err(ApiError::Forbidden) }
}

/// The guard of the developers' routes: mock payment, test mails.
///
/// # Errors
/// 403 in production.
pub fn dev_only(settings: &Settings) -> Result<(), ApiError> {
    if settings.is_production() { Err(ApiError::DevOnly) } else { Ok(()) }
}

/// The guard of reset and continue: development, and switched on.
///
/// # Errors
/// 403 otherwise.
pub fn dangerous(settings: &Settings) -> Result<(), ApiError> {
    dev_only(settings)?;
    if settings.enable_dangerous_endpoints { Ok(()) } else { Err(ApiError::DevOnly) }
}

/// What stands in the table instead of a key: its SHA-256 in hex. Keys are random and long, so no salt is needed.
pub fn hash_key(secret: &str) -> String {
    crate::store::keys::hash_hex(secret)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::http::tests::request;
    use serde_json::json;

    #[test]
    fn roles_stand_in_order_and_keep_their_names() {
        assert!(Role::Viewer < Role::Agent && Role::Agent < Role::Manager && Role::Manager < Role::Admin);
        for role in [Role::Viewer, Role::Agent, Role::Manager, Role::Admin] {
            assert_eq!(Role::parse(role.as_str()), Some(role));
            assert_eq!(json!(role), role.as_str());
        }
        assert_eq!(Role::parse("Admin"), None);
    }

    #[test]
    fn s2_14_the_tenant_comes_from_the_authorizer_only() {
        let proved = json!({ "principalId": "x", "tenant": "atelier", "actor": "desk", "role": "manager" });
        let caller = principal(&request("{\"tenant\":\"other\"}", &proved)).unwrap();
        assert_eq!((caller.tenant.as_str(), caller.actor.as_str(), caller.role), ("atelier", "desk", Role::Manager));
    }

    #[test]
    fn s2_14_whoever_is_not_proved_is_nobody() {
        for said in [
            Value::Null,
            json!({}),
            json!({ "tenant": "atelier", "role": "admin" }),
            json!({ "tenant": "atelier#E#1", "actor": "a", "role": "admin" }),
            json!({ "tenant": "atelier", "actor": "a", "role": "root" }),
            json!({ "tenant": 5, "actor": "a", "role": "admin" }),
        ] {
            assert_eq!(principal(&request("{}", &said)).unwrap_err().status(), 401, "{said}");
        }
    }

    #[test]
    fn pr03_whom_the_authorizer_counted_out_must_wait() {
        let said = json!({ "tenant": "atelier", "actor": "desk", "role": "viewer", "retry_after": "3" });
        let error = principal(&request("{}", &said)).unwrap_err();
        assert_eq!((error.status(), error.retry_after()), (429, Some(3)));
    }

    #[test]
    fn pr06_ph02_developers_routes_are_closed_in_production() {
        let mut settings = Settings::development().unwrap();
        assert!(dev_only(&settings).is_ok());
        assert_eq!(dangerous(&settings).unwrap_err().status(), 403);
        settings.enable_dangerous_endpoints = true;
        assert!(dangerous(&settings).is_ok());
        settings.env = crate::settings::Env::Production;
        assert_eq!(dev_only(&settings).unwrap_err().status(), 403);
        assert_eq!(dangerous(&settings).unwrap_err().status(), 403);
    }

    #[test]
    fn a_key_is_stored_as_its_hash() {
        assert_eq!(hash_key("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
