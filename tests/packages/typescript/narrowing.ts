// What the compiler knows of problems: a type for each kind, and that none is forgotten.

import { createProblem, readProblem, type ResponseLike, ShopProblem, SoldOut } from "shop/problems";
import { NOT_FOUND, Status } from "status-core";

function told(problem: ShopProblem): string {
  switch (problem.kind) {
    case "SoldOut":
      return `${problem.members.left} of ${problem.members.sku}: ${problem.members.reason satisfies "season" | "recalled"}`;
    case "Closed":
      return problem.members.until;
    case "CardDeclined":
      return problem.members.earlier.join();
    case "Unknown":
      return `${problem.status}: ${problem.body}`;
  }
}

function handled(status: Status): boolean {
  return status === Status.NOT_FOUND;
}

function response(status: number, body: string): ResponseLike {
  return { status, text: () => Promise.resolve(body) };
}

const html = await readProblem(ShopProblem, response(502, "<html>"));
const made = createProblem(SoldOut, { sku: "A-17", left: 3, reason: "season" });
const sent = await readProblem(ShopProblem, response(409, JSON.stringify({ ...made, ...made.members })));
console.log([told(html), told(made), told(sent), handled(NOT_FOUND)].join("; "));
