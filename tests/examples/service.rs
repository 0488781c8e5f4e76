//! A small shop: `cargo run -p status-tests --example service [PORT]`, any free port without one.
//!
//! Each endpoint returns the statuses and the errors of enums of its own, and `/openapi.json` names the same enums. The page has all
//! texts, and each error's code and status.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, State};
use axum::routing::get;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use status_core::{ProblemSchema, Reply, Responses, error_subset, error_table, status_subset, status_table};
use tokio::net::TcpListener;
use utoipa::{OpenApi, ToSchema};

/// What the shop answers.
#[status_table("service.md")]
pub enum Status {}

/// Why it fails.
#[error_table("service.md", statuses = Status, problem = ApiError)]
pub enum ErrorCode {}

/// What listing and showing products gives.
#[status_subset(Status)]
pub enum Shown {
    Ok,
}

/// Why a product is not shown or deleted.
#[error_subset(ErrorCode)]
pub enum NotThere {
    ProductUnknown,
}

/// What adding a product gives.
#[status_subset(Status)]
pub enum Added {
    Created,
}

/// Why a product is not added.
#[error_subset(ErrorCode)]
pub enum NotAdded {
    ProductExists,
    ProductUnnamed,
    ProductUnreadable,
}

/// What deleting a product gives.
#[status_subset(Status)]
pub enum Deleted {
    NoContent,
}

/// A product.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
struct Product {
    name: String,
    cents: u32,
}

type Shop = Arc<Mutex<BTreeMap<String, Product>>>;

/// All products.
#[utoipa::path(get, path = "/products", responses(Responses<Shown, Vec<Product>>))]
async fn list(State(shop): State<Shop>) -> Reply<Shown, Json<Vec<Product>>> {
    let shop = shop.lock().unwrap_or_else(PoisonError::into_inner);
    Shown::Ok.with(Json(shop.values().cloned().collect()))
}

/// One product.
#[utoipa::path(get, path = "/products/{name}", params(("name" = String, Path)), responses(Responses<Shown, Product>, NotThere))]
async fn show(State(shop): State<Shop>, Path(name): Path<String>) -> Result<Reply<Shown, Json<Product>>, ApiError> {
    let shop = shop.lock().unwrap_or_else(PoisonError::into_inner);
    let product = shop.get(&name).cloned().ok_or_else(|| missing(&name))?;
    Ok(Shown::Ok.with(Json(product)))
}

/// A new product.
#[utoipa::path(post, path = "/products", request_body = Product, responses(Responses<Added, Product>, NotAdded))]
async fn add(
    State(shop): State<Shop>,
    product: Result<Json<Product>, JsonRejection>,
) -> Result<Reply<Added, Json<Product>>, ApiError> {
    // The rejections of the framework are statuses that the page does not list: here they become an error that it does.
    let Json(product) =
        product.map_err(|rejection| NotAdded::ProductUnreadable.problem().detail(rejection.body_text()))?;
    if product.name.is_empty() {
        return Err(NotAdded::ProductUnnamed.problem().invalid([("/name", "is empty")]));
    }
    let mut shop = shop.lock().unwrap_or_else(PoisonError::into_inner);
    if shop.contains_key(&product.name) {
        return Err(NotAdded::ProductExists.problem().instance(format!("/products/{}", product.name)));
    }
    shop.insert(product.name.clone(), product.clone());
    Ok(Added::Created.with(Json(product)))
}

/// A product less.
#[utoipa::path(delete, path = "/products/{name}", params(("name" = String, Path)), responses(Deleted, NotThere))]
async fn delete(State(shop): State<Shop>, Path(name): Path<String>) -> Result<Deleted, ApiError> {
    let mut shop = shop.lock().unwrap_or_else(PoisonError::into_inner);
    shop.remove(&name).map(|_| Deleted::NoContent).ok_or_else(|| missing(&name))
}

fn missing(name: &str) -> ApiError {
    NotThere::ProductUnknown.problem().instance(format!("/products/{name}"))
}

#[derive(OpenApi)]
#[openapi(paths(list, show, add, delete), components(schemas(Product, ProblemSchema)))]
struct Api;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let port = std::env::args().nth(1).map_or(Ok(0), |port| port.parse()).map_err(std::io::Error::other)?;
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    let base = format!("http://{}", listener.local_addr()?);
    println!("The shop is open at {base}\nTry:");
    println!(
        "  curl -i {base}/products -H 'content-type: application/json' -d '{{\"name\": \"bread\", \"cents\": 350}}'"
    );
    println!("  curl -i {base}/products/milk");
    println!("  curl {base}/openapi.json");
    let router = Router::new()
        .route("/products", get(list).post(add))
        .route("/products/{name}", get(show).delete(delete))
        .route("/openapi.json", get(|| async { Json(Api::openapi()) }))
        .with_state(Shop::default());
    let closed = async { drop(tokio::signal::ctrl_c().await) };
    axum::serve(listener, router).with_graceful_shutdown(closed).await?;
    println!("The shop is closed.");
    Ok(())
}
