import { scenario } from 'concordat/suite';

const body = {
  model: '',
  max_tokens: 2048,
  thinking: { type: 'enabled', budget_tokens: 1024 },
  messages: [
    {
      role: 'user',
      content:
        'Three friends sit in a row. Ann is not beside Ben. Who sits in the middle, if the third is Cy? Answer in one sentence.',
    },
  ],
};

export default scenario({
  title: 'A riddle with thinking, whole and streamed',
  effort: 'standard',
  needs: ['thinking'],
  steps: [
    // What must be accepted is what the contract says: not every page has this type with a budget.
    { name: 'whole', operation: 'createMessage', model: 'thinking', body, expect: 'either' },
    { name: 'streamed', operation: 'streamMessage', model: 'thinking', body, expect: 'either' },
  ],
});
