import type { JsonValue } from '../../../model/index.ts';
import { changeAt } from '../../change.ts';
import { changeJson, fault } from '../../reply.ts';

const OPTIONAL = [
  '/system_fingerprint',
  '/service_tier',
  '/obfuscation',
  '/usage/prompt_tokens_details',
  '/usage/completion_tokens_details',
  '/choices/*/message/refusal',
  '/choices/*/message/annotations',
  '/choices/*/delta/refusal',
];

export default fault({
  does: 'Leaves out all that no client needs: fingerprint, tier, logprobs, refusal, annotations, padding, details of usage.',
  breaks: [],
  answer: (reply) =>
    changeJson(reply, (body) =>
      OPTIONAL.reduce<JsonValue>((lean, path) => changeAt(lean, path, () => undefined), body),
    ),
});
