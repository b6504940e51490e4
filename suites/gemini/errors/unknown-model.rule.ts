import { rule } from 'concordat/suite';
import { modelAskedFor } from '../../_refusal.ts';
import { checkRefusal, dueFor } from '../_error.ts';

// Where the pages are silent: any answer that puts the fault with the request.
const SILENT = [400, 403, 404];

export default rule({
  level: 'should',
  says: 'An unknown model is refused with the published status and word; never answered and never a failure of the server.',
  see: 'google/troubleshooting#Error codes',
  on: {
    family: 'gemini',
    defect: 'unknown-model',
    operation: [
      'generateContent',
      'streamGenerateContent',
      'countTokens',
      'embedContent',
      'batchEmbedContents',
    ],
  },
  *check(evidence) {
    const mistake = `the unknown model ${modelAskedFor(evidence.exchange) ?? ''}`;
    const due = dueFor(evidence, 'unknown-model', mistake) ?? { mistake, statuses: SILENT };
    yield* checkRefusal(evidence.exchange, due);
  },
});
