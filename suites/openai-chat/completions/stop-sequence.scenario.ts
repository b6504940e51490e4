import { scenario, type Template } from 'concordat/suite';

const stopped = (name: string, stop: Template) => ({
  name,
  operation: 'createChatCompletion',
  body: {
    model: '',
    messages: [
      { role: 'user', content: 'Repeat exactly these words: amber birch cedar STOPHERE dogwood elder' },
    ],
    stop,
  },
});

export default scenario({
  title: 'Words to repeat, with a stop sequence among them, given as a string and in a list',
  effort: 'standard',
  needs: ['stop-sequences'],
  steps: [stopped('string', 'STOPHERE'), stopped('list', ['STOPHERE'])],
});
