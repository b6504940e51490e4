import { unknownModelRule } from '../../_mistakes.ts';

export default unknownModelRule({
  // The Responses API has been seen to answer 400 for some unknown models and 404 for others.
  also: [400, 404],
  level: 'should',
  says: 'An unknown model is refused with 404 or 400; never answered and never a failure of the server.',
  see: 'openai/errors#API errors',
});
