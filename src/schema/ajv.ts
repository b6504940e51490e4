import { createRequire } from 'node:module';
import type { Ajv2020, CodeKeywordDefinition, KeywordCxt } from 'ajv/dist/2020.js';
import type { Schema } from '../model/index.ts';
import { subschemas } from './subschemas.ts';

type AjvModule = typeof import('ajv/dist/2020.js');

/** Words that OpenAPI adds to JSON Schema and that assert nothing. */
const ANNOTATIONS = ['example', 'discriminator', 'xml', 'externalDocs'];

/** What a union keyword tells of itself: errors of each branch, in order, that stand right before its own, and how many branches fit. */
export interface UnionParams {
  readonly counts: readonly number[];
  readonly matched: number;
}

/**
 * `anyOf` and `oneOf` that say how many of the errors before theirs belong to which branch.
 * Ajv's own keep that to themselves, and behind a `$ref` a branch cannot be told by its schema path.
 */
const union = ({ _, Name }: AjvModule, keyword: 'anyOf' | 'oneOf'): CodeKeywordDefinition => ({
  keyword,
  schemaType: 'array',
  trackErrors: true,
  error: {
    message: 'must fit the union',
    params: ({ params }) => _`{counts: ${params['counts']}, matched: ${params['matched']}}`,
  },
  code: (cxt: KeywordCxt) => {
    const { gen } = cxt;
    // The generated function keeps its number of errors under this name.
    const errors = new Name('errors');
    const counts = gen.const('counts', _`[]`);
    const matched = gen.let('matched', 0);
    const branches: readonly unknown[] = cxt.schema;
    for (const n of branches.keys()) {
      const valid = gen.name('valid');
      const before = gen.const('before', errors);
      const inner = cxt.subschema({ keyword, schemaProp: n, compositeRule: true }, valid);
      gen.if(valid, () => gen.code(_`${matched}++`));
      gen.code(_`${counts}.push(${errors} - ${before})`);
      cxt.mergeValidEvaluated(inner, valid);
    }
    cxt.setParams({ counts, matched });
    const fits = keyword === 'anyOf' ? _`${matched} > 0` : _`${matched} === 1`;
    cxt.result(
      fits,
      () => cxt.reset(),
      () => cxt.error(true),
    );
  },
});

const build = (): Ajv2020 => {
  const require = createRequire(import.meta.url);
  // require is untyped; the packages' own types describe what it returns.
  const module = require('ajv/dist/2020.js') as AjvModule;
  const formats = require('ajv-formats') as typeof import('ajv-formats');
  const ajv = new module.Ajv2020({
    strict: true,
    // Branches that say nothing but `required` are common; a misspelt name is found by our own check.
    strictRequired: false,
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    // Most schemas check a few hundred values in a run: making the code better costs more than it saves.
    code: { optimize: false },
  });
  formats.default(ajv);
  ajv.addVocabulary(ANNOTATIONS);
  for (const keyword of ['anyOf', 'oneOf'] as const) {
    ajv.removeKeyword(keyword);
    ajv.addKeyword(union(module, keyword));
  }
  return ajv;
};

let shared: Ajv2020 | undefined;

/** The one compiler, loaded when the first schema asks for it: it takes longer to load than everything else of ours. */
export const compiler = (): Ajv2020 => {
  shared ??= build();
  return shared;
};

/** Makes the extension words (`x-…`) of a schema known, which assert nothing. */
export const admitExtensions = (ajv: Ajv2020, schema: Schema): void => {
  for (const inner of subschemas(schema))
    for (const word of Object.keys(inner.schema))
      if (/^x-[\w$:-]*$/.test(word) && !Object.hasOwn(ajv.RULES.keywords, word)) ajv.addVocabulary([word]);
};
