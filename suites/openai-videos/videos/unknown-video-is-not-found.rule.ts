import { rule, saysLater } from 'concordat/suite';
import { checkRefusal } from '../../_refusal.ts';

export default rule({
  level: 'should',
  says: 'A video that there is not is not found, neither its state nor its content: 404, or another refusal of the id.',
  see: 'rfc9110#15.5.5',
  on: { scenario: ['tasks/queries/unknown', 'openai-videos/videos/unknown-content'] },
  when: ({ exchange }) => !saysLater(exchange) || `the target answered ${exchange.response?.status}`,
  *check({ exchange }) {
    // An id that is nobody's may look like another's (rfc9110#15.5.4); 422 says of it what 400 says (rfc9110#15.5.21).
    const due = { mistake: 'the id of no video', statuses: [404, 400, 403, 422], anyBody: true };
    yield* checkRefusal(exchange, due, `/${exchange.step}`);
  },
});
