//! Kinds of event, layouts, goods and room words in Italian.

use crate::understanding::lang::Good::{self, *};
use crate::venue::Layout;

pub(super) const EVENTS: &str = "workshop; seminario; seminari; laboratorio; conferenza; conferenze; formazione; corso; corsi; corso di formazione; riunione; riunioni; matrimonio; matrimoni; compleanno; festa di compleanno; festa aziendale; festa di natale; festa; feste; cena; cena aziendale; cena di natale; cena di gala; cena sociale; pranzo; pranzo aziendale; pranzo di natale; pranzo di lavoro; banchetto; gala; serata di gala; serata; concerto; assemblea generale; assemblea; ritiro; battesimo; comunione; prima comunione; cresima; vernissage; mostra; esposizione; cocktail; aperitivo; aperitivo aziendale; apero; ricevimento; lancio; lancio di prodotto; presentazione; team building; evento aziendale; congresso; convegno; simposio; tavola rotonda; cerimonia; funerale; pensionamento; festa di pensionamento; addio al celibato|nubilato; anniversario; giubileo; fiera; kick off; networking; consegna dei diplomi; laurea; festa di laurea; premiazione; spettacolo; conferenza stampa; rinfresco; brunch; ballo; fidanzamento; degustazione; incontro; consiglio di amministrazione; giornata di formazione; colazione di lavoro";
pub(super) const PLAIN_EVENTS: &str = "ristorante; evento; eventi; manifestazione; manifestazioni; sala; sale; salone; locale; spazio; location; tavolo; sala riunioni; sala conferenze";

#[rustfmt::skip] // One row a cue.
pub(super) const LAYOUTS: &[(Layout, &str)] = &[
    (Layout::Theatre, "solo|soltanto|solamente|unicamente le? sedie $; solo|soltanto|solamente|unicamente le? sedie per|grazie|senza|niente; bastano ~ sedie; sedie senza tavoli; solo sedie $; solo le sedie $; soltanto sedie $; a teatro; teatro; stile teatro; disposizione teatro; a platea; platea; in file; in fila; file di sedie; sedie in fila; stile cinema; a cinema; in fila; sedie in fila; sedie a platea; sedie allineate; sedie rivolte; in configurazione teatro; posti in fila"),
    (Layout::UShape, "a u; ad u; forma di u; a forma di u; disposizione a u; ferro di cavallo; a ferro di cavallo; tavoli a u; tavolo a u"),
    (Layout::Workshop, "piccoli gruppi; a isole; isole; tavoli di gruppo; stile workshop; cabaret; tavoli a gruppi; a gruppi; isole di tavoli; tavoli a isola; tavoli di lavoro"),
    (Layout::Boardroom, "tavolo unico; tavolo da riunione; un grande tavolo; boardroom; tavolo imperiale; stile consiglio; tavolo riunioni; attorno a un tavolo; un unico tavolo; tavolo grande; tavolo ovale; tavolo riunione; disposizione a blocco; tavolo quadrato; un tavolo unico; un tavolo lungo; tutti attorno a un tavolo; tavolo attorno al quale; tavolo intorno al quale; un solo tavolo"),
    (Layout::Classroom, "aula; stile aula; a banchi; banchi di scuola; disposizione aula; stile scuola; a scuola; a classe; banchi scolastici; disposizione a banchi; come a scuola; banchi singoli; tavoli singoli; tavoli in fila; file di tavoli; disposizione a scuola; tipo scuola"),
    (Layout::Banquet, "tavoli rotondi; banchetto; stile banchetto; a banchetto; tavolate; disposizione banchetto; tavoli tondi; cena seduta; disposizione a banchetto"),
    (Layout::Standing, "in piedi; aperitivo in piedi; senza sedie; senza posti a sedere; ricevimento in piedi; stile cocktail; stare in piedi; formula in piedi; buffet in piedi; solo tavoli alti; senza tavoli né sedie; niente sedie"),
];

#[rustfmt::skip] // One row a cue.
pub(super) const ROOM_WORDS: &[&str] = &["sala", "sale", "stanza", "salone"];

#[rustfmt::skip] // One row a cue.
pub(super) const GOODS: &[(Good, &str)] = &[
    (Projector, "proiettore; videoproiettore; beamer; proiettori; videoproiettori; videobeamer"),
    (Screen, "schermo; telo; schermo di proiezione; maxischermo; schermo gigante; telo da proiezione; grande schermo"),
    (Television, "televisore; televisione; monitor; tv; televisori; schermo tv"),
    (Microphone, "microfono; microfoni; microfono senza fili; microfono wireless; radiomicrofono; radiomicrofoni; microfono a mano; microfoni senza filo; microfono senza filo"),
    (Speakers, "altoparlanti; due|le|delle casse; casse audio; impianto audio; amplificazione; casse acustiche; impianto voci; sistema audio; impianto di amplificazione; diffusori"),
    (Flipchart, "flipchart; lavagna a fogli; lavagne a fogli; lavagna a fogli mobili; lavagne a fogli mobili; flip chart; blocco fogli; lavagna con fogli"),
    (Whiteboard, "lavagna bianca; lavagna; whiteboard; lavagne bianche; lavagna magnetica"),
    (Lectern, "leggio; podio; pulpito; podietto; tribunetta"),
    (Stage, "palco; palcoscenico; pedana; piccolo palco; palchetto"),
    (Translation, "traduzione simultanea; cabina di traduzione; interpretariato; interpretazione simultanea"),
    (Photographer, "fotografo; fotografa; fotografi"),
    (Videographer, "videografo; videomaker; cameraman; operatore video; cineoperatore"),
    (Cloakroom, "guardaroba"),
    (Security, "sicurezza; servizio di sicurezza; agenti di sicurezza; buttafuori; addetti alla sicurezza"),
    (Technician, "assistenza tecnica; supporto tecnico; tecnico audio; tecnico del suono"),
    (BackgroundMusic, "musica di sottofondo; musica; sottofondo musicale; musica d ambiente; musica di fondo"),
    (Dj, "dj; deejay; disc jockey"),
    (Band, "musica dal vivo; gruppo musicale; band; orchestra; gruppo dal vivo; complesso; trio jazz"),
    (Musician, "musicista; pianista; musicista solista; un musicista; chitarrista; sassofonista; arpista; violinista"),
    (PhotoBooth, "photo booth; photobooth; cabina fotografica; cabina foto; photobox; angolo foto"),
    (Magician, "mago; prestigiatore"),
    (Cake, "torta; torta di compleanno; torte; torta nuziale; dolce di compleanno"),
    (IceCream, "banco dei gelati; angolo gelati; gelato; gelati; carretto dei gelati; carretto del gelato"),
    (Flowers, "fiori; decorazioni floreali; composizioni floreali; addobbi floreali; decorazione floreale; mazzi di fiori; centrotavola; composizione floreale"),
    (Balloons, "palloncini"),
    (Chairs, "sedie; sedie supplementari"),
    (HighTables, "tavoli alti; tavolini alti; tavolini da buffet; tavoli da cocktail; tavoli bistrot"),
    (Apero, "aperitivo; apero; stuzzichini; finger food; aperitivi; aperitivo di benvenuto; rinfresco; salatini; tartine; apericena; aperitivo ricco"),
    (Coffee, "caffè; caffè e tè; servizio caffè; caffè di benvenuto; tè; caffè d accoglienza"),
    (CoffeeBreak, "pausa caffè; pause caffè; coffee break; spuntini; spuntino; merenda; merende; pausa con caffè; caffè con snack; caffè e snack; caffè con spuntini; caffè e spuntini; pacchetto caffè con snack"),
    (Breakfast, "colazione; prima colazione"),
    (Lunch, "pranzo; pranzo leggero; pranzo a buffet; pranzo di lavoro; pranzi; lunch"),
    (Dinner, "cena di tre portate; menu di tre portate; menù di tre portate; menù a tre portate; menu a tre portate; tre portate; menu tre portate; 3 portate; menu di 3 portate; cena con tre portate; cena tre portate"),
    (Barbecue, "grigliata; barbecue; griglia; grigliate; carne alla griglia"),
    (Wine, "vino; vini; vino rosso; vino bianco; vino della casa; bottiglie di vino"),
    (Beer, "birra; birre; birra alla spina"),
    (Sparkling, "prosecco; spumante; bollicine; brindisi con prosecco; spumanti; vino frizzante"),
    (Champagne, "champagne"),
    (Water, "acqua; acqua minerale; acqua naturale; acqua gassata; caraffe d acqua"),
    (Juice, "succo; succhi; succo d arancia; succhi di frutta; succo di frutta; spremuta; spremute"),
    (SoftDrinks, "bibite; bevande analcoliche; analcolici; bevande senza alcol; bibita; bevande fresche; analcoliche"),
    (Cocktails, "cocktail bar; cocktails; angolo cocktail; bar cocktail"),
    (Vegetarian, "vegetariano; vegetariani; vegetariana; vegetariane; menu vegetariano; menù vegetariano; menu vegetariani; senza carne; piatto vegetariano; opzione vegetariana"),
    (Vegan, "vegano; vegani; vegana; vegane; menu vegano; menù vegano; menu vegani; piatto vegano; opzione vegana"),
    (Halal, "halal; menu halal"),
    (Streaming, "streaming; diretta streaming; trasmissione in diretta; diretta video; collegamento in streaming"),
    (Valet, "parcheggiatore; servizio valet"),
    (LapelMicrophone, "microfono da appuntare; microfono da agganciare; microfono a clip; microfono lavalier; microfono da bavero; microfoni da bavero; microfono a cravatta; lavalier; microfoni a clip; microfono da giacca"),
    (HeadsetMicrophone, "microfono a cuffia; microfoni a cuffia; cuffia con microfono; microfono ad archetto; microfoni ad archetto; headset"),
    (Webcam, "webcam; telecamera per conferenze"),
    (Recording, "registrazione video; registrazione; videoregistrazione; riprese video; registrare l evento; ripresa video"),
    (StageLighting, "luci sceniche; luci da palco; luci da scena; illuminazione per il palco; illuminazione del palco; luci di scena; luci per il palco; illuminazione di scena; faretti; luci palco; illuminazione palco"),
    (Pointer, "puntatore; puntatore laser; telecomando; telecomando per presentazioni; puntatori"),
    (Hostess, "hostess; personale di accoglienza; addette all accoglienza"),
    (TeamBuilding, "team building; attività di gruppo"),
    (ChocolateFountain, "fontana di cioccolato; fontana di cioccolata"),
    (Barista, "barista"),
    (Candy, "candy bar; angolo dei dolciumi; caramellata"),
    (CheeseWheel, "forma di formaggio; angolo dei formaggi"),
    (Uplighting, "illuminazione d ambiente; luci d ambiente; illuminazione led; luci led; illuminazione d atmosfera"),
    (TableRunners, "runner da tavola; runner"),
    (Lounge, "divani lounge; divani; salottini; set di divani lounge; mobili lounge; arredo lounge; salottino lounge; zona lounge; divanetti"),
    (Heaters, "stufe da esterno; funghi riscaldanti; stufe a fungo; riscaldatori da esterno; funghi a gas; riscaldatori"),
    (Chiavari, "sedie chiavari; sedie chiavarine; chiavarine"),
    (GalaDinner, "cena di gala; cena di gala di quattro portate; cena di gala con quattro portate; menu di quattro portate; menù di quattro portate; cena di quattro portate; menu quattro portate; 4 portate; cena quattro portate; quattro portate"),
    (OpenBar, "open bar; pacchetto bevande; bar aperto; bevande illimitate"),
    (Mocktails, "mocktail; cocktail analcolici"),
    (Sushi, "sushi; postazione sushi"),
    (Pasta, "postazione di pasta; stazione di pasta"),
    (Dish, "piatto freddo; piatti freddi; vin brulé; fondue; raclette; polenta; risotto; brasato; lasagne; paella; pizza; antipasti; tagliere; taglieri; affettati; formaggi; grigliata mista; buffet di dolci"),
    (GuestRoom, "camere singole; camere doppie; camere matrimoniali; camere d albergo; camera singola; camera doppia; camera matrimoniale; camere; pernottamento; pernottamenti"),
    (Board, "pensione completa; mezza pensione"),
    (Furnishing, "seggiolone; seggioloni; bacheca; bacheche; prolunga; prolunghe; ciabatta elettrica; pista da ballo; ombrelloni"),
    (Piano, "pianoforte; pianoforte a coda"),
    (BalloonArch, "arco di palloncini; ghirlanda di palloncini"),
];

#[rustfmt::skip] // One row a cue.
pub(super) const FILLERS: &[&str] = &[
    "e", "ma", "anche", "ok", "quindi", "allora", "sì", "no", "buongiorno", "buonasera", "salve", "ciao", "grazie",
    "bene", "perfetto", "poi", "ancora", "una", "domanda", "o", "oppure", "scusate", "scusi", "inoltre", "però",
    "certo", "altra", "infine", "purtroppo", "ottimo",
];
