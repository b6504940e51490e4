import { type Exchange, rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { isFinished } from '../_answer.ts';
import { countIn, usageOf } from '../_reply.ts';
import { groundingsOf, webSourcesOf } from './_grounding.ts';

/** True where an answer shows that something was looked up: a model that is offered a search need not use it. */
const wasSearched = (exchange: Exchange | undefined): boolean =>
  exchange !== undefined &&
  (groundingsOf(exchange).length > 0 ||
    countIn(usageOf(exchange)?.value ?? null, 'toolUsePromptTokenCount') > 0);

export default rule({
  level: 'should',
  says: 'Where a whole answer was searched for, it names the web sources that were found.',
  see: 'google/google-search#Understanding the grounding response',
  on: { scenario: 'gemini/generate-content/google-search' },
  needs: ['search-grounding'],
  when: ({ exchanges: { whole } }) =>
    allHold(
      succeeded(whole) || 'the whole answer did not succeed',
      (whole !== undefined && isFinished(whole)) || 'the whole answer did not come to its own end',
      wasSearched(whole) || 'the whole answer shows no sign of a search',
    ),
  *check({ exchanges: { whole } }) {
    if (whole === undefined || webSourcesOf(whole).length > 0) return;
    yield {
      at: '/whole/response/body/candidates',
      expected: 'groundingMetadata.groundingChunks with web sources',
      actual:
        groundingsOf(whole).length > 0
          ? 'groundingMetadata without web sources'
          : 'no groundingMetadata, though usageMetadata counts what a tool brought',
    };
  },
});
