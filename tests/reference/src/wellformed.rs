//! Bodies of requests.

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, Request};
use serde::de::DeserializeOwned;
use status_core::{Problem, rejects};

use crate::answers::Malformed;

/// JSON of this type.
///
/// axum's `Json` answers 400, 413, 415 and 422. The page has one word for all of these: the request was malformed.
pub(crate) struct Wellformed<T>(pub(crate) T);

rejects!(for<T> Wellformed<T> as Problem<Malformed>);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Wellformed<T> {
    type Rejection = Problem<Malformed>;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let malformed = |why: JsonRejection| Malformed::BadRequest.problem().detail(why.body_text());
        let Json(body) = Json::from_request(request, state).await.map_err(malformed)?;
        Ok(Self(body))
    }
}
