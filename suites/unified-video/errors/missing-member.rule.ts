import { type Evidence, isObject, requestOf, rule } from 'concordat/suite';
import { checkStatus } from '../../_refusal.ts';

const STATUSES = [400, 422];
/** What an account may not use, and what there is not: a model that is not named may be taken for either. */
const OF_MODELS = [403, 404];

const lacks = ({ exchange }: Evidence, name: string): boolean => {
  const body = requestOf(exchange);
  return isObject(body) && !Object.hasOwn(body, name);
};

export default rule({
  level: 'must',
  says: 'A request without a prompt or a model is refused; how, the page does not say.',
  see: 'mixroute/veo#Veo-Specific Parameters',
  on: { defect: 'missing-required', unanswered: true },
  *check(evidence) {
    const statuses = [...STATUSES, ...(lacks(evidence, 'model') ? OF_MODELS : [])];
    yield* checkStatus(evidence.exchange, { mistake: 'a required member left out', statuses });
  },
});
