//! Phrases that say what a mail as a whole is, as data. Natural spelling. In a phrase "a|b" is a choice, "stem*" any
//! word that begins so, "~" up to three words of any kind.

/// What a phrase is a sign of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::understanding) enum Sign {
    /// In a subject: an automatic reply.
    AutoSubject,
    /// An automatic reply by its own words.
    Auto,
    /// One of two signs of an absence note.
    Away,
    /// In a subject: a delivery failure.
    BounceSubject,
    /// One of two signs of a delivery failure.
    Bounce,
    Injection,
    Urgent,
    /// Takes the urgency back.
    NotUrgent,
    /// Several events: a weekly series, or two in one mail.
    Several,
    /// What was called off is on again.
    Revokes,
    /// Says that the event takes place, where it was called off: "we are well again", "let's do it".
    GoesOn,
    /// Takes what was spoken of: "do that", "les deux".
    TakesThat,
    /// Tells what a talk is about, and that is cancelling: "Vortrag über Kündigung".
    Theme,
    /// Asks for a document that was sent before: "could you resend the confirmation".
    Resend,
    /// What is taken hangs on something: "only if".
    OnlyIf,
    /// Another house than ours is off.
    Elsewhere,
    /// No visit is wanted any more.
    NoVisit,
    /// Asks to wait with what was agreed.
    Wait,
    /// Means what was held before a change: "the original date", "undo that".
    Back,
    /// Means how everything was at first: "as at the beginning".
    BackToStart,
    /// Asks not to forget something.
    Reminds,
    /// So many more than was said: "4 on top of that".
    OnTop,
    /// Asks to be so many: "could we be 35?"
    BeSoMany,
    /// Sets the present against a story: "this year".
    ThisTime,
    /// Tells of years ago: "last year".
    YearsAgo,
    /// Somebody else's birthday.
    Birthday,
    /// Takes back a mail: "ignore my last mail".
    Retracts,
    /// Says that a mail of the client's own went to the wrong address: "wrong recipient, sorry".
    Astray,
    /// Something went where it should not: "to the wrong person".
    WrongPlace,
    /// The offer that was made first.
    FirstOffer,
    /// The offer before the newest one.
    OfferBefore,
    /// An offer by its number.
    NumberedOffer,
    /// The newest offer, told from those before it.
    NewestOffer,
    /// Goes back to something, or stays with it.
    Returns,
    /// Was good enough.
    WasFine,
    /// Gives up a wish for another price: "forget the discount".
    NoDiscount,
    /// Of several days one is enough.
    OneDay,
    /// One day more than the event has.
    MoreDays,
    /// Asks for something besides what was asked for.
    Also,
    /// All of what was listed.
    AllOf,
    /// Names an event beside the one that is spoken of: "for another event".
    OneMoreEvent,
    /// Begins another matter: "separately", "par ailleurs".
    OtherMatter,
    /// Names the other of two events: "the other booking".
    OtherEvent,
    /// Names the event that is spoken of, as against another: "this one".
    ThisEvent,
    /// Names two events: "both offers".
    BothEvents,
    /// Seeks no longer: "we have found something else".
    GivesUp,
    /// Somebody must not eat something.
    Allergy,
    /// Takes of what was listed the one that costs least.
    Cheapest,
    /// Takes the one that holds most.
    Largest,
    /// Takes the one that holds least.
    Smallest,
    /// Takes of two the one that was not named: "the other one".
    OtherOne,
    /// What the invoice must carry, or how it is sent: an order number, a cost centre, by mail.
    OnInvoice,
    /// For whose attention.
    Attention,
    /// "Same address": only the name is another.
    SameAddress,
    /// "Per head": what something comes to for each guest.
    PerPerson,
    /// Wants no food and drink.
    NoCatering,
    /// Wants the room and nothing else.
    RoomOnly,
    /// Decides later: "I'll get back to you", "je regarde ça".
    Later,
    /// Thanks for an answer or a paper: "thanks for the info".
    ThanksFor,
    /// Hangs on nothing but good manners: "if possible".
    IfPossible,
    /// All but one thing: "apart from the date", "nur das Datum nicht".
    Except,
    /// Something that is accepted and is no offer: "your apology".
    AcceptsOther,
    /// Somebody says that he comes.
    Attends,
    /// Takes back what was just said as a joke.
    Jest,
    /// Makes fun of what it agrees to: "sure, and I'm the Queen of England".
    Mocks,
    /// Laughs: "haha".
    Laughs,
    /// The client sees to the food himself.
    OwnCaterer,
    /// Names the caterer whom the client brings.
    Caterer,
    /// The writer is angry or disappointed.
    Upset,
    /// Something of the house was not as it should be.
    Defect,
}

/// The phrases of one language.
pub(in crate::understanding) type Phrases = &'static [(Sign, &'static [&'static str])];

/// Every table.
pub(in crate::understanding) static ALL: [Phrases; 4] = [
    super::de::signals::PHRASES,
    super::en::signals::PHRASES,
    super::fr::signals::PHRASES,
    super::it::signals::PHRASES,
];
