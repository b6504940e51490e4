import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AimockRun, findingsIn, redMustRules, runAgainst, startAimock, thrownIn } from './aimock.ts';
import { builtProgram, emptyFolder } from './built.ts';

/** Red must-rules whose findings were held against the bytes that it sends: each is a real deviation from the upstream. */
const AT_STANDARD: readonly string[] = [
  // GET /models/gpt-4o-mini, and GET of a model that its own list names: 404 {"error":{"message":"Not found","type":"not_found"}}.
  'contract/status',
  // 401 {"error":{"message":"Invalid API key","type":"authentication_error",…}}; upstream says invalid_request_error in 27 of 27.
  'openai/errors/published-words',
  // n, max_tokens and response_format are read by nobody: one choice of 21 tokens in prose, finish_reason "stop".
  'openai-chat/completions/n-is-honoured',
  'openai-chat/completions/small-limit-ends-with-length',
  'openai-chat/completions/token-limit-is-kept',
  'openai-chat/structured-outputs/json-answer-is-json',
  // {"encoding_format":"base64"} is answered with "embedding":[0.584313725490196,…]: the official client makes 384 garbage numbers of it.
  'openai-embeddings/embeddings/base64-is-given-as-text',
  // "usage":{"prompt_tokens":0,"total_tokens":0}.
  'openai-embeddings/embeddings/total-is-the-prompt',
  // max_output_tokens 16: "status":"completed", with all of the text.
  'openai-responses/answers/limit-leaves-it-incomplete',
  // {"metadata":{"case":"concordat"}}: the response has no metadata.
  'openai-responses/answers/metadata-is-echoed',
  // "tool_choice":"none" is answered with a function_call.
  'openai-responses/function-calling/no-choice-calls-nothing',
  // A previous_response_id that nobody gave out: 200 and "status":"completed".
  'openai-responses/state/lost-response-is-refused',
  // text.format json_schema is answered with prose.
  'openai-responses/structured-outputs/output-fits-the-schema',
  // "usage":{"input_tokens":0,"output_tokens":0,"total_tokens":0}; chat counts.
  'openai-responses/usage/answer-is-counted',
];

/** What only more requests show: the same settings, forgotten by other requests. */
const AT_FULL: readonly string[] = [
  ...AT_STANDARD,
  'openai-chat/tools/none-forbids-calls',
  'openai-responses/structured-outputs/json-mode-gives-json',
];

/**
 * Accusations that may stand or fall: a request with `"model":7` is answered with 200 and `"model":7`, which is one
 * mistake and said already; that no response can be fetched by its id is said by nobody yet.
 */
const UNDECIDED: ReadonlySet<string> = new Set([
  'contract/body',
  'openai-responses/state/retrieved-is-what-was-created',
]);

/** What must be reported, by which rule, in which case, and words of the finding. */
const REPORTED: readonly (readonly [
  what: string,
  rule: string,
  oneCase: string,
  at: string,
  seen: unknown,
])[] = [
  [
    'no single model',
    'contract/status',
    'openai-models/models/list-and-retrieve',
    '/retrieve/response/status',
    expect.stringContaining('404 (the published route is not there): {"error":{"message":"Not found"'),
  ],
  [
    'ignored encoding_format',
    'openai-embeddings/embeddings/base64-is-given-as-text',
    'openai-embeddings/embeddings/formats',
    '/packed/response/body/data/0/embedding',
    'a list of numbers',
  ],
  [
    'a 401 with a word of its own',
    'openai/errors/published-words',
    'openai-chat/createChatCompletion/reject/wrong-key',
    '/response/body/error/type',
    'authentication_error',
  ],
  [
    'one choice where two were asked for',
    'openai-chat/completions/n-is-honoured',
    'openai-chat/completions/several-choices',
    '/two/response/body/choices',
    'HTTP 200 with 1',
  ],
  [
    'ignored max_tokens',
    'openai-chat/completions/token-limit-is-kept',
    'openai-chat/completions/small-limit',
    '/response/body/usage/completion_tokens',
    21,
  ],
  [
    'all-zero usage of a response',
    'openai-responses/usage/answer-is-counted',
    'openai-responses/createResponse/accept/minimal',
    '/response/body/usage/input_tokens',
    0,
  ],
  [
    'a turn on a lost response',
    'openai-responses/state/lost-response-is-refused',
    'openai-responses/state/conversation',
    '/lost/response/status',
    expect.stringContaining('200: {"id":"resp-'),
  ],
];

const undecided = (rule: string): boolean => UNDECIDED.has(rule) || rule.startsWith('client/');

describe('a gateway that others wrote, as the OpenAI API', () => {
  const folder = emptyFolder();
  let standard: AimockRun;
  let full: AimockRun;

  beforeAll(async () => {
    builtProgram();
    const aimock = await startAimock(folder);
    const run = (effort: string, ...more: readonly string[]): Promise<AimockRun> =>
      runAgainst(aimock, join(folder, effort), ['-p', 'openai', '-e', effort, ...more]);
    standard = await run('standard', '--clients');
    full = await run('full');
    await aimock.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is judged to the end and red', () => {
    for (const { called, run } of [standard, full])
      expect({ code: called.code, stderr: called.stderr, end: run.summary.end }).toEqual({
        code: 1,
        stderr: '',
        end: 'finished',
      });
  });

  it.each(REPORTED)('%s is reported by %s', (_what, rule, oneCase, at, actual) => {
    for (const { run } of [standard, full]) {
      expect(findingsIn(run, rule, oneCase)).toContainEqual(expect.objectContaining({ at, actual }));
      expect(run.verdicts.find((verdict) => verdict.rule === rule)?.level).toBe('must');
    }
  });

  it('is accused of its deviations by must-rules and of nothing else', () => {
    expect(redMustRules(standard.run).filter((rule) => !undecided(rule))).toEqual([...AT_STANDARD].sort());
    expect(redMustRules(full.run).filter((rule) => !undecided(rule))).toEqual([...AT_FULL].sort());
  });

  it('serves the official client, which it never tells that a model does not exist', () => {
    const { run } = standard;
    expect(findingsIn(run, 'client/openai', 'client/openai/a model that does not exist')).toEqual([
      expect.objectContaining({ actual: expect.stringContaining('an unknown model was not refused') }),
    ]);
    const failed = run.verdicts.filter(({ rule, outcome }) => rule === 'client/openai' && outcome === 'fail');
    // Whether the client's embeddings are told apart from garbage is about the client's check, not about aimock.
    expect(failed.map((verdict) => verdict.case).filter((id) => !/embeddings/.test(id ?? ''))).toEqual([
      'client/openai/a model that does not exist',
    ]);
  });

  it('gives no rule a reason to fail itself', () => {
    expect([...thrownIn(standard.run), ...thrownIn(full.run)]).toEqual([]);
  });
});
