import {
  below,
  type Finding,
  isObject,
  type JsonValue,
  member,
  requestOf,
  rule,
  stringOf,
} from 'concordat/suite';
import type { Placed } from '../../_placed.ts';
import { partsOf } from '../_reply.ts';
import { STREAMED } from './_stream.ts';

const callsOf = (parts: readonly Placed<JsonValue>[]): readonly Placed<JsonValue>[] =>
  parts.flatMap(({ at, value }) => {
    const call = member(value, 'functionCall');
    return call === undefined || call === null ? [] : [{ at: below(at, 'functionCall'), value: call }];
  });

function* checkCall({ at, value }: Placed<JsonValue>, isArgumentsDeclared: boolean): Iterable<Finding> {
  const args = member(value, 'args');
  if (!stringOf(member(value, 'name')))
    yield {
      at: below(at, 'name'),
      expected: 'the name, on every piece of a call',
      actual: 'none: the call is split over events',
    };
  if (member(value, 'partialArgs') !== undefined || member(value, 'willContinue') === true)
    yield { at, expected: 'a whole call', actual: 'a piece of a call that goes on in a later event' };
  if (args !== undefined && !isObject(args))
    yield {
      at: below(at, 'args'),
      expected: 'an object',
      actual: `a ${Array.isArray(args) ? 'list' : typeof args}`,
    };
  const [name, ...more] = Object.keys(isObject(args) ? args : {});
  if (
    name === 'arguments' &&
    more.length === 0 &&
    !isArgumentsDeclared &&
    typeof member(args, name) === 'string'
  )
    yield {
      at: below(at, 'args', name),
      expected: 'the arguments as an object',
      actual: 'a fragment of JSON text, as another dialect streams it',
    };
}

export default rule({
  level: 'should',
  says: 'A function call comes whole in one event: name and arguments are never split.',
  see: 'recorded/gemini#1148 of 1148 calls',
  on: STREAMED,
  when: ({ exchange }) => {
    if (/streamFunctionCallArguments|stream_function_call_arguments/.test(exchange.request.body?.text ?? ''))
      return 'split arguments were asked for';
    return callsOf(partsOf(exchange)).length > 0 || 'the model called no function';
  },
  *check({ exchange }) {
    const isArgumentsDeclared = JSON.stringify(member(requestOf(exchange), 'tools') ?? []).includes(
      '"arguments"',
    );
    for (const call of callsOf(partsOf(exchange))) yield* checkCall(call, isArgumentsDeclared);
  },
});
