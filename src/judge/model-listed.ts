import { type Evidence, type Finding, type NamedRule, stepNameOf } from '../model/index.ts';
import { nearest } from '../schema/nearest.ts';
import { expectationOf } from './select.ts';

/** Why nothing is said of a request whose model is not on the target's list. */
export const NOT_ON_THE_LIST = "the model is not on the target's list";

/** What a target says to a model that it does not have. */
const REFUSES_MODELS = [400, 404, 422];

const modelOf = ({ case: told, exchange }: Evidence): string | undefined =>
  told.steps.find(({ name }) => name === stepNameOf(exchange.step))?.model;

const isPlain = ({ case: { origin } }: Evidence): boolean =>
  origin.kind === 'accept' && origin.variation === 'minimal';

/** Of what is more than plain, 400 may refuse another thing than the model, unless the answer names it. */
const refusesModel = (evidence: Evidence): boolean => {
  const { status, body } = evidence.exchange.response ?? {};
  if (status === undefined || !REFUSES_MODELS.includes(status)) return false;
  return isPlain(evidence) || status === 404 || body?.text.includes(modelOf(evidence) ?? '') === true;
};

const isConfigured = ({ target, contract }: Evidence, model: string): boolean =>
  Object.values(target.models[contract.family] ?? {}).includes(model);

/** A model that is only looked up, and is not on the list, is rightly not found: that says nothing of who answers. */
export const isLookUp = ({ exchange }: Evidence): boolean => exchange.request.method === 'GET';

/** Whether a request was refused because its model, which the run is configured with, is not on the target's list. */
export const lacksModel = (evidence: Evidence): boolean => {
  const model = modelOf(evidence);
  return (
    model !== undefined &&
    evidence.listed?.includes(model) === false &&
    isConfigured(evidence, model) &&
    expectationOf(evidence) !== 'reject' &&
    refusesModel(evidence)
  );
};

/** A model that answers though no list names it is an alias; only a refusal makes the list tell. */
const whenListed = (evidence: Evidence): true | string => {
  if (isLookUp(evidence)) return 'the model is only looked up';
  if (lacksModel(evidence)) return true;
  const { listed } = evidence;
  const model = modelOf(evidence);
  if (listed === undefined) return 'the target did not tell all its models';
  if (!isPlain(evidence)) return 'only the plain request and one that is refused ask for it';
  if (model === undefined) return 'the request names no model';
  return listed.includes(model) || `${model} answers, though not listed`;
};

function* checkListed(evidence: Evidence): Iterable<Finding> {
  if (!lacksModel(evidence)) return;
  const { listed = [], exchange } = evidence;
  const model = modelOf(evidence) ?? '';
  const near = nearest(model, listed) ?? listed[0];
  yield {
    at: '/request',
    expected: `a model that the target lists${near === undefined ? '' : `, for example ${near}`} (${listed.length} in all; choose with --model)`,
    actual: `${model}, which is not on the target's list and was refused with ${exchange.response?.status}: ${(exchange.response?.body.text ?? '').slice(0, 200)}`,
  };
}

/** The configured models against the list that the target gave: a root cause, because all that needs such a model fails. */
export const MODEL_LISTED: NamedRule = {
  id: 'contract/model-listed',
  level: 'must',
  says: 'The models that a run is configured with are on the list that the target gives.',
  see: 'concordat/contract',
  on: {},
  when: whenListed,
  check: checkListed,
};
