import { type Evidence, type Exchange, succeeded } from 'concordat/suite';

/** A function whose result no model can know, as every dialect describes it. */
export const GET_WEATHER = {
  name: 'get_weather',
  description: 'Tells the current weather of one city. Call it once for each city.',
} as const;

/** What it takes. */
export const PARAMETERS = {
  type: 'object',
  properties: {
    city: { type: 'string', description: 'Name of the city, for example Oslo.' },
    unit: { type: 'string', enum: ['celsius', 'fahrenheit'] },
  },
  required: ['city', 'unit'],
} as const;

/** What it gave; the number is what the answer has to be about. */
export const RESULT = { sky: 'hail', temperature: 17, unit: 'celsius' } as const;

/** Whether the step `ask` was answered by so many calls that the next step could answer; else why not. */
export const calledTimes =
  (callsIn: (exchange: Exchange) => readonly unknown[]) =>
  ({ exchanges: { ask } }: Evidence, count: number): true | string => {
    if (ask === undefined || !succeeded(ask)) return 'the first request was not answered with 2xx';
    const calls = callsIn(ask).length;
    return calls === count || `the model made ${calls} calls where ${count} were hoped for`;
  };
