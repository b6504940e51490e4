import { type Evidence, isObject, type JsonObject, replyOf, rule } from 'concordat/suite';
import { listedIn } from './_models.ts';

const gotIn = ({ exchanges: { retrieve } }: Evidence): JsonObject | undefined => {
  const body = retrieve === undefined ? undefined : replyOf(retrieve);
  return isObject(body) ? body : undefined;
};

const entryFor = (evidence: Evidence): JsonObject | undefined =>
  listedIn(evidence.exchanges.list).find(({ value }) => value['id'] === gotIn(evidence)?.['id'])?.value;

export default rule({
  level: 'should',
  says: 'What a model says of itself when it is listed it says when it is asked for by name.',
  see: 'openai/models#Retrieve model',
  on: { scenario: 'openai-models/models/list-and-retrieve' },
  needs: ['model-details'],
  when: (evidence) => {
    const entry = entryFor(evidence);
    if (entry === undefined) return 'the model that was asked for is not in the list';
    return Object.keys(entry).length > 1 || 'the list holds nothing but ids';
  },
  *check(evidence) {
    const [listed, alone] = [entryFor(evidence) ?? {}, gotIn(evidence) ?? {}];
    for (const [name, value] of Object.entries(listed))
      if (Object.hasOwn(alone, name) && JSON.stringify(alone[name]) !== JSON.stringify(value))
        yield { at: `/retrieve/response/body/${name}`, expected: value, actual: alone[name] ?? null };
  },
});
