import type { JsonObject } from '../../../model/index.ts';
import type { Refusal } from '../../refusal.ts';
import type { Reply } from '../../reply.ts';

const HEADERS = { 'content-type': 'application/json' };

/** A success in the envelope that all replies have. */
export const replied = (data: JsonObject): Reply => ({
  kind: 'json',
  status: 200,
  headers: HEADERS,
  body: { code: 200, msg: 'success', data },
});

/** A refusal as the service words it: the status stands in the body too. */
export const refuse = ({ status, message, headers }: Refusal): Reply => ({
  kind: 'json',
  status,
  headers: { ...HEADERS, ...headers },
  body: { code: status, msg: message },
});
