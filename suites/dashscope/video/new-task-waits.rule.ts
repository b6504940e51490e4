import { replyOf, rule, valueAt } from 'concordat/suite';

const FIRST = ['PENDING', 'RUNNING'];
const STATE = '/output/task_status';

export default rule({
  level: 'should',
  says: 'A new task is PENDING, or RUNNING already.',
  see: 'dashscope/text-to-video#Response',
  on: { operation: 'createVideo', status: 'success' },
  when: ({ exchange }) => valueAt(replyOf(exchange), '/output') !== undefined || 'the answer has no output',
  *check({ exchange }) {
    const state = valueAt(replyOf(exchange), STATE) ?? null;
    if (!FIRST.some((one) => one === state))
      yield { at: `/response/body${STATE}`, expected: FIRST.join(' or '), actual: state ?? 'no state' };
  },
});
