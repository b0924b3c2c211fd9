//! Words that tell what a French question is about.

use crate::venue::Topic;

#[rustfmt::skip] // One row a cue.
pub(super) const TOPICS: &[(Topic, &str)] = &[
    (Topic::Parking, "parking*; parc*; se garer; garer; stationn*; garage; places de parc; voiture*; borne*; vélos"),
    (Topic::OpeningHours, "horaires d ouverture; heures d ouverture; horaires; ouvert; ouverts; ouverte; ouvrez; fermez; fermeture; jusqu à quelle heure; jusqu quelle heure; quelle heure ~ fermez|ouvrez|rester|partir|fin; couvre feu; rester jusqu; musique jusqu; minuit; tapage; tard; fermé"),
    (Topic::Address, "votre|l|quelle adresse; où est|se|êtes|sont ~ trouve*|situé*|vous; où êtes; où se; situé*; trouv* ~ où; accès en; comment ~ venir|accéder|arriver|rendre; gare; transport* public*; transports; arrêt; plan d accès; itinéraire; bus; tram; localisation; emplacement; adresse; aéroport; loin de"),
    (Topic::Wifi, "wifi; wi fi; internet; connexion; wlan; réseau"),
    (Topic::Accessibility, "fauteuil* roulant*; fauteuil; mobilité réduite; accessible*; accessibilité; handicap*; ascenseur; escalier*; pmr; plain pied; marches; rampe; poussette*; chaise roulante; chaises roulantes; monte charge"),
    (Topic::Streaming, "streaming; stream*; diffus*; hybride; en direct; visioconférence; retransmi*; zoom; à distance"),
    (Topic::Equipment, "projecteur*; beamer; vidéoprojecteur*; vidéo projecteur*; écran*; micro; micros; microphone*; équipement*; équipé*; équipée*; matériel; technique*; flipchart*; paperboard*; tableau blanc; tableau*; sonorisation; la sono; haut parleur*; enceintes; pupitre; scène; hdmi; prises; estrade; piano; éclairage; climatis*; piste de danse; rétroprojecteur"),
    (Topic::ExternalCatering, "propre* ~ traiteur|nourriture|boisson*|repas|vin|gâteau*|catering; traiteur externe|extérieur; externe; amener|apporter ~~ propre*|nourriture|boisson*|vin|gâteau|repas|traiteur|notre|nos; apporter; amener; droit de bouchon; bouchon; notre traiteur; nos boissons; notre nourriture; food truck*"),
    (Topic::Diets, "végétarien*; végé; végan*; vegan*; végétalien*; sans gluten; gluten; lactose; allerg*; halal; kasher; casher; intoléran*; régime*; coeliaque*; porc; sans noix"),
    (Topic::Menus, "menu; menus; à la carte; carte des; la carte; plats; formules; plat"),
    (Topic::Catering, "traiteur; catering; repas; nourriture; manger; boisson*; apéro; apéritif*; café*; déjeuner; dîner; petit déjeuner; petits déjeuners; buffet*; collation*; pause*; dessert*; vin; vins; bière*; cocktail*; restauration; cuisine; souper; lunch; snacks; bar; amuse bouche*; goûter; brunch; champagne; eau"),
    (Topic::RateInclusions, "inclus; incluse; incluses; inclut; comprend; compris; comprise; comprises; dans le prix|tarif; contient; supplément*; en sus; frais supplémentaires; frais annexes; tout compris; en plus du prix; englobe"),
    (Topic::CancellationTerms, "annulation*; annuler; annul*; rembours*; désist*; se rétracter; rétractation; en cas de maladie|empêchement; frais d annulation"),
    (Topic::Payment, "acompte*; arrhes; carte* de crédit; carte bancaire; paiement*; payer; payé; sur facture; facture; twint; virement; versement*; caution; régler; règlement; espèces; échelonn*; modalités; mensualités; dépôt; cartes; échéance"),
    (Topic::Setup, "installer; installation; montage; démontage; mise en place; décor*; décoration*; aménag*; accès ~ avant|tôt|veille; arriver plus tôt|avant; arriver en avance; préparer; rangement; nettoyage; livr*; bougies; la veille; accéder ~ salle; monter; ballons; confettis; ranger"),
    (Topic::LeadTime, "à l avance; combien de temps à|avant|faut; délai de réservation; délai; jusqu à quand ~~ réserver|confirmer|annoncer|inscrire|nombre|décider; dernière minute; quand faut il|devons; date limite; au plus tard ~ réserver|confirmer; quand au plus tard; combien de temps avant; avance; avant quand"),
    (Topic::Prices, "prix; tarif*; coût*; coûte*; combien ~ coût*|est|ça|cela; combien ça; combien coût*; louer; prix de location; location de; frais; tva; forfait*; montant; cher; chère; gratuit*; devis; par personne; minimum de consommation; remise*; rabais; réduction*; total; taxes; majoration; budget; moins cher; service compris; payant*"),
    (Topic::FreeDates, "libre*; disponib*; dates; date; quels jours; quelles dates; prochaine* date*; encore de la place; complet; occupé*; réservé le; créneau*; de la place; reste t il; prochaines disponibilités; autre* date*; alternative*"),
    (Topic::BookingState, "sans nouvelles; pas de nouvelles; rien reçu; aucune nouvelle|réponse|confirmation; état de|statut; où en est|êtes|sommes; ma|notre|mon|votre ~ réservation|demande|confirmation|dossier|offre|commande|paiement; avez vous ~ reçu; bien reçu; est ~ confirmé*|réservé*; déjà confirmé*|réservé*; des nouvelles; du nouveau; toujours réservé*; numéro de réservation; avez vous bien; quand ~ recev*|réponse|retour"),
    (Topic::Rooms, "salle; salles; capacité*; combien de personnes|places|monde|gens; grande*; taille; lumière du jour; lumière naturelle; mètres carrés; m2; fenêtre*; superficie; surface; espace; espaces; accueillir; contenir; terrasse; jardin; extérieur; places assises; places; lieu; lieux; local; disposition; plan de salle; vue; dimensions"),
    (Topic::Other, "château gonflable; tente; chapiteau; dormir; nuit; nuitée*; hôtel*; hébergement*; loger; logement; chien*; animaux; animal; fumer; fumeur*; assurance*; responsabilité; feux d artifice; vestiaire; garde d enfants; références; musique live; groupe de musique; dj; danser; autorisation; téléphone; numéro"),
];
