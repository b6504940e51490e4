import { Command, InvalidArgumentError, Option } from 'commander';
import { MODEL_ROLES } from '../contract/provider-form.ts';
import { VERSION } from '../model/version.ts';

const list = (value: string, before: readonly string[] = []): readonly string[] => {
  const items = value.split(',').filter(Boolean);
  if (items.length === 0) throw new InvalidArgumentError('It names nothing.');
  return [...before, ...items];
};

const whole =
  (least: number, most = 2 ** 31 - 1) =>
  (value: string): number => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  };

const addTarget = (command: Command): Command =>
  command
    .option('-p, --provider <id>', 'published gateway whose contract is judged, or a path to a provider file')
    .option('-t, --target <name>', 'a target of the config file')
    .option('-c, --config <file>', 'config file (default: concordat.yaml where there is one)')
    .option(
      '-f, --family <ids>',
      'families, separated by commas (default: all that the provider serves)',
      list,
    )
    .option('-r, --rule <glob>', 'judge only rules whose id matches; may be given again', list)
    .option('--specs <dir>', 'read the specs from this folder instead of the built-in ones');

const addEffort = (command: Command): Command =>
  command
    .addOption(
      new Option('-e, --effort <effort>', 'how many requests')
        .choices(['smoke', 'standard', 'full'])
        .default('standard'),
    )
    .option('--seed <n>', 'seed of everything that is chosen', whole(0), 1)
    .option('--generate <n>', 'so many more good requests, sampled from the schemas', whole(0));

const addReports = (command: Command, folder: string): Command =>
  command
    .option('-o, --out <dir>', 'folder for the run file and the reports', folder)
    .option('--report <formats>', 'html, junit, json, markdown, terminal', list)
    .option('--strict', 'exit 1 for broken should-rules too');

const addRun = (root: Command): void => {
  const command = root.command('run').description('probe a target and judge what it answers');
  addReports(addEffort(addTarget(command)), 'reports/latest')
    .option('-u, --base-url <url>', 'where the target listens, without the published prefix')
    .option('--key-env <name>', 'environment variable that holds the key (default: CONCORDAT_API_KEY)')
    .option('--key-file <file>', 'file that holds the key')
    .option('--key <key>', 'the key itself (visible to other users of this machine: prefer --key-env)')
    .option(
      '--model <[family/]role=name>',
      `model for a role: ${MODEL_ROLES.join(', ')}; of one family or of all; may be given again`,
      list,
    )
    .option('--concurrency <n>', 'requests at a time (default: 4)', whole(1, 256))
    .option('--attempts <n>', 'tries where a model made a free choice (default: 2)', whole(1, 20))
    .option('--timeout-ms <ms>', 'deadline of one request (default: 120000)', whole(1))
    .option('--clients', 'repeat a few calls through the official clients that are installed here')
    .option('--paid', 'also send what is billed beyond tokens: create tasks, make images')
    .option('--max-tasks <n>', 'refuse to start more than this that is billed', whole(0))
    .option('--resume <run>', 'take up the tasks of an earlier run file by their ids instead of paying again')
    .option(
      '--poll-ms <ms>',
      'wait between two queries of a task (default: what its family suggests)',
      whole(1),
    )
    .option('--task-deadline-ms <ms>', 'when a task is given up (default: what its family says)', whole(1))
    .option('--callbacks', 'listen for callbacks on this machine, for a target that runs here too')
    .option('--callback-url <url>', 'listen for callbacks; the public address that leads here')
    .option('--callback-port <n>', 'where to listen for them (default: a free port)', whole(0, 65_535))
    .option('--callback-host <address>', 'listen for them at this address (default: 127.0.0.1)')
    .option('--max-requests <n>', 'refuse to send more than this', whole(0))
    .option('--dry-run', 'print the plan and what it would cost; send nothing')
    .action(async (options) => (await import('./commands/run.ts')).run(options));
};

const addJudge = (root: Command): void => {
  const command = root
    .command('judge')
    .description('judge a run file again, or traffic that somebody recorded (HAR)')
    .argument('<files...>', 'run files (.jsonl) or HAR files');
  addReports(addTarget(command), 'reports/judged').action(async (files, options) =>
    (await import('./commands/judge.ts')).judge(files, options),
  );
};

const addGateway = (root: Command): void => {
  root
    .command('gateway')
    .description('serve the reference gateway')
    .option('-p, --provider <id>', 'whose contract it serves', 'mixroute')
    .option('--port <n>', '0 takes a free one', whole(0, 65_535), 0)
    .option('--host <address>', 'listen here', '127.0.0.1')
    .option('--fault <id>', 'be wrong in this way')
    .option('--latency <ms>', 'wait before each answer', whole(0), 0)
    .option('--task-step <ms>', 'how long each state of a task lasts (default: 1500)', whole(1))
    .option('--key <key>', 'the key that it accepts', 'sk-concordat-demo')
    .option('--specs <dir>', 'read the specs from this folder instead of the built-in ones')
    .action(async (options) => (await import('./commands/gateway.ts')).gateway(options));
};

const addViews = (root: Command): void => {
  addEffort(addTarget(root.command('list')))
    .description('operations, rules, cases and capabilities')
    .option('--json', 'as JSON')
    .action(async (options) => (await import('./commands/list.ts')).list(options));
  addTarget(root.command('promises'))
    .description('what is published, how each promise is held, and what nobody can check from outside')
    .option('--json', 'as JSON')
    .action(async (options) => (await import('./commands/promises.ts')).promises(options));
  root
    .command('explain')
    .description('what a rule says, why, and what breaks it')
    .argument('<rule>', 'rule id')
    .option('--json', 'as JSON')
    .action(async (rule, options) => (await import('./commands/explain.ts')).explain(rule, options));
  root
    .command('init')
    .description('write a commented concordat.yaml and a CI workflow')
    .option('--force', 'overwrite')
    .action(async (options) => (await import('./commands/init.ts')).init(options));
};

const addOwn = (root: Command): void => {
  root
    .command('demo')
    .description('run against the embedded reference gateway')
    .option('-o, --out <dir>', 'folder for the reports', 'reports/demo')
    .action(async (options) => (await import('./commands/demo.ts')).demo(options));
  root
    .command('proof')
    .description('show that every rule is able to fail: one gateway fault at a time')
    .option('--fault <glob>', 'only these faults')
    .option('--json', 'as JSON')
    .action(async (options) => (await import('./commands/proof.ts')).proof(options));
};

/** Commander's two lines as one, in the form that all other problems have. */
const sayOnOneLine = (text: string, write: (line: string) => void): void => {
  const [problem = '', hint] = text.trim().split('\n');
  const remedy = hint?.replace(/^\(|\)$/g, '').replace(/^Did/, 'did') ?? 'see --help';
  write(`concordat: ${problem.replace(/^error: /, '').replace(/\.$/, '')} — ${remedy}\n`);
};

/** The command line, every command loaded only when it is called. */
export const program = (): Command => {
  const root = new Command('concordat')
    .description('Proves whether an LLM gateway keeps the contract that it publishes.')
    .version(VERSION)
    .showSuggestionAfterError(true)
    .configureOutput({ outputError: sayOnOneLine })
    .exitOverride();
  // Each command takes over what its root has been told so far.
  for (const add of [addRun, addJudge, addGateway, addViews, addOwn]) add(root);
  return root;
};
