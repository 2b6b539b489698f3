import { expect, test } from "vitest";
import { neighboursOf, peopleNetwork, withOrganizations } from "../../../src/web/format/network.ts";

const country = (code: string) => ({ code, name: code });

function seat(slug: string, code: string | null) {
  const place = code === null ? null : country(code);
  return { country: place, node: { slug, name: slug, country: place } };
}
const meeting = (...edges: ReturnType<typeof seat>[]) => ({ participants: { edges } });

const MEETINGS = [
  meeting(seat("mau", "VN"), seat("linh", "VN"), seat("somdy", "LA")),
  meeting(seat("mau", "VN"), seat("somdy", "LA")),
  meeting(seat("sok", null), seat("thida", null)),
];

test("people who met across the table are joined, as often as they met; those of one side are not", () => {
  const { links, nodes, isFull } = peopleNetwork(MEETINGS, 10);
  expect([...nodes.keys()]).toEqual(["mau", "linh", "somdy", "sok", "thida"].map((slug) => `person/${slug}`));
  expect(isFull).toBe(false);
  expect(links).toEqual([
    { one: "person/mau", other: "person/somdy", weight: 2 },
    { one: "person/linh", other: "person/somdy", weight: 1 },
    { one: "person/sok", other: "person/thida", weight: 1 },
  ]);
});

test("a meeting that there is no room for ends it", () => {
  expect(peopleNetwork(MEETINGS, 4)).toMatchObject({ meetings: 2, isFull: true });
});

test("bodies are joined to the people who hold their posts, the largest ones first", () => {
  const body = (slug: string) => ({ slug, name: slug, country: null });
  const posts = [
    {
      slug: "mau",
      tenures: [{ organization: body("navy") }, { organization: body("navy") }, { organization: body("mod") }],
    },
    { slug: "linh", tenures: [{ organization: body("mod") }, { organization: null }] },
    { slug: "nobody", tenures: [{ organization: body("elsewhere") }] },
  ];
  const network = withOrganizations(peopleNetwork(MEETINGS, 10), posts, 6);
  expect([...network.nodes.keys()].slice(5)).toEqual(["organization/mod"]);
  expect(network.isFull).toBe(true);
  expect(neighboursOf(network, "person/mau").map(({ node, weight }) => [node.key, weight])).toEqual([
    ["person/somdy", 2],
    ["organization/mod", 1],
  ]);
});
