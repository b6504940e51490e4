import {
  type Ending,
  type Evidence,
  type Exchange,
  type Finding,
  type JsonValue,
  type NamedRule,
  type Operation,
  type PublishedResponse,
  type Schema,
  stepNameOf,
} from '../model/index.ts';
import { eventsOf, isLater, jsonOf, mediaTypeOf } from '../schema/evidence.ts';
import { withoutNulls } from '../schema/nulls.ts';
import { below } from '../schema/read.ts';
import { compileSchema, type Violation } from '../schema/validate.ts';
import { lacksModel, MODEL_LISTED, NOT_ON_THE_LIST } from './model-listed.ts';
import { isQuery, QUERY_ANSWERED } from './query-answered.ts';
import { asksForStream, expectationOf } from './select.ts';

const operationOf = ({ contract, exchange }: Evidence): Operation | undefined =>
  contract.operations.find(({ id }) => id === exchange.operation);

/** How exactly a published status (`200`, `4XX`, `default`) names one status: 2 exact, 1 class, 0 default. */
const exactness = (published: string, status: number): number | undefined => {
  if (published === String(status)) return 2;
  if (/^[1-5]XX$/i.test(published) && published[0] === String(status)[0]) return 1;
  return published === 'default' ? 0 : undefined;
};

/** The published responses for a status, only those of the most exact spelling. */
const responsesFor = (operation: Operation, status: number): readonly PublishedResponse[] => {
  const ranked = operation.responses.map((response) => exactness(response.status, status));
  const best = Math.max(...ranked.map((rank) => rank ?? -1));
  return best < 0 ? [] : operation.responses.filter((_, n) => ranked[n] === best);
};

/** The published responses that the request may get: an event stream where it asked for one, else anything else. */
const publishedFor = (evidence: Evidence): readonly PublishedResponse[] => {
  const operation = operationOf(evidence);
  const { response, request } = evidence.exchange;
  if (operation === undefined || response === undefined) return [];
  const published = responsesFor(operation, response.status);
  if (response.status >= 300 || !operation.streaming) return published;
  return asksForStream(operation, request)
    ? published.filter(({ itemSchema }) => itemSchema !== undefined)
    : published.filter(({ itemSchema }) => itemSchema === undefined);
};

const ENDINGS: { readonly [K in Ending['kind']]: (ending: Extract<Ending, { kind: K }>) => string } = {
  complete: () => 'a complete answer',
  cut: ({ afterBytes, reason }) => `the connection was cut after ${afterBytes} bytes (${reason})`,
  refused: ({ reason }) => `no connection: ${reason}`,
  timeout: ({ phase, limitMs }) => `nothing within ${limitMs} ms (${phase} deadline)`,
  oversize: ({ limit, allowed }) => `more than ${allowed} (${limit} limit)`,
  undecodable: ({ encoding, reason }) => `a body that is not valid ${encoding}: ${reason}`,
  redirected: ({ to }) => `a redirect to ${to}, which is not followed`,
};

/** An ending in words. */
export const describeEnding = (ending: Ending): string =>
  // The table has exactly one describer for each kind; the compiler cannot join key and value of a union.
  (ENDINGS[ending.kind] as (ending: Ending) => string)(ending);

const atOf = (violation: Violation, base: string): Finding => ({
  at: `${base}${violation.at}`,
  expected: violation.expected,
  actual: violation.actual,
});

const excerpt = (exchange: Exchange): string => (exchange.response?.body.text ?? '').slice(0, 200);

/** Whether a request is one for a file, which may lie on another host. */
const isDownload = ({ case: told, exchange }: Evidence): boolean =>
  told.steps.some(({ name, deed }) => name === stepNameOf(exchange.step) && deed?.kind === 'download');

function* checkAnswer(evidence: Evidence): Iterable<Finding> {
  const { exchange } = evidence;
  if (exchange.ending.kind === 'redirected' && isDownload(evidence)) return;
  if (exchange.ending.kind !== 'complete')
    yield { at: '/ending', expected: 'a complete answer', actual: describeEnding(exchange.ending) };
}

function* checkStatus({ exchange }: Evidence): Iterable<Finding> {
  const { response } = exchange;
  if (response === undefined || (response.status >= 200 && response.status < 300)) return;
  const missing = [404, 405, 501].includes(response.status) ? ' (the published route is not there)' : '';
  yield {
    at: '/response/status',
    expected: '2xx: the contract says that this request is good',
    actual: `${response.status}${missing}: ${excerpt(exchange)}`,
  };
}

/** Whether a media type is the published one, or in the published range, as in `video/*`. */
const fitsMediaType = (published: string, actual: string): boolean =>
  published === actual || (published.endsWith('/*') && actual.startsWith(published.slice(0, -1)));

function* checkMediaType(evidence: Evidence): Iterable<Finding> {
  const published = publishedFor(evidence).map(({ mediaType }) => mediaType);
  const actual = mediaTypeOf(evidence.exchange);
  if (!published.some((one) => fitsMediaType(one, actual)))
    yield {
      at: '/response/headers/content-type',
      expected: published.join(' or '),
      actual: actual || 'none',
    };
}

/** What does not fit a schema, where a member that is null counts as one that is left out (google/proto-json#JSON null). */
const misfits = (schema: Schema, value: JsonValue, where: string): readonly Violation[] => {
  const check = compileSchema(schema, where);
  const found = check(value);
  return found.some(({ actual }) => actual === null) ? check(withoutNulls(value)) : found;
};

const violationsOf = (response: PublishedResponse, value: JsonValue, where: string): readonly Violation[] =>
  response.schema === undefined ? [] : misfits(response.schema, value, where);

function* checkBody(evidence: Evidence): Iterable<Finding> {
  const { exchange } = evidence;
  const value = jsonOf(exchange.response?.body);
  if (value === undefined) {
    yield { at: '/response/body', expected: 'JSON', actual: excerpt(exchange) };
    return;
  }
  const [response] = publishedFor(evidence).filter(({ schema }) => schema !== undefined);
  if (response === undefined) return;
  for (const violation of violationsOf(response, value, `${exchange.operation} ${response.status}`))
    yield atOf(violation, '/response/body');
}

function* checkEvents(evidence: Evidence): Iterable<Finding> {
  const [response] = publishedFor(evidence).filter(({ itemSchema }) => itemSchema !== undefined);
  if (response?.itemSchema === undefined) return;
  for (const { at, value, item } of eventsOf(evidence.exchange)) {
    if (item.data === response.sentinel) continue;
    if (value === undefined)
      yield { at: below(at, 'data'), expected: 'JSON', actual: item.data.slice(0, 200) };
    else
      for (const violation of misfits(response.itemSchema, value, `${evidence.exchange.operation} event`))
        yield atOf(violation, at);
  }
}

const complete = ({ exchange }: Evidence): true | string =>
  exchange.ending.kind === 'complete' || 'the answer did not arrive whole';

const whenPublished = (evidence: Evidence): true | string => {
  const whole = complete(evidence);
  if (whole !== true) return whole;
  return (
    publishedFor(evidence).length > 0 ||
    `nothing is published for status ${evidence.exchange.response?.status}`
  );
};

/** That it was accepted is said of it; an answer that repeats what is wrong is the same mistake. */
const whenMediaType = (evidence: Evidence): true | string => {
  const status = evidence.exchange.response?.status ?? 0;
  const wasTaken = status >= 200 && status < 300 && expectationOf(evidence) === 'reject';
  return wasTaken ? 'a wrong request was accepted' : whenPublished(evidence);
};

const whenBody = (evidence: Evidence): true | string => {
  if (evidence.exchange.response?.stream !== undefined) return 'the reply is an event stream';
  const published = whenPublished(evidence);
  if (published !== true) return published;
  const status = evidence.exchange.response?.status ?? 0;
  // That it was accepted is said of it; an answer that repeats what is wrong is the same mistake.
  if (status < 300 && expectationOf(evidence) === 'reject') return 'a wrong request was accepted';
  return publishedFor(evidence).some(({ schema }) => schema !== undefined) || 'no body is published';
};

const whenStatus = (evidence: Evidence): true | string => {
  if (expectationOf(evidence) !== 'accept') return 'the contract does not say that this request is good';
  if (lacksModel(evidence)) return NOT_ON_THE_LIST;
  const status = evidence.exchange.response?.status ?? 0;
  if (isLater(status)) return `the target answered ${status}`;
  // Whoever polls asks again; whether a query failed for good has a rule of its own.
  if (status >= 500 && isQuery(evidence)) return `a query for a task was answered ${status}`;
  const { provider } = evidence.target;
  // Where a page publishes 403 for what a key may not use, it says nothing about the promise.
  if (status === provider.families[evidence.contract.family]?.errors.forbidden?.status)
    return `the target answered ${status}: the key may not use this`;
  return true;
};

const SOURCE = 'concordat/contract';

/** The built-in rules: what the contract itself says about status, media type, body and events. */
export const CONTRACT_RULES: readonly NamedRule[] = [
  {
    id: 'contract/answer',
    level: 'must',
    says: 'A request gets one complete HTTP answer.',
    see: 'rfc9110#15',
    on: { unanswered: true },
    when: ({ exchange }) => exchange.operation !== undefined || 'no published operation',
    check: checkAnswer,
  },
  MODEL_LISTED,
  {
    id: 'contract/status',
    level: 'must',
    says: 'A request that the contract says is good gets a 2xx answer.',
    see: SOURCE,
    on: {},
    when: whenStatus,
    check: checkStatus,
  },
  QUERY_ANSWERED,
  {
    id: 'contract/media-type',
    level: 'must',
    says: 'An answer has the media type that is published for its status.',
    see: SOURCE,
    on: {},
    when: whenMediaType,
    check: checkMediaType,
  },
  {
    id: 'contract/body',
    level: 'must',
    says: 'A JSON answer fits the schema that is published for its status.',
    see: SOURCE,
    on: {},
    when: whenBody,
    check: checkBody,
  },
  {
    id: 'contract/event',
    level: 'must',
    says: 'Every event of a stream is one JSON value that fits the published schema of an event.',
    see: SOURCE,
    on: { status: 'success', streaming: true },
    when: (evidence) =>
      evidence.exchange.response?.stream === undefined ? 'the reply is not an event stream' : true,
    check: checkEvents,
  },
];
