import { stringOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Names in modelVersion the dated version of the model, with models/ before it; a proxy that maps models names the other one.',
  breaks: [],
  answer: (reply, { provider }) =>
    changeReplyAt(reply, '/modelVersion', (version) => {
      if (provider.lineage.includes('antigravity')) return 'claude-sonnet-4-6@20260219';
      return version === undefined ? version : `models/${stringOf(version)}-preview-05-20`;
    }),
});
