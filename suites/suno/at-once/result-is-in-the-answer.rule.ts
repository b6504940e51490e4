import { type OperationId, type Pointer, replyOf, rule, stringOf, valueAt } from 'concordat/suite';

const RESULTS: Readonly<Record<OperationId, Pointer>> = {
  generateStyle: '/data/result',
  generatePersona: '/data/personaId',
};

export default rule({
  level: 'should',
  says: 'A style text and a persona come in the very answer; nothing is to be queried for them.',
  see: 'sunoapi/docs#Boost Music Style',
  on: { operation: Object.keys(RESULTS), status: 'success' },
  *check({ exchange }) {
    const at = RESULTS[exchange.operation ?? ''] ?? '';
    const result = valueAt(replyOf(exchange), at);
    if ((stringOf(result) ?? '').trim() === '')
      yield { at: `/response/body${at}`, expected: 'the result itself', actual: result ?? 'none' };
  },
});
