/** Messages of account security: a contract of its own, so that the script in every page does not carry it. */
import * as v from 'valibot';
import { done, message, nothing } from './messages.ts';

/** A stretched password: a few bytes in hex (platform/security-stretch.ts). */
const stretched = v.pipe(v.string(), v.regex(/^[\da-f]{8}$/));

export const securityMessages = {
  /** What a page needs to stretch a password with; null while password care is off. */
  'password/begin': message({ input: nothing, output: v.object({ with: v.nullable(v.object({ salt: v.string(), rounds: v.number() })) }), from: 'anyone' }),
  /** A password was typed where one signs in; `isSent`: and sent. Answers with other accounts that had the same. */
  'password/typed': message({
    input: v.object({ stretched, login: v.pipe(v.string(), v.maxLength(200)), isSent: v.boolean() }),
    output: v.object({ isForeign: v.boolean(), same: v.array(v.object({ site: v.string(), login: v.string() })) }),
    from: 'anyone',
  }),
  /** Which of some words of a draft are a password of an account. */
  'password/try': message({
    input: v.object({ stretched: v.pipe(v.array(stretched), v.maxLength(20)) }),
    output: v.object({ known: v.array(v.boolean()) }),
    from: 'anyone',
  }),
  /** Takes all fingerprints away. */
  'password/forget': message({ input: nothing, output: done, from: 'pages' }),
  /** Somebody says that they are here, and who they are meant to be. */
  'away/back': message({ input: nothing, output: done, from: 'anyone' }),
} as const;
