/** A team on real nats-servers on this machine: how soon a level is everywhere, and what the loss of a node costs. No proxy with TLS stands between. */
import { setMaxListeners } from 'node:events';
import { crisisKey, guidePackKey } from '#src/core/team/keys.ts';
import { type Outbox, sendUnsent, withUnsent } from '#src/core/team/outbox.ts';
import type { Value, Written } from '#src/core/team/transport.ts';
import type { ServerTransport } from '#src/platform/team/server.ts';
import { findNatsServer } from '#test/team/nats-program.ts';
import { type Servers, startServers, untilDone } from '#test/team/nats-server.ts';
import { recordOf, type Somebody, somebody, transportOf } from '#test/team/people.ts';
import { Missing } from './missing.ts';
import { type Figure, figure, median } from './report.ts';
import type { Order } from './run.ts';

/** What the comparison of engines measured for the same (median of several runs, milliseconds). */
const yardstick: Readonly<Record<number, string>> = { 100: 'compared engines, NATS 12–43 ms', 1000: 'compared engines, NATS 125–384 ms' };
const yardstickMs: Readonly<Record<number, number>> = { 1: 50, 100: 43, 1000: 384 };
const key = crisisKey('northwind');

export async function benchTeam({ quick, say }: Order): Promise<readonly Figure[]> {
  if (!findNatsServer())
    throw new Missing('nats-server is not here. Debian and Ubuntu: apt-get install nats-server; elsewhere name its path in GUIDEPOST_NATS_SERVER.');
  const figures: Figure[] = [];
  const sizes = quick ? [1, 20] : [1, 100, 1000];
  const lead = await somebody('Lead', 'lead', 'editor');
  const members = await Promise.all(Array.from({ length: sizes.at(-1) ?? 1 }, (_, at) => somebody(`Member ${at}`, 'member')));
  const servers = await startServers({ people: [lead, ...members] });
  try {
    for (const size of sizes) figures.push(...(await flip(size, { lead, members, servers, rounds: quick ? 2 : 7, say })));
  } finally {
    await servers.stop();
  }
  return [...figures, ...(await loseNode({ lead, members: members.slice(0, quick ? 20 : 300), rounds: quick ? 1 : 3, say }))];
}

interface Team {
  readonly lead: Somebody;
  readonly members: readonly Somebody[];
  readonly rounds: number;
  readonly say: (sentence: string) => void;
}

/** From the lead's write to each client's ear, every client with a connection of its own. */
async function flip(size: number, { lead, members, servers, rounds, say }: Team & { readonly servers: Servers }): Promise<Figure[]> {
  const byLead = transportOf(lead, servers.addresses);
  const crowd = await gather(members.slice(0, size), servers.addresses);
  const [medians, lasts]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const { value, rev } = await nextRecord(lead, byLead);
    const at = performance.now();
    const put = await byLead.put(key, value, rev);
    if (!put.ok) throw new Error(JSON.stringify(put));
    await crowd.untilAll(value.seq, 20_000);
    const took = crowd.heardAt(value.seq).map((moment) => moment - at);
    medians.push(median(took));
    lasts.push(Math.max(...took));
    say(`${size} clients: median ${median(took).toFixed(0)} ms, last ${Math.max(...took).toFixed(0)} ms`);
    // until all have read what they heard, as they would before the next change
    await crowd.untilRead(value.seq);
  }
  await Promise.all([byLead.close(), crowd.close()]);
  const memory = await residentMb(servers.processId(0));
  return [
    figure(`level to ${size} clients: median`, median(medians), {
      unit: 'ms',
      ...(yardstick[size] ? { against: { name: yardstick[size] } } : {}),
      ...(yardstickMs[size] ? { target: yardstickMs[size] } : {}),
    }),
    figure(`level to ${size} clients: the last one`, median(lasts), { unit: 'ms' }),
    figure(`server's memory after ${size} clients`, memory, { unit: 'MB' }),
  ];
}

/** Three nodes, the leader of the levels killed while rules are being written; the next level must be everywhere, and every write that was acknowledged must stand. */
async function loseNode({ lead, members, rounds, say }: Team): Promise<Figure[]> {
  const servers = await startServers({ people: [lead, ...members], nodes: 3 });
  const byLead = transportOf(lead, servers.addresses, { people: async () => members.length });
  const crowd = await gather(members, servers.addresses);
  const [alls, acks]: [number[], number[]] = [[], []];
  const acknowledged = new Map<string, string>();
  try {
    for (let round = 0; round < rounds; round++) {
      const { value, rev } = await nextRecord(lead, byLead);
      const leader = await servers.leaderOf('KV_crisis');
      let isWriting = true;
      const writing = writeRules(lead, byLead, { round, isOn: () => isWriting, acknowledged });
      await servers.kill(leader);
      const at = performance.now();
      let outbox: Outbox = withUnsent([], { id: 'level', key, value, expected: rev });
      const sent = untilDone(
        'the level to be kept',
        async () => {
          outbox = await sendUnsent(outbox, byLead, async () => {});
          if (outbox.length > 0) throw new Error(JSON.stringify(outbox[0]));
        },
        40_000,
      ).then(() => performance.now() - at);
      await crowd.untilAll(value.seq, 40_000);
      alls.push(Math.max(...crowd.heardAt(value.seq)) - at);
      acks.push(await sent);
      isWriting = false;
      await writing;
      say(
        `node ${leader} lost: all ${members.length} know after ${alls.at(-1)?.toFixed(0)} ms, kept after ${acks.at(-1)?.toFixed(0)} ms, ${acknowledged.size} rules acknowledged`,
      );
      await servers.start(leader);
      await crowd.untilRead(value.seq);
      await servers.untilWhole();
    }
    const lost = await lostOf(byLead, acknowledged);
    return [
      figure(`three nodes, leader killed: the level is at all ${members.length} clients`, Math.max(...alls), { unit: 'ms', target: 5000 }),
      figure('three nodes, leader killed: the level is kept for good', Math.max(...acks), { unit: 'ms' }),
      figure('three nodes, leader killed: acknowledged writes lost', lost, {
        unit: 'writes',
        against: { name: 'of', value: acknowledged.size, unit: '' },
        target: 0,
      }),
    ];
  } finally {
    await Promise.all([byLead.close(), crowd.close()]);
    await servers.stop();
  }
}

/** One rule after the other, through the outage; those that the servers acknowledged are noted. */
async function writeRules(
  lead: Somebody,
  byLead: ServerTransport,
  { round, isOn, acknowledged }: { readonly round: number; readonly isOn: () => boolean; readonly acknowledged: Map<string, string> },
): Promise<void> {
  for (let number = 0; isOn(); number++) {
    const rule = guidePackKey(`northwind-${round}-${number}`);
    const value = await recordOf(lead, rule, { seq: 1, body: `rule ${number}` });
    const put = await byLead.put(rule, value, null);
    if (put.ok) acknowledged.set(rule, value.signature ?? '');
  }
}

/** A node that came back may lag behind for some seconds: only what no node has by then is lost. */
async function lostOf(byLead: ServerTransport, acknowledged: ReadonlyMap<string, string>): Promise<number> {
  let lost = 0;
  for (const [rule, signature] of acknowledged) {
    const isThere = async (): Promise<void> => {
      const got = await byLead.get(rule);
      if (!got.ok || got.kind !== 'value' || got.value?.signature !== signature) throw new Error(JSON.stringify(got));
    };
    await untilDone(rule, isThere).catch(() => lost++);
  }
  return lost;
}

/** The lead's next word, and what it replaces. */
async function nextRecord(lead: Somebody, byLead: ServerTransport): Promise<{ readonly value: Written; readonly rev: string | null }> {
  const got = await untilDone('the last level', async () => {
    const answer = await byLead.get(key);
    if (!answer.ok || answer.kind !== 'value') throw new Error(JSON.stringify(answer));
    return answer;
  });
  const seq = (got.value?.seq ?? 0) + 1;
  return {
    value: await recordOf(lead, key, { seq, body: { format: 'guidepost-team-crisis/1', level: (seq % 3) + 1, title: 'Fire' } }),
    rev: got.value?.rev ?? null,
  };
}

interface Crowd {
  readonly untilAll: (seq: number, limitMs: number) => Promise<void>;
  readonly untilRead: (seq: number) => Promise<void>;
  readonly heardAt: (seq: number) => number[];
  readonly close: () => Promise<void>;
}

/** Everybody listens, each over a connection of their own. */
async function gather(people: readonly Somebody[], addresses: readonly string[]): Promise<Crowd> {
  const life = new AbortController();
  setMaxListeners(0, life.signal);
  const heard = people.map(() => new Map<number, number>());
  const read = people.map(() => 0);
  const transports: ServerTransport[] = [];
  for (let at = 0; at < people.length; at += 50) {
    const some = people.slice(at, at + 50).map((person, offset) => {
      const transport = transportOf(person, addresses, { people: async () => people.length });
      transport.watch(
        'crisis.',
        (_, value: Value) => {
          const own = heard[at + offset];
          if (own && !own.has(value.seq)) own.set(value.seq, performance.now());
          if (value.rev !== '') read[at + offset] = value.seq;
        },
        life.signal,
      );
      return transport;
    });
    transports.push(...some);
    await Promise.all(some.map((transport) => transport.get(key)));
  }
  const until = (what: string, isSo: () => boolean, limitMs: number) =>
    untilDone(
      what,
      async () => {
        if (!isSo()) throw new Error(`${heard.filter((own) => own.size > 0).length} of ${people.length}`);
      },
      limitMs,
    );
  return {
    untilAll: (seq, limitMs) => until('all to hear', () => heard.every((own) => own.has(seq)), limitMs),
    untilRead: (seq) => until('all to read', () => read.every((own) => own >= seq), 60_000),
    heardAt: (seq) => heard.map((own) => own.get(seq) ?? Number.NaN),
    close: async () => {
      life.abort();
      await Promise.all(transports.map((transport) => transport.close()));
    },
  };
}

async function residentMb(processId: number | undefined): Promise<number | null> {
  const { readFile } = await import('node:fs/promises');
  const text = await readFile(`/proc/${processId}/status`, 'utf8').catch(() => '');
  const kb = /^VmRSS:\s+(\d+)/m.exec(text)?.[1];
  return kb ? Number(kb) / 1024 : null;
}
