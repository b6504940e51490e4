import { isObject, member } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Asks the model for its thoughts where the caller says nothing of them.',
  breaks: ['gemini/thinking/thoughts-only-when-asked'],
  hear: (call) =>
    call.operation === 'generateContent' &&
    isObject(call.body) &&
    member(call.body, 'generationConfig') === undefined &&
    member(call.body, 'generation_config') === undefined &&
    /gemini-(?:2\.5|3)-(?:flash|pro)(?!-image)/.test(call.model ?? '')
      ? changeCallAt(call, '/generationConfig', () => ({ thinkingConfig: { includeThoughts: true } }))
      : call,
});
