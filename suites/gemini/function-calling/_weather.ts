import type { Template } from 'concordat/suite';
import { calledTimes, GET_WEATHER, PARAMETERS, RESULT } from '../../_weather.ts';
import { callsOf } from '../_calls.ts';

/** A function whose result no model can know. */
export const WEATHER = {
  functionDeclarations: [
    {
      ...GET_WEATHER,
      parameters: PARAMETERS,
    },
  ],
};

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
export const whenCalled = calledTimes(callsOf);
