import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes any action of a model for generateContent.',
  breaks: ['http/routes/unknown-route'],
  hear: (call) => {
    const model = /\/models\/([^/:]+):concordatUnknown$/.exec(call.path)?.[1];
    return model === undefined ? call : { ...call, operation: 'generateContent', model };
  },
});
