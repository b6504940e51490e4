import { type Exchange, replyOf, rule, stringOf, succeeded, valueAt } from 'concordat/suite';

const idIn = (exchange: Exchange | undefined): string | undefined =>
  exchange === undefined ? undefined : stringOf(valueAt(replyOf(exchange), '/data/taskId'));

export default rule({
  level: 'should',
  says: 'Cover art of one song is made once: a second request is refused, or names the task that there is.',
  see: 'sunoapi/docs#Generate Music Cover',
  on: { scenario: 'suno/songs/derived' },
  when: ({ exchanges }) => {
    const { cover } = exchanges;
    if (cover === undefined || !succeeded(cover)) return 'no cover art was started';
    return exchanges['cover-again']?.response !== undefined || 'it was not asked for again';
  },
  *check({ exchanges }) {
    const again = exchanges['cover-again'];
    const [first, second] = [idIn(exchanges['cover']), idIn(again)];
    if (again !== undefined && succeeded(again) && second !== first)
      yield {
        at: '/cover-again/response/body/data/taskId',
        expected: `${first ?? 'no task'}, or a refusal`,
        actual: second ?? 'a success that names no task',
      };
  },
});
