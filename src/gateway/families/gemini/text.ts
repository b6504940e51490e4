import type { JsonValue } from '../../../model/index.ts';
import { member } from '../../../schema/read.ts';
import { seedOf } from '../../seeded.ts';
import { PROSE } from './prose.ts';
import { dataOf, partsOf, promptOf, textOf, turnsOf } from './request.ts';

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

const afterFunctions = (body: JsonValue | undefined): string | undefined => {
  const responses = dataOf(turnsOf(body).at(-1)?.parts ?? [], 'functionResponse');
  if (responses.length === 0) return undefined;
  const told = responses.map(
    ({ name, response }) => `${String(name)} gave ${JSON.stringify(response ?? {})}`,
  );
  return `Here is what I found: ${told.join('; ')}. With that your question is answered.`;
};

/** What the model answers to a request: what it was asked to repeat, a count, or prose on the topic. Variant 0 is the first candidate. */
export const answerText = (body: JsonValue | undefined, variant: number): string => {
  const prompt = promptOf(body);
  const found = afterFunctions(body);
  if (found !== undefined) return found;
  const asked = echoOf(prompt) ?? countingOf(prompt);
  if (asked !== undefined) return asked;
  const instruction = textOf(partsOf(member(body, 'systemInstruction')));
  const instructed = echoOf(instruction);
  if (instructed === undefined) return proseOn(prompt, variant);
  return /\b(?:begin|start)\b/i.test(instruction) ? `${instructed} ${proseOn(prompt, variant)}` : instructed;
};
