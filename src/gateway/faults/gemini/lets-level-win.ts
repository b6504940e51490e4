import { member, valueAt } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

const CONFIG = '/generationConfig/thinkingConfig';

export default fault({
  does: 'Drops the thinking budget where there is a level as well.',
  breaks: ['gemini/thinking/level-and-budget-exclude-each-other'],
  hear: (call) =>
    member(valueAt(call.body, CONFIG), 'thinkingLevel') === undefined
      ? call
      : changeCallAt(call, `${CONFIG}/thinkingBudget`, () => undefined),
});
