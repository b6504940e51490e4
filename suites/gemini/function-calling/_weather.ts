import { type Evidence, succeeded, type Template } from 'concordat/suite';
import { callsOf } from '../_calls.ts';

/** A function whose result no model can know. */
export const WEATHER = {
  functionDeclarations: [
    {
      name: 'get_weather',
      description: 'Tells the current weather of one city. Call it once for each city.',
      parameters: {
        type: 'object',
        properties: {
          city: { type: 'string', description: 'Name of the city, for example Oslo.' },
          unit: { type: 'string', enum: ['celsius', 'fahrenheit'] },
        },
        required: ['city', 'unit'],
      },
    },
  ],
};

/** What the function gave; the number is what the answer has to be about. */
export const RESULT = { sky: 'hail', temperature: 17, unit: 'celsius' };

/** A turn of the user that says one thing. */
export const ask = (text: string) => ({ role: 'user', parts: [{ text }] });

/** The turn that answers the calls of a model, in order. */
export const results = (count: number): Template => ({
  role: 'user',
  parts: Array.from({ length: count }, () => ({
    functionResponse: { name: 'get_weather', response: RESULT },
  })),
});

/** Whether the step `ask` was answered by so many calls that the next step could answer; else why not. */
export const whenCalled = ({ exchanges }: Evidence, count: number): true | string => {
  const asked = exchanges.ask;
  if (asked === undefined || !succeeded(asked)) return 'the first request was not answered with 2xx';
  const calls = callsOf(asked).length;
  return calls === count || `the model made ${calls} calls where ${count} were hoped for`;
};
