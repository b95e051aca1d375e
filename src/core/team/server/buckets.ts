/**
 * Where a team's records stand on a nats-server: one bucket for each kind of key (a key-value bucket of NATS is the stream `KV_<bucket>` over the subjects
 * `$KV.<bucket>.>`). Plain data: the setup command makes them, the rights name their subjects.
 */

/** One bucket. Sizes in bytes, ages in nanoseconds (0: for ever), as JetStream counts them. */
export interface Bucket {
  readonly name: string;
  /** How many revisions of a key are kept; 1: a key is written once and never again. */
  readonly history: number;
  readonly maxAge: number;
  readonly maxValue: number;
}

const dayNs = 86_400 * 1_000_000_000;

/** The first part of a key is the name of its bucket. */
export const buckets: readonly Bucket[] = [
  { name: 'team', history: 64, maxAge: 0, maxValue: 256_000 },
  { name: 'guide', history: 64, maxAge: 0, maxValue: 8_000_000 },
  // never together with anything large: it must reach everybody at once
  { name: 'crisis', history: 64, maxAge: 0, maxValue: 8_000 },
  { name: 'appr', history: 1, maxAge: 30 * dayNs, maxValue: 256_000 },
];

/** The stream of a bucket. */
export function streamOf(bucket: string): string {
  return `KV_${bucket}`;
}

/** The subject under which a key's values travel. */
export function subjectOf(key: string): string {
  return `$KV.${key}`;
}

/** The key of a subject; null for a subject of something else. */
export function keyOf(subject: string): string | null {
  return subject.startsWith('$KV.') ? subject.slice(4) : null;
}

/** The bucket of a key, or of the beginning of one. */
export function bucketOf(key: string): string {
  return key.split('.', 1)[0] ?? '';
}

/** The settings of a bucket's stream as JetStream takes them. Nobody can delete or roll up what was written, not even its writer. */
export function streamSettings({ name, history, maxAge, maxValue }: Bucket, replicas: number): Record<string, unknown> {
  return {
    name: streamOf(name),
    subjects: [`$KV.${name}.>`],
    max_msgs_per_subject: history,
    max_age: maxAge,
    max_msg_size: maxValue,
    num_replicas: replicas,
    storage: 'file',
    retention: 'limits',
    // full: the newest is refused, nothing old is pushed out; for records that are written once also a second one
    discard: 'new',
    ...(history === 1 ? { discard_new_per_subject: true } : {}),
    // not while another is asked whether it is the same message: revisions say that
    duplicate_window: 0,
    deny_delete: true,
    deny_purge: true,
    allow_rollup_hdrs: false,
    allow_direct: true,
  };
}
