import { mediaTypeOf, rule } from 'concordat/suite';
import { errorOf, told } from '../../_refusal.ts';

export default rule({
  // Google itself answers a page of HTML here.
  level: 'may',
  says: 'A route that does not exist below the prefix is refused with a JSON error object, not with a page or an empty body.',
  see: 'rfc9110#15.5',
  on: { defect: ['unknown-action', 'wrong-method'], status: 'error' },
  *check({ exchange }) {
    const type = mediaTypeOf(exchange);
    if (type !== 'application/json')
      yield { at: '/response/headers/content-type', expected: 'application/json', actual: type || 'none' };
    else if (errorOf(exchange) === undefined)
      yield { at: '/response/body', expected: 'an object with an error object', actual: told(exchange) };
  },
});
