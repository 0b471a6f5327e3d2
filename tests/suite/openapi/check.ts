// What a client in TypeScript does with problems, by the types that openapi-typescript makes. Its argument is a file of
// the problems that came, as JSON.
import { readFileSync } from "node:fs";
import type { components, paths } from "./types.js";

type Answers = paths["/closed"]["get"]["responses"];
type Conflict = Answers[409]["content"]["application/problem+json"];
type Any = components["schemas"]["ShopProblem"];

// Each case has the members of its type, and the last line compiles only if no type was forgotten.
function told(problem: Any): string {
  switch (problem.type) {
    case "https://errors.shop.example/card-declined": {
      const numbers: string[] = [problem.transaction, ...problem.earlier];
      return `${problem.amount} ${numbers.join(" ")} ${problem.ratio + 1} ${problem.final ? "final" : "pending"}`;
    }
    case "https://errors.shop.example/cart-changed":
      return `${problem.cart} ${problem.until}`;
    case "https://errors.shop.example/closed":
      return problem.until;
    case "https://errors.shop.example/login-needed":
      return `log in: ${problem.status satisfies 401}`;
    case "https://errors.shop.example/none-left":
      return problem.title;
    case "https://errors.shop.example/sold-out": {
      const reason: "season" | "recalled" = problem.reason;
      return `${problem.sku} ${problem.left + 1} ${reason} ${problem.retry_after ?? "never"}`;
    }
    default:
      return unknown(problem);
  }
}

// Whatever it is, its members are still there.
function unknown(problem: never): string {
  const { type, title } = problem as components["schemas"]["Problem"];
  return `${title} (${type})`;
}

// The statuses tell problems apart as well.
function ofConflict(problem: Conflict): string {
  return problem.type === "https://errors.shop.example/sold-out" ? problem.sku : problem.title;
}

// The header fields have types.
type Header = NonNullable<Answers[409]["headers"]["Retry-After"]>;
const after: Header[] = [120, "Sun, 06 Nov 1994 08:49:37 GMT"];
const bearer: Answers[401]["headers"]["WWW-Authenticate"] = 'Bearer realm="shop"';

const problems: Any[] = JSON.parse(readFileSync(process.argv[2]!, "utf8"));
for (const problem of problems) {
  const conflict = problem.status === 409 ? ` | ${ofConflict(problem as Conflict)}` : "";
  console.log(`${problem.status}: ${told(problem)}${conflict}`);
}
console.log([bearer, ...after].join(", "));
