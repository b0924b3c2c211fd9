//! Words that tell what a question is about.

use crate::venue::Topic;

#[rustfmt::skip] // One word a line would hide the table.
pub(super) const TOPICS: &[(Topic, &[&str])] = &[
        (Topic::Parking, &["park(?:ing)?(?: spots?| spaces?| lot)?", "car park"]),
        (
            Topic::OpeningHours,
            &[
                "opening (?:hours|times)", "open until", "what time do you (?:open|close)", "how late",
                "business hours", "(?:are|is) .{0,20}open",
            ],
        ),
        (
            Topic::Address,
            &[
                "your address", "the address", "where (?:is|are) (?:you|your|the (?:venue|house|place))",
                "located", "location of", "directions", "how (?:do|can) (?:we|i) get", "get there",
            ],
        ),
        (Topic::Wifi, &["wi-?fi", "internet", "wireless network"]),
        (Topic::Accessibility, &["wheelchair\\w*", "accessib\\w*", "step-free", "elevator", "lift", "disabled"]),
        (Topic::Streaming, &["live-? ?stream\\w*", "streaming", "stream", "hybrid", "broadcast"]),
        (
            Topic::Equipment,
            &[
                "projectors?", "beamer", "screens?", "microphones?", "mics?", "equipment", "flip ?charts?",
                "whiteboards?", "sound system", "speakers?", "av", "technical", "video conferenc\\w*", "audio",
            ],
        ),
        (
            Topic::ExternalCatering,
            &[
                "own (?:food|catering|caterer|drinks|wine|cake)", "outside (?:food|catering|caterer)",
                "external (?:catering|caterer)", "bring (?:our|my|your|a) (?:own|cake)",
            ],
        ),
        (
            Topic::Diets,
            &[
                "vegetarian", "vegan", "gluten\\S*", "lactose\\S*", "allerg\\w*", "halal", "kosher", "dietary",
                "nut-?free", "diets?",
            ],
        ),
        (Topic::Menus, &["menus?"]),
        (
            Topic::Catering,
            &[
                "catering", "food", "drinks", "lunch", "coffee", "breakfast", "dinner", "apeero", "apero",
                "buffet", "snacks",
            ],
        ),
        (Topic::RateInclusions, &["included", "include", "includes", "in the (?:rate|price)", "inclusive"]),
        (
            Topic::CancellationTerms,
            &[
                "cancellation (?:policy|terms|fees?|conditions)", "cancel for free", "free cancellation",
                "(?:can|could) (?:we|i) (?:still )?cancel", "refund\\w*", "cancellation",
            ],
        ),
        (
            Topic::Payment,
            &[
                "deposit", "credit cards?", "payment (?:terms|methods?|options?)", "pay", "by invoice", "twint",
                "bank transfer", "payment",
            ],
        ),
        (
            Topic::Setup,
            &[
                "set ?up", "set-up", "early access", "access (?:the room )?(?:early|earlier)",
                "arrive (?:early|earlier)", "decorat\\w*", "tear ?down", "get in (?:early|earlier)",
            ],
        ),
        (Topic::LeadTime, &["how (?:early|far in advance|long in advance)", "in advance", "lead time"]),
        (Topic::Prices, &["prices?", "costs?", "how much", "rates?", "pricing", "fees?", "rental", "charge"]),
        (
            Topic::FreeDates,
            &[
                "available", "availability", "free dates?", "which (?:dates|days)", "any dates?",
                "free (?:on|in|for)", "dates (?:are )?free", "next free", "is free", "what is free", "free",
            ],
        ),
        (
            Topic::BookingState,
            &[
                "status", "my booking", "our booking", "my reservation", "our reservation", "have you received",
                "did you (?:get|receive)", "is (?:it|everything|our booking) (?:confirmed|booked)",
                "any (?:news|update)",
            ],
        ),
        (
            Topic::Rooms,
            &[
                "rooms?", "capacity", "capacities", "how (?:big|large|many people)", "daylight", "square met\\w*",
                "air ?con\\w*", "windows", "space", "venue",
            ],
        ),
    ];
