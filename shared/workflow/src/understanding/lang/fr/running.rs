//! What happens within an event in French.

use crate::understanding::lang::running::Running;

#[rustfmt::skip] // One word a line would hide the table.
pub(in crate::understanding) static RUNNING: Running = Running {
    steps: &[
        "discours", "lecture", "lectures", "exposé", "exposés", "conférence", "concert", "présentation", "présentations", "cérémonie", "toast",
        "allocution", "allocutions", "cérémonies", "toasts", "concerts", "quiz", "spectacle", "feu", "magicien", "clown", "tombola", "atelier", "pause", "gâteau", "dessert", "desserts",
    ],
    comes: &["arrive", "vient", "part", "joue", "parle", "atterrit", "rejoint"],
    of_us: &["d entre nous"],
    some: &[
        "certains", "quelques", "chef", "patron", "patronne", "conférencier", "conférencière", "orateur", "oratrice", "candidat", "candidate", "collègue",
        "collègues", "formateur", "formatrice", "formateurs", "technicien", "technicienne", "techniciens", "traiteur", "fleuriste", "directeur",
        "directrice", "musiciens", "taxi",
    ],
    come: &["arrivent", "arriver", "viennent", "venir", "partir", "partent", "entrer", "entrent", "accéder", "jouent", "joueront"],
    all: &["groupe", "tous", "tout", "invités", "monde", "gens", "société", "reste"],
    we: &["nous", "on", "je", "j"],
    begin: &["commençons", "commencer", "finissons", "finir", "terminons", "terminer", "restons", "rester", "débutons", "finit", "commence", "termine", "reste"],
    books: &["salle", "salles", "réserver", "prolonger", "louer", "réservons"],
    then: &["puis", "ensuite", "suivi"],
    so: &["donc"],
    at: &["à", "au", "pour", "lors"],
    stays: &["restent", "resteront", "reste"],
    from: &["dès", "partir", "de", "commence", "débute", "début"],
    holds: &["fêter", "fêtons", "célébrer"],
    sequel: &["suivie", "après"],
    late: &["que", "qu", "tard", "seulement"],
    of_them: &["dont", "parmi eux", "parmi elles", "parmi ceux ci", "d entre eux", "d entre elles"],
    access: &["installer", "installation", "monter", "montage", "décorer", "livrer", "préparer", "aménager"],
};
