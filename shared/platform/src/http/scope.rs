//! What a key is good for, if not for all that its role may: reading only, some families of routes only.
//!
//! The authorizer writes it into its policy, so that API Gateway refuses everything else before a handler runs.

/// Routes that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// Clients' messages.
    Conversation,
    /// Managers' decisions.
    Tasks,
    /// Bookings.
    Events,
    /// The managers' page of mails.
    EventRequests,
    /// How the house is set up, and what it offers.
    Config,
    /// Sending.
    Mail,
    /// Who the clients are.
    Clients,
    /// Pages of answers.
    Info,
}

impl Family {
    /// Every family.
    pub const ALL: [Self; 8] = [
        Self::Conversation,
        Self::Tasks,
        Self::Events,
        Self::EventRequests,
        Self::Config,
        Self::Mail,
        Self::Clients,
        Self::Info,
    ];

    /// As a key's scope names it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Conversation => "conversation",
            Self::Tasks => "tasks",
            Self::Events => "events",
            Self::EventRequests => "event-requests",
            Self::Config => "config",
            Self::Mail => "mail",
            Self::Clients => "clients",
            Self::Info => "info",
        }
    }

    /// Where its paths begin.
    fn roots(self) -> &'static [&'static str] {
        match self {
            Self::Conversation => {
                &["start-conversation", "send-message", "conversation", "accept-booking", "reject-booking"]
            }
            Self::Tasks => &["tasks"],
            Self::Events => &["events", "event"],
            Self::EventRequests => &["event-requests"],
            Self::Config => &["config", "rooms", "products", "menus"],
            Self::Mail => &["emails"],
            Self::Clients => &["clients", "client"],
            Self::Info => &["snapshots", "qna"],
        }
    }

    /// The family of a path, `None` for those without a key.
    pub fn of(path: &str) -> Option<Self> {
        let root = path.strip_prefix("/api/")?.split('/').next()?;
        Self::ALL.into_iter().find(|family| family.roots().contains(&root))
    }
}

/// What a key is good for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scopes {
    /// Reads only.
    pub read_only: bool,
    /// These families only; none means all.
    pub families: Vec<Family>,
}

/// The word for reading only.
const READ: &str = "read";

impl Scopes {
    /// From its words.
    ///
    /// # Errors
    /// The word that is no scope.
    pub fn parse<'a>(words: impl IntoIterator<Item = &'a str>) -> Result<Self, String> {
        let mut scopes = Self::default();
        for word in words {
            match Family::ALL.into_iter().find(|family| family.as_str() == word) {
                Some(family) if !scopes.families.contains(&family) => scopes.families.push(family),
                Some(_) => {}
                None if word == READ => scopes.read_only = true,
                None => return Err(word.to_owned()),
            }
        }
        Ok(scopes)
    }

    /// The methods of a stage (`arn:aws:execute-api:…/live`) it is good for, as a policy names them.
    pub fn resources(&self, stage: &str) -> Vec<String> {
        let method = if self.read_only { "GET" } else { "*" };
        if self.families.is_empty() {
            return vec![format!("{stage}/{method}/*")];
        }
        let roots = self.families.iter().flat_map(|family| family.roots());
        // Two for each: `tasks*` would be good for whatever begins like it.
        roots.flat_map(|root| ["", "/*"].map(|rest| format!("{stage}/{method}/api/{root}{rest}"))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scope_is_a_word_we_know() {
        let scopes = Scopes::parse(["read", "tasks", "tasks"]).unwrap();
        assert_eq!(scopes, Scopes { read_only: true, families: vec![Family::Tasks] });
        assert_eq!(Scopes::parse(["read", "Tasks"]), Err("Tasks".to_owned()));
        for family in Family::ALL {
            assert_eq!(Scopes::parse([family.as_str()]).unwrap().families, [family]);
        }
    }

    #[test]
    fn a_key_without_scopes_is_good_for_the_whole_stage() {
        assert_eq!(Scopes::default().resources("arn/live"), ["arn/live/*/*"]);
        assert_eq!(Scopes::parse(["read"]).unwrap().resources("arn/live"), ["arn/live/GET/*"]);
    }

    #[test]
    fn a_family_ends_where_its_name_ends() {
        let resources = Scopes::parse(["read", "events"]).unwrap().resources("arn/live");
        let wanted = ["events", "events/*", "event", "event/*"].map(|path| format!("arn/live/GET/api/{path}"));
        assert_eq!(resources, wanted);
        assert_eq!(Family::of("/api/event-requests/x"), Some(Family::EventRequests));
        assert_eq!(Family::of("/api/events/x/messages"), Some(Family::Events));
        assert_eq!((Family::of("/health"), Family::of("/api/nothing")), (None, None));
    }
}
