import { schemeRule } from './_scheme.ts';

export default schemeRule('bearer', {
  level: 'must',
  says: 'A key in `Authorization: Bearer` alone is accepted.',
  see: 'mixroute/gemini-native#Authentication',
});
