import { fault } from '../../reply.ts';

export default fault({
  does: 'Gives addresses of images that only its own servers may read.',
  breaks: ['dashscope/image-generation/address-leads-to-an-image'],
  asset: (reply) =>
    reply.kind === 'bytes' && reply.headers['content-type'] === 'image/png'
      ? {
          kind: 'bytes',
          status: 403,
          headers: { 'content-type': 'application/xml' },
          body: '<Error><Code>AccessDenied</Code></Error>',
        }
      : reply,
});
