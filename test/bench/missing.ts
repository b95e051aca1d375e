/** What a bench needs and did not find: said to whoever runs it, without a stack. */
export class Missing extends Error {
  override readonly name = 'Missing';
}
