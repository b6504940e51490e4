import type { IncomingMessage } from 'node:http';
import { type Asked, matchOperation } from '../contract/match.ts';
import type { AuthScheme, Contract, FamilyService, Headers, JsonObject, Provider } from '../model/index.ts';
import { parseJson } from '../schema/read.ts';
import type { Call } from './reply.ts';

/** What the gateway serves. */
export interface Service {
  readonly provider: Provider;
  readonly contracts: readonly Contract[];
  readonly keys: readonly string[];
  /** How long each state of a task lasts; default 1500. */
  readonly taskStepMs?: number;
}

/** Bytes of a request body that are read; Google's own limit for inline data. */
export const MAX_BODY_BYTES = 20 * 1024 * 1024;

const MAX_DEPTH = 100;

/** The published operation that a request asks for, also where its selecting query (`alt=sse`) was forgotten. */
export const routeOf = (contracts: readonly Contract[], asked: Asked) => {
  for (const contract of contracts) {
    const match = matchOperation(contract, asked);
    if (match !== undefined) return { contract, ...match };
  }
  return undefined;
};

const headersOf = (request: IncomingMessage): Headers =>
  Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );

const keyBy: Readonly<Record<AuthScheme, (headers: Headers, query: Asked['query']) => string | undefined>> = {
  bearer: ({ authorization }) => /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1],
  'x-goog-api-key': (headers) => headers['x-goog-api-key'],
  'query-key': (_, query) => query.key,
  'x-api-key': (headers) => headers['x-api-key'],
};

const SCHEMES: readonly AuthScheme[] = ['bearer', 'x-goog-api-key', 'query-key', 'x-api-key'];

const credentialOf = (
  headers: Headers,
  query: Asked['query'],
  accepted: readonly AuthScheme[],
  keys: readonly string[],
) => {
  for (const scheme of [...accepted, ...SCHEMES]) {
    const value = keyBy[scheme](headers, query);
    if (value) return { scheme, value, known: keys.includes(value) };
  }
  return undefined;
};

/** True where brackets nest deeper than any published body; parsers and validators must not be led there. */
const isTooDeep = (text: string): boolean => {
  let depth = 0;
  let quoted = false;
  for (let n = 0; n < text.length; n += 1) {
    const code = text.charCodeAt(n);
    if (quoted) {
      if (code === 0x5c) n += 1;
      else if (code === 0x22) quoted = false;
    } else if (code === 0x22) quoted = true;
    else if (code === 0x5b || code === 0x7b) depth += 1;
    else if (code === 0x5d || code === 0x7d) depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
};

const bodyOf = (text: string) => (isTooDeep(text) ? undefined : parseJson(text));

const splitTarget = (target: string): Pick<Asked, 'path' | 'query'> => {
  const mark = target.indexOf('?');
  if (mark === -1) return { path: target, query: {} };
  return {
    path: target.slice(0, mark),
    query: Object.fromEntries(new URLSearchParams(target.slice(mark + 1))),
  };
};

/** Methods by which a published path may be asked. */
export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** How the provider serves a family, undefined where it does not. */
export const serviceOf = (provider: Provider, family: string | undefined): FamilyService | undefined =>
  family === undefined ? undefined : provider.families[family];

/** The contract that has a path by any method. */
const holderOf = (asked: Asked, contracts: readonly Contract[]): Contract | undefined =>
  METHODS.map((method) => routeOf(contracts, { ...asked, method })?.contract).find(
    (one) => one !== undefined,
  );

const sharedStart = (one: string, other: string): number => {
  const end = [...one].findIndex((character, n) => character !== other[n]);
  return end === -1 ? one.length : end;
};

/** Of the contracts whose prefix a path has, the one with a path that begins most like it. */
const mostAlike = (path: string, contracts: readonly Contract[]): Contract | undefined => {
  const ranked = contracts
    .filter(({ prefix }) => path.startsWith(prefix))
    .map((contract) => ({
      contract,
      shared: Math.max(...contract.operations.map((one) => sharedStart(path, contract.prefix + one.path))),
    }));
  return ranked.sort((one, other) => other.shared - one.shared)[0]?.contract;
};

/** The contract that an unpublished request is nearest to: one that has its path, or its end below another prefix, else one that has its prefix. */
const nearestOf = (asked: Asked, contracts: readonly Contract[]): Contract | undefined => {
  const segments = asked.path.split('/').slice(1);
  const endsWith = (contract: Contract): boolean =>
    segments.some((_, n) => {
      const path = `${contract.prefix}/${segments.slice(n).join('/')}`;
      return holderOf({ ...asked, path }, [contract]) !== undefined;
    });
  return holderOf(asked, contracts) ?? contracts.find(endsWith) ?? mostAlike(asked.path, contracts);
};

const placeOf = (
  asked: Asked,
  contracts: readonly Contract[],
): Pick<Call, 'operation' | 'family' | 'model'> => {
  const route = routeOf(contracts, asked);
  const family = (route?.contract ?? nearestOf(asked, contracts))?.family;
  const model = route?.parameters.model;
  return {
    ...(route === undefined ? {} : { operation: route.operation.id }),
    ...(family === undefined ? {} : { family }),
    ...(model === undefined ? {} : { model }),
  };
};

/** One request understood: routed, its key found, its body parsed, unless it was a form. Never throws, whatever was sent. */
export const hear = (
  request: IncomingMessage,
  bodyText: string,
  service: Service,
  form?: JsonObject,
): Call => {
  const { provider, contracts, keys } = service;
  const body = form ?? bodyOf(bodyText);
  const asked: Asked = { method: request.method ?? 'GET', ...splitTarget(request.url ?? '/'), body };
  const place = placeOf(asked, contracts);
  const headers = headersOf(request);
  const accepted = serviceOf(provider, place.family)?.auth ?? [];
  const credential = credentialOf(headers, asked.query, accepted, keys);
  return {
    ...asked,
    ...place,
    ...(credential === undefined ? {} : { credential }),
    headers,
    bodyText,
    body,
    provider,
  };
};

/** What a fault heard; where it heard another method, path or body and named no operation, routed anew. */
export const rerouted = (heard: Call, said: Call, service: Service): Call =>
  heard.operation !== said.operation ||
  (heard.path === said.path && heard.method === said.method && heard.body === said.body)
    ? heard
    : { ...heard, ...placeOf(heard, service.contracts) };
