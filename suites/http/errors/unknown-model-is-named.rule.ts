import { below, rule } from 'concordat/suite';
import { errorOf, messageOf, modelAskedFor } from '../../_refusal.ts';

/** How the dialects name a model in a sentence: models/x, The model `x`, model: x. */
const NAMED: readonly RegExp[] = [
  /\bmodels\/([\w.-]*\w)/g,
  /\b[Mm]odel [`'"]([^`'"\s]+)[`'"]/g,
  /\bmodel: ([\w./-]*\w)/g,
];

export default rule({
  level: 'should',
  says: 'The refusal of an unknown model names the model that was asked for, and no other.',
  see: 'recorded/gemini#5 of 5 unknown models',
  on: { defect: 'unknown-model', status: 'error' },
  when: ({ exchange }) => messageOf(exchange) !== undefined || 'the error has no message',
  *check({ exchange, target }) {
    const at = below(errorOf(exchange)?.at ?? '', 'message');
    const message = messageOf(exchange) ?? '';
    const model = modelAskedFor(exchange) ?? '';
    const others = NAMED.flatMap((pattern) =>
      [...message.matchAll(pattern)].flatMap(([, name]) => name ?? []),
    );
    const other = others.find((name) => !name.endsWith(model));
    if (other !== undefined)
      yield { at, expected: model, actual: `names another model, ${other}: ${message.slice(0, 120)}` };
    // antigravity/gemini-format#Error Responses prints "Invalid model name" and nothing more.
    else if (!message.includes(model) && !target.provider.lineage.includes('antigravity'))
      yield { at, expected: `a message with ${model}`, actual: message.slice(0, 120) };
  },
});
