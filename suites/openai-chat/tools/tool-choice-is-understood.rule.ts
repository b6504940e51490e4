import { type Finding, rule, saysLater } from 'concordat/suite';

const CHOICES = {
  none: 'none',
  required: 'required',
  named: 'a named function, in a stream',
} as const;

export default rule({
  level: 'should',
  says: 'The choices none, required and a named function are accepted as tool_choice, or refused with 400.',
  see: 'openai/chat-completions#tool_choice',
  on: { scenario: 'openai-chat/tools/tool-choice' },
  needs: ['tools'],
  when: ({ exchanges }) => {
    const busy = Object.keys(CHOICES).find((step) => saysLater(exchanges[step]));
    return busy === undefined || `the target answered ${exchanges[busy]?.response?.status}`;
  },
  *check({ exchanges }): Iterable<Finding> {
    for (const [step, what] of Object.entries(CHOICES)) {
      const { response, ending } = exchanges[step] ?? {};
      const status = response?.status;
      if (status !== undefined && ending?.kind === 'complete' && (status < 300 || status === 400)) continue;
      yield {
        at: status === undefined ? `/${step}/ending` : `/${step}/response/status`,
        expected: '2xx or 400',
        actual: `tool_choice ${what}: ${status === undefined ? 'no answer' : `HTTP ${status}: ${response?.body.text.slice(0, 120)}`}`,
      };
    }
  },
});
