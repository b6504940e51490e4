import { fault } from '../../reply.ts';

export default fault({
  does: 'Shows a page to sign in where an asset should lie.',
  breaks: ['tasks/assets/asset-is-no-text'],
  asset: () => ({
    kind: 'bytes',
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: '<!DOCTYPE html><html><body>Sign in</body></html>',
  }),
});
