import { arrayOf, isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { partsOf } from '../_answers.ts';

export default fault({
  does: 'Says something before it calls a function, gives the call an id, and marks no part as a thought in so many words.',
  breaks: [],
  answer: (reply) => {
    if (!partsOf(reply).some((part) => Object.hasOwn(part, 'functionCall'))) return reply;
    let calls = 0;
    return changeReplyAt(reply, '/candidates/*/content/parts', (parts) =>
      arrayOf(parts).flatMap((part) => {
        if (!isObject(part) || !isObject(part['functionCall'])) return [part];
        calls += 1;
        const named = {
          ...part,
          functionCall: { id: `call_${calls}`, ...part['functionCall'] },
          thought: false,
        };
        return calls === 1 ? [{ text: 'Let me look that up.' }, named] : [named];
      }),
    );
  },
});
