import { isObject } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Shows no thoughts: a thinking block holds its signature alone.',
  breaks: [],
  hear: (call) =>
    changeCallAt(call, '/thinking', (thinking) =>
      isObject(thinking) && thinking['type'] !== 'disabled' ? { ...thinking, display: 'omitted' } : thinking,
    ),
});
