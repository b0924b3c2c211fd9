//! Amounts with their unit, people, quantities, seating.

use super::Italian;
use crate::venue::{Layout, Money, Unit, VatRate};
use crate::wording::style::{percent, plural};
use crate::wording::voice::Measures;

impl Measures for Italian {
    fn money(&self, amount: Money) -> String {
        amount.to_string()
    }

    fn percent(&self, rate: VatRate) -> String {
        format!("{} %", percent(rate, ','))
    }

    fn people(&self, n: u32) -> String {
        plural(n, "persona", "persone")
    }

    fn unit(&self, unit: Unit) -> &'static str {
        match unit {
            Unit::PerPerson => "a persona",
            Unit::PerEvent => "a forfait",
            Unit::PerUnit => "al pezzo",
            Unit::PerBottle => "a bottiglia",
            Unit::PerHour => "all'ora",
            Unit::PerTable => "a tavolo",
            Unit::PerSet => "a set",
            Unit::PerDay => "al giorno",
        }
    }

    fn amount_of(&self, n: u32, unit: Unit, name: &str) -> String {
        match unit {
            Unit::PerPerson => format!("{name} per {}", self.people(n)),
            Unit::PerBottle => format!("{} di {name}", plural(n, "bottiglia", "bottiglie")),
            Unit::PerHour => format!("{name} per {}", plural(n, "ora", "ore")),
            Unit::PerTable => format!("{name} per {}", plural(n, "tavolo", "tavoli")),
            Unit::PerDay if n > 1 => format!("{name} per {n} giorni"),
            Unit::PerEvent | Unit::PerUnit | Unit::PerSet if n > 1 => format!("{n} × {name}"),
            Unit::PerEvent | Unit::PerUnit | Unit::PerSet | Unit::PerDay => name.to_owned(),
        }
    }

    fn on_days(&self, what: &str, days: u32) -> String {
        format!("{what} per {days} giorni")
    }

    fn layout(&self, layout: Layout) -> &'static str {
        match layout {
            Layout::Theatre => "con disposizione a platea",
            Layout::UShape => "con tavoli a ferro di cavallo",
            Layout::Workshop => "con isole di lavoro",
            Layout::Boardroom => "con un unico grande tavolo",
            Layout::Classroom => "con disposizione ad aula",
            Layout::Banquet => "con disposizione a banchetto",
            Layout::Standing => "in piedi",
        }
    }
}
