import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes a good key in any way in which it is sent, also those that its page does not name.',
  breaks: [],
  hear: (call) => {
    const { credential, provider, family } = call;
    const [first] = provider.families[family ?? '']?.auth ?? [];
    // Upstream publishes that Bearer is for tokens alone.
    if (credential?.known !== true || first === undefined || provider.lineage.includes('google')) return call;
    return { ...call, credential: { ...credential, scheme: first } };
  },
});
