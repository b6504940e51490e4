import { isObject } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Drops members that it does not know without a word.',
  see: 'https://github.com/maximhq/bifrost/issues/5166',
  breaks: ['gemini/requests/unknown-member'],
  hear: (call) =>
    isObject(call.body)
      ? {
          ...call,
          body: Object.fromEntries(Object.entries(call.body).filter(([name]) => name !== 'concordatUnknown')),
        }
      : call,
});
