import { type Exchange, replyOf, rule, succeeded, valueAt } from 'concordat/suite';
import { checkAccepted, whenServed } from '../../_accepted.ts';
import { allHold } from '../../_all-hold.ts';

/** A success that names no video: whether the request was read at all it does not show. */
const isOfNothing = (exchange: Exchange | undefined): boolean =>
  succeeded(exchange) && exchange !== undefined && !valueAt(replyOf(exchange), '/id');

export default rule({
  level: 'should',
  says: 'duration is taken as a text as well as as a number.',
  see: 'anyint/openai-style-video#Request fields',
  on: { scenario: 'openai-videos/videos/text-duration' },
  when: (evidence) =>
    allHold(whenServed(evidence, 'text'), !isOfNothing(evidence.exchanges['text']) || 'the answer has no id'),
  check: ({ exchanges }) => checkAccepted(exchanges['text'], 'text', { what: 'duration as a text' }),
});
