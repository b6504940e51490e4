import { scenario } from 'concordat/suite';

const body = {
  contents: [
    {
      role: 'user',
      parts: [
        { text: 'Use Google Search: which Linux kernel version was released last? Answer in one sentence.' },
      ],
    },
  ],
  tools: [{ googleSearch: {} }],
};

export default scenario({
  title: 'The same question with Google Search, whole and streamed',
  effort: 'standard',
  needs: ['search-grounding'],
  steps: [
    { name: 'whole', operation: 'generateContent', body },
    { name: 'streamed', operation: 'streamGenerateContent', body },
  ],
});
