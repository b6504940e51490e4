import { rule } from 'concordat/suite';
import { checkStatus } from '../../_refusal.ts';

export default rule({
  level: 'should',
  says: 'A method that is not published for a path is refused with 405 or 404.',
  see: 'rfc9110#15.5.6',
  on: { defect: 'wrong-method' },
  when: ({ exchange, target }) => {
    const { method, url } = exchange.request;
    // Upstream lists stored completions there (openai/chat-completions#List).
    const isList = method === 'GET' && /\/chat\/completions$/.test(new URL(url).pathname);
    return !(isList && target.provider.lineage.includes('openai')) || 'the service has a list on this path';
  },
  *check({ exchange }) {
    const { method, url } = exchange.request;
    const mistake = `${method} on ${new URL(url).pathname}`;
    yield* checkStatus(exchange, { mistake, statuses: [405, 404, 501] });
  },
});
