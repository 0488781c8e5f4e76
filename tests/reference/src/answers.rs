//! What each endpoint answers, as parts of the page: a row that leaves the page stops the build here.

use status_core::status_subset;

use crate::Status;

/// `GET /v2/notes`.
#[status_subset(Status)]
pub enum ListNotes {
    Ok,
    Unauthorized,
    TooManyRequests,
}

/// `POST /v2/notes`.
#[status_subset(Status)]
pub enum CreateNote {
    Created,
    BadRequest,
    Unauthorized,
    Forbidden,
    TooManyRequests,
}

/// `GET` of one thing by its number.
#[status_subset(Status)]
pub enum ReadOne {
    Ok,
    BadRequest,
    Unauthorized,
    NotFound,
    TooManyRequests,
}

/// `DELETE /v2/notes/{id}`.
#[status_subset(Status)]
pub enum DeleteNote {
    NoContent,
    BadRequest,
    Unauthorized,
    Forbidden,
    NotFound,
    TooManyRequests,
}

/// `GET /v2/notes/{id}/spelling`.
#[status_subset(Status)]
pub enum CheckSpelling {
    Ok,
    BadRequest,
    Unauthorized,
    NotFound,
    TooManyRequests,
    InternalServerError,
    ServiceUnavailable,
}

/// `POST /v2/proofs`.
#[status_subset(Status)]
pub enum StartProof {
    Accepted,
    Unauthorized,
    TooManyRequests,
}

/// Everything below `/v1`.
#[status_subset(Status)]
pub enum Retired {
    UpgradeRequired,
}

/// `GET /openapi.json`.
#[status_subset(Status)]
pub enum Described {
    Ok,
}

/// Why a caller may not write.
#[status_subset(Status, error)]
pub enum NoWriter {
    Unauthorized,
    Forbidden,
    TooManyRequests,
}

/// Why a caller may not even read.
#[status_subset(NoWriter, error)]
pub enum NoCaller {
    Unauthorized,
    TooManyRequests,
}

/// Why a body is not what the endpoint reads.
#[status_subset(Status, error)]
pub enum Malformed {
    BadRequest,
}

/// Why the speller gave no result.
#[status_subset(CheckSpelling, error)]
pub enum NoSpeller {
    InternalServerError,
    ServiceUnavailable,
}

/// What the layers answer around every endpoint of `/v2`.
#[status_subset(Status, error)]
pub enum Around {
    NotAcceptable,
    InternalServerError,
}

/// What the router answers at an address that has other methods.
#[status_subset(Status, error)]
pub enum Routed {
    MethodNotAllowed,
}
