//! An internal service, and its client.

use std::time::Duration;

use axum::routing::post;
use axum::{Json, Router};
use reqwest::Client;

use crate::answers::NoSpeller;

/// The words that the speller knows.
const WORDS: [&str; 6] = ["a", "bread", "buy", "milk", "some", "the"];

/// The internal service: `POST /unknown` with a text gives the words that it does not know.
pub fn router() -> Router {
    Router::new().route("/unknown", post(unknown))
}

async fn unknown(text: String) -> Json<Vec<String>> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    Json(words.filter(|word| !WORDS.contains(&&*word.to_lowercase())).map(str::to_owned).collect())
}

/// The client of the internal service.
#[derive(Clone)]
pub(crate) struct Speller {
    client: Client,
    address: String,
}

impl Speller {
    pub(crate) fn new(address: String) -> Result<Self, reqwest::Error> {
        let client = Client::builder().no_proxy().timeout(Duration::from_secs(5)).build()?;
        Ok(Self { client, address })
    }

    /// The words of a text that are not known.
    pub(crate) async fn unknown(&self, text: String) -> Result<Vec<String>, NoSpeller> {
        let request = self.client.post(format!("{}/unknown", self.address)).body(text);
        let response = request.send().await.map_err(|_| NoSpeller::ServiceUnavailable)?;
        // It was reached. What it says must be understood.
        response.json().await.map_err(|_| NoSpeller::InternalServerError)
    }
}
