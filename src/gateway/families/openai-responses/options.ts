import type { JsonObject } from '../../../model/index.ts';
import { isObject, member, stringOf } from '../../../schema/read.ts';
import type { Refusal } from '../../refusal.ts';
import type { Call } from '../../reply.ts';
import { invalid, missing } from '../openai/errors.ts';
import { isAbsent } from '../openai/members.ts';
import { isUpstream } from '../openai/models.ts';
import { instructionOf, promptOf } from './input.ts';

const checkFormat = (call: Call, items: readonly JsonObject[]): Refusal | undefined => {
  const format = member(member(call.body, 'text'), 'format');
  const type = stringOf(member(format, 'type'));
  if (type === 'json_schema') {
    const lacking = ['name', 'schema'].find((name) => isAbsent(member(format, name)));
    return lacking === undefined ? undefined : missing(`text.format.${lacking}`);
  }
  if (type !== 'json_object' || !isUpstream(call)) return undefined;
  // recorded/openai#refusals: the instructions alone are not looked at, the input is.
  if (/json/i.test(`${promptOf(items)}\n${instructionOf(undefined, items)}`)) return undefined;
  return invalid(
    "Response input messages must contain the word 'json' in some form to use 'text.format' of type 'json_object'.",
    'input',
  );
};

const checkStreamOptions = ({ body }: Call): Refusal | undefined =>
  isObject(member(body, 'stream_options')) && member(body, 'stream') !== true
    ? invalid(
        "The 'stream_options' parameter is only allowed when 'stream' is enabled.",
        'stream_options',
        'invalid_value',
      )
    : undefined;

/** Options that make no sense by themselves. */
export const checkOptions = (call: Call, items: readonly JsonObject[]): Refusal | undefined =>
  checkFormat(call, items) ?? (isUpstream(call) ? checkStreamOptions(call) : undefined);
