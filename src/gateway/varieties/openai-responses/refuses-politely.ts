import { arrayOf, isObject } from '../../../schema/read.ts';
import { changeItems } from '../../faults/openai-responses/_events.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Refuses in a part of its own what it might have said.',
  breaks: [],
  answer: (reply) =>
    changeItems(reply, 'message', (item) => ({
      ...item,
      content: arrayOf(item['content']).map((part) =>
        isObject(part) && part['type'] === 'output_text'
          ? { type: 'refusal', refusal: 'I cannot help with that.' }
          : part,
      ),
    })),
});
