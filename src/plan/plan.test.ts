import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadContract } from '../contract/contract.ts';
import { loadProvider, providerIds } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import { targetOf } from '../contract/target.ts';
import type { Case, Contract, Defect, Effort, JsonValue, Target } from '../model/index.ts';
import { compileSchema } from '../schema/validate.ts';
import { catalogue } from '../suite/catalogue.ts';
import { estimate } from './estimate.ts';
import { type PlanOptions, planCases } from './plan.ts';
import type { NamedScenario } from './scenario-case.ts';

const specs = builtInSpecs();

const around = (id: string, family = 'gemini'): { contract: Contract; target: Target } => {
  const provider = loadProvider(specs, id);
  return {
    contract: loadContract(specs, provider, family),
    target: targetOf({ name: id, provider, baseUrl: 'https://gateway.example' }),
  };
};

const plan = (id: string, effort: Effort, more: Partial<PlanOptions> = {}, family = 'gemini'): Case[] => [
  ...planCases({ ...around(id, family), scenarios: [], effort, seed: 1, ...more }),
];

const bodyOf = (one: Case): JsonValue | undefined => {
  const body = one.steps[0]?.body;
  return body?.kind === 'json' ? body.value : undefined;
};

const SCHEMA_DEFECTS = ['missing-required', 'wrong-type', 'out-of-range', 'unknown-enum'];
/** Typed so that a defect that is added to the model must be added here. */
const REQUEST_DEFECTS: Record<
  Exclude<Defect, 'missing-required' | 'wrong-type' | 'out-of-range' | 'unknown-enum'>,
  true
> = {
  'wrong-role': true,
  'openai-body': true,
  'gemini-body': true,
  'anthropic-body': true,
  'missing-header': true,
  'not-an-object': true,
  'empty-body': true,
  'malformed-json': true,
  'wrong-content-type': true,
  'unknown-model': true,
  'unknown-action': true,
  'wrong-method': true,
  'bare-prefix': true,
  'no-key': true,
  'wrong-key': true,
};
const EFFORTS = ['smoke', 'standard', 'full'] as const;
const providers = providerIds(specs);
const served = providers.flatMap((id) =>
  Object.keys(loadProvider(specs, id).families).map((family) => [id, family] as const),
);
const every = served.flatMap((one) => EFFORTS.map((effort) => [...one, effort] as const));
const speaksGemini = providers.filter((id) => 'gemini' in loadProvider(specs, id).families);

describe.each(every)('the plan for %s, %s, at effort %s', (id, family, effort) => {
  const { contract, target } = around(id, family);
  const options = { contract, target, scenarios: [], effort, seed: 7, generate: effort === 'full' ? 20 : 0 };
  const cases = [...planCases(options)];

  it('is the same for the same seed', () => {
    expect([...planCases(options)]).toEqual(cases);
  });

  it('names no case twice, and each control comes before what leans on it', () => {
    const seen = new Map<string, Case>();
    for (const one of cases) {
      expect(seen.has(one.id), one.id).toBe(false);
      if (one.expect === 'reject') expect(seen.get(one.control ?? '')?.expect, one.id).toBe('accept');
      seen.set(one.id, one);
    }
  });

  it('sends bodies that the contract takes or refuses as the case says', () => {
    for (const one of cases) {
      const request = contract.operations.find(
        (operation) => operation.id === one.steps[0]?.operation,
      )?.request;
      const body = bodyOf(one);
      if (request === undefined || body === undefined) continue;
      // What is refused must be so after it went through JSON.
      const violations = compileSchema(request, one.id)(JSON.parse(JSON.stringify(body)) as JsonValue);
      if (one.expect === 'accept') expect(violations, `${one.id} ${JSON.stringify(body)}`).toEqual([]);
      if (one.origin.kind === 'reject' && SCHEMA_DEFECTS.includes(one.origin.defect))
        expect(violations.length, `${one.id} ${JSON.stringify(body)}`).toBeGreaterThan(0);
    }
  });

  it('asks only for what the target claims and names only its models', () => {
    const models = Object.values(target.models[family] ?? {});
    for (const one of cases.filter(({ expect: wanted }) => wanted === 'accept')) {
      const named = /\/models\/([^/:]+)/.exec(one.steps[0]?.path ?? '')?.[1];
      if (named !== undefined) expect(models, one.id).toContain(decodeURIComponent(named));
    }
  });
});

describe('an effort', () => {
  it.each(speaksGemini)('costs %s about 12 and 60 requests, and each holds the one before', (id) => {
    const [smoke, standard, full] = EFFORTS.map((effort) => plan(id, effort).map((one) => one.id));
    const [least, usual] = EFFORTS.map(
      (effort) => estimate(plan(id, effort, { scenarios: catalogue().scenarios })).requests,
    );
    expect(least).toBeGreaterThanOrEqual(8);
    expect(least).toBeLessThanOrEqual(20);
    expect(usual).toBeGreaterThanOrEqual(50);
    expect(usual).toBeLessThanOrEqual(90);
    expect(standard).toEqual(expect.arrayContaining(smoke ?? []));
    expect(full).toEqual(expect.arrayContaining(standard ?? []));
  });

  it('full sends every defect to some provider', () => {
    const sent = served.flatMap(([id, family]) =>
      plan(id, 'full', {}, family).flatMap(({ origin }) => (origin.kind === 'reject' ? [origin.defect] : [])),
    );
    const others = Object.keys(REQUEST_DEFECTS);
    expect([...new Set(sent)].sort()).toEqual([...SCHEMA_DEFECTS, ...others].sort());
  });
});

describe('single cases', () => {
  const google = new Map(plan('google', 'full').map((one) => [one.id, one]));
  const step = (id: string) => google.get(`gemini/${id}`)?.steps[0];

  it('are kept short unless they are about it, think or paint', () => {
    const limit = (id: string) =>
      JSON.stringify(step(id)?.body).match(/"maxOutputTokens":(\w+)/)?.[1] ?? 'none';
    expect(limit('generateContent/accept/minimal')).toBe('512');
    expect(limit('generateContent/accept/property/generationConfig.maxOutputTokens')).toBe('1024');
    expect(limit('generateContent/accept/property/generationConfig')).toBe('none');
    expect(limit('generateContent/accept/property/generationConfig.thinkingConfig')).toBe('none');
    expect(limit('generateContent/accept/property/generationConfig.responseModalities')).toBe('none');
    expect(limit('embedContent/accept/minimal')).toBe('none');
  });

  it('are wrong in one thing', () => {
    const good = step('generateContent/accept/minimal');
    const action = step('generateContent/reject/unknown-action');
    expect(action).toMatchObject({
      path: good?.path.replace(':generateContent', ':concordatUnknown'),
      body: good?.body,
    });
    expect(action?.operation).toBeUndefined();
    expect(step('generateContent/reject/wrong-method')).toMatchObject({ method: 'GET', path: good?.path });
    expect(step('generateContent/reject/wrong-method')?.body).toBeUndefined();
    expect(step('generateContent/reject/no-key')).toEqual({ ...good, auth: 'none' });
    expect(step('generateContent/reject/wrong-key')).toEqual({ ...good, auth: 'wrong' });
    expect(step('generateContent/reject/empty-body')?.body).toEqual({
      kind: 'raw',
      text: '',
      contentType: 'application/json',
    });
    expect(step('generateContent/reject/wrong-content-type')?.body).toMatchObject({
      contentType: 'text/plain',
    });
    expect(step('streamGenerateContent/reject/malformed-json')?.query).toEqual({ alt: 'sse' });
    const [bare] = plan('anyint', 'standard').filter(({ id }) => id.endsWith('reject/bare-prefix'));
    expect(bare?.steps[0]?.path).toMatch(/^\/v1beta\/models\//);
  });

  it('name the model wherever its resource name stands', () => {
    const models = JSON.stringify(step('batchEmbedContents/reject/unknown-model')?.body);
    expect(models.match(/"model":"[^"]*"/g)).toEqual(
      Array(2).fill('"model":"models/concordat-no-such-model"'),
    );
  });

  it('lean on the case that shows the property they spoil', () => {
    expect(google.get('gemini/generateContent/reject/wrong-type/generationConfig.topP')?.control).toBe(
      'gemini/generateContent/accept/property/generationConfig.topP',
    );
    expect(
      google.get('gemini/generateContent/reject/missing-required/tools[].functionDeclarations[].name')
        ?.control,
    ).toBe('gemini/generateContent/accept/property/tools[].functionDeclarations');
    expect(google.get('gemini/generateContent/reject/missing-required/contents')?.control).toBe(
      'gemini/generateContent/accept/minimal',
    );
  });

  it('are drawn as many as asked for, differently for each seed', () => {
    const drawn = (seed: number) =>
      plan('google', 'smoke', { seed, generate: 5 })
        .filter(({ id }) => id.includes('/accept/sample/'))
        .map(bodyOf);
    expect(drawn(1)).toHaveLength(5);
    expect(drawn(1)).toEqual(drawn(1));
    fc.assert(
      fc.property(fc.integer({ min: 2 }), (seed) => {
        expect(drawn(seed)).not.toEqual(drawn(1));
      }),
      { numRuns: 5 },
    );
  });
});

describe('scenarios', () => {
  it.each(served)('of %s %s lean on the plain request of whom they ask first, if any', (id, family) => {
    const { scenarios } = catalogue();
    const cases = plan(id, 'full', { scenarios }, family);
    const first = new Map(cases.map((one) => [one.id, one.steps[0]]));
    for (const { control, origin, steps } of cases)
      if (control !== undefined && origin.kind === 'scenario')
        expect(first.get(control)).toMatchObject({ operation: steps[0]?.operation, path: steps[0]?.path });
  });

  const scenario = (told: Partial<NamedScenario>): NamedScenario => ({
    id: 'gemini/chat/one',
    title: 'one',
    effort: 'standard',
    steps: [{ name: 'ask', operation: 'generateContent', body: { contents: [] } }],
    ...told,
  });
  const planned = (told: Partial<NamedScenario>, id = 'mixroute', effort: Effort = 'standard') =>
    plan(id, effort, { scenarios: [scenario(told)] }).filter(({ origin }) => origin.kind === 'scenario');

  it('take path, query, auth and model from the target', () => {
    const [one] = planned({
      steps: [
        { name: 'ask', operation: 'streamGenerateContent', body: { contents: [] } },
        {
          name: 'array',
          operation: 'streamGenerateContent',
          query: {},
          model: 'thinking',
          auth: 'none',
          together: true,
        },
        {
          name: 'wrong',
          operation: 'generateContent',
          model: { literal: 'no such/model' },
          expect: 'reject',
        },
        { name: 'listed', operation: 'generateContent', model: { $from: 'ask', at: '/models/0/name' } },
      ],
    });
    expect(one?.id).toBe('gemini/chat/one');
    expect(one?.steps).toEqual([
      {
        name: 'ask',
        operation: 'streamGenerateContent',
        method: 'POST',
        path: '/v1beta/models/gemini-2.5-pro:streamGenerateContent',
        query: { alt: 'sse' },
        auth: 'bearer',
        model: 'gemini-2.5-pro',
        body: { kind: 'json', value: { contents: [] } },
      },
      expect.objectContaining({
        auth: 'none',
        together: true,
        path: '/v1beta/models/gemini-3-pro-preview:streamGenerateContent',
      }),
      expect.objectContaining({ path: '/v1beta/models/no%20such/model:generateContent', expect: 'reject' }),
      expect.objectContaining({ path: '/v1beta/models/${ask#/models/0/name}:generateContent' }),
    ]);
    expect(one?.steps[1]).not.toHaveProperty('query');
  });

  it('fetch, without a key, what a reply gives the address of', () => {
    const at = ['/candidates/*/uri'];
    const [one] = planned({
      steps: [
        { name: 'ask', operation: 'generateContent', body: { contents: [] } },
        { name: 'picture', fetch: { from: 'ask', at } },
      ],
    });
    const deed = { kind: 'fetch', from: 'ask', at };
    expect(one?.steps[1]).toEqual({
      name: 'picture',
      method: 'GET',
      path: '/',
      auth: 'none',
      expect: 'either',
      deed,
    });
  });

  it('are left out where the target lacks a capability, an operation, a model, or the effort is lower', () => {
    const step = { name: 'ask', operation: 'generateContent' };
    expect(planned({})).toHaveLength(1);
    expect(planned({ needs: ['tools'] })).toHaveLength(1);
    expect(planned({ needs: ['no-such-thing'] })).toHaveLength(0);
    expect(planned({ steps: [{ ...step, operation: 'countTokens' }] })).toHaveLength(0);
    expect(planned({ steps: [{ ...step, model: 'image' }] })).toHaveLength(0);
    expect(planned({ id: 'openai-chat/chat/one' })).toHaveLength(0);
    expect(planned({ effort: 'full' })).toHaveLength(0);
    expect(planned({ id: 'http/any/one' })[0]?.id).toBe('gemini/http/any/one');
  });
});

describe('an estimate', () => {
  it('counts requests, and tokens only for answers that should come', () => {
    const cases = plan('mixroute', 'smoke');
    expect(estimate(cases)).toMatchObject({ cases: cases.length, requests: cases.length });
    const refused = cases.filter((one) => one.expect === 'reject');
    expect(estimate(refused).tokens).toBeLessThan(refused.length * 60);
    expect(estimate([])).toEqual({ cases: 0, requests: 0, tokens: 0, billed: [] });
  });
});
