import { arrayOf, isObject, member } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Keeps one functionResponse of several, as they are told apart by name.',
  see: 'https://github.com/BerriAI/litellm/issues/27078',
  breaks: ['gemini/function-calling/parallel-calls-are-answered'],
  hear: (call) =>
    changeCallAt(call, '/contents/*', (content) => {
      const parts = arrayOf(member(content, 'parts'));
      const responses = parts.filter((part) => member(part, 'functionResponse') !== undefined);
      return isObject(content) && responses.length > 1
        ? { ...content, parts: responses.slice(0, 1) }
        : content;
    }),
});
