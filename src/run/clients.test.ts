import * as anthropicOfJuly from 'anthropic-sdk-0';
import { describe, expect, it } from 'vitest';
import { loadContract } from '../contract/contract.ts';
import { loadProvider } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import { targetOf } from '../contract/target.ts';
import { faults } from '../gateway/faults.ts';
import { startPublishedGateway } from '../gateway/published.ts';
import type { Fault } from '../gateway/reply.ts';
import type { RunRecord } from '../model/index.ts';
import { type InstalledClient, installedClients } from '../probe/installed-clients.ts';
import { openProbe } from '../probe/probe.ts';
import { clientCases, clientRules, performClientCalls } from './clients.ts';

const KEY = 'sk-clients-test-00000001';
const specs = builtInSpecs();
const installed = await installedClients([process.cwd()]);

const clientNamed = (name: string): InstalledClient => {
  const found = installed.find((one) => one.package === name);
  if (found === undefined) throw new Error(`${name} is not installed`);
  return found;
};

// The package of before 1.0, under another name beside the new one: it sends x-api-key and another version header.
const older: InstalledClient = {
  ...clientNamed('@anthropic-ai/sdk'),
  version: '0.137.0',
  module: anthropicOfJuly,
};

const outcomesWith = async (client: InstalledClient, providerId: string, fault?: Fault) => {
  const provider = loadProvider(specs, providerId);
  const contracts = Object.keys(provider.families).map((family) => loadContract(specs, provider, family));
  const gateway = await startPublishedGateway(providerId, { keys: [KEY], ...(fault && { fault }) });
  const target = targetOf({ name: providerId, provider, baseUrl: gateway.url });
  const probe = openProbe({ target, secret: KEY });
  const records: RunRecord[] = [];
  const emit = (record: RunRecord): void => void records.push(record);
  const calls = clientCases([client], contracts, target);
  try {
    await performClientCalls(calls, { probe, emit });
  } finally {
    await probe.close();
    await gateway.close();
  }
  const verdicts = records.flatMap((record) => (record.record === 'verdict' ? [record.verdict] : []));
  return { calls, rules: clientRules(calls), verdicts, text: JSON.stringify(records) };
};

const GENERATIONS = [
  ['@google/genai', clientNamed('@google/genai'), ['google', 'mixroute']],
  ['openai', clientNamed('openai'), ['openai', 'anyint', 'mixroute', 'antigravity']],
  ['@anthropic-ai/sdk', clientNamed('@anthropic-ai/sdk'), ['anthropic', 'mixroute', 'antigravity']],
  ['@anthropic-ai/sdk before 1.0', older, ['anthropic', 'anyint', 'antigravity']],
] as const;

const pairs = GENERATIONS.flatMap(([name, client, providers]) =>
  providers.map((provider) => [name, provider, client] as const),
);

describe.each(pairs)('%s against the gateway as %s', (_, provider, client) => {
  it('works, each call of it', async () => {
    const { calls, verdicts, rules } = await outcomesWith(client, provider);
    expect(calls.length).toBeGreaterThan(2);
    expect(rules).toHaveLength(1);
    const broken = verdicts.filter(({ outcome }) => outcome !== 'pass');
    expect(broken.map((verdict) => JSON.stringify(verdict))).toEqual([]);
    expect(verdicts).toHaveLength(calls.length);
  });
});

describe('a gateway that breaks a client', () => {
  it('is told what the client said and what it had got, without the key', async () => {
    const fault = faults().get('gemini/leaves-last-event-open');
    if (fault === undefined) throw new Error('there is no such fault');
    const echo: Fault = {
      ...fault,
      answer: (reply, { credential }) =>
        reply.kind === 'silence'
          ? reply
          : { ...reply, kind: 'bytes', status: 500, body: `<html>${credential?.value}</html>` },
    };
    const { verdicts, text } = await outcomesWith(clientNamed('@google/genai'), 'google', echo);
    const failed = verdicts.filter(({ outcome }) => outcome === 'fail');
    expect(failed.length).toBeGreaterThan(3);
    expect(text).toContain('<html>');
    expect(text).not.toContain(KEY);
  });

  it('is not accused where it is busy', async () => {
    const busy: Fault = {
      does: 'is busy',
      breaks: [],
      answer: (reply) => (reply.kind === 'silence' ? reply : { ...reply, status: 429 }),
    };
    const { verdicts } = await outcomesWith(clientNamed('@google/genai'), 'google', busy);
    // That an unknown model is refused can be seen all the same.
    expect(new Set(verdicts.map(({ outcome }) => outcome))).toEqual(new Set(['inconclusive', 'pass']));
  });

  it('is not accused where it does not publish the way in which a client sends its key', async () => {
    const { verdicts } = await outcomesWith(clientNamed('@google/genai'), 'anyint');
    expect(verdicts.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
    expect(JSON.stringify(verdicts)).toContain(
      'it sends its key as x-goog-api-key, which is not published here',
    );
  });
});
