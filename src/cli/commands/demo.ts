import { startGateway } from '../../gateway/server.ts';
import { settle } from '../settle.ts';
import { performAndReport } from './run.ts';

const DEMO_KEY = 'sk-concordat-demo';

/** `concordat demo`: the reference gateway as provider mixroute, judged over a real socket. */
export const demo = async (flags: { readonly out: string }): Promise<void> => {
  const asked = { provider: 'mixroute', family: ['gemini'], effort: 'full', seed: 1 } as const;
  const { provider, contracts } = await settle(asked, 'http://127.0.0.1');
  const gateway = await startGateway({ provider, contracts, keys: [DEMO_KEY] });
  try {
    const settled = await settle(asked, gateway.url);
    const report = ['html', 'junit', 'json', 'markdown'];
    const setting = { settled, secret: DEMO_KEY, keyFrom: 'the demo' };
    process.exitCode = await performAndReport({ ...asked, ...flags, report }, setting);
  } finally {
    await gateway.close();
  }
};
