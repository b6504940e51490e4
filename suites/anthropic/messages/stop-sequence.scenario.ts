import { scenario } from 'concordat/suite';

export default scenario({
  title: 'Words to repeat, with a stop sequence among them',
  effort: 'standard',
  needs: ['stop-sequences'],
  steps: [
    {
      name: 'stopped',
      operation: 'createMessage',
      body: {
        model: '',
        max_tokens: 256,
        stop_sequences: ['STOPHERE'],
        messages: [
          {
            role: 'user',
            content: 'Repeat exactly these words: amber birch cedar STOPHERE dogwood elder',
          },
        ],
      },
    },
  ],
});
