import { below, type Exchange, member, requestOf, rule, stringOf } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { messageOf } from '../_message.ts';
import { bareModel } from '../_model.ts';
import { GENERATED } from '../_reply.ts';

const askedOf = (exchange: Exchange): string => stringOf(member(requestOf(exchange), 'model')) ?? '';

const saidBy = (exchange: Exchange): string => stringOf(member(messageOf(exchange)?.value, 'model')) ?? '';

export default rule({
  level: 'should',
  says: 'model is the requested model, or the dated one that its name stands for: no other model answers in its place.',
  see: 'anthropic/messages#model',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      askedOf(exchange) !== '' || 'the request names no model',
      saidBy(exchange) !== '' || 'the reply names no model',
    ),
  *check({ exchange }) {
    const asked = askedOf(exchange);
    const said = saidBy(exchange);
    const message = messageOf(exchange);
    if (message !== undefined && bareModel(said) !== bareModel(asked))
      yield { at: below(message.at, 'model'), expected: asked, actual: said };
  },
});
