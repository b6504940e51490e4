import type { JsonValue } from '../../../model/index.ts';
import { changeAt } from '../../change.ts';
import type { Reply } from '../../reply.ts';
import { changeJson, fault, isSuccess } from '../../reply.ts';

const OPTIONAL = [
  '/responseId',
  '/candidates/*/index',
  '/candidates/*/safetyRatings',
  '/candidates/*/finishMessage',
  '/usageMetadata/promptTokensDetails',
  '/usageMetadata/candidatesTokensDetails',
  '/usageMetadata/toolUsePromptTokensDetails',
  '/promptTokensDetails',
  '/models/*/displayName',
  '/models/*/description',
  '/models/*/version',
  '/models/*/temperature',
  '/models/*/topP',
  '/models/*/topK',
];

const isSeveral = (reply: Reply): boolean => JSON.stringify(reply).includes('"index":1');

export default fault({
  does: 'Leaves out all that no page promises: response id, index 0, ratings, counts by modality, descriptions.',
  // google/discovery#GenerateContentResponse: upstream has always sent one since June 2025.
  breaks: ['gemini/generate-content/response-id-is-present'],
  answer: (reply) =>
    isSuccess(reply) && !isSeveral(reply)
      ? changeJson(reply, (body) =>
          OPTIONAL.reduce<JsonValue>((lean, path) => changeAt(lean, path, () => undefined), body),
        )
      : reply,
});
