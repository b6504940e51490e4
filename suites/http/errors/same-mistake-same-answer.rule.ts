import { type Exchange, rule } from 'concordat/suite';
import { isBusy, wordsOf } from '../../_refusal.ts';

const answerOf = (exchange: Exchange): string =>
  `HTTP ${exchange.response?.status} ${wordsOf(exchange).join(' ') || 'without a word'}`;

const speaks = (exchange: Exchange | undefined): boolean =>
  exchange?.response !== undefined && !isBusy(exchange);

export default rule({
  level: 'should',
  says: 'The same mistake gets the same status and the same word, when it is repeated and as a stream.',
  see: 'rfc9110#15',
  on: {
    scenario: [
      'gemini/errors/one-mistake-three-times',
      'openai/errors/one-mistake-three-times',
      'anthropic/errors/one-mistake-three-times',
    ],
  },
  when: ({ exchanges: { first, again, streamed } }) => {
    if (!speaks(first)) return 'the first request got no answer that speaks of the model';
    return (
      speaks(again) || speaks(streamed) || 'only the first request got an answer that speaks of the model'
    );
  },
  *check({ exchanges }) {
    const { first, again, streamed } = exchanges;
    if (first === undefined) return;
    const later = { again, streamed };
    for (const [step, exchange] of Object.entries(later)) {
      if (exchange?.response === undefined || isBusy(exchange) || answerOf(exchange) === answerOf(first))
        continue;
      const at = `/${step}/response/${exchange.response.status === first.response?.status ? 'body' : 'status'}`;
      yield { at, expected: `${answerOf(first)}, as the first time`, actual: answerOf(exchange) };
    }
  },
});
