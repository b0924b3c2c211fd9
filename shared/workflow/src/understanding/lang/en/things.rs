//! Kinds of event, layouts, goods and room words in English.

use crate::understanding::lang::Good::{self, *};
use crate::venue::Layout;

pub(super) const EVENTS: &str = "leaving do|party|drinks; farewell do; work|works|office|staff|christmas|xmas|birthday do; get together; knees up; bash; workshop; workshops; seminar; seminars; conference; conferences; training; trainings; training day; meeting; meetings; board meeting; team meeting; annual meeting; general meeting; annual general meeting; agm; wedding; wedding reception|party|dinner; birthday; birthday party|dinner|celebration; team event; team building; company|office|staff|christmas|holiday|summer|farewell|retirement|engagement|graduation|anniversary|launch|year|new|garden|cocktail|dinner|surprise party; company|christmas|gala|annual|team|business|charity|rehearsal|client dinner; celebration; gala; gala night|evening; networking; networking event|evening; product launch; launch event; reception; dinner; lunch; brunch; concert; lecture; talk; offsite; off site; retreat; hackathon; kick off; kickoff; party; parties; anniversary; apéro; apero; banquet; baptism; christening; communion; symposium; congress; convention; exhibition; fair; trade fair; panel; panel discussion; presentation; press conference; course; class; classes; awards; award ceremony; ceremony; funeral; wake; reunion; class reunion; family reunion; get together; gathering; fundraiser; auction; bar mitzvah; bachelorette; hen party; baby shower; bridal shower; photo shoot; film shoot; webinar; summit; town hall; all hands; interview; interviews; tasting; wine tasting; strategy day|session|meeting; breakfast meeting; sales meeting; recital; performance; show; screening; quiz night; client event";
pub(super) const PLAIN_EVENTS: &str = "restaurant; event; events; function; occasion; room; rooms; venue; venues; space; hall; place; table; location; meeting room; conference room; function room; private room";

#[rustfmt::skip] // One row a cue.
pub(super) const LAYOUTS: &[(Layout, &str)] = &[
    (Layout::Theatre, "theatre; theater; theatre|theater style|seating|layout|setup; rows of chairs; cinema style|seating; concert seating|style; auditorium style|seating; in rows; lecture style"),
    (Layout::UShape, "u shape; u shaped; ushape; horseshoe; u form; u style; u layout"),
    (Layout::Workshop, "workshop layout|style|setup|seating|set; group tables; islands; island seating|layout; cabaret; cabaret style; group work tables; clusters; pods; breakout tables; in groups; team tables; workshop tables; workshop seating; group tables"),
    (Layout::Boardroom, "board room style|layout|setup|seating|table; boardroom; boardroom style|layout|setup|seating|table; one big|long|large table; conference table|style; block table; hollow square; around one|a table; single table; one long table; one big table; around one table; round one table; single table; single long table"),
    (Layout::Classroom, "class room style|seating|layout|setup; classroom; classroom style|seating|layout|setup; school seating|style; seminar seating|style; parliament*; desks in rows"),
    (Layout::Banquet, "banquet; banquet style|seating|layout|tables; round tables; dinner seating; banqueting; gala seating; rounds of _; long tables; round tables"),
    (Layout::Standing, "standing; standing reception|only|room|style|event|drinks; cocktail style|layout|setup|reception; no seats|seating|chairs; without seating|chairs|seats; stand up reception"),
];

#[rustfmt::skip] // One row a cue.
pub(super) const ROOM_WORDS: &[&str] = &["room", "rooms", "hall", "halls"];

#[rustfmt::skip] // One row a cue.
pub(super) const GOODS: &[(Good, &str)] = &[
    (Projector, "projector; beamer; video projector"),
    (Screen, "screen; projection screen"),
    (Television, "tv; television; monitor; display"),
    (Microphone, "microphone; mic; mics; handheld"),
    (Speakers, "speakers; loudspeakers; sound system; pa system; audio system"),
    (Flipchart, "flipchart; flip chart"),
    (Whiteboard, "whiteboard; white board"),
    (Lectern, "lectern; podium"),
    (Stage, "stage"),
    (Translation, "translation system; interpreting; simultaneous translation"),
    (Photographer, "photographer"),
    (Videographer, "videographer; cameraman"),
    (Cloakroom, "cloakroom; coat check"),
    (Security, "security; security guard; bouncer"),
    (Technician, "technician; tech support; technical support"),
    (BackgroundMusic, "background music"),
    (Dj, "dj; disc jockey"),
    (Band, "live band; band; live music"),
    (Musician, "musician; pianist"),
    (PhotoBooth, "photo booth; photobooth"),
    (Magician, "magician"),
    (Cake, "cake; birthday cake"),
    (IceCream, "ice cream"),
    (Flowers, "flowers; flower arrangements; floral"),
    (Balloons, "balloons"),
    (Chairs, "extra chairs; additional chairs; chairs"),
    (HighTables, "high tables; bar tables; cocktail tables"),
    (Apero, "apero; canapes; finger food; appetizers; nibbles"),
    (Coffee, "coffee; coffee and tea; tea and coffee"),
    (CoffeeBreak, "coffee break; snacks; coffee breaks"),
    (Breakfast, "breakfast"),
    (Lunch, "lunch; business lunch; have lunch; lunches; sandwich lunch"),
    (Dinner, "three course dinner; 3 course dinner; three course menu; three course meal; 3 course menu; three courses"),
    (Barbecue, "bbq; barbecue; barbeque"),
    (Wine, "wine; red wine; white wine; claret"),
    (Beer, "beer; beers"),
    (Sparkling, "prosecco; sparkling wine; bubbly"),
    (Champagne, "champagne"),
    (Water, "water; mineral water"),
    (Juice, "juice; orange juice"),
    (SoftDrinks, "soft drinks; sodas"),
    (Cocktails, "cocktails; cocktail bar"),
    (Vegetarian, "vegetarian; vegetarians; vegetarian menu; vegetarian menus; vegetarian meals; veggie"),
    (Vegan, "vegan; vegans; vegan menu; vegan meals"),
    (Halal, "halal; halal menu"),
    (Streaming, "live stream; livestream; streaming"),
    (Valet, "valet; valet parking"),
    (LapelMicrophone, "lapel mic; lapel microphone; lavalier; clip on mic; clip on microphone; tie mic; lav mic"),
    (HeadsetMicrophone, "headset; headset mic; headset microphone"),
    (Webcam, "webcam; conference camera"),
    (Recording, "recording; video recording"),
    (StageLighting, "stage lighting; stage lights; spotlights"),
    (Pointer, "laser pointer; clicker; presenter remote"),
    (Hostess, "hostess; registration staff; registration desk; check in staff"),
    (TeamBuilding, "team building; team building activity"),
    (ChocolateFountain, "chocolate fountain; chocolate fondue"),
    (Barista, "barista"),
    (Candy, "candy bar; sweets table; candy buffet; sweet table"),
    (CheeseWheel, "cheese wheel; cheese station"),
    (Uplighting, "uplighting; uplights; mood lighting; ambient lighting; led lighting"),
    (TableRunners, "table runners; table runner"),
    (Lounge, "lounge furniture; sofas; lounge seating; lounge set"),
    (Heaters, "patio heaters; outdoor heaters; patio heater"),
    (Chiavari, "chiavari chairs; chiavari"),
    (GalaDinner, "gala dinner; four course dinner; 4 course dinner; four course menu; four course meal; 4 course menu; four courses"),
    (OpenBar, "open bar; drinks package"),
    (Mocktails, "mocktails; mocktail bar; alcohol free cocktails"),
    (Sushi, "sushi; sushi station"),
    (Pasta, "pasta; pasta station"),
    (BalloonArch, "balloon arch; balloon garland"),
];

#[rustfmt::skip] // One row a cue.
pub(super) const FILLERS: &[&str] = &[
    "and", "but", "also", "ok", "okay", "so", "then", "yes", "no", "please", "oh", "well", "great", "thanks", "hi",
    "hello", "hey", "actually", "alright", "sure", "just", "perfect", "good", "one", "more", "question", "sorry",
    "or", "however", "maybe", "thank", "cool", "right", "lastly", "finally",
];
