import { isObject, member } from '../../schema/read.ts';
import type { Refusal } from '../refusal.ts';
import type { Call, Fault, Reply } from '../reply.ts';

type Answer = NonNullable<Fault['answer']>;
type Refuse = (refusal: Refusal) => Reply;

/** Refuses in another way than with 404 what names a model that is not known. */
export const refusesUnknownModels =
  (refusal: (call: Call) => Reply): Answer =>
  (reply, call) =>
    call.operation !== undefined &&
    reply.kind === 'json' &&
    reply.status === 404 &&
    call.credential?.known === true
      ? refusal(call)
      : reply;

/** Has no channel for a model that is not known, and says that this may change. */
export const hasNoChannel = (refuse: Refuse): Answer =>
  refusesUnknownModels(({ body, model = member(body, 'model') }) =>
    refuse({ status: 503, message: `No available channel for model ${model} (distributor).` }),
  );

/** Fails on a model that is not known. */
export const failsOnUnknownModels = (refuse: Refuse): Answer =>
  refusesUnknownModels(() => refuse({ status: 500, message: 'no such model in the routing table' }));

/** Looks the model that a body names up before the key. */
export const looksUpModelFirst =
  (refuse: Refuse): Answer =>
  (reply, { credential, body }) =>
    credential?.known !== true && member(body, 'model') === 'concordat-no-such-model'
      ? refuse({ status: 404, message: 'The model concordat-no-such-model does not exist.' })
      : reply;

/** Takes the first text model for one that is not known, `plausible` or not. */
export const fallsBack =
  (plausible: string): NonNullable<Fault['hear']> =>
  (call) => {
    const fallback = call.provider.families[call.family ?? '']?.models.text;
    if (!isObject(call.body) || fallback === undefined) return call;
    const isUnknown = ['concordat-no-such-model', plausible].some(
      (name) => name === member(call.body, 'model'),
    );
    return isUnknown ? { ...call, body: { ...call.body, model: fallback } } : call;
  };
