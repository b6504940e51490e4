import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, Schema } from '../../../model/index.ts';
import { compileSchema } from '../../../schema/validate.ts';
import { madeValue } from '../../making/made-value.ts';
import { cutToTokens, tokensIn } from '../../making/tokens.ts';
import { vectorOf } from '../../making/vectors.ts';
import { readProtoJson } from './proto-json.ts';
import { isGenuine, signCall } from './signatures.ts';
import { answerText } from './text.ts';
import { promptTokens } from './tokens.ts';

const words = fc.string({ unit: 'grapheme', maxLength: 80 });

describe('tokens', () => {
  it('never fall as a text grows', () => {
    fc.assert(
      fc.property(words, words, (start, more) => {
        expect(tokensIn(start + more)).toBeGreaterThanOrEqual(tokensIn(start));
      }),
    );
  });

  it('are cut to a beginning with exactly as many as allowed', () => {
    fc.assert(
      fc.property(words, fc.nat(40), (text, limit) => {
        const cut = cutToTokens(text, limit);
        expect(text.startsWith(cut)).toBe(true);
        expect(tokensIn(cut)).toBe(Math.min(limit, tokensIn(text)));
      }),
    );
  });

  it('count contents, instructions and tools', () => {
    const contents = [{ parts: [{ text: 'one two' }] }];
    const tools = [{ functionDeclarations: [{ name: 'f' }] }];
    const image = { inlineData: { mimeType: 'image/png', data: 'AAAA' } };
    expect(promptTokens({ contents })).toEqual({ text: 2, image: 0 });
    expect(promptTokens({ contents, systemInstruction: { parts: [{ text: 'three' }] } }).text).toBe(3);
    expect(promptTokens({ contents, tools }).text).toBeGreaterThan(2);
    expect(promptTokens({ contents: [{ parts: [image] }] })).toEqual({ text: 0, image: 258 });
  });
});

const scalar: fc.Arbitrary<Schema> = fc.oneof(
  fc.record({ type: fc.constant('string'), minLength: fc.nat(5) }),
  fc.record({ type: fc.constant('string'), maxLength: fc.nat(5) }),
  fc.record({ type: fc.constant('integer'), minimum: fc.integer({ min: -50, max: 50 }) }),
  fc.record({ type: fc.constant('number'), maximum: fc.integer({ min: -50, max: 50 }) }),
  fc.constant({ type: 'boolean' }),
  fc.constant({ type: ['null', 'string'] }),
  fc.constant({ enum: ['a', 'b'] }),
  fc.constant({ const: 7 }),
  fc.constant({ type: 'string', format: 'date-time' }),
);
const { schema } = fc.letrec<{ schema: Schema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.record({ type: fc.constant('array'), items: tie('schema'), minItems: fc.nat(3) }),
    fc.record({ anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }) }),
    fc
      .dictionary(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 }), tie('schema'))
      .map((properties): Schema => ({ type: 'object', properties, required: Object.keys(properties) })),
  ),
}));

describe('made values', () => {
  it('fit their schema', () => {
    fc.assert(
      fc.property(schema, (one) => {
        expect(compileSchema(one, 'made')(madeValue(one, 'word'))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('take types in upper case, and come to an end where a schema holds itself', () => {
    expect(madeValue({ type: 'OBJECT', properties: { city: { type: 'STRING' } } }, 'Paris')).toEqual({
      city: 'Paris',
    });
    const endless = { type: 'object', properties: { next: { $ref: '#' } } };
    expect(JSON.stringify(madeValue(endless, 'x')).length).toBeLessThan(1000);
  });
});

describe('signatures', () => {
  const call = { name: 'f', args: { b: 1, a: [2] } };
  it('hold for the same call in any key order, and for no changed character', () => {
    const signature = signCall(call);
    const part = (functionCall: JsonObject) => ({ functionCall });
    expect(isGenuine(signature, part({ args: { a: [2], b: 1 }, name: 'f', id: '1' }))).toBe(true);
    expect(isGenuine(signature, part({ name: 'g', args: call.args }))).toBe(false);
    for (let n = 0; n < signature.length; n += 1) {
      const other = signature[n] === 'x' ? 'y' : 'x';
      const tampered = signature.slice(0, n) + other + signature.slice(n + 1);
      expect(isGenuine(tampered, part(call))).toBe(false);
    }
  });

  it('may be one of the documented bypass values, bare or in base64', () => {
    const bare = 'context_engineering_is_the_way_to_go';
    expect(isGenuine(bare, {})).toBe(true);
    expect(isGenuine(Buffer.from(bare).toString('base64'), {})).toBe(true);
  });
});

describe('answers', () => {
  it.each([
    ['Say exactly: one two', 'one two'],
    ['Repeat: "three"', 'three'],
    ['Reply with exactly this text: Grüße 漢字 🚀', 'Grüße 漢字 🚀'],
    ['Please reply with only the word mango.', 'mango'],
    ['Answer with the single word "kiwi" and nothing else', 'kiwi'],
    ['Count from 1 to 5', '1, 2, 3, 4, 5'],
    ['Answer with exactly the word plum and nothing else', 'plum'],
    ['Reply with the word yes.', 'yes'],
  ])('to %s repeat', (text, said) => {
    expect(answerText({ contents: [{ role: 'user', parts: [{ text }] }] }, 0)).toBe(said);
  });

  it('do what a system instruction says', () => {
    const contents = [{ role: 'user', parts: [{ text: 'Name a colour.' }] }];
    const told = (text: string) => answerText({ contents, systemInstruction: { parts: [{ text }] } }, 0);
    expect(told('Whatever is asked, answer with exactly: kumquat')).toBe('kumquat');
    expect(told('Begin every answer with exactly the word PERIWINKLE and then answer.')).toMatch(
      /^PERIWINKLE You/,
    );
  });

  it('to anything else are prose with signs outside ASCII', () => {
    const prose = answerText({ contents: [{ parts: [{ text: 'Write a long story about rain' }] }] }, 0);
    expect(prose).toMatch(/ü/);
    expect(prose).toMatch(/漢字/);
    expect(prose).toMatch(/🚀/u);
  });
});

describe('vectors', () => {
  it('have unit length, and a shorter one points as the longer one begins', () => {
    const long = vectorOf('m', 'text', 768);
    const short = vectorOf('m', 'text', 32);
    expect(Math.hypot(...long)).toBeCloseTo(1, 9);
    const ratio = (long[0] ?? 0) / (short[0] ?? 1);
    expect(long[31]).toBeCloseTo((short[31] ?? 0) * ratio, 9);
    expect(vectorOf('m', 'other', 32)).not.toEqual(short);
  });
});

describe('proto JSON', () => {
  it('is read in snake_case, lower case and with lone objects; the caller’s own names are left alone', () => {
    const said = {
      system_instruction: { parts: { text: 'x' } },
      contents: { parts: [{ function_call: { name: 'f', args: { snake_case: 1 } } }] },
      generation_config: { response_modalities: ['text'], thinking_config: { thinking_level: 'low' } },
    };
    expect(readProtoJson(said)).toEqual({
      systemInstruction: { parts: [{ text: 'x' }] },
      contents: [{ parts: [{ functionCall: { name: 'f', args: { snake_case: 1 } } }] }],
      generationConfig: { responseModalities: ['TEXT'], thinkingConfig: { thinkingLevel: 'LOW' } },
    });
  });
});
