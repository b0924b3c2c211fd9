//! Kinds of event, layouts, goods and room words in Italian.

use crate::understanding::lang::Good::{self, *};
use crate::venue::Layout;

pub(super) const EVENTS: &str = "workshop; seminario; seminari; laboratorio; conferenza; conferenze; formazione; corso; corsi; corso di formazione; riunione; riunioni; matrimonio; matrimoni; compleanno; festa di compleanno; festa aziendale; festa di natale; festa; feste; cena; cena aziendale; cena di natale; cena di gala; cena sociale; pranzo; pranzo aziendale; pranzo di natale; pranzo di lavoro; banchetto; gala; serata di gala; serata; concerto; assemblea generale; assemblea; ritiro; battesimo; comunione; prima comunione; cresima; vernissage; mostra; esposizione; cocktail; aperitivo; aperitivo aziendale; apero; ricevimento; lancio; lancio di prodotto; presentazione; team building; evento aziendale; congresso; convegno; simposio; tavola rotonda; cerimonia; funerale; pensionamento; festa di pensionamento; addio al celibato|nubilato; anniversario; giubileo; fiera; kick off; networking; consegna dei diplomi; laurea; festa di laurea; premiazione; spettacolo; conferenza stampa; rinfresco; brunch; ballo; fidanzamento; degustazione; incontro; consiglio di amministrazione; giornata di formazione; colazione di lavoro";
pub(super) const PLAIN_EVENTS: &str = "ristorante; evento; eventi; manifestazione; manifestazioni; sala; sale; salone; locale; spazio; location; tavolo; sala riunioni; sala conferenze";

#[rustfmt::skip] // One row a cue.
pub(super) const LAYOUTS: &[(Layout, &str)] = &[
    (Layout::Theatre, "a teatro; teatro; stile teatro; disposizione teatro; a platea; platea; in file; in fila; file di sedie; sedie in fila; stile cinema; a cinema; in fila; sedie in fila"),
    (Layout::UShape, "a u; ad u; forma di u; a forma di u; disposizione a u; ferro di cavallo; a ferro di cavallo"),
    (Layout::Workshop, "a isole; isole; tavoli di gruppo; stile workshop; cabaret; tavoli a gruppi; a gruppi"),
    (Layout::Boardroom, "tavolo unico; tavolo da riunione; un grande tavolo; boardroom; tavolo imperiale; stile consiglio; tavolo riunioni; attorno a un tavolo"),
    (Layout::Classroom, "aula; stile aula; a banchi; banchi di scuola; disposizione aula; stile scuola; a scuola; a classe; banchi scolastici; disposizione a banchi; come a scuola; banchi singoli"),
    (Layout::Banquet, "tavoli rotondi; banchetto; stile banchetto; a banchetto; tavolate; disposizione banchetto"),
    (Layout::Standing, "in piedi; aperitivo in piedi; senza sedie; senza posti a sedere; ricevimento in piedi; stile cocktail"),
];

#[rustfmt::skip] // One row a cue.
pub(super) const ROOM_WORDS: &[&str] = &["sala", "sale", "stanza", "salone"];

#[rustfmt::skip] // One row a cue.
pub(super) const GOODS: &[(Good, &str)] = &[
    (Projector, "proiettore; videoproiettore; beamer"),
    (Screen, "schermo; telo; schermo di proiezione"),
    (Television, "televisore; televisione; monitor"),
    (Microphone, "microfono; microfoni; microfono senza fili"),
    (Speakers, "altoparlanti; due|le|delle casse; casse audio; impianto audio; amplificazione; casse acustiche"),
    (Flipchart, "flipchart; lavagna a fogli; lavagne a fogli; lavagna a fogli mobili"),
    (Whiteboard, "lavagna bianca; lavagna; whiteboard"),
    (Lectern, "leggio; podio"),
    (Stage, "palco; palcoscenico"),
    (Translation, "traduzione simultanea"),
    (Photographer, "fotografo; fotografa"),
    (Videographer, "videografo; videomaker; cameraman"),
    (Cloakroom, "guardaroba"),
    (Security, "sicurezza; servizio di sicurezza"),
    (Technician, "assistenza tecnica; supporto tecnico"),
    (BackgroundMusic, "musica di sottofondo; musica"),
    (Dj, "dj"),
    (Band, "musica dal vivo; gruppo musicale; band; orchestra"),
    (Musician, "musicista; pianista; musicista solista; un musicista"),
    (PhotoBooth, "photo booth; photobooth; cabina fotografica"),
    (Magician, "mago; prestigiatore"),
    (Cake, "torta; torta di compleanno"),
    (IceCream, "gelato; gelati; carretto dei gelati"),
    (Flowers, "fiori; decorazioni floreali; composizioni floreali; addobbi floreali"),
    (Balloons, "palloncini"),
    (Chairs, "sedie; sedie supplementari"),
    (HighTables, "tavoli alti; tavolini alti"),
    (Apero, "aperitivo; apero; stuzzichini; finger food"),
    (Coffee, "caffè; caffè e tè; servizio caffè; caffè di benvenuto"),
    (CoffeeBreak, "pausa caffè; pause caffè; coffee break; spuntini; spuntino"),
    (Breakfast, "colazione"),
    (Lunch, "pranzo"),
    (Dinner, "cena di tre portate; menu di tre portate; menù di tre portate; menù a tre portate; menu a tre portate; tre portate"),
    (Barbecue, "grigliata; barbecue"),
    (Wine, "vino; vini; vino rosso; vino bianco"),
    (Beer, "birra; birre"),
    (Sparkling, "prosecco; spumante; bollicine"),
    (Champagne, "champagne"),
    (Water, "acqua; acqua minerale"),
    (Juice, "succo; succhi; succo d arancia; succhi di frutta"),
    (SoftDrinks, "bibite; bevande analcoliche; analcolici"),
    (Cocktails, "cocktail bar; cocktails"),
    (Vegetarian, "vegetariano; vegetariani; vegetariana; vegetariane; menu vegetariano; menù vegetariano; menu vegetariani"),
    (Vegan, "vegano; vegani; vegana; vegane; menu vegano; menù vegano"),
    (Halal, "halal; menu halal"),
    (Streaming, "streaming; diretta streaming; trasmissione in diretta"),
    (Valet, "parcheggiatore; servizio valet"),
    (LapelMicrophone, "microfono a clip; microfono lavalier; microfono da bavero; microfoni da bavero; microfono a cravatta; lavalier"),
    (HeadsetMicrophone, "microfono a cuffia; microfoni a cuffia; cuffia con microfono; microfono ad archetto; microfoni ad archetto; headset"),
    (Webcam, "webcam; telecamera per conferenze"),
    (Recording, "registrazione video; registrazione; videoregistrazione; riprese video"),
    (StageLighting, "illuminazione per il palco; illuminazione del palco; luci di scena; luci per il palco; illuminazione di scena; faretti"),
    (Pointer, "puntatore; puntatore laser; telecomando"),
    (Hostess, "hostess; personale di accoglienza"),
    (TeamBuilding, "team building; attività di gruppo"),
    (ChocolateFountain, "fontana di cioccolato; fontana di cioccolata"),
    (Barista, "barista"),
    (Candy, "candy bar; angolo dei dolciumi; caramellata"),
    (CheeseWheel, "forma di formaggio; angolo dei formaggi"),
    (Uplighting, "illuminazione d ambiente; luci d ambiente; illuminazione led; luci led; illuminazione d atmosfera"),
    (TableRunners, "runner da tavola; runner"),
    (Lounge, "divani lounge; divani; salottini; set di divani lounge; mobili lounge; arredo lounge; salottino lounge"),
    (Heaters, "stufe da esterno; funghi riscaldanti; stufe a fungo; riscaldatori da esterno"),
    (Chiavari, "sedie chiavari; sedie chiavarine; chiavarine"),
    (GalaDinner, "cena di gala; cena di gala di quattro portate; cena di gala con quattro portate; menu di quattro portate; menù di quattro portate; cena di quattro portate"),
    (OpenBar, "open bar; pacchetto bevande"),
    (Mocktails, "mocktail; cocktail analcolici"),
    (Sushi, "sushi; postazione sushi"),
    (Pasta, "postazione di pasta; stazione di pasta"),
    (BalloonArch, "arco di palloncini; ghirlanda di palloncini"),
];

#[rustfmt::skip] // One row a cue.
pub(super) const FILLERS: &[&str] = &[
    "e", "ma", "anche", "ok", "quindi", "allora", "sì", "no", "buongiorno", "buonasera", "salve", "ciao", "grazie",
    "bene", "perfetto", "poi", "ancora", "una", "domanda", "o", "oppure", "scusate", "scusi", "inoltre", "però",
    "certo", "altra", "infine", "purtroppo", "ottimo",
];
