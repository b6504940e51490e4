/** Asks for one of them. */
export const askFor = (word: string) => ({
  model: '',
  messages: [{ role: 'user', content: `Reply with exactly the following word and nothing else: ${word}` }],
});
