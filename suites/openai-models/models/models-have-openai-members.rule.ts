import { rule, stringOf } from 'concordat/suite';
import { DESCRIBED, describedIn, hasModels } from './_models.ts';

export default rule({
  level: 'should',
  says: 'A model is described as OpenAI does it: object model, created in seconds, owned_by.',
  see: 'recorded/openai#557 of 557 models',
  on: DESCRIBED,
  when: hasModels,
  *check({ exchange }) {
    for (const { at, value } of describedIn(exchange)) {
      if (value['object'] !== 'model')
        yield { at: `${at}/object`, expected: 'model', actual: value['object'] ?? 'nothing' };
      if (typeof value['created'] !== 'number')
        yield { at: `${at}/created`, expected: 'Unix seconds', actual: value['created'] ?? 'nothing' };
      if (stringOf(value['owned_by']) === undefined)
        yield { at: `${at}/owned_by`, expected: 'who owns it', actual: value['owned_by'] ?? 'nothing' };
    }
  },
});
