/** A plain request for a video, into which the planner puts the model. */
export const VIDEO = { model_name: '', model: '', prompt: 'A paper boat drifts on a quiet stream.' };
