import type { JsonObject } from '../../../model/index.ts';
import { stringOf } from '../../../schema/read.ts';
import { kindOf, promptOf, textOf } from './input.ts';

const FACT =
  /\b(?:remember(?: this| the)?(?: (?:word|name|number|code))?|(?:name|word|number|code|colou?r|city) is|(?:am|is) called)[:\s]+["“'`]?([\p{L}\p{N}-]+)/iu;
const QUESTION = /\b(?:what|which|who|recall|remind|did i)\b/i;

// Only the beginning of a text is searched: patterns must not run along a megabyte.
const SEARCHED = 500;

/** What the user asks for that an earlier turn has told; undefined where none has. */
export const rememberedIn = (items: readonly JsonObject[]): string | undefined => {
  if (!QUESTION.test(promptOf(items).slice(0, SEARCHED))) return undefined;
  const said = items.filter((item) => kindOf(item) === 'message' && stringOf(item.role) === 'user');
  const facts = said
    .slice(0, -1)
    .flatMap(({ content }) => FACT.exec(textOf(content).slice(0, SEARCHED))?.[1] ?? []);
  const fact = facts.at(-1);
  return fact === undefined ? undefined : `You told me: ${fact}.`;
};
