import { readFile } from 'node:fs/promises';
import type { Document, LineCounter, Node } from 'yaml';
import { type JsonValue, type Pointer, UnusableInput } from '../model/index.ts';
import { tokensOf } from '../schema/read.ts';

/** One YAML file, read as JSON. */
export interface SpecFile {
  /** As it is named to people. */
  readonly path: string;
  readonly content: JsonValue;
  /** `line:column` of what a pointer names or of its nearest ancestor; the pointer itself where positions are not kept. */
  readonly locate: (pointer: Pointer) => string;
}

type Yaml = typeof import('yaml');

/** The start of a member's key, of an item, or of the deepest ancestor that exists. */
const offsetOf = (yaml: Yaml, document: Document, pointer: Pointer): number => {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const token of tokensOf(pointer)) {
    if (yaml.isAlias(node)) node = node.resolve(document);
    const pair = yaml.isMap(node)
      ? node.items.find(({ key }) => String(yaml.isScalar(key) ? key.value : key) === token)
      : undefined;
    const next: unknown = yaml.isSeq(node) ? node.items[Number(token)] : pair?.value;
    // The parser makes nodes of all keys and values; only documents built by hand hold plain values.
    const shown = (pair === undefined ? next : pair.key) as Node | undefined | null;
    if (!shown?.range) break;
    offset = shown.range[0];
    node = next;
  }
  return offset;
};

const parseYaml = (yaml: Yaml, path: string, text: string): SpecFile => {
  const lineCounter: LineCounter = new yaml.LineCounter();
  const document = yaml.parseDocument(text, { lineCounter });
  const place = (offset: number): string => {
    const { line, col } = lineCounter.linePos(offset);
    return `${line}:${col}`;
  };
  const broken = document.errors[0];
  if (broken !== undefined)
    throw new UnusableInput({
      file: path,
      place: place(broken.pos[0]),
      problem: `not valid YAML: ${broken.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? ''}`,
      remedy: 'correct the YAML there',
    });
  return {
    path,
    // Without custom tags the YAML core schema yields exactly JSON values.
    content: document.toJS() as JsonValue,
    locate: (pointer) => place(offsetOf(yaml, document, pointer)),
  };
};

/** Reads one YAML file and keeps the positions; throws `UnusableInput` where it cannot be read. */
export const readSpecFile = async (path: string): Promise<SpecFile> => {
  const yaml = await import('yaml');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UnusableInput({
      file: path,
      problem:
        error.code === 'ENOENT' ? 'there is no such file' : `cannot be read (${error.code ?? error.message})`,
      remedy: 'name a YAML file that can be read',
    });
  });
  return parseYaml(yaml, path, text);
};
