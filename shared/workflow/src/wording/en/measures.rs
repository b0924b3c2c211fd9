//! Amounts with their unit, people, quantities, seating.

use super::English;
use crate::venue::{Layout, Money, Unit, VatRate};
use crate::wording::style::{percent, plural};
use crate::wording::voice::Measures;

impl Measures for English {
    fn money(&self, amount: Money) -> String {
        amount.to_string()
    }

    fn percent(&self, rate: VatRate) -> String {
        format!("{}%", percent(rate, '.'))
    }

    fn people(&self, n: u32) -> String {
        plural(n, "guest", "guests")
    }

    fn unit(&self, unit: Unit) -> &'static str {
        match unit {
            Unit::PerPerson => "per person",
            Unit::PerEvent => "per event",
            Unit::PerUnit => "each",
            Unit::PerBottle => "per bottle",
            Unit::PerHour => "per hour",
            Unit::PerTable => "per table",
            Unit::PerSet => "per set",
            Unit::PerDay => "per day",
        }
    }

    fn amount_of(&self, n: u32, unit: Unit, name: &str) -> String {
        match unit {
            Unit::PerPerson => format!("{name} for {}", self.people(n)),
            Unit::PerBottle => format!("{} of {name}", plural(n, "bottle", "bottles")),
            Unit::PerHour => format!("{name} for {}", plural(n, "hour", "hours")),
            Unit::PerTable => format!("{name} for {}", plural(n, "table", "tables")),
            Unit::PerDay if n > 1 => format!("{name} for {n} days"),
            Unit::PerEvent | Unit::PerUnit | Unit::PerSet if n > 1 => format!("{n} × {name}"),
            Unit::PerEvent | Unit::PerUnit | Unit::PerSet | Unit::PerDay => name.to_owned(),
        }
    }

    fn on_days(&self, what: &str, days: u32) -> String {
        format!("{what} on {days} days")
    }

    fn layout(&self, layout: Layout) -> &'static str {
        match layout {
            Layout::Theatre => "with theatre seating",
            Layout::UShape => "with tables in a U-shape",
            Layout::Workshop => "with workshop islands",
            Layout::Boardroom => "with one long table",
            Layout::Classroom => "with classroom seating",
            Layout::Banquet => "with banquet seating",
            Layout::Standing => "as a standing event",
        }
    }
}
