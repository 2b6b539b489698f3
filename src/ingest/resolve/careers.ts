import type { LocalPerson } from "./local-people.ts";

/** What a person is shown as in one month: days since 1970-01-01, keys of posts held, height of rank. */
interface Sighting {
  readonly day: number;
  readonly posts: readonly string[];
  readonly grade: number | null;
}

/** Posts and ranks of somebody over time, as far as the articles about one spelling of the name show them. */
export interface Career {
  readonly sightings: readonly Sighting[];
  /** Keys of all posts ever held. */
  readonly posts: ReadonlySet<string>;
}

/** Posts within this many days are taken as held at the same time. */
const SAME_TIME = 60;
/** A rank that falls by this many grades is another person's. */
const GRADES_DOWN = 2;

/** Posts that one person at a time holds and that leave no room for another such: a state's minister, a chief, a president. */
function isTopPost(key: string): boolean {
  return (
    /\b(?:minister|president|chief|commander|commandant)\b/.test(key) &&
    !/\b(?:deputy|vice|assistant|state|former|member)\b/.test(key)
  );
}

export function careerOf(people: readonly LocalPerson[]): Career {
  const sightings = new Map<string, Sighting>();
  const posts = new Set<string>();
  for (const person of people) {
    const held = person.posts.filter((post) => !post.past);
    for (const post of person.posts) posts.add(post.key);
    const { day } = person;
    if (day === null) continue;
    const keys = [...new Set(held.map((post) => post.key))].sort();
    sightings.set([Math.floor(day / 30), person.grade, ...keys].join("|"), { day, posts: keys, grade: person.grade });
  }
  return { sightings: [...sightings.values()], posts };
}

/** Whether the two held a post that means the same, at whatever time. */
export function sharePost(a: Career, b: Career): boolean {
  const [small, large] = a.posts.size <= b.posts.size ? [a, b] : [b, a];
  for (const post of small.posts) if (post !== "" && large.posts.has(post)) return true;
  return false;
}

/**
 * Whether what is known of two people's posts and ranks cannot be one career: different top posts at the same
 * time, or a rank that falls.
 */
export function careersContradict(a: Career, b: Career): boolean {
  return a.sightings.some((x) => b.sightings.some((y) => sightingsContradict(x, y)));
}

function sightingsContradict(x: Sighting, y: Sighting): boolean {
  const apart = y.day - x.day;
  if (x.grade !== null && y.grade !== null && Math.abs(apart) > SAME_TIME) {
    const fall = apart > 0 ? x.grade - y.grade : y.grade - x.grade;
    if (fall >= GRADES_DOWN) return true;
  }
  if (Math.abs(apart) > SAME_TIME || x.posts.length === 0 || y.posts.length === 0) return false;
  const top = x.posts.every(isTopPost) && y.posts.every(isTopPost);
  return top && !x.posts.some((post) => y.posts.includes(post));
}
