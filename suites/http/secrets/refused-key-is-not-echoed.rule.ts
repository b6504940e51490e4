import { type Exchange, rule, SECRET_MARK } from 'concordat/suite';
import { inOwnWords } from './_said.ts';

const CARRIERS = ['authorization', 'x-goog-api-key', 'x-api-key', 'api-key'];
const LEAST_CHARACTERS = 8;

const keysSent = (exchange: Exchange): readonly string[] => {
  const { url, headers } = exchange.request;
  const query = new URL(url).searchParams.get('key');
  return [...CARRIERS.map((name) => headers[name]?.split(/\s+/).at(-1)), query].flatMap((key) =>
    key === null || key === undefined || key.length < LEAST_CHARACTERS || key.includes(SECRET_MARK)
      ? []
      : [key],
  );
};

export default rule({
  level: 'should',
  says: 'A refusal does not repeat the key that it refused.',
  see: 'rfc6750#5.2',
  on: { status: 'error' },
  when: ({ exchange }) => keysSent(exchange).length > 0 || 'the request carried no key but a good one',
  *check({ exchange }) {
    const keys = keysSent(exchange);
    for (const { at, text } of inOwnWords(exchange))
      if (keys.some((key) => text.includes(key)))
        yield {
          at,
          expected: 'no key, or its last characters at most',
          actual: 'the whole key that was refused',
        };
  },
});
