import type { ReportFormat } from '../../model/index.ts';
import { reportData } from '../html/data.ts';
import { htmlPage } from '../html/page.ts';

export default {
  file: 'report.html',
  says: 'one file to open in a browser, offline: every verdict with its requests and replies',
  render: (run) => htmlPage(reportData(run)),
} satisfies ReportFormat;
