import type { Template } from 'concordat/suite';
import { calledTimes, GET_WEATHER, PARAMETERS, RESULT } from '../../_weather.ts';
import { answerOf } from '../_answer.ts';

/** A function whose result no model can know. */
export const WEATHER = {
  type: 'function',
  function: {
    ...GET_WEATHER,
    parameters: { ...PARAMETERS, additionalProperties: false },
  },
};

/** The same function with its parameters to be kept to the letter, in the form that strict mode wants. */
export const STRICT = { ...WEATHER, function: { ...WEATHER.function, strict: true } };

/** Another function, for the choice between two. */
export const TIME = {
  type: 'function',
  function: {
    name: 'get_time',
    description: 'Tells the time in a city.',
    parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  },
};

/** A turn of the user that says one thing. */
export const ask = (content: string) => ({ role: 'user', content });

/** The turns that echo the calls of the step `ask` and answer so many of them, in order. */
export const answered = (count: number): readonly Template[] => [
  { $from: 'ask', at: '/choices/0/message' },
  ...Array.from({ length: count }, (_, n) => ({
    role: 'tool',
    tool_call_id: { $from: 'ask', at: `/choices/0/message/tool_calls/${n}/id` },
    content: JSON.stringify(RESULT),
  })),
];

/** Whether the step `ask` was answered by so many calls that the next step could answer; else why not. */
export const whenCalled = calledTimes((exchange) => answerOf(exchange)?.calls ?? []);
