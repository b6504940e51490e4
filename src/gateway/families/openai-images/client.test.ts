import OpenAI, { APIError } from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPublishedGateway } from '../../published.ts';

const KEY = 'sk-test-of-the-official-client';
const PROVIDERS = ['openai', 'mixroute', 'antigravity'] as const;

type Id = (typeof PROVIDERS)[number];

const gateways = new Map<Id, Awaited<ReturnType<typeof startPublishedGateway>>>();
beforeAll(async () => {
  for (const id of PROVIDERS) gateways.set(id, await startPublishedGateway(id, { keys: [KEY] }));
});
afterAll(() => Promise.all([...gateways.values()].map((gateway) => gateway.close())));

const imagesOf = (id: Id): OpenAI['images'] =>
  new OpenAI({ apiKey: KEY, baseURL: `${gateways.get(id)?.url}/v1`, maxRetries: 0 }).images;

/** What a member of no type of the client is sent with. */
type Asked = Record<string, string | number | boolean>;

const generate = (id: Id, asked: Asked): Promise<OpenAI.ImagesResponse> =>
  // Gateways have members and values that the client's types do not know.
  imagesOf(id).generate({
    prompt: 'A cute baby sea otter',
    ...asked,
  } as OpenAI.ImageGenerateParamsNonStreaming);

const pngSize = (base64: string | undefined): readonly number[] => {
  const bytes = Buffer.from(base64 ?? '', 'base64');
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

const refused = async (id: Id, asked: Asked): Promise<unknown> =>
  generate(id, asked).then(
    () => 'it was not refused',
    (error: unknown) => error,
  );

describe('the official client', () => {
  it('has as many images made as it asks for, of the size that it asks for', async () => {
    const asked = { model: 'gpt-image-1', n: 2, size: '1536x1024', quality: 'low' };
    const { data = [], created, usage, ...told } = await generate('openai', asked);
    expect(data.map(({ b64_json }) => pngSize(b64_json))).toEqual([
      [1536, 1024],
      [1536, 1024],
    ]);
    expect(Math.abs(created - Date.now() / 1000)).toBeLessThan(60);
    expect(told).toMatchObject({ size: '1536x1024', quality: 'low', output_format: 'png' });
    expect(usage?.total_tokens).toBe((usage?.input_tokens ?? 0) + (usage?.output_tokens ?? 0));
  });

  it.each([
    ['jpeg', '/9j/'],
    ['webp', 'UklGR'],
  ])('has them as %s', async (output_format, begins) => {
    const { data = [] } = await generate('openai', { model: 'gpt-image-1', output_format });
    expect(data[0]?.b64_json?.startsWith(begins)).toBe(true);
  });

  it('sees them grow in a stream', async () => {
    const stream = await imagesOf('openai').generate({
      model: 'gpt-image-1',
      prompt: 'A cute baby sea otter',
      stream: true,
      partial_images: 2,
    });
    const types: string[] = [];
    for await (const event of stream) types.push(event.type.replace('image_generation.', ''));
    expect(types).toEqual(['partial_image', 'partial_image', 'completed']);
  });

  it('gets them in the ratio that it asks for where sizes are ratios', async () => {
    const asked = { model: 'gemini-2.5-flash-image', size: '16:9', response_format: 'b64_json' };
    const { data = [] } = await generate('mixroute', asked);
    const [width = 0, height = 1] = pngSize(data[0]?.b64_json);
    expect(width / height).toBeCloseTo(16 / 9, 2);
  });

  it('gets more pixels for a better quality, and the image itself for an address', async () => {
    const model = 'gemini-3-pro-image';
    const widthOf = async (quality: string): Promise<number> => {
      const { data = [] } = await generate('antigravity', { model, quality, response_format: 'b64_json' });
      return pngSize(data[0]?.b64_json)[0] ?? 0;
    };
    expect(await widthOf('hd')).toBe(4 * (await widthOf('standard')));
    const { data = [] } = await generate('antigravity', { model, response_format: 'url' });
    expect(data[0]?.url).toMatch(/^data:image\/png;base64,/);
  });

  it.each<[string, Id, Asked, number]>([
    [
      'a format that the model does not take',
      'openai',
      { model: 'gpt-image-1', response_format: 'url' },
      400,
    ],
    ['no image', 'openai', { model: 'gpt-image-1', n: 0 }, 400],
    ['a thousand images', 'mixroute', { model: 'gemini-2.5-flash-image', n: 1000 }, 400],
    [
      'an address of a Gemini model',
      'mixroute',
      { model: 'gemini-2.5-flash-image', response_format: 'url' },
      400,
    ],
    ['an unknown model', 'openai', { model: 'dall-e-0' }, 404],
  ])('is refused %s', async (_, id, asked, status) => {
    const error = await refused(id, asked);
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({ status });
  });
});
