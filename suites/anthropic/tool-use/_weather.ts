import type { JsonValue, Template } from 'concordat/suite';
import { calledTimes, GET_WEATHER, PARAMETERS, RESULT } from '../../_weather.ts';
import { callsOf } from '../_calls.ts';

/** A tool whose result no model can know. */
export const WEATHER: JsonValue = {
  ...GET_WEATHER,
  input_schema: PARAMETERS,
};

/** A turn of the user that says one thing. */
export const ask = (content: string): JsonValue => ({ role: 'user', content });

/** The turn that answers the calls of a model, named by the blocks that hold them. */
export const results = (ids: readonly Template[]): Template => ({
  role: 'user',
  content: ids.map((id) => ({ type: 'tool_result', tool_use_id: id, content: JSON.stringify(RESULT) })),
});

/** Whether the step `ask` was answered by so many calls that the next step could answer; else why not. */
export const whenCalled = calledTimes(callsOf);
