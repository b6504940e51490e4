import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

const GROUNDING = {
  webSearchQueries: ['one'],
  groundingChunks: [
    { web: { uri: 'https://example.com/a', title: 'example.com', domain: 'example.com' } },
    { maps: { uri: 'https://maps.example.com', title: 'A place', placeId: 'places/1' } },
    { retrievedContext: { text: 'From a store.' } },
    { futureSource: { id: 1 } },
  ],
  groundingSupports: [
    { segment: { endIndex: 4, text: 'Name' } },
    { segment: {}, groundingChunkIndices: [3] },
  ],
  retrievalMetadata: {},
};

export default fault({
  does: 'Grounds its answers in a page, a map, a store and something new, with supports that point at few of them.',
  breaks: [],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/groundingMetadata', (metadata) =>
      isObject(metadata) ? GROUNDING : metadata,
    ),
});
