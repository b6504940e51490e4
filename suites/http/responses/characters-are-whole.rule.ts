import { type Evidence, eventsOf, type JsonValue, type Pointer, replyOf, rule } from 'concordat/suite';
import { damageIn, stringsIn } from '../_characters.ts';

const repliesOf = ({ exchange }: Evidence): readonly (readonly [Pointer, JsonValue])[] => {
  const body = replyOf(exchange);
  if (body !== undefined) return [['/response/body', body]];
  return eventsOf(exchange).flatMap(({ at, value }) => (value === undefined ? [] : [[at, value] as const]));
};

const MOST_FINDINGS = 3;

// What damage looks like before the JSON is read, written out or escaped: most bodies need no closer look.
const MAY_BE_DAMAGED = /\uFFFD|\\u(?:fffd|d[89a-f])/i;

export default rule({
  level: 'should',
  says: 'No character of a reply is cut in half or replaced by U+FFFD, also where it crosses from one event to the next.',
  see: 'rfc8259#8.2',
  on: { status: 'success' },
  when: (evidence) => {
    if (evidence.exchange.response?.body.encoding === 'base64') return 'the body is not UTF-8';
    const asked = evidence.exchange.request.body?.text ?? '';
    if (damageIn(asked) !== undefined || /\\ufffd|\\ud[89a-f]/i.test(asked))
      return 'the request holds such a character itself';
    return repliesOf(evidence).length > 0 || 'the reply holds no JSON';
  },
  *check(evidence) {
    if (!MAY_BE_DAMAGED.test(evidence.exchange.response?.body.text ?? '')) return;
    let found = 0;
    for (const [place, value] of repliesOf(evidence))
      for (const [at, text] of stringsIn(value, place)) {
        const damage = damageIn(text);
        if (damage === undefined) continue;
        yield { at, expected: 'whole characters', actual: damage };
        found += 1;
        if (found === MOST_FINDINGS) return;
      }
  },
});
