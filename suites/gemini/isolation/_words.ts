/** Asks for one of them. */
export const askFor = (word: string) => ({
  contents: [
    { role: 'user', parts: [{ text: `Reply with exactly the following word and nothing else: ${word}` }] },
  ],
  generationConfig: { maxOutputTokens: 1024 },
});
