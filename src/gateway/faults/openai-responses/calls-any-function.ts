import { isObject } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes the name of a function for the word required.',
  breaks: ['openai-responses/function-calling/named-choice-calls-that-function'],
  hear: (call) => changeCallAt(call, '/tool_choice', (choice) => (isObject(choice) ? 'required' : choice)),
});
