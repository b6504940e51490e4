import { describe, expect, it } from 'vitest';
import type { Contract, JsonValue } from '../model/index.ts';
import { loadContract } from './contract.ts';
import { matchOperation, selects } from './match.ts';
import { loadProvider } from './provider.ts';
import { builtInSpecs } from './specs.ts';

const specs = builtInSpecs();
const usual = loadContract(specs, loadProvider(specs, 'openai'), 'openai-chat');
const streamFirst: Contract = { ...usual, operations: usual.operations.toReversed() };

const matched = (contract: Contract, body: JsonValue | undefined) =>
  matchOperation(contract, { method: 'POST', path: '/v1/chat/completions', query: {}, body })?.operation.id;

describe.each([
  ['as published', usual],
  ['with the stream named first', streamFirst],
])('two operations of one path, %s', (_, contract) => {
  it.each([
    ['stream is true', { stream: true }, 'streamChatCompletion'],
    ['stream is false', { stream: false }, 'createChatCompletion'],
    ['stream is null', { stream: null }, 'createChatCompletion'],
    ['stream is the word "true"', { stream: 'true' }, 'createChatCompletion'],
    ['there is no stream', {}, 'createChatCompletion'],
    ['the body is a list', [{ stream: true }], 'createChatCompletion'],
    ['the body is no JSON', undefined, 'createChatCompletion'],
    ['the last of two is true', JSON.parse('{"stream":false,"stream":true}'), 'streamChatCompletion'],
  ] as const)('%s', (__, body, expected) => {
    expect(matched(contract, body)).toBe(expected);
    const stream = contract.operations.find(({ streaming }) => streaming);
    if (stream === undefined) throw new Error('no stream is published');
    expect(selects(stream, { query: {}, body })).toBe(expected === stream.id);
  });
});
