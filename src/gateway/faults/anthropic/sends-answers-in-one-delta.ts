import { member, stringOf } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { changeEvents, typeOf } from './_events.ts';

export default fault({
  does: 'Sends the text of a stream in a single text_delta.',
  breaks: ['anthropic/streaming/long-answer-in-several-deltas'],
  answer: (reply) =>
    changeEvents(reply, (events) => {
      const deltas = events.filter((event) => typeOf(member(event, 'delta')) === 'text_delta');
      const [first] = deltas;
      const text = deltas.map((event) => stringOf(member(member(event, 'delta'), 'text')) ?? '').join('');
      return events.flatMap((event) => {
        if (event === first) return [{ ...event, delta: { type: 'text_delta', text } }];
        return deltas.includes(event) ? [] : [event];
      });
    }),
});
