import { refusalRule } from '../../_mistakes.ts';

export default refusalRule({
  defect: 'missing-required',
  mistake: 'a required member left out',
  level: 'must',
  says: 'A request without a prompt or a model is refused with 400.',
  see: 'mixroute/veo#Veo-Specific Parameters',
});
