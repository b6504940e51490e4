import {
  arrayOf,
  below,
  type Finding,
  isObject,
  type JsonObject,
  member,
  numberOf,
  rule,
  succeeded,
} from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import type { Placed } from '../../_placed.ts';
import { listIn } from '../../_placed.ts';
import { answerOf } from '../_answer.ts';
import { choicesOf } from '../_reply.ts';

const AT = '/weighed';
const TOP = 2;

function* checkToken({ at, value }: Placed<JsonObject>): Iterable<Finding> {
  const logprob = numberOf(value['logprob']);
  if (typeof value['token'] !== 'string')
    yield { at: below(at, 'token'), expected: 'a token', actual: value['token'] ?? 'absent' };
  if (logprob === undefined || logprob > 0)
    yield {
      at: below(at, 'logprob'),
      expected: 'a logarithm of a probability: 0 or less',
      actual: value['logprob'] ?? 'absent',
    };
  const top = arrayOf(value['top_logprobs']).length;
  if (top > TOP)
    yield { at: below(at, 'top_logprobs'), expected: `at most the ${TOP} that were asked for`, actual: top };
}

export default rule({
  level: 'should',
  says: 'With logprobs an answer lists its tokens, each with a logarithm of its probability; it never leaves them out in silence.',
  see: 'openai/chat-completions#logprobs',
  on: { scenario: 'openai-chat/completions/logprobs' },
  needs: ['logprobs'],
  when: ({ exchange }) =>
    allHold(
      succeeded(exchange) || 'the request was not accepted',
      (answerOf(exchange)?.text ?? '') !== '' || 'the answer holds no text',
    ),
  *check({ exchange }): Iterable<Finding> {
    const [choice] = choicesOf(exchange);
    if (choice === undefined) return;
    const logprobs = member(choice.value, 'logprobs') ?? null;
    const at = `${AT}${below(choice.at, 'logprobs')}`;
    const tokens = listIn({ at, value: logprobs }, 'content');
    if (!isObject(logprobs) || tokens.length === 0)
      yield { at, expected: 'the tokens of the text: logprobs was asked for', actual: logprobs };
    for (const token of tokens) yield* checkToken(token);
  },
});
