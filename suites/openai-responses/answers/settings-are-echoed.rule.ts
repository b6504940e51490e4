import { type Exchange, isObject, type JsonValue, member, requestOf, rule } from 'concordat/suite';
import { GENERATED, isThere, responseOf } from '../_reply.ts';

const SETTINGS = [
  'instructions',
  'max_output_tokens',
  'parallel_tool_calls',
  'store',
  'temperature',
  'top_p',
  'truncation',
] as const;

/** The settings that were sent and that the response shows. */
const shownOf = (exchange: Exchange): readonly (readonly [string, JsonValue, JsonValue])[] => {
  const response = responseOf(exchange)?.value;
  return SETTINGS.flatMap((name) => {
    const [sent, told] = [member(requestOf(exchange), name), response?.[name]];
    return isThere(sent) && !isObject(sent) && isThere(told) ? [[name, sent, told] as const] : [];
  });
};

export default rule({
  level: 'may',
  says: 'What a response shows of its settings is what was sent: nothing was changed in silence.',
  see: 'openai/responses#The response object',
  on: GENERATED,
  when: ({ exchange }) => shownOf(exchange).length > 0 || 'the response shows no setting that was sent',
  *check({ exchange }) {
    for (const [name, sent, told] of shownOf(exchange))
      if (told !== sent) yield { at: `${responseOf(exchange)?.at}/${name}`, expected: sent, actual: told };
  },
});
