import { member } from '../../../schema/read.ts';
import { changeJson, changeStatus, fault, isError, type Reply } from '../../reply.ts';

// No page prints a refusal: these are of the kind that gateways send on their other routes.
const inEnvelope = (reply: Reply): Reply =>
  changeJson(reply, (body) => ({
    error: {
      message: `${member(body, 'message') ?? ''} (request id: 20260101)`,
      type: 'new_api_error',
      code: '',
    },
  }));

export default fault({
  does: "Refuses in OpenAI's envelope: an unknown task by 404, what is wrong with a body by 422, an unknown model by 403.",
  breaks: [],
  answer: (reply, { operation }) => {
    if (!isError(reply) || reply.kind !== 'json') return reply;
    const said = inEnvelope(reply);
    if (operation === 'getVideo' && reply.status === 400) return changeStatus(said, 404);
    if (reply.status === 404 && operation === 'createVideo') return changeStatus(said, 403);
    return reply.status === 400 ? changeStatus(said, 422) : said;
  },
});
