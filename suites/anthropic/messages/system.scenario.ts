import { scenario, type Template } from 'concordat/suite';

const question = [{ role: 'user', content: 'Name one colour of the rainbow.' }];
const INSTRUCTION = 'Begin every answer with the word PERIWINKLE.';

const asked = (system: Template): Template => ({ model: '', max_tokens: 256, system, messages: question });

export default scenario({
  title: 'One question without a system prompt, with one as text, and with one as blocks',
  effort: 'full',
  needs: ['system-instruction'],
  steps: [
    {
      name: 'bare',
      operation: 'createMessage',
      body: { model: '', max_tokens: 256, messages: question },
    },
    { name: 'text', operation: 'createMessage', body: asked(INSTRUCTION) },
    { name: 'blocks', operation: 'createMessage', body: asked([{ type: 'text', text: INSTRUCTION }]) },
  ],
});
