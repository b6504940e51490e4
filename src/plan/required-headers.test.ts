import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContract } from '../contract/contract.ts';
import { loadProvider } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import { targetOf } from '../contract/target.ts';
import { startPublishedGateway } from '../gateway/published.ts';
import { openProbe } from '../probe/probe.ts';
import { planCases } from './plan.ts';
import type { NamedScenario } from './scenario-case.ts';

const KEY = 'sk-required-headers-0001';
const VERSION = 'anthropic-version';
const specs = builtInSpecs();
const provider = loadProvider(specs, 'anthropic');
const contract = loadContract(specs, provider, 'anthropic');

let gateway: Awaited<ReturnType<typeof startPublishedGateway>>;
beforeAll(async () => {
  gateway = await startPublishedGateway('anthropic', { keys: [KEY] });
});
afterAll(() => gateway.close());

const ask = (name: string, headers?: Readonly<Record<string, string | null>>) => ({
  name,
  operation: 'createMessage',
  body: { model: '', max_tokens: 16, messages: [{ role: 'user', content: 'hello' }] },
  ...(headers && { headers }),
});

const VERSIONS: NamedScenario = {
  id: 'anthropic/versions',
  title: 'a message in several versions',
  effort: 'smoke',
  steps: [ask('usual'), ask('other', { [VERSION]: '2099-01-01' }), ask('none', { [VERSION]: null })],
};

/** What a case sends as its version, and what that is answered with. */
const sentWith = async (headers: Readonly<Record<string, string>>, id: string) => {
  const target = targetOf({ name: 'a', provider, baseUrl: gateway.url, headers });
  const asked = { contract, target, scenarios: [VERSIONS], effort: 'standard', seed: 1 } as const;
  const found = [...planCases(asked)].find((one) => one.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  const probe = openProbe({ target, secret: KEY });
  const exchanges = await probe.perform(found);
  await probe.close();
  return exchanges.map(({ request, response }) => [request.headers[VERSION], response?.status]);
};

const PLAIN = 'anthropic/createMessage/accept/minimal';
const MISSING = 'anthropic/createMessage/reject/missing-header';

describe.each([
  ['that the target says nothing of', {}, '2023-06-01'],
  ['that the target has in words of its own', { 'Anthropic-Version': '2026-10-21' }, '2026-10-21'],
] as const)('a required header %s', (_, headers, usual) => {
  it('is sent with each request', async () => {
    expect(await sentWith(headers, PLAIN)).toEqual([[usual, 200]]);
  });

  it('is left out where a request is wrong without it', async () => {
    expect(await sentWith(headers, MISSING)).toEqual([[undefined, 400]]);
  });

  it('is what a scenario says, where it says something', async () => {
    const sent = await sentWith(headers, VERSIONS.id);
    expect(sent.map(([version]) => version)).toEqual([usual, '2099-01-01', undefined]);
  });
});
