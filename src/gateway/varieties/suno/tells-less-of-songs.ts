import type { JsonValue } from '../../../model/index.ts';
import { stringOf, valueAt } from '../../../schema/read.ts';
import { changeAt } from '../../change.ts';
import { shortened } from '../../faults/suno/_songs.ts';
import { changeJson, fault, isSuccess } from '../../reply.ts';

const LIST = '/data/response/sunoData';

/** Nothing before the end, then one version of it. */
const less = (body: JsonValue): JsonValue => {
  const state = stringOf(valueAt(body, '/data/status'));
  if (state === undefined || state === 'PENDING') return body;
  if (state !== 'SUCCESS')
    return changeAt(
      changeAt(body, '/data/status', () => 'PENDING'),
      '/data/response',
      () => null,
    );
  const one = changeAt(body, LIST, (tracks) => shortened(tracks, 1));
  return changeAt(one, `${LIST}/*/createTime`, () => '2025-01-01 00:00:00');
};

export default fault({
  does: 'Passes over the states between, makes one version of a song, and adds members that no page has.',
  breaks: [],
  answer: (reply, { operation }) => {
    if (!isSuccess(reply) || operation !== 'getSongTask') return reply;
    return changeJson(reply, (body) => changeAt(less(body), '/data/creditsConsumed', () => 12));
  },
});
