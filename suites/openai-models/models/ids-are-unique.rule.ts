import { rule, stringOf } from 'concordat/suite';
import { listedIn } from './_models.ts';

export default rule({
  level: 'should',
  says: 'No model is listed twice.',
  see: 'recorded/openai#7 of 7 lists',
  on: { operation: 'listModels', status: 'success' },
  when: ({ exchange }) => listedIn(exchange).length > 1 || 'fewer than two models are listed',
  *check({ exchange }) {
    const seen = new Set<string>();
    for (const { at, value } of listedIn(exchange)) {
      const id = stringOf(value['id']);
      if (id !== undefined && seen.has(id))
        yield { at: `${at}/id`, expected: 'each model once', actual: `${id} again` };
      seen.add(id ?? '');
    }
  },
});
