import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue, Schema } from '../model/index.ts';
import { places } from './places.ts';
import { randomFrom } from './random.ts';
import { leastValue, sample } from './sample.ts';
import { spoiled } from './spoil.ts';
import { compileSchema } from './validate.ts';
import { everything, variants } from './variations.ts';

const { schema } = fc.letrec<{ schema: Schema; object: Schema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({ type: fc.constant('string') }),
    fc.record({ type: fc.constant('boolean'), 'x-probe': fc.constantFrom('never', 'always') }),
    fc.record({
      type: fc.constant('string'),
      enum: fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 3 }),
    }),
    fc
      .tuple(fc.nat(8), fc.nat(8))
      .map(([low, more]) => ({ type: 'string', minLength: low, maxLength: low + more })),
    fc
      .tuple(fc.constantFrom('integer', 'number'), fc.integer(), fc.nat(50))
      .map(([type, low, more]): Schema => ({ type, minimum: low, maximum: low + more })),
    fc
      .tuple(fc.constantFrom('integer', 'number'), fc.integer({ min: -99, max: 99 }))
      .map(([type, low]): Schema => ({ type, exclusiveMinimum: low, exclusiveMaximum: low + 3 })),
    fc.constant<Schema>({ $ref: '#/$defs/again' }),
    fc.constant<Schema>({ anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'integer' } }] }),
    fc
      .tuple(tie('schema'), fc.nat(2), fc.nat(3))
      .map(([items, low, more]): Schema => ({ type: 'array', items, minItems: low, maxItems: low + more })),
    tie('object'),
  ),
  object: fc
    .dictionary(fc.constantFrom('a', 'b', 'c/d', 'e~f'), fc.tuple(tie('schema'), fc.boolean()), {
      maxKeys: 3,
    })
    .map((members): Schema => {
      const entries = Object.entries(members);
      return {
        type: 'object',
        properties: Object.fromEntries(entries.map(([name, [inner]]) => [name, inner])),
        required: entries.flatMap(([name, [, required]]) => (required ? [name] : [])),
      };
    }),
}));

/** A definition that leads back to itself, and two ways to fill an object of which exactly one is taken. */
const $defs: Schema = {
  again: {
    type: 'object',
    properties: {
      next: { $ref: '#/$defs/again' },
      list: { type: 'array', items: { $ref: '#/$defs/again' } },
      n: { type: 'integer', maximum: 3 },
    },
  },
  way: {
    type: 'object',
    oneOf: [{ required: ['text'] }, { required: ['data'] }],
    properties: {
      text: { type: 'string' },
      data: { type: 'object', required: ['kind'], properties: { kind: { enum: ['A', 'B'] } } },
    },
  },
};

const request = fc.tuple(schema, schema).map(
  ([one, other]): Schema => ({
    type: 'object',
    required: ['one', 'ways'],
    properties: { one, other, ways: { type: 'array', minItems: 1, items: { $ref: '#/$defs/way' } } },
    $defs,
  }),
);

const reread = (value: JsonValue): JsonValue =>
  // Written by JSON.stringify, so it is JSON.
  JSON.parse(JSON.stringify(value)) as JsonValue;

describe('whatever the schema', () => {
  it('plain values, samples, variants and everything together are accepted', () => {
    fc.assert(
      fc.property(request, fc.nat(), (root, seed) => {
        const check = compileSchema(root, 'a request');
        const base = leastValue(root, root);
        expect(check(base)).toEqual([]);
        expect(check(sample(root, randomFrom(seed)))).toEqual([]);
        const all = [...places(root, base)];
        for (const variant of all.flatMap((place) => [...variants(place)]))
          expect([
            variant.variation,
            variant.place.label,
            variant.detail,
            variant.body,
            check(reread(variant.body)),
          ]).toMatchObject({ 4: [] });
        expect(check(everything(base, all))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('spoiled values are refused, also after they went through JSON', () => {
    fc.assert(
      fc.property(request, (root) => {
        const check = compileSchema(root, 'a request');
        for (const place of places(root, leastValue(root, root)))
          for (const { defect, detail, body } of spoiled(place)) {
            const violations = check(reread(body));
            expect(
              violations.length,
              `${defect} ${place.label} ${detail} ${JSON.stringify(body)}`,
            ).toBeGreaterThan(0);
          }
      }),
      { numRuns: 100 },
    );
  });

  it('the same seed gives the same sample', () => {
    fc.assert(
      fc.property(request, fc.nat(), (root, seed) => {
        expect(sample(root, randomFrom(seed))).toEqual(sample(root, randomFrom(seed)));
      }),
      { numRuns: 50 },
    );
  });
});
