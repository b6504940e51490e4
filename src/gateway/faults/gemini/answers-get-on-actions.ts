import { JSON_HEADERS } from '../../families/gemini/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers GET on an action with a description of the model.',
  breaks: ['http/routes/wrong-method'],
  answer: (reply, { method, path }) => {
    const model = /\/models\/([^/:]+):[A-Za-z]+$/.exec(path)?.[1];
    return method === 'GET' && model !== undefined
      ? { kind: 'json', status: 200, headers: JSON_HEADERS, body: { name: `models/${model}` } }
      : reply;
  },
});
