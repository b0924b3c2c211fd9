//! The order in which a mail is read.

use super::fold::{Masked, Span, fold, part, snap};
use super::lang::{Cue, signals::Sign};
use super::language::Voices;
use super::sentences::{Kind, Sentence, Text};
use super::{
    Act, ActMention, Context, DateRole, Mention, TimeRange, Understanding, acts, back, billing, catalogue, clean,
    contact, event_days, extent, headcount, instructed, jest, mask, money, other_event, phone, rooms, running,
    sentences, shares, shift, signals, when, year,
};
use super::{AskedAbout, Complaint, DateFlag, DateMention, Pick, Restated, Signal, Target, When, when::Found};
use crate::order;
use crate::venue::{Language, Venue};
use jiff::civil::Date;

mod subject;
mod whole;

use subject::{answers, fill, unstamped};
use whole::{
    binds, cancelled_count, comes_to_see, gives_up, jokes, meals, nods, only_defers, own_caterer, own_caterer_off,
    set_stories_aside, told_of_the_past,
};

/// Reads the body, then fills what it lacks from the subject.
pub(super) fn understand(
    subject: Option<&str>,
    body: &str,
    today: Date,
    venue: &Venue,
    context: &Context,
) -> Understanding {
    let cleaned = clean::clean(subject.unwrap_or_default(), body);
    let subject_line = clean::normalise(subject.unwrap_or_default());
    let reply = context.reply || answers(&fold(&subject_line));
    let context = &Context { reply, ..context.clone() };
    let (mut u, split) = text(&cleaned.text, &cleaned.signature, today, venue, context);
    u.original_sender = cleaned.original_sender;
    let whole = signals::read(&subject_line, &u.text, &split.low, &split.parsed, u.language);
    (u.signals, u.several, u.pick, u.without) = (whole.signals, whole.several, whole.pick, whole.without);
    // "The other one, please" agrees to nothing that was named.
    u.acts.retain(|a| u.pick != Some(Pick::Other) || a.act != Act::Confirm);
    u.waits = whole.waits;
    u.complaint = whole.complaint;
    if u.complaint == Some(Complaint::OfTheHouse) {
        // "The room was dirty when we visited" asks for no visit.
        let told = |a: &ActMention| split.parsed.sentences.iter().any(|s| s.holds(a.span) && signals::complains(s));
        u.acts.retain(|a| !(matches!(a.act, Act::VisitSite | Act::Ask { .. }) && told(a)));
    }
    if nods(&u) {
        u.acts.push(ActMention::new(Act::Confirm, (0, u.text.len())));
    }
    u.defers = only_defers(&split.parsed);
    u.jokes = jokes(&u.text, &split.parsed);
    u.back = back::read(&u, &split.parsed, context);
    u.retracts = back::retracts(&split.parsed, context);
    u.former_offer = back::former_offer(&split.low, &split.parsed, context);
    back::settle(&mut u, &split.parsed);
    u.allergies = split.parsed.sentences.iter().any(|s| s.factual() && s.cues.signs(Sign::Allergy));
    u.extent = extent::read(&u, &split.parsed, context);
    u.other_event = other_event::read(&u, &split.parsed, context);
    u.gives_up = gives_up(&split.parsed);
    if u.signals(Signal::Bounce) || u.signals(Signal::AutoReply) {
        // No client wrote it.
        u.acts.clear();
        u.products.clear();
        u.brought.clear();
        u.dates.iter_mut().filter(|d| d.value.role == DateRole::Event).for_each(|d| d.value.role = DateRole::Other);
    }
    if u.signals(Signal::Injection) {
        u.acts.retain(|a| !binds(&a.act));
        u.brought.clear();
        if u.headcount_rule == headcount::VOTE {
            u.headcount = None;
        }
        instructed::unhear(&mut u, &split.parsed);
    }
    if !subject_line.trim().is_empty() && !u.signals(Signal::Bounce) {
        fill(&mut u, &unstamped(&subject_line), today, venue);
    }
    // A few who come to see the house are no guests of an event.
    let only_visit = u.acts.iter().any(|a| a.act == Act::VisitSite)
        && !u.acts.iter().any(|a| matches!(a.act, Act::Inquire | Act::Change { .. }));
    let few = u.headcount.as_ref().filter(|h| h.value < 6);
    if few.is_some_and(|h| only_visit || comes_to_see(&u, h.span, &split)) || cancelled_count(&u) {
        u.headcount = None;
    }
    if told_of_the_past(&u, &split.parsed, context) {
        u.headcount = None;
        u.acts.retain(|a| a.act != Act::Provide);
    }
    set_stories_aside(&mut u, &split.parsed, context);
    tidy(&mut u);
    u
}

fn glance(
    parsed: &Text,
    s: &Sentence,
    found: &[Found],
    ranges: &[(TimeRange, Span)],
    page: &Masked,
    rooms: &rooms::Found,
    amounts: bool,
) -> acts::Glance {
    let days = inside(found, s, |f| f.span);
    acts::Glance {
        date: days.iter().any(|f| matches!(f.when, When::Days { .. }) || s.cues.has(Cue::ChangeVerb)),
        date_or_wish: !days.is_empty(),
        time: !inside(ranges, s, |r| r.1).is_empty(),
        room: rooms.any_in(s),
        count: headcount::said(page, parsed, s),
        money: amounts,
    }
}

/// Those of some things in text order that stand in a sentence.
pub(super) fn inside<'a, T>(all: &'a [T], s: &Sentence, span: impl Fn(&T) -> Span) -> &'a [T] {
    let before = |at: usize| all.partition_point(|x| span(x).0 < at);
    all.get(before(s.span.0)..before(s.span.1)).unwrap_or_default()
}

/// A text in its pieces, for what is read of it as a whole.
struct Split {
    /// Folded, without links.
    low: String,
    parsed: Text,
}

/// Reads one text, body or subject.
fn text(input: &str, signature: &str, today: Date, venue: &Venue, context: &Context) -> (Understanding, Split) {
    let mut folded = fold(input);
    mask::numbering(&mut folded);
    let mut page = Masked::new(&folded);
    mask::links(&mut page);
    let mut low = page.as_str().to_owned();
    let mut parsed = sentences::read_in_house(input, &low, &venue.policy.managers);
    let jests = jest::places(&parsed);
    if !jests.is_empty() {
        jests.iter().for_each(|s| page.blank(*s));
        low = page.as_str().to_owned();
        parsed = sentences::read_in_house(input, &low, &venue.policy.managers);
    }
    let list = &parsed.sentences;
    let vat = billing::vat(&mut page, input);
    let voices = Voices::of(input, &parsed.tokens);
    // The letters of a VAT number are no words.
    let spoken = voices.all(parsed.whole(page.as_str()));
    let home = phone::home(&folded, &fold(signature), spoken);
    // Names and house numbers that look like days are kept from whoever reads days.
    let held = billing::like_days(page.as_str(), input, &parsed.tokens, context.billing);
    held.iter().for_each(|s| page.blank(*s));
    let phones = mask::numbers(&mut page, home);
    let mut amounts = money::read(&mut page, &parsed, venue.currency);
    let mut picks = acts::picks(&page, &parsed, context);
    picks.retain(|(n, span)| !when::names_day(*n, part(&low, *span), &context.dates));
    if context.listed {
        // "The second" of what was listed is no day of the month.
        picks.iter().for_each(|(_, span)| page.blank(*span));
    }
    let year = year::corrected(&mut page, &parsed, today, context);
    let counted = headcount::like_times(&page, &parsed, context.headcount);
    counted.iter().for_each(|s| page.blank(*s));
    let (reading, words) = when::read(&mut page, input, &parsed, today, context);
    counted.iter().for_each(|s| page.restore(&folded, *s));
    let mut ranges = reading.times;
    let mut found = reading.dates;
    held.iter().for_each(|s| page.restore(&folded, *s));
    let mut billing = billing::read(&mut page, input, context.billing, billing::stays(&parsed), vat);
    let addressed = context.billing || !billing.is_empty();
    billing::notes(&folded, input, &parsed, addressed, &mut billing);
    held.iter().for_each(|s| page.blank(*s));
    for (n, span) in &picks {
        if let Some(start) = when::chosen(*n, &context.dates) {
            found.push(Found::picked(start, *span));
            page.blank(*span);
        }
    }
    found.extend(year);
    order::by_key(&mut found, |f| f.span);
    let largest = venue.rooms.iter().map(|r| r.capacity_max).max().unwrap_or_default();
    let offer = context.offer.then_some(largest);
    amounts.extend(money::bare(&mut page, &parsed, venue.currency, !amounts.is_empty(), offer));
    order::by_key(&mut amounts, |a| a.1);
    if context.offer {
        money::answers(&page, &parsed, &mut amounts);
    }
    let named = rooms::find(&page, input, &parsed, venue, context.listed);
    let glances: Vec<acts::Glance> = list
        .iter()
        .map(|s| {
            if s.asks {
                let has = !inside(&amounts, s, |a| a.1).is_empty();
                glance(&parsed, s, &found, &ranges, &page, &named, has)
            } else {
                acts::Glance::default()
            }
        })
        .collect();
    parsed.judge(glances);
    let list = &parsed.sentences;
    let layout = rooms::layout(page.as_str(), &parsed);
    let event_type = rooms::event_type(input, &parsed);
    let room = named.judged(&mut page, &parsed);
    // A mail that is an address and little else is in the language of its labels.
    let language = voices.all(parsed.whole(page.as_str())).or(spoken.filter(|_| !billing.is_empty()));
    let languages = languages(page.as_str(), &parsed, &voices, language);
    let talk = !context.is_first() && !context.headcount;
    let product = catalogue::read(&mut page, input, &parsed, &languages, venue, talk);
    // "Our photographer arrives at one" moves no event; "from two to six" in the same breath is its time.
    let theirs = |span: Span| product.arrivals.iter().any(|s| s.0 <= span.0 && span.0 < s.1);
    ranges.retain(|(t, span)| t.start.is_some() && t.end.is_some() || !theirs(*span));
    let things: Vec<Span> = product.wishes.iter().map(|w| w.span).collect();
    let told =
        running::Mail { low: &low, parsed: &parsed, things: &things, found: &found, languages: &languages, context };
    let parts = told.parts(&mut ranges);
    let before = headcount::Before::of(context, !found.is_empty());
    let people = headcount::read(&page, &parsed, headcount::Setting { before, language, things: &things });
    // A handful of people who come for the visit are no guests of the event.
    let visitors = context.visit && !context.headcount;
    // "Two of us have to leave at three", "lunch for 40 at noon".
    let of_part = |at: Span| parts.iter().any(|p| told.same_clause(p.1.0, at.0));
    let count =
        people.count.filter(|c| !(visitors && c.0 < 10) && !of_part(c.1) && !told.of_meal(c.1) && !told.of_them(c.1));
    let mut dates = when::assign(found, &words, &low, &parsed, today, context, &mut ranges);
    if let Some((n, _)) = count.filter(|_| context.headcount) {
        // "We are 14 and the trainer, so 15. That will not change": the number that we asked for is no day.
        let same = |d: &DateMention| d.when.start().is_some_and(|day| u16::from(day.day().unsigned_abs()) == n);
        dates.retain(|d| !(d.value.flags.contains(&DateFlag::MonthAssumed) && same(&d.value)));
    }
    let mut asked: Vec<AskedAbout> = room.asked;
    asked.extend(product.asked);
    if list.iter().any(|s| s.kind == Kind::Question && s.cues.signs(Sign::PerPerson)) {
        asked.push(AskedAbout::PerPerson);
    }
    let (contact, phones) = contact::read(input, &low, signature, &phones, home, billing.name_or_company.as_deref());
    let mut u = Understanding {
        text: input.to_owned(),
        original_sender: None,
        language,
        languages,
        dates,
        times: event_times(ranges, list),
        times_given_up: reading.given_up.into_iter().map(|(t, span)| Mention::sure(t, span)).collect(),
        parts: event_times(parts, list),
        hours_moved: None,
        headcount: count.map(|(n, span)| Mention::sure(n, span)),
        headcount_rule: people.rule.to_owned(),
        headcount_change: people.change.map(|(n, span)| Mention::sure(n, span)),
        restated: people.restated.map(|r| Mention::sure(Restated { old: r.old, new: r.new }, r.span)),
        rooms: room.rooms,
        unknown_room: room.unknown,
        layout,
        products: product.wishes,
        brought: product.brought,
        asked_about: asked,
        asked_for: product.asked_for,
        money: amounts.into_iter().map(|(m, s)| Mention::sure(m, s)).collect(),
        billing,
        phones,
        contact,
        event_type,
        acts: vec![],
        signals: vec![],
        several: false,
        waits: false,
        defers: false,
        jokes: false,
        caters: list.iter().any(own_caterer),
        caters_no_more: list.iter().any(|s| own_caterer_off(&parsed, s)),
        complaint: None,
        event_days: vec![],
        meals: vec![],
        shares: vec![],
        back: None,
        former_offer: None,
        retracts: false,
        extent: None,
        other_event: None,
        gives_up: false,
        allergies: false,
        pick: None,
        without: None,
    };
    let in_question = |r: &Mention<String>| {
        list.iter().any(|s| s.holds(r.span) && s.kind == Kind::Question && !s.cues.has(Cue::Need))
    };
    if u.unknown_room.as_ref().is_some_and(in_question) && !u.rooms.is_empty() {
        u.unknown_room = None;
    }
    let counted = count.map(|c| c.1).or(people.change.map(|c| c.1));
    let known = acts::Known { today, headcount: counted };
    u.acts = acts::read(&u, &low, &parsed, &picks, &room.old, context, known);
    u.hours_moved = shift::read(&low, &parsed, &reading.lengths, &u.acts);
    if !u.products.is_empty() {
        u.shares = shares::read(&low, &parsed.words);
        // "One bottle per four people": how many come is told elsewhere.
        let shared = |at: Span| u.shares.iter().any(|s| s.span.0 <= at.0 && at.1 <= s.span.1 && !s.value.doubtful);
        if u.headcount.as_ref().is_some_and(|h| shared(h.span)) {
            u.headcount = None;
        }
    }
    u.meals = meals(&u, &low, &parsed);
    if u.contact.takes_over {
        // "From now on I am your contact" asks for nobody.
        u.acts.retain(|a| a.act != Act::RequestHuman || !contact::takes_over(part(&low, a.span)));
    }
    u.event_days = event_days::read(&low, &parsed, &u.dates, context.held.is_some());
    if context.offer && counted.is_none() {
        // A yes beside a number that nobody could read may be one to another hour.
        let unread = |s: &Sentence| headcount::unread_hour(&parsed.view(page.as_str(), s), language);
        let yes = |a: &ActMention| {
            let agrees = a.act == Act::Confirm || a.act == Act::Accept;
            agrees
                && list
                    .iter()
                    .any(|s| s.holds(a.span) && unread(s) && (a.act == Act::Confirm || !s.cues.has(Cue::OfferNoun)))
        };
        u.acts.retain(|a| !yes(a));
    }
    if let Some(more) = u.headcount_change.as_ref().filter(|_| people.rule == headcount::ON_TOP) {
        // "4 more on top of what I said last time": no time is meant.
        let here = |a: &ActMention| a.span.0 <= more.span.0 && more.span.0 < a.span.1;
        u.acts.retain(|a| a.act != Act::Change { target: Target::Date } || !here(a));
    }
    if u.restated.is_some() {
        // "20 is too many. Let's do 15": a change, whatever it is of.
        u.acts.retain(|a| !matches!(a.act, Act::Confirm | Act::Accept));
        u.products.retain(|m| !matches!(m.value.item, super::Item::Unknown(_)) || m.value.stands_for.is_empty());
    }
    confirm_pick(&mut u, context, list);
    visit_meant(&mut u);
    (u, Split { low, parsed })
}

/// The language of each sentence: its own where its words tell, else the mail's.
fn languages(low: &str, parsed: &Text, voices: &Voices, mail: Option<Language>) -> Vec<Mention<Language>> {
    let of = |s: &Sentence| {
        let own = voices.within(parsed.whole(low), s.tokens);
        own.or(mail).map(|l| Mention::sure(l, s.span))
    };
    parsed.sentences.iter().filter_map(of).collect()
}

/// "Saturday works" against proposed dates is a yes, or a choice.
fn confirm_pick(u: &mut Understanding, context: &Context, list: &[Sentence]) {
    let ours =
        |d: &Mention<DateMention>| matches!(d.value.when, When::Days { start, .. } if context.dates.contains(&start));
    // "On the 3rd we are away, unfortunately" takes none.
    let sentence = |at: usize| list.get(..list.partition_point(|s| s.span.0 <= at))?.last();
    let sorry = |d: &Mention<DateMention>| sentence(d.span.0).is_some_and(|s| s.cues.has(Cue::Sorry));
    let told = |d: &&Mention<DateMention>| d.value.role == DateRole::Event && !d.value.in_question;
    let named = u.dates.iter().filter(told).any(|d| ours(d) && !sorry(d));
    let decided = u.acts.iter().any(|a| {
        matches!(
            a.act,
            Act::Confirm
                | Act::ChooseNth { .. }
                | Act::ChooseNamed { .. }
                | Act::Change { target: Target::Date | Target::Visit }
                | Act::Accept
                | Act::Decline
                | Act::Inquire
                | Act::Cancel { .. }
        )
    });
    if named && !decided {
        let span = u.dates.first().map_or((0, 0), |d| d.span);
        u.acts.retain(|a| a.act != Act::Provide || !(a.span.0 <= span.0 && span.0 < a.span.1));
        // One of several is chosen, the only one agreed to.
        let several = context.dates.len() > 1;
        let act = if several { Act::ChooseNamed { target: Target::Date } } else { Act::Confirm };
        u.acts.insert(0, ActMention::new(act, span));
    }
}

/// "My sister could look in on Tuesday": a day that is a visit's asks for one, whatever the verb.
fn visit_meant(u: &mut Understanding) {
    let told = u.acts.iter().any(|a| match a.act {
        Act::VisitSite => true,
        Act::Cancel { target } | Act::Change { target } => target == Target::Visit,
        _ => false,
    });
    let ahead = |d: &&Mention<DateMention>| {
        let over = d.value.flags.iter().any(|f| matches!(f, DateFlag::Past { .. }));
        d.value.role == DateRole::Visit && !over
    };
    if let Some(day) = u.dates.iter().find(ahead).filter(|_| !told) {
        u.acts.push(ActMention::new(Act::VisitSite, day.span));
    }
}

/// Times of questions do not count; times of a visit or payment only when the mail is about nothing else.
fn event_times(ranges: Vec<(TimeRange, Span)>, list: &[Sentence]) -> Vec<Mention<TimeRange>> {
    let sentence = |s: Span| list.get(..list.partition_point(|x| x.span.0 <= s.0))?.last().filter(|x| x.holds(s));
    let asked = |s: Span| sentence(s).is_some_and(|x| x.kind == Kind::Question && !x.cues.has(Cue::Visit));
    let visit = |s: Span| sentence(s).is_some_and(|x| x.cues.any(&[Cue::Visit, Cue::PaymentClaim]));
    let kept: Vec<_> = ranges.into_iter().filter(|r| !asked(r.1)).collect();
    let event = kept.iter().any(|r| !visit(r.1));
    kept.into_iter().filter(|r| !event || !visit(r.1)).map(|(t, s)| Mention::sure(t, s)).collect()
}

/// Puts every span on character boundaries.
fn tidy(u: &mut Understanding) {
    let text = std::mem::take(&mut u.text);
    let fix = |s: &mut Span| *s = snap(&text, *s);
    u.languages.iter_mut().for_each(|m| fix(&mut m.span));
    u.dates.iter_mut().for_each(|m| fix(&mut m.span));
    u.event_days.iter_mut().for_each(|m| fix(&mut m.span));
    u.times.iter_mut().for_each(|m| fix(&mut m.span));
    u.shares.iter_mut().for_each(|m| fix(&mut m.span));
    u.times_given_up.iter_mut().for_each(|m| fix(&mut m.span));
    u.hours_moved.iter_mut().for_each(|m| fix(&mut m.span));
    u.parts.iter_mut().for_each(|m| fix(&mut m.span));
    u.headcount.iter_mut().for_each(|m| fix(&mut m.span));
    u.headcount_change.iter_mut().for_each(|m| fix(&mut m.span));
    u.restated.iter_mut().for_each(|m| fix(&mut m.span));
    u.rooms.iter_mut().for_each(|m| fix(&mut m.span));
    u.asked_for.iter_mut().for_each(|m| fix(&mut m.span));
    u.unknown_room.iter_mut().for_each(|m| fix(&mut m.span));
    u.layout.iter_mut().for_each(|m| fix(&mut m.span));
    u.products.iter_mut().for_each(|m| fix(&mut m.span));
    u.money.iter_mut().for_each(|m| fix(&mut m.span));
    u.event_type.iter_mut().for_each(|m| fix(&mut m.span));
    u.acts.iter_mut().for_each(|m| fix(&mut m.span));
    u.text = text;
}
