//! Kinds of event, layouts, goods and room words in German.

use crate::understanding::lang::Good::{self, *};
use crate::venue::Layout;

pub(super) const EVENTS: &str = "*workshop; workshops; *seminar; *seminare; *konferenz; konferenzen; *tagung; tagungen; *schulung; schulungen; schulungstag; seminartag; workshoptag; *sitzung; verwaltungsratssitzung; *kurs; kurse; *meeting; *meetings; *hochzeit; hochzeitsfeier; hochzeitsfest; hochzeitsapéro; hochzeitsessen; *geburtstag; geburtstagsfeier; geburtstagsfest; geburtstagsparty; firmenanlass; firmenanlässe; firmenfeier; *feier; *fest; fest; *apéro; apéro riche; apero; weihnachtsessen; essen; *sessen; abendessen; nachtessen; mittagessen; firmenessen; kundenessen; teamessen; familienessen; vereinsessen; *dinner; generalversammlung; *versammlung; gv; mitgliederversammlung; delegiertenversammlung; teamanlass; *teamevent; teamtag; teamausflug; *klausur; klausurtagung; *retraite; *konzert; *vortrag; vortragsabend; *bankett; *gala; galaabend; galadinner; *party; *jubiläum; *taufe; taufessen; konfirmation*; kommunion; erstkommunion; firmung; produktpräsentation; *präsentation; produktlancierung; kick off; kickoff; networking*; netzwerkanlass; vernissage; *ausstellung; lesung; *messe; *symposium; *kongress; *forum; podiumsdiskussion; *training; trainings; weiterbildung*; *ausbildung; *empfang; *brunch; *lunch; trauerfeier; leidmahl; *abdankung; pensionierung*; pensionierungsfeier; verabschiedung; abschiedsfeier; abschlussfeier; diplomfeier; maturafeier; klassentreffen; klassenzusammenkunft; familientreffen; polterabend; verlobung; kundenanlass; *kundenevent; kundenabend; mitarbeiteranlass; sommerfest; grillfest; neujahrsapéro; fotoshooting; filmdreh; webinar; hackathon; *vereinsanlass; zivile trauung; trauung; pressekonferenz; medienkonferenz; strategietag; strategieworkshop; offsite; *stammtisch; theateraufführung; *degustation; weindegustation; quartalsmeeting; weihnachtsfeier; jahresendfeier; znüni; zvieri";
pub(super) const PLAIN_EVENTS: &str = "restaurant; ruum; fäscht; anlass; anlässe; anlasses; *anlass; *anlässe; event; events; *event; *events; veranstaltung*; raum; räume; raumes; saal; räumlichkeit*; sitzungszimmer; location; lokal; lokalität; seminarraum; konferenzraum; eventraum; tisch; festsaal; tagungsraum; feiern";

#[rustfmt::skip] // One row a cue.
pub(super) const LAYOUTS: &[(Layout, &str)] = &[
    (Layout::Theatre, "theaterbestuhlung; konzertbestuhlung; kinobestuhlung; reihenbestuhlung; theaterstil; theater stil; theater bestuhlung; kino bestuhlung; konzert bestuhlung; stuhlreihen; in reihen; reihen bestuhlung; kinostil; vortragsbestuhlung; theaterform; bestuhlung theater|kino|konzert"),
    (Layout::UShape, "u form; u förmig*; uform; hufeisen*; u bestuhlung; bestuhlung u; ein u $; als u; im u"),
    (Layout::Workshop, "inselbestuhlung; gruppentisch*; workshopbestuhlung; workshop bestuhlung; tischinseln; in inseln; inselform; gruppenbestuhlung; tischgruppen; kabarett*; gruppeninseln; inseln"),
    (Layout::Boardroom, "blocktafel; sitzungstisch; konferenztisch; blockbestuhlung; boardroom*; block bestuhlung; im block; blockform; ein* grosse* tisch; ein* lange* tisch; konferenzbestuhlung; sitzungsbestuhlung; carréform; karree; am tisch; ein runder tisch"),
    (Layout::Classroom, "klassenzimmer*; schulbestuhlung; parlamentsbestuhlung; seminarbestuhlung; parlamentarisch*; schulzimmer*; schulklassen*; parlament; seminarstil; schul bestuhlung; bestuhlung schule|seminar; wie in der schule; wie im klassenzimmer; in klassenform"),
    (Layout::Banquet, "bankettbestuhlung; bankett bestuhlung; runde* tische*; galabestuhlung; bankettform; bankettstil; bankett tische; bankettische; runden tisch*; lange tafeln; festtafel; tafelbestuhlung; bankett; banketttisch*; an runden tischen"),
    (Layout::Standing, "stehempfang; stehend; stehapéro; steh apéro; unbestuhlt; ohne bestuhlung; im stehen; stehparty; steh apero; stehplätze; ohne stühle; stehlunch"),
];

#[rustfmt::skip] // One row a cue.
pub(super) const ROOM_WORDS: &[&str] = &["raum", "räume", "räumen", "saal", "säle", "zimmer", "sitzungszimmer", "raumes", "seminarraum"];

#[rustfmt::skip] // One row a cue.
pub(super) const GOODS: &[(Good, &str)] = &[
    (Projector, "beamer; projektor; videoprojektor"),
    (Screen, "leinwand; projektionsleinwand; grossleinwand"),
    (Television, "fernseher; bildschirm; monitor; tv"),
    (Microphone, "mikrofon; mikrophon; funkmikrofon; handmikrofon; mikro; mikros"),
    (Speakers, "lautsprecher; tonanlage; musikanlage; soundanlage; boxen; beschallung"),
    (Flipchart, "flipchart; flip chart"),
    (Whiteboard, "whiteboard; weisswandtafel"),
    (Lectern, "rednerpult; stehpult; pult"),
    (Stage, "bühne; podest"),
    (Translation, "dolmetscheranlage; simultanübersetzung; dolmetschanlage"),
    (Photographer, "fotograf; fotografin"),
    (Videographer, "videograf; filmer; kameramann"),
    (Cloakroom, "garderobe"),
    (Security, "sicherheitsdienst; security"),
    (Technician, "techniker; technikerin; technischer support"),
    (BackgroundMusic, "hintergrundmusik; musik"),
    (Dj, "dj; discjockey"),
    (Band, "liveband; livemusik; live musik; band"),
    (Musician, "musiker; pianist; pianistin"),
    (PhotoBooth, "fotobox; fotokabine"),
    (Magician, "zauberer; zauberin"),
    (Cake, "torte; geburtstagstorte; geburtstagskuchen; geburtstagstorten; kuchen"),
    (IceCream, "glace; glacewagen; eiswagen"),
    (Flowers, "blumen; blumenschmuck; blumendekoration; tischdekoration"),
    (Balloons, "ballone; ballons; luftballons"),
    (Chairs, "stühle; zusatzstühle; zusätzliche stühle; extra stühle"),
    (HighTables, "stehtische; bartische"),
    (Apero, "apéro; apero; aperitif; häppchen; fingerfood; stehapéro; apérohäppchen"),
    (Coffee, "kaffee; kaffeeservice; kaffee und tee"),
    (CoffeeBreak, "kaffeepause; pausenverpflegung; znüni; zvieri; snacks; pausenkaffee; znünipause"),
    (Breakfast, "frühstück; zmorge"),
    (Lunch, "mittagessen; zmittag; lunch; stehlunch; mittagslunch; zu mittag essen; zu mittag; mittagsbuffet"),
    (Dinner, "dreigangmenü; 3 gang menü; dreigänger; drei gang menü; drei gänge menü; dreigangmenu; dreigänger menü"),
    (Barbecue, "grill; grillbuffet; grillade"),
    (Wine, "wein; rotwein; weisswein"),
    (Beer, "bier"),
    (Sparkling, "prosecco; schaumwein; cüpli; sekt"),
    (Champagne, "champagner"),
    (Water, "wasser; mineralwasser; mineral"),
    (Juice, "saft; orangensaft; fruchtsaft"),
    (SoftDrinks, "softdrinks; süssgetränke; alkoholfreie getränke"),
    (Cocktails, "cocktails; cocktailbar"),
    (Vegetarian, "vegetarisch; vegetarische; vegetarisches; vegetarischen; vegi; vegetarier; vegetarierin; vegetarierinnen; vegetarische menüs; vegetarisches menü"),
    (Vegan, "vegan; vegane; veganes; veganen; veganer; veganerin; veganes menü"),
    (Halal, "halal; halal menü"),
    (Streaming, "livestream; live stream; liveübertragung; streaming"),
    (Valet, "valet; parkservice"),
    (LapelMicrophone, "ansteckmikrofon; krawattenmikrofon; lavaliermikrofon; ansteckmikro; revers mikrofon"),
    (HeadsetMicrophone, "headset; headset mikrofon; kopfbügelmikrofon; nackenbügelmikrofon"),
    (Webcam, "webcam; konferenzkamera"),
    (Recording, "aufzeichnung; videoaufzeichnung; videoaufnahme"),
    (StageLighting, "bühnenbeleuchtung; bühnenlicht; scheinwerfer; spotlicht"),
    (Pointer, "laserpointer; presenter; fernbedienung; klicker"),
    (Hostess, "hostess; hostessen; empfangspersonal; empfangsdame"),
    (TeamBuilding, "teambuilding; teamaktivität"),
    (ChocolateFountain, "schokoladenbrunnen; schokobrunnen; schoggibrunnen"),
    (Barista, "barista"),
    (Candy, "süssigkeitenbar; candy bar; süssigkeiten"),
    (CheeseWheel, "käserad; käselaib; käsestation"),
    (Uplighting, "ambientebeleuchtung; ambiente beleuchtung; stimmungslicht; led beleuchtung; stimmungsbeleuchtung"),
    (TableRunners, "tischläufer"),
    (Lounge, "loungemöbel; lounge möbel; sofas; lounge; sofa"),
    (Heaters, "heizpilze; heizpilz; heizstrahler"),
    (Chiavari, "chiavari stühle; chiavari"),
    (GalaDinner, "galadinner; gala dinner; viergangmenü; 4 gang menü; viergänger; vier gang menü; vier gänge menü; galamenü"),
    (OpenBar, "open bar; offene bar; getränkepauschale"),
    (Mocktails, "mocktails; alkoholfreie cocktails"),
    (Sushi, "sushi; sushi station"),
    (Pasta, "pasta; pastastation; pasta buffet"),
    (BalloonArch, "ballonbogen; ballongirlande"),
];

#[rustfmt::skip] // One row a cue.
pub(super) const FILLERS: &[&str] = &[
    "und", "aber", "also", "ok", "okay", "so", "dann", "ja", "nein", "bitte", "ach", "oh", "gut", "super", "danke",
    "merci", "zudem", "ausserdem", "noch", "eine", "frage", "hallo", "grüezi", "tag", "guten", "hoi", "nun", "doch",
    "leider", "oder", "jedoch", "denn", "übrigens", "perfekt", "genau", "klar", "sorry",
];
