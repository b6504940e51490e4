import { scenario } from 'concordat/suite';

const body = {
  contents: [
    {
      role: 'user',
      parts: [
        {
          text: 'Three friends sit in a row. Ann is not beside Ben. Who sits in the middle, if the third is Cy? Answer in one sentence.',
        },
      ],
    },
  ],
  generationConfig: { thinkingConfig: { includeThoughts: true } },
};

// Not every page names includeThoughts: where one does, the contract says that it is accepted.
export default scenario({
  title: 'A riddle with its thoughts shown, whole and streamed',
  effort: 'standard',
  needs: ['thinking'],
  steps: [
    { name: 'whole', operation: 'generateContent', model: 'thinking', body, expect: 'either' },
    { name: 'streamed', operation: 'streamGenerateContent', model: 'thinking', body, expect: 'either' },
  ],
});
