//! Needs and changes in Italian.

use crate::understanding::lang::Cue::{self, *};

#[rustfmt::skip] // One row a cue.
pub(super) const CHANGES: &[(Cue, &str)] = &[
    (Need, "vorremmo; vorrei; cerch*; ricerc*; alla ricerca; prenot*; bisogno; serve; servirebbe; servono; ci servirebbe; affitt*; nolegg*; organizz*; pianific*; prevediamo; previst*; festegg*; celebr*; desider*; interessat*; richied*; richiesta; intenzione; vogliamo; voglio; riserv*; stiamo pensando; abbiamo in programma; in programma; programm*; avremmo; necessit*; gradire*; tenere; abbiamo bisogno; ci occorre; ci occorrono; occorre; si terrà; avrà luogo; avete posto; faremo; compio; compie; stiamo cercando; stiamo organizzando; ci sposiamo; ci serv*; pensavamo; pensiamo; abbiamo in mente; in cerca; vorremo; desidereremmo; avremmo bisogno; si cerca; gradiremmo"),
    (NeedsRoom, "sala; sale; locale; spazio; posto; location; luogo; salone"),
    (ChangeVerb, "cambi*; modific*; spost*; rinvi*; posticip*; anticipare; anticipiamo; anticipato; anticipata; anticiparlo; anticiparla; rimand*; sostituire; sostituite; sostituiamo; sostituirlo; sostituirla; sostituisca; sostituito; sostituita; aument*; ridu*; diminu*; adegu*; adatt*; corregg*; correzione; aggiorn*; passare da|alla|al; aggiung*; togli*; tolg*; rimuov*; prolung*; allung*; accorci*; scambi*; estend*; variare; variazione; rettific*; portare a; riprogramm*; ridurre; passare"),
    (Instead, "invece; al posto; anziché; piuttosto che; bensì; da # a # ; non # ma; invece che; in luogo; la data giusta|corretta è; quella giusta è; va letto; intendevo; volevo dire; è giusto il; leggasi; piuttosto # ~ che #"),
    (HowAbout, "che ne dite; e se; sarebbe ~ possibile; è possibile; possibile ~ invece; andrebbe ~ bene; e il|la|per|in; possiamo|potremmo ~~ iniziare|cominciare|finire|terminare|restare|venire|fare|arrivare; va bene anche; oppure; in alternativa; altrimenti"),
    (Revision, "errat*; nuovo indirizzo; più valido; piuttosto; invece; in realtà; anzi; ora; adesso; nuov*; errore; sbagliat*; mi sono sbagliat*; ci siamo sbagliati; correzione; alla fine; nel frattempo; preferi*; troppo piccol*; troppo grand*; ripensandoci; tutto sommato; imprevisto; saremo; siamo ora|adesso|diventati; non più; meglio; è cambiat*; sono cambiat*; si sono aggiunt*; definitiv*; ci ripens*; nel mentre; rettifica; infine; in effetti; purtroppo non"),
    (More, "più tempo; più di tempo; # ~ in più|meno; # ~ supplementar*; più|meno persone|ospiti|partecipanti|invitati; ora prima|dopo; ore prima|dopo; più tardi|presto; sala più grande|piccola; più grande|piccola; prima del previsto; due|tre|quattro|cinque in meno|più; due|tre|quattro|cinque persone in meno|più"),
    (TargetDate, "data; date; giorno; ora; ore; orario; orari; spost*; rinvi*; posticip*; rimand*; inizio; orario di fine; appuntamento"),
    (TargetRoom, "sala; sale; locale; stanza; salone; spazio"),
    (TargetHeadcount, "persone; ospiti; invitati; partecipanti; numero; coperti; gente"),
    (TargetLayout, "disposizione; allestimento; configurazione; sistemazione; tavoli"),
    (TargetProducts, "menu; menù; catering; bevande; attrezzatura; attrezzature; extra; cibo; servizi"),
    (TargetBilling, "indirizzo sbagliato|errato; intestazione sbagliata|errata; fattura ~~ indirizzo|intestazione|ragione|nome ~ sbagliat*|errat*|vecchi*; intestazione; intestatario; destinatario ~ fattura; indirizzo ~~ fattura; indirizzo di fatturazione; fatturazione; fattura a|alla|al|va|deve|intestata; intestare; partita iva; dati di fatturazione"),
    (TargetPrice, "prezzo; prezzi; tariff*; condizioni; costo; costi"),
    (Drop, "togli*; tolg*; tolto|tolta|tolti|tolte; rimuov*; elimin*; annull*; cancell*; disdi*; senza; non ~ serve|servono|occorre|occorrono; non ~ bisogno; non ~ necessari*; rinunc* a|al|alla|allo|ai|alle; sostitu*; non vogliamo; non voglio; lasci* stare|perdere; non vorremmo; non vorrei; niente; facciamo a meno; a meno del|della"),
    (Without, "senza; niente; no; non; al posto; invece di|del|dello|della|dei|degli|delle|dell|che; anziché; tranne; eccetto; nessun*; né"),
    (Turn, "ma; con; invece; piuttosto; però; aggiung*; bensì; solo; soltanto; solamente; basta; bastano; basterà; prevedete"),
    (Own, "facciamo|faremo|faccio portare|consegnare; la|lo|li|le portiamo|portano noi|loro; portano loro; porta lui|lei; la|lo|li|le ~ porta|portano mia|mio|un|una; invece la|lo porta; vend*; abbiamo già ~ dj|gruppo|band|fotografo|torta|musicist*; la|lo|li farà|farebbe|fa mia|mio|nostra|nostro; da soli|sole; noi stessi; io stess*; faccio io; facciamo noi; ci pensiamo noi; pensiamo noi; band|gruppo|complesso|torta|duo|trio di mio|mia|nostro|nostra|un|una fratello|figlio|cognato|cugino|amico|zio|nipote|sorella|figlia|cognata|cugina|amica|zia; portiamo; porto io; li|lo|la|le portiamo; porteremo; proprio|propri|propria|proprie; esclus*; a parte; non compres*; non inclus*"),
];
