import {
  type Finding,
  type OperationId,
  type Rule,
  rule,
  type ScenarioStep,
  saysLater,
  type Template,
} from 'concordat/suite';
import { checkStatus, told } from './_refusal.ts';

/** Addresses that no service fetches for a caller: a file of its own, its own machine, its own network. */
const ADDRESSES: Readonly<Record<string, string>> = {
  file: 'file:///etc/hosts',
  loopback: 'http://127.0.0.1/picture.png',
  'link-local': 'http://169.254.169.254/latest/meta-data/',
};

/** One request for each such address, which `bodyWith` puts into a body that is good otherwise. */
export const unsafePictureSteps = (
  operation: OperationId,
  bodyWith: (address: string) => Template,
): readonly ScenarioStep[] =>
  Object.entries(ADDRESSES).map(([name, address]) => ({
    name,
    operation,
    body: bodyWith(address),
    expect: 'reject',
  }));

/** By which a request is called a mistake of its caller, whatever the mistake is. */
const REFUSALS = [400, 403, 404, 409, 413, 415, 422, 424];

/** A rule that each such request of a scenario is refused. */
export const unsafePictureRule = (
  declared: Pick<Rule, 'level' | 'says' | 'see'> & { readonly scenario: string },
): Rule =>
  rule({
    level: declared.level,
    says: declared.says,
    see: declared.see,
    on: { scenario: declared.scenario },
    when: ({ exchanges }) =>
      Object.keys(ADDRESSES).some((step) => exchanges[step] !== undefined && !saysLater(exchanges[step])) ||
      'no picture was asked for, or all requests were answered 429 or 503',
    *check({ exchanges }): Iterable<Finding> {
      for (const [step, address] of Object.entries(ADDRESSES)) {
        const exchange = exchanges[step];
        if (exchange === undefined || saysLater(exchange)) continue;
        const due = { mistake: `a picture at ${address}`, statuses: REFUSALS };
        yield* checkStatus(exchange, due, { step: `/${step}`, expected: '4xx' });
      }
    },
  });

/** What only somebody says who has tried to open an address. */
const TRIED =
  /\bE(?:CONNREFUSED|CONNRESET|HOSTUNREACH|NETUNREACH|TIMEDOUT|ISDIR|NOENT|ACCES)\b|connection (?:refused|reset)|no route to host|dial tcp|(?:i\/o|read|connect\w*) time(?:out|d out)|no such file|permission denied|\bErrno -?\d+/i;

/** A rule that no refusal of such a request tells what came of opening its address: nobody has tried. */
export const unopenedPictureRule = (
  declared: Pick<Rule, 'level' | 'says' | 'see'> & { readonly scenario: string },
): Rule =>
  rule({
    level: declared.level,
    says: declared.says,
    see: declared.see,
    on: { scenario: declared.scenario },
    when: ({ exchanges }) =>
      Object.values(exchanges).some(({ response }) => (response?.status ?? 0) >= 400) ||
      'none of the requests was refused',
    *check({ exchanges }): Iterable<Finding> {
      for (const [step, exchange] of Object.entries(exchanges)) {
        const { status = 0, body } = exchange.response ?? {};
        const tried = status >= 400 ? TRIED.exec(body?.text ?? '')?.[0] : undefined;
        if (tried !== undefined)
          yield {
            at: `/${step}/response/body`,
            expected: 'a refusal of the address itself',
            actual: `${tried}: ${told(exchange)}`,
          };
      }
    },
  });
