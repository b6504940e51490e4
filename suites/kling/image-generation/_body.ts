/** A plain request for a picture, into which the planner puts the model. */
export const PICTURE = { model_name: '', model: '', prompt: 'A plain red square.' };
