//! The body of a problem: a JSON object.

use serde::ser::{Serialize, SerializeMap as _, Serializer};

use super::Problem;
use crate::ProblemType;

/// The members of RFC 9457, section 3.1, in its order, then the code and the extensions.
impl<P: ProblemType> Serialize for Problem<P> {
    fn serialize<T: Serializer>(&self, to: T) -> Result<T::Ok, T::Error> {
        let mut members = to.serialize_map(None)?;
        if let Some(uri) = self.type_uri() {
            members.serialize_entry("type", &*uri)?;
        }
        members.serialize_entry("title", self.problem_type.title())?;
        members.serialize_entry("status", &self.problem_type.status_code())?;
        if let Some(detail) = self.detail_text() {
            members.serialize_entry("detail", detail)?;
        }
        let Some(more) = &self.more else {
            if let Some((name, code)) = self.problem_type.code_member() {
                members.serialize_entry(name, code)?;
            }
            return members.end();
        };
        if let Some(instance) = &more.instance {
            members.serialize_entry("instance", instance)?;
        }
        if let Some((name, code)) = self.problem_type.code_member() {
            members.serialize_entry(name, code)?;
        }
        for (name, value) in &more.extensions {
            members.serialize_entry(name, value)?;
        }
        members.end()
    }
}
