//! Names of people and houses in Italian.

use crate::understanding::lang::names::Names;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static NAMES: Names = Names {
    families: &["Famiglia"],
    prefixes: &["Vostra ", "Vostro ", "Don ", "Suor "],
    titles: &["sig\\.ra", "sig\\.na", "sig", "signora?", "dr", "prof", "dott\\.ssa", "dott", "avv", "arch", "geom", "ing"],
    addressed: &["signor", "signora", "sig", "famiglia"],
    titled: &["prof. ", "dr. ", "prof "],
    greets: &["saluti"],
    nobody: &["famiglia", "ok"],
    offices: &[
        "comandante", "president", "direttor", "direttric", "direzione", "segretar", "coordinat", "tesorier",
        "avvocat", "responsab", "titolare", "docente", "professor", "notar", "consult", "ingegner", "contabil",
        "acquisti", "marketing", "amministra", "addett", "ufficio", "vendite", "comunic", "^eventi\\b", "ricevimento",
        "risorse umane", "cassier", "logist",
    ],
    holders: &[
        "comandante", "amministraz", "president", "cassier", "segret", "direttor", "direttric", "tesorier",
        "responsab", "assist", "marketing",
    ],
    sections: &["sezione "],
    of: &["del ", "della ", "dell'", "di "],
    firm_labels: &["azienda", "ditta", "associazione", "societaa"],
    orgs: &[
        "universita", "scuola", "ospedale", "associazione", "cooperativa", "fondazione", "agenzia", "comune",
        "municipio", "societa", "istituto", "banca", "studio", "fiduciaria", "federazione", "sindacato", "museo",
        "teatro", "parrocchia", "circolo", "cassa", "amministrazione", "condominio", "centro", "clinica",
        "assicurazioni", "trasporti", "gruppo", "edizioni", "ditta", "azienda", "liceo", "cantina", "officina",
        "impresa", "amministrazioni", "amministratori", "farmacia", "panetteria", "carrozzeria", "falegnameria",
        "immobiliare", "coro", "corale", "filarmonica",
    ],
    forms: &["associazione", "fondazione"],
    kin: &["& Figli", "& Associati"],
    kin_behind: &["figli", "fratelli"],
    links: &[
        "&", "+", "la", "le", "del", "della", "dei", "degli", "delle", "di", "da", "dal", "e", "al", "alla", "c/o",
        "in",
    ],
    particles: &["del", "della", "di", "da", "dal"],
    before_firm: &[],
    before_name: &[],
    takes_over: &[r"subentro", r"prendo (?:io )?(?:il suo posto|in mano|le consegne)", r"sostituisco", r"me ne occupo io", r"(?:d'ora in poi|da ora|adesso|ora) (?:sono io|me ne occupo|sono)(?: io)? (?:il|la)?(?: vostro| vostra| suo| sua)? ?(?:referente|contatto|interlocut|persona di contatto)"],
    charges: &["spese", "costi", "conto", "fattura"],
    helpers: &["puoo aiutar", "puo aiutar", "mio collega", "mia collega", "aiutarvi", "aiutarla"],
};
