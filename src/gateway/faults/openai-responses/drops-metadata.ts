import { isObject } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Loses the metadata of a request.',
  breaks: ['openai-responses/answers/metadata-is-echoed'],
  hear: (call) =>
    changeCallAt(call, '/metadata', (value) =>
      isObject(value) && Object.values(value).every((one) => typeof one === 'string') ? undefined : value,
    ),
});
