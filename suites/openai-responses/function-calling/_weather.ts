/** A function whose argument is required. */
export const WEATHER = {
  type: 'function',
  name: 'get_weather',
  description: 'Tells the current weather of a city.',
  parameters: {
    type: 'object',
    properties: { city: { type: 'string', description: 'The name of the city.' } },
    required: ['city'],
    additionalProperties: false,
  },
};

/** Another function, so that there is a choice. */
export const TIME = { ...WEATHER, name: 'get_time', description: 'Tells the time in a city.' };

/** What the function says; a model cannot know the number by itself. */
export const RESULT = '{"temperature_celsius": 17.3, "sky": "hail"}';

/** Something in an answer that only the result holds. */
export const FROM_RESULT = /17[.,]3|hail/i;
