import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../model/index.ts';
import { stringOf, valueAt } from '../../../schema/read.ts';
import { startPublishedGateway } from '../../published.ts';

const KEY = 'sk-test-kling';
const IMAGES = '/images/generations';
const VIDEO = { model_name: 'kling-v3', model: 'kling-v3', prompt: 'A boat.' };

let gateway: Awaited<ReturnType<typeof startPublishedGateway>>;
beforeAll(async () => {
  gateway = await startPublishedGateway('anyint', { keys: [KEY] });
});
afterAll(() => gateway.close());

const asked = async (path: string, body?: JsonValue, key: string | undefined = KEY) => {
  const reply = await request(`${gateway.url}/transtreams/kling/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === '' ? {} : { authorization: `Bearer ${key}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  // The gateway answers in JSON.
  return { status: reply.statusCode, body: (await reply.body.json()) as JsonValue };
};

describe('a task of Kling', () => {
  it('has the name that its caller gave to it, when it is created and later', async () => {
    const named = { prompt: 'A boat.', external_task_id: 'boat-1' };
    const created = await asked(IMAGES, named);
    const id = stringOf(valueAt(created.body, '/data/task_id'));
    expect(id).toMatch(/^\d{18}$/);
    for (const { body } of [created, await asked(`${IMAGES}/${id}`)])
      expect(body).toMatchObject({
        code: 0,
        message: 'SUCCEED',
        request_id: expect.any(String),
        data: { task_id: id, task_status: 'submitted', task_info: { external_task_id: 'boat-1' } },
      });
  });

  it('is known by its own query alone', async () => {
    const { body } = await asked(IMAGES, { prompt: 'A boat.' });
    const elsewhere = await asked(`/images/omni-image/${stringOf(valueAt(body, '/data/task_id'))}`);
    expect(elsewhere).toMatchObject({ status: 404, body: { code: 1203 } });
  });
});

describe('what Kling refuses', () => {
  it.each([
    ['no prompt', IMAGES, { model_name: 'kling-v2-1' }, 400, 1201, 'prompt is required'],
    ['no model_name', '/videos/text2video', { prompt: 'A boat.' }, 400, 1201, 'model_name is required'],
    ['an unknown model', IMAGES, { prompt: 'A boat.', model_name: 'no-model' }, 404, 1203, 'no-model'],
    [
      'a model of the other route',
      IMAGES,
      { prompt: 'A boat.', model_name: 'kling-v3-omni' },
      400,
      1201,
      'route',
    ],
    ['another mode', '/videos/text2video', { ...VIDEO, mode: 'fast' }, 400, 1201, 'mode'],
    ['no images', IMAGES, { prompt: 'A boat.', n: 0 }, 400, 1201, 'n must be'],
    ['too many words', IMAGES, { prompt: 'x'.repeat(2501) }, 400, 1201, 'longer than 2500'],
    ['no picture', '/videos/image2video', VIDEO, 400, 1201, 'image'],
    [
      'a picture of its own',
      '/videos/image2video',
      { ...VIDEO, image: 'http://127.0.0.1/a.png' },
      400,
      1201,
      'image',
    ],
    ['another length', '/videos/text2video', { ...VIDEO, duration: '1' }, 400, 1201, 'duration'],
  ])('%s', async (_, path, body, status, code, words) => {
    const reply = await asked(path, body);
    expect(reply).toMatchObject({ status, body: { code, request_id: expect.any(String) } });
    expect(valueAt(reply.body, '/message')).toContain(words);
    expect(valueAt(reply.body, '/data')).toBeUndefined();
  });

  it('a key that is none, and none at all', async () => {
    expect(await asked(IMAGES, { prompt: 'A boat.' }, 'sk-no')).toMatchObject({
      status: 401,
      body: { code: 1002 },
    });
    expect(await asked(IMAGES, { prompt: 'A boat.' }, '')).toMatchObject({
      status: 401,
      body: { code: 1001 },
    });
  });

  it('another method, with the status that its code has', async () => {
    expect(await asked(IMAGES)).toMatchObject({ status: 404, body: { code: 1202 } });
  });
});
