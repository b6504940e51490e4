import { type Connection, expectThat, type OfficialClient, refusalOf } from '../official-client.ts';

type Module = typeof import('@google/genai');

// The client writes the version, the last segment of the prefix, itself.
const connect = ({ GoogleGenAI }: Module, { key, url, timeoutMs }: Connection) => {
  const cut = url.lastIndexOf('/');
  return new GoogleGenAI({
    apiKey: key,
    vertexai: false,
    apiVersion: url.slice(cut + 1),
    httpOptions: { baseUrl: url.slice(0, cut), timeout: timeoutMs },
  });
};

/** A short question and a limit that no answer to it comes near. */
const asked = (model: string) => ({
  model,
  contents: 'Name the capital of France in one word.',
  config: { maxOutputTokens: 512 },
});

/** The vendor's own library for Node, and what the users of its generation, embedding and counting calls do with it. */
export default {
  id: 'client/google',
  package: '@google/genai',
  calls: [
    {
      name: 'models.list',
      does: 'lists the models',
      family: 'gemini',
      operation: 'listModels',
      async perform(module, connection) {
        const names: unknown[] = [];
        for await (const model of await connect(module, connection).models.list()) names.push(model.name);
        expectThat(
          names.length > 0 && names.every((name) => typeof name === 'string'),
          `it lists ${names.length} names`,
        );
      },
    },
    {
      name: 'models.generateContent',
      does: 'has a text generated',
      family: 'gemini',
      operation: 'generateContent',
      async perform(module, connection, model) {
        const { text } = await connect(module, connection).models.generateContent(asked(model));
        expectThat(typeof text === 'string' && text !== '', `text is ${JSON.stringify(text)}`);
      },
    },
    {
      name: 'models.generateContentStream',
      does: 'reads a streamed text chunk by chunk',
      family: 'gemini',
      operation: 'streamGenerateContent',
      async perform(module, connection, model) {
        let text = '';
        for await (const chunk of await connect(module, connection).models.generateContentStream(
          asked(model),
        ))
          text += chunk.text ?? '';
        expectThat(text !== '', 'the pieces join to no text');
      },
    },
    {
      name: 'models.generateContent, tools',
      does: 'has a function called',
      family: 'gemini',
      operation: 'generateContent',
      needs: ['tools'],
      async perform(module, connection, model) {
        const { Type, FunctionCallingConfigMode } = module;
        const parameters = {
          type: Type.OBJECT,
          properties: { city: { type: Type.STRING } },
          required: ['city'],
        };
        const { functionCalls } = await connect(module, connection).models.generateContent({
          model,
          contents: 'What is the weather in Oslo?',
          config: {
            tools: [
              { functionDeclarations: [{ name: 'get_weather', description: 'The weather.', parameters }] },
            ],
            toolConfig: { functionCallingConfig: { mode: FunctionCallingConfigMode.ANY } },
          },
        });
        expectThat(
          functionCalls?.[0]?.name === 'get_weather' && typeof functionCalls[0].args?.['city'] === 'string',
          `functionCalls is ${JSON.stringify(functionCalls)}`,
        );
      },
    },
    {
      name: 'models.embedContent',
      does: 'has a text embedded',
      family: 'gemini',
      operation: 'embedContent',
      model: 'embedding',
      async perform(module, connection, model) {
        const { embeddings } = await connect(module, connection).models.embedContent({
          model,
          contents: 'Paris',
        });
        const vector = embeddings?.[0]?.values ?? [];
        expectThat(
          vector.length > 0 && vector.every(Number.isFinite),
          `embeddings[0].values holds ${vector.length}`,
        );
      },
    },
    {
      name: 'models.countTokens',
      does: 'counts the tokens of a text',
      family: 'gemini',
      operation: 'countTokens',
      async perform(module, connection, model) {
        const { contents } = asked(model);
        const { totalTokens } = await connect(module, connection).models.countTokens({ model, contents });
        expectThat(Number.isInteger(totalTokens) && Number(totalTokens) > 0, `totalTokens is ${totalTokens}`);
      },
    },
    {
      name: 'a model that does not exist',
      does: 'is refused as ApiError with a status',
      family: 'gemini',
      operation: 'generateContent',
      async perform(module, connection) {
        const generate = connect(module, connection).models.generateContent(asked('concordat-no-such-model'));
        const error = await refusalOf(generate, 'an unknown model');
        expectThat(error instanceof module.ApiError, `the client throws ${String(error)}`);
        expectThat(error.status >= 400 && error.status < 500, `its status is ${error.status}`);
      },
    },
  ],
} satisfies OfficialClient<Module>;
