import { everyAt, isObject, replyOf, rule, valueAt } from 'concordat/suite';
import { saidIn } from '../_suno.ts';

export default rule({
  level: 'should',
  says: 'Lyrics that a finished task has written have a title beside their text.',
  see: 'sunoapi/docs#Get Lyrics Generation Details',
  on: { operation: 'getLyricsTask', status: 'success' },
  when: ({ exchange }) => valueAt(replyOf(exchange), '/data/status') === 'SUCCESS' || 'they are not finished',
  *check({ exchange }) {
    // Of two versions one may have failed.
    for (const { at, value } of everyAt(replyOf(exchange), '/data/response/data/*'))
      if (isObject(value) && saidIn(value, 'text') !== undefined && saidIn(value, 'title') === undefined)
        yield { at: `/response/body${at}/title`, expected: 'a title', actual: value['title'] ?? 'none' };
  },
});
