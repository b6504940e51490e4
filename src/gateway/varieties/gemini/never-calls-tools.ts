import { fault } from '../../reply.ts';
import { otherwise, partsOf } from '../_answers.ts';

export default fault({
  does: 'Calls no function: answers in words where it may, and finishes otherwise than with STOP where it must call.',
  breaks: [],
  answer: (reply, { bodyText }) => {
    if (!partsOf(reply).some((part) => Object.hasOwn(part, 'functionCall'))) return reply;
    const { finishMessage: _, ...words } = {
      content: { role: 'model', parts: [{ text: 'I would rather not.' }] },
      finishReason: 'STOP',
      finishMessage: '',
    };
    const forced = {
      content: {},
      finishReason: 'MALFORMED_FUNCTION_CALL',
      finishMessage: 'Malformed function call',
    };
    return otherwise(reply, 4, () => (/"any"/i.test(bodyText) ? forced : words));
  },
});
