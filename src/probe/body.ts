import { isUtf8 } from 'node:buffer';
import type { Body } from '../model/index.ts';
import type { Redactor } from './redact.ts';

/** Bytes as a record holds them: text where they are valid UTF-8, else base64; secrets removed, `size` as it was. */
export const bodyOf = (bytes: Buffer, redactor: Redactor): Body =>
  isUtf8(bytes)
    ? { text: redactor.text(bytes.toString('utf8')), encoding: 'utf8', size: bytes.length }
    : { text: redactor.bytes(bytes).toString('base64'), encoding: 'base64', size: bytes.length };
