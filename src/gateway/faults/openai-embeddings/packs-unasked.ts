import { isObject } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers base64 whether or not it was asked for.',
  breaks: ['openai-embeddings/embeddings/floats-are-given-as-numbers'],
  hear: (call) =>
    call.operation === 'createEmbedding' && isObject(call.body)
      ? changeCallAt(call, '/encoding_format', (format) =>
          format === undefined || format === 'float' ? 'base64' : format,
        )
      : call,
});
