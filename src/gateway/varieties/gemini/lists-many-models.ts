import type { JsonObject } from '../../../model/index.ts';
import { arrayOf, member } from '../../../schema/read.ts';
import { changeJson, fault, isSuccess } from '../../reply.ts';

const MODELS = 300;
const DEFAULT_PAGE = 50;

const nth = (n: number): JsonObject => ({
  name: `models/aqa-${String(n).padStart(3, '0')}`,
  version: '001',
  displayName: `Model ${n}`,
  inputTokenLimit: 7168 + n,
  outputTokenLimit: 1024,
  supportedGenerationMethods: n % 7 === 0 ? [] : ['generateAnswer', 'predictLongRunning'],
});

export default fault({
  does: 'Lists three hundred models on pages, those that matter to the caller on the last, with methods of any name or none.',
  provider: 'google',
  breaks: [],
  // The page is cut here, so the gateway below is asked for its first one.
  hear: (call) => {
    const { pageToken, ...query } = call.query;
    return pageToken === undefined ? call : { ...call, query: { ...query, token: pageToken } };
  },
  answer: (reply, { operation, query }) => {
    if (operation !== 'listModels' || !isSuccess(reply)) return reply;
    const start = Number(query['token']?.slice(1) ?? 0);
    if (Number.isNaN(start)) return reply;
    const size = Math.min(Number(query['pageSize'] ?? DEFAULT_PAGE), DEFAULT_PAGE);
    return changeJson(reply, (body) => {
      const all = [...Array.from({ length: MODELS }, (_, n) => nth(n)), ...arrayOf(member(body, 'models'))];
      const end = start + size;
      return { models: all.slice(start, end), ...(end < all.length ? { nextPageToken: `p${end}` } : {}) };
    });
  },
});
