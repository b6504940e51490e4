import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endedAt } from './ending.ts';
import { pictureIn, tellOf } from './pictures.ts';
import { piecesOf } from './pieces.ts';
import { recalled } from './recall.ts';
import { tokenStrings, tokensIn } from './tokens.ts';

const media = (name: string): Buffer => readFileSync(`fixtures/media/${name}`);
const words = fc.string({ unit: 'grapheme', maxLength: 300 });

describe('a text', () => {
  it('is cut into pieces and into tokens that join to it', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(piecesOf(text).join('')).toBe(text);
        const tokens = tokenStrings(text);
        expect(tokens).toHaveLength(tokensIn(text));
        if (tokens.length > 0) expect(tokens.join('')).toBe(text);
      }),
    );
  });

  it('ends by itself, at the first stop sequence, or at the limit', () => {
    expect(endedAt('one two', [], 9)).toEqual({ text: 'one two', by: 'itself' });
    expect(endedAt('one two three', ['three', 'two'], 9)).toEqual({ text: 'one ', by: 'stop', stop: 'two' });
    expect(endedAt('one two three', ['three'], 2)).toEqual({ text: 'one two', by: 'limit' });
  });
});

describe('pictures', () => {
  it('are told by their bytes', () => {
    expect(pictureIn(media('red-8x8.png'))).toEqual({ format: 'png', colour: 'red' });
    expect(pictureIn(media('gradient-8x8.jpg'))).toEqual({ format: 'jpeg' });
    expect(pictureIn(media('gradient-8x8.webp'))).toEqual({ format: 'webp' });
    expect(pictureIn(Buffer.from('no picture'))).toBeUndefined();
    expect(pictureIn(media('red-8x8.png').subarray(0, 30))).toEqual({ format: 'png' });
  });

  it('are named in the answer', () => {
    const red = pictureIn(media('red-8x8.png'));
    expect(tellOf([red], 'Which colour is it? Answer in one word.')).toBe('Red');
    expect(tellOf([red, undefined], 'What is this?')).toBe('I see a red png picture and a picture.');
  });
});

describe('what was said earlier', () => {
  it.each([
    ['What is my code word?', ['My code word is marzipan.'], 'marzipan'],
    ['Tell me the secret number again.', ['The secret number is 4711, keep it.', 'Thanks'], '4711'],
    [
      'Which of the two did I name first? Answer in one word.',
      ['I like two trees, the larch and the alder.'],
      'larch',
    ],
    ['What is my name?', ['Hello'], undefined],
    ['Write about my code word', ['My code word is marzipan.'], undefined],
  ])('is found for %s', (prompt, earlier, said) => {
    expect(recalled(prompt, earlier)).toBe(said);
  });
});
