import { rule, stringOf } from 'concordat/suite';
import { GENERATED } from '../_reply.ts';
import { callsOf, declaredIn, mayLoadMore } from './_calls.ts';

export default rule({
  level: 'should',
  says: 'A function that is called is one of those that the request declares, by the name that it has there.',
  see: 'recorded/openai#261 of 261 calls of declared functions',
  on: GENERATED,
  needs: ['tools'],
  when: ({ exchange }) => {
    if (callsOf(exchange).length === 0) return 'the response calls no function';
    return !mayLoadMore(exchange) || 'functions may come from elsewhere than the request';
  },
  *check({ exchange }) {
    const declared = declaredIn(exchange);
    for (const { at, value } of callsOf(exchange)) {
      const name = stringOf(value['name']) ?? '';
      if (!declared.has(name))
        yield { at: `${at}/name`, expected: [...declared.keys()], actual: name || 'nothing' };
    }
  },
});
