//! The facts of an offer: its lines, its sums, what is due and when.

use super::{Facts, Required};
use crate::booking::{Deposit, Line, LineItem};
use crate::turn::OfferFact;
use crate::venue::{Money, Unit};
use crate::wording::verify::lexicon::Role;

impl Facts {
    pub(super) fn offer(&mut self, o: &OfferFact) {
        self.must_when(&o.when);
        self.must_name(&o.room);
        self.people(o.participants);
        self.required.push(Required::People(u32::from(o.participants)));
        self.counts.push(o.version);
        self.rooms_free.push(o.room.clone());
        for line in &o.lines {
            self.line(line);
        }
        self.must_sum(Role::Total, o.total);
        for part in &o.vat {
            self.rates.push(part.rate.0);
            self.vat.push((part.rate.0, part.amount));
            self.sum(Role::Vat, part.amount);
        }
        if let Some(d) = &o.deposit {
            self.deposit(d);
        }
        self.deadline(o.valid_until);
    }

    fn line(&mut self, line: &Line) {
        match line.item {
            LineItem::Room(_) => {
                self.name(&line.name);
                self.hired.push(line.name.clone());
            }
            LineItem::Item(_) => self.must_name(&line.name),
            LineItem::Discount => {
                self.sum(Role::Discount, line.total);
                self.must_sum(Role::Discount, Money::new(line.total.minor.saturating_abs(), line.total.currency));
                return;
            }
        }
        let days = line.days.unwrap_or(1).max(1);
        self.quantities.push((line.name.clone(), line.unit, line.quantity / days));
        self.quantities.extend(line.days.map(|d| (line.name.clone(), Unit::PerDay, d)));
        self.price(&line.name, line.unit_price, line.unit);
        // The total of a single piece is its price, which is never named without its unit.
        if line.quantity != 1 {
            self.line_total(&line.name, line.total);
        }
    }

    pub(super) fn deposit(&mut self, deposit: &Deposit) {
        self.must_sum(Role::Deposit, deposit.amount);
        self.deadline(deposit.due);
        self.due.push(deposit.due);
    }
}
