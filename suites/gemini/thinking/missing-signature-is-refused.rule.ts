import { requestOf, rule } from 'concordat/suite';
import { allHold, GENERATED } from '../_answer.ts';
import { checkRefusal, dueFor, isUpstream, saysLater, told } from '../_error.ts';
import { isGemini3 } from './_settings.ts';
import { lacksSignature } from './_signatures.ts';

const MISTAKE = 'a function call of the current turn without its thoughtSignature';

export default rule({
  level: 'should',
  says: 'A function call of the current turn without its thoughtSignature is refused by Gemini 3 with 400 and a message that names it.',
  see: 'google/thought-signatures#FAQ',
  on: { operation: GENERATED.operation },
  when: (evidence) =>
    allHold(
      isUpstream(evidence) || 'a gateway may put the signature back',
      isGemini3(evidence.exchange) || 'the model is not known to ask for signatures',
      lacksSignature(requestOf(evidence.exchange)) || 'no signature is missing',
      !saysLater(evidence.exchange) || `the target answered ${evidence.exchange.response?.status}`,
    ),
  *check(evidence) {
    const { exchange } = evidence;
    yield* checkRefusal(
      exchange,
      dueFor(evidence, 'invalid-request', MISTAKE) ?? { mistake: MISTAKE, statuses: [400] },
    );
    if (exchange.response?.status === 400 && !/thought[_ ]?signature/i.test(exchange.response.body.text))
      yield {
        at: '/response/body/error/message',
        expected: 'a message that names thought_signature',
        actual: told(exchange),
      };
  },
});
