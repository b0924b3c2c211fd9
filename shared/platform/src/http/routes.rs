//! The methods of each path, for the one answer that no handler of a method can give: 405 with `Allow`. The template
//! sends every other method of a path (`ANY`) to a function of that path; a test holds this list to the template.

/// Paths as in the template, and their methods as `Allow` names them. OPTIONS is the gateway's own.
pub const ROUTES: &[(&str, &str)] = &[
    ("/api/accept-booking/{session_id}", "POST, OPTIONS"),
    ("/api/client/continue", "POST, OPTIONS"),
    ("/api/client/reset", "POST, OPTIONS"),
    ("/api/clients/{id}", "GET, DELETE, OPTIONS"),
    ("/api/clients/{id}/export", "GET, OPTIONS"),
    ("/api/config/calendar-link", "POST, OPTIONS"),
    ("/api/config/room-deposit/{room}", "GET, POST, OPTIONS"),
    ("/api/config/room-deposit/{room}/history", "GET, OPTIONS"),
    ("/api/config/room-deposit/{room}/revert/{version}", "POST, OPTIONS"),
    ("/api/config/{key}", "GET, POST, OPTIONS"),
    ("/api/config/{key}/history", "GET, OPTIONS"),
    ("/api/config/{key}/revert/{version}", "POST, OPTIONS"),
    ("/api/config/{key}/test", "POST, OPTIONS"),
    ("/api/conversation/{session_id}", "GET, OPTIONS"),
    ("/api/conversation/{session_id}/confirm-date", "POST, OPTIONS"),
    ("/api/emails/send-offer", "POST, OPTIONS"),
    ("/api/emails/send-to-client", "POST, OPTIONS"),
    ("/api/emails/test", "POST, OPTIONS"),
    ("/api/event-requests", "GET, OPTIONS"),
    ("/api/event-requests/{thread}", "GET, PATCH, OPTIONS"),
    ("/api/event-requests/{thread}/approve", "POST, OPTIONS"),
    ("/api/event-requests/{thread}/draft-feedback", "POST, OPTIONS"),
    ("/api/event-requests/{thread}/reject", "POST, OPTIONS"),
    ("/api/event-requests/{thread}/resolve-conflict", "POST, OPTIONS"),
    ("/api/event-requests/{thread}/special-request/{id}", "POST, OPTIONS"),
    ("/api/event-requests/{thread}/suggest-alternatives", "POST, OPTIONS"),
    ("/api/event/deposit/pay", "POST, OPTIONS"),
    ("/api/event/{id}/cancel", "POST, OPTIONS"),
    ("/api/event/{id}/deposit", "GET, OPTIONS"),
    ("/api/event/{id}/deposit/mark-paid", "POST, OPTIONS"),
    ("/api/events", "GET, OPTIONS"),
    ("/api/events/{id}", "GET, PATCH, OPTIONS"),
    ("/api/events/{id}/activity", "GET, OPTIONS"),
    ("/api/events/{id}/messages", "GET, OPTIONS"),
    ("/api/events/{id}/offers/{n}", "GET, OPTIONS"),
    ("/api/events/{id}/progress", "GET, OPTIONS"),
    ("/api/events/{id}/usage", "GET, OPTIONS"),
    ("/api/menus", "GET, POST, OPTIONS"),
    ("/api/menus/{id}", "GET, PATCH, DELETE, OPTIONS"),
    ("/api/products", "GET, POST, OPTIONS"),
    ("/api/products/{id}", "GET, PATCH, DELETE, OPTIONS"),
    ("/api/qna", "GET, OPTIONS"),
    ("/api/reject-booking/{session_id}", "POST, OPTIONS"),
    ("/api/rooms", "GET, POST, OPTIONS"),
    ("/api/rooms/{id}", "GET, PATCH, DELETE, OPTIONS"),
    ("/api/send-message", "POST, OPTIONS"),
    ("/api/snapshots", "GET, POST, OPTIONS"),
    ("/api/snapshots/{id}", "GET, OPTIONS"),
    ("/api/snapshots/{id}/data", "GET, OPTIONS"),
    ("/api/start-conversation", "POST, OPTIONS"),
    ("/api/tasks/cleanup", "POST, OPTIONS"),
    ("/api/tasks/pending", "GET, OPTIONS"),
    ("/api/tasks/{id}", "GET, OPTIONS"),
    ("/api/tasks/{id}/approve", "POST, OPTIONS"),
    ("/api/tasks/{id}/reject", "POST, OPTIONS"),
    ("/calendar/{token}", "GET, OPTIONS"),
    ("/d/{token}", "GET, POST, OPTIONS"),
    ("/health", "GET, OPTIONS"),
    ("/hooks/payment", "POST, OPTIONS"),
    ("/o/{token}", "GET, POST, OPTIONS"),
    ("/p/{snapshot}", "GET, OPTIONS"),
];

/// The methods of a path, if it is one of ours.
pub fn methods(path: &str) -> Option<&'static str> {
    ROUTES.iter().find(|(known, _)| *known == path).map(|(_, methods)| *methods)
}

/// The methods of a path, where this one is not among them.
pub(super) fn refused(path: &str, method: &str) -> Option<&'static str> {
    methods(path).filter(|all| all.split(", ").all(|one| one != method))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_method_is_refused_where_its_path_has_others() {
        assert_eq!(refused("/api/events/{id}", "GET"), None);
        assert_eq!(refused("/api/events/{id}", "DELETE"), Some("GET, PATCH, OPTIONS"));
        assert_eq!(refused("/api/events/{id}", "GE"), Some("GET, PATCH, OPTIONS"));
        assert_eq!(refused("", "POST"), None, "not called through the gateway");
    }
}
