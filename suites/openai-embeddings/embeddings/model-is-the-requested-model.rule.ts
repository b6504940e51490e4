import { type Exchange, member, replyOf, requestOf, rule, stringOf } from 'concordat/suite';
import { EMBEDDED } from './_vectors.ts';

// What follows the name of a model in the name of one of its versions: a number, a date, `v2`.
const VERSION = /^(?:-(?:\d[\d-]*|v\d+))+$/;

const bare = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

const namesOf = (exchange: Exchange): readonly (string | undefined)[] => [
  stringOf(member(requestOf(exchange), 'model')),
  stringOf(member(replyOf(exchange), 'model')),
];

export default rule({
  level: 'should',
  says: 'The model of a reply is the requested one or a version of it: vectors of another model cannot be compared.',
  see: 'recorded/openai#39 of 39 replies of embeddings',
  on: EMBEDDED,
  when: ({ exchange }) =>
    namesOf(exchange).every((name) => name !== undefined) || 'request or reply names no model',
  *check({ exchange }) {
    const [asked = '', told = ''] = namesOf(exchange);
    const [expected, actual] = [bare(asked), bare(told)];
    const isVersion = actual.startsWith(expected) && VERSION.test(actual.slice(expected.length));
    if (actual !== expected && !isVersion)
      yield { at: '/response/body/model', expected: asked, actual: told };
  },
});
