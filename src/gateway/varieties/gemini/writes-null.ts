import type { JsonObject } from '../../../model/index.ts';
import { isObject } from '../../../schema/read.ts';
import { changeCallAt, changeReplyAt } from '../../change.ts';
import type { Reply } from '../../reply.ts';
import { fault } from '../../reply.ts';

const PART: JsonObject = {
  text: null,
  thought: null,
  thoughtSignature: null,
  inlineData: null,
  functionCall: null,
};

const NULLS: readonly (readonly [string, JsonObject])[] = [
  ['', { promptFeedback: null, createTime: null, nextPageToken: null }],
  ['/candidates/*', { finishReason: null, finishMessage: null, safetyRatings: null, citationMetadata: null }],
  ['/candidates/*/content/parts/*', PART],
  [
    '/usageMetadata',
    { cacheTokensDetails: null, toolUsePromptTokensDetails: null, thoughtsTokenCount: null },
  ],
  ['/models/*', { baseModelId: null, temperature: null }],
  ['/error', { details: null }],
];

export default fault({
  does: 'Writes null for what it has nothing to say about, as readers of proto JSON accept; takes it back.',
  // The discovery document has lists here: should.
  breaks: ['gemini/usage/details-are-lists'],
  hear: (call) =>
    changeCallAt(call, '/contents/*/parts/*', (part) =>
      isObject(part) ? Object.fromEntries(Object.entries(part).filter(([, value]) => value !== null)) : part,
    ),
  answer: (reply) =>
    NULLS.reduce<Reply>(
      (said, [path, nulls]) =>
        changeReplyAt(said, path, (value) => (isObject(value) ? { ...nulls, ...value } : value)),
      reply,
    ),
});
