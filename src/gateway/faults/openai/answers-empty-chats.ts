import { isObject } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Puts in a message of its own where a chat has none.',
  provider: 'antigravity',
  breaks: ['openai/errors/missing-member', 'openai/errors/wrong-value'],
  hear: (call) => {
    const { body, operation } = call;
    const isEmpty =
      isObject(body) && (body['messages'] === undefined || JSON.stringify(body['messages']) === '[]');
    return isEmpty && /ChatCompletion$/.test(operation ?? '')
      ? { ...call, body: { ...body, messages: [{ role: 'user', content: ' ' }] } }
      : call;
  },
});
