import { schemeRule } from './_scheme.ts';

export default schemeRule('query-key', {
  level: 'must',
  says: 'A key in the query parameter `key` alone is accepted.',
  see: 'google/discovery#parameters',
});
