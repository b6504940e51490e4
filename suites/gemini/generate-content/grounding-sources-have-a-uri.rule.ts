import { below, rule } from 'concordat/suite';
import { GENERATED } from '../_answer.ts';
import { has, webSourcesOf } from './_grounding.ts';

export default rule({
  level: 'should',
  says: 'A web source of a grounded answer has a URI.',
  see: 'google/discovery#Web',
  on: GENERATED,
  needs: ['search-grounding'],
  when: ({ exchange }) => webSourcesOf(exchange).length > 0 || 'the answer names no web source',
  *check({ exchange }) {
    for (const source of webSourcesOf(exchange))
      if (!has(source, 'uri'))
        yield { at: below(source.at, 'uri'), expected: 'an address to open', actual: source.value };
  },
});
