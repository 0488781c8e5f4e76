//! What actix-web 4 answers by itself. A test provokes each answer.
//!
//! 500 is left out, as in axum: bugs answer it, such as data that the application lacks. An `Option` of an extractor never rejects in actix-web,
//! but counts as if it did, as in axum: take a `Result` instead.

use actix_web::HttpRequest;
use actix_web::dev::{ConnectionInfo, PeerAddr};
use actix_web::http::{Method, Uri};
use actix_web::web::{Data, Form, Header, Json, Path, Payload, Query, ReqData, ThinData};

use super::Rejects;
use crate::{Codes, rejects};

rejects!(for<T> Path<T>: 404);
rejects!(for<T> Query<T>: 400);
rejects!(for<T> Header<T>: 400);
rejects!(for<T> Json<T>: 400, 413);
rejects!(for<T> Form<T>: 400, 411, 413, 415);

rejects!(Payload:);
rejects!(HttpRequest:);
rejects!(for<T> Data<T>:);
rejects!(for<T> ThinData<T>:);
rejects!(ConnectionInfo:);
rejects!(PeerAddr:);
rejects!(Method:);
rejects!(Uri:);

impl<Set, T: Clone + 'static> Rejects<Set> for ReqData<T> {
    const CODES: Codes = Codes::NONE;
}
