//! Problem details in OpenAPI documents: the schema, once under `components`, and the content of each status.

use alloc::borrow::Cow;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use utoipa::openapi::example::ExampleBuilder;
use utoipa::openapi::schema::{AllOfBuilder, ArrayBuilder, ObjectBuilder, Ref, Schema, SchemaFormat, Type};
use utoipa::openapi::{Content, RefOr};
use utoipa::{PartialSchema, ToSchema};

use crate::{Problem, ProblemType};

/// The schema of problem details (RFC 9457, section 3.1), to which the responses of statuses and problems refer.
///
/// Name it, or the error type that `problem = ApiError` defines, once in a document: the component is `Problem` in either case.
///
/// ```
/// use status_core::{ErrorStatus, ProblemSchema};
/// use utoipa::OpenApi;
///
/// #[utoipa::path(get, path = "/", responses(ErrorStatus))]
/// async fn home() {}
///
/// #[derive(OpenApi)]
/// #[openapi(paths(home), components(schemas(ProblemSchema)))]
/// struct Api;
///
/// let document = serde_json::to_value(Api::openapi())?;
/// let not_found = &document["paths"]["/"]["get"]["responses"]["404"];
/// let schema = &not_found["content"]["application/problem+json"]["schema"];
/// assert_eq!(schema["$ref"], "#/components/schemas/Problem");
/// assert_eq!(document["components"]["schemas"]["Problem"]["properties"]["title"]["type"], "string");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct ProblemSchema;

impl PartialSchema for ProblemSchema {
    fn schema() -> RefOr<Schema> {
        let problem = ObjectBuilder::new()
            .schema_type(Type::Object)
            .description(Some("Problem details (RFC 9457)."))
            .property(
                "type",
                described(uri(), "What identifies the type of the problem; its documentation, if it has some."),
            )
            .property("title", described(text(), "What the problem is, the same each time."))
            .property("status", described(code(), "The status code of the response."))
            .property("detail", described(text(), "What happened this time."))
            .property("instance", described(uri(), "What identifies this occurrence of the problem."))
            .property("errors", errors())
            .required("title")
            .required("status");
        Schema::Object(problem.build()).into()
    }
}

impl ToSchema for ProblemSchema {
    fn name() -> Cow<'static, str> {
        Cow::Borrowed("Problem")
    }
}

/// The member that [`Problem::invalid`] adds.
fn errors() -> ArrayBuilder {
    let error = ObjectBuilder::new()
        .schema_type(Type::Object)
        .property("detail", described(text(), "What is wrong."))
        .property(
            "pointer",
            described(uri(), "Where, as a JSON Pointer into the request's content (RFC 6901, section 6)."),
        )
        .required("detail")
        .required("pointer");
    ArrayBuilder::new().items(error).description(Some("The fields of the request that are invalid."))
}

fn described(schema: ObjectBuilder, description: &str) -> ObjectBuilder {
    schema.description(Some(description))
}

fn text() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String)
}

fn uri() -> ObjectBuilder {
    text().format(Some(SchemaFormat::Custom("uri-reference".into())))
}

fn code() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(100)).maximum(Some(599))
}

/// The content of one status: the schema with the codes that the status has, and an example of each problem.
pub(super) fn content<P: ProblemType>(problems: &[P]) -> Content {
    let codes: Vec<_> = problems.iter().filter_map(|problem| problem.code_member()).collect();
    let mut content = Content::new(Some(schema(&codes)));
    if codes.is_empty() {
        content.example = problems.first().map(|problem| Problem::new(*problem).to_json());
        return content;
    }
    content.examples.extend(problems.iter().filter_map(|problem| {
        let (_, code) = problem.code_member()?;
        let example = ExampleBuilder::new().summary(problem.title()).value(Some(Problem::new(*problem).to_json()));
        Some((code.to_string(), RefOr::T(example.build())))
    }));
    content
}

/// A reference to the component, with the member for the code if there is one.
fn schema(codes: &[(&'static str, &'static str)]) -> RefOr<Schema> {
    let problem = Ref::from_schema_name(ProblemSchema::name());
    let Some((member, _)) = codes.first() else { return problem.into() };
    let values: Vec<String> = codes.iter().map(|(_, code)| (*code).into()).collect();
    let code = ObjectBuilder::new()
        .schema_type(Type::Object)
        .property(*member, text().enum_values(Some(values)))
        .required(*member);
    Schema::AllOf(AllOfBuilder::new().item(problem).item(code).build()).into()
}
