import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Loses the enum of a parameter on its way to another dialect, so that the model writes any word.',
  see: 'https://github.com/snailyp/gemini-balance/issues/209',
  breaks: ['gemini/function-calling/arguments-fit-parameters'],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/content/parts/*/functionCall/args/unit', (unit) =>
      unit === undefined ? undefined : 'kelvin',
    ),
});
