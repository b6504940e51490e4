import { it } from 'vitest';
import { builtInSpecs } from '../contract/specs.ts';
import { catalogue } from '../suite/catalogue.ts';
import { tryFault } from './prove.ts';
const using = { specs: builtInSpecs(), catalogue: catalogue() };
it('x', async () => {
  const ids = ['google', 'mixroute', 'anyint', 'antigravity'];
  await Promise.all(ids.map((id) => tryFault('none', undefined, { ...using, provider: id, effort: 'standard' })));
  for (let n = 0; n < 3; n++) {
    const t = performance.now();
    const c = process.cpuUsage();
    await Promise.all(ids.map((id) => tryFault('none', undefined, { ...using, provider: id, effort: 'standard' })));
    const d = process.cpuUsage(c);
    console.log(performance.now() - t, d.user / 1000, d.system / 1000);
  }
  const { Session } = await import('node:inspector/promises');
  const s = new Session(); s.connect();
  await s.post('Profiler.enable'); await s.post('Profiler.start');
  await Promise.all(ids.map((id) => tryFault('none', undefined, { ...using, provider: id, effort: 'standard' })));
  const { profile } = await s.post('Profiler.stop');
  const self = new Map<string, number>();
  const byId = new Map(profile.nodes.map((n) => [n.id, n]));
  profile.samples!.forEach((id, i) => { const n = byId.get(id)!; const k = n.callFrame.functionName + ' ' + n.callFrame.url.replace(/.*\/(node_modules|src|suites)/, '$1').slice(0, 60) ; self.set(k, (self.get(k) ?? 0) + profile.timeDeltas![i]! / 1000); });
  console.log([...self].sort((a, b) => b[1] - a[1]).slice(0, 25).map(([k, v]) => `${v.toFixed(0)} ${k}`).join('\n'));
}, 300_000);
