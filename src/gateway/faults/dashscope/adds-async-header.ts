import { fault } from '../../reply.ts';

export default fault({
  does: 'Asks for a task where the caller forgot to.',
  breaks: ['dashscope/video/synchronous-request'],
  hear: (call) =>
    call.operation === 'createVideo'
      ? { ...call, headers: { ...call.headers, 'x-dashscope-async': 'enable' } }
      : call,
});
