import { isObject } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Calls back about a failure where the task has ended well.',
  breaks: ['tasks/callbacks/agrees-with-the-query'],
  post: (body) =>
    isObject(body) && body['callbackType'] === 'complete'
      ? { ...body, callbackType: 'error', data: null }
      : body,
});
