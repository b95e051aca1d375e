#!/usr/bin/env node
import { createInterface } from 'node:readline';
import { run } from './run.ts';

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
