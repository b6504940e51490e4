import { type Evidence, isObject, type JsonObject, replyOf, rule } from 'concordat/suite';
import { bareName, modelsOf } from './_models.ts';

const got = ({ exchanges: { get } }: Evidence): JsonObject | undefined => {
  const body = get === undefined ? undefined : replyOf(get);
  return isObject(body) ? body : undefined;
};

const listed = (evidence: Evidence): JsonObject | undefined => {
  const asked = got(evidence);
  const name = asked === undefined ? undefined : bareName(asked);
  return modelsOf(evidence.exchanges.list).find(({ value }) => bareName(value) === name)?.value;
};

export default rule({
  level: 'should',
  says: 'A model has the same members when it is listed and when it is asked for by name.',
  see: 'google/models-api#Method: models.get',
  on: { scenario: 'gemini/models/list-get-generate' },
  when: (evidence) =>
    listed(evidence) !== undefined || 'the model that was asked for is not on the page that was listed',
  *check(evidence) {
    const [inList, alone] = [listed(evidence) ?? {}, got(evidence) ?? {}];
    for (const [name, value] of Object.entries(inList)) {
      if (!Object.hasOwn(alone, name))
        yield {
          at: `/get/response/body/${name}`,
          expected: value,
          actual: 'nothing, though the list has it',
        };
      else if (JSON.stringify(alone[name]) !== JSON.stringify(value))
        yield { at: `/get/response/body/${name}`, expected: value, actual: alone[name] ?? null };
    }
  },
});
