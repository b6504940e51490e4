import { type JsonObject, member, stringOf } from 'concordat/suite';
import { describedBy, listedIn } from '../../_models.ts';

/** The models of a listing. */
export const modelsOf = listedIn('models');

/** The models that a reply describes: those of a list, or the one that was asked for. */
export const describedIn = describedBy(modelsOf);

/** A model's name without `models/`. */
export const bareName = (model: JsonObject): string | undefined =>
  stringOf(member(model, 'name'))?.replace(/^models\//, '');
