import { fault } from '../../reply.ts';

export default fault({
  does: 'Serves its routes without its prefix as well.',
  provider: 'anyint',
  breaks: ['http/routes/foreign-prefix'],
  hear: (call) => {
    const model = /^\/v1beta\/models\/([^/:]+):generateContent$/.exec(call.path)?.[1];
    return model === undefined ? call : { ...call, operation: 'generateContent', family: 'gemini', model };
  },
});
