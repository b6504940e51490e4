import { isObject, stringOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { isProse } from '../_answers.ts';

const RATINGS = [
  {
    category: 'HARM_CATEGORY_FUTURE',
    probability: 'UNLIKELY',
    blocked: false,
    severity: 'HARM_SEVERITY_LOW',
  },
];

export default fault({
  does: 'Uses words that were published later: for a modality, a harm, a tier, a stage and a reason to finish.',
  breaks: [],
  answer: (reply, { bodyText }) => {
    const rated = changeReplyAt(reply, '/candidates/*/safetyRatings', () => RATINGS);
    const tiered = changeReplyAt(rated, '/usageMetadata', (usage) =>
      isObject(usage) ? { ...usage, serviceTier: 'FLEXIBLE', trafficType: 'PROVISIONED' } : usage,
    );
    const counted = changeReplyAt(tiered, '/usageMetadata/promptTokensDetails/*/modality', () => 'HOLOGRAM');
    // A picture in the prompt is counted as IMAGE, and a stop sequence is published to end in STOP.
    if (/inlineData|inline_data/.test(bodyText)) return tiered;
    if (/stop_?sequences/i.test(bodyText) || !isProse(reply)) return counted;
    const ended = changeReplyAt(counted, '/candidates/*/finishReason', (reason) =>
      stringOf(reason) === 'STOP' ? 'ENOUGH_SAID' : reason,
    );
    return changeReplyAt(ended, '/candidates/*', (one) =>
      isObject(one) ? { ...one, finishMessage: 'Nothing to add.' } : one,
    );
  },
});
