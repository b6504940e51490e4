import { scenario } from 'concordat/suite';

const contents = [{ role: 'user', parts: [{ text: 'Name one colour of the rainbow.' }] }];
const instruction = {
  parts: [{ text: 'Begin every answer with the word PERIWINKLE.' }],
};

export default scenario({
  title: 'One question without, with and with a snake_case system instruction',
  effort: 'full',
  needs: ['system-instruction'],
  steps: [
    { name: 'bare', operation: 'generateContent', body: { contents } },
    {
      name: 'instructed',
      operation: 'generateContent',
      body: { systemInstruction: instruction, contents },
    },
    {
      name: 'snake',
      operation: 'generateContent',
      body: { system_instruction: instruction, contents },
      // Only upstream is known to take this spelling.
      expect: 'either',
    },
  ],
});
