import OpenAI, { APIError, NotFoundError, toFile } from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPublishedGateway } from './published.ts';

const KEY = 'sk-test-of-the-official-client';
const MODEL = 'kling-3.0';
const PNG = 'iVBORw0KGgo=';

let gateway: Awaited<ReturnType<typeof startPublishedGateway>>;
let videos: OpenAI['videos'];
beforeAll(async () => {
  gateway = await startPublishedGateway('anyint', { keys: [KEY], taskStepMs: 60 });
  videos = new OpenAI({ apiKey: KEY, baseURL: `${gateway.url}/openai/v1`, maxRetries: 0 }).videos;
});
afterAll(() => gateway.close());

/** The states of a video until it has ended, and the video as it is then. */
const followed = async ({ id }: OpenAI.Videos.Video) => {
  const states = new Set<string>();
  for (let n = 0; n < 200; n += 1) {
    const video = await videos.retrieve(id);
    states.add(video.status);
    if (video.status === 'completed' || video.status === 'failed') return { states: [...states], video };
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`the video ${id} does not end`);
};

const refusalOf = async (doing: Promise<unknown>): Promise<unknown> =>
  doing.then(
    () => 'it was not refused',
    (error: unknown) => error,
  );

describe('the official client', () => {
  it('has a video made of a form, follows it, and downloads it', async () => {
    const asked = {
      model: MODEL,
      prompt: 'A paper airplane über 漢字',
      seconds: '4',
      size: '1280x720',
    } as const;
    const created = await videos.create(asked);
    expect(created).toMatchObject({ object: 'video', status: 'queued', progress: 0, error: null, ...asked });
    const { states, video } = await followed(created);
    // A slow machine may skip a state.
    expect(['queued', 'in_progress', 'completed'].filter((state) => states.includes(state))).toEqual(states);
    expect(video).toMatchObject({ id: created.id, progress: 100, created_at: created.created_at, ...asked });
    expect(video.completed_at).toBeGreaterThanOrEqual(video.created_at);
    const content = await videos.downloadContent(created.id);
    const bytes = Buffer.from(await content.arrayBuffer());
    expect(content.headers.get('content-type')).toBe('video/mp4');
    expect(bytes.toString('latin1', 4, 8)).toBe('ftyp');
  });

  it('sends a picture to begin with, as a file or as an address', async () => {
    const picture = await toFile(Buffer.from(PNG, 'base64'), 'first.png', { type: 'image/png' });
    const created = await videos.create({ model: MODEL, prompt: 'A cat', input_reference: picture });
    expect(created.status).toBe('queued');
    for (const image_url of ['http://127.0.0.1/x.png', 'file:///etc/hosts']) {
      const asked = { model: MODEL, prompt: 'A cat', input_reference: { image_url } };
      expect(await refusalOf(videos.create(asked))).toMatchObject({
        status: 400,
        code: 'invalid_url',
        param: 'input_reference/image_url',
      });
    }
  });

  it('is told why a video failed', async () => {
    const { video } = await followed(await videos.create({ model: MODEL, prompt: 'concordat: fail' }));
    expect(video).toMatchObject({ status: 'failed', error: { message: expect.stringMatching(/refused/) } });
  });

  it('is refused a video that is not ready, one that there is not, and an unknown model', async () => {
    const { id } = await videos.create({ model: MODEL, prompt: 'A cat' });
    expect(await refusalOf(videos.downloadContent(id))).toMatchObject({ status: 400 });
    expect(await refusalOf(videos.retrieve('video_none'))).toBeInstanceOf(NotFoundError);
    expect(await refusalOf(videos.downloadContent('video_none'))).toBeInstanceOf(NotFoundError);
    const unknown = await refusalOf(videos.create({ model: 'sora-0', prompt: 'A cat' }));
    expect(unknown).toBeInstanceOf(APIError);
    expect(unknown).toMatchObject({ code: 'model_not_found' });
  });
});

describe('a form', () => {
  const post = async (path: string, body: string, type: string) => {
    const headers = { authorization: `Bearer ${KEY}`, 'content-type': type };
    const reply = await fetch(`${gateway.url}${path}`, { method: 'POST', headers, body });
    return { status: reply.status, body: await reply.json() };
  };
  const field = (name: string, value: string) =>
    `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

  it('that is broken, or lacks a field, is refused', async () => {
    const type = 'multipart/form-data; boundary=x';
    expect(await post('/openai/v1/videos', 'no form', type)).toMatchObject({ status: 400 });
    expect(await post('/openai/v1/videos', `${field('model', MODEL)}--x--`, type)).toMatchObject({
      status: 400,
      body: { error: { param: 'prompt' } },
    });
  });

  it('is refused where the client of the family sends JSON', async () => {
    const form = `${field('model', 'text-embedding-v4')}${field('input', 'Hi')}--x--`;
    const refused = await post('/openai/v1/embeddings', form, 'multipart/form-data; boundary=x');
    expect(refused).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringMatching(/content type/) } },
    });
  });
});
