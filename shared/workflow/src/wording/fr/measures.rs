//! Amounts with their unit, people, quantities, seating.

use super::French;
use crate::venue::{Layout, Money, Unit, VatRate};
use crate::wording::style::percent;
use crate::wording::voice::Measures;

/// A number with its noun: French has the singular below two.
fn plural(n: u32, one: &str, many: &str) -> String {
    format!("{n} {}", if n < 2 { one } else { many })
}

impl Measures for French {
    fn money(&self, amount: Money) -> String {
        amount.to_string()
    }

    fn percent(&self, rate: VatRate) -> String {
        format!("{} %", percent(rate, ','))
    }

    fn people(&self, n: u32) -> String {
        plural(n, "personne", "personnes")
    }

    fn unit(&self, unit: Unit) -> &'static str {
        match unit {
            Unit::PerPerson => "par personne",
            Unit::PerEvent => "au forfait",
            Unit::PerUnit => "par pièce",
            Unit::PerBottle => "par bouteille",
            Unit::PerHour => "par heure",
            Unit::PerTable => "par table",
            Unit::PerSet => "par ensemble",
            Unit::PerDay => "par jour",
        }
    }

    fn amount_of(&self, n: u32, unit: Unit, name: &str) -> String {
        match unit {
            Unit::PerPerson => format!("{name} pour {}", self.people(n)),
            Unit::PerBottle => format!("{} de {name}", plural(n, "bouteille", "bouteilles")),
            Unit::PerHour => format!("{name} pour {}", plural(n, "heure", "heures")),
            Unit::PerTable => format!("{name} pour {}", plural(n, "table", "tables")),
            Unit::PerDay if n > 1 => format!("{name} pour {n} jours"),
            Unit::PerEvent | Unit::PerUnit | Unit::PerSet if n > 1 => format!("{n} × {name}"),
            Unit::PerEvent | Unit::PerUnit | Unit::PerSet | Unit::PerDay => name.to_owned(),
        }
    }

    fn on_days(&self, what: &str, days: u32) -> String {
        format!("{what} pendant {days} jours")
    }

    fn layout(&self, layout: Layout) -> &'static str {
        match layout {
            Layout::Theatre => "avec une disposition en théâtre",
            Layout::UShape => "avec les tables en U",
            Layout::Workshop => "avec des îlots de travail",
            Layout::Boardroom => "autour d'une grande table",
            Layout::Classroom => "avec une disposition en salle de classe",
            Layout::Banquet => "avec une disposition en banquet",
            Layout::Standing => "en version debout",
        }
    }
}
