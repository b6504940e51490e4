import { fault } from '../reply.ts';

const LIMITED = {
  error: {
    code: 429,
    message: 'Resource has been exhausted (e.g. check quota).',
    status: 'RESOURCE_EXHAUSTED',
  },
};
const DOWN = { error: { code: 503, message: 'The model is overloaded.', status: 'UNAVAILABLE' } };

let calls = 0;

export default fault({
  does: 'Answers every third request with 429 and Retry-After, and one in ten with 503; a little later it answers.',
  breaks: [],
  answer: (reply) => {
    calls += 1;
    const isDown = calls % 10 === 0;
    if (reply.kind === 'silence' || (calls % 3 !== 0 && !isDown)) return reply;
    const headers = { 'content-type': 'application/json; charset=UTF-8', 'retry-after': '0' };
    return { kind: 'json', status: isDown ? 503 : 429, headers, body: isDown ? DOWN : LIMITED };
  },
});
