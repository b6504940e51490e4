import { isObject } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Drops members in snake_case without a word.',
  see: 'https://github.com/BerriAI/litellm/issues/18093',
  breaks: [
    'gemini/generate-content/snake-case-is-understood',
    'gemini/generate-content/token-limit-is-kept',
    'gemini/requests/snake-case-understood',
  ],
  hear: (call) =>
    isObject(call.body)
      ? {
          ...call,
          body: Object.fromEntries(Object.entries(call.body).filter(([name]) => !name.includes('_'))),
        }
      : call,
});
