import { schemeRule } from './_scheme.ts';

export default schemeRule('x-goog-api-key', {
  level: 'must',
  says: 'A key in the header `x-goog-api-key` alone is accepted.',
  see: 'google/api-overview#Authentication',
});
