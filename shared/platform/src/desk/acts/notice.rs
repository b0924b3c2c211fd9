//! What a payment service tells by itself: that money has come.

use crate::State;
use crate::desk::Answered;
use crate::desk::acts::{About, House, LARGEST_PAYMENT, paid};
use crate::desk::turn::letter::one_line;
use crate::http::{ApiError, Code, Principal, Problems, Sent};
use crate::store::IdempotencyKey;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use workflow::replay::Given;
use workflow::venue::{Currency, Money};

/// A payment that came. Its sender has proved who they are: the whole body is signed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PaymentNotice {
    /// Whose event, as agreed with the service.
    pub tenant: String,
    /// Which event.
    pub event_id: String,
    /// Of the payment. The same one twice is one payment.
    #[cfg_attr(feature = "openapi", schemars(regex(pattern = crate::http::TEXT)))]
    pub reference: String,
    /// What came, in minor units.
    #[cfg_attr(feature = "openapi", schemars(range(min = 1, max = 10_000_000_000_i64)))]
    #[serde(deserialize_with = "crate::http::whole::number")]
    pub amount_minor: i64,
    /// ISO 4217: the house's, or the notice is refused.
    #[cfg_attr(feature = "openapi", schemars(regex(pattern = "^[A-Z]{3}$")))]
    pub currency: String,
}

/// What the service is told: nothing about the client or the booking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct NoticeTaken {
    /// `ok`, or `already_paid` for a reference that is booked.
    pub status: String,
    /// Which event.
    pub event_id: String,
}

impl NoticeTaken {
    /// From the answer to a payment.
    pub fn of(answer: &Value) -> Self {
        let text = |name: &str| answer.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        Self { status: text("status"), event_id: text("event_id") }
    }
}

/// Who stands in the trail.
const SERVICE: &str = "payment service";

/// Books a payment that a service tells of.
///
/// # Errors
/// `NotFound` for an event or house that is not there, `Invalid` for another currency than the house's, `KeyReused`,
/// `Busy`, the store's.
pub async fn payment(
    state: &State,
    notice: &Sent<PaymentNotice>,
    key: Option<&IdempotencyKey>,
) -> Result<Answered, ApiError> {
    // Who it is for stands in the body: they are looked up whatever is wrong beside it.
    let (sent, shape) = notice.with_faults();
    let who = Principal::verified(&sent.tenant, SERVICE, "manager").ok_or(ApiError::NotFound("event"));
    let who = shape.with(who)?;
    let about = About { who: &who, event: &sent.event_id, key, if_match: None };
    let turned = House { state, about }
        .turn_by(
            |booking, scene| {
                let currency = scene.venue.currency;
                let (reference, amount_minor) = notice.judge(|n| checked(n, currency))?;
                // What is booked under a reference stays as it was booked.
                let known = booking.payments.iter().find(|p| p.reference == reference).map(|p| p.amount);
                let amount = known.unwrap_or_else(|| Money::new(amount_minor, currency));
                Ok(Given::Payment { by: SERVICE.to_owned(), reference, amount })
            },
            paid,
        )
        .await;
    shape.with(turned)
}

/// The reference and the amount, or everything that is wrong with them.
fn checked(notice: &PaymentNotice, currency: Currency) -> Result<(String, i64), ApiError> {
    let mut problems = Problems::default();
    let reference = one_line(&notice.reference);
    if reference.is_empty() {
        problems.add("/reference", Code::Empty, "the payment's reference");
    }
    if !(1..=LARGEST_PAYMENT).contains(&notice.amount_minor) {
        problems.add("/amount_minor", Code::OutOfRange, "more than nothing, in minor units");
    }
    if notice.currency != currency.code() {
        problems.add("/currency", Code::InvalidValue, "not the currency of the house");
    }
    problems.finish()?;
    Ok((reference, notice.amount_minor))
}
