import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, member, numberOf, stringOf } from '../../../schema/read.ts';
import { vectorOf } from '../../making/vectors.ts';
import type { Refusal } from '../../refusal.ts';
import type { Call, Reply } from '../../reply.ts';
import { invalid, JSON_HEADERS } from './errors.ts';
import { partsOf, textOf } from './request.ts';

const DEFAULT_DIMENSIONS = 768;
const MOST_DIMENSIONS = 3072;
const LARGEST_BATCH = 100;

const embedded = (request: JsonValue, call: Call, where: string): JsonObject | Refusal => {
  const parts = partsOf(member(request, 'content'));
  if (parts.length === 0) return invalid(`* ${where}.content: contents is not specified\n`);
  const dimensions = numberOf(member(request, 'outputDimensionality')) ?? DEFAULT_DIMENSIONS;
  if (!Number.isInteger(dimensions) || dimensions < 1 || dimensions > MOST_DIMENSIONS)
    return invalid(`* ${where}.output_dimensionality: must be between 1 and ${MOST_DIMENSIONS}.\n`);
  return { values: vectorOf(call.model ?? '', textOf(parts), dimensions) };
};

const isRefused = (value: JsonObject | Refusal): value is Refusal => 'message' in value;

const json = (body: JsonObject): Reply => ({ kind: 'json', status: 200, headers: JSON_HEADERS, body });

/** `embedContent`: one vector of unit length. */
export const embedContent = (call: Call): Reply | Refusal => {
  const embedding = embedded(call.body ?? null, call, 'EmbedContentRequest');
  return isRefused(embedding) ? embedding : json({ embedding });
};

/** `batchEmbedContents`: one vector a request, in order, each equal to what `embedContent` gives. */
export const batchEmbedContents = (call: Call): Reply | Refusal => {
  const requests = arrayOf(member(call.body, 'requests'));
  if (requests.length === 0)
    return invalid('* BatchEmbedContentsRequest.requests: requests is not specified\n');
  if (requests.length > LARGEST_BATCH)
    return invalid(
      `* BatchEmbedContentsRequest.requests: at most ${LARGEST_BATCH} requests can be in one batch\n`,
    );
  const embeddings: JsonObject[] = [];
  for (const [n, request] of requests.entries()) {
    const where = `BatchEmbedContentsRequest.requests[${n}]`;
    const named = stringOf(member(request, 'model'));
    // A gateway puts its own name for the model in there.
    const isStrict = call.provider.lineage.includes('google');
    if (isStrict && named !== undefined && named.replace(/^models\//, '') !== call.model)
      return invalid(
        `* ${where}.model: model must match the model in the URL, models/${call.model ?? ''}.\n`,
      );
    const embedding = embedded(request, call, where);
    if (isRefused(embedding)) return embedding;
    embeddings.push(embedding);
  }
  return json({ embeddings });
};
