//! The operations.

use std::fmt::{Display, Write as _};
use std::hint::black_box;

use status_core::StatusClass;

use crate::inputs::Inputs;

/// What one peer does for an operation.
pub struct Case {
    /// The page whose statuses are used.
    pub page: &'static str,
    /// What is done.
    pub operation: &'static str,
    /// Who does it; the generated type is `status-core`.
    pub peer: &'static str,
    /// Does it once with each input.
    pub run: Box<dyn FnMut()>,
}

/// All cases, with this number of inputs each.
#[must_use]
pub fn cases(count: usize) -> Vec<Case> {
    let mut cases = given(count);
    cases.extend(iana(count));
    cases
}

fn over<I: Copy + 'static, R>(inputs: &[I], operation: impl Fn(I) -> R + 'static) -> Box<dyn FnMut()> {
    let inputs = inputs.to_vec();
    Box::new(move || {
        for &input in &inputs {
            black_box(operation(black_box(input)));
        }
    })
}

/// Formats into one buffer, again and again.
fn written<I: Copy + Display + 'static>(inputs: &[I]) -> Box<dyn FnMut()> {
    let (inputs, mut buffer) = (inputs.to_vec(), String::with_capacity(256));
    Box::new(move || {
        for &input in &inputs {
            buffer.clear();
            let _ = write!(buffer, "{}", black_box(input));
            black_box(&buffer);
        }
    })
}

/// A chain: each look-up needs the result of the one before.
fn chained(count: usize, next: &[u16], from_code: impl Fn(u16) -> Option<u16> + 'static) -> Box<dyn FnMut()> {
    let (next, first) = (next.to_vec(), next[0]);
    Box::new(move || {
        let mut code = black_box(first);
        for _ in 0..count {
            code = from_code(code).map_or(first, |found| next[usize::from(found)]);
        }
        black_box(code);
    })
}

/// The class as people write it by hand.
const fn class(code: u16) -> StatusClass {
    match code {
        100..200 => StatusClass::Informational,
        200..300 => StatusClass::Success,
        300..400 => StatusClass::Redirection,
        400..500 => StatusClass::ClientError,
        _ => StatusClass::ServerError,
    }
}

/// The class by the methods of `http`, which has no type for it.
fn class_of(code: http::StatusCode) -> StatusClass {
    if code.is_success() {
        StatusClass::Success
    } else if code.is_client_error() {
        StatusClass::ClientError
    } else if code.is_server_error() {
        StatusClass::ServerError
    } else if code.is_redirection() {
        StatusClass::Redirection
    } else {
        StatusClass::Informational
    }
}

macro_rules! page {
    ($page:ident) => {
        fn $page(count: usize) -> Vec<Case> {
            use http::StatusCode;
            use strum::{EnumMessage as _, IntoEnumIterator as _};

            use crate::pages::$page::{
                CODES, DisplayDoc, ErrorStatus, MESSAGES, Match, NumEnum, Status, Strum, TEXTS, ThisError,
            };

            let inputs = Inputs::new::<Status>(count);
            let ours = inputs.of(Status::ALL);
            let strum = inputs.of(Strum::ALL);
            let by_hand = inputs.of(Match::ALL);
            let num_enum = inputs.of(NumEnum::ALL);
            let this_error = inputs.of(ThisError::ALL);
            let display_doc = inputs.of(DisplayDoc::ALL);
            let http: Vec<StatusCode> = ours.iter().map(|&status| status.into()).collect();
            let errors = Inputs::new::<ErrorStatus>(count).of(ErrorStatus::ALL);
            let Inputs { codes, next, numbers, messages, lines, .. } = &inputs;
            let times = &vec![(); count / Status::ALL.len()];

            let mut cases = Vec::new();
            let mut operation = |operation, peers: Vec<(&'static str, Box<dyn FnMut()>)>| {
                let case = |(peer, run)| Case { page: stringify!($page), operation, peer, run };
                cases.extend(peers.into_iter().map(case));
            };
            operation(
                "from a `u16`",
                vec![
                    ("status-core", over(codes, Status::from_code)),
                    ("http", over(codes, |code| StatusCode::from_u16(code).ok())),
                    ("strum", over(codes, Strum::from_repr)),
                    ("num_enum", over(codes, |code| NumEnum::try_from(code).ok())),
                    ("phf", over(codes, |code| CODES.get(&code).copied())),
                    ("match", over(codes, Match::from_code)),
                ],
            );
            operation(
                "from a `u16`, in a chain",
                vec![
                    ("status-core", chained(count, next, |code| Status::from_code(code).map(Status::code))),
                    (
                        "http",
                        chained(count, next, |code| StatusCode::from_u16(code).ok().map(|status| status.as_u16())),
                    ),
                    ("strum", chained(count, next, |code| Strum::from_repr(code).map(|status| status as u16))),
                    ("match", chained(count, next, |code| Match::from_code(code).map(|status| status as u16))),
                ],
            );
            operation(
                "to a `u16`",
                vec![
                    ("status-core", over(&ours, Status::code)),
                    ("http", over(&http, |status| status.as_u16())),
                    ("strum", over(&strum, |status| status as u16)),
                    ("num_enum", over(&num_enum, u16::from)),
                    ("match", over(&by_hand, |status| status as u16)),
                ],
            );
            operation(
                "to `http::StatusCode`",
                vec![
                    ("status-core", over(&ours, StatusCode::from)),
                    ("match", over(&by_hand, |status| StatusCode::from_u16(status as u16).ok())),
                ],
            );
            operation(
                "from `http::StatusCode`",
                vec![
                    ("status-core", over(&http, |status| Status::try_from(status).ok())),
                    ("match", over(&http, |status| Match::from_code(status.as_u16()))),
                ],
            );
            operation("`as_str`", vec![("status-core", over(&ours, Status::as_str))]);
            operation(
                "message",
                vec![
                    ("status-core", over(&ours, Status::message)),
                    ("http", over(&http, |status| status.canonical_reason())),
                    ("strum", over(&strum, |status| status.get_message())),
                    ("phf", over(&by_hand, |status| MESSAGES.get(&(status as u16)).copied())),
                    ("match", over(&by_hand, Match::message)),
                ],
            );
            operation("purpose", vec![("status-core", over(&ours, Status::purpose))]);
            operation("`docs_url`", vec![("status-core", over(&ours, Status::docs_url))]);
            operation(
                "class",
                vec![
                    ("status-core", over(&ours, Status::class)),
                    ("http", over(&http, class_of)),
                    ("match", over(&by_hand, |status| class(status as u16))),
                ],
            );
            operation(
                "`is_client_error`",
                vec![
                    ("status-core", over(&ours, Status::is_client_error)),
                    ("http", over(&http, |status| status.is_client_error())),
                    ("match", over(&by_hand, |status| matches!(status as u16, 400..500))),
                ],
            );
            operation(
                "`Display` into a buffer",
                vec![
                    ("status-core", written(&ours)),
                    ("http", written(&http)),
                    ("strum", written(&strum)),
                    ("thiserror", written(&this_error)),
                    ("displaydoc", written(&display_doc)),
                ],
            );
            operation(
                "`to_string`",
                vec![
                    ("status-core", over(&ours, |status| status.to_string())),
                    ("http", over(&http, |status| status.to_string())),
                    ("strum", over(&strum, |status| status.to_string())),
                    ("thiserror", over(&this_error, |status| status.to_string())),
                    ("displaydoc", over(&display_doc, |status| status.to_string())),
                    ("match", over(&by_hand, |status| status.line().to_owned())),
                ],
            );
            for (name, texts) in
                [("parse `404`", numbers), ("parse `Not Found`", messages), ("parse `404 Not Found`", lines)]
            {
                let mut peers = vec![
                    ("status-core", over(texts, |text| text.parse::<Status>().ok())),
                    ("strum", over(texts, |text| text.parse::<Strum>().ok())),
                    ("phf", over(texts, |text| TEXTS.get(text).copied())),
                    ("match", over(texts, Match::parse)),
                ];
                if name == "parse `404`" {
                    peers.push(("http", over(texts, |text| text.parse::<StatusCode>().ok())));
                }
                operation(name, peers);
            }
            operation(
                "iterate over all",
                vec![
                    ("status-core", over(times, |()| Status::ALL.iter().for_each(|&status| _ = black_box(status)))),
                    ("strum", over(times, |()| Strum::iter().for_each(|status| _ = black_box(status)))),
                    ("match", over(times, |()| Match::ALL.iter().for_each(|&status| _ = black_box(status)))),
                ],
            );
            operation(
                "subset into the whole",
                vec![("status-core", over(&errors, Status::from)), ("match", over(&by_hand, |status| status))],
            );
            operation("subset from a `u16`", vec![("status-core", over(codes, ErrorStatus::from_code))]);
            operation("message of a subset", vec![("status-core", over(&errors, ErrorStatus::message))]);
            operation(
                "whole into a subset",
                vec![
                    ("status-core", over(&ours, |status| ErrorStatus::try_from(status).ok())),
                    ("match", over(&by_hand, |status| (status as u16 >= 400).then_some(status))),
                ],
            );
            cases
        }
    };
}

page!(given);
page!(iana);
