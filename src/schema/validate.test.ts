import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonValue, type Schema, UnusableInput } from '../model/index.ts';
import { compileSchema, schemaDefect } from './validate.ts';

const check = (schema: Schema, value: JsonValue) => compileSchema(schema, 'a test')(value);

const person: Schema = {
  type: 'object',
  required: ['name', 'age'],
  'x-source': 'page#section',
  example: { name: 'Ada', age: 36 },
  properties: {
    name: { type: 'string', maxLength: 5, 'x-needs': 'names' },
    age: { type: 'integer', minimum: 0, maximum: 150, format: 'int32' },
    kind: { type: 'string', enum: ['A', 'B'] },
    friends: { type: 'array', maxItems: 2, items: { $ref: '#/$defs/friend' } },
  },
  $defs: {
    friend: { type: 'object', properties: { next: { $ref: '#/$defs/friend' }, id: { type: 'integer' } } },
  },
};

describe('violations', () => {
  it('are absent where the value fits', () => {
    expect(check(person, { name: 'Ada', age: 36, friends: [{ next: { id: 1 } }] })).toEqual([]);
  });

  it.each<[JsonValue, string, string, JsonValue]>([
    [{ name: 'Ada', age: '36' }, '/age', 'integer', '36'],
    [{ name: 'Ada', age: -1 }, '/age', 'at least 0', -1],
    [{ name: 'Ada', age: 151 }, '/age', 'at most 150', 151],
    [{ name: 'Ada' }, '/age', 'a member of this name', 'absent'],
    [{ name: 'Ada', age: 1, kind: 'C' }, '/kind', 'one of A|B', 'C'],
    [{ name: 'Adalovelace', age: 1 }, '/name', 'at most 5 characters', 'Adalovelace'],
    [{ name: 'Ada', age: 1, friends: [{}, {}, {}] }, '/friends', 'at most 2 items', [{}, {}, {}]],
    [{ name: 'Ada', age: 1, friends: [{ next: { id: 'x' } }] }, '/friends/0/next/id', 'integer', 'x'],
    [[], '', 'object', []],
  ])('of %j stand at %s', (value, at, expected, actual) => {
    expect(check(person, value)).toMatchObject([{ at, expected, actual }]);
  });

  it('cut long text and describe big values', () => {
    const long = { name: 'Ada', age: 'x'.repeat(200) };
    expect(check(person, long)[0]?.actual).toBe(`${'x'.repeat(80)}…`);
    expect(check({ type: 'string' }, { ['k'.repeat(300)]: 1 })[0]?.actual).toMatch(/^an object with k+…$/);
    expect(check({ type: 'string' }, Array(500).fill(1))[0]?.actual).toBe('a list of 500');
  });

  it('are at most 100', () => {
    const list: Schema = { type: 'array', items: { type: 'integer' } };
    expect(check(list, Array(5000).fill('x'))).toHaveLength(100);
  });
});

describe('unions', () => {
  const text: Schema = {
    type: 'object',
    required: ['text'],
    properties: { kind: { const: 'text' }, text: { type: 'string' } },
  };
  const blob: Schema = {
    type: 'object',
    required: ['data'],
    properties: {
      kind: { const: 'blob' },
      data: { type: 'object', required: ['mime'], properties: { mime: {} } },
    },
  };
  const $defs = { text, blob };
  const branches = [{ $ref: '#/$defs/text' }, { $ref: '#/$defs/blob' }];

  it.each(['anyOf', 'oneOf'])('report the branch of %s that fits best', (keyword) => {
    const union: Schema = { type: 'object', properties: { part: { [keyword]: branches } }, $defs };
    expect(check(union, { part: { kind: 'text', text: 'a' } })).toEqual([]);
    expect(check(union, { part: { kind: 'text', text: 5 } })).toMatchObject([
      { at: '/part/text', expected: 'string' },
    ]);
    expect(check(union, { part: { kind: 'blob', data: {} } })).toMatchObject([{ at: '/part/data/mime' }]);
    expect(check(union, { part: 7 })).toMatchObject([{ at: '/part', expected: 'object', actual: 7 }]);
  });

  it('name all types where none is taken, and keep what stands beside', () => {
    const union: Schema = { type: ['string', 'integer', 'null'] };
    const beside: Schema = {
      type: 'object',
      required: ['a'],
      properties: {
        a: {},
        b: { anyOf: [{ type: 'string' }, { type: 'array', items: { anyOf: [union, { type: 'boolean' }] } }] },
      },
    };
    expect(check(beside, { b: 1.5 })).toMatchObject([
      { at: '/a', keyword: 'required' },
      { at: '/b', expected: 'string or array' },
    ]);
    expect(check(beside, { a: 1, b: [true, 1.5] })).toMatchObject([
      { at: '/b/1', expected: 'string or integer or null or boolean', actual: 1.5 },
    ]);
  });

  it('say when several branches of oneOf fit', () => {
    const both: Schema = { oneOf: [{ type: 'integer' }, { type: 'number' }, { type: 'string' }] };
    expect(check(both, 1)).toMatchObject([{ at: '', expected: 'exactly one of 3 forms, not 2' }]);
    expect(check(both, 1.5)).toEqual([]);
  });

  it('accept exactly what a plain reading accepts', () => {
    const leaf = fc.constantFrom<Schema>(
      { type: 'integer' },
      { type: 'number' },
      { type: 'string' },
      { const: 1 },
    );
    const fits = (schema: Schema, value: JsonValue) => check(schema, value).length === 0;
    fc.assert(
      fc.property(
        fc.array(leaf, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(1, 1.5, 'x', null),
        (list, value) => {
          const matched = list.filter((branch) => fits(branch, value)).length;
          expect(fits({ anyOf: list }, value)).toBe(matched > 0);
          expect(fits({ oneOf: list }, value)).toBe(matched === 1);
          expect(fits({ not: { oneOf: list } }, value)).toBe(matched !== 1);
        },
      ),
    );
  });
});

describe('a schema that does not compile', () => {
  it.each<[Schema, string, RegExp, RegExp]>([
    [{ type: 'object', properties: { a: { type: 'obj' } } }, '/properties/a/type', /"obj"/, /2020-12/],
    [{ type: 'object', requird: ['a'] }, '/requird', /unknown keyword "requird"/, /did you mean "required"/],
    [{ $ref: '#/$defs/none', $defs: {} }, '', /none/, /correct/],
    [{ type: 'string', format: 'never-heard-of' }, '', /never-heard-of/, /correct/],
    [{ type: 'string', minimum: 3 }, '', /minimum|type/, /correct/],
    [{ type: 'object', properties: { name: {} }, required: ['nmae'] }, '/required/0', /"nmae"/, /"name"/],
    [{ type: 'object', required: 'a' }, '/required', /array/, /2020-12/],
  ])('%j is a defect with its place', (schema, at, problem, remedy) => {
    const defect = schemaDefect(schema);
    expect(defect?.at).toBe(at);
    expect(defect?.problem).toMatch(problem);
    expect(defect?.remedy).toMatch(remedy);
    expect(() => check(schema, 1)).toThrow(UnusableInput);
    expect(() => check(schema, 1)).toThrow(/^a test:/);
  });

  it('is not one whose property names look like keywords', () => {
    expect(
      schemaDefect({ type: 'object', properties: { requird: { type: 'string' }, 'x-y z': {} } }),
    ).toBeUndefined();
    expect(schemaDefect({ type: 'object', xml: {}, discriminator: { propertyName: 'a' } })).toBeUndefined();
  });
});
