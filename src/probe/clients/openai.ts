import { type Connection, expectThat, type OfficialClient, refusalOf } from '../official-client.ts';

type Module = typeof import('openai');

const connect = ({ OpenAI }: Module, { key, url, timeoutMs }: Connection) =>
  new OpenAI({ apiKey: key, baseURL: url, timeout: timeoutMs, maxRetries: 0 });

const QUESTION = [{ role: 'user', content: 'Name the capital of France in one word.' }] as const;
const WEATHER = {
  type: 'function',
  function: {
    name: 'get_weather',
    description: 'Tells the current weather of a city.',
    parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  },
} as const;

/** A short question and a limit that no answer to it comes near. */
const asked = (model: string) => ({ model, max_tokens: 512, messages: [...QUESTION] });

const forced = (model: string) => ({
  model,
  max_tokens: 512,
  messages: [{ role: 'user', content: 'What is the weather in Oslo?' } as const],
  tools: [WEATHER],
  tool_choice: { type: 'function', function: { name: 'get_weather' } } as const,
});

const hasCity = (argumentsText: string | undefined): void => {
  const read: unknown = JSON.parse(argumentsText ?? 'null');
  expectThat(
    typeof read === 'object' && read !== null && 'city' in read && typeof read.city === 'string',
    `the arguments of get_weather are ${argumentsText}`,
  );
};

/** The vendor's own library for Node, and what the users of its chat, Responses, model and embedding calls do with it. */
export default {
  id: 'client/openai',
  package: 'openai',
  calls: [
    {
      name: 'models.list',
      does: 'lists the models',
      family: 'openai-models',
      operation: 'listModels',
      async perform(module, connection) {
        const ids: unknown[] = [];
        for await (const model of connect(module, connection).models.list()) ids.push(model.id);
        expectThat(
          ids.length > 0 && ids.every((id) => typeof id === 'string'),
          `it lists ${ids.length} names`,
        );
      },
    },
    {
      name: 'chat.completions.create',
      does: 'asks for a chat completion',
      family: 'openai-chat',
      operation: 'createChatCompletion',
      async perform(module, connection, model) {
        const { choices } = await connect(module, connection).chat.completions.create(asked(model));
        const text = choices[0]?.message.content;
        expectThat(
          typeof text === 'string' && text !== '',
          `choices[0].message.content is ${JSON.stringify(text)}`,
        );
      },
    },
    {
      name: 'chat.completions.create, stream',
      does: 'reads a streamed chat completion chunk by chunk',
      family: 'openai-chat',
      operation: 'streamChatCompletion',
      async perform(module, connection, model) {
        const client = connect(module, connection);
        let text = '';
        let finish: string | null = null;
        for await (const chunk of await client.chat.completions.create({ ...asked(model), stream: true })) {
          text += chunk.choices[0]?.delta.content ?? '';
          finish = chunk.choices[0]?.finish_reason ?? finish;
        }
        expectThat(text !== '', 'the pieces join to no text');
        expectThat(finish === 'stop', `finish_reason is ${finish}`);
      },
    },
    {
      name: 'chat.completions.stream',
      does: 'collects a streamed chat completion with .stream()',
      family: 'openai-chat',
      operation: 'streamChatCompletion',
      async perform(module, connection, model) {
        const stream = connect(module, connection).chat.completions.stream(asked(model));
        let pieces = '';
        stream.on('content', (delta) => {
          pieces += delta;
        });
        const { choices } = await stream.finalChatCompletion();
        const text = choices[0]?.message.content;
        expectThat(
          text === pieces && pieces !== '',
          `the final text is ${JSON.stringify(text)}, its pieces ${JSON.stringify(pieces)}`,
        );
        expectThat(choices[0]?.finish_reason === 'stop', `finish_reason is ${choices[0]?.finish_reason}`);
      },
    },
    {
      name: 'chat.completions.create, tools',
      does: 'has a function called',
      family: 'openai-chat',
      operation: 'createChatCompletion',
      needs: ['tools'],
      async perform(module, connection, model) {
        const { choices } = await connect(module, connection).chat.completions.create(forced(model));
        const [call] = choices[0]?.message.tool_calls ?? [];
        expectThat(call?.type === 'function', 'choices[0].message.tool_calls[0] is no function call');
        hasCity(call.function.arguments);
      },
    },
    {
      name: 'chat.completions.stream, tools',
      does: 'collects a streamed function call with .stream()',
      family: 'openai-chat',
      operation: 'streamChatCompletion',
      needs: ['tools'],
      async perform(module, connection, model) {
        const stream = connect(module, connection).chat.completions.stream(forced(model));
        const { choices } = await stream.finalChatCompletion();
        const [call] = choices[0]?.message.tool_calls ?? [];
        expectThat(call !== undefined, 'no function call is left at the end of the stream');
        hasCity(call.function.arguments);
      },
    },
    {
      name: 'responses.create',
      does: 'asks for a response',
      family: 'openai-responses',
      operation: 'createResponse',
      async perform(module, connection, model) {
        const response = await connect(module, connection).responses.create({
          model,
          input: QUESTION[0].content,
        });
        expectThat(
          typeof response.output_text === 'string' && response.output_text !== '',
          `output_text is ${JSON.stringify(response.output_text)}`,
        );
      },
    },
    {
      name: 'responses.stream',
      does: 'collects a streamed response with .stream()',
      family: 'openai-responses',
      operation: 'streamResponse',
      async perform(module, connection, model) {
        const stream = connect(module, connection).responses.stream({ model, input: QUESTION[0].content });
        let pieces = '';
        stream.on('response.output_text.delta', ({ delta }) => {
          pieces += delta;
        });
        const { output_text: text } = await stream.finalResponse();
        expectThat(pieces !== '', 'no text came in pieces');
        expectThat(
          text === pieces,
          `the final text is ${JSON.stringify(text)}, its pieces ${JSON.stringify(pieces)}`,
        );
      },
    },
    {
      name: 'embeddings.create',
      does: 'has a text embedded (and asks for base64 without being told)',
      family: 'openai-embeddings',
      operation: 'createEmbedding',
      model: 'embedding',
      async perform(module, connection, model) {
        const { embeddings } = connect(module, connection);
        const { data } = await embeddings.create({ model, input: 'Paris' });
        const vector = data[0]?.embedding ?? [];
        const plain = await embeddings.create({ model, input: 'Paris', encoding_format: 'float' });
        const length = plain.data[0]?.embedding.length;
        expectThat(
          vector.length === length,
          `it decodes ${vector.length} numbers, as floats there are ${length}`,
        );
        expectThat(
          vector.length > 0 && vector.every(Number.isFinite) && vector.some((one) => one !== 0),
          `data[0].embedding holds ${vector.length} numbers, the first ${vector[0]}`,
        );
      },
    },
    {
      name: 'a wrong key',
      does: 'is refused as AuthenticationError',
      family: 'openai-chat',
      operation: 'createChatCompletion',
      async perform(module, connection, model) {
        const client = connect(module, { ...connection, key: 'sk-concordat-wrong-0000000000000000' });
        const error = await refusalOf(client.chat.completions.create(asked(model)), 'a wrong key');
        expectThat(error instanceof module.AuthenticationError, `the client throws ${String(error)}`);
      },
    },
    {
      name: 'a model that does not exist',
      does: 'is refused as an APIError with a status and a message',
      family: 'openai-chat',
      operation: 'createChatCompletion',
      async perform(module, connection) {
        const create = connect(module, connection).chat.completions.create(asked('concordat-no-such-model'));
        const error = await refusalOf(create, 'an unknown model');
        expectThat(
          error instanceof module.APIError && Number(error.status) >= 400 && Number(error.status) < 500,
          `the client throws ${String(error)}`,
        );
        expectThat(
          error.error !== undefined,
          `the client finds no error object in the answer: ${error.message}`,
        );
      },
    },
  ],
} satisfies OfficialClient<Module>;
