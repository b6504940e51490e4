// A name stands for a dated model: claude-sonnet-4-5 for …-20250929, claude-sonnet-4-0 for claude-sonnet-4-20250514.
/** The name of a model without vendor, date and `-latest`: two that have the same one are the same model. */
export const bareModel = (name: string): string =>
  name
    .replace(/^.*\//, '')
    .replace(/[@-]\d{8}$/, '')
    .replace(/-(?:latest|0)$/, '');
