import { EACH, scenario } from 'concordat/suite';

export default scenario({
  title: 'A query by what can be no id, without a key and with a wrong one',
  effort: 'standard',
  each: 'query',
  steps: [
    { name: 'malformed', operation: EACH, lookUp: 'malformed', expect: 'reject' },
    { name: 'no-key', operation: EACH, lookUp: 'unknown', auth: 'none', expect: 'reject' },
    { name: 'wrong-key', operation: EACH, lookUp: 'unknown', auth: 'wrong', expect: 'reject' },
  ],
});
