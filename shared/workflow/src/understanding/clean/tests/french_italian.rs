use super::*;

#[test]
fn french_programs() {
    check(&[
        (
            "Gmail",
            "Re: Demande",
            "Bonjour,\n\nLe 14 mars nous convient.\n\nMeilleures salutations\nClaire Dubois\n\nLe lun. 3 nov. 2025 à 10:15, The Atelier <events@atelier.example> a écrit :\n\n> Bonjour\n> Nous proposons le 14 mars.\n",
            "Bonjour,\n\nLe 14 mars nous convient.",
        ),
        (
            "Gmail wrapped, thin space before the colon",
            "Re: Demande",
            "Parfait, merci.\n\nLe lundi 3 novembre 2025 à 10:15, The Atelier <events@atelier.example> a\nécrit\u{202f}:\n\nBonjour\nSalle C.",
            "Parfait, merci.",
        ),
        (
            "Apple Mail",
            "Re: Demande",
            "Oui, pour 40 personnes.\n\nEnvoyé de mon iPhone\n\n> Le 3 nov. 2025 à 10:15, Events <events@atelier.example> a écrit :\n> \n> Combien serez-vous ?\n",
            "Oui, pour 40 personnes.",
        ),
        (
            "Outlook",
            "RE: Demande",
            "Madame, Monsieur,\n\nNous préférons la salle B.\n\nVeuillez agréer, Madame, Monsieur, l'expression de nos salutations distinguées.\n\nClaire Dubois\n\nDe : The Atelier <events@atelier.example>\nEnvoyé : lundi 3 novembre 2025 10:15\nÀ : Claire Dubois <claire@dubois.example>\nObjet : Demande\n\nBonjour",
            "Madame, Monsieur,\n\nNous préférons la salle B.",
        ),
        (
            "old Outlook",
            "RE: Demande",
            "D'accord.\n\n-----Message d'origine-----\nDe : Events [mailto:events@atelier.example]\nEnvoyé : lundi 3 novembre 2025 10:15\nÀ : Claire\nObjet : Demande\n\nBonjour",
            "D'accord.",
        ),
        (
            "Outlook Android",
            "Re: Demande",
            "D'accord.\n\nObtenez Outlook pour Android<https://aka.ms/x>\n________________________________\nDe : Events <events@atelier.example>\nEnvoyé : lundi, novembre 3, 2025 10:15\nÀ : Claire <c@d.example>\nObjet : Demande\n\nBonjour",
            "D'accord.",
        ),
        (
            "Thunderbird",
            "Re: Demande",
            "Le 03/11/2025 à 10:15, Events a écrit :\n> Quelle date ?\n\nLe 14 mars.\n\nCordialement,\nClaire",
            "Le 14 mars.",
        ),
        (
            "footer",
            "Demande",
            "Nous serons une trentaine.\n\nBien à vous,\nClaire\n\nCe message est confidentiel et destiné exclusivement au destinataire. Si vous l'avez reçu par erreur, merci de le détruire.",
            "Nous serons une trentaine.",
        ),
        ("close", "Demande", "Pour 12 personnes.\n\nAvec mes meilleures salutations\nC. Dubois", "Pour 12 personnes."),
        (
            "short close",
            "Demande",
            "Pour 12 personnes.\n\nBien cordialement\n\nC. Dubois\nAcme SA",
            "Pour 12 personnes.",
        ),
    ]);
}

#[test]
fn italian_programs() {
    check(&[
        (
            "Gmail",
            "Re: Richiesta",
            "Buongiorno,\n\nil 14 marzo va bene.\n\nCordiali saluti\nMarco Rossi\n\nIl giorno lun 3 nov 2025 alle ore 10:15 The Atelier <events@atelier.example> ha scritto:\n\n> Buongiorno\n> proponiamo il 14 marzo.\n",
            "Buongiorno,\n\nil 14 marzo va bene.",
        ),
        (
            "Gmail wrapped",
            "Re: Richiesta",
            "Va bene.\n\nIl giorno lun 3 nov 2025 alle ore 10:15 The Atelier Zurigo <\nevents@atelier.example> ha scritto:\n\nSala C",
            "Va bene.",
        ),
        (
            "iPhone",
            "Re: Richiesta",
            "Siamo in 12.\n\nInviato da iPhone\n\n> Il giorno 3 nov 2025, alle ore 10:15, Events <events@atelier.example> ha scritto:\n> \n> Quante persone?\n",
            "Siamo in 12.",
        ),
        (
            "Outlook",
            "R: Richiesta",
            "Preferiamo la sala B.\n\nDistinti saluti\n\nMarco Rossi\nRossi Srl\n\nDa: The Atelier <events@atelier.example>\nInviato: lunedì 3 novembre 2025 10:15\nA: Marco Rossi <marco@rossi.example>\nOggetto: Richiesta\n\nBuongiorno",
            "Preferiamo la sala B.",
        ),
        (
            "old Outlook",
            "R: Richiesta",
            "Confermo.\n\n-----Messaggio originale-----\nDa: Events [mailto:events@atelier.example]\nInviato: lunedì 3 novembre 2025 10:15\nA: Marco\nOggetto: Richiesta\n\nBuongiorno",
            "Confermo.",
        ),
        (
            "Thunderbird",
            "Re: Richiesta",
            "Il 03/11/2025 10:15, Events ha scritto:\n> Che data?\n\nIl 14 marzo.\n\nUn cordiale saluto\nMarco",
            "Il 14 marzo.",
        ),
        (
            "footer",
            "Richiesta",
            "Saremo una trentina.\n\nGrazie mille e cordiali saluti\nMarco\n\nQuesto messaggio è riservato ed è destinato esclusivamente al destinatario. Se ricevuto per errore, si prega di avvisare il mittente e cancellare il messaggio.",
            "Saremo una trentina.",
        ),
    ]);
}
