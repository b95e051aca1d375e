/** What our pages ask a team's server through the background: only there is a connection. A contract of its own, so that the script in every page does not carry it. */
import * as v from 'valibot';
import { transportTroubles } from '../../core/team/transport.ts';
import { message } from '../messages.ts';

const key = v.pipe(v.string(), v.maxLength(300));
const written = { seq: v.number(), author: v.string(), at: v.number(), body: v.string(), signature: v.optional(v.string()) };
const Value = v.object({ ...written, rev: v.string() });
const failed = v.object({ ok: v.literal(false), trouble: v.object({ why: v.picklist(transportTroubles), detail: v.optional(v.string()) }) });
const place = { team: v.string(), key };

export const teamMessages = {
  'team/get': message({
    input: v.object({ ...place, known: v.optional(v.string()) }),
    output: v.union([
      v.object({ ok: v.literal(true), kind: v.literal('same') }),
      v.object({ ok: v.literal(true), kind: v.literal('value'), value: v.nullable(Value) }),
      failed,
    ]),
    from: 'pages',
  }),
  'team/put': message({
    input: v.object({ ...place, value: v.object(written), expected: v.nullable(v.string()) }),
    output: v.union([v.object({ ok: v.literal(true), rev: v.string() }), v.object({ ok: v.literal(false), conflict: v.nullable(Value) }), failed]),
    from: 'pages',
  }),
  'team/history': message({ input: v.object(place), output: v.array(Value), from: 'pages' }),
} as const;
