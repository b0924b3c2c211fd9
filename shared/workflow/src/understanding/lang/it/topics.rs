//! Words that tell what an Italian question is about.

use crate::venue::Topic;

#[rustfmt::skip] // One row a cue.
pub(super) const TOPICS: &[(Topic, &str)] = &[
    (Topic::Parking, "parchegg*; posteggi*; posti auto; posto auto; garage; autorimessa; macchina; macchine; auto; colonnin*; biciclette"),
    (Topic::OpeningHours, "orari di apertura; orario di apertura; orari; orario; aperti; aperto; aperta; aprite; chiudete; chiusura; chiuso; fino a che ora; a che ora ~ chiud*|apri*; coprifuoco; restare fino; rimanere fino; musica fino; mezzanotte; oltre mezzanotte; tardi"),
    (Topic::Address, "indirizzo; dove vi|si|siete|è|sono ~ trov*|situat*; dove siete; dove vi; dov è; situat*; come ~ arriv*|raggiung*|arriviamo|arrivo|venire; stazione; mezzi pubblici; trasporti pubblici; fermata; indicazioni; ubicazione; posizione; raggiung*; autobus; bus; treno; mappa; aeroporto; lontan*"),
    (Topic::Wifi, "wifi; wi fi; internet; connessione; wlan; rete"),
    (Topic::Accessibility, "sedia a rotelle; sedie a rotelle; carrozzin*; accessibil*; accessibilità; disabil*; ascensore; barriere architettoniche; scale; scalini; gradini; mobilità ridotta; rampa; passeggin*; senza barriere; handicap*; piano terra; rotelle"),
    (Topic::Streaming, "streaming; diretta; stream*; ibrid*; trasmett*; trasmission*; zoom; videoconferenz*; collegamento; da remoto"),
    (Topic::Equipment, "proiettor*; videoproiettor*; beamer; schermo; schermi; microfon*; attrezzat*; attrezzatur*; tecnic*; flipchart*; lavagn*; impianto; casse; altoparlant*; equipaggiat*; dotat*; dotazion*; audio; video; podio; leggio; palco; hdmi; prese; pianoforte; luci; illuminazione; climatizz*; aria condizionata; pista da ballo; materiale; telo"),
    (Topic::ExternalCatering, "propri* ~ catering|cibo|bevande|vino|torta|cena; nostr* ~ catering|cibo|bevande|vino|torta|caterer; catering estern*; estern*; portare ~~ cibo|torta|vino|bevande|nostr*|propri*|catering|da; portare; diritto di tappo; tappo; da fuori; caterer; food truck*"),
    (Topic::Diets, "vegetarian*; vegan*; senza glutine; glutine; lattosio; allerg*; halal; kosher; intolleran*; diet*; celiac*; senza noci; maiale; alimentari"),
    (Topic::Menus, "menu; menù; carta; piatti; portate; piatto"),
    (Topic::Catering, "catering; cibo; mangiare; bevand*; bere; aperitiv*; apero; caffè; pranzo; cena; colazione; buffet; rinfresc*; spuntin*; dolc*; dessert; vino; vini; birra; cocktail; cucina; pasti; pasto; ristorazione; pausa caffè; coffee break; merenda; bar; acqua; spumante; brunch"),
    (Topic::RateInclusions, "inclus*; compres*; comprende; include; nel prezzo; nella tariffa; contiene; supplement*; costi aggiuntivi; spese aggiuntive; extra; tutto compreso; comprensiv*"),
    (Topic::CancellationTerms, "cancellazion*; annull*; disdett*; disdire; rimbors*; penal*; in caso di malattia; recesso; recedere; cancellare"),
    (Topic::Payment, "acconto; caparra; carta di credito; carte di credito; pagament*; pagare; pago; paghiamo; fattura; twint; bonifico; anticipo; a rate; deposito; cauzione; contanti; carte; saldo; si paga; bancomat; scadenza"),
    (Topic::Setup, "allest*; allestimento; montaggio; smontaggio; montare; smontare; decor*; addobb*; preparare; accedere ~ prima|sala|presto; accesso ~ prima|anticipat*|sala; entrare prima; arrivare prima; pulizi*; riordin*; consegn*; candele; sera prima; giorno prima; palloncini; coriandoli; entrare"),
    (Topic::LeadTime, "con quanto anticipo; quanto anticipo; quanto tempo prima; in anticipo; entro quando ~~ prenotare|confermare|comunicare|decidere|numero; preavviso; ultimo minuto; entro quando; fino a quando ~~ prenotare|confermare; termine ultimo; quanto prima; all ultimo; tempo prima"),
    (Topic::Prices, "prezz*; tariff*; cost*; quanto cost*|viene|è; quanto viene; affitto; noleggio; spese; iva; forfait; listino; caro|cara|cari; gratuit*; gratis; preventivo; a persona; per persona; consumazione minima; sconto; sconti; totale; importo; tasse; budget; più economic*; economic*; coperto"),
    (Topic::FreeDates, "liber*; disponib*; date; data; quali giorni; quali date; prossime date; posto; posti liberi; occupat*; prenotat* il|per il; disponibilità; altra data; altre date; alternativ*; giorni"),
    (Topic::BookingState, "non ~ ricevuto|sentito; nessuna risposta|notizia|conferma; stato della|di; mia|nostra|mio|nostro ~ prenotazione|richiesta|conferma|offerta|ordine|pagamento; avete ~ ricevuto; ricevuto; è ~ confermat*|prenotat*; già confermat*|prenotat*; novità; notizie; a che punto; numero di prenotazione; ancora prenotat*|confermat*; quando ~ ricever*|risposta"),
    (Topic::Rooms, "sala; sale; salone; capienza; capacità; quante persone; quanti posti|ospiti; grande; grandezza; dimension*; luce naturale; luce del giorno; metri quadr*; mq; m2; finestr*; superficie; spazio; spazi; ospitare; contenere; terrazz*; giardino; esterno; posti a sedere; posti; locale; locali; location; disposizione; vista; piantina"),
    (Topic::Other, "castello gonfiabile; gonfiabile; tendone; gazebo; dormire; notte; pernott*; hotel; albergo; alloggi*; camere; cane; cani; animali; fumare; fumator*; assicurazion*; responsabilità; fuochi d artificio; guardaroba; babysitter; referenze; musica dal vivo; band; dj; ballare; permesso; telefono; numero di telefono"),
];
