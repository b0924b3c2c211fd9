//! Where mails may go: https, or this machine.

/// What is wrong with a base URL.
///
/// # Errors
/// The end of a sentence that begins with its name.
pub(super) fn check(url: &str) -> Result<(), &'static str> {
    let (scheme, rest) = url.split_once("://").ok_or("is no http(s) address")?;
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    if !["http", "https"].contains(&scheme) || host(authority).is_none() {
        return Err("is no http(s) address");
    }
    if !path.bytes().all(|b| b.is_ascii_alphanumeric() || b"/-._~".contains(&b)) {
        return Err("must be an address and a plain path, without query or fragment");
    }
    if scheme == "http" && !is_loopback(url) {
        return Err("must be https, but on this machine");
    }
    Ok(())
}

/// Whether it is this machine.
pub(super) fn is_loopback(url: &str) -> bool {
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    let authority = rest.split('/').next().unwrap_or_default();
    match host(authority) {
        Some("localhost" | "[::1]") => true,
        Some(host) => host.parse::<std::net::Ipv4Addr>().is_ok_and(|ip| ip.is_loopback()),
        None => false,
    }
}

/// The host of `host[:port]`. A user name before it is refused: it would be a secret in a log.
fn host(authority: &str) -> Option<&str> {
    let end = authority.find(']').map_or_else(|| authority.find(':'), |bracket| Some(bracket + 1));
    let (host, port) = authority.split_at(end.unwrap_or(authority.len()));
    let port_is_good = port.is_empty() || port.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok());
    let named = !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.');
    let numbered = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    let numbered = numbered.is_some_and(|ip| ip.parse::<std::net::Ipv6Addr>().is_ok());
    (port_is_good && (named || numbered)).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_and_this_machine_are_taken() {
        for good in
            ["https://api.example.com/v1", "http://127.0.0.1:8080/v1", "http://localhost:11434/v1", "http://[::1]:9"]
        {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        for bad in [
            "",
            "api.example.com",
            "ftp://x",
            "https://",
            "https://user:secret@api.example.com",
            "http://api.example.com/v1",
            "http://127.0.0.1.example.com/v1",
            "http://localhost.example.com",
            "https://x/v1?key=1",
            "https://x/v1#a",
            "https://x:99999",
            "https://x y",
        ] {
            assert!(check(bad).is_err(), "{bad}");
        }
    }
}
