//! Kinds of event, layouts, goods and room words in French.

use crate::understanding::lang::Good::{self, *};
use crate::venue::Layout;

pub(super) const EVENTS: &str = "atelier; ateliers; séminaire; séminaires; conférence; conférences; formation; formations; réunion; réunions; séance; séances; mariage; mariages; anniversaire; fête d anniversaire; fête de fin d année; fête d entreprise; fête; soirée; soirée d entreprise; soirée de gala; repas; repas d entreprise; repas de noël; repas de fin d année; repas de famille; souper d entreprise; souper; dîner; dîner de gala; déjeuner; banquet; gala; concert; assemblée générale; assemblée; ag; retraite; baptême; communion; confirmation religieuse; vernissage; exposition; cocktail; cocktail dînatoire; apéro; apéritif; apéritif dînatoire; réception; lancement; lancement de produit; team building; sortie d entreprise; congrès; colloque; symposium; table ronde; présentation; cours; cérémonie; enterrement; funérailles; départ à la retraite; pot de départ; jubilé; kermesse; salon; foire; journée d étude; journée de formation; kick off; réseautage; remise des diplômes; remise de prix; spectacle; conférence de presse; workshop; brunch; goûter; bal; fiançailles; dégustation; conseil d administration; tournage; rencontre; rencontres";
pub(super) const PLAIN_EVENTS: &str = "restaurant; événement*; évènement*; manifestation*; salle; salles; lieu; espace; local; événementiel; table; salle de réunion; salle de conférence; salle de séminaire; salle de fête";

#[rustfmt::skip] // One row a cue.
pub(super) const LAYOUTS: &[(Layout, &str)] = &[
    (Layout::Theatre, "seulement|uniquement|juste|que des chaises svp|merci|s|sans; des|les chaises suffisent|suffiront; chaises sans tables; que des chaises $; seulement des chaises $; uniquement des chaises $; juste des chaises $; théâtre; style théâtre; en théâtre; disposition théâtre; en rangées; rangées de chaises; style cinéma; en auditorium; en conférence; comme au théâtre; en rangs; chaises en rangées; style conférence; chaises en ligne; rangs de chaises; rangées face à; chaises face à; chaises alignées; sièges en rangées; en configuration théâtre; configuration théâtre"),
    (Layout::UShape, "en u; forme de u; en forme de u; disposition u; fer à cheval; disposition en u; en fer à cheval; table en u; tables en u"),
    (Layout::Workshop, "en îlots; îlots; tables de groupe; style atelier; cabaret; style cabaret; disposition atelier; en ilots; tables en groupe; en petits groupes; tables en groupes"),
    (Layout::Boardroom, "table de conférence; grande table; boardroom; table unique; style conseil; en bloc; une seule table; carré; en carré; salle du conseil; autour d une table; une grande table; table de réunion; une table unique; tous autour d une table; table autour de laquelle; table ovale; table carrée; une longue table"),
    (Layout::Classroom, "salle de classe; école; style école; en classe; style classe; disposition classe; en école; scolaire; disposition école; comme en classe; comme dans une salle de classe; tables en rangées; tables individuelles; bureaux individuels; pupitres individuels"),
    (Layout::Banquet, "tables rondes; banquet; style banquet; en banquet; disposition banquet; longues tables; repas assis"),
    (Layout::Standing, "debout; cocktail debout; apéritif debout; sans chaises; sans places assises; réception debout; style cocktail; format cocktail; en mode cocktail"),
];

#[rustfmt::skip] // One row a cue.
pub(super) const ROOM_WORDS: &[&str] = &["salle", "salles"];

#[rustfmt::skip] // One row a cue.
pub(super) const GOODS: &[(Good, &str)] = &[
    (Projector, "projecteur; vidéoprojecteur; vidéo projecteur; beamer; rétroprojecteur; data show"),
    (Screen, "écran; écran de projection; toile; grand écran"),
    (Television, "télévision; téléviseur; télé; moniteur; écran tv"),
    (Microphone, "micro; micros; microphone; micro sans fil; micros main; micro main; micros sans fil; micro baladeur; microphones; micro hf"),
    (Speakers, "sono; sonorisation; haut parleurs; haut parleur; enceintes; enceinte; système son; système de sonorisation; installation sonore"),
    (Flipchart, "flipchart; flip chart; paperboard; tableau de conférence; chevalet; flip; flips; paper board; chevalets; flipcharts; paperboards"),
    (Whiteboard, "tableau blanc; whiteboard; tableaux blancs"),
    (Lectern, "pupitre; lutrin; pupitre d orateur"),
    (Stage, "scène; estrade; podium; petite scène"),
    (Translation, "traduction simultanée; interprétation simultanée; cabine de traduction"),
    (Photographer, "photographe"),
    (Videographer, "vidéaste; cameraman; caméraman; cadreur"),
    (Cloakroom, "vestiaire; vestiaires"),
    (Security, "sécurité; agent de sécurité; agents de sécurité; service de sécurité; videur"),
    (Technician, "technicien; technicienne; support technique; régisseur; assistance technique; ingénieur du son"),
    (BackgroundMusic, "musique d ambiance; musique de fond; musique; fond musical"),
    (Dj, "dj; disc jockey; platines"),
    (Band, "groupe de musique; groupe live; musique live; orchestre; groupe de jazz; trio de jazz"),
    (Musician, "musicien; pianiste; guitariste; saxophoniste; accordéoniste; harpiste; chanteuse"),
    (PhotoBooth, "photobooth; cabine photo; borne photo; photomaton"),
    (Magician, "magicien; magicienne; prestidigitateur"),
    (Cake, "gateau; gateaux; gâteau; gâteau d anniversaire; tourte; pièce montée; gâteau de mariage; gâteaux"),
    (IceCream, "chariot à glaces; bar à glaces; camion de glaces; glace; glaces; chariot de glaces; stand de glaces; crème glacée"),
    (Flowers, "fleurs; décoration florale; arrangements floraux; bouquets; compositions florales; centres de table"),
    (Balloons, "ballons"),
    (Chairs, "chaises; chaises supplémentaires"),
    (HighTables, "mange debout; tables hautes; table haute; mange-debout"),
    (Apero, "cocktail de clôture; cocktail de bienvenue; cocktail d accueil; cocktail de fin; apéritif; apéro; cocktail dînatoire; amuse bouches; petits fours; apéritif dînatoire; verrée; verrée d accueil; vin d honneur; apéro dînatoire; apero; amuse bouche; verrines; canapés; verre de l amitié; apéritif de bienvenue"),
    (Coffee, "café; cafés; service café; café et thé; accueil café; café d accueil; cafés et thés; café croissants; café de bienvenue"),
    (CoffeeBreak, "café et snacks; café avec snacks; café avec collation; pause café; pauses café; collation; collations; snacks; en cas; goûter"),
    (Breakfast, "petit déjeuner; petits déjeuners"),
    (Lunch, "déjeuner; repas de midi; lunch; dîner de midi; repas à midi; plateau repas; plateaux repas; buffet de midi"),
    (Dinner, "menu trois plats; menu 3 plats; repas trois plats; menu en trois services; menu à trois plats; repas à trois plats; menu trois services; repas en trois services; trois plats; souper trois plats; 3 plats; menu entrée plat dessert"),
    (Barbecue, "barbecue; grillades; grillade; grill"),
    (Wine, "vin; vins; vin rouge; vin blanc; vin rosé"),
    (Beer, "bière; bières; fût de bière"),
    (Sparkling, "prosecco; mousseux; vin mousseux; crémant; bulles; cava"),
    (Champagne, "champagne; coupe de champagne; coupes de champagne"),
    (Water, "eau; eau minérale; eaux; carafes d eau; eau plate; eau gazeuse"),
    (Juice, "jus; jus de fruits; jus d orange; jus de pomme"),
    (SoftDrinks, "boissons sans alcool; softs; sodas; minérales; limonades; boissons fraîches"),
    (Cocktails, "cocktails; bar à cocktails"),
    (Vegetarian, "végétarien; végétariens; végétarienne; végétariennes; menu végétarien; menus végétariens; repas végétariens; sans viande; végé"),
    (Vegan, "végan; vegan; végane; végans; véganes; végétalien; végétaliens; menu végan; végétalienne; menu vegan"),
    (Halal, "halal; menu halal"),
    (Streaming, "streaming; diffusion en direct; live stream; retransmission; visioconférence; captation en direct"),
    (Valet, "voiturier; service voiturier"),
    (LapelMicrophone, "micro à pince; micros à pince; micro à clipser; micro à épingler; micro cravate; micros cravate; micros cravates; micro lavalier"),
    (HeadsetMicrophone, "micro serre tête; micro casque; micros casques; casque micro; headset; micros casque; micro oreillette"),
    (Webcam, "webcam; caméra de visioconférence"),
    (Recording, "enregistrement vidéo; captation vidéo; captation; enregistrement de la conférence; enregistrement"),
    (StageLighting, "lumières scéniques; projecteurs scéniques; éclairage de scène; projecteurs de scène; éclairage scénique; spots; éclairage; lumières de scène"),
    (Pointer, "pointeur; pointeur laser; télécommande"),
    (Hostess, "hôtesse; hôtesses; hôtesse d accueil; hôtesses d accueil; personnel d accueil"),
    (TeamBuilding, "team building; activité d équipe; cohésion d équipe"),
    (ChocolateFountain, "fontaine à chocolat; fontaine de chocolat"),
    (Barista, "barista"),
    (Candy, "bar à bonbons; candy bar"),
    (CheeseWheel, "meule de fromage; station fromage; buffet de fromages"),
    (Uplighting, "éclairage d ambiance; éclairage led; éclairage led d ambiance; lumières d ambiance"),
    (TableRunners, "chemins de table; chemin de table"),
    (Lounge, "mobilier lounge; salon lounge; coin lounge"),
    (Heaters, "chauffages d extérieur; chauffage d extérieur; chauffages extérieurs; chauffages de terrasse; parasols chauffants; champignons chauffants"),
    (Chiavari, "chaises chiavari; chiavari"),
    (GalaDinner, "souper en quatre services; repas en quatre services; quatre services; quatre plats; dîner de gala; souper de gala; repas de gala; menu quatre plats; menu à quatre plats; repas à quatre plats; menu en quatre services; menu 4 plats; dîner à quatre plats; dîner de gala à quatre plats; quatre plats"),
    (OpenBar, "open bar; bar ouvert; forfait boissons"),
    (Mocktails, "mocktails; bar à mocktails; cocktails sans alcool"),
    (Sushi, "sushi; sushis; station de sushis; station sushi"),
    (Pasta, "pasta; station de pâtes; buffet de pâtes"),
    (Dish, "planche de fromage; planches de fromage; planche de fromages; planches de fromages; plat froid; plats froids; vin chaud; fondue; fondue chinoise; raclette; papet vaudois; filets de perche; risotto; paella; planchettes; plateau de fromages; malakoffs; cuchaule; buffet de desserts; buffet de salades; croûtes au fromage; gratin; choucroute; grillades valaisannes"),
    (GuestRoom, "chambres individuelles; chambres simples; chambres doubles; chambres d hôtel; chambre individuelle; chambre simple; chambre double; chambres"),
    (Board, "pension complète; demi pension"),
    (Furnishing, "chaise haute; chaises hautes; rehausseur; rehausseurs; panneau d affichage; panneaux d affichage; rallonge; rallonges; multiprise; multiprises; piste de danse; parasols"),
    (Piano, "piano à queue; piano droit"),
    (BalloonArch, "arche de ballons; guirlande de ballons"),
    (Recording, "enregistrer les conférences"),
];

#[rustfmt::skip] // One row a cue.
pub(super) const FILLERS: &[&str] = &[
    "et", "mais", "aussi", "ok", "donc", "alors", "oui", "non", "bonjour", "bonsoir", "salut", "merci", "bien", "ah",
    "super", "parfait", "sinon", "puis", "encore", "une", "question", "ou", "désolé", "en", "fait", "d", "accord",
    "entendu", "autre", "enfin", "malheureusement", "hélas", "très",
];
