/** Words that no model says unasked, by the step that asks for them. */
export const WORDS = { first: 'amaryllis', second: 'cormorant', third: 'basalt' } as const;

/** Asks for one of them. */
export const askFor = (word: string) => ({
  contents: [
    { role: 'user', parts: [{ text: `Reply with exactly the following word and nothing else: ${word}` }] },
  ],
  generationConfig: { maxOutputTokens: 1024 },
});
