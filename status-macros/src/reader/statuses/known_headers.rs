//! Headers that say what a column is without an argument: data only, in the languages of the pages that were gathered.

use crate::reader::spelling;
use crate::reader::words::{self, is_one_of};

use Meaning::{Code, Either, Message, Other, Purpose};

/// Whether an unknown header says that its codes come from another server, or from another time.
pub(crate) fn is_of_others(header: &str) -> bool {
    const OTHERS: &str = "old former previous legacy deprecated removed retired obsolete unused reserved planned proposed new future before until \
        upstream downstream backend provider gateway proxy internal partner bank callback your example success log alias";
    words::any(header, &|word| is_one_of(word, OTHERS))
}

/// Whether an unknown header speaks of a message: `Default message`.
pub(crate) fn is_of_message(header: &str) -> bool {
    meaning(header).is_none() && words::has(header, "message text title label")
}

/// What a header says of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    Code,
    Message,
    Purpose,
    /// A message on one page, a purpose on another: the cells decide.
    Either,
    /// Neither of them: the docs show it.
    Other,
}

/// The headers, case aside.
const KNOWN: &[(Meaning, &[&str])] = &[
    // English.
    (
        Code,
        &[
            "HTTP status code",
            "HTTP status",
            "HTTP code",
            "HTTP error code",
            "HTTP response code",
            "Code (HTTP)",
            "Status (HTTP)",
            "HTTP",
            "Status code",
            "Status",
            "Code",
            "Response code",
            "Error code",
        ],
    ),
    (Message, &["Status message", "Message", "Name", "Reason phrase", "Status text", "Phrase"]),
    (
        Purpose,
        &[
            "Purpose",
            "When",
            "When?",
            "When it occurs",
            "When it is sent",
            "When it is returned",
            "When returned",
            "When used",
            "Used when",
            "Returned when",
            "When to use",
            "Usage",
            "Use case",
            "Use cases",
            "Condition",
            "Trigger condition",
            "Explanation",
            "Cause",
            "Causes",
            "Likely cause",
            "Common cause",
            "Common causes",
            "Possible cause",
            "Possible causes",
            "Root cause",
            "Comment",
            "Comments",
            "Note",
            "Notes",
            "When it happens",
        ],
    ),
    (Either, &["Meaning", "Description", "Desc", "Detail", "Details", "Reason", "Text", "Definition", "What it means"]),
    (
        Other,
        &[
            "Example",
            "Examples",
            "Sample",
            "Category",
            "Categories",
            "Class",
            "Schema",
            "Has headers",
            "Doc",
            "Docs",
            "Link",
            "Links",
            "Reference",
            "References",
            "RFC",
            "RFCs",
            "Body",
            "Response",
            "Response body",
            "Solution",
            "Solutions",
            "Resolution",
            "How to fix",
            "Remedy",
        ],
    ),
    // German.
    (Code, &["HTTP-Statuscode", "HTTP-Status", "HTTP-Code", "Statuscode", "Fehlercode"]),
    (Message, &["Meldung", "Nachricht", "Statusmeldung", "Statustext"]),
    (Purpose, &["Zweck", "Wann", "Verwendung", "Ursache", "Bemerkung", "Kommentar", "Erklärung", "Erläuterung"]),
    (Either, &["Bedeutung", "Beschreibung", "Grund"]),
    (Other, &["Beispiel", "Kategorie", "Klasse", "Lösung", "Maßnahme", "Anmerkung", "Hinweis"]),
    // Dutch.
    (Code, &["Foutcode"]),
    (Message, &["Melding", "Statusmelding", "Bericht"]),
    (Purpose, &["Doel", "Wanneer", "Gebruik", "Oorzaak", "Opmerking", "Toelichting", "Uitleg"]),
    (Either, &["Betekenis", "Beschrijving", "Omschrijving", "Reden"]),
    (Other, &["Voorbeeld", "Categorie", "Klasse"]),
    // French.
    (
        Code,
        &[
            "Code HTTP",
            "Code de statut",
            "Code d'état",
            "Code d’état",
            "Code d'erreur",
            "Code d’erreur",
            "Statut",
            "Statut HTTP",
        ],
    ),
    (Message, &["Message d'état", "Nom"]),
    (Purpose, &["Utilisation", "Quand", "Cas d'usage", "Commentaire", "Explication"]),
    (Either, &["Signification", "Raison"]),
    (Other, &["Exemple", "Catégorie", "Classe"]),
    // Spanish and Portuguese.
    (
        Code,
        &[
            "Código",
            "Código HTTP",
            "Código de estado",
            "Código de estado HTTP",
            "Código de status",
            "Código de error",
            "Código de erro",
            "Estado",
            "Estado HTTP",
            "Status HTTP",
        ],
    ),
    (Message, &["Mensaje", "Mensagem", "Nombre", "Nome"]),
    (
        Purpose,
        &[
            "Propósito",
            "Uso",
            "Cuándo",
            "Quando",
            "Cuándo ocurre",
            "Causa",
            "Causas",
            "Causa común",
            "Comentario",
            "Comentário",
            "Comentarios",
            "Explicación",
            "Explicação",
        ],
    ),
    (Either, &["Significado", "Descripción", "Descrição", "Detalhes", "Detalles", "Razón", "Motivo"]),
    (Other, &["Ejemplo", "Exemplo", "Solución", "Solução", "Categoría", "Categoria", "Clase"]),
    // Italian.
    (Code, &["Codice", "Codice HTTP", "Codice di stato", "Stato", "Stato HTTP"]),
    (Message, &["Messaggio"]),
    (Purpose, &["Scopo", "Utilizzo", "Commento", "Spiegazione"]),
    (Either, &["Significato", "Descrizione"]),
    (Other, &["Esempio"]),
    // Russian.
    (
        Code,
        &[
            "Код",
            "Код ответа",
            "Код состояния",
            "Код ошибки",
            "Код HTTP",
            "HTTP код",
            "HTTP-код",
            "Статус",
            "Статус-код",
        ],
    ),
    (Message, &["Сообщение", "Название"]),
    (
        Purpose,
        &[
            "Назначение",
            "Условие",
            "Когда",
            "Когда использовать",
            "Когда используем",
            "Когда используется",
            "Пояснение",
        ],
    ),
    (Either, &["Значение", "Описание", "Причина"]),
    (Other, &["Пример", "Категория", "Класс"]),
    // Chinese.
    (
        Code,
        &[
            "状态码",
            "HTTP 状态码",
            "HTTP状态码",
            "状态代码",
            "响应码",
            "响应状态码",
            "返回码",
            "错误码",
            "狀態碼",
            "HTTP 狀態碼",
            "HTTP狀態碼",
            "錯誤碼",
        ],
    ),
    (Message, &["消息", "状态信息", "错误名称", "名称", "訊息", "名稱"]),
    (Purpose, &["用途", "解释", "使用场景", "典型场景", "触发条件", "可能的原因", "错误描述", "使用場景", "觸發條件"]),
    (Either, &["含义", "描述", "说明", "意义", "原因", "含義", "說明", "意義"]),
    (Other, &["示例", "解决方案", "类别", "分类", "示範", "類別"]),
    // Japanese.
    (
        Code,
        &[
            "コード",
            "ステータス",
            "ステータスコード",
            "HTTPステータス",
            "HTTPステータスコード",
            "HTTP ステータス",
            "HTTP ステータスコード",
            "HTTPコード",
        ],
    ),
    (Message, &["メッセージ", "名前"]),
    (Purpose, &["使用ケース", "発生条件", "使用場面", "目的"]),
    (Either, &["意味", "説明", "詳細", "内容", "理由"]),
    (Other, &["例", "対処法", "分類"]),
    // Korean.
    (
        Code,
        &[
            "코드",
            "상태 코드",
            "상태코드",
            "HTTP 상태 코드",
            "HTTP 상태코드",
            "응답 코드",
            "응답코드",
            "에러 코드",
            "오류 코드",
        ],
    ),
    (Message, &["메시지", "이름"]),
    (Purpose, &["용도", "발생 조건", "사용 사례", "목적"]),
    (Either, &["의미", "설명", "이유"]),
    (Other, &["예시", "분류"]),
];

/// The headers of the codes of errors, case aside.
pub(crate) const ERROR_CODES: &[&str] = &[
    "Error code",
    "error_code",
    "error.code",
    "errorcode",
    "Error",
    "Slug",
    "Identifier",
    "Reason",
    "Fehlercode",
    "Code d'erreur",
    "Code d’erreur",
    "Código de error",
    "Código de erro",
    "Codice di errore",
    "Код ошибки",
    "错误码",
    "错误代码",
    "錯誤碼",
    "エラーコード",
    "에러 코드",
    "오류 코드",
];

/// Whether a header may be that of the codes of errors.
pub(crate) fn may_be_error_code(header: &str) -> bool {
    // `Code` may be that of a status or of an error, `HTTP status` is not.
    const OF_ANYTHING: &[&str] = &["Code", "Código", "Codice", "Код", "コード", "코드"];
    OF_ANYTHING.iter().any(|name| spelling::same(name, header)) || is_error_code(header)
}

/// Whether a header names the codes of errors. `Reason` may name messages.
pub(crate) fn is_error_code(header: &str) -> bool {
    let mut names = ERROR_CODES.iter().filter(|name| **name != "Reason");
    names.any(|name| spelling::same(name, header))
}

/// What a header says of its column.
pub(crate) fn meaning(header: &str) -> Option<Meaning> {
    let is_ascii = header.is_ascii();
    let is_same = |name: &str| {
        if is_ascii { name.eq_ignore_ascii_case(header) } else { !name.is_ascii() && spelling::same(name, header) }
    };
    KNOWN.iter().find(|(_, names)| names.iter().any(|name| is_same(name))).map(|(meaning, _)| *meaning)
}

/// Whether what is below such a header may be the message that is answered.
pub(super) fn is_answer(header: &str) -> bool {
    words::is_any(header, &["Response", "Body", "Response body"])
}

/// Words of their own that are near to a known header.
const NOT_MISSPELLED: &[&str] = &[
    "Case",
    "Cases",
    "Codes",
    "Errors",
    "Status codes",
    "Statuses",
    "Model",
    "Next",
    "Next step",
    "Node",
    "No.",
    "Now",
    "Num",
    "Number",
    "Reasons",
    "Meanings",
    "Scope",
    "SMTP code",
    "State",
    "Test",
    "Then",
    "Use",
];

/// The known header with a role that was probably meant: at most two edits away.
pub(crate) fn misspelled(header: &str) -> Option<&'static str> {
    if meaning(header).is_some() || words::is_any(header, NOT_MISSPELLED) {
        return None;
    }
    let known = KNOWN.iter().filter(|(meaning, _)| *meaning != Other);
    let names = known.flat_map(|(_, names)| names.iter().copied());
    spelling::nearest(header, names).filter(|near| spelling::distance(header, near) <= 2)
}
