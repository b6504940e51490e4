import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AimockRun, findingsIn, redMustRules, runAgainst, startAimock, thrownIn } from './aimock.ts';
import { builtProgram, emptyFolder } from './built.ts';

/** What must be reported, by which rule, in which case, and words of the finding. */
const REPORTED: readonly (readonly [
  what: string,
  rule: string,
  oneCase: string,
  at: string,
  seen: string,
])[] = [
  [
    'no :countTokens',
    'contract/status',
    'gemini/countTokens/accept/minimal',
    '/response/status',
    '404 (the published route is not there)',
  ],
  [
    'no :batchEmbedContents',
    'contract/status',
    'gemini/batchEmbedContents/accept/minimal',
    '/response/status',
    '404 (the published route is not there)',
  ],
  [
    'no model list',
    'contract/status',
    'gemini/listModels/accept/minimal',
    '/response/status',
    '404 (the published route is not there)',
  ],
  [
    'an event stream without alt=sse',
    'gemini/streaming/array-without-alt-sse',
    'gemini/streaming/without-alt-sse',
    '/plain/response/headers/content-type',
    'text/event-stream',
  ],
  [
    'all-zero usage',
    'gemini/usage/usage-is-not-zero',
    'gemini/generateContent/accept/minimal',
    '/response/body/usageMetadata',
    'all counts are 0',
  ],
  [
    'a 404 without error.code',
    'contract/body',
    'gemini/countTokens/accept/minimal',
    '/response/body/error/code',
    'absent',
  ],
  [
    'a 404 without error.status',
    'contract/body',
    'gemini/listModels/accept/minimal',
    '/response/body/error/status',
    'absent',
  ],
];

/** Red must-rules whose findings were held against the bytes that it sends: each is a real deviation from the upstream. */
const DEVIATIONS: ReadonlySet<string> = new Set([
  // Routes that are not there, their 404 bodies, and a 401 whose error.code is a word.
  'contract/status',
  'contract/body',
  // streamGenerateContent answers an event stream whatever alt says.
  'contract/media-type',
  'gemini/streaming/array-without-alt-sse',
  // A key in the query is not read; a missing or wrong one gets 401 without status word and details.
  'http/authentication/published-scheme',
  'http/authentication/unpublished-scheme',
  'http/authentication/no-key',
  'http/authentication/wrong-key',
  'gemini/authentication/wrong-key-says-why',
  // Any model name, any role and almost any body is answered with 200.
  'gemini/errors/unknown-model',
  'gemini/errors/plausible-model',
  'gemini/requests/empty-contents',
  'gemini/requests/empty-parts',
  'gemini/requests/function-response-count',
  'gemini/requests/missing-contents',
  'gemini/requests/openai-messages',
  'gemini/requests/unknown-member',
  'gemini/requests/wrong-role',
  'gemini/image-generation/unknown-modality-is-refused',
  'gemini/thinking/missing-signature-is-refused',
  // Settings that it takes and forgets.
  'gemini/function-calling/none-forbids-calls',
  'gemini/generate-content/candidate-count-is-kept',
  'gemini/generate-content/json-mode-gives-json',
  'gemini/image-generation/asked-image-comes',
  'gemini/requests/snake-case-understood',
  // Members that every upstream reply has.
  'gemini/generate-content/model-version-is-present',
  'gemini/generate-content/function-call-finishes-with-stop',
  'gemini/thinking/first-call-is-signed',
  'gemini/usage/usage-is-not-zero',
]);

describe('a gateway that others wrote, as the Gemini API', () => {
  const folder = emptyFolder();
  let told: AimockRun;

  beforeAll(async () => {
    builtProgram();
    const aimock = await startAimock(folder);
    told = await runAgainst(aimock, join(folder, 'run'), ['-p', 'google', '-e', 'standard']);
    await aimock.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is judged to the end and red', () => {
    const { called, run } = told;
    expect({ code: called.code, stderr: called.stderr, end: run.summary.end }).toEqual({
      code: 1,
      stderr: '',
      end: 'finished',
    });
  });

  it.each(REPORTED)('%s is reported by %s', (_what, rule, oneCase, at, seen) => {
    const { run } = told;
    expect(findingsIn(run, rule, oneCase)).toContainEqual(
      expect.objectContaining({ at, actual: expect.stringContaining(seen) }),
    );
    expect(run.verdicts.find((verdict) => verdict.rule === rule)?.level).toBe('must');
  });

  it('is accused by no must-rule whose finding was not held against its bytes', () => {
    expect(redMustRules(told.run).filter((rule) => !DEVIATIONS.has(rule))).toEqual([]);
  });

  it('gives no rule a reason to fail itself', () => {
    expect(thrownIn(told.run)).toEqual([]);
  });
});
