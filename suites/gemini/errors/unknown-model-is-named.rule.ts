import { below, rule } from 'concordat/suite';
import { errorOf, messageOf, modelIn } from '../_error.ts';

export default rule({
  level: 'should',
  says: 'The refusal of an unknown model names the model that was asked for, and no other.',
  see: 'recorded/gemini#5 of 5 unknown models',
  on: { family: 'gemini', defect: 'unknown-model', status: 'error' },
  when: ({ exchange }) => messageOf(exchange) !== undefined || 'the error has no message',
  *check({ exchange, target }) {
    const at = below(errorOf(exchange)?.at ?? '', 'message');
    const message = messageOf(exchange) ?? '';
    const model = modelIn(exchange) ?? '';
    const others = [...message.matchAll(/\bmodels\/([\w.-]*\w)/g)].flatMap(([, name]) => name ?? []);
    const other = others.find((name) => name !== model);
    if (other !== undefined)
      yield { at, expected: model, actual: `names another model, ${other}: ${message.slice(0, 120)}` };
    // antigravity/gemini-format#Error Responses prints "Invalid model name" and nothing more.
    else if (!message.includes(model) && !target.provider.lineage.includes('antigravity'))
      yield { at, expected: `a message with ${model}`, actual: message.slice(0, 120) };
  },
});
