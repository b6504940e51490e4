import { type Evidence, isObject, type JsonObject, replyOf, rule, succeeded } from 'concordat/suite';
import { idIn, modelsOf } from './_models.ts';

const got = ({ exchanges: { get } }: Evidence): JsonObject | undefined => {
  const body = get === undefined ? undefined : replyOf(get);
  return isObject(body) ? body : undefined;
};

const listed = (evidence: Evidence): JsonObject | undefined => modelsOf(evidence.exchanges['list'])[0]?.value;

export default rule({
  level: 'should',
  says: 'What a model says of itself when it is listed it says when it is asked for by its id.',
  see: 'anthropic/models#Get a Model',
  on: { scenario: 'anthropic/models/list-and-get' },
  needs: ['model-listing', 'model-details'],
  when: (evidence) => {
    const { list, get } = evidence.exchanges;
    if (!succeeded(list) || !succeeded(get)) return 'the list or the model did not come';
    return (
      (listed(evidence) !== undefined && got(evidence) !== undefined) || 'the list or the model is empty'
    );
  },
  *check(evidence) {
    const [inList, alone] = [listed(evidence) ?? {}, got(evidence) ?? {}];
    if (idIn(alone) !== idIn(inList))
      yield { at: '/get/response/body/id', expected: idIn(inList), actual: idIn(alone) };
    for (const [name, value] of Object.entries(inList))
      if (
        name !== 'id' &&
        Object.hasOwn(alone, name) &&
        JSON.stringify(alone[name]) !== JSON.stringify(value)
      )
        yield { at: `/get/response/body/${name}`, expected: value, actual: alone[name] ?? null };
  },
});
