import { type Evidence, type Exchange, type Rule, rule } from 'concordat/suite';
import { allHold } from './_all-hold.ts';
import { STEPS } from './_same-prompt.ts';

type Declared = Pick<Rule, 'level' | 'says' | 'see' | 'on' | 'needs'>;

/** Whether both replies can be read; else why nothing is said of them. */
type When = (evidence: Evidence) => true | string;

/** A rule that a unary and a streamed reply name the same members, as `membersOf` reads them of either. */
export const sameMembersRule = ({
  when,
  membersOf,
  ...declared
}: Declared & {
  readonly when: When;
  readonly membersOf: (exchange: Exchange | undefined) => ReadonlySet<string>;
}): Rule =>
  rule({
    ...declared,
    when,
    *check({ exchanges }) {
      const unary = membersOf(exchanges['unary']);
      const streamed = membersOf(exchanges['streamed']);
      for (const name of streamed)
        if (!unary.has(name))
          yield {
            at: `/unary/response/body/${name.replace('.', '/')}`,
            expected: `${name}, which the streamed reply has`,
            actual: 'none',
          };
      for (const name of unary)
        if (!streamed.has(name))
          yield {
            at: '/streamed/response/stream',
            expected: `${name}, which the unary reply has`,
            actual: 'none in any event',
          };
    },
  });

/** A call of a function: its name and the names of what it is given. */
export interface NamedCall {
  readonly name: string;
  /** Undefined where it cannot be read: another rule speaks of that. */
  readonly given: readonly string[] | undefined;
}

/** A rule that a function is called with the same arguments unary and streamed. */
export const sameCallRule = ({
  when,
  callsIn,
  ...declared
}: Declared & {
  readonly when: When;
  readonly callsIn: (exchange: Exchange | undefined) => readonly NamedCall[];
}): Rule =>
  rule({
    ...declared,
    when: (evidence) =>
      allHold(
        when(evidence),
        ...STEPS.map(
          (step) =>
            callsIn(evidence.exchanges[step]).length > 0 || `the model called nothing in the ${step} reply`,
        ),
      ),
    *check({ exchanges }) {
      const [unary] = callsIn(exchanges['unary']);
      const streamed = callsIn(exchanges['streamed']);
      const same = streamed.find(({ name }) => name === unary?.name);
      const at = '/streamed/response/stream';
      if (same === undefined)
        yield {
          at,
          expected: `a call of ${unary?.name}`,
          actual: `calls of ${streamed.map(({ name }) => name || '(no name)').join(', ')}`,
        };
      const given = same?.given;
      if (given === undefined) return;
      for (const name of unary?.given ?? [])
        if (!given.includes(name))
          yield {
            at,
            expected: `the argument ${name}, as in the unary call`,
            actual: given.join(', ') || 'no arguments',
          };
    },
  });

/** A rule that a unary and a streamed reply end for the same reason; `member` is the name of what says why. */
export const sameEndRule = ({
  when,
  member,
  endOf,
  ...declared
}: Declared & {
  readonly when: When;
  readonly member: string;
  readonly endOf: (exchange: Exchange | undefined) => string | undefined;
}): Rule =>
  rule({
    ...declared,
    when: (evidence) =>
      allHold(
        when(evidence),
        ...STEPS.map(
          (step) => endOf(evidence.exchanges[step]) !== undefined || `the ${step} reply has no ${member}`,
        ),
      ),
    *check({ exchanges }) {
      const expected = endOf(exchanges['unary']);
      const actual = endOf(exchanges['streamed']);
      if (actual !== expected)
        yield {
          at: '/streamed/response/stream',
          expected: `${expected}, as in the unary reply`,
          actual: actual ?? 'none',
        };
    },
  });
