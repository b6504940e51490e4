import {
  arrayOf,
  below,
  type Evidence,
  isObject,
  type JsonValue,
  member,
  type Rule,
  requestOf,
  rule,
  saysLater,
  stringOf,
  valueAt,
} from 'concordat/suite';
import { isUpstream } from './_mistakes.ts';
import { errorOf, isServed, messageOf, told } from './_refusal.ts';

type Declared = Pick<Rule, 'level' | 'says' | 'see'>;

/** A rule that the message of an error is not empty. */
export const messageRule = (declared: Declared): Rule =>
  rule({
    ...declared,
    on: { status: 'error' },
    when: (evidence) => {
      if (!isServed(evidence)) return 'the request went past the published prefix';
      return errorOf(evidence.exchange) !== undefined || 'the answer holds no error object';
    },
    *check({ exchange }) {
      const message = messageOf(exchange) ?? '';
      if (message.trim() !== '') return;
      const at = below(errorOf(exchange)?.at ?? '', 'message');
      yield { at, expected: 'a sentence', actual: message === '' ? 'no text' : 'white space' };
    },
  });

/** The members that a schema requires, those included that it takes over from others by reference. */
const requiredIn = (root: JsonValue | undefined, schema = root): readonly string[] => {
  const reference = stringOf(member(schema, '$ref'));
  const own = reference === undefined ? schema : valueAt(root, reference.slice(1));
  const taken = arrayOf(member(own, 'allOf')).flatMap((one) => requiredIn(root, one));
  return [...taken, ...arrayOf(member(own, 'required')).flatMap((name) => stringOf(name) ?? [])];
};

/** The required members that the body of a request leaves out. */
const leftOut = ({ exchange, contract }: Evidence): readonly string[] => {
  const request = requestOf(exchange);
  const required = requiredIn(contract.operations.find(({ id }) => id === exchange.operation)?.request);
  return isObject(request) ? required.filter((name) => !Object.hasOwn(request, name)) : [];
};

/** A rule that the refusal of a body without a required member names one that is missing. */
export const namesMissingRule = (declared: Declared): Rule =>
  rule({
    ...declared,
    on: { defect: 'missing-required', status: 'error' },
    when: (evidence) => {
      if (leftOut(evidence).length === 0) return 'what is missing stands further inside';
      return errorOf(evidence.exchange) !== undefined || 'the answer holds no error object';
    },
    *check(evidence) {
      const { exchange } = evidence;
      const names = leftOut(evidence);
      const error = errorOf(exchange);
      const said = ['message', 'param'].map((one) => stringOf(member(error?.value, one)) ?? '');
      if (names.some((name) => said.some((text) => text.includes(name)))) return;
      const expected = `words about ${names.join(', ')}`;
      yield { at: below(error?.at ?? '', 'message'), expected, actual: told(exchange) };
    },
  });

/** A rule that answers name the request in a header; `header` as the service sends it, other names of gateways will do. */
export const requestIdRule = (declared: Declared & { readonly header: string }): Rule =>
  rule({
    level: declared.level,
    says: declared.says,
    see: declared.see,
    on: {},
    when: (evidence) => {
      // Recorders drop what looks as if it could name a caller.
      if (evidence.case.origin.kind === 'recorded') return 'a recording may lack the header';
      return isServed(evidence) || 'the request went past the published prefix';
    },
    *check(evidence) {
      const names = Object.keys(evidence.exchange.response?.headers ?? {});
      const isNamed = (name: string): boolean =>
        name === declared.header || (!isUpstream(evidence) && /(?:request|trace)-?id$/.test(name));
      if (!names.some(isNamed))
        yield {
          at: `/response/headers/${declared.header}`,
          expected: 'an id of the request',
          actual: 'none',
        };
    },
  });

/** A rule that unusual requests of a scenario, each step with what is unusual in it, are answered or refused, never failed at. */
export const noFailureRule = ({
  scenario,
  steps,
  ...declared
}: Declared & { readonly scenario: string; readonly steps: Readonly<Record<string, string>> }): Rule =>
  rule({
    ...declared,
    on: { scenario },
    when: ({ exchanges }) =>
      Object.keys(steps).some((step) => {
        const exchange = exchanges[step];
        return exchange !== undefined && !saysLater(exchange);
      }) || 'none of the requests was sent, or all were answered 429 or 503',
    *check({ exchanges }) {
      for (const [step, what] of Object.entries(steps)) {
        const exchange = exchanges[step];
        if (exchange === undefined || saysLater(exchange) || (exchange.response?.status ?? 500) < 500)
          continue;
        const at = `/${step}${exchange.response === undefined ? '/ending' : '/response/status'}`;
        yield { at, expected: '2xx or 4xx', actual: `a request with ${what}: ${told(exchange)}` };
      }
    },
  });
