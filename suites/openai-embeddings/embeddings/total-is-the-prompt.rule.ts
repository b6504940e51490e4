import { isObject, type JsonValue, member, numberOf, replyOf, rule } from 'concordat/suite';
import { EMBEDDED } from './_vectors.ts';

const COUNTS = ['prompt_tokens', 'total_tokens'] as const;

const countsIn = (usage: JsonValue | undefined): readonly (number | undefined)[] =>
  COUNTS.map((name) => numberOf(member(usage, name)));

export default rule({
  level: 'should',
  says: 'An embedding costs its prompt and nothing else: total_tokens is prompt_tokens, and neither is zero.',
  see: 'recorded/openai#39 of 39 replies of embeddings',
  on: EMBEDDED,
  when: ({ exchange }) => {
    const usage = member(replyOf(exchange), 'usage');
    if (!isObject(usage)) return 'the reply carries no usage';
    return countsIn(usage).every((count) => count !== undefined) || 'prompt and total were not both counted';
  },
  *check({ exchange }) {
    const [prompt = 0, total = 0] = countsIn(member(replyOf(exchange), 'usage'));
    if (total !== prompt) yield { at: '/response/body/usage/total_tokens', expected: prompt, actual: total };
    else if (prompt <= 0)
      yield { at: '/response/body/usage/prompt_tokens', expected: 'more than 0', actual: prompt };
  },
});
