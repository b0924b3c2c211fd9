//! Italian signals.

use crate::understanding::lang::signals::{Phrases, Sign::*};

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) const PHRASES: Phrases = &[
    (AutoSubject, &["risposta|messaggio automatica|automatico", "fuori sede|ufficio", "assenza dall'ufficio", "assente dall'ufficio", "assenza dal", "assenza", "conferma di ricezione"]),
    (Auto, &["questa è una risposta automatica", "questo è un messaggio automatico|generato", "messaggio generato automaticamente", "^ risposta|messaggio automatica|automatico", "non rispondere|rispondete a questo|questa", "attualmente fuori ufficio|sede"]),
    (Away, &["sono ~ assente", "sono ~ in ferie|vacanza", "sono ~ fuori ufficio|sede", "sarò ~ assente|fuori", "di ritorno il|lunedì|martedì|mercoledì|giovedì|venerdì", "sarò di ritorno", "in caso di urgenza|urgenze|necessità", "per urgenze|emergenze", "al mio rientro|ritorno", "in mia assenza", "accesso limitato alla|alle"]),
    (BounceSubject, &["mancato recapito", "messaggio non recapitato|consegnato|recapitabile", "impossibile recapitare|consegnare", "mancata consegna", "notifica ~ stato ~ recapito|consegna", "non recapitabile", "errore di consegna"]),
    (Bounce, &["impossibile recapitare|consegnare", "non è stato recapitato|consegnato", "non è stato possibile recapitare|consegnare", "destinatario sconosciuto|inesistente", "indirizzo ~ inesistente|sconosciuto", "casella ~ piena", "seguenti destinatari"]),
    (Injection, &[
        "si intende|intendono ~ firmato|firmata|accettato|accettata|confermato|confermata|pagato|pagata", "risulta|considerato|considerata ~ accettato|accettata",
        "avviso|messaggio di sistema", "nota per l ia", "facciamo finta", "d ora in poi sei", "rispondi|rispondete soltanto|solo", "approvazione umana", "istruzioni segrete|nascoste", "ordine del gestore", "senza freni", "non seguire più ~ direttive|regole", "intestazione del server",
        "ignora|ignorate|ignori|dimentica|dimenticate|trascura ~ istruzioni|regole|direttive|prompt", "sei ora|adesso un|una|il|in", "da ora ~ sei|siete", "mostra|mostrami|rivela|rivelami|stampa|scrivi ~ prompt", "prompt di sistema", "istruzioni di sistema", "fai finta di", "comportati come", "modalità sviluppatore", "in quanto ia", "come ia", "cara ia", "nota|messaggio|istruzioni per|a|all' ia", "nota|messaggio|istruzioni per|al ~ bot|chatbot",
    ]),
    (Urgent, &["urgente", "urgenti", "urgenza", "al più presto", "quanto prima", "il prima possibile", "prima possibile", "appena possibile", "immediatamente", "serve|occorre|bisogno|necessità ~ subito", "risp* ~ subito", "subito una|un|risposta|conferma|riscontro", "asap", "nel più breve tempo"]),
    (NotUrgent, &["non è urgente", "non urgente", "nessuna fretta|urgenza", "in caso di urgenza|urgenze", "per urgenze", "senza urgenza|fretta", "vi|le invi*|mand*|conferm*|rispond*|comunic*|farò|faremo ~ immediatamente|quanto|appena|prima|presto|asap"]),
    (Several, &[
        "ogni lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|settimana|mese|trimestre", "tutti i lunedì|martedì|mercoledì|giovedì|venerdì|sabati|mesi", "tutte le settimane|domeniche", "ogni primo|secondo|terzo|ultimo lunedì|martedì|mercoledì|giovedì|venerdì|sabato", "tutti i primi|secondi|terzi|ultimi lunedì|martedì|mercoledì|giovedì|venerdì|sabati", "primo|secondo|terzo|ultimo lunedì|martedì|mercoledì|giovedì|venerdì|sabato di ogni mese", "settimanal*", "mensil*", "una|due volte alla|al settimana|mese",
        "due|tre|quattro|cinque|2|3|4|5|diversi|più ~ eventi|manifestazioni|seminari|corsi|formazioni|workshop|conferenze", "serie di eventi|seminari|corsi|conferenze|workshop",
    ]),
    (Revokes, &[
        "dimentic*|ignor*|ritir*|revoc*|annull* ~ annullamento|disdetta", "annullamento|disdetta ~~ errore|malinteso|sbaglio|equivoco", "veniamo|vengo|verremo|verrò lo stesso", "veniamo|vengo|verremo|verrò comunque|ugualmente", "fa|terrà|tiene|farà lo stesso", "fa|terrà|tiene|farà comunque|ugualmente", "non ~ bisogno di annullare|disdire", "non serve|occorre ~ annullare|disdire",
    ]),
    (GoesOn, &["stiamo|sto|stanno ~ bene|meglio", "guarit*", "di nuovo bene|sani|in", "facciamo|facciamolo ~ lo stesso|comunque", "avrà luogo", "si terrà|tiene"]),
    (TakesThat, &["facciamo|faccia|fate|fatelo|faccialo così|questo", "fatelo", "faccialo", "facciamolo", "li|le|lo|la prend*", "prendiamol*", "entramb*", "tutti e due", "tutte e due", "aggiung*", "così va bene", "va bene così"]),
    (Theme, &["conferenza|conferenze|seminario|corso|formazione|relazione|serata|convegno|dibattito|workshop|incontro|lezione|giornata su|sul|sulla|sulle|sull|sui|circa la|le|il|l? disdett*|annullament*|cancellazion*|recess*|revoc*|disdire|annullare", "tema|argomento|titolo è|sarà ~ disdett*|annullament*|cancellazion*|recess*"]),
    (Resend, &["rimandarmi|rimandarci|rimandatemi|rimandateci|rimandami|rimandaci|rimandi|rimandate|rinviarmi|rinviarci|rispedi*|reinvi* ~~ conferma|offerta|preventivo|contratto|documento|documenti|mail", "mandar*|mandat*|inviar*|inviat*|mand*|invi*|spedir* ~~ nuovo|ancora|nuovamente ~~ conferma|offerta|preventivo|contratto", "mandar*|mandat*|inviar*|inviat*|spedir* ~~ conferma|offerta|preventivo|contratto ~~ nuovo|ancora|nuovamente"]),
    (OnlyIf, &["solo|soltanto|unicamente se", "a condizione|patto che|di"]),
    (Elsewhere, &["altra|altro|prima|primo sala|posto|locale|location|hotel|albergo|ristorante ~~ saltat*|annullat*|cancellat*|disdett*|chius*"]),
    (NoVisit, &["elimin* ~ visita|sopralluogo", "visita|sopralluogo ~ annullat*|inutile|superflu*", "visita non ~ serve|occorre|necessaria|bisogno", "lasci* perdere|stare ~ visita", "dimentic* ~ visita", "senza visitare|visita|visitarla|vederla", "non ~ bisogno ~ visita|visitare|vedere", "niente visita"]),
    (Wait, &[
        "aspett*|attend* ~ a|prima ~ confermar*|prenotar*|fissare", "aspett*|attend* ~ con la conferma", "non conferm*|prenot* ~ ancora|subito|per", "non ancora ~ conferm*", "non conferm* nulla|niente", "non invi*|mand* ~ ancora ~ conferma", "conferma ~ in sospeso|attesa", "sospend*|rimandare|rimandate|rimandi|ritardare ~ conferma", "tenete|tenga|lasciate|mettete ~ in sospeso", "non ~ più sicur* ~~ voler*|prender*",
    ]),
    (OneDay, &["un solo giorno", "una sola giornata", "solo|soltanto un|una giorno|giornata", "solo|soltanto # giorno", "basta un|una ~ giorno|giornata", "un giorno basta|solo", "non tutti e due"]),
    (MoreDays, &["secondo giorno", "seconda giornata|serata", "giorno|giornata in più|supplementare|aggiuntivo|aggiuntiva", "un giorno in più", "anche ~~ giorno dopo|prima|seguente|successivo|precedente", "giorno dopo|prima|seguente|successivo anche", "anche la vigilia|sera prima"]),
    (Also, &["anche", "inoltre", "in più", "pure"]),
    (AllOf, &["tutti|tutte e tre|quattro|cinque|due", "tutte le date", "tutti i giorni proposti", "entrambe le date", "entrambi i giorni", "entrambe|entrambi $"]),
    (OneMoreEvent, &[
        "per un|una ~ altro|altra|secondo|seconda|ulteriore|nuovo|nuova evento|occasione|cosa|festa|riunione|seminario|cena|pranzo|progetto|compleanno", "per altro|qualcos altro", "un|una altro|altra|secondo|seconda|ulteriore|nuovo|nuova evento|prenotazione",
    ]),
    (OtherMatter, &["un altra cosa", "altra|nuova|seconda|ulteriore cosa|questione|richiesta", "separatamente", "indipendentemente da", "nel frattempo", "inoltre", "organizziamo|facciamo|festeggiamo ~ anche|inoltre"]),
    (OtherEvent, &["l|all|dell|nell|sull altro|altra evento|prenotazione|riunione|festa|cena|seminario|richiesta|manifestazione", "il nostro|mio altro evento", "la nostra|mia altra prenotazione|festa|riunione|richiesta"]),
    (ThisEvent, &["questo evento", "questa prenotazione|festa|riunione|manifestazione"]),
    (BothEvents, &["accett*|conferm*|annull*|disd*|prend* ~ tutti|tutte e due", "accett*|conferm*|annull*|disd*|prend* ~ entrambi|entrambe", "le due offerte|prenotazioni|richieste", "entrambe le offerte|prenotazioni|richieste", "i due eventi|preventivi", "entrambi gli|i eventi|preventivi"]),
    (GivesUp, &["trovat*|prenotat*|scelt* ~ altrove|altro", "trovat* ~ un altro|altra", "trovat* ~ altra|altro soluzione|posto|sala|locale|luogo", "non cerchiamo|cerco più", "rinunciamo|rinuncio $", "^ lasciamo|lasciate|lasci perdere $"]),
    (Allergy, &["allerg*", "intolleran*", "celiac*"]),
    (Back, &[
        "data|giorno|ora|orario|sala|numero di prima", "data|giorno|ora|orario|sala|numero ~ originale|originari*|iniziale", "data|orario|sala precedente", "vecchi* data|giorno|orario|sala|numero", "torn* ~ prima data|sala", "torn* ~ primo giorno|orario", "com era", "come prima", "annull* ~ modifica|cambiamento|spostamento", "anzi no ~ lasc*|dimentic*", "torn* indietro",
    ]),
    (Cheapest, &["la|il meno cara|caro", "la|il più economica|economico|conveniente"]),
    (Largest, &["la|il più grande"]),
    (OtherOne, &["l altra|altro $", "l altra|altro per|grazie|allora", "l altra|altro sala|opzione", "piuttosto l altra|altro"]),
    (Smallest, &["la|il più piccola|piccolo"]),
    (PerPerson, &["a|per testa|persona|ospite|invitato|partecipante"]),
    (OnInvoice, &["numero|n|rif|riferimento ~ ordine|commessa", "ordine di acquisto", "centro di costo", "fattura|fatture ~~ via|per|tramite mail|email|e|posta"]),
    (Attention, &["all att|attenzione", "cortese attenzione", "c a"]),
    (SameAddress, &["dati di fatturazione ~ invariati|stessi|uguali", "stessi dati", "stesso|medesimo ~ indirizzo", "indirizzo resta|rimane|è ~ stesso|uguale|invariato"]),
    (NoCatering, &["senza|niente catering|ristorazione|cibo"]),
    (RoomOnly, &["solo|soltanto la sala", "senza|niente extra|supplementi"]),
    (Jest, &["scherzo $", "scherzavo $", "sto|stavo|stiamo|stavamo scherzando", "era uno scherzo|battuta", "era una battuta"]),
    (Laughs, &["ahah*", "eheh*", "ihih*"]),
    (Caterer, &["nostro|proprio catering|caterer", "catering|caterer esterno|proprio|nostro"]),
    (OwnCaterer, &["portiamo|abbiamo|ingaggiamo|usiamo ~ nostro|proprio ~ catering", "nostro catering ~ porta|arriva|viene|consegna", "con il|un nostro|proprio catering", "catering ~ portiamo|organizziamo|pensiamo noi"]),
    (Upset, &["sono|siamo|ero|eravamo|molto|davvero ~ delus*", "deludente", "inaccettabile", "reclamo", "lament*", "mi|ci lamento|lamentiamo", "scandalos*", "arrabbiat*", "insoddisfatt*", "seccato|seccata|seccati", "poco|non content*|soddisfatt*", "vergogn*"]),
    (Defect, &["sala|bagni|bagno|cucina|pavimento|tavoli|sedie|bicchieri|riscaldamento|proiettore|microfono|cibo|servizio|personale era|erano ~ sporc*|fredd*|rott*|guast*|scortes*|pessim*|terribil*|maleducat*", "nessuno ~ ci|mi|ha|risponde|rispost*|accolt*|richiamat*|era", "terza|quarta volta ~~ chied*|scriv*", "ancora nessuna|nessun ~ risposta|riscontro"]),
];
