import OpenAI, { APIError } from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPublishedGateway } from '../../published.ts';

const KEY = 'sk-test-of-the-official-client';
const model = 'gpt-4o-mini';

let gateway: Awaited<ReturnType<typeof startPublishedGateway>>;
let client: OpenAI;
beforeAll(async () => {
  gateway = await startPublishedGateway('openai', { keys: [KEY] });
  client = new OpenAI({ apiKey: KEY, baseURL: `${gateway.url}/v1`, maxRetries: 0 });
});
afterAll(() => gateway.close());

const tools: OpenAI.Responses.FunctionTool[] = [
  {
    type: 'function',
    name: 'get_weather',
    strict: true,
    parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  },
];

describe('the official client', () => {
  it('reads a response, and gets it again', async () => {
    const response = await client.responses.create({ model, input: 'Say exactly: Größe 漢字' });
    expect(response.output_text).toBe('Größe 漢字');
    const again = await client.responses.retrieve(response.id);
    expect(again.output).toEqual(response.output);
  });

  it('builds the same response from a stream', async () => {
    const stream = client.responses.stream({ model, input: 'Tell me about Zürich' });
    let text = '';
    stream.on('response.output_text.delta', ({ delta }) => {
      text += delta;
    });
    const final = await stream.finalResponse();
    expect(final.status).toBe('completed');
    expect(final.output_text).toBe(text);
  });

  it('builds calls and thoughts from streams', async () => {
    const input = 'What is the weather in London?';
    const called = await client.responses.stream({ model, input, tools }).finalResponse();
    expect(called.output).toMatchObject([{ type: 'function_call', arguments: '{"city":"London"}' }]);
    const thought = await client.responses
      .stream({ model: 'gpt-5-mini', input: 'Hello', reasoning: { effort: 'low', summary: 'auto' } })
      .finalResponse();
    expect(thought.output).toMatchObject([
      { type: 'reasoning', summary: [{ type: 'summary_text' }] },
      { type: 'message' },
    ]);
  });

  it('goes through a round of functions by call_id', async () => {
    const first = await client.responses.create({ model, input: 'Weather in London?', tools });
    const [call] = first.output;
    if (call?.type !== 'function_call') throw new Error('expected a function call');
    const output = { type: 'function_call_output', call_id: call.call_id, output: '21 degrees' } as const;
    const second = await client.responses.create({
      model,
      tools,
      previous_response_id: first.id,
      input: [output],
    });
    expect(second.output_text).toContain('21 degrees');
  });

  it('tells what was refused, in a stream too', async () => {
    const asked = { model: 'gpt-none', input: 'Hello' };
    for (const doing of [
      client.responses.create(asked),
      client.responses.create({ ...asked, stream: true }),
    ]) {
      const error: unknown = await doing.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(APIError);
      expect(error).toMatchObject({ status: 400, code: 'model_not_found', param: 'model' });
    }
  });
});
