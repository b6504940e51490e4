import { arrayOf, below, type JsonObject, member, rule, stringOf } from 'concordat/suite';
import { errorOf, told } from '../../_refusal.ts';
import { isUpstream } from '../_error.ts';

const REASON = 'API_KEY_INVALID';

const reasonsIn = (error: JsonObject): readonly string[] =>
  arrayOf(member(error, 'details')).flatMap((one) => stringOf(member(one, 'reason')) ?? []);

/** Whether any member says that the key is why: a word, a type or the text. */
const speaksOfKey = (error: JsonObject): boolean =>
  ['status', 'type', 'code', 'message'].some((name) =>
    /key|token|credential|auth|permission/i.test(stringOf(member(error, name)) ?? ''),
  );

export default rule({
  level: 'should',
  says: 'The refusal of a wrong key says that the key is why; upstream adds an ErrorInfo with the reason API_KEY_INVALID.',
  see: 'recorded/gemini#7 of 7 refused keys',
  on: { family: 'gemini', defect: 'wrong-key', status: 'error' },
  when: ({ exchange }) => errorOf(exchange) !== undefined || 'the refusal holds no error object',
  *check(evidence) {
    const { exchange } = evidence;
    const error = errorOf(exchange);
    if (error === undefined || reasonsIn(error.value).includes(REASON)) return;
    if (isUpstream(evidence)) {
      const at = below(error.at, 'details');
      yield { at, expected: `an ErrorInfo with the reason ${REASON}`, actual: told(exchange) };
    } else if (!speaksOfKey(error.value))
      yield { at: below(error.at, 'message'), expected: 'words about the key', actual: told(exchange) };
  },
});
