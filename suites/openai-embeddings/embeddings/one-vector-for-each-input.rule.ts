import { rule } from 'concordat/suite';
import { EMBEDDED, embeddedIn, inputsOf } from './_vectors.ts';

export default rule({
  level: 'should',
  says: 'There are as many embeddings as inputs.',
  see: 'recorded/openai#39 of 39 replies of embeddings',
  on: EMBEDDED,
  when: ({ exchange }) => inputsOf(exchange).length > 0 || 'the request holds no input',
  *check({ exchange }) {
    const asked = inputsOf(exchange).length;
    const got = embeddedIn(exchange).length;
    if (got !== asked)
      yield {
        at: '/response/body/data',
        expected: `${asked} embeddings, one for each input`,
        actual: `${got} embeddings`,
      };
  },
});
