#!/usr/bin/env node
import { createInterface } from 'node:readline';
import { run } from './run.ts';
import { runTeam } from './team.ts';

// whoever reads may stop reading (`| head`): that is no failure of ours
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const [first, ...rest] = process.argv.slice(2);
const terminal = {
  out: (line: string) => process.stdout.write(`${line}\n`),
  complain: (line: string) => process.stderr.write(`guidepost: ${line}\n`),
  now: () => Date.now(),
};
if (first === 'team') process.exitCode = await runTeam({ ...terminal, args: rest });
else {
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  process.exitCode = await run({ ...terminal, args: process.argv.slice(2), lines });
  lines.close();
}
process.stdin.destroy();
