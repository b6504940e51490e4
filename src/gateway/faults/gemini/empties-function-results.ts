import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Hands the response of a function on without what the function gave.',
  breaks: ['gemini/function-calling/result-reaches-the-answer'],
  hear: (call) =>
    changeCallAt(call, '/contents/*/parts/*/functionResponse', (response) =>
      response === undefined ? undefined : { name: 'get_weather', response: {} },
    ),
});
