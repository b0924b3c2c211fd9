//! Kinds of event, layouts, goods and room words in German.

use crate::understanding::lang::Good::{self, *};
use crate::venue::Layout;

pub(super) const EVENTS: &str = "*workshop; workshops; *seminar; *seminare; *konferenz; konferenzen; *tagung; tagungen; *schulung; schulungen; schulungstag; seminartag; workshoptag; *sitzung; verwaltungsratssitzung; *kurs; kurse; *meeting; *meetings; *hochzeit; hochzeitsfeier; hochzeitsfest; hochzeitsapéro; hochzeitsessen; *geburtstag; geburtstagsfeier; geburtstagsfest; geburtstagsparty; firmenanlass; firmenanlässe; firmenfeier; *feier; *fest; fest; *apéro; apéro riche; apero; weihnachtsessen; essen; *sessen; abendessen; nachtessen; mittagessen; firmenessen; kundenessen; teamessen; familienessen; vereinsessen; *dinner; generalversammlung; *versammlung; gv; mitgliederversammlung; delegiertenversammlung; teamanlass; *teamevent; teamtag; teamausflug; *klausur; klausurtagung; *retraite; *konzert; *vortrag; vortragsabend; *bankett; *gala; galaabend; galadinner; *party; *jubiläum; *taufe; taufessen; konfirmation*; kommunion; erstkommunion; firmung; produktpräsentation; *präsentation; produktlancierung; kick off; kickoff; networking*; netzwerkanlass; vernissage; *ausstellung; lesung; *messe; *symposium; *kongress; *forum; podiumsdiskussion; *training; trainings; weiterbildung*; *ausbildung; *empfang; *brunch; *lunch; trauerfeier; leidmahl; *abdankung; pensionierung*; pensionierungsfeier; verabschiedung; abschiedsfeier; abschlussfeier; diplomfeier; maturafeier; klassentreffen; klassenzusammenkunft; familientreffen; polterabend; verlobung; kundenanlass; *kundenevent; kundenabend; mitarbeiteranlass; sommerfest; grillfest; neujahrsapéro; fotoshooting; filmdreh; webinar; hackathon; *vereinsanlass; zivile trauung; trauung; pressekonferenz; medienkonferenz; strategietag; strategieworkshop; offsite; *stammtisch; theateraufführung; *degustation; weindegustation; quartalsmeeting; weihnachtsfeier; jahresendfeier; znüni; zvieri";
pub(super) const PLAIN_EVENTS: &str = "restaurant; ruum; fäscht; anlass; anlässe; anlasses; *anlass; *anlässe; event; events; *event; *events; veranstaltung*; raum; räume; raumes; saal; räumlichkeit*; sitzungszimmer; location; lokal; lokalität; seminarraum; konferenzraum; eventraum; tisch; festsaal; tagungsraum; feiern";

#[rustfmt::skip] // One row a cue.
pub(super) const LAYOUTS: &[(Layout, &str)] = &[
    (Layout::Theatre, "stühle reichen|genügen; reichen|genügen ~ stühle; stühle ohne tische; bestuhlung reihe; wie im|in kino|theater|konzert; theaterbestuhlung; konzertbestuhlung; kinobestuhlung; reihenbestuhlung; theaterstil; theater stil; theater bestuhlung; kino bestuhlung; konzert bestuhlung; stuhlreihen; in reihen; reihen bestuhlung; kinostil; vortragsbestuhlung; theaterform; bestuhlung theater|kino|konzert; stuhlreihe; kinoreihen; konzertstuhlung; nur stühle; bestuhlung in reihen; kinosaal; reihen nach vorne; reihe nach vorne; bestuhlung reihen; bestuhlung einfach|nur|schlicht reihen; stüehl i|in reihe|reihe|reihene; stüehl i|in reihe; i reihe; i reihene; stühle hintereinander; nur stühle in reihe; konzertbestuehlig; kinobestuehlig; theaterbestuehlig; reihebestuehlig; konzertbestüehlig; kinobestüehlig; theaterbestüehlig; reihebestüehlig; konzertbestuelig; kinobestuelig"),
    (Layout::UShape, "in einem u; u form; u förmig*; uform; hufeisen*; u bestuhlung; bestuhlung u; ein u $; als u; im u; u shape; in u form; hufeisenform; u bestuhlt"),
    (Layout::Workshop, "gruppen an ~ tischen; tisch ~~ i gruppe; inselbestuhlung; gruppentisch*; workshopbestuhlung; workshop bestuhlung; tischinseln; in inseln; inselform; gruppenbestuhlung; tischgruppen; kabarett*; gruppeninseln; inseln; gruppentische; stuhlinseln; worldcafé; world café; inselbestuhlt; vierertische; sechsertische; workshop setting"),
    (Layout::Boardroom, "blocktafel; sitzungstisch; konferenztisch; blockbestuhlung; boardroom*; block bestuhlung; im block; blockform; ein* grosse* tisch; ein* lange* tisch; konferenzbestuhlung; sitzungsbestuhlung; carréform; karree; am tisch; ein runder tisch; grosser block; ein* gross* block; block; tisch im block; an einem tisch; langer tisch; grosser tisch; sitzungszimmer bestuhlung; board room; boardroom; einem langen tisch; eine lange tafel; blocktisch*; ovaler tisch; ein* tisch für alle; alle an einem tisch; tisch um den alle|wir; tisch an dem alle|wir; grosse* blocktisch"),
    (Layout::Classroom, "klassenzimmer*; schulbestuhlung; parlamentsbestuhlung; seminarbestuhlung; parlamentarisch*; schulzimmer*; schulklassen*; parlament; seminarstil; schul bestuhlung; bestuhlung schule|seminar; wie in der schule; wie im klassenzimmer; in klassenform; schulstuhlung; reihen mit tischen; tischreihen; seminar bestuhlung; reihenbestuhlung mit tischen; einzeltische; einzeltischen; einzelpult*; einzelne tische|pulte; seminarbestuehlig; schuelbestuehlig; parlamentarische bestuhlung; schulbestuhlt; tische in reihen"),
    (Layout::Banquet, "tische rund; tische ~ runde; bankettbestuhlung; bankett bestuhlung; runde* tische*; galabestuhlung; bankettform; bankettstil; bankett tische; bankettische; runden tisch*; lange tafeln; festtafel; tafelbestuhlung; bankett; banketttisch*; an runden tischen; achtertische; zehnertische; rundtische; gedeckte tische; banketttische"),
    (Layout::Standing, "bestuhlung stehtische; bestuhlung ~ keine; keine bestuhlung; stehempfang; stehend; stehapéro; steh apéro; unbestuhlt; ohne bestuhlung; im stehen; stehparty; steh apero; stehplätze; ohne stühle; stehlunch; steh empfang; stehanlass; ohne sitzplätze; nur stehtische; lediglich ~ stehtische; stehtische und keine stühle; stehtische statt stühle; ohne tische und stühle; stühle ~ nicht nötig|benötigt; stühle brauchen|brauchts|braucht ~ nicht|keine"),
];

#[rustfmt::skip] // One row a cue.
pub(super) const ROOM_WORDS: &[&str] = &["raum", "ruum", "räume", "räumen", "saal", "säle", "zimmer", "sitzungszimmer", "raumes", "seminarraum"];

#[rustfmt::skip] // One row a cue.
pub(super) const GOODS: &[(Good, &str)] = &[
    (Projector, "beamer; projektor; videoprojektor; projektionsgerät; beamerprojektion; video beamer; videobeamer"),
    (Screen, "leinwand; projektionsleinwand; grossleinwand; leinwände; projektionsfläche; screen; screens; grossbildschirm"),
    (Television, "fernseher; bildschirm; monitor; tv; flatscreen; bildschirme; grossbildfernseher; tv gerät; display"),
    (Microphone, "mikrofon; mikrophon; funkmikrofon; handmikrofon; mikro; mikros; mikrofone; mikrophone; mic; mics; funkmikro; funkmikros; handmikrofone; handmikros; handmikro; saalmikrofon"),
    (Speakers, "lautsprecher; tonanlage; musikanlage; soundanlage; boxen; beschallung; soundsystem; pa; pa anlage; lautsprecheranlage; audioanlage; verstärkeranlage; beschallungsanlage; musikbox; anlage für musik"),
    (Flipchart, "flipchart; flip chart; flipcharts; flipchartständer; flipchart ständer; chart"),
    (Whiteboard, "whiteboard; weisswandtafel; whiteboards; wandtafel; weisse tafel"),
    (Lectern, "rednerpult; stehpult; pult; referentenpult; rednerpulte; rednertribüne; redepult; moderationspult; sprecherpult"),
    (Stage, "bühne; bühni; büni; büüni; podest; kleine bühne; bühnenelemente; bühnenpodest; podeste; bühnen"),
    (Translation, "dolmetscheranlage; simultanübersetzung; dolmetschanlage; dolmetscherkabine; simultananlage; flüsteranlage; dolmetscherkabinen"),
    (Photographer, "fotograf; fotografin; fotografen; hochzeitsfotograf; hochzeitsfotografin; fotograph"),
    (Videographer, "videograf; filmer; kameramann; filmteam; videografin; kamerateam; kamerafrau"),
    (Cloakroom, "garderobe; garderoben; garderobendienst; garderobière"),
    (Security, "sicherheitsdienst; security; securitys; securities; türsteher; sicherheitsleute; sicherheitspersonal; ordnungsdienst; sicherheitsmitarbeiter"),
    (Technician, "techniker; technikerin; technischer support; haustechniker; tontechniker; av techniker; technikbetreuung; techniksupport; technischer betreuer; eventtechniker"),
    (BackgroundMusic, "hintergrundmusik; musik; hintergrundbeschallung; dezente musik; musikberieselung; lounge musik"),
    (Dj, "dj; discjockey; djane; dj set; discjockeys"),
    (Band, "liveband; livemusik; live musik; band; jazzband; coverband; tanzband; partyband; musikgruppe; jazztrio; jazz trio; ländlerkapelle; musikkapelle"),
    (Musician, "musiker; pianist; pianistin; alleinunterhalter; pianospieler; klavierspieler; gitarrist; gitarristin; harfenistin; sängerin; saxophonist; saxofonist; geiger; geigerin"),
    (PhotoBooth, "fotobox; fotokabine; foto box; photobox; fotoboxen; photo booth"),
    (Magician, "zauberer; zauberin; magier; zauberkünstler; zaubershow"),
    (Cake, "torte; geburtstagstorte; geburtstagskuchen; geburtstagstorten; kuchen; geburichueche; hochzeitstorte; torten; tauftorte; jubiläumstorte"),
    (IceCream, "glacestation; glacestand; glacemobil; eismobil; gelatiwagen; eistheke; glace; glacewagen; eiswagen; glacestand; eiscreme; eisstand; speiseeis; softeis"),
    (Flowers, "blumen; blumenschmuck; blumendekoration; tischdekoration; blumenarrangements; blumengestecke; tischblumen; blumengesteck; floristik; blumensträusse"),
    (Balloons, "ballone; ballons; luftballons; heliumballons"),
    (Chairs, "stühle; zusatzstühle; zusätzliche stühle; extra stühle; mehr stühle; zusätzliche sitzplätze; weitere stühle"),
    (HighTables, "stehtische; bartische; stehtischen; bistrotische; stehtischli; stehpulte; hochtische"),
    (Apero, "apéro; apero; aperitif; häppchen; fingerfood; stehapéro; apérohäppchen; apéritif; apéröli; stehapero; apérobuffet; willkommensapéro; welcome apéro; begrüssungsapéro; flying apéro; apérogebäck; etwas zum knabbern; kleine häppchen; sektempfang"),
    (Coffee, "kaffee; kaffeeservice; kaffee und tee; kafi; käfeli; kaffi; begrüssungskaffee; willkommenskaffee; tee; kaffee tee; nachmittagskaffee"),
    (CoffeeBreak, "kaffee und snacks; kaffee mit snacks; kaffeepause; kaffee und was kleines; kaffee und etwas kleines; kaffee und was kleines zum knabbern; kaffee und etwas kleines zum knabbern; kaffee und etwas zum knabbern; pausenverpflegung; znüni; zvieri; snacks; pausenkaffee; znünipause; kaffeepausen; pausenverpflegungen; pausensnacks; pausensnack; zwischenverpflegung; vormittagspause; nachmittagspause; pausengetränke"),
    (Breakfast, "frühstück; zmorge; frühstücksbuffet klein; morgenessen"),
    (Lunch, "mittagessen; zmittag; lunch; stehlunch; mittagslunch; zu mittag essen; zu mittag; mittagsbuffet; mittagsimbiss; lunchbuffet; zmittagessen; mittagsmenü; mittagstisch; stehmittagessen"),
    (Dinner, "dreigängiges nachtessen; dreigängiges abendessen; dreigängiges menü; dreigängiges essen; 3 gängiges menü; dreigangmenü; 3 gang menü; dreigänger; drei gang menü; drei gänge menü; dreigangmenu; dreigänger menü; drei gang; dreigang; 3 gänge; drei gänge; 3 gang; 3 gänge menü; dreigangmenüs; drüü gang menü; drügänger"),
    (Barbecue, "grill; grillbuffet; grillade; grillieren; grillfest; bbq; grillstation; grillabend; barbecue"),
    (Wine, "wein; rotwein; weisswein; weine; weinbegleitung; weinauswahl; hauswein; wiiss wii; rote wii"),
    (Beer, "bier; biere; bierfass; fass bier; offenbier; zapfbier; fassbier"),
    (Sparkling, "prosecco; schaumwein; cüpli; sekt; schämpis; schaumweine; perlwein"),
    (Champagne, "champagner; champagne; champagnerempfang"),
    (Water, "wasser; mineralwasser; mineral; stilles wasser; wasserkaraffen; hahnenwasser; leitungswasser"),
    (Juice, "saft; orangensaft; fruchtsaft; säfte; fruchtsäfte; obstsaft; apfelsaft; multivitaminsaft; o saft"),
    (SoftDrinks, "softdrinks; süssgetränke; alkoholfreie getränke; softgetränke; limonade; limonaden; soft drinks; süssgetränk; eistee; mineral und süssgetränke"),
    (Cocktails, "cocktails; cocktailbar; cocktail bar; drinks an der bar; longdrinks; cocktailstation"),
    (Vegetarian, "vegetarisch; vegetarische; vegetarisches; vegetarischen; vegi; vegetarier; vegetarierin; vegetarierinnen; vegetarische menüs; vegetarisches menü; vegis; veggie; vegi menü; vegimenü; fleischlos; fleischloses; ohne fleisch; vegetarisch essende"),
    (Vegan, "vegan; vegane; veganes; veganen; veganer; veganerin; veganes menü; veganerinnen; veganes gericht; rein pflanzlich; pflanzlich"),
    (Halal, "halal; halal menü"),
    (Streaming, "livestream; live stream; liveübertragung; streaming; live übertragung; hybridübertragung; streamen; zoom übertragung; videoübertragung"),
    (Valet, "valet; parkservice"),
    (LapelMicrophone, "mikrofon zum anstecken; mikrofone zum anstecken; mikro zum anstecken; mikrofon zum anklemmen; mikrofon am revers; ansteckmikrofon; krawattenmikrofon; lavaliermikrofon; ansteckmikro; revers mikrofon; ansteckmikros; ansteckmikrofone; krawattenmikro; lavalier; lavaliermikro"),
    (HeadsetMicrophone, "headset; headset mikrofon; kopfbügelmikrofon; nackenbügelmikrofon; headsets; headset mikros; headsetmikrofon; kopfbügelmikro; bügelmikrofon"),
    (Webcam, "webcam; konferenzkamera"),
    (Recording, "aufzeichnung; videoaufzeichnung; videoaufnahme; filmaufnahme; tonaufnahme; videomitschnitt; mitschnitt"),
    (StageLighting, "bühnenstrahler; spots; showlicht; bühnenbeleuchtung; bühnenlicht; scheinwerfer; spotlicht; bühnenbeleuchtungen; lichtanlage; bühnenscheinwerfer; lichttechnik; spots"),
    (Pointer, "laserpointer; presenter; fernbedienung; klicker; clicker; laser pointer; presenter fernbedienung; pointer; präsentationsfernbedienung"),
    (Hostess, "hostess; hostessen; empfangspersonal; empfangsdame; empfangsdamen; check in personal; anmeldepersonal"),
    (TeamBuilding, "teambuilding; teamaktivität; team building; teamaktivitäten; teambildung"),
    (ChocolateFountain, "schokoladenbrunnen; schokobrunnen; schoggibrunnen"),
    (Barista, "barista"),
    (Candy, "süssigkeitenbar; candy bar; süssigkeiten"),
    (CheeseWheel, "käserad; käselaib; käsestation"),
    (Uplighting, "ambientebeleuchtung; ambiente beleuchtung; stimmungslicht; led beleuchtung; stimmungsbeleuchtung; lichtstimmung; farbige beleuchtung; farbiges licht"),
    (TableRunners, "tischläufer"),
    (Lounge, "loungemöbel; lounge möbel; sofas; lounge; sofa; lounge ecke; sofaecke; loungesessel; lounge set"),
    (Heaters, "heizpilze; heizpilz; heizstrahler; heizpilzen; wärmestrahler; terrassenheizung; gasheizstrahler"),
    (Chiavari, "chiavari stühle; chiavari"),
    (GalaDinner, "viergängiges nachtessen; viergängiges abendessen; viergängiges menü; viergängiges essen; 4 gängiges menü; galadinner; gala dinner; viergangmenü; 4 gang menü; viergänger; vier gang menü; vier gänge menü; galamenü; 4 gänge; vier gänge; 4 gang; viergang; 4 gänge menü; viergang menü; vier gänge menu"),
    (OpenBar, "open bar; offene bar; getränkepauschale; getränkeflatrate; all inclusive bar; barflatrate"),
    (Mocktails, "mocktails; alkoholfreie cocktails; alkoholfreie drinks; alkoholfreier cocktail"),
    (Sushi, "sushi; sushi station"),
    (Pasta, "pasta; pastastation; pasta buffet"),
    (Dish, "kalte platte; kalte platten; glühwein; wurst und brot; streuselkuchen; apfelkuchen; zwetschgenkuchen; wähe; belegte brötchen; belegte brote; sandwich; sandwiches;flying dinner; flying buffet; fondue; fondue chinoise; käsefondue; raclette; älplermagronen; hackbraten; hackbraten mit kartoffelstock; gulaschsuppe; gerstensuppe; suppe; risotto; polenta; paella; geschnetzeltes; zürcher geschnetzeltes; rösti; schnitzel; braten; cordon bleu; bratwurst; bratwürste; pizza; pizzas; burger; lasagne; hotdogs; wienerli; käseplatte; fleischplatte; tapas; antipasti; capuns; spargeln; metzgete; kuchenbuffet; dessertbuffet; salatbuffet"),
    (GuestRoom, "einzelzimmer; doppelzimmer; zweibettzimmer; hotelzimmer; gästezimmer; übernachtung; übernachtungen; hotelübernachtungen; schlafplätze"),
    (Board, "vollpension; halbpension"),
    (Furnishing, "hochstuhl; hochstühle; kinderhochstühle; kabelrolle; kabelrollen; kinderstühle; kindersitze; pinnwand; pinnwände; stellwand; stellwände; metaplanwand; metaplanwände; moderationswand; moderationswände; moderationskoffer; verlängerungskabel; steckerleiste; steckerleisten; mehrfachstecker; mehrfachsteckdose; tanzfläche; sonnenschirme"),
    (Piano, "klavier; konzertflügel; stutzflügel; e piano"),
    (BalloonArch, "ballonbogen; ballongirlande; ballongirlanden; ballondeko"),
];

#[rustfmt::skip] // One row a cue.
pub(super) const FILLERS: &[&str] = &[
    "und", "aber", "also", "ok", "okay", "so", "dann", "ja", "nein", "bitte", "ach", "oh", "gut", "super", "danke",
    "merci", "zudem", "ausserdem", "noch", "eine", "frage", "hallo", "grüezi", "tag", "guten", "hoi", "nun", "doch",
    "leider", "oder", "jedoch", "denn", "übrigens", "perfekt", "genau", "klar", "sorry",
];
