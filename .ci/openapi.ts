// What a client of the example service may and may not write, by the types that openapi-typescript makes of its document.
import type { components, paths } from "./openapi";

type Shown = paths["/products/{name}"]["get"]["responses"];
type NotFound = Shown["404"]["content"]["application/problem+json"];
type Unprocessable = paths["/products"]["post"]["responses"]["422"]["content"]["application/problem+json"];
type Problem = components["schemas"]["Problem"];

const notFound: NotFound = { title: "No such product", status: 404, instance: "/products/milk", code: "product_unknown" };
const problem: Problem = notFound;
export const pointers: string[] = (problem.errors ?? []).map((error) => error.pointer);
export const ok: Shown["200"]["content"]["application/json"] = { name: "milk", cents: 120 };

// A code that the page adds to the status is an error here.
export function words(problem: Unprocessable): string {
    switch (problem.code) {
        case "product_unreadable":
            return "Write a name and a price.";
        case "product_nameless":
            return "Write a name.";
        default: {
            const never: never = problem.code;
            return never;
        }
    }
}

// @ts-expect-error: a problem has a title.
export const untitled: NotFound = { status: 404, code: "product_unknown" };
// @ts-expect-error: its status is a number.
export const worded: NotFound = { title: "No such product", status: "404", code: "product_unknown" };
// @ts-expect-error: the code is one of the status.
export const elsewhere: NotFound = { title: "Product exists", status: 404, code: "product_exists" };
