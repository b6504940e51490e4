import type { JsonObject, JsonValue } from '../model/index.ts';
import { isObject } from '../schema/read.ts';

/** True for the content type of a form that may hold files. */
export const isForm = (type: string | undefined): boolean => /^multipart\/form-data\s*;/i.test(type ?? '');

// What forms spell `frame[role]` is a member of a member; deeper or in lists nobody asks.
const NESTED = /^([^[\]]+)\[([^[\]]+)\]$/;

const lay = (body: JsonObject, name: string, value: JsonValue): JsonObject => {
  const [, outer, inner] = NESTED.exec(name) ?? [];
  if (outer === undefined || inner === undefined) return { ...body, [name]: value };
  const before = body[outer];
  return { ...body, [outer]: { ...(isObject(before) ? before : {}), [inner]: value } };
};

const textOf = async (field: string | Blob): Promise<string> => {
  if (typeof field === 'string') return field;
  const bytes = Buffer.from(await field.arrayBuffer());
  return `data:${field.type || 'application/octet-stream'};base64,${bytes.toString('base64')}`;
};

/** A form as the JSON that says the same: texts, and files as data URIs. Undefined for any other body, and for a broken form. */
export const readForm = async (
  type: string | undefined,
  bytes: Uint8Array,
): Promise<JsonObject | undefined> => {
  if (type === undefined || !isForm(type)) return undefined;
  try {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    let body: JsonObject = {};
    for (const [name, field] of form) body = lay(body, name, await textOf(field));
    return body;
  } catch {
    return undefined;
  }
};
