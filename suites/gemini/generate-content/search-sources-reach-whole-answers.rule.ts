import { rule, succeeded } from 'concordat/suite';
import { allHold } from '../_answer.ts';
import { groundingsOf, webSourcesOf } from './_grounding.ts';

export default rule({
  level: 'should',
  says: 'Where a search found web sources, a whole answer names them as a streamed one does.',
  see: 'google/google-search#Understanding the grounding response',
  on: { scenario: 'gemini/generate-content/google-search' },
  needs: ['search-grounding'],
  when: ({ exchanges: { whole, streamed } }) =>
    allHold(
      succeeded(whole) || 'the whole answer did not succeed',
      [whole, streamed].some((one) => one !== undefined && webSourcesOf(one).length > 0) ||
        'the model cited no web source, whole or streamed',
    ),
  *check({ exchanges: { whole } }) {
    if (whole === undefined || webSourcesOf(whole).length > 0) return;
    yield {
      at: '/whole/response/body/candidates',
      expected: 'groundingMetadata.groundingChunks with web sources, as the streamed answer has',
      actual:
        groundingsOf(whole).length > 0 ? 'groundingMetadata without web sources' : 'no groundingMetadata',
    };
  },
});
