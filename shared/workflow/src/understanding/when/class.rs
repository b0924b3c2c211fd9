//! What a word may mean in an expression of time, whatever its language.

/// A length of time with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::understanding) enum Unit {
    Minute,
    Hour,
    Day,
    WorkDay,
    Week,
    Weekend,
    Fortnight,
    Month,
    Quarter,
    HalfYear,
    Year,
}

/// A named part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::understanding) enum Part {
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
}

/// Which end of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::understanding) enum Third {
    Begin,
    Mid,
    End,
    /// From today to its end.
    Rest,
}

/// Days with a name of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::understanding) enum Holiday {
    /// The same day and month every year.
    Fixed(i8, i8),
    /// Days after Easter Sunday.
    Easter(i16),
    /// Days after Easter Sunday, first and last: "over Easter", carnival.
    EasterSpan(i16, i16),
    /// The n-th (0 = last) weekday (1 = Monday) of a month, and days after it.
    Nth(u8, i8, i8, i16),
    /// From day and month to day and month.
    Span(i8, i8, i8, i8),
    /// Advent Sunday 1..=4; 0 takes its number from the words before.
    Advent(u8),
    /// Days before the first Advent Sunday.
    BeforeAdvent(u8),
}

/// A word that shapes an expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(in crate::understanding) enum Tag {
    /// Definite article.
    The,
    /// Indefinite article.
    A,
    In,
    On,
    At,
    Of,
    From,
    To,
    Until,
    Between,
    And,
    Or,
    Not,
    Instead,
    /// "sondern", "mais": the right value follows.
    But,
    By,
    Since,
    After,
    Before,
    About,
    /// "around", "vers", "herum": beside a day, one of the days near it.
    Around,
    /// "exactly", "maybe": stands beside an hour as "about" does, and makes it no rougher.
    Exact,
    /// "kurz", "shortly": just before or after.
    Just,
    During,
    For,
    Begin,
    Mid,
    End,
    /// Last of several, or the one before now.
    Last,
    /// The one before the last of several.
    BeforeLast,
    /// The one before now.
    Prev,
    This,
    Coming,
    Next,
    AfterNext,
    Every,
    Ago,
    Later,
    /// "earlier", "davor": before what was named.
    Earlier,
    /// "from now", "from today".
    FromNow,
    WeekNumber,
    QuarterNumber,
    Oclock,
    Am,
    Pm,
    /// Minutes after the hour.
    Past,
    /// Minutes before the hour.
    ToHour,
    /// Half an hour past the hour named before or after it.
    Half,
    /// Half an hour before the hour named after it.
    HalfTo,
    Quarter,
    ThreeQuarters,
    HalfOf,
    AllDay,
    Person,
    /// Says that a number of people follows: "number of guests", "Teilnehmerzahl".
    Counting,
    Greeting,
    OrdinalSuffix,
    DateLead,
    TimeLead,
    EndLead,
    /// May follow a day or a choice: "passt", "works".
    WorkVerb,
    Within,
    /// "both days", "each day".
    EachDay,
    /// Ordinary word of the language.
    Plain,
    /// A day of the week and another thing, too: "morgen" is tomorrow or morning.
    Either,
    /// An ordinary word too: needs a neighbour that speaks of time.
    Shy,
    /// "one", "option", "termin": what an ordinal may choose.
    Choice,
    /// "the same day".
    Same,
    /// An article of several things: hours or counts, never a day.
    Several,
    /// An article of one thing: "il", "le", before a number a day and never a count.
    Single,
    /// "aufbau", "teardown": the time beside it is not the event's.
    Setup,
    /// "half an hour".
    HalfHour,
    /// What a date behind it only names: "rue du", "piazza".
    Street,
    /// The same, but an ordinary word too: a house number must follow.
    Square,
    /// "können wir": denied behind a day, the day is out.
    CanVerb,
    /// "lunch break": its hours are not the event's.
    Break,
    /// Church, train, flight: its hours are not the event's.
    Elsewhere,
    /// What is left of a period: "the rest of the week".
    Rest,
    /// An hour by its form: Swiss German "sächsi".
    Hourly,
    /// Somebody may be reached then, or is at work: its hours are not the event's.
    Reach,
    /// "Tel.", "mobile": the hours before a number are those to ring.
    Dial,
    /// "geht es" behind "um" and a day names it.
    Concerns,
    /// The writer alone: "bin", "I'm".
    Myself,
    /// What keeps one busy elsewhere: "in einer Sitzung", "in court".
    Occupied,
    /// "danach", "suivant": behind a weekday, the first one after the day the talk is about.
    Beyond,
    /// "davor", "précédent": the last one before it.
    Ahead,
    /// "of the same week".
    SameWeek,
    /// Words that may stand between a label and its hour: "bereits", "only".
    Hedge,
    /// "than", "als": behind an hour, another one that it is held against.
    Than,
    /// "not before": any day from the one named on.
    NotBefore,
    /// "the same hour".
    SameTime,
    /// "und bleiben", "and stay": between the first and the last day.
    Staying,
    /// "dinner", "Party": its hours are the evening's.
    Late,
    /// Lasts two days: "zweitägig", "two-day".
    TwoDays,
    /// People leave: "heim", "zum Zug", "carriages": the hour beside it is an end.
    Leaving,
    /// "an diesem", "quel": the day spoken of, named elsewhere in the mail.
    Anaphor,
    /// "We are", before a number of people.
    WeAre,
    /// "torn", "unschlüssig": what follows "between" are choices.
    Torn,
    /// "put off", "verschieben": a length beside it is counted from the day given up.
    Shift,
    /// "by", "um", "di": before such a length.
    Measure,
    /// A part of the day as a thing to be counted: "1 Nacht", "una notte".
    Countable,
    /// A number that is none in particular: "ein paar", "quelques".
    Few,
    /// "namely", "und zwar", "à savoir": what was announced follows.
    Namely,
    /// "beiden" behind "nächsten": a count of two.
    Both,
    /// "ish": roughly, glued behind an hour.
    Ish,
    /// A part of a text, which has a number: "Ziffer 3.2.".
    Passage,
    /// "gefragt", "Frage": "nach" beside it leads to what was asked for.
    Asking,
    /// "as", "wie": what was said or planned stands behind.
    As,
    /// Keeps a day free for somebody: "until" behind that day ends the option.
    Hold,
    /// One of its kind: "week" and not "weeks".
    Lone,
    /// A room, or that it is free: hours right behind it are no count.
    Vacant,
    /// "vigilia", "eve": the day before what stands behind it.
    Eve,
    /// "inst.", "courant", "c.m.": behind a bare day, that of this month.
    ThisMonth,
    /// "ult.", "écoulé", "u.s.": the last such day.
    LastSuch,
    /// "prox.", "p.v.": the next such day.
    NextSuch,
}

/// One meaning of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::understanding) enum Class {
    Month(i8),
    /// ISO, 1 = Monday.
    Weekday(i8),
    /// Every such weekday: "samstags".
    Weekdays(i8),
    Ord(u8),
    Card(u16),
    Unit(Unit),
    Part(Part),
    /// Days from today.
    Days(i16),
    /// First month of the season.
    Season(i8),
    Holiday(Holiday),
    /// Minutes after midnight.
    Point(u16),
    T(Tag),
}

/// All that a word may mean, in the languages that count where it stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Sense {
    pub(super) tags: u128,
    /// Any of the meanings below: it has more than a role.
    pub(super) named: bool,
    pub(super) month: Option<i8>,
    pub(super) weekday: Option<i8>,
    pub(super) habitual: bool,
    pub(super) ord: Option<u8>,
    pub(super) card: Option<u16>,
    pub(super) unit: Option<Unit>,
    pub(super) part: Option<Part>,
    pub(super) days: Option<i16>,
    pub(super) season: Option<i8>,
    pub(super) holiday: Option<Holiday>,
    pub(super) point: Option<u16>,
}

/// A word of which nothing is known.
pub(super) static EMPTY: Sense = Sense {
    tags: 0,
    named: false,
    month: None,
    weekday: None,
    habitual: false,
    ord: None,
    card: None,
    unit: None,
    part: None,
    days: None,
    season: None,
    holiday: None,
    point: None,
};

impl Sense {
    /// Whether the word may have that role.
    pub(super) fn has(&self, tag: Tag) -> bool {
        self.tags & (1 << (tag as u8)) != 0
    }

    /// Whether nothing is known about the word.
    pub(super) fn is_empty(&self) -> bool {
        self.tags == 0 && self.is_bare()
    }

    /// Whether it has a role at most.
    pub(super) fn is_bare(&self) -> bool {
        !self.named
    }

    /// Takes a role away.
    pub(super) fn drop(&mut self, tag: Tag) {
        self.tags &= !(1 << (tag as u8));
    }

    /// Adds a meaning.
    pub(super) fn add(&mut self, class: Class) {
        self.named |= !matches!(class, Class::T(_));
        match class {
            Class::Month(m) => self.month = Some(m),
            Class::Weekday(d) => self.weekday = Some(d),
            Class::Weekdays(d) => (self.weekday, self.habitual) = (Some(d), true),
            Class::Ord(n) => self.ord = Some(n),
            Class::Card(n) => self.card = Some(n),
            Class::Unit(u) => self.unit = Some(u),
            Class::Part(p) => self.part = Some(p),
            Class::Days(n) => self.days = Some(n),
            Class::Season(m) => self.season = Some(m),
            Class::Holiday(h) => self.holiday = Some(h),
            Class::Point(m) => self.point = Some(m),
            Class::T(t) => self.tags |= 1 << (t as u8),
        }
    }
}

/// The words of time of one language. Each row: meanings, words or phrases between bars, in natural spelling.
pub(in crate::understanding) struct TimeWords {
    /// Words that mean this wherever they stand.
    pub(in crate::understanding) words: &'static [(&'static [Class], &'static str)],
    /// Words that mean something else in another language: they count only in sentences of this one.
    pub(in crate::understanding) strict: &'static [(&'static [Class], &'static str)],
    /// Last parts of compounds: "abend" in "Samstagabend".
    pub(in crate::understanding) tails: &'static [&'static str],
    /// First parts of years in one word: "duemila" in "duemilaventisette".
    pub(in crate::understanding) millennia: &'static [&'static str],
    /// Ordinary words that tell the language.
    pub(in crate::understanding) plain: &'static str,
    /// Words that tell what a date of their clause is for.
    pub(in crate::understanding) tells: &'static [(Tell, &'static str)],
}

/// What a word near a date tells of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(in crate::understanding) enum Tell {
    /// Tells of something over.
    Story,
    /// A verb of something done or undergone, in the past: tells of a day just over, if it may be one.
    Happened,
    /// Planned or booked: may still come, whatever the tense.
    Planned,
    /// A birth or a founding.
    Born,
    Birthday,
    /// A booking made.
    Booked,
    /// What is sent and dated: "offer", "letter".
    Letter,
    /// Stands between a letter and its date.
    Dated,
    /// Asks to keep something free.
    Held,
    /// Somebody will call.
    Call,
    /// Somebody is away.
    Absent,
    /// Tells an age reached: "turns", "wird".
    Turns,
    /// May follow an age: "years", "and".
    Aged,
    /// Something is decided that day.
    Decision,
    /// Money that is due or came.
    Paid,
    /// An answer is wanted.
    Reply,
    /// Names the day by which something is due.
    Due,
    /// Things done around an event: invitations sent, holidays over.
    Aside,
    /// Something lasts: what follows is its end.
    Stay,
    /// Those who decide.
    Board,
    /// The rooms are to be seen.
    Sight,
    /// The right value follows.
    Right,
    /// Turns a negation into a condition or a question: "why not", "if not".
    Whether,
    /// Undoes a negation: "no problem".
    Trouble,
    /// Our answer, which the client waits for.
    Answer,
    /// Those who decide come together.
    Meets,
    /// The end of somebody's work, which a party may follow.
    Retires,
    /// Going back on a booking: a day beside it ends a right.
    Withdraw,
    /// Somebody whose word is needed: "my boss".
    Superior,
    /// What is left once other days fell away: "that leaves the 25th".
    Remains,
    /// Compares: "as last year".
    Like,
    /// Somebody looks for work: its days are no event's.
    Job,
    /// The day is given to something else: "besetzt", "clashes".
    Taken,
    /// Something is handed in later: "the list follows on".
    Deliver,
    /// Sends something, or says that it follows: "schicke ich", "suit".
    Sends,
    /// What is sent of papers: an address, a list, a signature.
    Papers,
    /// A day is given up or moved: "verschieben", "call off".
    Moves,
    /// When a house is open.
    Opens,
    /// What was meant instead follows.
    Meant,
    /// How it was planned before.
    Former,
    /// Somebody will be in touch.
    Returns,
    /// "is", between a thing and its date.
    Is,
    /// A part of the occasion held elsewhere, or the way there: civil wedding, arrival.
    Apart,
    /// Somebody has time: "hätten frei", "we could come by".
    Spare,
    /// A day that would do: "ginge auch", "works".
    Suits,
    /// A day that was chosen: "nehmen wir", "we agreed on".
    Chosen,
    /// A day that would do as well: "auch", "second choice".
    Besides,
    /// None of several: "weder", "neither of".
    Neither,
    /// Takes back the day before it: "although", "wait".
    Doubt,
    /// What would be better follows.
    Rather,
    /// Something is to come: "it should be with you".
    Expected,
    /// Stands between two days of which none will do.
    Nor,
    /// A plain no.
    Nay,
    /// What a letter does with what it holds: "states", "steht".
    Says,
    /// Somebody else wrote what follows: "you wrote".
    Wrote,
    /// Sets what is so against what was said: "however", "aber".
    Against,
    /// Asked for what stands beside: "demandé", "nach ... gefragt".
    Sought,
    /// How a day stands so far: "scheduled for", "pencilled in".
    Fixed,
    /// Points back to what was said: "as discussed".
    AsSaid,
    /// Heads the days that are out: "ausgeschlossen ist", "not possible:".
    Out,
    /// What an event does on its day: "take place", "avoir lieu".
    TakesPlace,
    /// Leads to a day that is given up: "forget", "streichen".
    Drops,
}
