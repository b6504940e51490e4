import { expect, it } from 'vitest';
import { builtInSpecs } from '../contract/specs.ts';
import type { Fault } from '../gateway/reply.ts';
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

it.each(['openai-chat', 'openai-responses', 'openai-models', 'openai-embeddings', 'anthropic'])(
  'an empty object for everything keeps no promise of %s',
  async (family) => {
    const using = { specs: builtInSpecs(), catalogue: catalogue(), effort: 'full' } as const;
    const { verdicts, red } = await tryFault(`${family}/nothing`, NOTHING, using);
    const passed = new Set(verdicts.filter(({ outcome }) => outcome === 'pass').map(({ rule }) => rule));
    const fallen = new Set(
      verdicts.filter(({ outcome }) => outcome === 'fail' || outcome === 'blocked').map(({ rule }) => rule),
    );
    expect([...passed].filter((rule) => !fallen.has(rule) && !KEPT.test(rule))).toEqual([]);
    expect(red).toContain('contract/body');
  },
);
