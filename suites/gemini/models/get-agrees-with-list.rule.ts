import {
  arrayOf,
  type Evidence,
  isObject,
  type JsonObject,
  type JsonValue,
  replyOf,
  rule,
} from 'concordat/suite';
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

/** A value as a text; a list, of methods for one, has no order. */
const inAnyOrder = (value: JsonValue | undefined): string =>
  Array.isArray(value)
    ? arrayOf(value)
        .map((item) => JSON.stringify(item))
        .sort()
        .join()
    : JSON.stringify(value ?? null);

export default rule({
  level: 'should',
  says: 'What a model says of itself when it is listed it says when it is asked for by name.',
  see: 'google/models-api#Method: models.get',
  on: { scenario: 'gemini/models/list-get-generate' },
  when: (evidence) => {
    const inList = listed(evidence);
    if (inList === undefined) return 'the model that was asked for is not on the page that was listed';
    const shared = Object.keys(inList).filter((name) => Object.hasOwn(got(evidence) ?? {}, name));
    return shared.length > 1 || 'the list and the single description share nothing but the name';
  },
  *check(evidence) {
    const [inList, alone] = [listed(evidence) ?? {}, got(evidence) ?? {}];
    for (const [name, value] of Object.entries(inList))
      if (Object.hasOwn(alone, name) && inAnyOrder(alone[name]) !== inAnyOrder(value))
        yield { at: `/get/response/body/${name}`, expected: value, actual: alone[name] ?? null };
  },
});
