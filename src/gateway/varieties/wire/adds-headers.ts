import { changeHeaders, fault } from '../../reply.ts';

const HEADERS = {
  server: 'nginx/1.25.3.1',
  via: '1.1 google, 1.1 varnish',
  'alt-svc': 'h3=":443"; ma=2592000',
  'set-cookie': 'route=a1b2c3; Path=/; HttpOnly',
  'x-request-id': 'req_0123456789abcdef0123456789abcdef',
  'cf-ray': '8f0a1b2c3d4e5f60-FRA',
  'x-ratelimit-remaining-requests': '59',
  'server-timing': 'gfet4t7; dur=412',
  'strict-transport-security': 'max-age=31536000',
  'x-envoy-upstream-service-time': '412',
  link: '<https://docs.example.com/api>; rel="help"',
};

export default fault({
  does: 'Adds the headers that proxies and content networks add.',
  breaks: [],
  answer: (reply) => changeHeaders(reply, HEADERS),
});
