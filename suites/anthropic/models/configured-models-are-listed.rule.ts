import { type Evidence, member, replyOf, rule } from 'concordat/suite';
import { bareModel } from '../_model.ts';
import { idIn, modelsOf } from './_models.ts';

const configured = ({ target, contract }: Evidence): readonly string[] => [
  ...new Set(Object.values(target.models[contract.family] ?? {})),
];

export default rule({
  level: 'should',
  says: 'The models that this run asks for are in the list of models.',
  see: 'anthropic/models#List Models',
  on: { operation: 'listModels', variation: 'minimal', status: 'success' },
  when: (evidence) =>
    (configured(evidence).length > 0 &&
      modelsOf(evidence.exchange).length > 0 &&
      member(replyOf(evidence.exchange), 'has_more') !== true) ||
    'the list goes on on another page, or is empty',
  *check(evidence) {
    const listed = new Set(modelsOf(evidence.exchange).map(({ value }) => bareModel(idIn(value))));
    for (const model of configured(evidence))
      if (!listed.has(bareModel(model)))
        yield {
          at: '/response/body/data',
          expected: `${model} among them`,
          actual: `${listed.size} others`,
        };
  },
});
