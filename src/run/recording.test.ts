import { describe, expect, it } from 'vitest';
import { loadContract } from '../contract/contract.ts';
import { loadProvider } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import { readRecording } from './recording.ts';

const specs = builtInSpecs();

const contractsOf = (id: string) => {
  const provider = loadProvider(specs, id);
  return Object.keys(provider.families).map((family) => loadContract(specs, provider, family));
};

const entry = (told: string, body?: object, headers: Readonly<Record<string, string>> = {}) => {
  const [method, url] = told.split(' ');
  return {
    request: {
      method,
      url,
      headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
      ...(body && { postData: { mimeType: 'application/json', text: JSON.stringify(body) } }),
    },
    response: { status: 200, headers: [], content: { text: '{}' } },
  };
};

/** The operations of recorded requests as a provider publishes them, with how many fit none. */
const read = (provider: string, ...entries: readonly ReturnType<typeof entry>[]) => {
  const text = JSON.stringify({ log: { version: '1.2', entries } });
  const { recorded, unmatched } = readRecording(text, 'x.har', contractsOf(provider));
  return { told: recorded.map(({ case: one }) => `${one.family} ${one.steps[0]?.operation}`), unmatched };
};

const VERSION = { 'anthropic-version': '2023-06-01' };

describe('an entry of a recording', () => {
  it('is of one family of several, and counted as unmatched only where it fits none of them', () => {
    const messages = [{ role: 'user', content: 'hello' }];
    const { told, unmatched } = read(
      'antigravity',
      entry('POST https://one.example/v1/chat/completions', { model: 'm', messages }),
      entry('POST https://one.example/v1/chat/completions', { model: 'm', messages, stream: true }),
      entry('POST https://one.example/v1/messages', { model: 'm', messages, max_tokens: 1 }, VERSION),
      entry('GET https://one.example/v1/models'),
      entry('GET https://one.example/v1beta/models'),
      entry('POST https://one.example/v1/images/edits', { model: 'm' }),
      entry('GET https://one.example/favicon.ico'),
    );
    expect(told).toEqual([
      'openai-chat createChatCompletion',
      'openai-chat streamChatCompletion',
      'anthropic createMessage',
      'openai-models listModels',
      'gemini listModels',
    ]);
    expect(unmatched).toBe(2);
  });

  it.each([
    ['GET https://one.example/openai/v1/models', {}, 'openai-models listModels'],
    ['GET https://one.example/anthropic/v1/models', {}, 'anthropic listModels'],
    // The upstreams mount both below /v1: what the request must carry tells them apart.
    ['GET https://api.example/v1/models', VERSION, 'anthropic listModels'],
    ['GET https://api.example/v1/models', {}, 'openai-models listModels'],
    ['GET https://one.example/proxy/openai/v1/models', VERSION, 'openai-models listModels'],
  ])('%s with %o is %s', (told, headers, expected) => {
    expect(read('anyint', entry(told, undefined, headers))).toEqual({ told: [expected], unmatched: 0 });
  });
});
