// What a client of the example service may and may not write, by the types that openapi-typescript makes of its document.
import type { components, paths } from "./openapi";

type Responses = paths["/products/{name}"]["get"]["responses"];
type NotFound = Responses["404"]["content"]["application/problem+json"];
type Problem = components["schemas"]["Problem"];

const notFound: NotFound = {
  title: "No such product", status: 404, code: "product_unknown", detail: "Nobody sells milk.", instance: "/products/milk",
};
const problem: Problem = notFound;
export const pointers: string[] = (problem.errors ?? []).map((error) => error.pointer);
export const ok: Responses["200"]["content"]["application/json"] = { name: "milk", cents: 120 };

// @ts-expect-error: a problem has a title.
export const untitled: NotFound = { status: 404, code: "product_unknown" };
// @ts-expect-error: its status is a number.
export const worded: NotFound = { title: "Not Found", status: "404", code: "product_unknown" };
// @ts-expect-error: its code is one of that status.
export const ofAnother: NotFound = { title: "Name is taken", status: 404, code: "product_exists" };
