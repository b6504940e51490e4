import { setTimeout as wait } from 'node:timers/promises';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { stringOf, valueAt } from '../../../schema/read.ts';
import { startPublishedGateway } from '../../published.ts';

const KEY = 'sk-test-dashscope';
const STEP_MS = 5;
const ASYNC = { 'x-dashscope-async': 'enable' };

let gateway: Awaited<ReturnType<typeof startPublishedGateway>>;
beforeAll(async () => {
  gateway = await startPublishedGateway('anyint', { keys: [KEY], taskStepMs: STEP_MS });
});
afterAll(() => gateway.close());

const asked = async (path: string, body?: JsonValue, headers: Readonly<Record<string, string>> = {}) => {
  const reply = await request(`${gateway.url}/dashscope/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}`, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  // The gateway answers in JSON.
  return { status: reply.statusCode, body: (await reply.body.json()) as JsonValue };
};

const image = (parameters: JsonObject, content: JsonValue = [{ text: 'A boat.' }], headers = {}) =>
  asked(
    '/services/aigc/multimodal-generation/generation',
    { model: 'qwen-image-plus', input: { messages: [{ role: 'user', content }] }, parameters },
    headers,
  );

const video = (input: JsonObject, more: JsonObject = {}, headers: Readonly<Record<string, string>> = ASYNC) =>
  asked('/services/aigc/video-generation/video-synthesis', { model: 'wan2.6-t2v', input, ...more }, headers);

describe('images', () => {
  it('are as wide and high as asked for, at an address of the gateway', async () => {
    const { status, body } = await image({ size: '1472*1104' });
    const address = stringOf(valueAt(body, '/output/choices/0/message/content/0/image')) ?? '';
    expect(status).toBe(200);
    expect(body).toMatchObject({
      output: { choices: [{ finish_reason: 'stop' }], task_metric: { SUCCEEDED: 1 } },
      usage: { width: 1472, height: 1104, image_count: 1 },
    });
    const bytes = Buffer.from(await (await request(address)).body.arrayBuffer());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1472, 1104]);
  });

  it.each([
    ['a size with an x', () => image({ size: '1328x1328' }), 400, 'InvalidParameter'],
    ['a size outside the set', () => image({ size: '640*480' }), 400, 'InvalidParameter'],
    ['two of them', () => image({ n: 2 }), 400, 'InvalidParameter'],
    ['no text', () => image({}, []), 400, 'InvalidParameter'],
    ['a task', () => image({}, undefined, ASYNC), 403, 'AccessDenied'],
    [
      'a picture of the inner network',
      () => image({}, [{ image: 'http://10.0.0.1/a.png' }]),
      400,
      'InvalidURL',
    ],
  ])('are refused for %s', async (_, ask, status, code) => {
    expect(await ask()).toEqual({
      status,
      body: { code, message: expect.any(String), request_id: expect.any(String) },
    });
  });
});

describe('videos', () => {
  const stateOf = async (id: string) => (await asked(`/tasks/${id}`)).body;

  it('wait, and are made', async () => {
    const { body } = await video({ prompt: 'A boat.' }, { parameters: { duration: 10 } });
    const id = stringOf(valueAt(body, '/output/task_id')) ?? '';
    expect(body).toEqual({ request_id: expect.any(String), output: { task_id: id, task_status: 'PENDING' } });
    await wait(STEP_MS * 5);
    expect(await stateOf(id)).toMatchObject({
      output: { task_id: id, task_status: 'SUCCEEDED', video_url: expect.stringContaining('.mp4') },
      usage: { video_count: 1, video_duration: 10 },
    });
  });

  it('say why they failed', async () => {
    const { body } = await video({ prompt: 'concordat: fail' });
    await wait(STEP_MS * 5);
    expect(await stateOf(stringOf(valueAt(body, '/output/task_id')) ?? '')).toMatchObject({
      output: { task_status: 'FAILED', code: 'DataInspectionFailed', message: expect.any(String) },
    });
  });

  it('of which there is none are unknown', async () => {
    expect(await asked('/tasks/none')).toMatchObject({
      status: 200,
      body: { output: { task_id: 'none', task_status: 'UNKNOWN' } },
    });
  });

  it.each([
    ['no header', () => video({ prompt: 'A boat.' }, {}, {}), 403, 'AccessDenied'],
    ['no model', () => video({ prompt: 'A boat.' }, { model: null }), 400, 'InvalidParameter'],
    ['no prompt', () => video({}), 400, 'InvalidParameter'],
    ['no picture', () => video({ prompt: 'A boat.' }, { model: 'wan2.6-i2v' }), 400, 'InvalidParameter'],
    [
      'a model of images',
      () => video({ prompt: 'A boat.' }, { model: 'qwen-image-plus' }),
      404,
      'ModelNotFound',
    ],
    [
      'an hour',
      () => video({ prompt: 'A boat.' }, { parameters: { duration: 3600 } }),
      400,
      'InvalidParameter',
    ],
    ['sound from a file', () => video({ prompt: 'A boat.', audio_url: 'file:///a.mp3' }), 400, 'InvalidURL'],
  ])('are refused for %s', async (_, ask, status, code) => {
    expect(await ask()).toMatchObject({ status, body: { code } });
  });
});
