//! The words of sentences that deny a status: lists with spaces between, used by `denial` and `walk`.

pub(crate) const VERBS: &str = "return returns returned returning respond responds responded answer answers answered send sends sent \
    sending reply replies use uses used get reach receive receives give gives given issue issued emit emits emitted see sees lead leads \
    fail fails rejected yield yields trigger triggers raise raises cause causes produce produces verwenden verwendet antwortet antworten \
    liefert liefern gibt geben devolvemos devolve renvoyons geeft geven gebruikt sendet renvoie renvoient renvoyé zurückgegeben gesendet retourne retournent utilisons utilise utilisé utilisés \
    utilisée devuelve devuelven devuelto responde usamos usa usado usados implemented supported retorna retornam используется";

/// Verbs without an object.
pub(crate) const HAPPENING: &str = "exist exists occur occurs happen happens appear appears";

/// What else may be between a denial, a verb and a status.
pub(crate) const BETWEEN: &str = "a an the with by as http status statuses code codes error errors to mit avec con de";

/// What joins the statuses of a list.
pub(crate) const JOINING: &str = "and or nor";

/// Words that deny what follows.
pub(crate) const DENIALS: &str = "never not no neither nor don't doesn't won't cannot can't nie niemals nicht kein keine keinen jamais pas nunca mai não nooit niet geen никогда не";

/// Words that deny what stands before them.
pub(crate) const DENIALS_BEHIND: &str = "nicht nie niemals pas niet";

/// Who denies; of another subject, another one may not.
pub(crate) const SUBJECTS: &str = "we we've we're it it's they they've they're this the these our api apis server service services shop store backend app application platform system endpoint endpoints client clients do does will can is \
    are have has there and so but you deliberately intentionally purposely wir der die das den le la el o nous on código statuscode note please that warning important both new l'api ne nous n'existe de a wij";

/// What may follow a denial that holds in all cases; phrases have capitals, but for `I'm a teapot`.
pub(crate) const CLOSING: &str = "any more anymore longer ever at all since here everywhere either today now currently zurück terug a teapot status code codes error errors response \
    responses yet";

/// Words before a status that make a condition of its sentence.
pub(crate) const LIMITS: &str = "for if unless except without in by until when while only on of outside to";

/// By whom, from where, or since when: no condition.
pub(crate) const TAIL: &str = "in by from to at as of with us our any the this version release moment api apis server service endpoint endpoints client \
    clients design";

pub(crate) const BEING: &str = "does do is are was were wordt will be been has have isn't aren't won't n'est wird werden wurde est été a sont se é fue foi è stato";

pub(crate) const REMOVED: &str = "removed retired dropped replaced renamed merged superseded unused obsolete stopped withdrawn discontinued phased sunset decommissioned \
    entfernt ersetzt supprimé remplacé eliminado reemplazado removido rimosso";

/// What is not answered yet.
pub(crate) const PLANNED: &[&str] = &[
    "is planned for",
    "is planned in",
    "is reserved for future",
    "is reserved for later",
    "is not live",
    "is not yet live",
    "is not enabled in production",
    "ships with v",
    "will be added",
];

/// Words that make a condition of what follows them.
pub(crate) const CONDITIONS: &str = "for on when if unless except only while until without";

/// Parts of sentences in scripts without spaces.
pub(crate) const WITHOUT_SPACES: &[&str] = &[
    "使用しません",
    "返しません",
    "使われません",
    "廃止されました",
    "不使用",
    "不返回",
    "不会返回",
    "不再使用",
    "不再返回",
    "未使用",
];
