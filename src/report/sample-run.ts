import type {
  Case,
  Exchange,
  Level,
  Outcome,
  PromiseEntry,
  RuleEntry,
  Run,
  Verdict,
} from '../model/index.ts';
import { madeCase, madeExchange, madeStream } from './made-parts.ts';
import { totalsOf } from './totals.ts';

const rule = (id: string, level: Level, says: string, section: string): RuleEntry => ({
  id,
  level,
  says,
  see: `mixroute/gemini-native#${section}`,
});

const RULES: readonly RuleEntry[] = [
  rule('contract/body', 'must', 'The body fits the published schema.', 'Response'),
  rule('contract/status', 'must', 'The status is one that is published.', 'Error Handling'),
  rule(
    'gemini/streaming/alt-sse-is-event-stream',
    'must',
    'A request with alt=sse is answered with an event stream.',
    'Streaming',
  ),
  rule(
    'gemini/streaming/one-final-finish-reason',
    'must',
    'Each candidate of a stream ends with exactly one finishReason.',
    'Streaming',
  ),
  rule(
    'gemini/streaming/arrives-in-pieces',
    'should',
    'A streamed answer arrives in pieces rather than all at once.',
    'Streaming',
  ),
  rule(
    'gemini/usage/usage-sums',
    'must',
    'prompt, candidates, thoughts and tool-use tokens sum to totalTokenCount.',
    'Usage',
  ),
  rule(
    'gemini/errors/word-fits-code',
    'must',
    'error.status is the word that is published for error.code.',
    'Error Handling',
  ),
  rule(
    'gemini/tools/calls-declared-function',
    'must',
    'A functionCall names a function that the request declared.',
    'Function Calling',
  ),
  rule(
    'gemini/embeddings/lengths-agree',
    'must',
    'Every vector of a batch has the same length.',
    'Embeddings',
  ),
  rule('http/no-secret-echoed', 'must', 'The key is never part of a reply.', 'Security'),
  rule('http/error-is-json', 'may', 'An error carries a request id.', 'Error Handling'),
];

const PROMISES: readonly PromiseEntry[] = [
  ...RULES.slice(2).map((one): PromiseEntry => ({ ...one, held: { by: 'rules', rules: [one.id] } })),
  {
    ...rule(
      'gemini/generate/answers-as-described',
      'must',
      'generateContent answers as its schema has it.',
      'Response',
    ),
    held: { by: 'contract', operations: ['generateContent'] },
  },
  {
    ...rule('gemini/generate/data-is-not-kept', 'must', 'Prompts are not kept.', 'Privacy'),
    held: { by: 'nothing', because: 'what is kept cannot be seen from outside' },
  },
];

const CASES: readonly Case[] = [
  madeCase('gemini/generateContent/accept/minimal', 'the smallest published request'),
  madeCase('gemini/streamGenerateContent/accept/minimal', 'the smallest streamed request'),
  madeCase('gemini/generateContent/accept/tools', 'a request that declares one function'),
  {
    ...madeCase('gemini/generateContent/reject/wrong-type', 'temperature is a string', 'reject'),
    control: 'gemini/generateContent/accept/minimal',
  },
];

const REPLY = JSON.stringify({
  candidates: [{ content: { role: 'model', parts: [{ text: 'hello' }] }, finishReason: 'STOP', index: 0 }],
  usageMetadata: { promptTokenCount: 5, candidatesTokenCount: 1, totalTokenCount: 9 },
});

const STREAM = madeStream([
  'A ',
  'gateway ',
  'that ',
  'keeps ',
  'its ',
  'contract ',
  'is ',
  'a ',
  'quiet ',
  'one.',
]);

const EXCHANGES: readonly Exchange[] = [
  madeExchange({ reply: REPLY }),
  madeExchange({
    operation: 'streamGenerateContent',
    mediaType: 'text/event-stream',
    stream: STREAM,
    reply: STREAM.map((item) =>
      item.kind === 'event' ? `data: ${item.data}\n\n` : `: ${item.text}\n\n`,
    ).join(''),
  }),
  madeExchange({ reply: REPLY }),
  madeExchange({
    status: 400,
    reply: '{"error":{"code":400,"message":"temperature must be a number","status":"BAD_REQUEST"}}',
  }),
];

const passes = (ids: readonly string[], place: number): readonly Verdict[] =>
  ids.map((id) => ({ rule: id, level: 'must', outcome: 'pass', ...on(place) }));

const on = (place: number): { case?: string } => {
  const id = CASES[place]?.id;
  return id === undefined ? {} : { case: id };
};

const VERDICTS: readonly Verdict[] = [
  ...passes(['contract/body', 'contract/status', 'http/no-secret-echoed'], 0),
  ...passes(
    ['contract/body', 'contract/status', 'gemini/streaming/alt-sse-is-event-stream', 'http/no-secret-echoed'],
    1,
  ),
  ...passes(['contract/body', 'contract/status', 'http/no-secret-echoed'], 2),
  ...passes(['contract/body', 'contract/status', 'http/no-secret-echoed'], 3),
  ...[0, 2].map(
    (place): Verdict => ({
      rule: 'gemini/usage/usage-sums',
      level: 'must',
      outcome: 'fail',
      findings: [{ at: '/response/body/usageMetadata/totalTokenCount', expected: 6, actual: 9 }],
      ...on(place),
    }),
  ),
  {
    rule: 'gemini/streaming/one-final-finish-reason',
    level: 'must',
    outcome: 'fail',
    findings: [
      {
        at: '/response/stream/9/candidates/0/finishReason',
        expected: 'exactly one in the stream',
        actual: 'none',
      },
    ],
    ...on(1),
  },
  {
    rule: 'gemini/errors/word-fits-code',
    level: 'must',
    outcome: 'fail',
    findings: [{ at: '/response/body/error/status', expected: 'INVALID_ARGUMENT', actual: 'BAD_REQUEST' }],
    ...on(3),
  },
  {
    rule: 'gemini/streaming/arrives-in-pieces',
    level: 'should',
    outcome: 'fail',
    findings: [{ at: '/response/stream', expected: 'more than one chunk', actual: 'one chunk' }],
    ...on(1),
  },
  {
    rule: 'http/error-is-json',
    level: 'may',
    outcome: 'fail',
    findings: [{ at: '/response/headers', expected: 'x-request-id', actual: null }],
    ...on(3),
  },
  {
    rule: 'gemini/tools/calls-declared-function',
    level: 'must',
    outcome: 'inconclusive',
    because: 'the model called no tool in 3 attempts',
    ...on(2),
  },
  {
    rule: 'gemini/embeddings/lengths-agree',
    level: 'must',
    outcome: 'skipped',
    because: 'the target does not claim embeddings',
  },
  {
    rule: 'gemini/streaming/alt-sse-is-event-stream',
    level: 'must',
    outcome: 'blocked',
    because: 'its control failed',
    by: { rule: 'gemini/errors/word-fits-code', ...on(3) },
    ...on(3),
  },
];

/** What a run is folded from; the summary is counted. */
export const madeRun = (
  parts: Partial<Pick<Run, 'verdicts' | 'cases' | 'exchanges'>> & { head?: Partial<Run['head']> },
): Run => {
  const head: Run['head'] = {
    record: 'target',
    format: 1,
    concordat: '0.1.0',
    startedAt: '2025-11-20T10:00:00.000Z',
    target: {
      name: 'mixroute staging',
      provider: 'mixroute',
      baseUrl: 'http://127.0.0.1:4010',
      keyFrom: 'CONCORDAT_API_KEY',
    },
    families: [{ family: 'gemini', digest: 'c0ffee'.repeat(10) }],
    mode: 'probe',
    effort: 'standard',
    seed: 7,
    rules: RULES,
    promises: PROMISES,
    sources: {
      'mixroute/gemini-native': {
        title: 'mixroute: Gemini native format',
        url: 'https://docs.mixroute.example/gemini-native',
      },
    },
    ...parts.head,
  };
  const run = {
    head,
    cases: parts.cases ?? new Map(CASES.map((one) => [one.id, one])),
    exchanges: parts.exchanges ?? new Map(CASES.map((one, n) => [one.id, EXCHANGES.slice(n, n + 1)])),
    verdicts: parts.verdicts ?? VERDICTS,
  };
  return { ...run, summary: summaryOf(run) };
};

const summaryOf = (run: Omit<Run, 'summary'>): Run['summary'] => {
  const none: Readonly<Record<Outcome, number>> = {
    pass: 0,
    fail: 0,
    blocked: 0,
    inconclusive: 0,
    skipped: 0,
  };
  const empty: Run['summary'] = {
    ...{ record: 'summary', endedAt: '2025-11-20T10:00:07.300Z', wallMs: 7300, end: 'finished' },
    ...{ requests: run.exchanges.size, events: 10, unmatched: 0, verdicts: none, red: false },
    failed: { must: 0, should: 0, may: 0 },
    promises: { kept: 0, broken: 0, 'not-exercised': 0, 'not-checkable': 0 },
  };
  const totals = totalsOf({ ...run, summary: empty });
  const { verdicts, failed, promises } = totals;
  return { ...empty, verdicts, failed, promises, red: totals.redLines > 0 };
};

/** A small believable run in which every outcome occurs. */
export const sampleRun = (): Run => madeRun({});
