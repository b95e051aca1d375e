/** Nothing that was written is ever lost: it stands on the server, waits, or is shown beside what collided with it, until a person decides. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextUnsent, type Outbox, sendUnsent, withMine, withOutcome, withTheirs, withUnsent } from '#src/core/team/outbox.ts';
import type { Put, Transport, Value, Written } from '#src/core/team/transport.ts';

const written = (seq: number, body: string, author = 'anna'): Written => ({ seq, author, at: 0, body, signature: `${author} ${seq} ${body}` });

/** A server that takes a write only upon the revision that it names, and keeps all of them. */
class Server {
  readonly values = new Map<string, Value[]>();
  #rev = 0;

  last(key: string): Value | null {
    return this.values.get(key)?.at(-1) ?? null;
  }

  put(key: string, value: Written, expected: string | null): Put {
    const last = this.last(key);
    if ((last?.rev ?? null) !== expected) return last && last.signature === value.signature ? { ok: true, rev: last.rev } : { ok: false, conflict: last };
    const rev = String(++this.#rev);
    this.values.set(key, [...(this.values.get(key) ?? []), { ...value, rev }]);
    return { ok: true, rev };
  }

  /** `fate`: what becomes of the next answers. */
  over(fate: () => 'answered' | 'answer lost' | 'never arrived'): Pick<Transport, 'put' | 'history'> {
    return {
      put: async (key, value, expected) => {
        const happens = fate();
        if (happens === 'never arrived') return { ok: false, trouble: { why: 'unreachable' } };
        const put = this.put(key, value, expected);
        return happens === 'answered' ? put : { ok: false, trouble: { why: 'unreachable' } };
      },
      history: async (key) => [...(this.values.get(key) ?? [])].reverse(),
    };
  }
}

const asIs = () => Promise.resolve();

describe('What was not sent', () => {
  test('goes out in its order, each upon the one before', async () => {
    const server = new Server();
    let outbox: Outbox = [];
    outbox = withUnsent(outbox, { id: '1', key: 'crisis.a', value: written(1, 'one'), expected: null });
    outbox = withUnsent(outbox, { id: '2', key: 'crisis.a', value: written(2, 'two'), expected: null });
    expect(
      await sendUnsent(
        outbox,
        server.over(() => 'answered'),
        asIs,
      ),
    ).toEqual([]);
    expect(server.values.get('crisis.a')?.map(({ body }) => body)).toEqual(['one', 'two']);
  });

  test('and comes too late stands beside what is there; what follows it waits', async () => {
    const server = new Server();
    server.put('guide.a.x', written(1, 'theirs', 'boris'), null);
    let outbox: Outbox = withUnsent([], { id: '1', key: 'guide.a.x', value: written(1, 'mine'), expected: null });
    outbox = withUnsent(outbox, { id: '2', key: 'guide.a.x', value: written(2, 'mine again'), expected: null });
    outbox = withUnsent(outbox, { id: '3', key: 'guide.a.y', value: written(1, 'another'), expected: null });
    outbox = await sendUnsent(
      outbox,
      server.over(() => 'answered'),
      asIs,
    );
    expect(outbox.map(({ id, state }) => [id, state])).toEqual([
      ['1', 'conflict'],
      ['2', 'waiting'],
    ]);
    expect(outbox[0]).toMatchObject({ theirs: { body: 'theirs' }, value: { body: 'mine' } });
    expect(nextUnsent(outbox)).toBeUndefined();
    expect(withTheirs(outbox, '1')).toEqual([]);
    const decided = await sendUnsent(
      withMine(outbox, '1', written(2, 'both')),
      server.over(() => 'answered'),
      asIs,
    );
    expect(decided).toEqual([]);
    expect(server.values.get('guide.a.x')?.map(({ body }) => body)).toEqual(['theirs', 'both']);
  });

  test('whose answer was lost is known again, also after somebody replaced it', async () => {
    const server = new Server();
    const outbox = withUnsent([], { id: '1', key: 'guide.a.x', value: written(1, 'mine'), expected: null });
    const left = await sendUnsent(
      outbox,
      server.over(() => 'answer lost'),
      asIs,
    );
    expect(left).toEqual(outbox);
    server.put('guide.a.x', written(2, 'theirs upon mine', 'boris'), '1');
    expect(
      await sendUnsent(
        left,
        server.over(() => 'answered'),
        asIs,
      ),
    ).toEqual([]);
  });

  test('and is refused by the server is said, and not tried for ever', () => {
    const outbox = withUnsent([], { id: '1', key: 'crisis.a', value: written(1, 'x'), expected: null });
    const after = withOutcome(outbox, '1', { ok: false, trouble: { why: 'refused', detail: 'no' } });
    expect(after[0]).toMatchObject({ state: 'refused' });
    expect(nextUnsent(after)).toBeUndefined();
    expect(withOutcome(outbox, '1', { ok: false, trouble: { why: 'unreachable' } })).toEqual(outbox);
  });
});

/** One thing that happens to one of three people. */
const happening = fc.record({
  who: fc.nat({ max: 2 }),
  what: fc.constantFrom('write', 'write', 'send', 'send', 'take theirs', 'decide'),
  key: fc.constantFrom('guide.a.x', 'guide.a.y', 'crisis.a'),
  fates: fc.array(fc.constantFrom('answered', 'answered', 'answer lost', 'never arrived'), { maxLength: 4 }),
});

test('In any order of writing, losing answers, sending and deciding no write is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 60 }), async (all) => {
      const server = new Server();
      const people = ['anna', 'boris', 'vera'].map((name) => ({ name, outbox: [] as Outbox, seen: new Map<string, Value>() }));
      const fates = new Map<string, 'kept' | 'dropped'>();
      let number = 0;
      for (const { who, what, key, fates: sorts } of all) {
        const person = people[who];
        if (!person) continue;
        const mine = person.outbox.find((each) => each.key === key && each.state === 'conflict');
        if (what === 'write') {
          const value = written(++number, `text ${number}`, person.name);
          fates.set(value.body, 'kept');
          person.outbox = withUnsent(person.outbox, { id: value.body, key, value, expected: person.seen.get(key)?.rev ?? null });
        } else if (what === 'send') {
          const left = [...sorts];
          person.outbox = await sendUnsent(
            person.outbox,
            server.over(() => left.shift() ?? 'answered'),
            async (outbox) => {
              person.outbox = outbox;
            },
          );
          const last = server.last(key);
          if (last) person.seen.set(key, last);
        } else if (mine) {
          for (const each of person.outbox) if (each.key === key) fates.set(each.value.body, 'dropped');
          const value = written(++number, `decided ${number}`, person.name);
          if (what === 'decide') fates.set(value.body, 'kept');
          person.outbox = what === 'decide' ? withMine(person.outbox, mine.id, value) : withTheirs(person.outbox, mine.id);
        }
        // each revision was written upon the one that its writer named: nothing was overwritten unseen
        const onServer = new Set([...server.values.values()].flat().map(({ body }) => body));
        const unsent = new Set(people.flatMap(({ outbox }) => outbox.map(({ value }) => value.body)));
        for (const [body, fate] of fates) expect(fate === 'dropped' || onServer.has(body) || unsent.has(body), body).toBe(true);
      }
      // once everything can be sent and every conflict is decided for theirs, all that is left stands on the server
      for (const person of people) {
        person.outbox = await sendUnsent(
          person.outbox,
          server.over(() => 'answered'),
          asIs,
        );
        expect(
          person.outbox.every(({ state, key }) => state === 'conflict' || person.outbox.some((each) => each.key === key && each.state === 'conflict')),
        ).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
