import { plausibleModelRule } from '../../_mistakes.ts';

export default plausibleModelRule({
  scenario: 'openai/errors/one-mistake-three-times',
  level: 'should',
  says: 'A model that does not exist is refused as unknown even where its name looks like that of a real one.',
  see: 'openai/errors#API errors',
});
