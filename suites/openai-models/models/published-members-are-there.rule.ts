import { isObject, member, replyOf, rule } from 'concordat/suite';
import { listedIn, publishedOf } from './_models.ts';

const OF_A_MODEL = ['display_name', 'type', 'created_at'];
const OF_THE_LIST = ['has_more', 'first_id', 'last_id'];

export default rule({
  level: 'should',
  says: 'The list has the members that its page names: has_more, first_id and last_id, and of each model display_name, type and created_at.',
  see: 'anyint/models-api#Response fields',
  on: { operation: 'listModels', status: 'success' },
  when: (evidence) => {
    if (publishedOf(evidence, [...OF_A_MODEL, ...OF_THE_LIST]).length === 0)
      return `${evidence.contract.provider} does not publish such members`;
    return isObject(replyOf(evidence.exchange)) || 'the reply is no list';
  },
  *check(evidence) {
    const body = replyOf(evidence.exchange);
    for (const name of publishedOf(evidence, OF_THE_LIST))
      if (member(body, name) === undefined)
        yield { at: `/response/body/${name}`, expected: 'a member that the page names', actual: 'nothing' };
    for (const { at, value } of listedIn(evidence.exchange))
      for (const name of publishedOf(evidence, OF_A_MODEL))
        if ((value[name] ?? null) === null)
          yield { at: `${at}/${name}`, expected: 'a member that the page names', actual: 'nothing' };
  },
});
