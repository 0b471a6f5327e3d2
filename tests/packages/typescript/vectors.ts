// Every call of vectors.json, answered by the packages.

import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { createProblem, InvalidProblem, parseProblem, type ProblemBase, problemToJson } from "shop/problems";
import * as shop from "shop/problems";
import * as status from "status-core";
import * as rules from "status-core/rules";
import { type Definition, explain, lookup, meanings } from "status-core/explain";
import { findProblemType, problemTypes } from "status-core/problem-types";
import { findReasons, reasons } from "status-core/reasons";
import { search } from "status-core/search";

type Call = readonly [unknown, unknown, unknown];
const vectors = JSON.parse(readFileSync(process.argv[2]!, "utf8")) as Record<string, readonly Call[]>;

/** What JSON has for a value: `null` for `undefined`. */
function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

function reference(source: { title: string; url?: string } | undefined): unknown {
  return source && [source.title, source.url ?? null];
}

function key(definition: Definition): unknown {
  return [definition.server ?? null, status.format(definition), definition.name];
}

function whole(found: Definition): unknown {
  const { name, phrase, title, summary, causes, remedies, notes, doubts, state, since, until, authority } = found;
  const texts = { name, phrase, title, summary, since, until, authority };
  const nulls = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text ?? null]));
  const references = found.references.map(reference);
  const article = found.article && [found.article.meaning, found.article.hints ?? [], found.article.further ?? []];
  const requirements = found.requirements.map((it) => {
    return [it.who, it.level, it.what, it.when ?? null, reference(it.source) ?? null];
  });
  return {
    ...nulls,
    former_phrases: found.formerPhrases,
    aliases: found.aliases,
    article: article ?? null,
    causes,
    remedies,
    notes,
    doubts,
    state,
    requirements,
    see_also: found.seeAlso,
    references,
  };
}

function wholeReason(server: string, name: string): unknown {
  const found = reasons().find((reason) => reason.server === server && reason.name === name)!;
  const { field, token, part, aliases, codes, summary, causes, remedies, notes, doubts, since, until, authority } = found;
  const texts = { field, token, part, summary, since, until, authority };
  const nulls = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text ?? null]));
  const references = found.references.map(reference);
  return { ...nulls, aliases, codes, causes, remedies, notes, doubts, references };
}

function wholeType(type: ReturnType<typeof problemTypes>[number]): unknown {
  const { name, uri, former, title, summary, causes, remedies, doubts } = type;
  return {
    ...{ name, uri, former, title, summary, causes, remedies, doubts },
    server: type.server ?? null,
    status: type.status ?? null,
    members: type.members.map((it) => {
      return [it.name, it.kind, it.words ?? [], it.list ?? false, it.optional ?? false, it.about ?? null];
    }),
    retry: type.retry.map((it) => [it.kind, it.level, it.when ?? null, reference(it.source) ?? null]),
    deprecated: type.deprecated ? [type.deprecated.since, type.deprecated.use] : null,
    references: type.references.map(reference),
  };
}

function facts(code: number): unknown {
  const redirect = status.redirect(code);
  const or = (value: unknown) => value ?? null;
  return {
    counts_as: status.countsAs(code),
    is_heuristically_cacheable: status.isHeuristicallyCacheable(code),
    content: status.content(code),
    redirect: or(redirect && [redirect.kind, or(redirect.method), redirect.followed]),
    emitters: status.emitters(code),
    headers: rules
      .headers(code)
      .map((it) => [it.name, it.level, it.value, it.when, it.example, reference(it.source)].map(or)),
    retry: rules.retry(code).map((it) => [it.kind, it.level, it.when, reference(it.source)].map(or)),
  };
}

function read(body: string): unknown {
  try {
    const { kind, title, detail, instance, members, extensions } = parseProblem(shop.ShopProblem, body);
    const unknown = kind === "Unknown" ? { members: {}, extensions: members } : { members, extensions };
    return { kind, title: title ?? null, detail: detail ?? null, instance: instance ?? null, ...unknown };
  } catch (error) {
    if (error instanceof InvalidProblem) return null;
    throw error;
  }
}

const TYPES: Readonly<Record<string, shop.ProblemType<ProblemBase>>> = {
  CardDeclined: shop.CardDeclined as shop.ProblemType<ProblemBase>,
  Closed: shop.Closed as shop.ProblemType<ProblemBase>,
  SoldOut: shop.SoldOut as shop.ProblemType<ProblemBase>,
};

function undefinedOr(server: unknown): string | undefined {
  return server === null ? undefined : String(server);
}

const ANSWERS: Readonly<Record<string, (call: Call) => [answer: unknown, expected: unknown]>> = {
  parse: ([text, expected]) => {
    const found = status.parse(text as string);
    return [found && [found.code, found.sub], expected];
  },
  canonical_reason: ([code, expected]) => [status.canonicalReason(code as number), expected],
  from_phrase: ([phrase, expected]) => [status.fromPhrase(phrase as string), expected],
  class_of: ([code, expected]) => {
    const found = status.classOf(code as number);
    return [found && [found.digit, found.title, found.summary], expected];
  },
  facts: ([code, expected]) => [facts(code as number), expected],
  explain: ([server, code, expected]) => {
    const found = explain(undefinedOr(server), code as status.Code);
    return [[key(found.definition), found.precision, found.fallback], expected];
  },
  lookup: ([server, code, expected]) => {
    const found = lookup(undefinedOr(server), code as status.Code);
    return [found && whole(found), expected];
  },
  meanings: ([code, expected]) => [meanings(code as status.Code).map(key), expected],
  search: ([words, expected]) => [search(words as string).map((hit) => [key(hit.definition), hit.words]), expected],
  reason: ([server, name, expected]) => [wholeReason(server as string, name as string), expected],
  problem_types: ([expected]) => [problemTypes().map(wholeType), expected],
  find_problem_type: ([what, expected]) => [findProblemType(what as string)?.name, expected],
  find_reasons: ([server, token, expected]) => {
    const found = findReasons(undefinedOr(server), token as string);
    return [found.map((reason) => [reason.server, reason.name]), expected];
  },
  read: ([body, expected]) => [read(body as string), expected],
  write: ([kind, members, expected]) => {
    const problem = createProblem(TYPES[kind as string]!, members as object);
    return [JSON.parse(problemToJson(problem)), expected];
  },
};

let [count, wrong] = [0, 0];
for (const [what, calls] of Object.entries(vectors)) {
  for (const call of calls) {
    const [answer, expected] = ANSWERS[what]!(call);
    count += 1;
    if (!isDeepStrictEqual(plain(answer), expected)) {
      wrong += 1;
      console.error(`${what} ${JSON.stringify(call)}: found ${JSON.stringify(answer)}`);
    }
  }
}
console.log(`${count} calls, ${wrong} wrong`);
process.exitCode = wrong > 0 ? 1 : 0;
