//! English signals.

use crate::understanding::lang::signals::{Phrases, Sign::*};

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) const PHRASES: Phrases = &[
    (AutoSubject, &["automatic|automated|auto reply|response|answer|message", "autoreply", "autoresponse", "auto-reply", "out of office", "out of the office", "ooo", "away from|on ~ office|leave|vacation|holiday"]),
    (Auto, &["this is an automatic|automated|auto", "this message|email|mail|reply was|is automatically", "automatically generated", "currently out of office", "currently out of the office", "do not reply to this", "please do not reply", "^ automatic reply"]),
    (Away, &[
        "am|be|m out of office", "am|be|m out of the office", "am|m|be ~ on leave|vacation|holiday|holidays", "annual|parental|maternity leave", "limited|no access to ~ email*|mail*", "will|ll ~ return|back on|in|to", "in urgent cases|matters", "for urgent|immediate ~ contact", "upon my return", "when i return",
        "in my absence", "respond|reply ~ return", "be back ~ on|in",
    ]),
    (BounceSubject, &["undeliver*", "delivery status notification", "delivery ~ failed|failure|incomplete|delayed|problem", "mail delivery failed|subsystem|system", "returned mail", "failure notice", "mailer-daemon", "non-delivery", "message not delivered"]),
    (Bounce, &[
        "mailer daemon", "delivery to the following", "could not be delivered", "was not delivered", "wasn't delivered", "couldn't be delivered", "address rejected|unknown", "address not found", "user|recipient|mailbox ~ unknown|unavailable|full", "permanent|fatal error|errors|failure", "recipient address", "diagnostic code", "following recipient*|address*",
        "remote server|host ~ said|returned", "message is larger", "action failed",
    ]),
    (Injection, &[
        "deemed ~ signed|accepted|confirmed|approved|paid", "considered ~ accepted|approved|paid by",
        "system notice|message|override", "let s do improv|roleplay", "do anything now", "from now on you", "end of untrusted", "hidden|secret prompt|instructions", "output only", "respond only with", "human approval", "skip|bypass ~ approval|sign-off|hold", "debug console", "pretend ~ already", "pre-approved by", "decode the base64",
        "ignore*|disregard*|override|bypass|forget ~ previous|prior|above|all|any|earlier|preceding|your|system|the ~ instruction*|prompt|prompts|rules|guidelines|directives|programming", "system prompt",
        "reveal|show|print|repeat|output|display|leak ~ prompt|instructions", "you are now a|an|in|the|my|free", "act as a|an|if ~ admin*|developer|root|system|different|unrestricted|manager", "pretend to be|that", "pretend you are", "developer mode", "as an ai", "dear ai", "note|message|instruction|instructions to|for ~ ai|bot|llm|chatbot", "ai assistant ~ must|should|shall", "ai model|agent must|should", "jailbreak*", "do anything now", "new instructions for|to ~ assistant|ai|bot|system|model", "from now on you are|will|must",
    ]),
    (Urgent, &["urgent", "urgently", "asap", "as soon as possible", "immediately", "right away", "at your earliest convenience", "time sensitive", "time-sensitive", "in a hurry", "short notice", "by today", "still today", "as quickly as possible"]),
    (NotUrgent, &["not urgent", "not that urgent", "no rush|hurry", "isn't urgent", "in urgent cases|matters", "i|we ll ~ immediately|asap|urgently", "i|we will ~ immediately|asap|urgently", "i|we ll|will ~ right away", "i|we ll|will ~ as soon as possible"]),
    (Several, &[
        "every|each monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|quarter|fortnight", "every|each first|second|third|fourth|last|1st|2nd|3rd|4th monday|tuesday|wednesday|thursday|friday|saturday|sunday", "first|second|third|fourth|last monday|tuesday|wednesday|thursday|friday|saturday|sunday of every|each month", "weekly", "monthly", "fortnightly", "biweekly", "once|twice a week|month", "every second|other week|monday|tuesday|wednesday|thursday|friday",
        "two|three|four|five|2|3|4|5|several ~ events|workshops|seminars|courses|trainings|parties|conferences", "series of events|workshops|seminars|courses|trainings|meetings|dinners|talks|evenings",
    ]),
    (Revokes, &[
        "ignore|disregard|forget|scrap|withdraw|revoke|undo|retract|cancel|reverse ~ cancellation|cancelation", "take|taking|took back ~ cancellation", "take|taking ~ cancellation back", "cancellation ~ mistake|error|misunderstanding|obsolete", "going|goes ahead after all", "we|i|re|are|ll|am|m come|coming after all", "happening|place after all", "no need to cancel", "cancelled|canceled by mistake|accident",
    ]),
    (GoesOn, &["well|healthy|fit|better again", "back on", "on again", "all|everybody|everyone ~ recovered|better|healthy", "come|coming|meet|celebrate|do|doing ~ after all", "can|will|does|do|could ~ take place", "takes place", "still want|like|plan ~ to come|hold|celebrate|meet"]),
    (TakesThat, &["do that|it|so|both", "take|have|add|book|include|order ~ that|it|both|them|those|all", "both please", "like that", "exactly like"]),
    (Theme, &["talk|talks|lecture|lectures|seminar|workshop|course|class|training|conference|presentation|webinar|session|discussion|panel|evening|event on|about|around how? to? the|a|your? cancelling|canceling|cancel|cancellation*|termination*|terminating|withdrawal*|revocation*", "theme|topic|subject|title is|will|are ~ cancelling|canceling|cancellation*|termination*|terminating|withdrawal*"]),
    (Resend, &["resend ~~ confirmation|offer|quote|contract|document*|mail|email|pdf", "re send ~~ confirmation|offer|quote|contract|document*|mail|email|pdf", "send|forward|mail|email ~~ confirmation|offer|quote|contract|document*|pdf ~~ again|more", "send|forward|mail|email ~~ copy of ~~ confirmation|offer|quote|contract"]),
    (OnlyIf, &["only|provided if|when|that", "on condition that"]),
    (Elsewhere, &["other|previous|original|first venue|place|location|hall|room|hotel|restaurant ~~ fell|fallen|falls|cancelled|canceled|burnt|burned|flooded|off"]),
    (NoVisit, &["strike|scratch|drop|remove ~ visit|viewing|tour|inspection", "visit|viewing|tour ~ can be dropped|cancelled|canceled|struck", "forget|skip|drop|scrap ~ visit|viewing|tour", "without seeing|viewing|visiting", "no visit|viewing|tour ~ needed|necessary|required", "no need ~~ visit|see|view", "visit|viewing|tour ~ not needed|necessary|required", "not|don't need ~ visit|viewing|tour", "dont need ~ visit|viewing|tour"]),
    (Wait, &[
        "hold|holding off on|with|from ~ confirm*|book*|finali*|sending", "hold off $", "wait with|on ~ confirm*|book*|finali*", "wait ~ before you|we|it|anything|confirming ~~ confirm*|confirmed|book*|final*|sign*|commit*", "wait before|until ~~ confirm*|final*", "please|kindly|just wait ~~ confirm*", "not|don't confirm|finali* ~ yet|until|before|anything|just", "dont confirm|finali* ~ yet|until|before|anything|just", "second thoughts", "put|keep ~ on hold|ice", "delay|postpone|pause|suspend ~ confirmation|confirming",
        "not sure ~ still want", "no longer sure ~~ want",
    ]),
    (OneDay, &["only|just one|single day", "only|just # day", "just|only the one day", "one|single day is|will|would ~ enough|sufficient|do", "not both days", "one day only", "one day instead of two"]),
    (MoreDays, &[
        "a|an|one second|extra|additional|further day|evening|afternoon|morning", "book|rent|reserve|hire|need ~~ day|evening|afternoon|morning|night before|after", "have the|room|it ~~ day|evening|afternoon|morning|night before|after", "as well|also|too ~~ day|evening|afternoon|morning|night before|after", "day|evening|afternoon|morning|night before|after as well|too|also", "one more day",
    ]),
    (Also, &["also", "as well", "too", "additionally", "in addition"]),
    (AllOf, &["all two|three|four|five|six", "all # dates|days|of", "all of them|these|those", "all the|these|those dates|days", "both dates|days|of them|evenings|saturdays|sundays|fridays", "both $", "^ both", "every one of them"]),
    (OneMoreEvent, &[
        "for a? another|different|second|separate|further event|events|occasion|meeting|party|function|workshop|dinner|lunch|gathering|seminar|booking|project|reception|celebration|anniversary|team", "for something ~ else|different", "second|separate|further|additional event|booking|reservation|occasion|function|party", "one more event|booking|reservation|function|party", "another event|booking|reservation|function|party on|in|of",
    ]),
    (OtherMatter, &["separately", "new|separate|second|another inquiry|enquiry|request", "on another|different|separate|unrelated note", "unrelated", "another|different|separate|other matter|thing|topic|subject", "in addition", "additionally", "also organising|organizing|planning|hosting|holding", "besides that"]),
    (OtherEvent, &["the|our|my other event|booking|reservation|function|workshop|meeting|dinner|party|seminar|inquiry|enquiry|occasion"]),
    (ThisEvent, &["this one|event|booking|reservation"]),
    (BothEvents, &["both offers|quotes|bookings|events|reservations|proposals|quotations|inquiries|enquiries|functions", "both of our|the|my|your|these|those offers|quotes|bookings|events|reservations|proposals|quotations", "accept|confirm|cancel|take ~ both $"]),
    (GivesUp, &["found|booked|chosen|chose|taken something|somewhere|someplace ~ else", "found ~ another|different|other venue|place|location|room|hall|solution", "no longer looking|searching|interested", "not looking ~ any|anymore", "sorted itself out", "we re|are ~ all set elsewhere", "we ll|will pass $", "give|giving it up $", "drop|dropping the idea|plan $"]),
    (Allergy, &["allerg*", "intoleran*", "coeliac*", "celiac*", "anaphyla*"]),
    (Back, &[
        "original|old|initial|former ~ date|day|time|times|hours|room|number|numbers", "previous ~ date|time|times|room|number", "back ~ first date|day|time|room", "back to how ~ was", "as it was|were before", "as it was $", "actually no ~ forget|leave|scrap", "undo|revert|reverse ~ change|that|this|move",
    ]),
    (Cheapest, &["the cheapest", "the cheaper one|room|please|of", "the least expensive"]),
    (Largest, &["the largest|biggest|larger|bigger one|room|please|of"]),
    (OtherOne, &["the other one", "the other room|option", "the other please|then $", "the other $"]),
    (Smallest, &["the smallest|smaller one|room|please|of"]),
    (PerPerson, &["per|each person|head|guest|attendee|participant|capita|delegate"]),
    (OnInvoice, &["po|order number|no|nr|ref|reference|#", "purchase order", "cost centre|center|code", "our reference|ref", "invoice|invoices ~~ by|via|per email|mail|e", "email|mail ~ invoice"]),
    (Attention, &["attn", "fao", "attention of", "care of"]),
    (SameAddress, &["billing|invoice details|address ~ unchanged|same", "same ~ billing details", "same|identical ~ address", "address is|stays|remains ~ same|unchanged"]),
    (NoCatering, &["no|without catering|food", "no|without any catering|food"]),
    (RoomOnly, &["just|only the room", "no|without extras|addons", "no|without any extras|addons", "no|without add ons"]),
    (Jest, &["just|only kidding|joking", "i m|am|was kidding|joking", "we re|are|were kidding|joking", "that was a joke", "^ kidding|joking $", "^ jk", "jk $"]),
    (Laughs, &["haha*", "hahah*", "hehe*", "hihi*", "lol", "lmao", "rofl"]),
    (Caterer, &["our|my|the|an own|external|outside caterer|caterers|catering", "own caterer|caterers|catering", "outside|external caterer|caterers|catering"]),
    (OwnCaterer, &["bring|bringing|use|using|have|having|hire|hired|booked ~ own caterer|caterers|catering", "caterer|caterers|catering ~ is|are|comes|come ~ our own", "with|through our own caterer|caterers|catering", "our caterer ~ brings|delivers|comes|will"]),
    (Upset, &["am|are|m|re|was|were|very|really|quite|deeply ~ disappointed", "disappointing", "very unhappy|annoyed|upset|angry|frustrated|dissatisfied", "am|are|m|re ~ unhappy|annoyed|upset|angry|frustrated|dissatisfied ~ with|by|about|that", "unacceptable", "not acceptable", "not good enough", "complain about|that", "file|make|have|lodge|raise ~ complaint", "my|our|this|a complaint", "not happy|satisfied|impressed with|about|at", "disgrace*", "appalling", "how|so|very frustrating|annoying"]),
    (Defect, &["room|hall|toilet|toilets|restroom*|kitchen|floor|tables|chairs|glasses|heating|projector|beamer|sound|microphone*|food|service|staff|air was|were ~ dirty|filthy|cold|freezing|broken|rude|unfriendly|terrible|awful|disgusting|late|smelly|out", "nobody|noone greeted|answered|replied|answers|replies|called|picked|showed|came|was", "no one greeted|answered|replied|answers|replies|called|picked|showed|came|was there", "still no|not ~ answer|answered|reply|replied|response ~ from you", "third|fourth|fifth time ~ ask*|writ*|wrote", "never got|received|had ~ answer|reply|response"]),
];
