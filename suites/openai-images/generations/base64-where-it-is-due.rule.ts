import { type Evidence, rule, stringOf } from 'concordat/suite';
import { askedOf, holds, imagesOf, isOf, MADE, shownOf } from './_images.ts';

/** Why an image has to stand in the reply; undefined where an address will do. */
const reasonIn = (evidence: Evidence): string | undefined => {
  const { exchange } = evidence;
  if (askedOf(exchange, 'response_format') === 'b64_json') return 'response_format asks for it';
  const model = stringOf(askedOf(exchange, 'model')) ?? '';
  // openai/images#Create image, mixroute/image-generation#Request Parameters.
  const isBase64Alone =
    /(?:^|\/)gpt-image/.test(model) || (isOf(evidence, 'mixroute') && /gemini/.test(model));
  return isBase64Alone && !isOf(evidence, 'antigravity') ? `${model} gives nothing else` : undefined;
};

export default rule({
  level: 'should',
  says: 'An image stands in the reply as b64_json where response_format asks for that, and where the model gives nothing else.',
  see: 'openai/images#Create image',
  on: MADE,
  when: (evidence) => {
    if (reasonIn(evidence) === undefined) return 'an address will do';
    return imagesOf(evidence.exchange).length > 0 || 'the reply holds no image';
  },
  *check(evidence) {
    for (const { at, value } of imagesOf(evidence.exchange))
      if (!holds(value, 'b64_json'))
        yield { at, expected: `b64_json: ${reasonIn(evidence)}`, actual: shownOf(value) };
  },
});
