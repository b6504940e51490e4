import { type ScenarioStep, scenario, type Template } from 'concordat/suite';
import { ABOUT, CALL_BACK, LYRICS, STYLE, TITLE } from '../_words.ts';

/** Longer than any page allows. */
const TOO_LONG = ABOUT.padEnd(20_000, ' la');

const SIMPLE = { customMode: false, instrumental: false, model: '', prompt: ABOUT, callBackUrl: CALL_BACK };
const CUSTOM = { customMode: true, model: '', callBackUrl: CALL_BACK };

const song = (name: string, body: Template): ScenarioStep => ({
  name,
  operation: 'generateSong',
  body,
  expect: 'reject',
});

export default scenario({
  title: 'Songs that lack something, or ask for something that there is not',
  effort: 'standard',
  lenient: true,
  steps: [
    song('no-style', { ...CUSTOM, instrumental: true, title: TITLE }),
    song('no-title', { ...CUSTOM, instrumental: false, prompt: LYRICS, style: STYLE }),
    song('no-words', { ...CUSTOM, instrumental: false, style: STYLE, title: TITLE }),
    song('no-prompt', { customMode: false, instrumental: false, model: '', callBackUrl: CALL_BACK }),
    song('too-long', { ...SIMPLE, prompt: TOO_LONG }),
    song('callback-path', { ...SIMPLE, callBackUrl: '/callback' }),
    song('callback-scheme', { ...SIMPLE, callBackUrl: 'ftp://example.com/callback' }),
    song('gender', { ...SIMPLE, vocalGender: 'x' }),
    song('weight', { ...SIMPLE, styleWeight: 2 }),
  ],
});
