import { type Exchange, rule } from 'concordat/suite';
import { modelsOf } from './_models.ts';

const limitOf = (exchange: Exchange): number =>
  Number(new URL(exchange.request.url).searchParams.get('limit') ?? Infinity);

export default rule({
  level: 'should',
  says: 'A page of the list of models holds no more models than limit.',
  see: 'anthropic/models#List Models',
  on: { operation: 'listModels', status: 'success' },
  needs: ['model-paging'],
  when: ({ exchange }) => {
    if (!Number.isFinite(limitOf(exchange))) return 'no limit was asked for';
    return modelsOf(exchange).length > 0 || 'the page is empty';
  },
  *check({ exchange }) {
    const got = modelsOf(exchange).length;
    if (got > limitOf(exchange))
      yield { at: '/response/body/data', expected: `at most ${limitOf(exchange)} models`, actual: got };
  },
});
