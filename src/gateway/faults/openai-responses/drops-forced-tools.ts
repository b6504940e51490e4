import { member } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Drops the tools where one has to be called.',
  breaks: ['openai-responses/function-calling/required-choice-calls'],
  hear: (call) =>
    member(call.body, 'tool_choice') === 'required'
      ? changeCallAt(
          changeCallAt(call, '/tools', () => undefined),
          '/tool_choice',
          () => undefined,
        )
      : call,
});
