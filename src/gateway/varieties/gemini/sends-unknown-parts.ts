import { arrayOf } from '../../../schema/read.ts';
import { changeCallAt, changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

const BEFORE = [
  { futureData: { kind: 'plan', steps: 3 } },
  { text: '' },
  { executableCode: { language: 'PYTHON', code: 'print(1)' } },
  { codeExecutionResult: { outcome: 'OUTCOME_OK', output: '1\n' } },
  { fileData: { mimeType: 'text/csv', fileUri: 'https://files.example.com/1' }, partMetadata: { a: 1 } },
];

const OWN = BEFORE.map((part) => JSON.stringify(part));

export default fault({
  does: 'Puts an empty text, code and its result, a file, and a part of a kind that is not known yet before the parts of an answer; takes them back.',
  breaks: [],
  hear: (call) =>
    changeCallAt(call, '/contents/*/parts', (parts) =>
      Array.isArray(parts) ? arrayOf(parts).filter((part) => !OWN.includes(JSON.stringify(part))) : parts,
    ),
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/content/parts', (parts) =>
      parts === undefined ? parts : [...BEFORE, ...arrayOf(parts)],
    ),
});
