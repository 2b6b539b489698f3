/** Somebody or something in the network. */
export interface NetworkNode {
  /** Slug, with the kind before it: `person/phan-van-giang`. */
  readonly key: string;
  readonly kind: "person" | "organization";
  readonly slug: string;
  readonly name: string;
  readonly country: { readonly code: string; readonly name: string } | null;
}

/** Two that belong together, how often. */
export interface NetworkLink {
  readonly one: string;
  readonly other: string;
  /** Meetings in common of two people; posts held of a person in an organization. */
  readonly weight: number;
}

export interface Network {
  readonly nodes: ReadonlyMap<string, NetworkNode>;
  readonly links: readonly NetworkLink[];
  /** Meetings that it shows. */
  readonly meetings: number;
  /** True if there was no room for all. */
  readonly isFull: boolean;
}

type Country = NetworkNode["country"];

interface Meeting {
  readonly participants: {
    readonly edges: readonly {
      readonly country: { readonly code: string } | null;
      readonly node: { readonly slug: string; readonly name: string; readonly country: Country };
    }[];
  };
}

interface Posts {
  readonly slug: string;
  readonly tenures: readonly {
    readonly organization: { readonly slug: string; readonly name: string; readonly country: Country } | null;
  }[];
}

function linkKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function linksOf(weights: ReadonlyMap<string, number>): readonly NetworkLink[] {
  return [...weights].map(([key, weight]) => {
    const [one = "", other = ""] = key.split(" ");
    return { one, other, weight };
  });
}

/** Who met whom across the table, from meetings in their order, until `most` people are in it. */
export function peopleNetwork(meetings: readonly Meeting[], most: number): Network {
  const nodes = new Map<string, NetworkNode>();
  const weights = new Map<string, number>();
  let shown = 0;
  for (const { participants } of meetings) {
    const seats = participants.edges.map(({ country, node }) => ({
      side: country?.code ?? node.country?.code ?? null,
      person: { key: `person/${node.slug}`, kind: "person", ...node } as const,
    }));
    const isNew = seats.filter(({ person }) => !nodes.has(person.key)).length;
    if (nodes.size + isNew > most) return { nodes, links: linksOf(weights), meetings: shown, isFull: true };
    shown += 1;
    for (const { person } of seats) if (!nodes.has(person.key)) nodes.set(person.key, person);
    for (const [index, { person, side }] of seats.entries()) {
      for (const other of seats.slice(index + 1)) {
        // Those of one delegation sit together anyway.
        if (side !== null && side === other.side) continue;
        if (person.key === other.person.key) continue;
        const key = linkKey(person.key, other.person.key);
        weights.set(key, (weights.get(key) ?? 0) + 1);
      }
    }
  }
  return { nodes, links: linksOf(weights), meetings: shown, isFull: false };
}

/** Adds the organizations that people hold posts in, those with most of these people first, until `most` are in it. */
export function withOrganizations(network: Network, posts: readonly Posts[], most: number): Network {
  const members = new Map<string, { readonly node: NetworkNode; readonly people: Map<string, number> }>();
  for (const { slug, tenures } of posts) {
    const person = `person/${slug}`;
    if (!network.nodes.has(person)) continue;
    for (const { organization } of tenures) {
      if (organization === null) continue;
      const key = `organization/${organization.slug}`;
      const known = members.get(key) ?? {
        node: { key, kind: "organization" as const, ...organization },
        people: new Map(),
      };
      known.people.set(person, (known.people.get(person) ?? 0) + 1);
      members.set(key, known);
    }
  }
  const largest = [...members.values()].toSorted(
    (a, b) => b.people.size - a.people.size || (a.node.key < b.node.key ? -1 : 1),
  );
  const fitting = largest.slice(0, Math.max(0, most - network.nodes.size));
  const links = fitting.flatMap(({ node, people }) =>
    [...people].map(([person, weight]) => ({ one: person, other: node.key, weight })),
  );
  return {
    ...network,
    nodes: new Map([...network.nodes, ...fitting.map(({ node }) => [node.key, node] as const)]),
    links: [...network.links, ...links],
    isFull: network.isFull || fitting.length < largest.length,
  };
}

/** Who is linked to one, strongest first. */
export function neighboursOf(
  network: Network,
  key: string,
): readonly { readonly node: NetworkNode; readonly weight: number }[] {
  return network.links
    .flatMap(({ one, other, weight }) => {
      const node = one === key ? network.nodes.get(other) : other === key ? network.nodes.get(one) : undefined;
      return node ? [{ node, weight }] : [];
    })
    .toSorted((a, b) => b.weight - a.weight || a.node.name.localeCompare(b.node.name));
}
