//! Words around an amount of money, as data. Natural spelling; "stem*" stands for every word that begins so.

use crate::venue::Currency;

/// What a word says of an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::understanding) enum Price {
    /// A currency we do not trade in: an amount, but none of ours.
    Foreign,
    /// Thousands.
    Thousand,
    /// Millions.
    Million,
    /// "Swiss", between a number and its francs.
    National,
    /// "Per", before the unit it is for.
    Per,
    Person,
    Hour,
    Day,
    /// Any other thing that has a price each.
    Piece,
    Total,
    Budget,
    /// Names another price.
    Counter,
    /// A condition under which the client would take it.
    If,
    /// The client's yes to a price: "then we sign".
    Agree,
    /// An offer, an invoice, a cost: names a price of ours.
    Quote,
    /// Has been paid.
    Paid,
    /// More than an amount: "over 3000".
    Over,
    /// Denies.
    No,
    /// The client has it or reckons with it.
    Reckon,
}

/// The words of one language.
pub(in crate::understanding) type Prices = &'static [(Price, &'static [&'static str])];

/// What one language calls a currency; `true` for its hundredths.
pub(in crate::understanding) type Units = &'static [(Currency, bool, &'static [&'static str])];

/// Every table.
pub(in crate::understanding) static ALL: [Prices; 4] =
    [super::de::prices::PRICES, super::en::prices::PRICES, super::fr::prices::PRICES, super::it::prices::PRICES];

/// The currencies of every language.
pub(in crate::understanding) static ALL_UNITS: [Units; 4] =
    [super::de::prices::UNITS, super::en::prices::UNITS, super::fr::prices::UNITS, super::it::prices::UNITS];
