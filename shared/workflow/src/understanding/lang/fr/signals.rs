//! French signals.

use crate::understanding::lang::signals::{Phrases, Sign::*};

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) const PHRASES: Phrases = &[
    (AutoSubject, &["réponse automatique", "message|avis d'absence", "d'absence", "absence du|de bureau", "absent du bureau", "absente du bureau", "hors du bureau", "en congé", "accusé de réception"]),
    (Auto, &["^ message|réponse automatique", "ceci est un|une message|réponse automatique", "message ~ généré automatiquement", "ne pas répondre à ce", "actuellement absent|absente du bureau"]),
    (Away, &["suis ~ absent|absente", "suis ~ en congé|vacances", "serai ~ absent|absente|vacances", "de retour le|lundi|mardi|mercredi|jeudi|vendredi", "cas d'urgence", "pas accès à mes|ma", "à mon retour", "dès mon retour", "serai de retour", "en mon absence", "accès limité à"]),
    (BounceSubject, &["message non distribué|remis|délivré|délivrable", "non remis", "échec ~ remise|distribution|livraison|envoi", "notification d'état de remise", "courrier|mail non distribuable|délivré", "non distribuable"]),
    (Bounce, &["n'a pas pu être remis|distribué|délivré|transmis", "pas pu être remis|distribué|délivré|transmis", "destinataire inconnu|introuvable", "adresse ~ introuvable", "boîte ~ pleine", "destinataires suivants"]),
    (Injection, &[
        "réputé|réputée|réputés ~ signé|signée|accepté|acceptée|confirmé|confirmée|payé|payée", "considéré|considérée comme ~ accepté|acceptée|confirmé|confirmée|payé|payée",
        "message système", "note technique", "imagine* que tu es|sois", "tu es désormais", "répondez|réponds uniquement|seulement", "validation humaine", "consignes|instructions secrètes|cachées", "consigne de l exploitant", "sans limites", "ne tiens|tenez plus compte ~~ règles", "entête|en-tête du serveur",
        "ignor*|oubli*|néglige* ~ instructions|consignes|règles|directives|prompt", "ignor*|oubli* ~ précédent* ~ instructions|consignes|règles|directives", "tu es maintenant|désormais", "vous êtes maintenant|désormais un|une|en", "montre*|affiche*|révèle*|donne* ~ prompt", "prompt système",
        "instructions système", "fais comme si", "comporte toi comme", "à partir de maintenant tu", "mode développeur", "en tant qu'ia", "chère ia", "note|message|consigne|consignes à|pour l'ia", "note|message|consigne|consignes à|pour ~ robot|chatbot", "invite système",
    ]),
    (Urgent, &["urgent", "urgente", "urgence", "au plus vite", "dès que possible", "le plus rapidement|vite possible", "plus rapidement possible", "très rapidement", "rapidement svp", "dans les plus brefs délais", "immédiatement", "aujourd'hui encore", "asap"]),
    (NotUrgent, &["pas urgent", "pas ~ urgent", "rien d'urgent", "pas d'urgence", "en cas d'urgence", "sans urgence", "vous enverr*|envoie|renverr*|répondr*|confirmer*|communiquer*|transmettr* ~ dès|immédiatement|rapidement|asap", "vous enverr*|envoie|renverr*|répondr*|confirmer*|communiquer*|transmettr* ~ au plus|dans les"]),
    (Several, &[
        "chaque lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|semaine|mois|trimestre", "tous les lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches|mois|quinze", "toutes les semaines|deux", "chaque premier|deuxième|troisième|dernier lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche", "tous les premiers|deuxièmes|troisièmes|derniers lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches", "premier|deuxième|troisième|dernier lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche de chaque mois", "hebdomadaire*", "mensuel*", "une|deux fois par semaine|mois",
        "deux|trois|quatre|cinq|2|3|4|5|plusieurs ~ événements|manifestations|ateliers|séminaires|formations|conférences", "série d'événements|d'ateliers|de séminaires|de formations|de conférences",
    ]),
    (Revokes, &[
        "oubli*|ignor*|retir*|révoqu*|annul* ~ annulation", "annulation ~~ erreur|malentendu|caduque|nulle", "pas compte ~~ annulation", "vient|venons|viendra|viendrons|viens|viendrai quand même", "vient|venons|viendra|viendrons malgré tout", "finalement|bien on|nous vient|venons|viendra|viendrons", "pas besoin d'annuler", "aura|a bien|finalement|quand lieu", "aura|a quand même lieu",
    ]),
    (GoesOn, &["va|vont|allons|sommes ~ mieux|guéris|rétablis|remis", "aura|a ~ lieu", "on|nous le fait|faisons ~ finalement|quand|malgré", "on|nous ~ maintient|maintenons", "est maintenu*"]),
    (TakesThat, &["faites|faisons ça|cela|le|comme|ainsi", "prend*|prenons ça|cela|les|le|la|tout", "les|la|le|l prend*|prenons", "les deux", "ajout*", "comme ça|cela", "command* ~ ça|cela|les"]),
    (Theme, &["conférence*|formation*|séminaire*|exposé*|atelier*|cours|soirée|colloque|débat|présentation|séance|webinaire|journée sur|autour|concernant|traitant de? la|les|l? résili*|annulation*|annuler|désistement*|révocation*", "thème|sujet|titre est|sera ~ résili*|annulation*|annuler|désistement*"]),
    (Resend, &["renvoy* ~~ confirmation|offre|devis|contrat|document*|mail", "envoy*|adress* ~~ nouveau|encore|nouvelle ~~ confirmation|offre|devis|contrat|document*", "envoy*|adress* ~~ confirmation|offre|devis|contrat|document* ~~ nouveau|encore|nouvelle"]),
    (OnlyIf, &["seulement|uniquement|que si", "à condition que|de"]),
    (Elsewhere, &["autre|première|premier salle|lieu|hôtel|restaurant|endroit|adresse ~~ lâché|lâchés|annul*|désist*|eau|fermé"]),
    (NoVisit, &["supprim*|biff* ~ visite|repérage", "visite ~ tombe|annulée|inutile|superflue", "laiss*|oubli* tomber ~ visite", "oubliez|oublions|annulez|annulons ~ visite", "sans visiter|visite", "sans ~ voir avant", "pas|plus besoin ~ visite|visiter", "visite ~ pas|plus nécessaire|utile", "plus besoin ~ voir"]),
    (Wait, &[
        "attend* ~ avant de|d ~ confirmer|valider|réserver|envoyer", "attend* ~~ pour confirmer|valider", "attend* ~~ avant que|la ~~ confirm*", "ne confirm*|valid* ~ pas encore|tout|avant|maintenant", "pas confirmer|valider ~ encore|tout|avant|maintenant", "ne rien confirmer|valider", "ne confirm*|valid* rien", "n envoy* ~ pas ~~ confirmation", "confirmation ~ en attente|suspens", "suspend*|suspendre|retarder|différer|repousser ~ confirmation", "mettre|mettez|laissez ~ en suspens|attente", "plus sûr*|certain* ~~ vouloir|prendre|garder|maintenir|veut|veuille",
    ]),
    (OneDay, &["un seul jour", "une seule journée", "seulement|uniquement un|une jour|journée", "seulement # jour", "un|une jour|journée suffit|suffira|seulement", "pas les deux jours"]),
    (MoreDays, &["deuxième|second|seconde jour|journée|soirée", "jour|journée supplémentaire", "un|une jour|journée de plus", "aussi|également ~~ lendemain|veille", "lendemain|veille ~ aussi|également", "jour avant|après|d avant|d après aussi|également"]),
    (Also, &["aussi", "également", "en plus", "de plus"]),
    (AllOf, &["les # dates|jours", "les deux|trois|quatre|cinq dates|jours|samedis|dimanches|soirées", "les trois|quatre|cinq $", "les deux $", "toutes les dates", "tous les jours proposés", "toutes les trois|quatre|deux", "tous les trois|quatre|deux"]),
    (OneMoreEvent, &[
        "pour un|une ~ autre|second|seconde|deuxième|nouvel|nouvelle événement|occasion|manifestation|réunion|soirée|fête|chose|séminaire|repas|atelier|projet|anniversaire", "pour autre chose", "un|une autre|second|seconde|deuxième|nouvel|nouvelle événement|réservation|manifestation",
    ]),
    (OtherMatter, &["autre chose", "par ailleurs", "séparément", "indépendamment de", "nous|on organisons|organise|prévoyons|prévoit|fêtons|fête ~ aussi|également", "en outre", "autre|nouvelle|deuxième|seconde demande|sujet|point"]),
    (OtherEvent, &["l autre événement|réservation|manifestation|soirée|réunion|fête|repas|séminaire|demande", "notre|mon|ma|votre autre événement|réservation|manifestation|soirée|réunion|fête|repas|séminaire|demande"]),
    (ThisEvent, &["celui|celle ci", "cet événement", "cette réservation|manifestation"]),
    (BothEvents, &["les|vos|nos deux offres|événements|réservations|propositions|devis|manifestations|demandes", "accept*|confirm*|annul* ~ les deux $"]),
    (GivesUp, &["trouvé|réservé|choisi ~ ailleurs", "trouvé|réservé ~ autre chose|salle|lieu|endroit|solution", "trouvé ~ une|un autre", "plus à la recherche", "ne cherch* plus", "renonçons|renonce $", "^ laissez|laisse|laissons tomber $"]),
    (Allergy, &["allerg*", "intoléran*", "coeliaque*", "cœliaque*"]),
    (Back, &[
        "date|jour|heure|heures|horaire|horaires|salle|nombre ~ origine|initial*|départ|originale", "date|jour|heure|horaire|salle|nombre d avant", "date|horaire|salle précédent*", "ancien*|précédent* date|jour|heure|horaire|salle|nombre", "revenir|revenons ~ premier|première date|jour|heure|salle", "comme c était", "comme avant", "annul* ~ changement|modification", "finalement non ~ laissez|oubliez|laisse|oublie", "revenir en arrière",
    ]),
    (Cheapest, &["la|le moins chère|cher|coûteuse", "la|le plus avantageuse|économique"]),
    (Largest, &["la plus grande", "le plus grand"]),
    (OtherOne, &["l autre $", "l autre s|svp|alors", "l autre salle|option", "plutôt l autre"]),
    (Smallest, &["la plus petite", "le plus petit"]),
    (PerPerson, &["par personne|tête|convive|invité|participant|tete"]),
    (OnInvoice, &["numéro|no|n|réf|référence ~ commande", "bon de commande", "centre de coûts|coût", "facture|factures ~~ par|via mail|courriel|email|e|courrier"]),
    (Attention, &["l att|attention", "aux bons soins", "p a"]),
    (SameAddress, &["coordonnées de facturation ~ inchangées|mêmes|identiques", "mêmes coordonnées", "même|mêmes ~ adresse", "adresse reste|est ~ même|inchangée|identique"]),
    (NoCatering, &["sans traiteur|restauration|repas", "pas de traiteur|restauration|repas"]),
    (RoomOnly, &["seulement|uniquement|juste la salle", "sans extras|suppléments|options", "pas de suppléments|options"]),
    (Jest, &["je plaisante|plaisantais|rigole|rigolais|blague|blaguais|déconne", "on plaisante|rigole|blague $", "c était une blague|plaisanterie", "^ blague|plaisanterie $", "petite|simple blague|plaisanterie"]),
    (Laughs, &["mdr", "ptdr", "héhé*"]),
    (Caterer, &["notre|propre|nos traiteur|traiteurs", "traiteur externe|extérieur"]),
    (OwnCaterer, &["notre|propre ~ traiteur ~ vient|viendra|livre|livrera|apporte|apportera", "apportons|amenons|avons|prenons|engageons ~ notre ~ traiteur", "venons|viendrons avec notre ~ traiteur", "avec notre propre traiteur"]),
    (Upset, &["suis|sommes|étais|étions|très|vraiment ~ déçu*", "décevant*", "mécontent*", "inacceptable*", "inadmissible*", "me|nous plaindre|plains|plaignons", "une plainte", "une réclamation", "pas|peu content*|satisfait*", "fâché*", "très|vraiment agacé*|agaçant", "scandaleux", "insatisfait*"]),
    (Defect, &["salle|toilettes|cuisine|sol|tables|chaises|verres|chauffage|projecteur|micro|repas|service|personnel était|étaient|fut ~ sale|sales|froid*|cassé*|panne|impoli*|désagréable*|mauvais*|lamentable*|catastroph*", "personne ~ ne nous|m|n|répond|répondu|accueilli*|rappelé*", "personne n ~ répondu|accueilli*|rappelé*|était", "troisième|quatrième fois ~~ demande|écris|écrivons", "toujours pas|aucune ~ réponse|nouvelles"]),
];
