import { type Evidence, type Exchange, type Finding, type NamedRule, stepNameOf } from '../model/index.ts';
import { isLater, jsonOf } from '../schema/evidence.ts';

/** Whether an operation tells of tasks. */
export const isQuery = ({ exchange, contract }: Evidence): boolean =>
  contract.operations.some(({ task }) => task !== undefined && task.poll === exchange.operation);

/** Whether one that tells of tasks is asked with the right key for one that there is not. */
const isLookUp = (evidence: Evidence): boolean => {
  const { case: told, exchange } = evidence;
  const step = told.steps.find(({ name }) => name === stepNameOf(exchange.step));
  return isQuery(evidence) && step?.expect === 'either' && step.auth !== 'wrong' && step.auth !== 'none';
};

const whenLookUp = (evidence: Evidence): true | string => {
  if (!isLookUp(evidence)) return 'it is no query for a task that there is not';
  const status = evidence.exchange.response?.status ?? 0;
  return !isLater(status) || `the target answered ${status}`;
};

const MOST_CHARACTERS = 200;

/** What services say of routes that they do not have. */
const NO_ROUTE =
  /invalid url \(|cannot (get|post) \/|(unknown|no such) (route|path|endpoint)|(route|path|endpoint|url)\b.{0,80}not (be )?found/i;

const problemOf = ({ response }: Exchange): string | undefined => {
  const { status = 0, body } = response ?? {};
  const reply = jsonOf(body);
  if (status === 401) return 'the key is refused';
  if (status >= 500) return 'the service fails';
  if (reply === undefined) return 'no JSON';
  const isMissing = status >= 400 && (status === 405 || NO_ROUTE.test(body?.text ?? ''));
  return isMissing ? 'the published route is not there' : undefined;
};

function* checkLookUp({ exchange }: Evidence): Iterable<Finding> {
  const problem = problemOf(exchange);
  if (problem !== undefined)
    yield {
      at: '/response/status',
      expected: 'JSON that says what is known of the task',
      actual: `${exchange.response?.status ?? 'nothing'} (${problem}): ${(exchange.response?.body.text ?? '').slice(0, MOST_CHARACTERS)}`,
    };
}

/** The built-in rule that shows, at no cost, that a family of tasks is served. */
export const QUERY_ANSWERED: NamedRule = {
  id: 'contract/query',
  level: 'must',
  says: 'A query for a task is answered as a query is, also where there is no such task: the route is there and the key is taken.',
  see: 'concordat/contract',
  on: {},
  when: whenLookUp,
  check: checkLookUp,
};
