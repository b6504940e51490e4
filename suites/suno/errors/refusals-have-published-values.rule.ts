import { PUBLISHED, valuesRule } from './_values.ts';

export default valuesRule({
  level: 'may',
  says: 'A refusal says what is wrong by one of the published codes and no other.',
  see: 'anyint/music-tasks-and-webhooks#Common AI Music error codes',
  values: PUBLISHED,
  expected: PUBLISHED.join(', '),
});
