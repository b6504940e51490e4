import type { ReportFormat } from '../../model/index.ts';
import { terminalText } from '../terminal/text.ts';

export default {
  file: 'report.txt',
  says: 'the final text of the terminal, without colour',
  render: (run) => terminalText(run, { colour: false }),
} satisfies ReportFormat;
