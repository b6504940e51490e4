import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { promptOf } from './request.ts';

const SOURCES: readonly (readonly [title: string, uri: string])[] = [
  ['example.com', 'https://example.com/overview'],
  ['example.org', 'https://example.org/background'],
];

const bytes = (text: string): number => Buffer.byteLength(text);

const supportOf = (text: string, sentence: string, chunk: number): JsonObject => {
  const start = bytes(text.slice(0, text.indexOf(sentence)));
  return {
    segment: {
      ...(start > 0 ? { startIndex: start } : {}),
      endIndex: start + bytes(sentence),
      text: sentence,
    },
    groundingChunkIndices: [chunk],
  };
};

/** groundingMetadata of an answer that was searched for; segments count bytes of the text (google/discovery#Segment). */
export const groundingOf = (body: JsonValue | undefined, text: string): JsonObject => {
  const query = promptOf(body).replace(/\s+/g, ' ').trim().slice(0, 80);
  const supported = text
    .split('.', SOURCES.length)
    .map((sentence) => `${sentence.trim()}.`)
    .filter((sentence) => text.includes(sentence));
  return {
    webSearchQueries: [query],
    searchEntryPoint: { renderedContent: '<div class="container">Search suggestions</div>' },
    groundingChunks: SOURCES.map(([title, uri]) => ({ web: { uri, title } })),
    groundingSupports: supported.map((sentence, n) => supportOf(text, sentence, n)),
  };
};

/** What looking something up adds to the prompt, in tokens. */
export const SEARCH_TOKENS = 52;
