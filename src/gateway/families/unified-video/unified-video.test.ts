import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { member } from '../../../schema/read.ts';
import { startPublishedGateway } from '../../published.ts';

const KEY = 'sk-test-unified-video';
const asked = { model: 'veo-3.1-fast-generate-preview', prompt: 'A city in the morning' };

let gateway: Awaited<ReturnType<typeof startPublishedGateway>>;
beforeAll(async () => {
  gateway = await startPublishedGateway('mixroute', { keys: [KEY], taskStepMs: 20 });
});
afterAll(() => gateway.close());

const ask = async (path: string, body?: JsonValue) => {
  const reply = await request(`${gateway.url}/v1/video/generations${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  // The gateway answers in JSON.
  return { status: reply.statusCode, body: (await reply.body.json()) as JsonValue };
};

const ended = async (more: JsonObject = {}): Promise<JsonValue> => {
  const { body } = await ask('', { ...asked, ...more });
  for (let n = 0; n < 200; n += 1) {
    const { body: told } = await ask(`/${member(body, 'task_id')}`);
    if (['succeeded', 'failed'].includes(String(member(told, 'status')))) return told;
    expect(['queued', 'in_progress']).toContain(member(told, 'status'));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('the task does not end');
};

describe('a unified video task', () => {
  it('is submitted, and answered as the page prints it', async () => {
    const { status, body } = await ask('', asked);
    expect(status).toBe(200);
    expect(body).toEqual({
      task_id: expect.stringMatching(/^video_/),
      status: 'pending',
      created_at: expect.any(Number),
    });
  });

  it('succeeds with the address of a video', async () => {
    const told = await ended();
    expect(told).toEqual({
      task_id: expect.any(String),
      status: 'succeeded',
      format: 'mp4',
      url: expect.stringMatching(/\.mp4$/),
    });
    const video = await request(String(member(told, 'url')));
    expect(video.headers['content-type']).toBe('video/mp4');
    expect(Buffer.from(await video.body.arrayBuffer()).toString('latin1', 4, 8)).toBe('ftyp');
  });

  it('says why it failed', async () => {
    expect(await ended({ prompt: 'concordat: fail' })).toMatchObject({
      status: 'failed',
      error: { message: expect.stringMatching(/refused/) },
    });
  });

  it('that there is not is refused', async () => {
    expect(await ask('/video_none')).toEqual({
      status: 400,
      body: { code: 'task_not_exist', message: 'task_not_exist', data: null },
    });
  });

  it.each<[string, JsonValue, number, string]>([
    ['no prompt', { model: asked.model }, 400, 'invalid_request'],
    ['no model', { prompt: asked.prompt }, 400, 'missing_model'],
    ['five seconds', { ...asked, durationSeconds: 5 }, 400, 'invalid_request'],
    ['a list', [], 400, 'invalid_request'],
    ['a picture of its own network', { ...asked, image: 'http://10.0.0.1/x.png' }, 400, 'invalid_image'],
    ['an unknown model', { ...asked, model: 'veo-0' }, 404, 'model_not_found'],
  ])('of %s is refused', async (_, body, status, code) => {
    expect(await ask('', body)).toMatchObject({ status, body: { code, data: null } });
  });
});
