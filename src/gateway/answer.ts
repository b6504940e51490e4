import type { Contract, JsonValue, Operation } from '../model/index.ts';
import { isObject } from '../schema/read.ts';
import type { Violation } from '../schema/validate.ts';
import { compileSchema } from '../schema/validate.ts';
import type { Desk, Family } from './family.ts';
import { familyOf } from './family.ts';
import { isForm } from './form.ts';
import type { Service } from './hear.ts';
import { METHODS, routeOf, serviceOf } from './hear.ts';
import type { Refusal } from './refusal.ts';
import { isRefusal, refusalIn } from './refusal.ts';
import type { Call, Reply } from './reply.ts';

const lost = (call: Call, service: Service): Refusal => {
  const allowed = METHODS.filter((method) => routeOf(service.contracts, { ...call, method }) !== undefined);
  if (allowed.length === 0) return { status: 404, message: `The requested URL ${call.path} was not found.` };
  return {
    status: 405,
    message: `The method ${call.method} is not allowed for ${call.path}.`,
    headers: { allow: allowed.join(', ') },
  };
};

const notJson = (call: Call, { takesForms }: Family): Refusal | undefined => {
  const type = call.headers['content-type'];
  if (takesForms && isForm(type)) return undefined;
  if (type === undefined || /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) return undefined;
  return { status: 400, message: `Invalid content type ${type}: the body must be application/json.` };
};

const malformed = (call: Call): Refusal | undefined => {
  const problem =
    call.body === undefined
      ? `${call.bodyText === '' ? 'Unexpected end of string' : 'Unexpected token or too deep a message'}. Expected a value.`
      : 'Unknown name "": Root element must be a message.';
  return isObject(call.body)
    ? undefined
    : { status: 400, message: `Invalid JSON payload received. ${problem}` };
};

/** Short enough for a person who waits, long enough to see each state. */
const USUAL_STEP_MS = 1500;

type Check = (value: JsonValue) => readonly Violation[];

/** Answers calls by the contracts; it keeps no state but the compiled schemas. */
export const createAnswerer = (
  service: Service,
  posted: Desk['posted'] = (body) => body,
): ((call: Call, serial: number) => Reply) => {
  const checks = new WeakMap<Operation, Check>();
  const gateway = {};
  const checkOf = (operation: Operation): Check => {
    const check =
      checks.get(operation) ?? compileSchema(operation.request ?? {}, `request of ${operation.id}`);
    checks.set(operation, check);
    return check;
  };

  const serve = (call: Call, contract: Contract, operation: Operation, serial: number): Reply | Refusal => {
    const family = familyOf(contract.family);
    const published = serviceOf(service.provider, contract.family);
    if (published === undefined) return { status: 404, message: 'This family is not served.' };
    const desk: Desk = {
      gateway,
      service: published,
      contract,
      operation,
      serial,
      taskStepMs: service.taskStepMs ?? USUAL_STEP_MS,
      posted,
    };
    const { credential } = call;
    if (credential === undefined) return family.deny('no-key', call, published);
    const accepted = credential.known && published.auth.includes(credential.scheme);
    if (!accepted) return family.deny('wrong-key', call, published);
    if (operation.request === undefined) return family.answer(call, desk);
    const unreadable = notJson(call, family) ?? malformed(call);
    if (unreadable !== undefined || call.body === undefined)
      return unreadable ?? { status: 400, message: 'The body is empty.' };
    const read: Call = { ...call, body: family.read(call.body) };
    const inspected = family.inspect(read, desk);
    if (inspected !== undefined) return inspected;
    const [first, ...rest] = checkOf(operation)(read.body ?? null);
    return first === undefined ? family.answer(read, desk) : family.violated([first, ...rest]);
  };

  return (call, serial) => {
    const family = familyOf(call.family ?? service.contracts[0]?.family);
    const contract = service.contracts.find((one) => one.family === call.family);
    const operation = contract?.operations.find(({ id }) => id === call.operation);
    if (contract === undefined || operation === undefined) return family.refuse(lost(call, service));
    try {
      const outcome = serve(call, contract, operation, serial);
      return isRefusal(outcome) ? family.refuse(outcome) : outcome;
    } catch {
      // Whatever a hostile body led to: the caller gets an answer, and none of our insides.
      return family.refuse(
        refusalIn(serviceOf(service.provider, call.family), 'internal', 'An internal error has occurred.'),
      );
    }
  };
};
