import { PUBLISHED, valuesRule } from './_values.ts';

/** What other services say in their place, what HTTP itself has for bodies, sizes and time, and what upstream has besides. */
const TOLERATED = [402, 404, 408, 409, 411, 415, 422, 431, 451, 501, 531];
/** Between the caller and the service there may be others who cannot reach it. */
const OF_OTHERS = [502, 504];

export default valuesRule({
  level: 'should',
  says: 'A refusal says what is wrong by one of the published codes, or by an HTTP status that says the same.',
  see: 'anyint/music-tasks-and-webhooks#Common AI Music error codes',
  values: [...PUBLISHED, ...TOLERATED, ...OF_OTHERS],
  expected: '400, 401, 405, 413, 429, 430, 455 or 500, or a usual HTTP status',
});
