import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not look for the key in x-goog-api-key.',
  see: 'https://github.com/diegosouzapw/OmniRoute/issues/7034',
  provider: 'mixroute',
  breaks: ['http/authentication/published-scheme', 'contract/status'],
  hear: ({ credential, ...call }) =>
    credential?.scheme === 'x-goog-api-key' || credential === undefined ? call : { ...call, credential },
});
