import type { Case, Contract, Defect, Step } from '../model/index.ts';
import { finish, minimalStep } from './body.ts';
import { rejected } from './make-case.ts';
import { inPath, namesModel, pathOf } from './step.ts';
import { isAskedByBody, plans, type Subject } from './subject.ts';

/** One way in which the request around the body is wrong. */
interface RequestDefect {
  readonly defect: Defect;
  readonly title: string;
  /** The request, undefined where the operation cannot be asked that way. */
  readonly spoil: (good: Step, subject: Subject) => Step | undefined;
}

/** A name that no provider gives to a model. */
export const UNKNOWN_MODEL = 'concordat-no-such-model';

const ACTION = /:[A-Za-z]+$/;

/** A path below the prefix that no operation has: another action, or where there are none, two segments more. */
const unknownRoute = (path: string): string =>
  ACTION.test(path) ? path.replace(ACTION, ':concordatUnknown') : `${path}/concordat/unknown`;

const textOf = ({ body }: Step): string | undefined =>
  body?.kind === 'json' ? JSON.stringify(body.value) : undefined;

/** The request on a path or by a method that no operation has. */
const unpublished = ({ operation: _, query: __, ...step }: Step, change: Partial<Step>): Step => ({
  ...step,
  ...change,
});

const withRawBody = (good: Step, change: (text: string) => string, contentType = 'application/json') => {
  const text = textOf(good);
  return text === undefined
    ? undefined
    : { ...good, body: { kind: 'raw', text: change(text), contentType } as const };
};

const withUnknownModel = (good: Step, subject: Subject): Step | undefined => {
  const { operation, contract, base } = subject;
  if (!namesModel(operation)) return undefined;
  const unknown = { ...subject, model: UNKNOWN_MODEL };
  return {
    ...good,
    path: pathOf(contract.prefix, operation, { model: inPath(UNKNOWN_MODEL) }),
    ...(base !== undefined && { body: { kind: 'json', value: finish(unknown, base) } as const }),
  };
};

/**
 * A prefix that is not the published one: the last segment alone, which a client sends that knows only upstream's path,
 * or where there is only one, the name that the family begins with before it, as other gateways have it.
 */
const foreignPrefix = ({ prefix, family }: Contract): string => {
  const segments = prefix.split('/').slice(1);
  return segments.length < 2 ? `/${family.split('-')[0]}${prefix}` : `/${segments.at(-1)}`;
};

const onForeignPrefix = (good: Step, { contract }: Subject): Step =>
  unpublished(good, { path: foreignPrefix(contract) + good.path.slice(contract.prefix.length) });

const withoutHeader = (good: Step, { operation }: Subject): Step | undefined => {
  const [first] = Object.keys(operation.headers);
  return first === undefined ? undefined : { ...good, headers: { ...good.headers, [first]: null } };
};

const byOtherMethod = (good: Step): Step => {
  const { body: _, ...bodiless } = good;
  return good.method === 'POST'
    ? unpublished(bodiless, { method: 'GET' })
    : unpublished(good, { method: 'POST', body: { kind: 'json', value: {} } });
};

/** Each differs from the plain request in one thing. */
const DEFECTS: readonly RequestDefect[] = [
  { defect: 'empty-body', title: 'an empty body', spoil: (good) => withRawBody(good, () => '') },
  {
    defect: 'malformed-json',
    title: 'JSON whose last brace is missing',
    spoil: (good) => withRawBody(good, (text) => text.slice(0, -1)),
  },
  {
    defect: 'wrong-content-type',
    title: 'its plain body as text/plain',
    spoil: (good) => withRawBody(good, (text) => text, 'text/plain'),
  },
  {
    defect: 'missing-header',
    title: 'one required header missing',
    spoil: withoutHeader,
  },
  { defect: 'unknown-model', title: 'a model that does not exist', spoil: withUnknownModel },
  {
    defect: 'unknown-action',
    title: 'an action or a route that does not exist',
    spoil: (good) => unpublished(good, { path: unknownRoute(good.path) }),
  },
  { defect: 'wrong-method', title: 'the other method, GET or POST', spoil: byOtherMethod },
  { defect: 'bare-prefix', title: 'a prefix that is not the published one', spoil: onForeignPrefix },
  { defect: 'no-key', title: 'no key', spoil: (good) => ({ ...good, auth: 'none' }) },
  { defect: 'wrong-key', title: 'a wrong key', spoil: (good) => ({ ...good, auth: 'wrong' }) },
];

/** What leaves nothing of the body that asks for a stream. */
const BODILESS: readonly Defect[] = ['empty-body', 'wrong-method'];

/** The plain request made wrong in everything but its JSON. */
export function* requestDefects(subject: Subject): Generator<Case> {
  const good = minimalStep(subject);
  for (const { defect, title, spoil } of DEFECTS) {
    if (isAskedByBody(subject) && BODILESS.includes(defect)) continue;
    const step = plans(subject, `reject/${defect}`) ? spoil(good, subject) : undefined;
    if (step !== undefined) yield rejected(subject, defect, { title, step });
  }
}
