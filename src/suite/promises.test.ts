import { describe, expect, it } from 'vitest';
import { loadContract } from '../contract/contract.ts';
import { loadProvider, providerIds } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import { targetOf } from '../contract/target.ts';
import { planCases } from '../plan/plan.ts';
import { carries } from '../schema/carries.ts';
import { isObject } from '../schema/read.ts';
import { catalogue } from './catalogue.ts';

const specs = builtInSpecs();
const { rules, scenarios, promises } = catalogue();
const pages = specs.files.get('sources.yaml')?.content;
const known = new Set(Object.keys(isObject(pages) ? pages : {}));
const ids = new Set(rules.map(({ id }) => id));
const providers = providerIds(specs);
const operations = new Set(
  providers.flatMap((id) => {
    const provider = loadProvider(specs, id);
    return Object.keys(provider.families).flatMap((family) =>
      loadContract(specs, provider, family).operations.map((operation) => operation.id),
    );
  }),
);

describe('the accounting', () => {
  it('has no two promises of one name', () => {
    const names = promises.map(({ id }) => id);
    expect(names.filter((id, n) => names.indexOf(id) !== n)).toEqual([]);
  });

  it('maps every promise to something that exists', () => {
    const lost = promises.flatMap(({ id, held }) => {
      if (held.by === 'rules')
        return held.rules.filter((rule) => !ids.has(rule)).map((rule) => `${id} → ${rule}`);
      if (held.by === 'contract')
        return held.operations.filter((name) => !operations.has(name)).map((name) => `${id} → ${name}`);
      return held.because.length < 10 ? [`${id} gives no reason`] : [];
    });
    expect(lost).toEqual([]);
  });

  it('counts a promise as kept only for requests that some plan sends', () => {
    const lost = providers.flatMap((id) => {
      const provider = loadProvider(specs, id);
      const baseUrl = 'https://gateway.example';
      const target = targetOf({ name: id, provider, baseUrl, paid: true, callbacks: 'here' });
      const steps = Object.keys(provider.families).flatMap((family) => {
        const contract = loadContract(specs, provider, family);
        const cases = [...planCases({ contract, target, scenarios, effort: 'full', seed: 1 })];
        return cases.flatMap((one) => one.steps.filter((step) => (step.expect ?? one.expect) === 'accept'));
      });
      const bodies = steps.flatMap(({ body }) => (body?.kind === 'json' ? [body.value] : []));
      return promises.flatMap((promise) =>
        promise.providers.includes(id) && promise.held.by === 'contract'
          ? (promise.held.sends ?? [])
              .filter((place) => !bodies.some((body) => carries(body, place)))
              .map((place) => `${id}: ${promise.id} ${place}`)
          : [],
      );
    });
    expect(lost).toEqual([]);
  });

  it('knows every provider that a promise names', () => {
    const wrong = promises.filter(
      (one) => !one.providers.every((id) => id === 'all' || providers.includes(id)),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('has a promise for every rule', () => {
    const named = new Set(promises.flatMap(({ held }) => (held.by === 'rules' ? held.rules : [])));
    expect([...ids].filter((id) => !named.has(id))).toEqual([]);
  });

  it('has a scenario for every rule that reads one, and a reader for every scenario', () => {
    const read = new Set(rules.flatMap(({ on }) => ('scenario' in on ? [on.scenario].flat() : [])));
    const there = new Set(scenarios.map(({ id }) => id));
    expect([...read].filter((id) => !there.has(id))).toEqual([]);
    expect([...there].filter((id) => !read.has(id))).toEqual([]);
  });

  it('cites only pages that are listed', () => {
    const cited = [...rules, ...promises].map(({ id, see }) => ({ id, page: see.split('#')[0] ?? '' }));
    expect(cited.filter(({ page }) => !known.has(page))).toEqual([]);
  });
});
