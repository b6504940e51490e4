import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asPathSegment, resolveTemplate, tamper } from './template.ts';

describe('tampering', () => {
  it('changes exactly one character and keeps base64 of the same length', () => {
    fc.assert(
      fc.property(fc.base64String({ minLength: 4 }), (text) => {
        const tampered = tamper(text) ?? '';
        expect(tampered).toMatch(/^[A-Za-z0-9+/]+={0,2}$/);
        expect(tampered).toHaveLength(text.length);
        expect(Array.from(tampered).filter((character, n) => character !== text[n])).toHaveLength(1);
        expect(Buffer.from(tampered, 'base64')).not.toEqual(Buffer.from(text, 'base64'));
      }),
    );
  });

  it('has nothing to change in an empty text, and adds to one without letters', () => {
    expect(tamper('')).toBeUndefined();
    expect(tamper('日本')).toBe('日本A');
  });
});

describe('a template', () => {
  it('without references stays as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        // A JSON value by construction; the library types it as unknown.
        const template = JSON.parse(JSON.stringify(value));
        expect(resolveTemplate(template, () => undefined)).toEqual(template);
      }),
    );
  });

  it('picks among the items of a list by a word that they hold', () => {
    const content = [
      { type: 'text', text: 'Let me look.' },
      { type: 'tool_use', id: 'toolu_1' },
      { type: 'tool_use', id: 'toolu_2' },
    ];
    const from = (at: string) => resolveTemplate({ $from: 'ask', at }, () => ({ content, 'a=b': 1 }));
    expect(from('/content/type=tool_use/1/id')).toBe('toolu_2');
    expect(from('/content/type=tool_use/2/id')).toBeUndefined();
    expect(from('/content/type=text')).toEqual(content.slice(0, 1));
    expect(from('/a=b')).toBe(1);
  });

  it('puts a model name into a path', () => {
    expect(asPathSegment('models/gemini-2.5-pro')).toBe('gemini-2.5-pro');
    expect(asPathSegment('a/b c')).toBe('a%2Fb%20c');
  });
});
