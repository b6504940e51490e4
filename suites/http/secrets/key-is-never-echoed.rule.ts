import { rule, SECRET_MARK } from 'concordat/suite';
import { holdsKey } from './_said.ts';

export default rule({
  level: 'must',
  says: 'A reply never gives back the key that it was asked with: not in its body, headers or events.',
  see: 'rfc6750#5.2',
  on: {},
  when: ({ exchange }) => {
    const { url, headers } = exchange.request;
    const carried = [url, ...Object.values(headers)].some(
      (text) => text.includes(SECRET_MARK) || text.includes(encodeURIComponent(SECRET_MARK)),
    );
    return carried || 'the request carried no key';
  },
  *check({ exchange, case: told }) {
    const { headers, body, stream } = exchange.response ?? {};
    const expected = 'no key';
    const actual = 'the key that the request was sent with';
    // A recording has its cookies masked with the same mark.
    for (const [name, value] of Object.entries(headers ?? {}))
      if (holdsKey(`${name}: ${value}`) && !(told.origin.kind === 'recorded' && name === 'set-cookie'))
        yield { at: `/response/headers/${name}`, expected, actual };
    const event = stream?.findIndex((item) => holdsKey(item.kind === 'event' ? item.data : item.text)) ?? -1;
    if (event !== -1) yield { at: `/response/stream/${event}`, expected, actual };
    else if (body !== undefined && holdsKey(body.text, body.encoding))
      yield { at: '/response/body', expected, actual };
  },
});
