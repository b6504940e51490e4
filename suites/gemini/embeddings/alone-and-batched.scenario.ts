import { scenario } from 'concordat/suite';

const FIRST = 'A recipe for bread with rye and salt.';
const SECOND = 'The orbit of the moon around the earth.';
// The planner puts the target's own model here, as the contract says (x-fill).
const item = (text: string) => ({ model: 'models/embedding', content: { parts: [{ text }] } });

export default scenario({
  title: 'Two texts, embedded one by one and as a batch',
  effort: 'standard',
  needs: ['embeddings'],
  steps: [
    { name: 'first', operation: 'embedContent', body: { content: { parts: [{ text: FIRST }] } } },
    { name: 'second', operation: 'embedContent', body: { content: { parts: [{ text: SECOND }] } } },
    { name: 'batch', operation: 'batchEmbedContents', body: { requests: [item(FIRST), item(SECOND)] } },
  ],
});
