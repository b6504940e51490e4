import type {
  Body,
  Case,
  Contract,
  Defect,
  Ending,
  Exchange,
  Headers,
  JsonValue,
  Operation,
  StreamItem,
  Target,
  Variation,
} from '../model/index.ts';
import { layOver } from '../schema/merge.ts';
import { isObject, member, stringOf } from '../schema/read.ts';

/** One exchange as a fixture file writes it; every member has a plain default (see `fixtures/README.md`). */
export interface WrittenExchange {
  readonly operation?: string;
  readonly method?: string;
  /** Below the base URL, prefix included; default from the operation. */
  readonly path?: string;
  /** Stands for every parameter of the path. */
  readonly model?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly requestHeaders?: Headers;
  readonly ask?: JsonValue;
  readonly askRaw?: string;
  readonly status?: number;
  readonly headers?: Headers;
  readonly reply?: JsonValue;
  /** Data of the events; a string goes out as it stands. */
  readonly events?: readonly JsonValue[];
  readonly body?: string;
  readonly base64?: string;
  readonly ending?: Ending;
  /** What lies behind an address of a reply, or a callback: then `ask` is what the target posted. */
  readonly apart?: Exchange['apart'];
  /** The whole address, instead of path and query. */
  readonly url?: string;
  /** Arrival of each event in ms, for rules about time. */
  readonly atMs?: readonly number[];
}

/** One example of a fixture file. */
export interface WrittenExample extends WrittenExchange {
  readonly name: string;
  readonly defect?: Defect;
  readonly variation?: Variation;
  readonly scenario?: string;
  readonly steps?: Readonly<Record<string, WrittenExchange>>;
  /** Pointers that the findings must name; only in `rejects`. */
  readonly at?: readonly string[];
}

/** A fixture file: what its rule accepts, rejects, and does not speak about. */
export interface Fixture {
  readonly provider?: string;
  /** Default: the provider's first family that the rule's folder speaks of. */
  readonly family?: string;
  readonly accepts: readonly WrittenExample[];
  readonly rejects: readonly WrittenExample[];
  readonly silent?: readonly WrittenExample[];
}

const bodyOf = (text: string): Body => ({ text, encoding: 'utf8', size: Buffer.byteLength(text) });

/** Turns the raw text of an event stream into items; given from outside so that this file opens nothing. */
export type ReadStream = (text: string) => readonly StreamItem[];

// Data that says its type is named by it on the wire, in each dialect that has types.
const frame = (event: JsonValue): string => {
  const type = stringOf(member(event, 'type'));
  const name = type === undefined ? '' : `event: ${type}\r\n`;
  return `${name}data: ${typeof event === 'string' ? event : JSON.stringify(event)}\r\n\r\n`;
};

const rawReply = (written: WrittenExchange): { readonly text: string; readonly type: string } => {
  if (written.events !== undefined)
    return { text: written.events.map(frame).join(''), type: 'text/event-stream' };
  if (written.reply !== undefined)
    return { text: JSON.stringify(written.reply), type: 'application/json; charset=UTF-8' };
  return { text: written.body ?? '', type: 'application/json; charset=UTF-8' };
};

const operationNamed = (written: WrittenExchange, contract: Contract): string =>
  written.operation ?? (written.apart === undefined ? contract.operations[0]?.id : undefined) ?? 'none';

const askOf = (written: WrittenExchange, operation: Operation | undefined): JsonValue | undefined =>
  isObject(written.ask ?? {}) && Object.keys(operation?.body ?? {}).length > 0
    ? layOver(operation?.body ?? {}, written.ask ?? {})
    : written.ask;

const requestOf = (written: WrittenExchange, contract: Contract, target: Target): Exchange['request'] => {
  const operation = contract.operations.find(({ id }) => id === operationNamed(written, contract));
  const models: Readonly<Record<string, string | undefined>> = target.models[contract.family] ?? {};
  const model = written.model ?? models[operation?.modelRole ?? 'text'] ?? 'no-model';
  const path = written.path ?? `${contract.prefix}${operation?.path.replaceAll(/\{[^}]+\}/g, model) ?? ''}`;
  const query = new URLSearchParams(written.query ?? operation?.query ?? {}).toString();
  const ask = askOf(written, operation);
  const text = written.askRaw ?? (ask === undefined ? undefined : JSON.stringify(ask));
  return {
    method: written.method ?? operation?.method ?? 'POST',
    url: written.url ?? `${target.baseUrl}${path}${query === '' ? '' : `?${query}`}`,
    headers: { 'content-type': 'application/json', ...operation?.headers, ...written.requestHeaders },
    ...(text === undefined ? {} : { body: bodyOf(text) }),
  };
};

const expandExchange = (
  step: string,
  written: WrittenExchange,
  { contract, target, readStream }: Surroundings,
): Exchange => {
  const { text, type } = rawReply(written);
  const headers = { 'content-type': type, ...written.headers };
  const isStream = headers['content-type']?.startsWith('text/event-stream') === true;
  const stream = isStream
    ? readStream(text).map((item, n) => ({ ...item, atMs: written.atMs?.[n] ?? item.atMs }))
    : undefined;
  const body: Body =
    written.base64 === undefined
      ? bodyOf(text)
      : { text: written.base64, encoding: 'base64', size: Buffer.byteLength(written.base64, 'base64') };
  const operation = operationNamed(written, contract);
  return {
    step,
    ...(operation === 'none' ? {} : { operation }),
    request: requestOf(written, contract, target),
    // Without a connection there was no answer.
    ...(written.ending?.kind !== 'refused' && {
      response: {
        status: written.status ?? 200,
        headers,
        body,
        ...(stream === undefined ? {} : { stream }),
        timings: { headersMs: 1, firstByteMs: 1, endMs: Math.max(2, ...(written.atMs ?? [])) },
      },
    }),
    ending: written.ending ?? { kind: 'complete' },
    fidelity: { bytes: true, headers: true, timings: true, whole: true },
    ...(written.apart && { apart: written.apart }),
    retries: 0,
  };
};

export interface Surroundings {
  readonly contract: Contract;
  readonly target: Target;
  readonly readStream: ReadStream;
}

const originOf = (written: WrittenExample): Case['origin'] => {
  if (written.scenario !== undefined) return { kind: 'scenario', scenario: written.scenario };
  if (written.defect !== undefined) return { kind: 'reject', defect: written.defect };
  return { kind: 'accept', variation: written.variation ?? 'minimal' };
};

/** A written example as the case and the exchanges that a live run would have recorded. */
export const expandExample = (
  written: WrittenExample,
  around: Surroundings,
): { readonly case: Case; readonly exchanges: readonly Exchange[] } => {
  const exchanges = Object.entries(written.steps ?? { only: written }).map(([step, one]) =>
    expandExchange(step, one, around),
  );
  const expect = written.defect === undefined ? 'accept' : 'reject';
  return {
    case: {
      id: `fixture/${written.name}`,
      family: around.contract.family,
      origin: originOf(written),
      title: written.name,
      expect,
      steps: exchanges.map(({ step, operation, request }) => ({
        name: step,
        ...(operation === undefined ? {} : { operation }),
        method: request.method,
        path: new URL(request.url).pathname,
        auth: 'bearer',
      })),
    },
    exchanges,
  };
};
