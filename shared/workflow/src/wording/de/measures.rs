//! Amounts with their unit, people, quantities, seating.

use super::German;
use crate::venue::{Layout, Money, Unit, VatRate};
use crate::wording::style::{percent, plural};
use crate::wording::voice::Measures;

impl Measures for German {
    fn money(&self, amount: Money) -> String {
        amount.to_string()
    }

    fn percent(&self, rate: VatRate) -> String {
        format!("{} %", percent(rate, '.'))
    }

    fn people(&self, n: u32) -> String {
        plural(n, "Person", "Personen")
    }

    fn unit(&self, unit: Unit) -> &'static str {
        match unit {
            Unit::PerPerson => "pro Person",
            Unit::PerEvent => "pauschal",
            Unit::PerUnit => "pro Stück",
            Unit::PerBottle => "pro Flasche",
            Unit::PerHour => "pro Stunde",
            Unit::PerTable => "pro Tisch",
            Unit::PerSet => "pro Set",
            Unit::PerDay => "pro Tag",
        }
    }

    fn amount_of(&self, n: u32, unit: Unit, name: &str) -> String {
        match unit {
            Unit::PerPerson => format!("{name} für {}", self.people(n)),
            Unit::PerBottle => format!("{} {name}", plural(n, "Flasche", "Flaschen")),
            Unit::PerHour => format!("{name} für {}", plural(n, "Stunde", "Stunden")),
            Unit::PerTable => format!("{name} für {}", plural(n, "Tisch", "Tische")),
            Unit::PerDay if n > 1 => format!("{name} für {n} Tage"),
            Unit::PerEvent | Unit::PerUnit | Unit::PerSet if n > 1 => format!("{n} × {name}"),
            Unit::PerEvent | Unit::PerUnit | Unit::PerSet | Unit::PerDay => name.to_owned(),
        }
    }

    fn on_days(&self, what: &str, days: u32) -> String {
        format!("{what} an {days} Tagen")
    }

    fn layout(&self, layout: Layout) -> &'static str {
        match layout {
            Layout::Theatre => "mit Konzertbestuhlung",
            Layout::UShape => "mit Bestuhlung in U-Form",
            Layout::Workshop => "mit Workshop-Inseln",
            Layout::Boardroom => "mit einer grossen Tafel",
            Layout::Classroom => "mit Seminarbestuhlung",
            Layout::Banquet => "mit Bankettbestuhlung",
            Layout::Standing => "als Stehanlass",
        }
    }
}
