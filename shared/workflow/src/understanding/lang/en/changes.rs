//! Needs and changes in English.

use crate::understanding::lang::Cue::{self, *};

#[rustfmt::skip] // One row a cue.
pub(super) const CHANGES: &[(Cue, &str)] = &[
    (Need, "looking for; looking to; searching; search; need*; would like; d like; like to; love to; want; wants; wanted; plan; planning; planned; book; booking; bookings; reserve; reserving; reservation; rent; rental; renting; hire; hiring; host; hosting; organize; organise; organizing; organising; hold; holding; inquir*; enquir*; interested; request; celebrate; celebrating; wish to; hoping; hope to; arrange; arranging; require; seeking; seek; find; throw; throwing; having a|an|our; are having; in search of; considering; enquiry; inquiry; get; put on; set up a|an; need somewhere; do you have space|room for; do u have space; got space; room for; throwing; would it be possible to have; have ~ our|a ~ party|brunch|lunch|dinner|meeting|wedding|reception; host us; welcome us"),
    (NeedsRoom, "room; rooms; venue; space; hall; place; location"),
    (ChangeVerb, "change; changed; changes; changing; move; moved; moving; switch*; postpon*; reschedul*; updat*; shift; shifted; shifting; push; pushed; pushing; swap*; replac*; increas*; reduc*; decreas*; adjust*; amend*; modif*; make it; make that; bring ~ forward; bring forward; correct it|the|this; correction; extend*; shorten; add; adding; upgrad*; downgrad*; rebook*; alter; altered; lower ~ to; raise ~ to; edit; revis*; delay*; advance ~ to; bump; reassign; remove; rearrange; change of; cut ~ to; expand; turn it into; drop"),
    (Instead, "instead; instead of; rather than; in place of; not # ~ but; from # ~ to #; from # to #; in lieu of; correct date|time|number is; should read; should be; it s|its actually; meant to say; should have been"),
    (HowAbout, "what about; how about; would ~~ work instead; would ~~ also work; would ~~ be possible|ok|okay|feasible; instead; is ~ possible instead; any chance of|to|we; can|could we ~~ start|begin|finish|end|stay|come|do|go|have|make; alternatively; or maybe|perhaps; could it be; also possible; is it possible to ~ have|start|come|get; what if we did|do; does ~ work; would ~ work"),
    (Revision, "new ~ address; no longer valid; actually; prefer; too small; too big; too large; instead; rather; now; on second thought|thoughts; correction; after all; rather than; in fact; make it|that; but; mistake; typo; meant; change of plans|plan; turns out; something came up; wrong; oops; updated; revised; we re going to be; will be ~ more|less|fewer; have changed; has changed; no longer; double booked; came up; newly; final count|number|numbers; more|fewer|less people|guests|persons; joined; dropped out; joining"),
    (More, "# ~ more|additional|extra|fewer|less; # people|guests|persons more|less|fewer; more|fewer|less|additional people|guests|persons|attendees|participants; hour|hours earlier|later|longer; earlier|later start; start|begin|finish|end ~ earlier|later; bigger|larger|smaller room|space|venue|hall|one; week|day|days later|earlier"),
    (TargetDate, "date; dates; day; time; times; start time; reschedul*; postpon*; earlier; later; hour; hours; start; end time; schedule"),
    (TargetRoom, "room; rooms; bigger|larger|smaller one|space; hall; venue"),
    (TargetHeadcount, "headcount; head count; guest count; guests; people; number of _; attendees; attendance; participants; more|fewer people; pax; party size; group size; persons"),
    (TargetLayout, "layout; seating; set up style; setup; table arrangement; seating plan|arrangement; arrangement"),
    (TargetProducts, "catering; menu; menus; drinks; equipment; extras; food; package; order"),
    (TargetBilling, "billing; invoice address|details|to|recipient; company address; billing address|details; vat number"),
    (TargetPrice, "price; prices; cost; rate; total; terms"),
    (Drop, "remov*; drop; dropping; cancel*; skip; leave out; leave off; take out|off; delete; dont|not ~~ need|want|require|necessary|needed|required; wont|will not ~ need; no longer ~ need*|want|require*; replac*; isnt ~ needed|necessary|required; not needed|necessary|required; can be removed|dropped|cancelled|canceled; off the list; do without; get rid of; scrap; take ~ off; no need for; swap"),
    (Without, "without; no; instead of; except; minus; not; neither; exclud*; nor; hold the; rather than"),
    (Turn, "for a|an|the|some|one|#; but; instead; add; plus; with; rather; however; just; only; will do; is enough; suffices; fine"),
    (Own, "bring ~ our|my own; we bring|supply|provide; i bring; we ll bring; we will bring; bringing ~ our|my; our own; my own; excluded; excluding; extra charge; paid separately; not included"),
];
