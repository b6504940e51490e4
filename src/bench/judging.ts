import { createParser } from 'eventsource-parser';
import { loadContract } from '../contract/contract.ts';
import { loadProvider } from '../contract/provider.ts';
import { builtInSpecs } from '../contract/specs.ts';
import { targetOf } from '../contract/target.ts';
import { CONTRACT_RULES } from '../judge/contract-rules.ts';
import { judgeCase } from '../judge/judge-case.ts';
import type { Case, Exchange } from '../model/index.ts';
import { readEventStream } from '../probe/event-stream.ts';
import { catalogue } from '../suite/catalogue.ts';
import { expandExample } from '../suite/fixture.ts';

const EVENTS = 2_000;
const ROUNDS = 10;

const chunk = (n: number, last: boolean) => ({
  candidates: [
    {
      content: { role: 'model', parts: [{ text: `word${n} ` }] },
      index: 0,
      ...(last ? { finishReason: 'STOP' } : {}),
    },
  ],
  usageMetadata: { promptTokenCount: 4, candidatesTokenCount: n + 1, totalTokenCount: n + 5 },
  modelVersion: 'gemini-2.5-flash',
  responseId: 'bench',
});

const perSecond = (work: () => void): number => {
  work();
  const startedMs = performance.now();
  for (let round = 0; round < ROUNDS; round += 1) work();
  return (EVENTS * ROUNDS * 1000) / (performance.now() - startedMs);
};

/** Events judged by every rule in a second, beside the parser alone over the same text. */
export const judging = (): readonly string[] => {
  const specs = builtInSpecs();
  const provider = loadProvider(specs, 'google');
  const contract = loadContract(specs, provider, 'gemini');
  const target = targetOf({ name: 'bench', provider, baseUrl: 'http://127.0.0.1' });
  const events = Array.from({ length: EVENTS }, (_, n) => chunk(n, n === EVENTS - 1));
  const written = { name: 'bench', operation: 'streamGenerateContent', ask: { contents: [] }, events };
  const around = { contract, target, readStream: readEventStream };
  const told: { readonly case: Case; readonly exchanges: readonly Exchange[] } = expandExample(
    written,
    around,
  );
  const text = told.exchanges[0]?.response?.body.text ?? '';
  const rules = [...CONTRACT_RULES, ...catalogue().rules].map((rule) => ({ rule, level: rule.level }));
  const parser = perSecond(() => {
    let seen = 0;
    const onEvent = (): void => {
      seen += 1;
    };
    createParser({ onEvent }).feed(text);
    if (seen < EVENTS) throw new Error(`the parser saw ${seen} of ${EVENTS} events`);
  });
  const judged = perSecond(() => {
    // A fresh exchange each time: what was read once is remembered by identity.
    const exchanges = told.exchanges.map((one) => ({
      ...one,
      ...(one.response === undefined ? {} : { response: { ...one.response, stream: readEventStream(text) } }),
    }));
    judgeCase(rules, { case: told.case, exchanges, contract, target, controlHeld: true });
  });
  return [
    `events judged: ${Math.round(judged).toLocaleString('en')} a second by ${rules.length} rules; parser alone ${Math.round(parser).toLocaleString('en')} (ratio ${(parser / judged).toFixed(1)})`,
  ];
};
