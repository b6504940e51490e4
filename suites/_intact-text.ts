import { type Evidence, type Exchange, type Rule, rule } from 'concordat/suite';
import { STEPS, WORDS } from './_same-prompt.ts';

/** UTF-8 bytes taken for one character each, as a server with another encoding in mind does. */
const asLatin1 = (word: string): string => String.fromCharCode(...new TextEncoder().encode(word));

/** Signs outside ASCII that became question marks or U+FFFD, at least one for each. */
const replacedIn = (word: string): RegExp =>
  new RegExp(
    [...word].map((sign) => ((sign.codePointAt(0) ?? 0) > 0x7f ? '[?\uFFFD]{1,4}' : sign)).join(''),
    'u',
  );

// A few signs that became question marks cannot be told from "What??".
const LEAST_SIGNS = 5;
const isTelling = (word: string): boolean => /[a-z]/i.test(word) || [...word].length >= LEAST_SIGNS;

const damageTo = (word: string, text: string): string | undefined => {
  if (text.includes(word)) return undefined;
  if (text.includes(asLatin1(word))) return `"${asLatin1(word)}": UTF-8 read as Latin-1`;
  if (isTelling(word) && replacedIn(word).test(text)) return `"${replacedIn(word).exec(text)?.[0]}"`;
  return undefined;
};

/** A rule that the words of many scripts come through unharmed, unary and streamed, in the text that `textOf` reads. */
export const intactTextRule = ({
  when,
  textOf,
  ...declared
}: Pick<Rule, 'level' | 'says' | 'see' | 'on'> & {
  readonly when: (evidence: Evidence) => true | string;
  readonly textOf: (exchange: Exchange) => string;
}): Rule => {
  const textsOf = ({ exchanges }: Evidence): readonly (readonly [string, string])[] =>
    STEPS.flatMap((step) => {
      const exchange = exchanges[step];
      return exchange === undefined ? [] : [[step, textOf(exchange).normalize('NFC')] as const];
    });
  return rule({
    ...declared,
    when: (evidence) => {
      const both = when(evidence);
      if (both !== true) return both;
      const repeated = textsOf(evidence).every(([, text]) =>
        WORDS.some((word) => text.includes(word) || damageTo(word, text) !== undefined),
      );
      return repeated || 'the model did not repeat the line';
    },
    *check(evidence) {
      for (const [step, text] of textsOf(evidence))
        for (const word of WORDS) {
          const actual = damageTo(word, text);
          if (actual === undefined) continue;
          const at = step === 'unary' ? '/unary/response/body' : '/streamed/response/stream';
          yield { at, expected: word, actual };
        }
    },
  });
};
