import { type JsonValue, rule } from 'concordat/suite';
import { DESCRIBED, describedIn, hasModels } from './_models.ts';

// From 2015, before there was such an API, to 2100: milliseconds are a thousand times that.
const EARLIEST_SECONDS = 1_420_070_400;
const LATEST_SECONDS = 4_102_444_800;
const NAMES = ['created', 'created_at'];

const secondsOf = (value: JsonValue): number =>
  typeof value === 'string' ? Date.parse(value) / 1000 : Number(value);

export default rule({
  level: 'should',
  says: 'created is a time in Unix seconds, created_at one in seconds or as a text.',
  see: 'recorded/openai#557 of 557 models',
  on: DESCRIBED,
  when: (evidence) => {
    const models = hasModels(evidence);
    if (models !== true) return models;
    return (
      describedIn(evidence.exchange).some(({ value }) =>
        NAMES.some((name) => (value[name] ?? null) !== null),
      ) || 'no model says when it was created'
    );
  },
  *check({ exchange }) {
    for (const { at, value } of describedIn(exchange))
      for (const name of NAMES) {
        const created = value[name] ?? null;
        if (created === null) continue;
        const seconds = secondsOf(created);
        if (!(seconds >= EARLIEST_SECONDS && seconds <= LATEST_SECONDS))
          yield { at: `${at}/${name}`, expected: 'a time since 2015', actual: created };
      }
  },
});
