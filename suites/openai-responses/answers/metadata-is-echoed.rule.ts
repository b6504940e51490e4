import { type Exchange, isObject, type JsonObject, member, requestOf, rule } from 'concordat/suite';
import { GENERATED, isAnswered, responseOf } from '../_reply.ts';

const sentIn = (exchange: Exchange): JsonObject => {
  const metadata = member(requestOf(exchange), 'metadata');
  return isObject(metadata) ? metadata : {};
};

export default rule({
  level: 'should',
  says: 'The metadata of a request comes back in its response.',
  see: 'openai/responses#The response object, metadata',
  on: GENERATED,
  when: ({ exchange }) => {
    const answered = isAnswered(exchange);
    if (answered !== true) return answered;
    return Object.keys(sentIn(exchange)).length > 0 || 'no metadata was sent';
  },
  *check({ exchange }) {
    const response = responseOf(exchange);
    for (const [name, sent] of Object.entries(sentIn(exchange))) {
      const told = member(response?.value['metadata'], name);
      if (told !== sent)
        yield { at: `${response?.at}/metadata`, expected: { [name]: sent }, actual: told ?? 'nothing' };
    }
  },
});
