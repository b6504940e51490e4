import { fault } from '../../reply.ts';

export default fault({
  does: 'Gives addresses of images at which nobody else finds them.',
  breaks: ['dashscope/image-generation/address-leads-to-an-image'],
  asset: (reply) =>
    reply.kind === 'bytes' && reply.headers['content-type'] === 'image/png'
      ? {
          kind: 'bytes',
          status: 404,
          headers: { 'content-type': 'application/xml' },
          body: '<Error><Code>NoSuchKey</Code></Error>',
        }
      : reply,
});
