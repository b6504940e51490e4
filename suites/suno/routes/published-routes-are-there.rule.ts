import { type Exchange, rule } from 'concordat/suite';
import { messageOf, told } from '../../_refusal.ts';
import { isPutOff, NO_ROUTE, valueTold } from '../_suno.ts';

/** What is not said of a route: a word about the request, or how often it was sent. */
const OF_REQUEST =
  /task|song|track|audio|music|lyric|persona|param|body|member|field|content|prompt|model|require|missing|frequen|rate|limit/i;

const MISSING = [404, 405, 501];
const NOT_TOLD = [401, 403];

const isMissing = (exchange: Exchange): boolean => {
  const { response } = exchange;
  const text = messageOf(exchange) ?? response?.body.text ?? '';
  if (NO_ROUTE.test(text)) return true;
  return MISSING.includes(valueTold(exchange)) && !OF_REQUEST.test(text);
};

/** An answer that says nothing of the route: another refusal came before. */
const isSilent = (exchange: Exchange): boolean =>
  NOT_TOLD.includes(exchange.response?.status ?? 0) || (isPutOff(exchange) && !isMissing(exchange));

export default rule({
  level: 'should',
  says: 'All sixteen routes that make something and all six queries are there: each refuses an empty request in its own words.',
  see: 'anyint/ai-music#Creation routes',
  on: { scenario: 'suno/routes/all' },
  when: ({ exchanges }) =>
    Object.values(exchanges).some((exchange) => !isSilent(exchange)) ||
    'no request was sent, or no answer speaks of the routes',
  *check({ exchanges }) {
    for (const [step, exchange] of Object.entries(exchanges)) {
      const { response } = exchange;
      if (response === undefined || isSilent(exchange) || (response.status >= 400 && !isMissing(exchange)))
        continue;
      const actual = `${response.status < 400 ? 'accepts an empty request' : 'no such route'}: ${told(exchange)}`;
      yield { at: `/${step}/response/status`, expected: 'a refusal of the empty request', actual };
    }
  },
});
