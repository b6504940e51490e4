import { numberOf, rule } from 'concordat/suite';
import { askedOf, countOf, MADE } from './_images.ts';

export default rule({
  level: 'should',
  says: 'There are as many images as n asks for; one where it asks for nothing.',
  see: 'recorded/openai#99 of 99 replies of images',
  on: MADE,
  when: ({ exchange }) => exchange.response?.stream === undefined || 'the reply is an event stream',
  *check({ exchange }) {
    const asked = numberOf(askedOf(exchange, 'n')) ?? 1;
    const actual = countOf(exchange);
    if (actual !== asked) yield { at: '/response/body/data', expected: `${asked} images`, actual };
  },
});
