import { put } from '../../../schema/put.ts';
import { member, numberOf } from '../../../schema/read.ts';
import { changeJson, fault } from '../../reply.ts';

export default fault({
  does: 'Leaves the prompt out of the total.',
  breaks: ['openai-images/generations/usage-sums'],
  answer: (reply) =>
    changeJson(reply, (body) => {
      const tokens = numberOf(member(member(body, 'usage'), 'output_tokens'));
      return tokens === undefined ? body : put(body, '/usage/total_tokens', tokens);
    }),
});
