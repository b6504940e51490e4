import { below, rule } from 'concordat/suite';
import { choicesOf } from '../_reply.ts';
import { hasChoices, STREAMED } from '../_stream.ts';

export default rule({
  level: 'may',
  says: 'On every chunk of a choice before its last one, finish_reason is there and null.',
  see: 'openai/chat-streaming#The chat completion chunk object',
  on: STREAMED,
  when: hasChoices,
  *check({ exchange }) {
    const choices = choicesOf(exchange);
    const odd = choices.filter(
      ({ value }) => (value['finish_reason'] ?? '') === '' && value['finish_reason'] !== null,
    );
    const [first] = odd;
    if (first !== undefined)
      yield {
        at: below(first.at, 'finish_reason'),
        expected: 'null until the choice ends',
        actual: `${first.value['finish_reason'] === '' ? 'an empty text' : 'absent'} on ${odd.length} of ${choices.length} chunks`,
      };
  },
});
