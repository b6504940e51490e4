import { refusalRule } from '../../_mistakes.ts';

export default refusalRule({
  defect: ['wrong-type', 'out-of-range', 'unknown-enum'],
  mistake: 'a value that the page does not allow',
  level: 'should',
  says: 'A value of the wrong JSON type, or none of those that the page lists, for example five seconds of a Veo video, is refused with 400.',
  see: 'mixroute/veo#Veo-Specific Parameters',
});
