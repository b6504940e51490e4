import type { JsonValue } from '../../../model/index.ts';
import { arrayOf, member, numberOf, stringOf } from '../../../schema/read.ts';
import type { Desk } from '../../family.ts';
import type { Refusal } from '../../refusal.ts';
import type { Call } from '../../reply.ts';
import type { Served } from '../openai/catalogue.ts';
import { invalid } from '../openai/errors.ts';
import { isAbsent } from '../openai/members.ts';
import { isUpstream } from '../openai/models.ts';
import { instructionOf, messagesOf, textOf } from './messages.ts';
import { countOf, logprobsOf } from './options.ts';
import { promptTokens } from './prompt-tokens.ts';
import { checkToolTurns } from './tool-turns.ts';
import { checkToolChoice } from './tools.ts';

type Body = JsonValue | undefined;

const LIMITS = ['max_tokens', 'max_completion_tokens'];

const checkLimits = (body: Body): Refusal | undefined => {
  const low = LIMITS.find((name) => (numberOf(member(body, name)) ?? 1) < 1);
  if (low === undefined) return undefined;
  const words = `Invalid '${low}': integer below minimum value. Expected a value >= 1, but got ${numberOf(member(body, low))} instead.`;
  return invalid(words, low, 'integer_below_min_value');
};

// openai/chat-completions#Create chat completion, n
const MOST_CHOICES = 128;

const checkCount = (body: Body): Refusal | undefined => {
  const count = countOf(body);
  if (count <= MOST_CHOICES) return undefined;
  const words = `Invalid 'n': integer above maximum value. Expected a value <= ${MOST_CHOICES}, but got ${count} instead.`;
  return invalid(words, 'n', 'integer_above_max_value');
};

const checkLogprobs = (body: Body): Refusal | undefined =>
  isAbsent(member(body, 'top_logprobs')) || logprobsOf(body) !== undefined
    ? undefined
    : invalid("The 'top_logprobs' parameter is only allowed when 'logprobs' is enabled.", 'top_logprobs');

const checkContext = (body: Body, model: Served): Refusal | undefined => {
  const tokens = promptTokens(body);
  if (tokens <= model.contextTokens) return undefined;
  const words = `This model's maximum context length is ${model.contextTokens} tokens. However, your messages resulted in ${tokens} tokens. Please reduce the length of the messages.`;
  return invalid(words, 'messages', 'context_length_exceeded');
};

const unsupported = (name: string, instead: string): Refusal =>
  invalid(
    `Unsupported parameter: '${name}' is not supported with this model.${instead}`,
    name,
    'unsupported_parameter',
  );

// What a model that thinks takes only as it would be without being said (openai/chat-completions#Create chat completion).
const FIXED: Readonly<Record<string, JsonValue>> = {
  temperature: 1,
  top_p: 1,
  presence_penalty: 0,
  frequency_penalty: 0,
  logprobs: false,
};

const checkFixed = (body: Body): Refusal | undefined => {
  const moved = Object.entries(FIXED).find(([name, value]) => (member(body, name) ?? value) !== value);
  return moved === undefined ? undefined : unsupported(moved[0], '');
};

const checkParameters = (body: Body, model: Served, desk: Desk): Refusal | undefined => {
  const has = (name: string): boolean => !isAbsent(member(body, name));
  // A model of the provider file for plain cases takes what plain cases send.
  const isThinker = model.thinks && model.id !== desk.service.models.text;
  if (isThinker && has('max_tokens'))
    return unsupported('max_tokens', " Use 'max_completion_tokens' instead.");
  const fixed = isThinker ? checkFixed(body) : undefined;
  if (fixed !== undefined) return fixed;
  if (!model.thinks && has('reasoning_effort')) return unsupported('reasoning_effort', '');
  if (LIMITS.every(has))
    return invalid(
      "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.",
      'max_tokens',
    );
  const most = LIMITS.find((name) => (numberOf(member(body, name)) ?? 0) > model.outputTokens);
  if (most === undefined) return undefined;
  const words = `${most} is too large: ${numberOf(member(body, most))}. This model supports at most ${model.outputTokens} completion tokens, whereas you provided ${numberOf(member(body, most))}.`;
  return invalid(words, most, 'invalid_value');
};

const checkCompany = (body: Body, isStream: boolean): Refusal | undefined => {
  const lone = ['tool_choice', 'parallel_tool_calls'].find((name) => !isAbsent(member(body, name)));
  if (lone !== undefined && arrayOf(member(body, 'tools')).length === 0)
    return invalid(
      `Invalid value for '${lone}': '${lone}' is only allowed when 'tools' are specified.`,
      lone,
    );
  if (isStream || isAbsent(member(body, 'stream_options'))) return undefined;
  return invalid(
    "The 'stream_options' parameter is only allowed when 'stream' is enabled.",
    'stream_options',
  );
};

const checkFormat = (body: Body): Refusal | undefined => {
  const format = member(body, 'response_format');
  const type = stringOf(member(format, 'type'));
  if (type === 'json_schema' && isAbsent(member(format, 'json_schema')))
    return invalid(
      "Missing required parameter: 'response_format.json_schema'.",
      'response_format.json_schema',
      'missing_required_parameter',
    );
  if (type !== 'json_object') return undefined;
  const said = messagesOf(body).map(({ content }) => textOf(content));
  return [instructionOf(body), ...said].some((text) => /json/i.test(text))
    ? undefined
    : invalid(
        "'messages' must contain the word 'json' in some form, to use 'response_format' of type 'json_object'.",
        'messages',
      );
};

/** What the service refuses although the schema allows it; a gateway leaves to the models behind it what upstream checks by model. */
export const checkService = (call: Call, desk: Desk, model: Served): Refusal | undefined => {
  const { body } = call;
  return (
    checkToolTurns(body) ??
    checkToolChoice(body) ??
    checkLimits(body) ??
    checkCount(body) ??
    checkLogprobs(body) ??
    checkContext(body, model) ??
    (isUpstream(call)
      ? (checkParameters(body, model, desk) ??
        checkCompany(body, desk.operation.streaming) ??
        checkFormat(body))
      : undefined)
  );
};
