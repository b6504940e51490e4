import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AimockRun, findingsIn, judgeTwice, redMustRules, thrownIn } from './aimock.ts';
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
  // GET of the response that it has just made: 404 {"error":{"message":"Not found","type":"not_found"}}.
  'openai-responses/state/retrieved-is-what-was-created',
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

const isClient = (rule: string): boolean => rule.startsWith('client/');

describe('a gateway that others wrote, as the OpenAI API', () => {
  const folder = emptyFolder();
  let standard: AimockRun;
  let full: AimockRun;

  beforeAll(async () => {
    builtProgram();
    ({ standard, full } = await judgeTwice(folder, 'openai'));
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
    expect(redMustRules(standard.run).filter((rule) => !isClient(rule))).toEqual([...AT_STANDARD].sort());
    expect(redMustRules(full.run).filter((rule) => !isClient(rule))).toEqual([...AT_FULL].sort());
  });

  it('serves the official client, which it never tells that a model does not exist', () => {
    const { run } = standard;
    expect(findingsIn(run, 'client/openai', 'client/openai/a model that does not exist')).toEqual([
      expect.objectContaining({ actual: expect.stringContaining('an unknown model was not refused') }),
    ]);
    const failed = run.verdicts.filter(({ rule, outcome }) => rule === 'client/openai' && outcome === 'fail');
    // Floats where base64 was asked for: the client decodes them to garbage.
    expect(failed.map((verdict) => verdict.case).sort()).toEqual([
      'client/openai/a model that does not exist',
      'client/openai/embeddings.create',
    ]);
  });

  it('gives no rule a reason to fail itself', () => {
    expect([...thrownIn(standard.run), ...thrownIn(full.run)]).toEqual([]);
  });
});
