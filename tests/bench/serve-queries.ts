/** Read queries that the service is compared on, each with a hand-written SQL statement that gives the same JSON. */
import type { Database } from "../../src/db/client.ts";

export interface ReadQuery {
  readonly name: string;
  readonly graphql: string;
  /** One row, one column `answer`: the whole answer as JSON text. Its parameters are the variables, in order. */
  readonly sql: string;
  readonly parameters: readonly string[];
  /** Values of the parameters, one set a request, no two alike. */
  readonly variables: (database: Database) => Promise<readonly Readonly<Record<string, unknown>>[]>;
}

const MOST_VARIABLES = 5000;

const MEETING_AGREEMENTS = (columns: string) => `
  SELECT json_agg(json_build_object(${columns}) ORDER BY a."signedEarliest" DESC NULLS LAST, a.id DESC) AS list
  FROM (
    SELECT ma.action, a.* FROM "MeetingAgreement" ma JOIN "Agreement" a ON a.id = ma."agreementId"
    WHERE ma."meetingId" = m.id ORDER BY a."signedEarliest" DESC NULLS LAST, a.id DESC LIMIT 10
  ) a`;

const person: ReadQuery = {
  name: "person",
  graphql: `query Person($slug: String!) { person(slug: $slug) { name meetings(first: 10) { nodes {
    title kind status date { edtf } agreements(first: 10) { edges { action node { title kind } } } } } } }`,
  parameters: ["slug"],
  sql: `SELECT json_build_object('data', json_build_object('person', (
    SELECT json_build_object('name', p.name, 'meetings', json_build_object('nodes', (
      SELECT coalesce(json_agg(json_build_object('title', m.title, 'kind', m.kind, 'status', m.status,
        'date', CASE WHEN m.date IS NULL THEN NULL ELSE json_build_object('edtf', m.date) END,
        'agreements', json_build_object('edges', coalesce(l.list, '[]'::json)))
        ORDER BY m."dateEarliest" DESC NULLS LAST, m.id DESC), '[]'::json)
      FROM (
        SELECT m.* FROM "Participation" pa JOIN "Meeting" m ON m.id = pa."meetingId" WHERE pa."personId" = p.id
        ORDER BY m."dateEarliest" DESC NULLS LAST, m.id DESC LIMIT 10
      ) m CROSS JOIN LATERAL (
        ${MEETING_AGREEMENTS(`'action', a.action, 'node', json_build_object('title', a.title, 'kind', a.kind)`)}
      ) l)))
    FROM "Person" p WHERE p.slug = $1)))::text AS answer`,
  variables: (database) =>
    database.query(
      `SELECT slug FROM "Person" JOIN (SELECT "personId", count(*) FROM "Participation" GROUP BY 1) AS c
         ON c."personId" = id WHERE count >= 10 ORDER BY md5(id) LIMIT ${MOST_VARIABLES}`,
    ),
};

const meetings: ReadQuery = {
  name: "meetings",
  graphql: `query Meetings($to: Date!) { meetings(first: 20, where: { date: { to: $to } }) { nodes {
    slug title date { edtf } participants(first: 10) { nodes { slug name } }
    agreements(first: 10) { nodes { slug title } } } } }`,
  parameters: ["to"],
  sql: `SELECT json_build_object('data', json_build_object('meetings', json_build_object('nodes', (
    SELECT coalesce(json_agg(json_build_object('slug', m.slug, 'title', m.title,
      'date', CASE WHEN m.date IS NULL THEN NULL ELSE json_build_object('edtf', m.date) END,
      'participants', json_build_object('nodes', coalesce(w.list, '[]'::json)),
      'agreements', json_build_object('nodes', coalesce(l.list, '[]'::json)))
      ORDER BY m."dateEarliest" DESC NULLS LAST, m.id DESC), '[]'::json)
    FROM (
      SELECT m.* FROM "Meeting" m WHERE m."dateEarliest" IS NOT NULL AND m."dateEarliest" <= $1::date
      ORDER BY m."dateEarliest" DESC NULLS LAST, m.id DESC LIMIT 20
    ) m CROSS JOIN LATERAL (
      SELECT json_agg(json_build_object('slug', p.slug, 'name', p.name) ORDER BY p."nameKey", p.id) AS list
      FROM (
        SELECT p.* FROM "Participation" pa JOIN "Person" p ON p.id = pa."personId" WHERE pa."meetingId" = m.id
        ORDER BY p."nameKey", p.id LIMIT 10
      ) p
    ) w CROSS JOIN LATERAL (
      ${MEETING_AGREEMENTS(`'slug', a.slug, 'title', a.title`)}
    ) l))))::text AS answer`,
  variables: (database) =>
    database.query(
      `SELECT day::text AS "to" FROM (SELECT DISTINCT "dateEarliest" AS day FROM "Meeting" WHERE "dateEarliest" IS NOT NULL) d
       ORDER BY md5(day::text) LIMIT ${MOST_VARIABLES}`,
    ),
};

const search: ReadQuery = {
  name: "search",
  graphql: `query Search($text: String!) { search(query: $text, types: [PERSON], first: 10) {
    nodes { ... on Person { slug name } } } }`,
  parameters: ["text"],
  // Text of one word, as `fold` leaves it.
  sql: `SELECT json_build_object('data', json_build_object('search', json_build_object('nodes', (
    SELECT coalesce(json_agg(json_build_object('slug', p.slug, 'name', p.name) ORDER BY h.score DESC, h.id), '[]'::json)
    FROM (
      SELECT * FROM (
        SELECT DISTINCT ON ("personId") "personId" AS id,
          (CASE WHEN "folded" LIKE '%' || $1 || '%' THEN 1 + fit ELSE least(fit, 0.99) END)::float8 AS score
        FROM "Name" CROSS JOIN LATERAL (
          SELECT greatest(similarity("folded", $1), word_similarity($1, replace("folded", ' ', '')) / 2) AS fit
        ) f
        WHERE "personId" IS NOT NULL AND "kind" <> 'SHORT_FORM' AND id IN (
          SELECT id FROM "Name" WHERE replace("folded", ' ', '') LIKE '%' || $1 || '%' UNION SELECT alike_names($1))
        ORDER BY "personId", score DESC, "kind" = 'PRIMARY' DESC, "value"
      ) n ORDER BY score DESC, id LIMIT 10
    ) h JOIN "Person" p ON p.id = h.id))))::text AS answer`,
  variables: (database) =>
    database.query(
      `SELECT DISTINCT ON (md5(split_part("key", ' ', 1))) split_part("key", ' ', 1) AS text FROM "Name"
       WHERE "kind" = 'PRIMARY' AND "personId" IS NOT NULL AND split_part("key", ' ', 1) ~ '^[a-z]{6,}$'
       ORDER BY md5(split_part("key", ' ', 1)) LIMIT ${MOST_VARIABLES}`,
    ),
};

const statistics: ReadQuery = {
  name: "statistics",
  graphql: `query Statistics($from: Date!) { meetingStatistics(where: { date: { from: $from } }, groupBy: [YEAR, KIND]) {
    year kind count } }`,
  parameters: ["from"],
  sql: `SELECT json_build_object('data', json_build_object('meetingStatistics', (
    SELECT coalesce(json_agg(json_build_object('year', year, 'kind', kind, 'count', count)
      ORDER BY count DESC, json_build_array(year, NULL, kind)::text COLLATE "C"), '[]'::json)
    FROM (
      SELECT extract(year FROM "dateEarliest")::int AS year, kind, count(*)::int AS count FROM "Meeting"
      WHERE "dateEarliest" IS NOT NULL AND "dateLatest" >= $1::date GROUP BY 1, 2
    ) g)))::text AS answer`,
  variables: (database) =>
    database.query(
      `SELECT day::text AS "from" FROM (SELECT DISTINCT "dateEarliest" AS day FROM "Meeting" WHERE "dateEarliest" IS NOT NULL) d
       ORDER BY md5(day::text) LIMIT ${MOST_VARIABLES}`,
    ),
};

export const READ_QUERIES: readonly ReadQuery[] = [person, meetings, search, statistics];
