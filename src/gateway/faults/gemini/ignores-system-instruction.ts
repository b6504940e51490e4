import { isObject } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not hear systemInstruction.',
  breaks: [
    'gemini/generate-content/system-instruction-is-obeyed',
    'gemini/generate-content/system-instruction-reaches-the-model',
    'gemini/requests/missing-member',
    'gemini/requests/wrong-type',
  ],
  hear: (call) =>
    ['systemInstruction', 'system_instruction'].reduce(
      (heard, name) => changeCallAt(heard, `/${name}`, (told) => (isObject(told) ? undefined : told)),
      call,
    ),
});
