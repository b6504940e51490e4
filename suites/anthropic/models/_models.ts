import { type JsonObject, member, stringOf } from 'concordat/suite';
import { describedBy, listedIn } from '../../_models.ts';

/** The models of a list. */
export const modelsOf = listedIn('data');

/** The models that a reply describes: those of a list, or the one that was asked for. */
export const describedIn = describedBy(modelsOf);

/** The id of a model; empty where it has none. */
export const idIn = (model: JsonObject): string => stringOf(member(model, 'id')) ?? '';
