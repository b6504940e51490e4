import { type Connection, expectThat, type OfficialClient, refusalOf } from '../official-client.ts';

type Module = typeof import('@anthropic-ai/sdk');

// The client writes the `/v1` of its paths itself.
const connect = ({ Anthropic }: Module, { key, url, timeoutMs }: Connection) =>
  new Anthropic({ apiKey: key, baseURL: url.replace(/\/v1$/, ''), timeout: timeoutMs, maxRetries: 0 });

/** A short question and a limit that no answer to it comes near. */
const asked = (model: string) => ({
  model,
  max_tokens: 512,
  messages: [{ role: 'user', content: 'Name the capital of France in one word.' } as const],
});

const forced = (model: string) => ({
  model,
  max_tokens: 512,
  messages: [{ role: 'user', content: 'What is the weather in Oslo?' } as const],
  tools: [
    {
      name: 'get_weather',
      description: 'Tells the current weather of a city.',
      input_schema: {
        type: 'object' as const,
        properties: { city: { type: 'string' } },
        required: ['city'],
      },
    },
  ],
  tool_choice: { type: 'tool', name: 'get_weather' } as const,
});

/** A block of a message as far as it is looked at here. */
interface Block {
  readonly type: string;
  readonly text?: unknown;
  readonly input?: unknown;
}

const textIn = (content: readonly Block[]): string =>
  content.map(({ type, text }) => (type === 'text' && typeof text === 'string' ? text : '')).join('');

const hasCity = (content: readonly Block[]): void => {
  const input = content.find(({ type }) => type === 'tool_use')?.input;
  expectThat(
    typeof input === 'object' && input !== null && 'city' in input && typeof input.city === 'string',
    `the input of get_weather is ${JSON.stringify(input)}`,
  );
};

/** The vendor's own library for Node, and what the users of its messages, token counting and models do with it. */
export default {
  id: 'client/anthropic',
  package: '@anthropic-ai/sdk',
  calls: [
    {
      name: 'models.list',
      does: 'lists the models',
      family: 'anthropic',
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
      name: 'messages.create',
      does: 'asks for a message',
      family: 'anthropic',
      operation: 'createMessage',
      async perform(module, connection, model) {
        const { content, stop_reason: reason } = await connect(module, connection).messages.create(
          asked(model),
        );
        expectThat(textIn(content) !== '', `content is ${JSON.stringify(content)}`);
        expectThat(reason === 'end_turn', `stop_reason is ${reason}`);
      },
    },
    {
      name: 'messages.create, stream',
      does: 'reads a streamed message event by event',
      family: 'anthropic',
      operation: 'streamMessage',
      async perform(module, connection, model) {
        const stream = await connect(module, connection).messages.create({ ...asked(model), stream: true });
        let text = '';
        let last = '';
        for await (const event of stream) {
          last = event.type;
          if (event.type === 'content_block_delta' && event.delta.type === 'text_delta')
            text += event.delta.text;
        }
        expectThat(text !== '', 'the text deltas join to nothing');
        expectThat(last === 'message_stop', `the last event is ${last}`);
      },
    },
    {
      name: 'messages.stream',
      does: 'collects a streamed message with .stream()',
      family: 'anthropic',
      operation: 'streamMessage',
      async perform(module, connection, model) {
        const stream = connect(module, connection).messages.stream(asked(model));
        let pieces = '';
        stream.on('text', (delta) => {
          pieces += delta;
        });
        const { content, stop_reason: reason } = await stream.finalMessage();
        expectThat(
          textIn(content) === pieces && pieces !== '',
          `the final text is ${JSON.stringify(textIn(content))}, its pieces ${JSON.stringify(pieces)}`,
        );
        expectThat(reason === 'end_turn', `stop_reason is ${reason}`);
      },
    },
    {
      name: 'messages.create, tools',
      does: 'has a tool used',
      family: 'anthropic',
      operation: 'createMessage',
      needs: ['tools'],
      async perform(module, connection, model) {
        const { content } = await connect(module, connection).messages.create(forced(model));
        hasCity(content);
      },
    },
    {
      name: 'messages.stream, tools',
      does: 'collects a streamed tool use with .stream()',
      family: 'anthropic',
      operation: 'streamMessage',
      needs: ['tools'],
      async perform(module, connection, model) {
        const { content } = await connect(module, connection).messages.stream(forced(model)).finalMessage();
        hasCity(content);
      },
    },
    {
      name: 'messages.countTokens',
      does: 'counts the tokens of a message',
      family: 'anthropic',
      operation: 'countMessageTokens',
      async perform(module, connection, model) {
        const { messages } = asked(model);
        const { input_tokens: count } = await connect(module, connection).messages.countTokens({
          model,
          messages,
        });
        expectThat(Number.isInteger(count) && count > 0, `input_tokens is ${count}`);
      },
    },
    {
      name: 'a wrong key',
      does: 'is refused as AuthenticationError',
      family: 'anthropic',
      operation: 'createMessage',
      async perform(module, connection, model) {
        const client = connect(module, { ...connection, key: 'sk-concordat-wrong-0000000000000000' });
        const error = await refusalOf(client.messages.create(asked(model)), 'a wrong key');
        expectThat(error instanceof module.AuthenticationError, `the client throws ${String(error)}`);
      },
    },
    {
      name: 'a model that does not exist',
      does: 'is refused as an APIError with a status',
      family: 'anthropic',
      operation: 'createMessage',
      async perform(module, connection) {
        const create = connect(module, connection).messages.create(asked('concordat-no-such-model'));
        const error = await refusalOf(create, 'an unknown model');
        expectThat(
          error instanceof module.APIError && Number(error.status) >= 400 && Number(error.status) < 500,
          `the client throws ${String(error)}`,
        );
      },
    },
  ],
} satisfies OfficialClient<Module>;
