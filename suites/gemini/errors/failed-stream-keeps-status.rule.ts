import { below, isObject, member, stringOf } from 'concordat/suite';
import { failedStreamRule } from '../../_failed-stream.ts';

export default failedStreamRule({
  level: 'must',
  says: 'What failed before the first piece of a stream keeps its 4xx or 5xx status; it does not become 200 with an event about it.',
  see: 'google/troubleshooting#Error codes',
  on: { family: 'gemini', status: 'success', streaming: true },
  errorIn: ({ at, value }) => {
    const error = member(value, 'error') ?? null;
    if (error === null) return undefined;
    const message = isObject(error) ? stringOf(member(error, 'message')) : stringOf(error);
    return { at: below(at, 'error'), message: message ?? '' };
  },
});
