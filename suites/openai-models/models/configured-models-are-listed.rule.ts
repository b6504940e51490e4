import { type Evidence, rule } from 'concordat/suite';
import { goesOn, idsIn } from './_models.ts';

/** The models that a run asks for on the routes that lie beside the list. */
const configured = ({ target, contract: { prefix } }: Evidence): readonly string[] => {
  const neighbours = Object.entries(target.provider.families).filter(
    ([family, service]) => family.startsWith('openai-') && service.prefix === prefix,
  );
  return [...new Set(neighbours.flatMap(([family]) => Object.values(target.models[family] ?? {})))];
};

export default rule({
  level: 'should',
  says: 'The models that this run asks for are in the list of models.',
  see: 'openai/models#List models',
  on: { operation: 'listModels', variation: 'minimal', status: 'success' },
  when: (evidence) => {
    if (idsIn(evidence.exchange).length === 0 || goesOn(evidence.exchange))
      return 'the list is empty, or goes on on another page';
    return configured(evidence).length > 0 || 'no model is configured';
  },
  *check(evidence) {
    const listed = idsIn(evidence.exchange);
    for (const model of configured(evidence))
      if (!listed.includes(model))
        yield {
          at: '/response/body/data',
          expected: `${model} among them`,
          actual: `${listed.length} others`,
        };
  },
});
