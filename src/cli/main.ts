#!/usr/bin/env node
import { createInterface } from 'node:readline';
import { run } from './run.ts';

// whoever reads may stop reading (`| head`): that is no failure of ours
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
process.exitCode = await run({
  args: process.argv.slice(2),
  lines,
  out: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`guidepost: ${line}\n`),
  now: () => Date.now(),
});
lines.close();
process.stdin.destroy();
