import { type Exchange, member, requestOf, rule, stringOf } from 'concordat/suite';
import { GENERATED, responseOf } from '../_reply.ts';

// A model's name is followed by a date, a number, a stage or a code name; one of these words makes it another model.
const SIBLING = /(?:^|-)(?:mini|nano|lite|small|tiny|flash|fast|turbo|instant|haiku)(?:-|$)/;

/** A name without the maker that a gateway puts before it. */
const bare = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

const isOf = (told: string, asked: string): boolean =>
  told === asked || (told.startsWith(`${asked}-`) && !SIBLING.test(told.slice(asked.length + 1)));

const modelsOf = (exchange: Exchange): readonly [asked: string, told: string] | undefined => {
  const asked = stringOf(member(requestOf(exchange), 'model'));
  const told = stringOf(responseOf(exchange)?.value['model']);
  return asked === undefined || told === undefined ? undefined : [asked, told];
};

export default rule({
  level: 'should',
  says: 'The model of a response is the requested one or a version of it: no other model answers in its place.',
  see: 'recorded/openai#472 of 472 responses',
  on: GENERATED,
  when: ({ exchange }) => {
    const models = modelsOf(exchange);
    if (models === undefined) return 'request or response names no model';
    return !models[0].endsWith('-latest') || 'the requested name stands for whichever model is latest';
  },
  *check({ exchange }) {
    const [asked = '', told = ''] = modelsOf(exchange) ?? [];
    if (!isOf(bare(told), bare(asked)))
      yield { at: `${responseOf(exchange)?.at}/model`, expected: asked, actual: told };
  },
});
