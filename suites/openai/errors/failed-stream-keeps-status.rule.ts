import { below, isObject, member, stringOf } from 'concordat/suite';
import { failedStreamRule } from '../../_failed-stream.ts';

export default failedStreamRule({
  level: 'should',
  says: 'What failed before the first piece of a stream keeps its 4xx or 5xx status; it does not become 200 with an event about it.',
  see: 'openai/errors#API errors',
  on: { operation: ['streamChatCompletion', 'streamResponse'], status: 'success' },
  errorIn: ({ at, value }) => {
    const isError = stringOf(member(value, 'type')) === 'error';
    const error = isError ? value : member(value, 'error');
    if (!isObject(error)) return undefined;
    const inner = member(error, 'error');
    const message = stringOf(member(isObject(inner) ? inner : error, 'message')) ?? '';
    return { at: isError ? at : below(at, 'error'), message };
  },
});
