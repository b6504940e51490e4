import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers JSON of its own form, whatever schema was given.',
  see: 'https://github.com/router-for-me/CLIProxyAPI/issues/5570',
  breaks: ['gemini/generate-content/json-answer-fits-schema', 'gemini/requests/wrong-type'],
  hear: (call) =>
    ['responseSchema', 'responseJsonSchema'].reduce(
      (heard, name) => changeCallAt(heard, `/generationConfig/${name}`, () => undefined),
      call,
    ),
});
