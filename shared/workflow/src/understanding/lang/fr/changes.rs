//! Needs and changes in French.

use crate::understanding::lang::Cue::{self, *};

#[rustfmt::skip] // One row a cue.
pub(super) const CHANGES: &[(Cue, &str)] = &[
    (Need, "aimer*; souhait*; cherch*; recherch*; à la recherche; voudr*; voulons; veux; désir*; réserv*; besoin; lou*; organis*; prévo*; prévu*; planifi*; fêter; célébrer; fêtons; intéressé*; demande de; projet*; envisag*; accueillir; nécessit*; faudrait; il faut; il nous faut; tenir; renseign*; planif*; obtenir ~ offre; fait appel à; fêtons; fête; tiendra; tiendrons; aura lieu; se tiendra; accueillir; on aimerait; on voudrait; on cherche; on prévoit; on organise; on compte; comptons; nous nous marions; on se marie; aurions besoin; a besoin; en quête; pensons; on pense; bloquer"),
    (NeedsRoom, "salle; salles; lieu; espace; endroit; local; locaux; place"),
    (ChangeVerb, "chang*; modifi*; déplac*; report*; décal*; repouss*; avancer; avançons; avancez; avancerions; remplacer; remplacez; remplaçons; remplacé; remplacée; remplacerons; remplace; augment*; rédui*; diminu*; adapt*; ajust*; corrig*; correction; mettre à jour; actualis*; pass* à|de|plutôt; échang*; ajout*; rajout*; retir*; enlev*; supprim*; prolong*; raccourc*; transfér*; intervert*; rectifi*; changement; modification; élarg*; reprogramm*; rabaiss*; porter à; laissez|laisser tomber; basculer; réduire"),
    (Instead, "au lieu; à la place; plutôt que; en lieu et place; et non|pas; non pas; mais plutôt; de # à # ; pas # mais; il faut lire; c est bien le; la bonne date est; à lire; la date correcte est; le bon nombre est"),
    (HowAbout, "et si; que diriez; qu en est; serait ~ possible; c est possible; est ce possible; possible ~ plutôt; plutôt; ça irait; conviendrait; et le|la|pour|en; pouvons|pourrions nous ~~ commencer|finir|rester|venir|arriver|débuter|terminer|prendre; on peut ~~ commencer|finir; sinon"),
    (Revision, "nouvelle adresse; plus valable|valide; finalement; plutôt; en fait; en réalité; désormais; maintenant; nouveau*; nouvelle*; erreur; me suis trompé*; trompé*; correction; au final; entre temps; plus finalement; trop petit*; trop grand*; préfér*; tout compte fait; après réflexion; imprévu; ne sommes plus|que; serons ~ plus|moins|finalement; nous serons; serons ~ au total; dorénavant; à la réflexion; rectification; a changé; ont changé; s ajoutent; se sont désist*; mieux; sera ~ plus"),
    (More, "# ~ de|en plus|moins; # ~ supplémentaire*; plus|moins de personnes|gens|monde|participants|invités; personnes de plus|moins; heure*  plus tôt|tard; plus tôt|tard; salle plus grande|petite; plus grande|petite salle; plus grand|petit; heure plus tôt|tard; deux|trois|quatre|cinq de plus|moins; deux|trois|quatre|cinq personnes|invités de plus|moins"),
    (TargetDate, "date; dates; jour; heure; heures; horaire*; report*; décal*; début; heure de fin; rendez"),
    (TargetRoom, "salle; salles; espace; local; pièce"),
    (TargetHeadcount, "personnes; invités; participants; nombre; convives; effectif; gens; monde; couverts"),
    (TargetLayout, "disposition; configuration; aménagement; agencement; plan de table; placement"),
    (TargetProducts, "menu; menus; traiteur; boissons; matériel; équipement; extras; repas; prestations; restauration"),
    (TargetBilling, "libellé; intitulé ~ facture; destinataire ~ facture; adresse de facturation; facturation; facture à|au|pour|doit; adresse de facture; numéro de tva"),
    (TargetPrice, "prix; tarif*; conditions; coût*"),
    (Drop, "s en passera|passerons; nous en passerons|passera|passons; pass* ~ du|de|des|d; enlev*; retir*; supprim*; annul*; laiss* ~ tomber; sans; plus besoin; n avons ~ pas|plus besoin; n ai ~ pas|plus besoin; pas besoin; pas ~ nécessaire; renon* à|au|aux; remplac*; ne voulons ~ pas|plus; ne veux ~ pas|plus; inutile*; biff*; ôt*; ne prenons ~ pas|plus; ne souhait* ~ pas|plus; plus ~ nécessaire; décommand*"),
    (Without, "sans; pas de; pas d; pas; ni; au lieu; plutôt que; à la place; excepté; sauf; aucun*; hormis; ne voulons pas"),
    (Turn, "mais; avec; plutôt; par; plus; prendr*; ajout*; en revanche; par contre; juste; seulement; uniquement; suffit; suffira; suffisent; prévoyez; prévoir"),
    (Own, "nous apporterons; ils|elles apportent; il|elle apporte; on amène nous; ne vous en ~ souciez|occupez|chargez; on ramène|amène|apporte; vend*; nous avons déjà ~ dj|groupe|photographe|gâteau|musicien*; avons déjà|on a déjà ~ dj|groupe|photographe|gâteau|musicien*; nous mêmes; moi même; eux mêmes; nous nous chargeons; nous nous en chargeons; nous nous occupons; groupe|orchestre|gâteau|duo|trio de mon|ma|notre|un|une frère|fils|ami|cousin|oncle|neveu|beau|sœur|soeur|fille|amie|cousine|tante; apport* ~ nous|notre|nos; apportons; j apporte; nous amenons; amèn*; propre|propres; à part; exclu*; non compris*; non inclus*; en sus; pas comprises|compris"),
];
