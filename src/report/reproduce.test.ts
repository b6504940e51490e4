import { describe, expect, it } from 'vitest';
import { reproduceCommand } from './reproduce.ts';
import { sampleRun } from './sample-run.ts';

const { head } = sampleRun();
const options = {
  '--provider': './own provider.yaml',
  '--base-url': 'http://127.0.0.1:4010',
  '--model': 'openai-chat/text=gpt-4o',
  '--effort': 'smoke',
  '--seed': '3',
  '--generate': '5',
  '--rule': 'http/**,client/openai',
  '--clients': true,
} as const;
const COMMON =
  "concordat run --provider './own provider.yaml' --base-url http://127.0.0.1:4010 --model openai-chat/text=gpt-4o --effort smoke --seed 3 --generate 5";

describe('the command that makes a run again', () => {
  it('holds what its user asked for', () => {
    expect(reproduceCommand({ ...head, options })).toBe(`${COMMON} --rule 'http/**,client/openai' --clients`);
  });

  it('asks for one rule, and for clients only where it is one of theirs', () => {
    expect(reproduceCommand({ ...head, options }, 'http/errors/x')).toBe(`${COMMON} --rule http/errors/x`);
    expect(reproduceCommand({ ...head, options }, 'client/openai')).toBe(
      `${COMMON} --rule client/openai --clients`,
    );
    expect(reproduceCommand(head, 'client/openai')).toMatch(/ --rule client\/openai --clients$/);
  });

  it('names the file where a recording was judged', () => {
    const judged = { ...head, mode: 'judge', options: { '--provider': 'openai' } } as const;
    expect(reproduceCommand(judged)).toBe('concordat judge FILE --provider openai');
  });
});
