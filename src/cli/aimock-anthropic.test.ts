import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AimockRun, findingsIn, judgeTwice, redMustRules, thrownIn } from './aimock.ts';
import { builtProgram, emptyFolder } from './built.ts';

/** Red must-rules whose findings were held against the bytes that it sends: each is a real deviation from the upstream. */
const AT_STANDARD: readonly string[] = [
  // GET of a model that its own list names, and POST /messages/count_tokens: 404 {"error":{"message":"Not found","type":"not_found"}}.
  'contract/status',
  // All errors are in the form of OpenAI: {"error":{…}} without type "error" around it, also 401.
  'contract/body',
  'anthropic/errors/says-error',
  // 404 is "not_found", 500 is "server_error"; upstream says not_found_error and api_error.
  'anthropic/errors/type-fits-status',
  // Any model name is answered with 200.
  'anthropic/errors/unknown-model',
  // GET /models is the list of OpenAI whoever asks: {"id":"gpt-4","object":"model","created":1686935002,"owned_by":"aimock"}.
  'anthropic/models/models-are-described',
  // "usage":{"input_tokens":0,"output_tokens":0}, in message_start, in message_delta and in a whole message.
  'anthropic/streaming/input-is-counted-at-the-start',
  'anthropic/streaming/output-is-counted-at-the-end',
  'anthropic/usage/usage-is-not-zero',
  // "tool_choice":{"type":"none"} is answered with a tool_use block.
  'anthropic/tool-use/none-forbids-calls',
  // 200 without the header anthropic-version.
  'anthropic/versioning/missing-version',
];

/** What only more requests show. */
const AT_FULL: readonly string[] = [
  ...AT_STANDARD,
  // The model claude-0-haiku is answered with 200 as well.
  'anthropic/errors/plausible-model',
  // GET /models?limit=1 lists five.
  'anthropic/models/limit-is-honoured',
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
    'anthropic/models/list-and-get',
    '/get/response/status',
    expect.stringContaining('404 (the published route is not there): {"error":{"message":"Not found"'),
  ],
  [
    'a 401 without type "error"',
    'anthropic/errors/says-error',
    'anthropic/createMessage/reject/wrong-key',
    '/response/body/type',
    'none',
  ],
  [
    'a 404 without type "error"',
    'anthropic/errors/says-error',
    'anthropic/countMessageTokens/accept/minimal',
    '/response/body/type',
    'none',
  ],
  [
    'a 404 that is not_found',
    'anthropic/errors/type-fits-status',
    'anthropic/countMessageTokens/accept/minimal',
    '/response/body/error/type',
    'not_found',
  ],
  [
    'all-zero usage',
    'anthropic/usage/usage-is-not-zero',
    'anthropic/createMessage/accept/minimal',
    '/response/body/usage/output_tokens',
    0,
  ],
  [
    'the list of another API',
    'anthropic/models/models-are-described',
    'anthropic/listModels/accept/minimal',
    '/response/body/data/0/display_name',
    'absent',
  ],
  [
    'an answer without anthropic-version',
    'anthropic/versioning/missing-version',
    'anthropic/createMessage/reject/missing-header',
    '/response/status',
    expect.stringContaining('accepts a request with no anthropic-version: HTTP 200'),
  ],
  [
    'an answer of an unknown model',
    'anthropic/errors/unknown-model',
    'anthropic/createMessage/reject/unknown-model',
    '/response/status',
    expect.stringContaining('accepts a request with the unknown model concordat-no-such-model: HTTP 200'),
  ],
];

const isClient = (rule: string): boolean => rule.startsWith('client/');

describe('a gateway that others wrote, as the Anthropic API', () => {
  const folder = emptyFolder();
  let standard: AimockRun;
  let full: AimockRun;

  beforeAll(async () => {
    builtProgram();
    ({ standard, full } = await judgeTwice(folder, 'anthropic'));
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

  it('is said to count no tokens, by the case and by the official client', () => {
    const { run } = standard;
    const oneCase = 'anthropic/countMessageTokens/accept/minimal';
    const found = findingsIn(run, 'contract/status', oneCase);
    expect(found).toEqual([expect.objectContaining({ actual: expect.stringContaining('404') })]);
    const ofClient = findingsIn(run, 'client/anthropic', 'client/anthropic/messages.countTokens');
    expect(ofClient).toEqual([
      expect.objectContaining({ actual: expect.stringContaining('NotFoundError: 404') }),
    ]);
  });

  it('serves the official client all but that and the refusal of an unknown model', () => {
    const { verdicts } = standard.run;
    const failed = verdicts.filter(({ rule, outcome }) => rule === 'client/anthropic' && outcome === 'fail');
    expect(failed.map((verdict) => verdict.case).sort()).toEqual([
      'client/anthropic/a model that does not exist',
      'client/anthropic/messages.countTokens',
    ]);
  });

  it('gives no rule a reason to fail itself', () => {
    expect([...thrownIn(standard.run), ...thrownIn(full.run)]).toEqual([]);
  });
});
