import { type Exchange, isObject, member, stringOf } from 'concordat/suite';
import type { NamedCall } from '../../_same-as-unary.ts';
import { partsOf } from '../_reply.ts';

/** A prompt that calls for the one declared function, all of whose arguments are required. */
export const SAME_CALL = {
  contents: [{ role: 'user', parts: [{ text: 'What is the weather in Paris, in degrees Celsius?' }] }],
  tools: [
    {
      functionDeclarations: [
        {
          name: 'get_weather',
          description: 'Gets the current weather for a city.',
          parameters: {
            type: 'object',
            properties: {
              city: { type: 'string' },
              unit: { type: 'string', enum: ['celsius', 'fahrenheit'] },
            },
            required: ['city', 'unit'],
          },
        },
      ],
    },
  ],
  generationConfig: { temperature: 0, maxOutputTokens: 2048 },
};

/** The calls of a reply: the name of each and the names of its arguments. */
export const callsIn = (exchange: Exchange | undefined): readonly NamedCall[] =>
  (exchange === undefined ? [] : partsOf(exchange)).flatMap(({ value }) => {
    const call = member(value, 'functionCall');
    const args = member(call, 'args');
    if (call === undefined) return [];
    return [{ name: stringOf(member(call, 'name')) ?? '', given: isObject(args) ? Object.keys(args) : [] }];
  });
