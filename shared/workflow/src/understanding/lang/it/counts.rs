//! Italian counts.

use crate::understanding::lang::counts::{Counts, Job::*};
use crate::venue::Language;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static COUNTS: Counts = Counts {
    language: Language::It,
    numerals: &[
        ("un", 1), ("uno", 1), ("una", 1), ("due", 2), ("tre", 3), ("tré", 3), ("quattro", 4), ("cinque", 5), ("sei", 6), ("sette", 7), ("otto", 8), ("nove", 9), ("dieci", 10), ("undici", 11), ("dodici", 12),
        ("tredici", 13), ("quattordici", 14), ("quindici", 15), ("sedici", 16), ("diciassette", 17), ("diciotto", 18), ("diciannove", 19), ("venti", 20), ("vent", 20), ("trenta", 30), ("trent", 30),
        ("quaranta", 40), ("quarant", 40), ("cinquanta", 50), ("cinquant", 50), ("sessanta", 60), ("sessant", 60), ("settanta", 70), ("settant", 70), ("ottanta", 80), ("ottant", 80), ("novanta", 90), ("novant", 90),
        ("cento", 100), ("cent", 100), ("mille", 1000), ("mila", 1000),
    ],
    glued: true,
    linker: "",
    collective: &[
        ("decina", 10), ("decine", 20), ("dozzina", 12), ("dozzine", 12), ("quindicina", 15), ("ventina", 20), ("trentina", 30), ("quarantina", 40), ("cinquantina", 50), ("sessantina", 60), ("settantina", 70), ("ottantina", 80), ("novantina", 90),
        ("centinaio", 100), ("centinaia", 200),
    ],
    together: &[],
    jobs: &[
        (People, &[
            "cantant*", "musicist*", "ballerin*", "giocator*", "corridor*", "apprendist*", "alliev*", "student*", "docent*", "insegnant*", "professor*", "formator*", "medici", "mediche", "infermier*", "avvocat*", "notai", "architett*", "ingegner*", "sviluppator*", "consulent*", "client*", "azionist*", "delegat*", "consiglier*", "pompier*", "poliziott*", "soldat*", "ufficial*", "pensionat*", "anzian*", "giovani", "bimb*", "uomini", "donne", "signori", "signore", "cugin*", "zii", "nonni", "nipoti", "parenti", "genitor*", "vicini", "vicine", "inquilin*", "proprietar*", "abitant*", "cittadin*", "spettator*", "ascoltator*", "lettor*", "abbonat*", "volontar*", "sportiv*", "sciator*", "escursionist*", "ciclist*", "motociclist*", "cacciator*", "pescator*", "agricoltor*", "viticoltor*", "artigian*", "commerciant*", "imprenditor*", "investitor*", "giornalist*", "fotograf*", "artist*", "pittor*", "attor*", "cresimand*", "testimon*", "compagn*", "iscritt*", "ricercator*", "scienziat*", "giurist*", "bancar*", "venditor*", "dirigent*", "direttor*", "amministrator*", "tesserat*", "candidat*", "visitator*", "turist*", "viaggiator*", "pellegrin*", "militar*", "funzionar*", "deputat*", "ministr*", "diplomatic*", "capi", "impiegat*", "operai", "salariat*", "fornitor*", "partner", "anime", "corist*", "atlet*", "nuotator*", "scout", "esplorator*", "parrocchian*", "fedeli", "famigliari", "congiunt*", 
            "corsist*", "ragazz*", 
            "corsisti", "ragazzi", "ragazze", "comproprietari", "allievi", "giornalisti", "genitori", "colleghi", "soci", "sostenitori", "persone", "persona", "pers", "ospiti", "ospite", "invitati", "invitate", "partecipanti", "partecipante", "collaboratori", "collaboratrici", "dipendenti", "colleghi", "colleghe", "delegati", "visitatori", "membri", "amici", "coperti", "posti", "teste", "pax",
            "commensali", "studenti", "clienti", "spettatori", "impiegati", "parenti", "presenti", "comproprietari", "condomini", "candidati", "candidate", "sostenitori", "soci", "allievi", "allieve", "alunni", "azionisti", "giornalisti", "corsisti", "apprendisti", "familiari", "anziani", "pazienti", "medici", "vicini", "coristi", "compagni", "consorelle", "confratelli",
        ]),
        (Part, &[
            "monitor*", "animator*", "accompagnatric*", "autist*", "relator*", "relatric*", "istruttric*", "oratori", "neonat*", "nonni", "organizzator*", 
            "autista", "autisti", "segretari*", "tecnic*", "fotograf*", "istruttor*", "accompagnator*", "formator*", 
            "istruttori", "istruttore", "insegnanti", "bambini", "accompagnatori", "sorveglianti", "pianista", "docenti", "relatori", "bambini", "bambino", "bambine", "bimbi", "ragazzi", "adulti", "adulto", "formatori", "formatore", "relatori", "relatore", "moderatori", "accompagnatori", "musicisti", "insegnanti", "docenti", "uomini", "donne", "signore", "signori", "interpreti", "allenatori", "coach", "neonati", "esterni", "interni", "istruttori", "animatori", "sorveglianti", "maestri", "maestre", "guide", "esperti", "volontari", "assistenti", "accompagnatrici", "tecnici",
        ]),
        (Approx, &[
            "circa", "ca", "quasi", "intorno", "attorno", "a", "ai", "alle", "massimo", "minimo", "max", "min", "al", "almeno", "fino", "solo", "soltanto", "adesso", "ora", "probabilmente", "in", "una", "un", "totale", "piuttosto", "ormai", "esattamente", "tra", "fra", "i", "gli", "le", "più", "meno",
            "di", "o", "approssimativamente", "all", "incirca", "forse", "ancora", "già", "attualmente", "non", "che", "invece", "oltre", "poco", "sicuramente",
        ]),
        (Are, &["siamo", "saremo", "saremmo", "sono", "saranno", "aspettiamo", "prevediamo", "contiamo", "sarebbero", "essere", "avremo", "abbiamo", "veniamo", "verremo", "prevedo", "aspettano", "accogliere"]),
        (For, &["per", "con", "da"]),
        (To, &["a", "ai", "forse", "o", "oppure", "e"]),
        (Between, &["tra", "fra"]),
        (And, &["e", "ed", "più", "con", "nonché"]),
        (Included, &["cui", "inclusi", "incluse", "compresi", "comprese", "incluso"]),
        (Instead, &["invece", "anziché", "posto"]),
        (Not, &["non"]),
        (But, &["ma", "bensì"]),
        (Rather, &["piuttosto", "meglio"]),
        (Than, &["che"]),
        (Attend, &["parteciperanno", "partecipano", "verranno", "vengono", "presenti", "iscritti", "confermati", "partecipare", "confermate", "previsti", "previste"]),
        (Group, &["gruppo", "squadra", "tavolata", "comitiva", "famiglia", "totale", "delegazione", "classe"]),
        (More, &["altre", "altri", "ulteriori", "aggiuntive", "aggiuntivi", "supplementari"]),
        (Fewer, &["meno"]),
        (Change, &[
            "scend*", "calano", "calati", "salgono", "saliti", "cresc*", "aument*", "ridurre", "ridott*", "riduci*", "portare", "modific*", "cambi*", "corregg*", "pass*", "diminui*", "adegua*", "salire", "scendere", "aggiorn*"]),
        (Onto, &["a", "ad"]),
        (Label, &["numero", "totale", "partecipazione", "capienza"]),
        (Small, &[
            "il", "lo", "la", "i", "gli", "le", "un", "una", "uno", "di", "del", "della", "dei", "delle", "a", "al", "alla", "da", "dal", "in", "nel", "nella", "con", "su", "per", "tra", "fra", "e", "ed", "o", "che", "chi", "ma", "non", "se", "è", "sono", "noi", "voi", "si", "ci", "vi", "grazie", "totale", "massimo", "circa", "solo", "ora",
            "anche", "come", "invece", "anziché", "cui", "più", "meno", "possibile", "seduti", "sedute", "piedi", "sarebbe", "siamo", "saremo", "quindi", "poi", "durante", "presso", "prego", "cortesemente", "bensì", "piuttosto", "parteciperanno", "verranno", "presenti", "compresi", "inclusi", "l", "d", "all", "dell", "perché", "vorremmo", "adesso",
        ]),
        (Numbered, &["interno", "ordine", "sala", "numero", "n", "menu", "menù", "opzione", "piano", "pagina", "settimana", "tavolo", "livello", "variante", "camera", "stanza", "pacchetto"]),
        (Firm, &["azienda", "ditta", "società", "impresa", "associazione", "organizzazione", "scuola", "agenzia"]),
        (Has, &["ha", "conta", "impiega", "con", "di"]),
        (Now, &["ora", "adesso", "correzione", "rettifica", "purtroppo", "invece", "attualmente", "definitivo", "definitivamente", "aggiornamento", "finalmente", "modifica"]),
        (So, &["quindi", "dunque", "diciamo", "ossia", "cioè"]),
        (Whose, &["nostri", "miei", "loro", "questi", "nostre"]),
        (At, &["alle", "ore", "dalle"]),
        (Story, &["scorso", "scorsa", "passato", "passata", "precedente"]),
        (Table, &["tavoli", "gruppi", "file", "squadre"]),
        (Half, &["mezza", "mezzo"]),
        (Unit, &["ora", "ore", "minuti", "minuto", "giorno", "giorni", "notte", "notti", "settimana", "settimane", "mese", "mesi", "anno", "anni", "chf", "franch*", "euro", "percento", "volte", "portate", "metri", "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"]),
        (Per, &["ciascuno", "ciascuna", "testa"]),
        (Plus, &["più", "aggiungono", "aggiunge", "aggiungeranno", "oltre", "nonché", "contare"]),
        (Pair, &["coppie"]),
        (Special, &["vegano", "vegani", "vegane", "vegetariano", "vegetariani", "vegetariane", "glutine", "celiaco", "celiaci", "celiache", "celiachia", "lattosio", "allergico", "allergici", "allergiche", "allergia", "allergie", "halal", "kosher", "carrozzina", "malato", "malati", "malate"]),
    ],
};
