import { describe, expect, it } from 'vitest';
import { builtInSpecs } from '../contract/specs.ts';
import type { Fault, Reply } from '../gateway/reply.ts';
import { catalogue } from '../suite/catalogue.ts';
import { tryFault } from './prove.ts';

const NOTHING: Fault = {
  does: 'Answers everything with 200 and an empty object.',
  breaks: [],
  answer: () => ({
    kind: 'json',
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: {},
  }),
};

/** What such an answer really keeps: it is no failure. The rest of `http` is about bytes, headers and secrets. */
const KEPT = /^(http|contract)\/|-(is|are)-no-failure$/;

const FAMILIES = [
  'openai-chat',
  'openai-responses',
  'openai-models',
  'openai-embeddings',
  'openai-images',
  'openai-videos',
  'anthropic',
  'kling',
  'dashscope',
  'suno',
  'unified-video',
];

it.each(FAMILIES)('an empty object for everything keeps no promise of %s', async (family) => {
  const using = { specs: builtInSpecs(), catalogue: catalogue(), effort: 'full' } as const;
  const { verdicts, red } = await tryFault(`${family}/nothing`, NOTHING, using);
  const passed = new Set(verdicts.filter(({ outcome }) => outcome === 'pass').map(({ rule }) => rule));
  const fallen = new Set(
    verdicts.filter(({ outcome }) => outcome === 'fail' || outcome === 'blocked').map(({ rule }) => rule),
  );
  expect([...passed].filter((rule) => !fallen.has(rule) && !KEPT.test(rule))).toEqual([]);
  expect(red).toContain('contract/body');
});

/** Services that serve nothing, each in its way. */
const DEAD: Readonly<Record<string, Reply>> = Object.fromEntries(
  [400, 404, 405, 429, 500, 503].map((status): [string, Reply] => [
    `${status} for everything`,
    {
      kind: 'json',
      status,
      headers: { 'content-type': 'application/json' },
      body: { error: { message: `Invalid URL (POST /${status})`, type: 'x', code: 'x' } },
    },
  ]),
);

describe.each(['kling', 'dashscope', 'suno', 'openai-videos', 'unified-video'])(
  'without leave to pay, %s',
  (family) => {
    it.each(Object.entries(DEAD))('is not green where a service answers %s', async (does, reply) => {
      const using = { specs: builtInSpecs(), catalogue: catalogue(), paid: false } as const;
      const dead: Fault = { does, breaks: [], answer: () => reply };
      const { verdicts } = await tryFault(`${family}/dead`, dead, { ...using, limits: { retryBudgetMs: 0 } });
      const isRed = verdicts.some(
        ({ outcome, level }) => outcome === 'blocked' || (outcome === 'fail' && level === 'must'),
      );
      expect(isRed).toBe(true);
    });
  },
);
