import { seedOf } from '../seeded.ts';
import { PROSE } from './prose.ts';

const VERB = '\\b(?:say|repeat|reply|respond|answer|write|output|print|echo|return|spell)\\b';
const CUE = '(?:exactly|verbatim|only|following|after me|back|this|text|words?|sentence|line|literally)';

// Only the beginning of a prompt is searched: patterns must not run along a megabyte.
const SEARCHED = 500;

// What is to be said is all that follows one of these, or what these hold.
const OPENINGS: readonly RegExp[] = [
  new RegExp(`${VERB}[^:\\n]*\\b${CUE}\\b[^:\\n]*:\\s*`, 'i'),
  /\b(?:say|repeat|echo)\b[^:\n]{0,20}:\s*/i,
];
const HOLDERS: readonly RegExp[] = [
  new RegExp(`${VERB}[^"“\`\\n]*["“\`]([^"”\`]+)["”\`]`, 'i'),
  new RegExp(
    `${VERB}(?:\\s[\\w-]+)*?\\s(?:exactly(?!\\s+(?:the|this|these)\\b)|the (?:single |one )?word)\\s+([^\\s.,;!?]+)`,
    'i',
  ),
];

const unquoted = (text: string): string => /^(["“'`])([\s\S]*)["”'`]$/.exec(text)?.[2] ?? text;

const echoOf = (prompt: string): string | undefined => {
  const head = prompt.slice(0, SEARCHED);
  for (const opening of OPENINGS) {
    const found = opening.exec(head);
    const said = found === null ? '' : prompt.slice(found.index + found[0].length).trim();
    if (said !== '') return unquoted(said);
  }
  for (const holder of HOLDERS) {
    const said = holder.exec(head)?.[1]?.trim();
    if (said) return said;
  }
  return undefined;
};

const LONGEST_COUNT = 2000;

const countingOf = (prompt: string): string | undefined => {
  const range = /\b(?:count|numbers?)\b[^\d\n]*(\d{1,6})\s*(?:to|through|until|–|-)\s*(\d{1,6})/i.exec(
    prompt,
  );
  if (range === null) return undefined;
  const first = Number(range[1]);
  const length = Math.min(Math.max(Number(range[2]) - first + 1, 1), LONGEST_COUNT);
  return Array.from({ length }, (_, n) => String(first + n)).join(', ');
};

const TOPIC_CHARACTERS = 60;
const SHORT_ANSWER = 6;
const LONG_ANSWER = 40;

const proseOn = (prompt: string, variant: number): string => {
  const head = prompt.slice(0, SEARCHED);
  const topic = [...head.replace(/\s+/g, ' ').trim()].slice(0, TOPIC_CHARACTERS).join('');
  const start = seedOf(prompt) + variant * 5;
  const length = /\b(?:long|story|essay|detail|detailed|article|\d{3,} words)\b/i.test(head)
    ? LONG_ANSWER
    : SHORT_ANSWER;
  const sentences = Array.from({ length }, (_, n) => PROSE[(start + n * 7) % PROSE.length] ?? '');
  return [`You asked about “${topic}”.`, ...sentences].join(' ');
};

/** What the model is asked. */
export interface Asked {
  /** The text that was asked last. */
  readonly prompt: string;
  /** The system instruction; empty where there is none. */
  readonly instruction: string;
}

/** True for a prompt that says itself what the answer is. */
export const isPlainOrder = (prompt: string): boolean =>
  echoOf(prompt) !== undefined || countingOf(prompt) !== undefined;

/** What the model answers: what it was asked to repeat, a count, what its instruction says, or prose on the topic. Variant 0 is the first choice. */
export const answerTo = ({ prompt, instruction }: Asked, variant: number): string => {
  const asked = echoOf(prompt) ?? countingOf(prompt);
  if (asked !== undefined) return asked;
  const instructed = echoOf(instruction);
  if (instructed === undefined) return proseOn(prompt, variant);
  return /\b(?:begin|start)\b/i.test(instruction) ? `${instructed} ${proseOn(prompt, variant)}` : instructed;
};

/** What the model answers once functions have given their results. */
export const answerFrom = (results: readonly { readonly name: string; readonly gave: string }[]): string => {
  const told = results.map(({ name, gave }) => `${name} gave ${gave}`);
  return `Here is what I found: ${told.join('; ')}. With that your question is answered.`;
};
