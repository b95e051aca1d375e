/** Who acts for whom while somebody of the plan cannot be reached. */
import type { Duty, Person, Plan } from './plan.ts';

/** Ids of people who cannot be reached, and since when. */
export type Away = Readonly<Record<string, number>>;

/** Who stands in for somebody: their deputy, or where that one is away too the deputy's own; undefined where nobody is left. */
export function standIn(people: readonly Person[], away: Away, id: string, asked: readonly string[] = []): Person | undefined {
  const deputies = people.filter(({ id: own, deputyOf }) => deputyOf === id && !asked.includes(own));
  const here = deputies.find(({ id: own }) => !(own in away));
  if (here) return here;
  for (const deputy of deputies) {
    const next = standIn(people, away, deputy.id, [...asked, id, deputy.id]);
    if (next) return next;
  }
  return undefined;
}

/** What a person has to do now. */
export interface DutiesNow {
  readonly own: readonly Duty[];
  /** What falls to them because somebody is away. */
  readonly instead: readonly { readonly person: Person; readonly duties: readonly Duty[] }[];
}

/** The duties of a person at a level, with those of the people they stand in for. */
export function dutiesNow({ people, duties }: Pick<Plan, 'people' | 'duties'>, { id, away, level }: { id: string; away: Away; level: number }): DutiesNow {
  const of = (person: Person | undefined): Duty[] => duties.filter((duty) => duty.role === person?.role && duty.level <= level);
  const absent = people.filter((person) => person.id !== id && person.id in away && standIn(people, away, person.id)?.id === id);
  return { own: of(people.find((person) => person.id === id)), instead: absent.map((person) => ({ person, duties: of(person) })) };
}
