//! Kinds of event, layouts, goods and room words in English.

use crate::understanding::lang::Good::{self, *};
use crate::venue::Layout;

pub(super) const EVENTS: &str = "leaving do|party|drinks; farewell do; work|works|office|staff|christmas|xmas|birthday do; get together; knees up; bash; workshop; workshops; seminar; seminars; conference; conferences; training; trainings; training day; meeting; meetings; board meeting; team meeting; annual meeting; general meeting; annual general meeting; agm; wedding; wedding reception|party|dinner; birthday; birthday party|dinner|celebration; team event; team building; company|office|staff|christmas|holiday|summer|farewell|retirement|engagement|graduation|anniversary|launch|year|new|garden|cocktail|dinner|surprise party; company|christmas|gala|annual|team|business|charity|rehearsal|client dinner; celebration; gala; gala night|evening; networking; networking event|evening; product launch; launch event; reception; dinner; lunch; brunch; concert; lecture; talk; offsite; off site; retreat; hackathon; kick off; kickoff; party; parties; anniversary; apéro; apero; banquet; baptism; christening; communion; symposium; congress; convention; exhibition; fair; trade fair; panel; panel discussion; presentation; press conference; course; class; classes; awards; award ceremony; ceremony; funeral; wake; reunion; class reunion; family reunion; get together; gathering; fundraiser; auction; bar mitzvah; bachelorette; hen party; baby shower; bridal shower; photo shoot; film shoot; webinar; summit; town hall; all hands; interview; interviews; tasting; wine tasting; strategy day|session|meeting; breakfast meeting; sales meeting; recital; performance; show; screening; quiz night; client event";
pub(super) const PLAIN_EVENTS: &str = "restaurant; event; events; function; occasion; room; rooms; venue; venues; space; hall; place; table; location; meeting room; conference room; function room; private room";

#[rustfmt::skip] // One row a cue.
pub(super) const LAYOUTS: &[(Layout, &str)] = &[
    (Layout::Theatre, "only|just need? chairs please|thanks|no|without; only|just need chairs $; chairs only please|thanks|no; chairs are|is|will|would enough|sufficient|do; chairs but? no|without tables; seating rows; theatre; theater; theatre|theater style|seating|layout|setup; rows of chairs; cinema style|seating; concert seating|style; auditorium style|seating; in rows; lecture style; chairs in rows; just chairs; only chairs $; chairs only $; theatre rows; lecture seating; seating in rows; rows facing _ front; chairs facing _ front; chairs facing forward; rows of seats; chairs lined up"),
    (Layout::UShape, "u shape; u shaped; ushape; horseshoe; u form; u style; u layout; u shaped table; u formation; u table; in a u; horse shoe"),
    (Layout::Workshop, "small groups ~ tables; workshop layout|style|setup|seating|set; group tables; islands; island seating|layout; cabaret; cabaret style; group work tables; clusters; pods; breakout tables; in groups; team tables; workshop tables; workshop seating; group tables; tables of four|five|six|eight; cafe style"),
    (Layout::Boardroom, "board room style|layout|setup|seating|table; boardroom; boardroom style|layout|setup|seating|table; one big|long|large table; conference table|style; block table; hollow square; around one|a table; single table; one long table; one big table; around one table; table around which; table we can all sit; table that everyone; round one table; single table; single long table; one large table; around a table; big table; board table; round the table; one table; one single table; everyone around one table; one square table"),
    (Layout::Classroom, "class room style|seating|layout|setup; classroom; classroom style|seating|layout|setup; school seating|style; seminar seating|style; parliament*; desks in rows; classroom tables; rows of tables; tables in rows; school style; individual desks; single|separate desks; desks facing _ front; exam desks; schoolroom"),
    (Layout::Banquet, "tables round; banquet; banquet style|seating|layout|tables; round tables; dinner seating; banqueting; gala seating; rounds of _; long tables; round tables; banquet rounds; long banquet tables"),
    (Layout::Standing, "standing; standing reception|only|room|style|event|drinks; cocktail style|layout|setup|reception; no seats|seating|chairs; without seating|chairs|seats; stand up reception; standing room; nobody sits; on their feet; no seating needed; standing around; everyone standing; high tables only; just high tables; no seats needed; no chairs needed"),
];

#[rustfmt::skip] // One row a cue.
pub(super) const ROOM_WORDS: &[&str] = &["room", "rooms", "hall", "halls"];

#[rustfmt::skip] // One row a cue.
pub(super) const GOODS: &[(Good, &str)] = &[
    (Projector, "projector; beamer; video projector; projectors; data projector; overhead projector"),
    (Screen, "screen; projection screen; screens; big screen; large screen; projector screen"),
    (Television, "tv; television; monitor; display; tv screen; flat screen; flatscreen; monitors"),
    (Microphone, "microphone; mic; mics; handheld; microphones; handheld mic; handheld mics; radio mic; radio mics; roving mic; cordless mic; wireless mic"),
    (Speakers, "speakers; loudspeakers; sound system; pa system; audio system; pa; amplification; sound equipment; loud speakers"),
    (Flipchart, "flipchart; flip chart; flipcharts; flip charts; flipover"),
    (Whiteboard, "whiteboard; white board; whiteboards"),
    (Lectern, "lectern; podium; rostrum; reading desk; speaker s desk"),
    (Stage, "stage; small stage; staging; riser"),
    (Translation, "translation system; interpreting; simultaneous translation; interpretation equipment; translation booth; interpreter booth"),
    (Photographer, "photographer; photographers; wedding photographer"),
    (Videographer, "videographer; cameraman; film crew; camera crew"),
    (Cloakroom, "cloakroom; coat check; coatroom; coat room; coat rack"),
    (Security, "security; security guard; bouncer; security guards; security staff; bouncers; doormen"),
    (Technician, "technician; tech support; technical support; technicians; av support; av technician; sound engineer; it support"),
    (BackgroundMusic, "background music; soft music; ambient music"),
    (Dj, "dj; disc jockey; djs; deejay"),
    (Band, "live band; band; live music; jazz band; covers band; jazz trio; ceilidh band"),
    (Musician, "musician; pianist; harpist; guitarist; saxophonist; violinist; singer; solo singer"),
    (PhotoBooth, "photo booth; photobooth; photo booths; photobooths; picture booth"),
    (Magician, "magician; close up magician; conjurer"),
    (Cake, "cake; birthday cake; wedding cake; cakes; celebration cake"),
    (IceCream, "ice cream van; ice cream stand; ice cream bar; ice creams; ice cream; ice cream cart; gelato"),
    (Flowers, "flowers; flower arrangements; floral; floral arrangements; flower; bouquets; centrepieces; centerpieces; floral decorations"),
    (Balloons, "balloons; helium balloons"),
    (Chairs, "extra chairs; additional chairs; chairs"),
    (HighTables, "high tables; bar tables; cocktail tables; high top tables; poseur tables; standing tables; bistro tables; high tops; tall tables"),
    (Apero, "apero; canapes; finger food; appetizers; nibbles; canapés; hors d oeuvres; drinks reception; welcome drinks; appetisers; aperitif; aperitifs; apéro; cocktail reception; drinks and nibbles"),
    (Coffee, "coffee; coffee and tea; tea and coffee; tea; teas; coffees; teas and coffees; hot drinks; tea coffee"),
    (CoffeeBreak, "coffee and snacks; coffee with snacks; coffee break; snacks; coffee breaks; tea break; tea breaks; morning coffee; afternoon coffee; refreshment breaks; mid morning break"),
    (Breakfast, "breakfast; continental breakfast"),
    (Lunch, "lunch; luncheon; luncheons; business lunch; have lunch; lunches; sandwich lunch; buffet lunch; working lunch; light lunch; finger lunch; lunch buffet; sit down lunch"),
    (Dinner, "three course dinner; 3 course dinner; three course menu; three course meal; 3 course menu; three courses; 3 courses; three course; 3 course; 3 course meal"),
    (Barbecue, "bbq; barbecue; barbeque; bbqs; barbeques; braai; grill"),
    (Wine, "wine; red wine; white wine; claret; wines; wine pairing; house wine; wine selection"),
    (Beer, "beer; beers; lager; ales; craft beer; draught beer; keg"),
    (Sparkling, "prosecco; sparkling wine; bubbly; fizz; cava; glass of fizz"),
    (Champagne, "champagne; champers"),
    (Water, "water; mineral water; still water; sparkling water; bottled water"),
    (Juice, "juice; orange juice; juices; fresh juice; fruit juice; apple juice"),
    (SoftDrinks, "soft drinks; sodas; softdrinks; soft drink; lemonade; coke"),
    (Cocktails, "cocktails; cocktail bar; cocktail; margaritas; gin bar"),
    (Vegetarian, "vegetarian; vegetarians; vegetarian menu; vegetarian menus; vegetarian meals; veggie; veggies; veggie options; vegetarian option; meat free; meatless; veg"),
    (Vegan, "vegan; vegans; vegan menu; vegan meals; vegan option; vegan options; plant based"),
    (Halal, "halal; halal menu"),
    (Streaming, "live stream; livestream; streaming; webcast; livestreaming; live streamed; zoom link; hybrid kit"),
    (Valet, "valet; valet parking"),
    (LapelMicrophone, "microphone to clip on; mic to clip on; mic that clips on; lapel mic; lapel microphone; lavalier; clip on mic; clip on microphone; tie mic; lav mic; lapel mics; lapel microphones; tie mics; lavaliers; lav"),
    (HeadsetMicrophone, "headset; headset mic; headset microphone; headsets; headset mics; head mic"),
    (Webcam, "webcam; conference camera"),
    (Recording, "recording; video recording; video recorded"),
    (StageLighting, "stage lighting; stage lights; spotlights; lighting rig; stage spots"),
    (Pointer, "laser pointer; clicker; presenter remote; clickers; pointer; slide clicker"),
    (Hostess, "hostess; registration staff; registration desk; check in staff; hostesses"),
    (TeamBuilding, "team building; team building activity"),
    (ChocolateFountain, "chocolate fountain; chocolate fondue"),
    (Barista, "barista"),
    (Candy, "candy bar; sweets table; candy buffet; sweet table"),
    (CheeseWheel, "cheese wheel; cheese station"),
    (Uplighting, "uplighting; uplights; mood lighting; ambient lighting; led lighting"),
    (TableRunners, "table runners; table runner"),
    (Lounge, "lounge furniture; sofas; lounge seating; lounge set; sofa; couches; lounge corner; soft seating"),
    (Heaters, "patio heaters; outdoor heaters; patio heater; heaters; heat lamps"),
    (Chiavari, "chiavari chairs; chiavari"),
    (GalaDinner, "gala dinner; four course dinner; 4 course dinner; four course menu; four course meal; 4 course menu; four courses; 4 courses; four course; 4 course; 4 course gala dinner"),
    (OpenBar, "open bar; drinks package; free bar; unlimited drinks"),
    (Mocktails, "mocktails; mocktail bar; alcohol free cocktails; mocktail; alcohol free drinks; non alcoholic cocktails"),
    (Sushi, "sushi; sushi station"),
    (Pasta, "pasta; pasta station"),
    (Dish, "cold platter; cold platters; mulled wine; sandwiches;flying dinner; flying buffet; fondue; raclette; risotto; paella; pizza; burgers; tapas; cheese platter; cheese board; cold cuts; hog roast; afternoon tea; dessert buffet; salad buffet"),
    (GuestRoom, "single rooms; double rooms; twin rooms; single room; double room; twin room; guest rooms; hotel rooms; bedrooms; overnight stay; overnight stays; overnight accommodation"),
    (Board, "full board; half board"),
    (Furnishing, "highchair; highchairs; high chair; high chairs; booster seat; booster seats; pinboard; pinboards; pin board; pin boards; extension lead; extension leads; extension cord; extension cords; power strip; power strips; dance floor; parasols"),
    (Piano, "grand piano; upright piano"),
    (BalloonArch, "balloon arch; balloon garland"),
];

#[rustfmt::skip] // One row a cue.
pub(super) const FILLERS: &[&str] = &[
    "and", "but", "also", "ok", "okay", "so", "then", "yes", "no", "please", "oh", "well", "great", "thanks", "hi",
    "hello", "hey", "actually", "alright", "sure", "just", "perfect", "good", "one", "more", "question", "sorry",
    "or", "however", "maybe", "thank", "cool", "right", "lastly", "finally",
];
