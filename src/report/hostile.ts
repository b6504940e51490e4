import type { Exchange, Run, Verdict } from '../model/index.ts';
import { madeCase, madeExchange } from './made-parts.ts';
import { madeRun } from './sample-run.ts';

/** Values that a hostile target may answer with; each must stay data in every report. Test data. */
export const HOSTILE: readonly string[] = [
  '<script>window.owned = 1; alert(1)</script>',
  '</script><script>window.owned = 2</script>',
  '<!--<script>',
  ']]><owned/>&amp;<![CDATA[',
  '<img src=x onerror="window.owned = 3">',
  'javascript:window.owned=4',
  '\u0000NUL \u001b[31mred\u001b[0m \u001b]0;title\u0007 \u009b2J',
  'line\u2028paragraph\u2029\r\nnext\ttab \u007f \ufeff \ufffe \uffff',
  'lone \ud800 and \udfff',
  '\u202eright to left \u2066isolate',
  '| cell | `code` ``` **bold** [link](javascript:alert(1)) ![i](http://x) <details> ~~x~~ $x$ @user #1',
  "it's '$(touch /tmp/owned)' `id` \\ \"$HOME\" !! %s %b \\0101",
];

const hostileExchange = (text: string): Exchange => {
  const exchange = madeExchange({ reply: text, body: { text } });
  const { request, response } = exchange;
  return {
    ...exchange,
    request: { ...request, url: `${request.url}?q=${text}`, headers: { ...request.headers, 'x-note': text } },
    ...(response === undefined
      ? {}
      : { response: { ...response, headers: { 'content-type': text, 'x-note': text } } }),
  };
};

/** A run in which every text that comes from a target, a recording or a page is one of `HOSTILE`. */
export const hostileRun = (): Run => {
  const cases = HOSTILE.map((text, n) => madeCase(`gemini/generateContent/hostile-${n}`, text));
  const verdicts = HOSTILE.flatMap((text, n): readonly Verdict[] => {
    const at = { case: `gemini/generateContent/hostile-${n}` };
    const findings = [{ at: `/response/body/${text}`, expected: text, actual: { [text]: [text] } }];
    return [
      { rule: 'hostile/must', level: 'must', outcome: 'fail', findings, ...at },
      { rule: 'hostile/should', level: 'should', outcome: 'fail', findings, ...at },
      { rule: 'hostile/blocked', level: 'must', outcome: 'blocked', because: text, ...at },
      { rule: 'hostile/skipped', level: 'must', outcome: 'skipped', because: text, ...at },
    ];
  });
  const sources = { hostile: { title: HOSTILE.join(' '), url: 'javascript:window.owned=5' } };
  const named = ['must', 'should', 'blocked', 'skipped'].map((slug) => ({
    id: `hostile/${slug}`,
    level: slug === 'should' ? ('should' as const) : ('must' as const),
    says: HOSTILE.join(' '),
    see: 'hostile#section',
  }));
  return madeRun({
    verdicts,
    cases: new Map(cases.map((one) => [one.id, one])),
    exchanges: new Map(cases.map(({ id, title }) => [id, [hostileExchange(title)]])),
    head: {
      sources,
      rules: named,
      target: {
        name: HOSTILE.join(' '),
        provider: 'mixroute',
        baseUrl: 'javascript:owned',
        keyFrom: '<b>KEY</b>',
      },
    },
  });
};
